import Ledger
import RandomStreams
import Rewards
import Settlement
import Testing

@testable import Economy

/// What trades do to the token's price.
@Suite struct `Market desk` {
    /// One token.
    static let unit: Int128 = 1_000_000

    private func prices(_ record: RunRecord) -> [UInt128] {
        guard case .wads(let prices) = record.values("price") else { return [] }
        return prices.map(\.raw)
    }

    private func reals(_ record: RunRecord, _ name: String) -> [Double] {
        guard case .reals(let values) = record.values(name) else { return [] }
        return values
    }

    private func swaps(_ collector: CommandCollector) -> Int {
        collector.entries.count {
            if case .market(.swap) = $0.command { true } else { false }
        }
    }

    // MARK: Pool

    @Test func `the observed close is the pool's mid price`() throws {
        var configuration = CircleNetwork.configuration(days: 20, capitalUSD: 5_000)
        configuration.market.price = .geometricBrownianMotion(
            initial: SmallNetwork.price(milliUSD: 20), logDriftPerDay: 0, volatilityPerDay: 0.05)
        let collector = CommandCollector()
        let trades = ScriptedTrades([1: -90_000 * Self.unit, 4: 50_000 * Self.unit])
        let jobs = ScriptedJobs(
            prices: [1_000_000_000, 50_000_000_000, 90_000_000_000], days: 0..<20)
        let record = try run(configuration, beside: [trades, jobs], observer: collector)
        let replay = try Replay(collector.entries, of: configuration)
        #expect(replay.observations.count == 21)
        for (pool, price) in replay.observations {
            // USDC is at one and both assets have six decimals.
            let mid = pool.quote.baseUnits * Wad.scale / pool.base.baseUnits
            #expect(price.wad == mid)
        }
        #expect(prices(record) == replay.observations.dropFirst().map(\.price.wad))
        #expect(Set(prices(record)).count == 20)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `net sales lower the price by the pool's own rule`() throws {
        let configuration = CircleNetwork.configuration(days: 2)
        let sale = TokenAmount(baseUnits: UInt128(200_000 * Self.unit))
        let record = try run(
            configuration, beside: [ScriptedTrades([0: -200_000 * Self.unit])])
        guard case .pool(let base, let quote) = configuration.protocolTerms.markets[0].venue
        else { return }
        let swap = try SwapModel.raydium.exactIn(
            sale, reserves: SwapReserves(input: base, output: quote))
        let mid = swap.reserves.output.baseUnits * Wad.scale / swap.reserves.input.baseUnits
        #expect(prices(record) == [mid, mid])
        #expect(reals(record, "net_purchases") == [-200_000, 0])
    }

    @Test func `net purchases raise it, and the dealer gives the float exactly what it lent`()
        throws
    {
        let configuration = CircleNetwork.configuration(days: 2)
        let collector = CommandCollector()
        let record = try run(
            configuration, beside: [ScriptedTrades([0: 200_000 * Self.unit])],
            observer: collector)
        #expect(prices(record)[0] > 20_000_000_000_000_000)
        let replay = try Replay(collector.entries, of: configuration)
        let gift: UInt128 = 100_000_000_000_000
        let pool = CircleNetwork.tokens(20_000_000).baseUnits
        let supply = CircleNetwork.tokens(1_000_000_000).baseUnits
        // A payment rounded up by a base unit of USDC buys fifty base units more than were lent.
        let float = replay.balance("market")
        #expect(float >= supply - pool - gift && float - (supply - pool - gift) < 60)
        #expect(replay.balance("dealer") == 0)
    }

    @Test func `a sale moves a shallower pool further`() throws {
        let sale = ScriptedTrades([0: -50_000 * Self.unit])
        let depths: [UInt128] = [50_000, 400_000, 3_000_000]
        let closes = try depths.map { depth in
            prices(
                try run(
                    CircleNetwork.configuration(days: 1, depth: depth), beside: [sale]))[0]
        }
        #expect(closes[0] < closes[1] && closes[1] < closes[2])
        #expect(closes[2] < 20_000_000_000_000_000)
    }

    // MARK: Arbitrage

    @Test(arguments: [25, 17])
    func `arbitrage stops where the next unit no longer pays its fee`(_ milliUSD: UInt128) throws {
        var configuration = CircleNetwork.configuration(days: 2, capitalUSD: 1e9)
        let target = SmallNetwork.price(milliUSD: milliUSD)
        configuration.market.price = .history(
            opening: SmallNetwork.price(milliUSD: 20), closes: [target, target], source: "test")
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        let close = Double(prices(record)[0])
        let edge = Double(target.wad) * (milliUSD > 20 ? 0.9975 : 1 / 0.9975)
        // The pool keeps the fee of the last trade too, so it stops a little inside the band.
        #expect(abs(close / edge - 1) < 5e-4, "\(close) of \(edge)")
        #expect(milliUSD > 20 ? close <= edge * 1.000_5 : close >= edge * 0.999_5)
        // The second day finds nothing left to gain.
        #expect(swaps(collector) == 1)
        guard case .real(let profit) = record.value("arbitrage_profit") else { return }
        #expect(profit > 0)
    }

    @Test func `within the fee nobody trades`() throws {
        var configuration = CircleNetwork.configuration(days: 3, capitalUSD: 1e9)
        configuration.market.price = .constant(try Price(wad: 20_040_000_000_000_000))
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        #expect(swaps(collector) == 0)
        #expect(prices(record) == Array(repeating: 20_000_000_000_000_000, count: 3))
    }

    @Test func `a day's capital is the most that is traded in a day`() throws {
        var configuration = CircleNetwork.configuration(days: 3, capitalUSD: 1_000)
        configuration.market.price = .constant(SmallNetwork.price(milliUSD: 30))
        let record = try run(configuration)
        for volume in reals(record, "arbitrage_volume") {
            #expect(abs(volume - 1_000) < 0.001)
        }
        let closes = prices(record)
        #expect(closes[0] < closes[1] && closes[1] < closes[2])
    }

    @Test func `the protocol's other pools are followed with what is left`() throws {
        var configuration = CircleNetwork.configuration(days: 2, capitalUSD: 1e9)
        configuration.market.assets[1].price = .constant(SmallNetwork.price(milliUSD: 180_000))
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        #expect(swaps(collector) == 1)
        let pool = try Replay(collector.entries, of: configuration).state.markets[1]
        let price = Double(pool.quote.baseUnits) * 1_000 / Double(pool.base.baseUnits)
        #expect(abs(price / (180 * 0.9975) - 1) < 5e-4)
        #expect(record.counts.refusedCommands == 0)
    }

    // MARK: Permanence

    @Test func `without a permanent share the price returns to the model's`() throws {
        let configuration = CircleNetwork.configuration(days: 3, capitalUSD: 1e9)
        let record = try run(configuration, beside: [ScriptedTrades([0: -800_000 * Self.unit])])
        for close in prices(record) {
            let ratio = Double(close) / 20_000_000_000_000_000
            #expect(abs(ratio - 1) < 0.003, "\(ratio)")
        }
        #expect(record.value("price_impact_end") == .real(0))
    }

    @Test func `what is all permanent stays, and arbitrageurs leave it`() throws {
        let configuration = CircleNetwork.configuration(
            days: 3, capitalUSD: 1e9, permanentShare: 1)
        let trades = ScriptedTrades([0: -800_000 * Self.unit])
        let record = try run(configuration, beside: [trades])
        let alone = try run(CircleNetwork.configuration(days: 3), beside: [trades])
        #expect(prices(record) == prices(alone))
        guard case .real(let impact) = record.value("price_impact_end") else { return }
        let ratio = Double(prices(record)[0]) / 20_000_000_000_000_000
        #expect(abs(Portable.exp(impact) / ratio - 1) < 1e-9)
        #expect(record.value("arbitrage_profit") == .real(0))
    }

    // MARK: Linear impact

    @Test func `linear impact follows its formula`() throws {
        var configuration = CircleNetwork.configuration(days: 3)
        configuration.market.liquidity = .linearImpact(depthUSD: 100_000)
        let record = try run(
            configuration,
            beside: [ScriptedTrades([0: 500_000 * Self.unit, 2: -250_000 * Self.unit])])
        // 500,000 tokens at 0.02 are a tenth of the depth, 250,000 at the next price less.
        let first = Price(boundingUSD: 0.02 * Portable.exp(10_000.0 / 100_000))
        let impact = 10_000.0 / 100_000 - 250_000 * first.usd / 100_000
        let third = Price(boundingUSD: 0.02 * Portable.exp(impact))
        #expect(prices(record) == [first.wad, first.wad, third.wad])
    }

    @Test func `without impact trades do nothing to the price`() throws {
        var configuration = CircleNetwork.configuration(days: 3)
        configuration.market.liquidity = .exogenous
        let record = try run(configuration, beside: [ScriptedTrades([0: -800_000 * Self.unit])])
        #expect(prices(record) == Array(repeating: 20_000_000_000_000_000, count: 3))
        #expect(record.values("net_purchases") == nil)
    }

    @Test func `a quoted venue is quoted before each edge, and buy-backs there move the price`()
        throws
    {
        var configuration = CircleNetwork.configuration(days: 4)
        configuration.protocolTerms.markets[0].venue = .quoted
        configuration.market.liquidity = .linearImpact(depthUSD: 100_000)
        configuration.market.venues = [QuotedVenue(market: 0, depthUSD: 50_000)]
        let jobs = ScriptedJobs(prices: [0, 400_000_000_000, 0], days: 0..<4)
        let collector = CommandCollector()
        let record = try run(configuration, beside: [jobs], observer: collector)
        let replay = try Replay(collector.entries, of: configuration)
        var quotes: [(TokenAmount, TokenAmount)] = []
        for entry in collector.entries {
            if case .market(.quoteReserves(0, let base, let quote)) = entry.command {
                quotes.append((base, quote))
            }
        }
        #expect(quotes.count == 5)
        #expect(quotes[0] == (CircleNetwork.tokens(2_500_000), CircleNetwork.tokens(50_000)))
        #expect(replay.total(.boughtBurned) > 0)
        // The first edge's buy-back is part of the second day's net.
        let net = reals(record, "net_purchases")
        #expect(net[0] == 0 && net[1] > 0)
        let closes = prices(record)
        #expect(closes[0] < closes[1] && closes[1] < closes[2])
        #expect(record.violationCount == 0)
    }

    // MARK: Refused

    @Test func `a market that is none is refused by name`() throws {
        func code(_ change: (inout Configuration) -> Void) -> WorldError.Code? {
            var configuration = CircleNetwork.configuration(days: 1)
            change(&configuration)
            do throws(WorldError) {
                _ = try World(configuration: configuration)
                return nil
            } catch { return error.code }
        }
        let arbitrage = Arbitrage(capitalUSDPerDay: 1, permanentShare: 0)
        #expect(code { _ in } == nil)
        #expect(code { $0.market.liquidity = .pool(market: 1, arbitrage) } == .badMarket)
        #expect(code { $0.market.liquidity = .pool(market: 2, arbitrage) } == .badMarket)
        #expect(code { $0.market.liquidity = .linearImpact(depthUSD: 0) } == .badMarket)
        #expect(code { $0.market.assets.removeFirst() } == .badMarket)
        #expect(code { $0.market.assets.swapAt(0, 1) } == .badMarket)
        #expect(code { $0.protocolTerms.markets[1].venue = .quoted } == .badMarket)
        #expect(
            code { $0.market.venues = [QuotedVenue(market: 0, depthUSD: 1)] } == .badMarket)
    }
}
