@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Oracle mover` {
    static func print(
        move: Double, base: UInt128, quote: UInt128, budgetUSD: Double
    ) throws -> AttackRuns {
        try AttackRuns(
            AttackComposition.circle(
                days: 2, base: base, quote: quote,
                AttackComposition.adversary(
                    .oracleMover(
                        market: 0, move: move, window: SmallNetwork.seconds(600),
                        budgetUSD: budgetUSD), from: 0, until: 0)))
    }

    @Test func `a print moves the pool as far as wanted, and costs two fees and no more`() throws {
        let runs = try Self.print(move: 0.1, base: 1_000_000, quote: 50_000, budgetUSD: 1e9)
        // The fee stays in the pool but buys nothing: a little less than ten per cent.
        let move = try #require(runs.real("largest_move"))
        #expect(move > 0.099 && move <= 0.101)
        let step = Wad(quantising: 1.1.squareRoot() - 1, rounding: .up)
        let paid = try AttackComposition.units(50_000).multipliedFloor(by: step)
        let up = try SwapModel.raydium.exactIn(
            paid,
            reserves: SwapReserves(
                input: AttackComposition.units(50_000),
                output: AttackComposition.units(1_000_000)))
        let down = try SwapModel.raydium.exactIn(
            up.amountOut,
            reserves: SwapReserves(input: up.reserves.output, output: up.reserves.input))
        #expect(runs.amount("lost_usdc") == paid.excess(over: down.amountOut))
        #expect(runs.amount("lost_icpx") == .zero)
        #expect(try #require(runs.real("profit")) < 0, "alone it only pays")
    }

    @Test func `a print downwards is sold first and bought back`() throws {
        let runs = try Self.print(move: -0.1, base: 1_000_000, quote: 50_000, budgetUSD: 1e9)
        let move = try #require(runs.real("largest_move"))
        #expect(move > 0.099 && move <= 0.101)
        #expect(try #require(runs.amount("lost_icpx")) > .zero)
        #expect(runs.amount("gained_usdc") == .zero)
        #expect(runs.count("refused") == 0)
    }

    // MARK: The factor

    /// One print before the first evaluation, on day 7.
    static func factor(
        window: UInt64 = 10, trigger: TriggerKind = .dailySigma, windowDays: UInt16 = 7
    ) throws -> AttackRuns {
        var configuration = AttackComposition.sampledPool(
            days: 16,
            AttackComposition.adversary(
                .oracleMover(
                    market: 0, move: 0.1, window: SmallNetwork.seconds(window),
                    budgetUSD: 1e12), from: 0, until: 6))
        configuration.protocolTerms.hardware.marketAdjustment.rule.trigger = trigger
        configuration.protocolTerms.hardware.marketAdjustment.rule.windowDays = windowDays
        return try AttackRuns(configuration)
    }

    private func lowest(_ record: RunRecord) throws -> Double {
        guard case .wad(let value) = record.value("maf_lowest") else {
            throw WorldError(.badShape, subject: "maf_lowest")
        }
        return Double(value.raw) / 1e18
    }

    @Test func `one print takes a week's rewards from everybody else`() throws {
        let runs = try Self.factor()
        #expect(runs.count("prints") == 1 && runs.count("refused") == 0)
        // 1/1.1 for the week that follows; k·σ of one print is 1.5/√7 of the print.
        let low = try lowest(runs.with)
        #expect(low > 0.90 && low < 0.92)
        #expect(try lowest(runs.without) > 0.99)
        #expect(try #require(runs.outcome.gain(of: .honestProviders)?.lost) > .zero)
        #expect(try #require(runs.outcome.gain(of: .reserve)?.gained) > .zero)
        #expect(try #require(runs.real("profit")) < 0)
    }

    @Test func `against the deviation of a week one print never fires`() throws {
        let runs = try Self.factor(trigger: .weeklySigma)
        #expect(runs.count("prints") == 1)
        #expect(try lowest(runs.with) > 0.99)
    }

    /// One print δ in a window of n returns: k·σ = k·δ/√n, more than δ where k > √n.
    @Test func `a window of two days is not moved by one print, one of seven is`() throws {
        let runs = try Self.factor(windowDays: 2)
        #expect(runs.count("prints") == 1)
        #expect(try lowest(runs.with) > 0.99)
    }

    @Test func `arbitrage after the print leaves nothing of it in the close`() throws {
        let runs = try Self.factor(window: 600)
        #expect(runs.count("prints") == 1)
        #expect(try lowest(runs.with) > 0.99)
        let late = try Self.factor()
        #expect(
            try #require(runs.real("profit")) < (try #require(late.real("profit"))),
            "what it bought dear it sells at the model's price")
    }

    // MARK: Depth

    @Test func `one per cent costs less in a thin pool than in a deep one`() throws {
        let thin = try Self.print(move: 0.2, base: 1_000_000, quote: 50_000, budgetUSD: 2_000)
        let deep = try Self.print(move: 0.2, base: 50_000_000, quote: 2_500_000, budgetUSD: 2_000)
        for runs in [thin, deep] {
            let peak = try #require(runs.real("peak_capital"))
            #expect(peak > 1_999.9999 && peak <= 2_000, "cut down to whole units")
        }
        let moves = try (
            #require(thin.real("largest_move")), #require(deep.real("largest_move"))
        )
        #expect(moves.0 > 40 * moves.1)
        let costs = try (
            #require(thin.real("cost_per_percent")), #require(deep.real("cost_per_percent"))
        )
        #expect(costs.1 > 20 * costs.0)
    }
}
