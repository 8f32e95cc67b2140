import Rewards
import Settlement

/// Two regions and two classes of hardware, with figures drawn on their edges.
enum HardwareComposition {
    static let genesis: UInt64 = 1_767_225_600
    static let token: UInt128 = Wad.scale

    static func tokens(_ count: UInt128) -> TokenAmount { TokenAmount(count * token) }

    static func drawn(_ draw: inout Draw) -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: .of(genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: .of("ICNT"), decimals: 18,
                    origin: .issued(supply: tokens(700_000_000)))
            ],
            allocations: [
                AllocationTerms(
                    name: .of("team"),
                    schedule: VestingSchedule(
                        kind: .linear(
                            VestingTerms(
                                tgeShare: draw.fraction(), cliff: .zero,
                                duration: .of(30 * 86_400))),
                        total: tokens(154_700_000), start: .of(genesis)))
            ], treasury: tokens(1_000_000),
            governance: [
                governed(.marketAdjustmentK, token / 2, 4 * token),
                governed(.delegatorShare, 0, token),
                governed(.minCollateralPercent, 0, 100 * token),
                GovernedTerms(
                    key: .protocolMargin, minimum: 0, maximum: token, timelock: .zero,
                    mode: .immutable, maxStep: 0),
            ],
            hardware: hardware(&draw))
    }

    static func governed(
        _ key: GovernedKey, _ minimum: UInt128, _ maximum: UInt128
    ) -> GovernedTerms {
        GovernedTerms(
            key: key, minimum: minimum, maximum: maximum, timelock: .of(2 * 86_400), mode: .free,
            maxStep: 0)
    }

    private static func hardware(_ draw: inout Draw) -> HardwareTerms {
        HardwareTerms(
            rewardReserve: draw.element(of: [.zero, tokens(1_000), tokens(70_000_000)]),
            regions: [.of("eu"), .of("us")],
            hardwareClasses: [
                HardwareClassTerms(name: .of("a100"), collateralRequirement: tokens(100)),
                HardwareClassTerms(name: .of("h100"), collateralRequirement: tokens(300)),
            ],
            capacityRewards: (0..<4).map { _ in capacity(&draw) },
            prices: PriceGrid(closeInterval: .day, maxAge: .of(3_600)),
            marketAdjustment: MarketAdjustmentTerms(
                rule: MarketAdjustmentRule(
                    windowDays: 3, k: .one, trigger: .dailySigma, sigma: .sample,
                    returns: .simple, floor: Wad(raw: token / 100), cap: .one, badPrice: .hold),
                cycleDays: 2, initial: .one),
            clusterPrice: ClusterPriceRule(
                maxPrice: tokens(5_000), maxNodes: 3,
                pricing: draw.element(of: ClusterPricing.allCases), partialLast: true),
            accessPrice: AccessPriceRule(
                protocolMargin: Wad(raw: token / 4), reserveShareOfMargin: .zero,
                burnShareOfMargin: draw.fraction(), monthLength: .month),
            multiplier: RewardMultiplierTable(rows: [.init(coverageFrom: 0, multiplier: .one)]),
            providerReward: draw.element(of: ProviderRewardRule.allCases),
            nodeCollateral: .icnContract, networkCollateral: .icn,
            diversion: DiversionRule(
                delegatorShare: draw.fraction(),
                redirectTable: [RedirectRow(coverageFrom: 0, ratio: draw.fraction())]),
            commitment: CommitmentRule(
                minimum: .of(10 * 86_400), extensionUnit: .of(5 * 86_400)),
            collateralUnbonding: UnbondingRule(
                release: .cliff, delay: .of(7 * 86_400), slashable: draw.once(in: 2)),
            delegation: delegation(&draw), slashing: slashing(&draw))
    }

    private static func capacity(_ draw: inout Draw) -> CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: draw.amount(upTo: 1_440_000 * token), releaseStart: .of(genesis),
            releaseDuration: .of(draw.element(of: [20, 1_440]) * 86_400), bootstrapCap: .none,
            targetCapacity: 0, targetGate: false, curve: .linearDecline)
    }

    private static func delegation(_ draw: inout Draw) -> DelegationTerms {
        DelegationTerms(
            nodeRewardShare: draw.once(in: 2) ? .one : draw.fraction(), shareIs: .delegators,
            yield: LockedStakingYield(maxAPYCurve: [Wad(raw: token / 4), Wad(raw: token / 20)]),
            unbonding: UnbondingRule(
                release: .cliff, delay: .of(7 * 86_400), slashable: draw.once(in: 2)))
    }

    private static func slashing(_ draw: inout Draw) -> SlashingRule {
        SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(downtimeFrom: .of(3_600), fraction: draw.fraction()),
            ], basis: .total)
    }
}
