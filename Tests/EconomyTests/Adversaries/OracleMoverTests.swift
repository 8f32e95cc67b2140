@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Oracle mover` {
    private func print(
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
        let runs = try print(move: 0.1, base: 1_000_000, quote: 50_000, budgetUSD: 1e9)
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
        #expect(runs.amount("lost_usdc", decimals: 6) == paid.excess(over: down.amountOut))
        #expect(runs.amount("lost_icpx", decimals: 6) == .zero)
        #expect(try #require(runs.real("profit")) < 0, "alone it only pays")
    }

    @Test func `a print downwards is sold first and bought back`() throws {
        let runs = try print(move: -0.1, base: 1_000_000, quote: 50_000, budgetUSD: 1e9)
        let move = try #require(runs.real("largest_move"))
        #expect(move > 0.099 && move <= 0.101)
        #expect(try #require(runs.amount("lost_icpx", decimals: 6)) > .zero)
        #expect(runs.amount("gained_usdc", decimals: 6) == .zero)
        #expect(runs.count("refused") == 0)
    }

    @Test func `one per cent costs less in a thin pool than in a deep one`() throws {
        let thin = try print(move: 0.2, base: 1_000_000, quote: 50_000, budgetUSD: 2_000)
        let deep = try print(move: 0.2, base: 50_000_000, quote: 2_500_000, budgetUSD: 2_000)
        #expect(thin.real("peak_capital") == 2_000 && deep.real("peak_capital") == 2_000)
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
