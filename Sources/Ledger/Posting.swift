public import Rewards

/// Why value moved. The raw value is stable: logs, results and digests carry it.
public enum PostingReason: UInt8, Hashable, Sendable, CaseIterable {
    case genesis = 0
    case vestingUnlock = 1
    case transfer = 2
    case accessPaymentToReserve = 3
    case accessPaymentToTreasury = 4
    case accessPaymentBurned = 5
    case providerReward = 6
    case nodeCollateralDiversion = 7
    case networkCollateralDiversion = 8
    case delegatorReward = 9
    case rewardClaim = 10
    case delegationClaim = 11
    case stakingYield = 12
    case collateralDeposit = 13
    case collateralUnbonding = 14
    case collateralRelease = 15
    case delegation = 16
    case delegationUnbonding = 17
    case delegationRelease = 18
    case slash = 19
}

/// One balanced double entry: `amount` leaves `from` and arrives at `to`.
///
/// Minting has no `from`, burning no `to`; the supply book is the other side of both.
public struct Posting: Hashable, Sendable {
    public let from: AccountID?
    public let to: AccountID?
    public let amount: TokenAmount
    public let reason: PostingReason

    @inlinable
    public init(
        from: AccountID?, to: AccountID?, amount: TokenAmount, reason: PostingReason
    ) {
        self.from = from
        self.to = to
        self.amount = amount
        self.reason = reason
    }
}
