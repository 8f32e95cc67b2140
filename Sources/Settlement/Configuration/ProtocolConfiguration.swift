public import Rewards

/// A protocol as data: mechanisms with their parameters, nothing named after a network.
///
/// What a composition does without is absent, and commands for it are refused
/// `not-in-composition`. Stated, code or assumed status of each value belongs to the mechanism's
/// own documentation.
public struct ProtocolConfiguration: Hashable, Sendable {
    /// The instant of the first epoch's start. Unit: seconds since 1970-01-01T00:00Z.
    public var genesis: Timestamp
    public var epochLength: Seconds
    /// Index = asset number. The first is the protocol's own token and is issued.
    public var assets: [AssetTerms]
    /// Of the token, released by schedule into the market.
    public var allocations: [AllocationTerms]
    /// Tokens in the treasury at genesis.
    public var treasury: TokenAmount
    public var governance: [GovernedTerms]
    public var hardware: HardwareTerms
    /// Where assets are exchanged, by market number.
    public var markets: [MarketTerms]
    public var jobs: JobTerms?
    public var revenue: RevenueTerms?
    public var staking: StakingPoolTerms?
    public var buyBack: BuyBackTerms?
    public var mining: MiningTerms?
    public var bridge: BridgeConfiguration?
    /// What the treasury may spend; nil where it only collects.
    public var treasurySpending: TreasuryTerms?

    public init(
        genesis: Timestamp, epochLength: Seconds, assets: [AssetTerms],
        allocations: [AllocationTerms], treasury: TokenAmount, governance: [GovernedTerms],
        hardware: HardwareTerms, markets: [MarketTerms] = [], jobs: JobTerms? = nil,
        revenue: RevenueTerms? = nil, staking: StakingPoolTerms? = nil,
        buyBack: BuyBackTerms? = nil, mining: MiningTerms? = nil,
        bridge: BridgeConfiguration? = nil, treasurySpending: TreasuryTerms? = nil
    ) {
        self.genesis = genesis
        self.epochLength = epochLength
        self.assets = assets
        self.allocations = allocations
        self.treasury = treasury
        self.governance = governance
        self.hardware = hardware
        self.markets = markets
        self.jobs = jobs
        self.revenue = revenue
        self.staking = staking
        self.buyBack = buyBack
        self.mining = mining
        self.bridge = bridge
        self.treasurySpending = treasurySpending
    }

    /// The protocol's own asset.
    public var token: AssetTerms { assets[0] }
}
