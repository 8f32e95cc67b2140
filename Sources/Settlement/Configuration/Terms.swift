public import Rewards

/// The token: its text symbol, decimals and the supply that is minted once, at genesis.
public struct TokenTerms: Hashable, Sendable {
    public var symbol: Name
    /// Range: 0…18.
    public var decimals: UInt8
    public var supply: TokenAmount

    public init(symbol: Name, decimals: UInt8, supply: TokenAmount) {
        self.symbol = symbol
        self.decimals = decimals
        self.supply = supply
    }
}

/// One category of the initial allocation, released by its own schedule into the market.
public struct AllocationTerms: Hashable, Sendable {
    public var name: Name
    public var schedule: VestingSchedule

    public init(name: Name, schedule: VestingSchedule) {
        self.name = name
        self.schedule = schedule
    }
}

/// Balances of the protocol's vaults at genesis.
public struct OpeningTerms: Hashable, Sendable {
    public var rewardReserve: TokenAmount
    public var treasury: TokenAmount

    public init(rewardReserve: TokenAmount, treasury: TokenAmount) {
        self.rewardReserve = rewardReserve
        self.treasury = treasury
    }
}

/// A class of hardware and what one unit of its capacity must be backed by.
public struct HardwareClassTerms: Hashable, Sendable {
    public var name: Name
    /// Amount for one capacity unit: `collateral_requirement` of node-collateral.
    public var collateralRequirement: TokenAmount

    public init(name: Name, collateralRequirement: TokenAmount) {
        self.name = name
        self.collateralRequirement = collateralRequirement
    }
}

/// The market adjustment factor's rule, cadence and value at genesis.
public struct MarketAdjustmentTerms: Hashable, Sendable {
    public var rule: MarketAdjustmentRule
    /// Range: 1…366.
    public var cycleDays: UInt16
    public var initial: Wad

    public init(rule: MarketAdjustmentRule, cycleDays: UInt16, initial: Wad) {
        self.rule = rule
        self.cycleDays = cycleDays
        self.initial = initial
    }
}

/// Delegated stake: how rewards reach it, what it yields by itself, how it leaves.
public struct DelegationTerms: Hashable, Sendable {
    /// What part of the delegators' side of a reward passes through the index, and whose it is.
    public var nodeRewardShare: Wad
    public var shareIs: NodeRewardShare
    public var yield: LockedStakingYield
    public var unbonding: UnbondingRule

    public init(
        nodeRewardShare: Wad, shareIs: NodeRewardShare, yield: LockedStakingYield,
        unbonding: UnbondingRule
    ) {
        self.nodeRewardShare = nodeRewardShare
        self.shareIs = shareIs
        self.yield = yield
        self.unbonding = unbonding
    }
}

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
