import Rewards
import Testing

/// Somebody buys before the buy-back and sells after it.
@Suite struct SandwichTests {
    private let model = SwapModel.separateFee(millionths: 3_000)
    private let pool = SwapReserves(input: 290_000_000_000, output: 48_333_333_333)
    private let money: TokenAmount = 100_000_000_000

    private func rule(slices: UInt64, maxSlippage: Wad) -> BuyBackRule {
        BuyBackRule(
            model: model, slices: slices, maxSlippage: maxSlippage, untraded: .skip,
            betweenSlices: .none, sinks: [BuyBackSink(use: .burn, share: .whole)])
    }

    /// What the attacker gets back for the money, and what the buy-back bought.
    private func attacked(_ rule: BuyBackRule) throws -> (
        returned: TokenAmount, bought: TokenAmount
    ) {
        let first = try model.exactIn(money, reserves: pool)
        let victim = try rule.spend(money, reserves: first.reserves)
        let after = SwapReserves(input: victim.reserves.output, output: victim.reserves.input)
        let last = try model.exactIn(first.amountOut, reserves: after)
        return (last.amountOut, victim.bought)
    }

    @Test func `F19 without a bound the attacker takes 47,435 (B2, B3)`() throws {
        // 290,000 dollars in the pool, 100,000 for the buy-back, 100,000 of the attacker, 0.3 %.
        let (returned, bought) = try attacked(rule(slices: 1, maxSlippage: .one))
        #expect(returned == 147_435_049_931)
        #expect(bought == 7_322_837_450)
        let alone = try rule(slices: 1, maxSlippage: .one).spend(money, reserves: pool)
        #expect(alone.bought == 12_365_494_824)
        // The figure often quoted leaves the fee out.
        let free = try SwapModel.separateFee(millionths: 0).exactIn(money, reserves: pool)
        #expect(free.amountOut == 12_393_162_393)
    }

    @Test func `F19 with a bound nothing is traded (B2, B3); ours leaves the attacker the fees`()
        throws
    {
        let bounded = rule(slices: 1, maxSlippage: 10_000_000_000_000_000)
        let (returned, bought) = try attacked(bounded)
        #expect(bought == 0 && returned < money)
        #expect(try bounded.spend(money, reserves: pool).unspent == money)
    }

    @Test func `the bound is on the slice's own slippage, not on the price it finds`() throws {
        // The spot price is read from the pool: a price moved beforehand passes in small slices.
        // Whoever sets a buy-back up has to hide its time or check the price elsewhere.
        let small = rule(slices: 200, maxSlippage: 10_000_000_000_000_000)
        let (returned, bought) = try attacked(small)
        let alone = try small.spend(money, reserves: pool)
        #expect(alone.unspent == 0 && bought < alone.bought)
        #expect(returned > money)
    }
}
