import Ledger
import Rewards
import Settlement

@testable import Economy

/// A network of the kind of ICPX: jobs in escrow paid in three assets, fees converted and divided,
/// a staking pool that earns USDC, a buy-back that burns; values of the shipped configuration.
enum CircleNetwork {
    static let usdc = AssetID(1)
    static let sol = AssetID(2)

    static func tokens(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * 1_000_000)
    }

    /// - Parameter depth: USDC in the token's pool, at 0.02 USD a token.
    static func terms(depth: UInt128 = 400_000) -> ProtocolConfiguration {
        func asset(_ symbol: String, _ decimals: UInt8, _ origin: AssetOrigin) -> AssetTerms {
            AssetTerms(symbol: SmallNetwork.name(symbol), decimals: decimals, origin: origin)
        }
        return ProtocolConfiguration(
            genesis: try! Timestamp(SmallNetwork.genesis), epochLength: .day,
            assets: [
                asset("ICPX", 6, .issued(supply: tokens(1_000_000_000))),
                asset("USDC", 6, .external), asset("SOL", 9, .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            markets: [
                market("ICPX-USDC", .token, base: depth * 50_000_000, quote: depth * 1_000_000),
                market("SOL-USDC", sol, base: 20_000_000_000_000, quote: 3_000_000_000_000),
            ],
            jobs: JobTerms(
                escrow: .icpx, assets: [.token, usdc, sol], slotMilliseconds: 400),
            revenue: RevenueTerms(
                asset: usdc,
                conversions: [conversion(of: .token, on: 0), conversion(of: sol, on: 1)],
                toBurn: .zero, toBuyBack: share(3_000), toStakers: share(5_000)),
            staking: StakingPoolTerms(staked: .token, reward: usdc, rule: rule),
            buyBack: BuyBackTerms(market: 0, rule: .icpx(model: .raydium), reference: nil))
    }

    private static func market(
        _ name: String, _ base: AssetID, base reserve: UInt128, quote: UInt128
    ) -> MarketTerms {
        MarketTerms(
            name: SmallNetwork.name(name), base: base, quote: usdc, model: .raydium,
            venue: .pool(
                base: TokenAmount(baseUnits: reserve), quote: TokenAmount(baseUnits: quote)))
    }

    private static func conversion(of asset: AssetID, on market: UInt16) -> ConversionTerms {
        ConversionTerms(
            asset: asset, market: market, slices: 24, maxSlippage: Wad(raw: Wad.scale / 100))
    }

    private static func share(_ count: UInt64) -> BasisPoints { try! BasisPoints(count) }

    private static var rule: StakingTerms {
        StakingTerms(
            warmUp: .day, unbonding: SmallNetwork.days(7), minimumStake: tokens(1),
            multiplier: .none)
    }

    /// Nobody in it yet: the token at 0.02 USD, USDC at one, SOL at 150.
    static func configuration(
        days: Int, depth: UInt128 = 400_000, capitalUSD: Double = 0, permanentShare: Double = 0
    ) -> Configuration {
        Configuration(
            name: "circle", title: "A circle of payments", seed: 7, warmUpDays: 0,
            horizonDays: days, protocolTerms: terms(depth: depth),
            market: MarketConfiguration(
                price: .constant(SmallNetwork.price(milliUSD: 20)),
                assets: [
                    AssetPrice(
                        asset: usdc, price: .constant(SmallNetwork.price(milliUSD: 1_000))),
                    AssetPrice(
                        asset: sol, price: .constant(SmallNetwork.price(milliUSD: 150_000))),
                ],
                liquidity: .pool(
                    market: 0,
                    Arbitrage(
                        capitalUSDPerDay: capitalUSD, permanentShare: permanentShare))),
            network: NetworkConfiguration(regions: [], classes: [], providers: []),
            demand: DemandConfiguration(workloads: []),
            participants: ParticipantsConfiguration(stakers: []), schedule: [], remarks: [])
    }

    static func stakers(
        count: Int = 20, requiredYield: Double = 0.1, spread: Double = 0.5
    ) -> PoolStakerCohort {
        PoolStakerCohort(
            name: "crowd", count: count, amount: tokens(500_000), lock: .zero, joinOverDays: 5,
            requiredYield: requiredYield, yieldSpread: spread, reviewEveryDays: 7,
            claimEveryDays: 3)
    }
}

/// Runs a configuration with desks beside the configured ones.
func run(
    _ configuration: Configuration, beside desks: [any Desk],
    observer: (any RunObserver)? = nil
) throws -> RunRecord {
    try World(configuration: configuration, replication: 0, guests: desks)
        .run(observer: observer)
}
