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
    case broughtIn = 20
    case takenOut = 21
    case swapIn = 22
    case swapOut = 23
    case jobFunding = 24
    case jobPayment = 25
    case jobFee = 26
    case jobRefund = 27
    case feeConversion = 28
    case revenueToStakers = 29
    case revenueToBuyBack = 30
    case revenueToTreasury = 31
    case revenueBurned = 32
    case buyBackSpent = 33
    case buyBackBought = 34
    case boughtBurned = 35
    case stake = 36
    case unstake = 37
    case stakingReward = 38
    case miningReward = 39
    case miningClaim = 40
    case minerBond = 41
    case minerBondRelease = 42
    case bridgeSend = 43
    case bridgeDelivery = 44
    case bridgeFee = 45
    case bridgeFeeBurned = 46
    case treasurySpend = 47
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
