public import Rewards

/// A protocol as data: mechanisms with their parameters, nothing named after a network.
///
/// Stated, code or assumed status of each value belongs to the mechanism's own documentation.
public struct ProtocolConfiguration: Hashable, Sendable {
    /// The instant of the first epoch's start. Unit: seconds since 1970-01-01T00:00Z.
    public var genesis: Timestamp
    public var epochLength: Seconds
    public var token: TokenTerms
    public var allocations: [AllocationTerms]
    /// What the named vaults hold at genesis; the rest of the unlocked supply is the market's.
    public var opening: OpeningTerms
    public var regions: [Name]
    public var hardwareClasses: [HardwareClassTerms]
    /// Capacity reward terms, region-major: index = region · hardwareClasses.count + class.
    public var capacityRewards: [CapacityRewardTerms]
    public var prices: PriceGrid
    public var marketAdjustment: MarketAdjustmentTerms
    public var clusterPrice: ClusterPriceRule
    public var accessPrice: AccessPriceRule
    public var multiplier: RewardMultiplierTable
    public var providerReward: ProviderRewardRule
    public var nodeCollateral: NodeCollateralRule
    public var networkCollateral: NetworkCollateralRule
    public var diversion: DiversionRule
    public var commitment: CommitmentRule
    public var collateralUnbonding: UnbondingRule
    public var delegation: DelegationTerms
    public var slashing: SlashingRule
    public var governance: [GovernedTerms]

    public init(
        genesis: Timestamp, epochLength: Seconds, token: TokenTerms,
        allocations: [AllocationTerms], opening: OpeningTerms, regions: [Name],
        hardwareClasses: [HardwareClassTerms], capacityRewards: [CapacityRewardTerms],
        prices: PriceGrid, marketAdjustment: MarketAdjustmentTerms,
        clusterPrice: ClusterPriceRule, accessPrice: AccessPriceRule,
        multiplier: RewardMultiplierTable, providerReward: ProviderRewardRule,
        nodeCollateral: NodeCollateralRule, networkCollateral: NetworkCollateralRule,
        diversion: DiversionRule, commitment: CommitmentRule,
        collateralUnbonding: UnbondingRule, delegation: DelegationTerms,
        slashing: SlashingRule, governance: [GovernedTerms]
    ) {
        self.genesis = genesis
        self.epochLength = epochLength
        self.token = token
        self.allocations = allocations
        self.opening = opening
        self.regions = regions
        self.hardwareClasses = hardwareClasses
        self.capacityRewards = capacityRewards
        self.prices = prices
        self.marketAdjustment = marketAdjustment
        self.clusterPrice = clusterPrice
        self.accessPrice = accessPrice
        self.multiplier = multiplier
        self.providerReward = providerReward
        self.nodeCollateral = nodeCollateral
        self.networkCollateral = networkCollateral
        self.diversion = diversion
        self.commitment = commitment
        self.collateralUnbonding = collateralUnbonding
        self.delegation = delegation
        self.slashing = slashing
        self.governance = governance
    }
}
