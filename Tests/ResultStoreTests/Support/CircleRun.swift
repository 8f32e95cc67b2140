import Experiments
import Ledger
import Rewards
import Settlement

@testable import Economy

/// A network whose jobs are paid in three assets, whose fees reward stakers and buy tokens back.
enum CircleRun {
    static let usdc = AssetID(1)
    static let sol = AssetID(2)

    static func make(
        days: Int = 12, terms: ProtocolConfiguration = circle()
    ) throws -> CompletedRun {
        let configuration = Configuration(
            name: "circle", title: "A full circle", seed: 1, warmUpDays: 0, horizonDays: days,
            protocolTerms: terms,
            market: try market(hasVenue: !terms.markets.isEmpty),
            network: NetworkConfiguration(regions: [], classes: [], providers: []),
            demand: DemandConfiguration(workloads: []),
            participants: ParticipantsConfiguration(stakers: []), schedule: [], remarks: [])
        let desk = CircleDesk(hasStakers: terms.staking != nil)
        let world = try World(configuration: configuration, replication: 0, guests: [desk])
        return CompletedRun(
            record: world.run(),
            provenance: Provenance(
                versions: .current, scenarioFile: "circle.yaml",
                scenarioDigest: String(repeating: "0", count: 64), inputs: [], overrides: []),
            parameters: [], expectations: [])
    }

    private static func market(hasVenue: Bool) throws -> MarketConfiguration {
        MarketConfiguration(
            price: .constant(try Price(wad: Wad.scale / 20)),
            assets: [
                AssetPrice(asset: usdc, price: .constant(try Price(wad: Wad.scale))),
                AssetPrice(asset: sol, price: .constant(try Price(wad: 150 * Wad.scale))),
            ],
            venues: hasVenue ? [QuotedVenue(market: 1, depthUSD: 300_000)] : [])
    }

    /// The published program alone: fees are the treasury's.
    static func payments() -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(1_767_225_600), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: Name("ICPX")!, decimals: 6,
                    origin: .issued(supply: units(1_000_000_000))),
                AssetTerms(symbol: Name("USDC")!, decimals: 6, origin: .external),
                AssetTerms(symbol: Name("SOL")!, decimals: 9, origin: .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            jobs: JobTerms(escrow: .icpx, assets: [.token, usdc, sol], slotMilliseconds: 400))
    }

    static func circle() -> ProtocolConfiguration {
        var terms = payments()
        terms.markets = [
            MarketTerms(
                name: Name("icpx-usdc")!, base: .token, quote: usdc, model: .raydium,
                venue: .pool(base: units(50_000_000), quote: units(2_500_000))),
            MarketTerms(
                name: Name("sol-usdc")!, base: sol, quote: usdc, model: .raydium, venue: .quoted),
        ]
        let slippage = Wad(raw: Wad.scale / 50)
        terms.revenue = RevenueTerms(
            asset: usdc,
            conversions: [
                ConversionTerms(asset: .token, market: 0, slices: 4, maxSlippage: slippage),
                ConversionTerms(asset: sol, market: 1, slices: 1, maxSlippage: slippage),
            ],
            toBurn: .zero, toBuyBack: try! BasisPoints(3_000), toStakers: try! BasisPoints(5_000))
        terms.staking = StakingPoolTerms(staked: .token, reward: usdc, rule: .icpx)
        terms.buyBack = BuyBackTerms(market: 0, rule: .icpx(model: .raydium), reference: nil)
        return terms
    }

    /// Whole units of an asset of six decimals.
    static func units(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * 1_000_000)
    }
}
