/// An amount of one token in base units.
///
/// - Invariant: range 0 … 2^128−1; the composition says how many decimals a whole token has.
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
public struct TokenAmount: Hashable, Comparable, Sendable {
    /// Unit: base units of the token.
    public var baseUnits: UInt128

    @inlinable
    public init(baseUnits: UInt128) {
        self.baseUnits = baseUnits
    }

    @inlinable
    public static var zero: TokenAmount { TokenAmount(baseUnits: 0) }

    @inlinable
    public static func < (left: TokenAmount, right: TokenAmount) -> Bool {
        left.baseUnits < right.baseUnits
    }

    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func adding(_ other: TokenAmount) throws(Refusal) -> TokenAmount {
        let (sum, overflow) = baseUnits.addingReportingOverflow(other.baseUnits)
        if overflow { throw .overflow }
        return TokenAmount(baseUnits: sum)
    }

    /// - Throws: ``Refusal/insufficientBalance`` when `other` is the larger.
    @inlinable
    public func subtracting(_ other: TokenAmount) throws(Refusal) -> TokenAmount {
        let (difference, overflow) = baseUnits.subtractingReportingOverflow(other.baseUnits)
        if overflow { throw .insufficientBalance }
        return TokenAmount(baseUnits: difference)
    }

    /// What is left above `other`, or zero: `max(0, self − other)`.
    @inlinable
    public func excess(over other: TokenAmount) -> TokenAmount {
        self > other ? TokenAmount(baseUnits: baseUnits - other.baseUnits) : .zero
    }
}

extension Sequence<TokenAmount> {
    /// The sum of all amounts.
    ///
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    /// - Complexity: O(count).
    @inlinable
    public func total() throws(Refusal) -> TokenAmount {
        var sum = TokenAmount.zero
        for amount in self { sum = try sum.adding(amount) }
        return sum
    }
}
