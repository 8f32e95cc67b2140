public import Ledger
public import Rewards

/// Who holds a stake of the pool.
public struct StakeHolder: Hashable, Sendable {
    /// Gets the principal back.
    public let staker: AccountID
    /// Receives the rewards.
    public let beneficiary: AccountID
}

/// The staking pool with its holders.
public struct StakeBook: Hashable, Sendable {
    public internal(set) var pool = StakingPool()
    /// Parallel to the pool's positions.
    public internal(set) var holders: [StakeHolder] = []
    /// Σ amount over positions that are not closed.
    public internal(set) var principal = TokenAmount.zero
    /// Distributed since genesis, and paid.
    public internal(set) var funded = TokenAmount.zero
    public internal(set) var paid = TokenAmount.zero
}
