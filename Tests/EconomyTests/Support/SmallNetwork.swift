import Economy
import Rewards
import Settlement

/// A small network in round figures; tests change what they are about.
enum SmallNetwork {
    static let token: UInt128 = Wad.scale
    /// 2026-01-01, a Thursday.
    static let genesis: UInt64 = 1_767_225_600

    static func name(_ text: String) -> Name { Name(text)! }

    static func tokens(_ count: UInt128) -> TokenAmount { TokenAmount(baseUnits: count * token) }

    static func seconds(_ count: UInt64) -> Seconds { try! Seconds(count) }

    static func days(_ count: UInt64) -> Seconds { seconds(count * 86_400) }

    /// USD for one whole token, in thousandths.
    static func price(milliUSD: UInt128) -> Price { try! Price(wad: milliUSD * token / 1_000) }

    /// One region, two classes, providers, two workloads and a few stakers over 30 days.
    static func configuration(days horizon: Int = 30, seed: UInt64 = 7) -> Configuration {
        Configuration(
            name: "small", title: "A small network", seed: seed, warmUpDays: 1,
            horizonDays: horizon, protocolTerms: terms(),
            market: MarketConfiguration(
                price: .geometricBrownianMotion(
                    initial: price(milliUSD: 350), logDriftPerDay: 0, volatilityPerDay: 0.06)),
            network: NetworkConfiguration(
                regions: ["eu"], classes: classes,
                providers: [providers("home"), providers("hall", class: 1)]),
            demand: DemandConfiguration(workloads: [
                workload("chat", perDay: 400), workload("render", perDay: 100, classes: [1, 0]),
            ]),
            participants: ParticipantsConfiguration(stakers: [stakers("crowd")]),
            schedule: [], remarks: [])
    }

    static let classes = [
        HardwareClass(name: "a100", gpuModel: "A100", speed: 1),
        HardwareClass(name: "h100", gpuModel: "H100", speed: 2),
    ]

    static func providers(
        _ name: String, count: Int = 4, class hardwareClass: Int = 0, gpus: Int = 2,
        usd: Double = 0.8, spread: Double = 0.2, meanSecondsBetweenOutages: Double? = 400_000
    ) -> ProviderCohort {
        ProviderCohort(
            name: name, count: count, region: 0, hardwareClass: hardwareClass, gpusPerNode: gpus,
            priceUSDPerGPUHour: usd, priceSpread: spread, requoteThreshold: 0.1,
            collateralMultiple: Wad(raw: token * 3 / 2), commitment: days(36 * 30),
            joinOverDays: 3, meanSecondsBetweenOutages: meanSecondsBetweenOutages,
            repair: .exponential(meanSeconds: 7_200), claimEveryDays: 3,
            sellShare: Wad(raw: token / 2))
    }

    static func workload(
        _ name: String, perDay: Double, meanSeconds: Double = 600, classes: [Int] = [0],
        patience: Double? = 3_600, booking: BookingPolicy.Amount = .fixed(4),
        bookingDays: UInt64 = 7
    ) -> Workload {
        Workload(
            name: name, region: 0, classes: classes,
            arrivals: .poisson(
                perDay: perDay, hourOfWeek: [], growthPerMonth: 0, dispersionShape: nil),
            size: .exponential(meanSeconds: meanSeconds), patienceSeconds: patience,
            access: .booking(BookingPolicy(amount: booking, period: days(bookingDays))))
    }

    static func stakers(_ name: String, count: Int = 5) -> StakerCohort {
        StakerCohort(
            name: name, count: count, amount: tokens(1_000), lock: days(10), joinOverDays: 2,
            claimEveryDays: 5, sellShare: .one, leaveProbability: 0.5)
    }

    // MARK: Protocol

    static func terms() -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: name("TOK"), decimals: 18,
                    origin: .issued(supply: tokens(700_000_000)))
            ],
            allocations: [team], treasury: tokens(1_000_000), governance: [margin],
            hardware: hardware)
    }

    private static var hardware: HardwareTerms {
        HardwareTerms(
            rewardReserve: tokens(70_000_000), regions: [name("eu")],
            hardwareClasses: [
                HardwareClassTerms(name: name("a100"), collateralRequirement: tokens(100)),
                HardwareClassTerms(name: name("h100"), collateralRequirement: tokens(300)),
            ],
            capacityRewards: [capacity, capacity],
            prices: PriceGrid(closeInterval: .day, maxAge: seconds(3_600)),
            marketAdjustment: MarketAdjustmentTerms(
                rule: MarketAdjustmentRule(
                    windowDays: 7, k: Wad(raw: 3 * token / 2), trigger: .dailySigma,
                    sigma: .sample, returns: .simple, floor: Wad(raw: token / 100), cap: .one,
                    badPrice: .hold), cycleDays: 7, initial: .one),
            clusterPrice: ClusterPriceRule(
                maxPrice: tokens(50_000), maxNodes: 50, pricing: .payAsBid, partialLast: true),
            accessPrice: AccessPriceRule(
                protocolMargin: Wad(raw: token / 4), reserveShareOfMargin: .zero,
                burnShareOfMargin: Wad(raw: token / 10), monthLength: .month),
            multiplier: RewardMultiplierTable(rows: [.init(coverageFrom: 0, multiplier: .one)]),
            providerReward: .sumThenMultiply, nodeCollateral: .icnContract,
            networkCollateral: .icn,
            diversion: DiversionRule(
                delegatorShare: Wad(raw: token / 10),
                redirectTable: [RedirectRow(coverageFrom: 0, ratio: Wad(raw: token / 4))]),
            commitment: .icn,
            collateralUnbonding: UnbondingRule(release: .cliff, delay: days(7), slashable: true),
            delegation: DelegationTerms(
                nodeRewardShare: .one, shareIs: .delegators,
                yield: LockedStakingYield(maxAPYCurve: [Wad(raw: token / 4), Wad(raw: token / 20)]),
                unbonding: UnbondingRule(release: .cliff, delay: days(5), slashable: true)),
            slashing: SlashingRule(
                table: [
                    SlashRow(downtimeFrom: .zero, fraction: .zero),
                    SlashRow(downtimeFrom: seconds(3_600), fraction: Wad(raw: token / 100)),
                ], basis: .total))
    }

    private static var margin: GovernedTerms {
        GovernedTerms(
            key: .protocolMargin, minimum: 0, maximum: token, timelock: days(2), mode: .free,
            maxStep: 0)
    }

    private static var team: AllocationTerms {
        AllocationTerms(
            name: name("team"),
            schedule: VestingSchedule(
                kind: .linear(
                    VestingTerms(tgeShare: .zero, cliff: .zero, duration: days(360))),
                total: tokens(154_700_000), start: try! Timestamp(genesis)))
    }

    private static var capacity: CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: tokens(1_440_000), releaseStart: try! Timestamp(genesis),
            releaseDuration: days(1_440), bootstrapCap: .none, targetCapacity: 0,
            targetGate: false, curve: .linearDecline)
    }
}
