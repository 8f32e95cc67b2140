/// What a node must show for a tier, and what the tier is worth.
///
/// Equality meets a threshold.
public struct NodeTier: Hashable, Sendable {
    public var minimum: NodeStanding
    /// Range: 0 … 100.
    public var multiplier: Wad

    public init(minimum: NodeStanding, multiplier: Wad) {
        self.minimum = minimum
        self.multiplier = multiplier
    }
}

/// What a node shows.
public struct NodeStanding: Hashable, Sendable {
    /// Unit: the composition's.
    public var compute: UInt128
    /// Unit: the composition's.
    public var contribution: UInt128
    /// Unit: 10^−18.
    public var reputation: UInt128
    public var stake: TokenAmount

    public init(compute: UInt128, contribution: UInt128, reputation: UInt128, stake: TokenAmount) {
        self.compute = compute
        self.contribution = contribution
        self.reputation = reputation
        self.stake = stake
    }

    /// Whether nothing of it is below `minimum`.
    func meets(_ minimum: NodeStanding) -> Bool {
        compute >= minimum.compute && contribution >= minimum.contribution
            && reputation >= minimum.reputation && stake >= minimum.stake
    }
}

/// The tiers of a network, lowest first.
///
/// - Source: `docs/MECHANISMS.md`, node-tier: criteria stated (Corex), numbers assumed.
public struct NodeTierTable: Hashable, Sendable {
    public var tiers: [NodeTier]

    public init(tiers: [NodeTier]) {
        self.tiers = tiers
    }

    /// - Throws: ``Refusal/outOfRange`` for a multiplier above 100, then ``Refusal/badTable`` when
    ///   a threshold is below the previous tier's.
    /// - Complexity: O(tiers).
    public func validate() throws(Refusal) {
        for tier in tiers where tier.multiplier > MiningPoolRule.multiplierBound {
            throw .outOfRange
        }
        for (lower, higher) in zip(tiers, tiers.dropFirst())
        where !higher.minimum.meets(lower.minimum) {
            throw .badTable
        }
    }

    /// The highest tier whose thresholds are all met.
    ///
    /// - Returns: The number of the tier, and its multiplier.
    /// - Throws: as ``validate()``; ``Refusal/noTier`` when not even the lowest is met, or there is
    ///   none.
    /// - Complexity: O(tiers).
    public func tier(
        for standing: NodeStanding
    ) throws(Refusal) -> (number: Int, multiplier: Wad) {
        try validate()
        guard let number = tiers.lastIndex(where: { standing.meets($0.minimum) }) else {
            throw .noTier
        }
        return (number, tiers[number].multiplier)
    }
}
