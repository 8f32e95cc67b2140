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
        let lowest = UInt256.product(a.low, b.low)
        let middle = UInt256.product(a.low, b.high)
        let other = UInt256.product(a.high, b.low)
        let highest = UInt256.product(a.high, b.high)
        // Column at 2^128: three 128-bit terms, so the carry is 0, 1 or 2.
        let (first, carry1) = lowest.high.addingReportingOverflow(middle.low)
        let (second, carry2) = first.addingReportingOverflow(other.low)
        let carry: UInt128 = (carry1 ? 1 : 0) + (carry2 ? 1 : 0)
        // Column at 2^256 and above; the sum is the true product's upper half, below 2^256.
        let (third, carry3) = middle.high.addingReportingOverflow(other.high)
        let (fourth, carry4) = third.addingReportingOverflow(highest.low)
        let (fifth, carry5) = fourth.addingReportingOverflow(carry)
        let upper = (carry3 ? 1 : 0) + (carry4 ? 1 : 0) + (carry5 ? 1 : 0) as UInt128
        return UInt512(
            high: UInt256(high: highest.high &+ upper, low: fifth),
            low: UInt256(high: second, low: lowest.low))
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
        let lower = UInt512.product(low, UInt256(factor))
        let upper = try high.multiplied(by: factor)
        return UInt512(high: try upper.adding(lower.high), low: lower.low)
    }

    @usableFromInline
    static func sum(_ a: UInt256, _ b: UInt256) -> (UInt256, carry: Bool) {
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        let (partial, overflow) = a.high.addingReportingOverflow(b.high)
        let (high, carryOverflow) = partial.addingReportingOverflow(carry ? 1 : 0)
        return (UInt256(high: high, low: low), overflow || carryOverflow)
    }
}
