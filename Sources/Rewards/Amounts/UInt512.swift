/// An unsigned 512-bit integer: `high · 2^256 + low`.
///
/// Only what comparisons of wide products need; nothing is ever stored in it.
@frozen
public struct UInt512: Hashable, Comparable, Sendable {
    public var high: UInt256
    public var low: UInt256

    @inlinable
    public init(high: UInt256, low: UInt256) {
        self.high = high
        self.low = low
    }

    @inlinable
    public init(_ value: UInt256) {
        self.high = .zero
        self.low = value
    }

    @inlinable
    public static func < (left: UInt512, right: UInt512) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    /// The full product of two 256-bit numbers; cannot overflow.
    @inlinable
    public static func product(_ a: UInt256, _ b: UInt256) -> UInt512 {
        let lower = product(a, b.low)
        if b.high == 0 { return lower }
        // The upper row is shifted by 128 bits; the sum is the true product, which fits.
        let upper = product(a, b.high)
        let shifted = UInt512(
            high: UInt256(high: upper.high.low, low: upper.low.high),
            low: UInt256(high: upper.low.low, low: 0))
        let (low, carry) = sum(lower.low, shifted.low)
        let (high, _) = sum(lower.high, shifted.high)
        return UInt512(high: carry ? sum(high, UInt256(1)).0 : high, low: low)
    }

    /// The full product of a 256-bit and a 128-bit number; cannot overflow.
    @inlinable
    public static func product(_ a: UInt256, _ b: UInt128) -> UInt512 {
        let lower = UInt256.product(a.low, b)
        if a.high == 0 { return UInt512(lower) }
        let upper = UInt256.product(a.high, b)
        let (middle, carry) = lower.high.addingReportingOverflow(upper.low)
        // The upper half of a product of 128-bit numbers is at most 2^128−2: the carry has room.
        return UInt512(
            high: UInt256(upper.high &+ (carry ? 1 : 0)),
            low: UInt256(high: middle, low: lower.low))
    }

    /// - Throws: ``Refusal/overflow`` past 2^512−1.
    @inlinable
    public func adding(_ other: UInt512) throws(Refusal) -> UInt512 {
        let (newLow, carry) = UInt512.sum(low, other.low)
        let (partial, overflow) = UInt512.sum(high, other.high)
        let (newHigh, carryOverflow) = UInt512.sum(partial, UInt256(carry ? 1 : 0))
        if overflow || carryOverflow { throw .overflow }
        return UInt512(high: newHigh, low: newLow)
    }

    /// - Throws: ``Refusal/overflow`` past 2^512−1.
    @inlinable
    public func multiplied(by factor: UInt128) throws(Refusal) -> UInt512 {
        let lower = UInt512.product(low, factor)
        if high == .zero { return lower }
        let upper = try high.multiplied(by: factor)
        return UInt512(high: try upper.adding(lower.high), low: lower.low)
    }

    @inlinable
    static func sum(_ a: UInt256, _ b: UInt256) -> (UInt256, carry: Bool) {
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        let (partial, overflow) = a.high.addingReportingOverflow(b.high)
        let (high, carryOverflow) = partial.addingReportingOverflow(carry ? 1 : 0)
        return (UInt256(high: high, low: low), overflow || carryOverflow)
    }
}
