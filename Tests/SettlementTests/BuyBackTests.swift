import Ledger
import Rewards
import Settlement
import Testing

/// What the buy-back spends, and when it does not.
@Suite struct `Buy-back in settlement` {
    /// A protocol whose first edge has 3,000 USDC for the buy-back.
    private func funded(_ configuration: ProtocolConfiguration) throws -> Town {
        var town = try Town(configuration)
        let user = try town.account(
            "user", of: Composition.usdc, holding: Composition.units(4_000_000))
        let provider = try town.account("gpu", of: Composition.usdc)
        let job = try town.job(from: user, to: provider, units: 4_000, price: 1_000_000_000)
        _ = try town.receipt(job, units: 4_000, nonce: 1)
        return town
    }

    @Test func `burns what it bought and keeps what it did not spend`() throws {
        var town = try funded(Composition.circle())
        let report = try #require(try town.settle().revenue)
        #expect(report.toBuyBack == Composition.units(3_000))
        #expect(report.spent == Composition.units(3_000) && report.unspent == .zero)
        let expected = try BuyBackRule.icpx(model: .raydium).spend(
            Composition.units(3_000),
            reserves: SwapReserves(
                input: Composition.units(2_500_000), output: Composition.units(50_000_000)))
        #expect(report.bought == expected.bought)
        #expect(town.state.markets[0].quote == expected.reserves.input)
    }

    @Test func `an empty pool stops nothing: the budget is carried`() throws {
        var configuration = Composition.circle()
        configuration.markets[0].venue = .pool(base: .zero, quote: .zero)
        var town = try funded(configuration)
        let report = try #require(try town.settle().revenue)
        #expect(report.refusal == .emptyPool && report.unspent == Composition.units(3_000))
        #expect(try town.settle().revenue?.unspent == Composition.units(3_000))
        #expect(town.state.violations.isEmpty)
    }

    /// Both sides of the market at their observed prices, at the next edge.
    private func settle(
        _ town: inout Town, token: UInt128 = Wad.scale / 20, dollar: UInt128 = Wad.scale
    ) throws -> RevenueReport {
        town.second = town.state.nextEdge.seconds - Composition.genesis
        try town.send(.observePrice(asset: .token, price: try Price(wad: token)))
        try town.send(.observePrice(asset: Composition.usdc, price: try Price(wad: dollar)))
        return try #require(try town.settle().revenue)
    }

    @Test func `with a reference, a price moved beforehand is not bought at`() throws {
        var configuration = Composition.circle()
        configuration.buyBack?.reference = PriceReference(
            maxAge: Composition.seconds(3_600), maxPremium: Composition.percent(5))
        var town = try funded(configuration)
        let mover = try town.account(
            "mover", of: Composition.usdc, holding: Composition.units(500_000))
        let bag = try town.account("mover", of: .token)
        try town.send(
            .market(
                .swap(
                    SwapOrder(
                        market: 0, from: mover, to: bag, amountIn: Composition.units(500_000),
                        minimumOut: .zero))))
        // The pool stood at 0.05 USDC, as observed; now at 0.072.
        let moved = try settle(&town)
        #expect(moved.refusal == .slippageExceeded && moved.spent == .zero)
        let back = town.balance(bag)
        try town.send(
            .market(
                .swap(
                    SwapOrder(
                        market: 0, from: bag, to: mover, amountIn: back, minimumOut: .zero))))
        let restored = try settle(&town)
        #expect(restored.refusal == nil && restored.spent == Composition.units(3_000))
        #expect(town.balance(mover) < Composition.units(500_000), "the mover paid two fees")
    }

    @Test func `without an observation, or with an old one, the reference refuses`() throws {
        var configuration = Composition.circle()
        configuration.buyBack?.reference = PriceReference(
            maxAge: Composition.seconds(3_600), maxPremium: Composition.percent(5))
        var town = try funded(configuration)
        #expect(try town.settle().revenue?.refusal == .badPrice)
        town.second += 1
        try town.send(.observePrice(asset: .token, price: try Price(wad: Wad.scale / 20)))
        #expect(try town.settle().revenue?.refusal == .badPrice)
    }

    /// The pool asks 0.05 of the other asset; whether that is too much depends on what it is worth.
    @Test func `the reference reads what the other side is worth too`() throws {
        var configuration = Composition.circle()
        configuration.buyBack?.reference = PriceReference(
            maxAge: Composition.seconds(3_600), maxPremium: Composition.percent(5))
        var dear = try funded(configuration)
        #expect(try settle(&dear, dollar: 3 * Wad.scale).refusal == .slippageExceeded)
        var cheap = try funded(configuration)
        #expect(try settle(&cheap, token: Wad.scale, dollar: 3 * Wad.scale).refusal == nil)
    }

    @Test func `a swap worse than its sender allows is refused whole`() throws {
        var town = try Town(Composition.circle())
        let buyer = try town.account(
            "buyer", of: Composition.usdc, holding: Composition.units(100))
        let bag = try town.account("buyer", of: .token)
        let before = town.state.canonicalBytes()
        let order = SwapOrder(
            market: 0, from: buyer, to: bag, amountIn: Composition.units(100),
            minimumOut: Composition.units(2_000))
        #expect(town.answer(.market(.swap(order))) == "slippage-exceeded")
        #expect(town.state.canonicalBytes() == before)
    }
}
