@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Buy-back sandwich` {
    /// 1,000,000 tokens against 50,000 USDC; 20,000 USDC of fees a day, 6,000 of them to buy back.
    private static let reserves = SwapReserves(
        input: AttackComposition.units(50_000), output: AttackComposition.units(1_000_000))
    private static let budget = AttackComposition.units(6_000)

    static func runs(
        reference: PriceReference? = nil, slices: UInt64 = 1, maxSlippage: Wad = .one,
        share: Double = 1
    ) throws -> AttackRuns {
        var configuration = AttackComposition.circle(
            days: 2, base: 1_000_000, quote: 50_000,
            AttackComposition.adversary(
                .sandwich(market: 0, share: share), from: 0, until: 0))
        configuration.protocolTerms.buyBack?.reference = reference
        configuration.protocolTerms.buyBack?.rule.slices = slices
        configuration.protocolTerms.buyBack?.rule.maxSlippage = maxSlippage
        let crowd = PayingCrowd(stake: .zero, gross: 8_000_000_000_000)
        return try AttackRuns(configuration, guests: [crowd])
    }

    private func rule(_ slices: UInt64 = 1) -> BuyBackRule {
        BuyBackRule(
            model: .raydium, slices: slices, maxSlippage: .one, untraded: .skip,
            betweenSlices: .none, sinks: [BuyBackSink(use: .burn, share: .whole)])
    }

    /// The swap back of a swap.
    private func back(
        _ amount: TokenAmount, after reserves: SwapReserves
    ) throws -> Swap {
        try SwapModel.raydium.exactIn(
            amount, reserves: SwapReserves(input: reserves.output, output: reserves.input))
    }

    @Test func `an order at any price pays who stands before it`() throws {
        let runs = try Self.runs()
        let front = try SwapModel.raydium.exactIn(
            Self.budget, reserves: Self.reserves)
        let order = try rule().spend(Self.budget, reserves: front.reserves)
        let sale = try back(front.amountOut, after: order.reserves)
        #expect(sale.amountOut > Self.budget)
        #expect(
            runs.amount("gained_usdc")
                == sale.amountOut.excess(over: Self.budget))
        #expect(try #require(runs.real("profit")) > 0)
        #expect(runs.count("rounds") == 1)
    }

    @Test func `tokens not burned are counted to the unit`() throws {
        let runs = try Self.runs()
        let front = try SwapModel.raydium.exactIn(Self.budget, reserves: Self.reserves)
        let first = try rule().spend(Self.budget, reserves: front.reserves)
        let sale = try back(front.amountOut, after: first.reserves)
        let second = try rule().spend(
            Self.budget,
            reserves: SwapReserves(input: sale.reserves.output, output: sale.reserves.input))
        let alone = try rule().spend(Self.budget, reserves: Self.reserves)
        let then = try rule().spend(Self.budget, reserves: alone.reserves)
        let with = try first.bought.adding(second.bought)
        let without = try alone.bought.adding(then.bought)
        #expect(with < without)
        #expect(runs.outcome.gain(of: .burned)?.lost == without.excess(over: with))
    }

    @Test func `a bound by observed prices leaves it with two fees`() throws {
        let runs = try Self.runs(
            reference: PriceReference(
                maxAge: SmallNetwork.seconds(3_600), maxPremium: AttackComposition.percent(2)))
        let front = try SwapModel.raydium.exactIn(Self.budget, reserves: Self.reserves)
        let sale = try back(front.amountOut, after: front.reserves)
        #expect(sale.amountOut < Self.budget)
        #expect(
            runs.amount("lost_usdc") == Self.budget.excess(over: sale.amountOut))
        #expect(try #require(runs.real("profit")) < 0)
    }

    /// The rule's own bound is relative to the price that the slice finds.
    @Test func `slices with a bound on their own slippage do not end it`() throws {
        let runs = try Self.runs(slices: 24, maxSlippage: AttackComposition.percent(1))
        #expect(try #require(runs.real("profit")) > 0)
    }

    @Test func `under the premium of a reference it gains less than without one`() throws {
        let reference = PriceReference(
            maxAge: SmallNetwork.seconds(3_600), maxPremium: AttackComposition.percent(2))
        let bound = try Self.runs(reference: reference, share: 0.08)
        let free = try Self.runs(share: 1)
        let most = try #require(free.real("profit"))
        #expect(try #require(bound.real("profit")) < most / 5)
    }
}
