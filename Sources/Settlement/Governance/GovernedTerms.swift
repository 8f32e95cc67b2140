public import Rewards

/// The parameters that governance may change. Raw values are stable: logs and digests carry them.
public enum GovernedKey: UInt8, Hashable, Sendable, CaseIterable {
    case marketAdjustmentK = 0
    case marketAdjustmentFloor = 1
    case marketAdjustmentCap = 2
    case protocolMargin = 3
    case reserveShareOfMargin = 4
    case burnShareOfMargin = 5
    case delegatorShare = 6
    case minCollateralPercent = 7
    case networkCollateralFactor = 8
    case maxClusterPrice = 9
    case jobFee = 10
    case revenueToStakers = 11
    case revenueToBuyBack = 12
    case revenueToBurn = 13
    case buyBackMaxSlippage = 14
    case miningPerEpoch = 15
    case miningRate = 16
    case miningValidateShare = 17
    case stakingMinimum = 18
    case validatorMinimumStake = 19
    case treasuryTokenLimit = 20
    case treasuryRevenueLimit = 21
}

/// Bounds and delay of one governed parameter; its initial value is the configuration's.
public struct GovernedTerms: Hashable, Sendable {
    public var key: GovernedKey
    public var minimum: UInt128
    public var maximum: UInt128
    public var timelock: Seconds
    public var mode: GovernanceMode
    /// Zero means no limit.
    public var maxStep: UInt128

    public init(
        key: GovernedKey, minimum: UInt128, maximum: UInt128, timelock: Seconds,
        mode: GovernanceMode, maxStep: UInt128
    ) {
        self.key = key
        self.minimum = minimum
        self.maximum = maximum
        self.timelock = timelock
        self.mode = mode
        self.maxStep = maxStep
    }
}
