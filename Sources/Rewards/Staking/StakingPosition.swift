/// Where a staking position stands.
public enum StakingPhase: Hashable, Sendable {
    /// Staked, not earning yet.
    case warming(until: Timestamp)
    /// Earning; paid up to an index of the pool.
    case active(since: UInt128)
    /// Asked back; earns nothing (T6).
    case unbonding(until: Timestamp)
    /// Returned. Its number is not given again.
    case closed
}

/// One stake in a ``StakingPool``.
///
/// - Source: `docs/MECHANISMS.md`, staking-pool — assumed.
public struct StakingPosition: Hashable, Sendable {
    public internal(set) var phase: StakingPhase
    /// What was staked and will be returned; zero once it was.
    public internal(set) var amount: TokenAmount
    /// What the position counts when the pool distributes; zero from the start of unbonding.
    public internal(set) var weight: UInt128
    /// Rewards settled but not paid.
    public internal(set) var owed: TokenAmount
    /// From when on the stake can be asked back.
    public internal(set) var lockEndsAt: Timestamp

    public init(
        phase: StakingPhase, amount: TokenAmount, weight: UInt128, owed: TokenAmount,
        lockEndsAt: Timestamp
    ) {
        self.phase = phase
        self.amount = amount
        self.weight = weight
        self.owed = owed
        self.lockEndsAt = lockEndsAt
    }

    /// What is owed, with what the weight earned up to `index`, rounded down.
    ///
    /// - Throws: ``Refusal/indexReversed`` when the position was paid at a later index;
    ///   ``Refusal/overflow`` past 2^128−1.
    func owed(at index: UInt128) throws(Refusal) -> TokenAmount {
        guard case .active(let since) = phase else { return owed }
        if since > index { throw .indexReversed }
        let accrued = try (UInt256.product(weight, index - since) >> 64).narrowed()
        return try owed.adding(TokenAmount(baseUnits: accrued))
    }
}

/// The rules by which positions enter and leave a ``StakingPool``.
///
/// - Source: `docs/MECHANISMS.md`, staking-pool — assumed.
public struct StakingTerms: Hashable, Sendable {
    /// How long a stake waits before it earns, so that none is placed for one distribution.
    public var warmUp: Seconds
    /// How long a stake is held back after it was asked for.
    public var unbonding: Seconds
    public var minimumStake: TokenAmount
    public var multiplier: LockMultiplier

    public init(
        warmUp: Seconds, unbonding: Seconds, minimumStake: TokenAmount, multiplier: LockMultiplier
    ) {
        self.warmUp = warmUp
        self.unbonding = unbonding
        self.minimumStake = minimumStake
        self.multiplier = multiplier
    }

    /// A day of warm-up, seven of unbonding, every token counts the same — assumed.
    public static let icpx = StakingTerms(
        warmUp: .day, unbonding: Seconds(unchecked: 7 * Seconds.day.count), minimumStake: .zero,
        multiplier: .none)
}
