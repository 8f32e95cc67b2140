import Economy
import Ledger
import Rewards
import Settlement

/// A network without bookings in which jobs are paid for one by one, in a token and two assets from
/// outside; tests change what they are about.
enum SpotNetwork {
    static let usdc = AssetID(1)
    static let sol = AssetID(2)

    /// Two regions, two classes, three workloads that each pay in another asset, over 30 days.
    static func configuration(days horizon: Int = 30, seed: UInt64 = 11) -> Configuration {
        Configuration(
            name: "spot", title: "A small spot market", seed: seed, warmUpDays: 1,
            horizonDays: horizon, protocolTerms: terms(), market: market,
            network: NetworkConfiguration(
                regions: ["eu", "us"], classes: SmallNetwork.classes,
                providers: [
                    providers("home", count: 6),
                    providers("hall", count: 3, region: 1, class: 1, gpus: 4),
                ]),
            demand: DemandConfiguration(workloads: [
                workload("chat", perDay: 120, policy: escrow(usdc)),
                workload(
                    "render", perDay: 30, meanSeconds: 3_000,
                    policy: escrow(sol, gpus: 2, anyRegion: true, receiptEvery: 600)),
                workload(
                    "train", perDay: 10, meanSeconds: 7_200,
                    policy: escrow(.token, anyRegion: true, isCheckpointed: true)),
            ]),
            participants: ParticipantsConfiguration(stakers: []), schedule: [], remarks: [])
    }

    /// One node of one GPU at 9 USD an hour, a four-hundredth of a USD a second, that never fails;
    /// jobs at given seconds that take given seconds, paid in USDC.
    static func single(
        at seconds: [Int64], work: [Double], days: Int = 2, policy: EscrowPolicy? = nil
    ) -> Configuration {
        var configuration = configuration(days: days)
        configuration.warmUpDays = 0
        configuration.network.providers = [
            providers("solo", count: 1, usd: 9, spread: 0, meanSecondsBetweenOutages: nil)
        ]
        configuration.demand.workloads = [
            Workload(
                name: "jobs", region: 0, classes: [0, 1],
                arrivals: .trace(ticks: seconds.map { $0 * 1_000_000 }),
                size: .replay(seconds: work), patienceSeconds: nil,
                access: .escrow(policy ?? escrow(usdc)))
        ]
        return configuration
    }

    static func workload(
        _ name: String, perDay: Double, meanSeconds: Double = 900, classes: [Int] = [0, 1],
        patience: Double? = 3_600, policy: EscrowPolicy, users: UserPopulation? = nil
    ) -> Workload {
        Workload(
            name: name, region: 0, classes: classes,
            arrivals: .poisson(
                perDay: perDay, hourOfWeek: [], growthPerMonth: 0, dispersionShape: nil),
            size: .exponential(meanSeconds: meanSeconds), patienceSeconds: patience,
            access: .escrow(policy), users: users)
    }

    static func escrow(
        _ asset: AssetID, gpus: Int = 1, anyRegion: Bool = false, maxPrice: Double = 10,
        margin: Double = 1.5, receiptEvery: Double? = nil, retries: Int = 2,
        isCheckpointed: Bool = false, expiryMargin: Double = 3_600, elasticity: Double = 0
    ) -> EscrowPolicy {
        EscrowPolicy(
            asset: asset, gpus: gpus, anyRegion: anyRegion, maxPriceUSDPerGPUHour: maxPrice,
            quoteMargin: margin, receiptEverySeconds: receiptEvery, retries: retries,
            isCheckpointed: isCheckpointed, expiryMarginSeconds: expiryMargin,
            elasticity: elasticity, task: nil, workUnitsPerGPUHour: 0)
    }

    static func providers(
        _ name: String, count: Int, region: Int = 0, class hardwareClass: Int = 0, gpus: Int = 1,
        usd: Double = 0.8, spread: Double = 0.2, meanSecondsBetweenOutages: Double? = 200_000,
        cost: Double = 0, turnover: ProviderTurnover? = nil
    ) -> ProviderCohort {
        ProviderCohort(
            name: name, count: count, region: region, hardwareClass: hardwareClass,
            gpusPerNode: gpus, priceUSDPerGPUHour: usd, priceSpread: spread, requoteThreshold: 0,
            collateralMultiple: .one, commitment: .zero, joinOverDays: 2,
            meanSecondsBetweenOutages: meanSecondsBetweenOutages,
            repair: .exponential(meanSeconds: 3_600), claimEveryDays: 3,
            sellShare: Wad(raw: Wad.scale / 2), costUSDPerGPUHour: cost, turnover: turnover)
    }

    static var market: MarketConfiguration {
        MarketConfiguration(
            price: .geometricBrownianMotion(
                initial: SmallNetwork.price(milliUSD: 20), logDriftPerDay: 0,
                volatilityPerDay: 0.05),
            assets: [
                AssetPrice(asset: usdc, price: .constant(SmallNetwork.price(milliUSD: 1_000))),
                AssetPrice(asset: sol, price: .constant(SmallNetwork.price(milliUSD: 150_000))),
            ])
    }

    static func terms(supply: UInt128 = 1_000_000_000_000_000) -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(SmallNetwork.genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: SmallNetwork.name("ICPX"), decimals: 6,
                    origin: .issued(supply: TokenAmount(baseUnits: supply))),
                AssetTerms(symbol: SmallNetwork.name("USDC"), decimals: 6, origin: .external),
                AssetTerms(symbol: SmallNetwork.name("SOL"), decimals: 9, origin: .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            jobs: JobTerms(escrow: .icpx, assets: [.token, usdc, sol], slotMilliseconds: 400))
    }
}
