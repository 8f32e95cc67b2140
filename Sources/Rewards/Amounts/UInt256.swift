/// An unsigned 256-bit integer: `high · 2^128 + low`.
///
/// Holds products of two amounts and reward-per-share indices (Q128.64, wads of 192 bits).
/// Checked operations refuse; shifts drop the bits that leave.
@frozen
public struct UInt256: Hashable, Comparable, Sendable {
    public var high: UInt128
    public var low: UInt128

    @inlinable
    public init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    @inlinable
    public init(_ value: UInt128) {
        self.high = 0
        self.low = value
    }

    @inlinable
    public static var zero: UInt256 { UInt256(0) }
    @inlinable
    public static var max: UInt256 { UInt256(high: .max, low: .max) }

    @inlinable
    public static func < (left: UInt256, right: UInt256) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    /// The full product of two 128-bit numbers; cannot overflow.
    ///
    /// Written out, because the standard library's is a call.
    @inlinable
    @inline(__always)
    public static func product(_ a: UInt128, _ b: UInt128) -> UInt256 {
        let lowerA = UInt128(UInt64(truncatingIfNeeded: a))
        let lowerB = UInt128(UInt64(truncatingIfNeeded: b))
        let upperA = a >> 64
        let upperB = b >> 64
        let lowest = lowerA &* lowerB
        // Each sum has the form (2^64−1)² + 2·(2^64−1) at most, which is 2^128−1.
        let middle = upperA &* lowerB &+ lowest >> 64
        let other = lowerA &* upperB &+ UInt128(UInt64(truncatingIfNeeded: middle))
        return UInt256(
            high: upperA &* upperB &+ middle >> 64 &+ other >> 64,
            low: other << 64 | UInt128(UInt64(truncatingIfNeeded: lowest)))
    }

    /// - Throws: ``Refusal/overflow`` past 2^256−1.
    @inlinable
    public func adding(_ other: UInt256) throws(Refusal) -> UInt256 {
        let (newLow, carry) = low.addingReportingOverflow(other.low)
        let (sum, overflow) = high.addingReportingOverflow(other.high)
        let (newHigh, carryOverflow) = sum.addingReportingOverflow(carry ? 1 : 0)
        if overflow || carryOverflow { throw .overflow }
        return UInt256(high: newHigh, low: newLow)
    }

    /// - Throws: ``Refusal/overflow`` when `other` is the larger.
    @inlinable
    public func subtracting(_ other: UInt256) throws(Refusal) -> UInt256 {
        if other > self { throw .overflow }
        let (newLow, borrow) = low.subtractingReportingOverflow(other.low)
        return UInt256(high: high &- other.high &- (borrow ? 1 : 0), low: newLow)
    }

    /// - Throws: ``Refusal/overflow`` past 2^256−1.
    @inlinable
    public func multiplied(by factor: UInt128) throws(Refusal) -> UInt256 {
        let lower = UInt256.product(low, factor)
        if high == 0 { return lower }
        let (upper, overflow) = high.multipliedReportingOverflow(by: factor)
        let (newHigh, carryOverflow) = upper.addingReportingOverflow(lower.high)
        if overflow || carryOverflow { throw .overflow }
        return UInt256(high: newHigh, low: lower.low)
    }

    /// The quotient rounded down, and what is left.
    ///
    /// - Throws: ``Refusal/divisionByZero``.
    @inlinable
    public func divided(
        by divisor: UInt128
    ) throws(Refusal) -> (quotient: UInt256, remainder: UInt128) {
        if divisor == 0 { throw .divisionByZero }
        if high == 0 {
            if divisor == Wad.scale {
                let quotient = dividedByWadScale(low)
                return (UInt256(quotient), low &- quotient &* Wad.scale)
            }
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            return (UInt256(quotient), remainder)
        }
        let (upper, carried) = high.quotientAndRemainder(dividingBy: divisor)
        let (lower, remainder) = divideFullWidth(
            UInt256(high: carried, low: low), by: divisor)
        return (UInt256(high: upper, low: lower), remainder)
    }

    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func narrowed() throws(Refusal) -> UInt128 {
        if high > 0 { throw .overflow }
        return low
    }

    /// The number of leading zero bits, 256 for zero.
    @inlinable
    public var leadingZeroBitCount: Int {
        high == 0 ? 128 + low.leadingZeroBitCount : high.leadingZeroBitCount
    }

    /// Whether the value is below 2^bits.
    @inlinable
    public func fits(bits: Int) -> Bool {
        256 - leadingZeroBitCount <= bits
    }

    /// Shifts left; bits past 2^255 are dropped. A negative count shifts right.
    @inlinable
    public static func << (value: UInt256, count: Int) -> UInt256 {
        if count >= 256 || count <= -256 { return .zero }
        if count < 0 { return value >> -count }
        // Shifts by more than the width give zero, by a negative count go the other way.
        return UInt256(
            high: value.high << count | value.low >> (128 - count),
            low: value.low << count)
    }

    /// Shifts right; bits below the first are dropped (rounds down). A negative count shifts left.
    @inlinable
    public static func >> (value: UInt256, count: Int) -> UInt256 {
        if count >= 256 || count <= -256 { return .zero }
        if count < 0 { return value << -count }
        return UInt256(
            high: value.high >> count,
            low: value.low >> count | value.high << (128 - count))
    }
}
