public import Rewards

/// Where units of an asset come from.
public enum AssetOrigin: Hashable, Sendable {
    /// Minted once, at genesis; the amount is the cap of its supply book (S3).
    case issued(supply: TokenAmount)
    /// From outside: `bringIn` is its only source, `takeOut` its only way out (V4).
    case external
    /// Stands on another chain for what a bridge holds or has burned at home.
    case bridged
}

/// An asset of the ledger: its text symbol, decimals and origin.
public struct AssetTerms: Hashable, Sendable {
    public var symbol: Name
    /// Range: 0…18.
    public var decimals: UInt8
    public var origin: AssetOrigin

    public init(symbol: Name, decimals: UInt8, origin: AssetOrigin) {
        self.symbol = symbol
        self.decimals = decimals
        self.origin = origin
    }

    /// What is minted at genesis.
    public var supply: TokenAmount {
        if case .issued(let supply) = origin { return supply }
        return .zero
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
