import Ledger
import Rewards
import Settlement

/// Metered jobs in three assets, their fees converted, divided and spent on a buy-back.
enum PaymentsComposition {
    static let usdc = AssetID(1)
    static let sol = AssetID(2)
    private static let million: UInt128 = 1_000_000

    static func units(_ count: UInt128) -> TokenAmount { TokenAmount(count * million) }

    static func drawn(_ draw: inout Draw) -> ProtocolConfiguration {
        let dispute: EscrowDispute =
            draw.once(in: 2) ? .open : .frozen(window: draw.count(upTo: 200_000))
        let toBuyBack = draw.element(of: [0, 3_000, 5_000, 10_000] as [UInt64])
        let toStakers = draw.element(of: [0, 1, 10_000 - toBuyBack] as [UInt64])
        var configuration = whole(dispute, staking: draw.once(in: 2) ? .zero : .of(86_400))
        configuration.jobs?.escrow.fee = .of(draw.element(of: [0, 25, 1_000, 10_000]))
        configuration.revenue?.toBuyBack = .of(toBuyBack)
        configuration.revenue?.toStakers = .of(min(toStakers, 10_000 - toBuyBack))
        configuration.buyBack?.rule.maxSlippage = draw.fraction()
        if draw.once(in: 3) {
            configuration.buyBack?.reference = PriceReference(
                maxAge: .of(86_400), maxPremium: draw.fraction())
        }
        return configuration
    }

    private static func whole(
        _ dispute: EscrowDispute, staking warmUp: Seconds
    ) -> ProtocolConfiguration {
        var escrow = EscrowTerms.icpx
        escrow.dispute = dispute
        var stakes = StakingTerms.icpx
        stakes.warmUp = warmUp
        return ProtocolConfiguration(
            genesis: .of(HardwareComposition.genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: .of("ICPX"), decimals: 6,
                    origin: .issued(supply: SupplyBook.icpxCap)),
                AssetTerms(symbol: .of("USDC"), decimals: 6, origin: .external),
                AssetTerms(symbol: .of("SOL"), decimals: 9, origin: .external),
            ],
            allocations: [], treasury: .zero,
            governance: [
                HardwareComposition.governed(.jobFee, 0, 10_000),
                HardwareComposition.governed(.revenueToStakers, 0, 10_000),
                HardwareComposition.governed(.revenueToBuyBack, 0, 10_000),
                HardwareComposition.governed(.stakingMinimum, 0, million),
            ],
            hardware: .absent, markets: markets,
            jobs: JobTerms(escrow: escrow, assets: [.token, usdc, sol], slotMilliseconds: 400),
            revenue: RevenueTerms(
                asset: usdc,
                conversions: [
                    ConversionTerms(
                        asset: .token, market: 0, slices: 4, maxSlippage: Wad(raw: Wad.scale / 50)),
                    ConversionTerms(
                        asset: sol, market: 1, slices: 1, maxSlippage: Wad(raw: Wad.scale / 50)),
                ],
                toBurn: .zero, toBuyBack: .zero, toStakers: .zero),
            staking: StakingPoolTerms(staked: .token, reward: usdc, rule: stakes),
            buyBack: BuyBackTerms(market: 0, rule: .icpx(model: .raydium), reference: nil))
    }

    private static var markets: [MarketTerms] {
        [
            MarketTerms(
                name: .of("icpx-usdc"), base: .token, quote: usdc, model: .raydium,
                venue: .pool(base: units(50_000_000), quote: units(2_500_000))),
            MarketTerms(
                name: .of("sol-usdc"), base: sol, quote: usdc, model: .raydium, venue: .quoted),
        ]
    }
}
