public import Ledger
public import Rewards

/// A pool whose stakers of one asset earn another.
///
/// - Source: `docs/MECHANISMS.md`, staking-pool: intent stated (ICPX), every rule assumed.
public struct StakingPoolTerms: Hashable, Sendable {
    public var staked: AssetID
    public var reward: AssetID
    public var rule: StakingTerms

    public init(staked: AssetID, reward: AssetID, rule: StakingTerms) {
        self.staked = staked
        self.reward = reward
        self.rule = rule
    }
}
