public import Rewards

/// Nodes that offer capacity: bookings, capacity rewards under a market adjustment factor,
/// collateral, delegation and slashing.
///
/// A composition without hardware has ``absent`` here: no regions and no classes.
public struct HardwareTerms: Hashable, Sendable {
    /// Balance of the reward reserve at genesis.
    public var rewardReserve: TokenAmount
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

    public init(
        rewardReserve: TokenAmount, regions: [Name], hardwareClasses: [HardwareClassTerms],
        capacityRewards: [CapacityRewardTerms], prices: PriceGrid,
        marketAdjustment: MarketAdjustmentTerms, clusterPrice: ClusterPriceRule,
        accessPrice: AccessPriceRule, multiplier: RewardMultiplierTable,
        providerReward: ProviderRewardRule, nodeCollateral: NodeCollateralRule,
        networkCollateral: NetworkCollateralRule, diversion: DiversionRule,
        commitment: CommitmentRule, collateralUnbonding: UnbondingRule,
        delegation: DelegationTerms, slashing: SlashingRule
    ) {
        self.rewardReserve = rewardReserve
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
    }

    public var isPresent: Bool { !hardwareClasses.isEmpty }
}

extension HardwareTerms {
    /// No regions, no classes: nothing can be registered, booked or rewarded.
    public static let absent = HardwareTerms(
        rewardReserve: .zero, regions: [], hardwareClasses: [], capacityRewards: [],
        prices: PriceGrid(closeInterval: .day, maxAge: .zero),
        marketAdjustment: MarketAdjustmentTerms(
            rule: MarketAdjustmentRule(
                windowDays: 7, k: .one, trigger: .dailySigma, sigma: .sample, returns: .simple,
                floor: .one, cap: .one, badPrice: .hold),
            cycleDays: 7, initial: .one),
        clusterPrice: ClusterPriceRule(
            maxPrice: .zero, maxNodes: 1, pricing: .payAsBid, partialLast: true),
        accessPrice: AccessPriceRule(
            protocolMargin: .zero, reserveShareOfMargin: .zero, burnShareOfMargin: .zero,
            monthLength: .month),
        multiplier: RewardMultiplierTable(rows: [.init(coverageFrom: 0, multiplier: .one)]),
        providerReward: .sumThenMultiply, nodeCollateral: .icnContract, networkCollateral: .icn,
        diversion: DiversionRule(
            delegatorShare: .zero, redirectTable: [RedirectRow(coverageFrom: 0, ratio: .zero)]),
        commitment: .icn,
        collateralUnbonding: UnbondingRule(release: .cliff, delay: .zero, slashable: false),
        delegation: DelegationTerms(
            nodeRewardShare: .zero, shareIs: .delegators,
            yield: LockedStakingYield(
                c1: LockedStakingYield.icnC1, c2: LockedStakingYield.icnC2,
                c3: LockedStakingYield.icnC3, maxAPYCurve: [],
                totalSupply: LockedStakingYield.icnTotalSupply),
            unbonding: UnbondingRule(release: .cliff, delay: .zero, slashable: false)),
        slashing: .icn)
}
