public import Ledger

/// The protocol's own accounts, opened at genesis in this order.
public struct SystemAccounts: Hashable, Sendable {
    /// The unlocked float: people buy from it and sell to it.
    public let market: AccountID
    public let rewardReserve: AccountID
    public let treasury: AccountID
    /// Funded provider rewards waiting for their claim.
    public let claims: AccountID
    public let nodeCollateral: AccountID
    public let networkCollateral: AccountID
    /// Delegated principal.
    public let stake: AccountID
    public let unbonding: AccountID
    public let delegationRewards: AccountID
    /// One for each allocation, in the configuration's order.
    public let vesting: [AccountID]

    /// Fixed names of the accounts before the vesting ones.
    static let names: [StaticString] = [
        "market", "reward-reserve", "treasury", "claims", "node-collateral",
        "network-collateral", "stake", "unbonding", "delegation-rewards",
    ]

    init(vestingCount: Int) {
        market = AccountID(0)
        rewardReserve = AccountID(1)
        treasury = AccountID(2)
        claims = AccountID(3)
        nodeCollateral = AccountID(4)
        networkCollateral = AccountID(5)
        stake = AccountID(6)
        unbonding = AccountID(7)
        delegationRewards = AccountID(8)
        vesting = (0..<vestingCount).map { AccountID(UInt32(9 + $0)) }
    }

    public var count: Int { SystemAccounts.names.count + vesting.count }
}
