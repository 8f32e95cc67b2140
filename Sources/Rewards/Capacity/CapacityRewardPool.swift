/// The capacity reward of one (region, hardware class), shared by capacity through an index.
///
/// - Invariant: Σ owed ≤ Σ gross, short by at most one unit for each settlement (R5, R7); with a
///   factor of at most 1 `released` never exceeds the release total (R18).
/// - Source: state per region and class, index per capacity unit — code (ICN HPRewardsStorage);
///   formula — assumed.
public struct CapacityRewardPool: Hashable, Sendable {
    /// Reward per unit of capacity. Format: Q128.64. Range: below 2^192.
    public private(set) var index: UInt256
    /// What the last division left. Unit: 2^−64 base units, per capacity unit outstanding.
    public private(set) var remainder: UInt128
    /// What nodes have been promised in total.
    public private(set) var released: TokenAmount
    /// What the schedule released but nobody earned; it stays in the reserve.
    public private(set) var unreleased: TokenAmount

    public init() {
        self.init(index: .zero, remainder: 0, released: .zero, unreleased: .zero)
    }

    public init(
        index: UInt256, remainder: UInt128, released: TokenAmount, unreleased: TokenAmount
    ) {
        self.index = index
        self.remainder = remainder
        self.released = released
        self.unreleased = unreleased
    }

    /// Closes [start, end), over which capacity, utilisation and factor were constant.
    ///
    /// The scheduled release telescopes: its sum does not depend on where segments are cut.
    ///
    /// - Parameters:
    ///   - terms: Checked once with ``CapacityRewardTerms/validate()``.
    ///   - totalCapacity: Σ capacity of the nodes. Unit: capacity units. With zero, nothing is
    ///     released and the index stays (R6).
    ///   - maf: The factor in force.
    /// - Returns: What the schedule released, and what of it the nodes share.
    /// - Throws: in this order ``Refusal/badSegment`` when `end` is before `start`;
    ///   ``Refusal/utilisedExceedsTotal``; ``Refusal/overflow``. The pool is then unchanged.
    /// - Complexity: O(knots).
    public mutating func closeSegment(
        from start: Timestamp, to end: Timestamp, terms: CapacityRewardTerms,
        totalCapacity: UInt128, utilisedCapacity: UInt128, maf: Wad
    ) throws(Refusal) -> (base: TokenAmount, gross: TokenAmount) {
        if end < start { throw .badSegment }
        if utilisedCapacity > totalCapacity { throw .utilisedExceedsTotal }
        let base = try terms.scheduled(by: end).excess(over: terms.scheduled(by: start))
        var next = self
        var gross = TokenAmount.zero
        if totalCapacity > 0 {
            let factor = try terms.factor(
                totalCapacity: totalCapacity, utilisedCapacity: utilisedCapacity, maf: maf)
            gross = try terms.capped(
                base.multipliedFloor(by: factor), released: released,
                length: end.seconds - start.seconds)
            try next.distribute(gross, over: totalCapacity)
        }
        next.unreleased = try unreleased.adding(base.excess(over: gross))
        self = next
        return (base, gross)
    }

    /// Advances the index by `gross` per unit of capacity, keeping what does not divide.
    private mutating func distribute(
        _ gross: TokenAmount, over totalCapacity: UInt128
    ) throws(Refusal) {
        released = try released.adding(gross)
        let numerator = try (UInt256(gross.baseUnits) << 64).adding(UInt256(remainder))
        let (increment, rest) = try numerator.divided(by: totalCapacity)
        index = try index.adding(increment)
        if !index.fits(bits: 192) { throw .overflow }
        remainder = rest
    }

    /// What `capacity` units have earned since their index was `paid`, rounded down.
    ///
    /// - Throws: ``Refusal/indexReversed`` when `paid` is ahead of the index; ``Refusal/overflow``.
    public func accrued(capacity: UInt64, since paid: UInt256) throws(Refusal) -> TokenAmount {
        if paid > index { throw .indexReversed }
        let product = try index.subtracting(paid).multiplied(by: UInt128(capacity))
        return TokenAmount(baseUnits: try (product >> 64).narrowed())
    }
}
