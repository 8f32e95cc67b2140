import Rewards
import Testing

/// Failures of prices: whoever moves one print moves what is paid by it.
@Suite struct PriceFailureTests {
    private let day: UInt64 = 86_400
    private let one: Price = 1_000_000_000_000_000_000

    /// A print every hour of eight days at one, with another price in some of them.
    private func prints(other: Price, in hours: Range<UInt64>) throws -> [PriceObservation] {
        try (0...7 * 24 as ClosedRange<UInt64>).map { hour in
            PriceObservation(
                at: try Timestamp(hour * 3_600), price: hours.contains(hour) ? other : one)
        }
    }

    private func closes(_ observations: [PriceObservation]) throws -> [Price] {
        try PriceGrid(closeInterval: Seconds(day), maxAge: 3_600)
            .closes(first: 0, count: 8, observations: observations)
    }

    @Test func `F17 a spot price moved for one call mints 81 times as much (M1, M4); ours 1`()
        throws
    {
        // The pool's price, read between the attacker's swap and its reversal.
        let pool = SwapReserves(input: 1_000_000, output: 1_000_000)
        let model = SwapModel.separateFee(millionths: 0)
        let moved = try model.exactIn(8_000_000, reserves: pool)
        func spot(_ reserves: SwapReserves) -> UInt128 {
            reserves.input.baseUnits * 1_000 / reserves.output.baseUnits
        }
        #expect(spot(pool) == 1_000 && spot(moved.reserves) == 80_999)

        // The same move, held for the six hours between two closes.
        let sampled = try closes(
            prints(other: 81_000_000_000_000_000_000, in: 3 * 24 + 6..<3 * 24 + 12))
        #expect(sampled == [Price](repeating: one, count: 8))
        let calm = try MarketAdjustmentRule.published().evaluate(maf: .one, closes: sampled)
        #expect(calm.outcome == .notFired && calm.maf == .one)
        // M1: and one that reaches the close itself stays between floor and cap.
        for price in [81_000_000_000_000_000_000, 1_000_000_000, 1] as [Price] {
            let caught = try closes(prints(other: price, in: 7 * 24..<7 * 24 + 1))
            let rule = MarketAdjustmentRule.published(floor: 10_000_000_000_000_000)
            let step = try rule.evaluate(maf: .one, closes: caught)
            #expect(step.maf >= rule.floor && step.maf <= .one)
        }
    }

    @Test func `F17 a missing price is a fall to 0 and lifts 0.7 to 1 (M5); ours holds 0.7`() throws
    {
        // Stale: the last print is more than an hour old at the close.
        let silent = try closes(
            prints(other: one, in: 0..<1).filter { $0.at.seconds < 6 * day - 3_600 })
        #expect(silent[5].isUsable && !silent[6].isUsable && !silent[7].isUsable)
        // Read as a price of zero, the factor's update has no bound but the cap.
        func flawed(_ maf: Wad) throws(Refusal) -> Wad {
            let (first, last) = (silent[0].wad, silent[7].wad)
            return min(
                .one, last == 0 ? Wad(raw: .max) : Wad(raw: try mulDivFloor(maf.raw, first, last)))
        }
        #expect(try flawed(700_000_000_000_000_000) == .one)
        let held = try MarketAdjustmentRule.published()
            .evaluate(maf: 700_000_000_000_000_000, closes: silent)
        #expect(held.outcome == .held && held.maf == 700_000_000_000_000_000)
        let halting = MarketAdjustmentRule.published(badPrice: .halt)
        #expect(throws: Refusal.badPrice) { try halting.evaluate(maf: .one, closes: silent) }
        let unit = try TokenUnit(tokenDecimals: 6, quoteDecimals: 6)
        #expect(throws: Refusal.badPrice) { try unit.toTokenFloor(1_000, price: .unusable) }
    }

    @Test func `F18 one print sets the week's factor to two thirds (M4); ours keeps 1`() throws {
        let print: Price = 1_500_000_000_000_000_000
        let caught = try closes(prints(other: print, in: 7 * 24..<7 * 24 + 1))
        #expect(caught[6] == one && caught[7] == print)
        // The failing rule follows the sampled price wherever it is.
        let flawed = try mulDivFloor(Wad.scale, caught[0].wad, caught[7].wad)
        #expect(flawed == 666_666_666_666_666_666)

        // One day out of line is itself the deviation of its week: σ·√7 is the whole move.
        let weekly = MarketAdjustmentRule.published(trigger: .weeklySigma)
        let step = try weekly.evaluate(maf: .one, closes: caught)
        #expect(step.outcome == .notFired && step.maf == .one)
        // A print a third of a day long that misses the close is not seen at all.
        let missed = try closes(prints(other: print, in: 6 * 24 + 12..<6 * 24 + 20))
        #expect(missed == [Price](repeating: one, count: 8))
    }

    @Test func `F18 read literally a print does fire, for one cycle (M4, M5); ours costs 1,104`()
        throws
    {
        let print: Price = 1_500_000_000_000_000_000
        let week = [Price](repeating: one, count: 7)
        let path = try marketAdjustmentPath(
            rule: .published(), cycleDays: 7, maf: .one, closes: week + [print] + week)
        #expect(path.steps.map(\.outcome) == [.fired, .fired])
        // The next cycle starts from the print and comes back, but for a unit of rounding.
        #expect(path.steps[0].maf == 666_666_666_666_666_666)
        #expect(path.final == 999_999_999_999_999_999)

        // What it takes: to buy the price up by half in a pool of 1,000,000 a side, and back.
        let model = SwapModel.separateFee(millionths: 3_000)
        let pool = SwapReserves(input: 1_000_000, output: 1_000_000)
        let up = try model.exactIn(225_100, reserves: pool)
        #expect(2 * up.reserves.input.baseUnits >= 3 * up.reserves.output.baseUnits)
        let back = try model.exactIn(
            up.amountOut,
            reserves: SwapReserves(
                input: up.reserves.output, output: up.reserves.input))
        #expect(225_100 - back.amountOut.baseUnits == 1_104)
    }
}
