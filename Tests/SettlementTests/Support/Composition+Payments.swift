import Ledger
import Rewards
import Settlement

/// Metered jobs in three assets, their fees divided among stakers, buy-back and treasury.
extension Composition {
    static let usdc = AssetID(1)
    static let sol = AssetID(2)
    static let million: UInt128 = 1_000_000

    /// The published program alone: fees are the treasury's.
    static func payments() -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: name("ICPX"), decimals: 6,
                    origin: .issued(supply: SupplyBook.icpxCap)),
                AssetTerms(symbol: name("USDC"), decimals: 6, origin: .external),
                AssetTerms(symbol: name("SOL"), decimals: 9, origin: .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            jobs: JobTerms(escrow: .icpx, assets: [.token, usdc, sol], slotMilliseconds: 400))
    }

    /// The whole circle: user pays, provider is paid, stakers claim USDC, the token is bought back
    /// and burned.
    static func circle(dispute: EscrowDispute = .open) -> ProtocolConfiguration {
        var configuration = payments()
        configuration.jobs?.escrow.dispute = dispute
        configuration.markets = [
            MarketTerms(
                name: name("icpx-usdc"), base: .token, quote: usdc, model: .raydium,
                venue: .pool(base: units(50_000_000), quote: units(2_500_000))),
            MarketTerms(
                name: name("sol-usdc"), base: sol, quote: usdc, model: .raydium, venue: .quoted),
        ]
        configuration.revenue = RevenueTerms(
            asset: usdc,
            conversions: [
                ConversionTerms(
                    asset: .token, market: 0, slices: 4, maxSlippage: percent(2)),
                ConversionTerms(asset: sol, market: 1, slices: 1, maxSlippage: percent(2)),
            ],
            toBurn: .zero, toBuyBack: try! BasisPoints(3_000), toStakers: try! BasisPoints(5_000))
        configuration.staking = StakingPoolTerms(staked: .token, reward: usdc, rule: .icpx)
        configuration.buyBack = BuyBackTerms(
            market: 0, rule: .icpx(model: .raydium), reference: nil)
        configuration.governance = [
            governed(.jobFee, 0, 100), governed(.revenueToStakers, 0, 10_000),
            governed(.revenueToBuyBack, 0, 10_000), governed(.stakingMinimum, 0, 1_000_000),
        ]
        return configuration
    }

    static func percent(_ count: UInt128) -> Wad { Wad(raw: count * Wad.scale / 100) }

    /// Whole units of an asset of six decimals.
    static func units(_ count: UInt128) -> TokenAmount { TokenAmount(baseUnits: count * million) }

    static func governed(
        _ key: GovernedKey, _ minimum: UInt128, _ maximum: UInt128,
        mode: GovernanceMode = .free
    ) -> GovernedTerms {
        GovernedTerms(
            key: key, minimum: minimum, maximum: maximum, timelock: seconds(7 * 86_400),
            mode: mode, maxStep: 0)
    }
}
