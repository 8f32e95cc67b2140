import Rewards
import Settlement

/// A configuration in which no two values that could be mixed up are equal.
enum SampleConfiguration {
    static let token: UInt128 = Wad.scale
    static let genesis: UInt64 = 1_767_225_600

    static func name(_ text: String) -> Name { Name(text)! }

    static func tokens(_ count: UInt128) -> TokenAmount { TokenAmount(baseUnits: count * token) }

    static func percent(_ count: UInt128) -> Wad { Wad(raw: count * token / 100) }

    static func seconds(_ count: UInt64) -> Seconds { try! Seconds(count) }

    static func days(_ count: UInt64) -> Seconds { seconds(count * 86_400) }

    static func time(_ second: UInt64) -> Timestamp { try! Timestamp(genesis + second) }

    /// Every module, and every kind of asset and venue.
    static func full() -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: time(0), epochLength: .day, assets: SampleModules.assets,
            allocations: allocations, treasury: tokens(1_000_000), governance: governance,
            hardware: hardware, markets: SampleModules.markets, jobs: SampleModules.jobs,
            revenue: SampleModules.revenue, staking: SampleModules.staking,
            buyBack: SampleModules.buyBack, mining: SampleModules.mining,
            bridge: SampleModules.bridge, treasurySpending: SampleModules.treasurySpending)
    }

    private static var hardware: HardwareTerms {
        HardwareTerms(
            rewardReserve: tokens(70_000_000),
            regions: [name("eu"), name("us")],
            hardwareClasses: [
                HardwareClassTerms(name: name("a100"), collateralRequirement: tokens(100)),
                HardwareClassTerms(name: name("h\"1\\00"), collateralRequirement: tokens(300)),
            ],
            capacityRewards: [
                capacity(.none), capacity(.cumulative(tokens(1_000))),
                capacity(.perMonth(tokens(2_000))), capacity(.none),
            ],
            prices: PriceGrid(closeInterval: .day, maxAge: seconds(3_600)),
            marketAdjustment: marketAdjustment,
            clusterPrice: ClusterPriceRule(
                maxPrice: tokens(5_000), maxNodes: 50, pricing: .payAsBid, partialLast: true),
            accessPrice: AccessPriceRule(
                protocolMargin: percent(25), reserveShareOfMargin: percent(11),
                burnShareOfMargin: percent(12), monthLength: .month),
            multiplier: RewardMultiplierTable(rows: [
                .init(coverageFrom: 0, multiplier: .one),
                .init(coverageFrom: 2 * token, multiplier: percent(120)),
            ]),
            providerReward: .sumThenMultiply,
            nodeCollateral: NodeCollateralRule(
                variant: .docs(rewardMultiple: 6), minCollateralPercent: 30 * token,
                applyMAF: true),
            networkCollateral: .icn,
            diversion: DiversionRule(
                delegatorShare: percent(10),
                redirectTable: [
                    RedirectRow(coverageFrom: 0, ratio: percent(26)),
                    RedirectRow(coverageFrom: token, ratio: percent(5)),
                ]),
            commitment: .icn,
            collateralUnbonding: UnbondingRule(release: .cliff, delay: days(7), slashable: true),
            delegation: delegation, slashing: slashing)
    }

    private static var allocations: [AllocationTerms] {
        let terms = VestingTerms(tgeShare: percent(7), cliff: days(90), duration: days(360))
        let kinds: [(String, VestingKind)] = [
            ("team", .linear(terms)),
            ("advisers", .monthly(terms, month: days(31))),
            (
                "partners",
                .table(lockedByMonth: [tokens(800), tokens(300), .zero], month: days(30))
            ),
        ]
        return kinds.enumerated().map { index, kind in
            AllocationTerms(
                name: name(kind.0),
                schedule: VestingSchedule(
                    kind: kind.1, total: tokens(1_000 + UInt128(index)), start: time(0)))
        }
    }

    private static func capacity(_ cap: BootstrapCap) -> CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: tokens(1_440_000), releaseStart: time(5), releaseDuration: days(1_440),
            bootstrapCap: cap, targetCapacity: 1_000_000, targetGate: true,
            curve: .linearDecline)
    }

    private static var marketAdjustment: MarketAdjustmentTerms {
        MarketAdjustmentTerms(
            rule: MarketAdjustmentRule(
                windowDays: 7, k: percent(150), trigger: .dailySigma, sigma: .sample,
                returns: .simple, floor: percent(1), cap: nil, badPrice: .hold),
            cycleDays: 14, initial: percent(99))
    }

    private static var delegation: DelegationTerms {
        DelegationTerms(
            nodeRewardShare: percent(80), shareIs: .delegators,
            yield: LockedStakingYield(maxAPYCurve: [percent(24), percent(4)]),
            unbonding: UnbondingRule(release: .linear, delay: days(14), slashable: false))
    }

    private static var slashing: SlashingRule {
        SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(downtimeFrom: seconds(3_601), fraction: percent(2)),
            ], basis: .total)
    }

    private static var governance: [GovernedTerms] {
        [
            GovernedTerms(
                key: .marketAdjustmentK, minimum: token / 2, maximum: 4 * token,
                timelock: days(2), mode: .free, maxStep: token),
            GovernedTerms(
                key: .protocolMargin, minimum: 0, maximum: token, timelock: .zero,
                mode: .immutable, maxStep: 0),
        ]
    }
}
