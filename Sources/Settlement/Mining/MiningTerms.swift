public import Rewards

/// A kind of work and what a unit of it is worth.
public struct TaskType: Hashable, Sendable {
    public var name: Name
    /// Amount for a work unit.
    public var rate: TokenAmount

    public init(name: Name, rate: TokenAmount) {
        self.name = name
        self.rate = rate
    }
}

/// A standing with a name.
public struct TierTerms: Hashable, Sendable {
    public var name: Name
    public var tier: NodeTier

    public init(name: Name, tier: NodeTier) {
        self.name = name
        self.tier = tier
    }
}

/// Verified work paid from one fixed pool.
///
/// - Source: `docs/MECHANISMS.md`, mining-pool: factors stated (Corex), numbers and forms assumed.
public struct MiningTerms: Hashable, Sendable {
    /// The pool at genesis, from the token's supply.
    public var opening: TokenAmount
    public var release: MiningRelease
    /// Fraction of the epoch's cap for verification.
    public var validateShare: Wad
    public var validatorMinimumStake: TokenAmount
    /// Amount for a verification task.
    public var validateRate: TokenAmount
    public var cap: MiningCap
    public var tasks: [TaskType]
    /// Lowest first.
    public var tiers: [TierTerms]
    public var reputation: ReputationRule
    /// Of a miner that joins. Range: a fraction.
    public var initialReputation: Wad
    public var assignment: ValidationAssignmentRule
    /// Verification tasks to assign each epoch.
    public var verificationsPerEpoch: UInt64
    /// How bonded stake leaves.
    public var unbonding: UnbondingRule

    public init(
        opening: TokenAmount, release: MiningRelease, validateShare: Wad,
        validatorMinimumStake: TokenAmount, validateRate: TokenAmount, cap: MiningCap,
        tasks: [TaskType], tiers: [TierTerms], reputation: ReputationRule,
        initialReputation: Wad, assignment: ValidationAssignmentRule,
        verificationsPerEpoch: UInt64, unbonding: UnbondingRule
    ) {
        self.opening = opening
        self.release = release
        self.validateShare = validateShare
        self.validatorMinimumStake = validatorMinimumStake
        self.validateRate = validateRate
        self.cap = cap
        self.tasks = tasks
        self.tiers = tiers
        self.reputation = reputation
        self.initialReputation = initialReputation
        self.assignment = assignment
        self.verificationsPerEpoch = verificationsPerEpoch
        self.unbonding = unbonding
    }

    /// The rule of one epoch's release.
    public var rule: MiningPoolRule {
        MiningPoolRule(
            release: release, validateShare: validateShare,
            validatorMinimumStake: validatorMinimumStake, validateRate: validateRate, cap: cap,
            taskRates: tasks.map { $0.rate }, tiers: tiers.map { $0.tier.multiplier })
    }

    public var tierTable: NodeTierTable { NodeTierTable(tiers: tiers.map { $0.tier }) }
}
