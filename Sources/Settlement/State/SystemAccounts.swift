public import Ledger

extension AccountID {
    /// Stands where a composition has no such account; no ledger holds it.
    static let absent = AccountID(.max)
}

/// The protocol's own accounts, opened at genesis. What a composition does without is absent from
/// the ledger too.
public struct SystemAccounts: Hashable, Sendable {
    /// By asset: the float outside of the protocol; people buy from it and sell to it.
    public internal(set) var markets: [AccountID] = []
    /// By asset.
    public internal(set) var treasuries: [AccountID] = []
    /// One for each allocation, in the configuration's order.
    public internal(set) var vesting: [AccountID] = []

    public internal(set) var rewardReserve = AccountID.absent
    /// Funded provider rewards waiting for their claim.
    public internal(set) var claims = AccountID.absent
    public internal(set) var nodeCollateral = AccountID.absent
    public internal(set) var networkCollateral = AccountID.absent
    /// Delegated principal.
    public internal(set) var stake = AccountID.absent
    public internal(set) var unbonding = AccountID.absent
    public internal(set) var delegationRewards = AccountID.absent

    /// By asset: what jobs hold in escrow.
    public internal(set) var escrow: [AccountID] = []
    /// By asset: fees not yet divided.
    public internal(set) var fees: [AccountID] = []
    /// Principal in the staking pool.
    public internal(set) var stakingPrincipal = AccountID.absent
    /// What the staking pool has been given and not yet paid.
    public internal(set) var stakingRewards = AccountID.absent
    /// Budget of the buy-back.
    public internal(set) var buyBack = AccountID.absent
    /// Tokens bought back to be locked.
    public internal(set) var boughtLocked = AccountID.absent
    /// By market: the reserves of its pool.
    public internal(set) var poolBase: [AccountID] = []
    public internal(set) var poolQuote: [AccountID] = []

    public internal(set) var miningPool = AccountID.absent
    public internal(set) var miningClaims = AccountID.absent
    /// Bonded and unbonding stake of miners.
    public internal(set) var minerBonds = AccountID.absent
    /// Tokens that stand for those on other chains.
    public internal(set) var bridge = AccountID.absent
    public internal(set) var bridgeFees = AccountID.absent

    /// How many there are; they have the first numbers.
    public internal(set) var count = 0

    /// The token's float.
    public var market: AccountID { markets[0] }
    /// The token's treasury.
    public var treasury: AccountID { treasuries[0] }
}
