import Statistics
import Testing

@Suite struct `Probabilities of a comparison` {
    /// Newcombe, "Two-sided confidence intervals for the single proportion" (1998),
    /// doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ])
    func `Wilson's interval is Newcombe's`(
        successes: Int, trials: Int, lower: Double, upper: Double
    ) throws {
        let bounds = try ScoreInterval.wilson(successes: Double(successes), of: trials)
        #expect(abs(bounds.lower - lower) < 5e-5)
        #expect(abs(bounds.upper - upper) < 5e-5)
    }

    @Test func `a tie is half an improvement`() throws {
        let improvement = try ImprovementProbability([1, 2, 3, 4], [2, 2, 2, 9])
        #expect(improvement.above == 2)
        #expect(improvement.below == 1)
        #expect(improvement.ties == 1)
        #expect(improvement.estimate == 0.625)
        #expect(try improvement.interval().contains(0.625))
        #expect(try ImprovementProbability([5, 5], [5, 5]).estimate == 0.5)
    }

    /// Airway hyper-responsiveness before and after a transplantation: Fagerland, Lydersen, Laake,
    /// "Recommended tests and confidence intervals for paired binomial proportions" (2014),
    /// doi:10.1002/sim.6148: counts 1, 1, 7, 12. Computed again with scipy's root finder.
    @Test func `Tango's interval and McNemar's exact test agree with published figures`() throws {
        let pairs = try PairedProportions(both: 1, firstOnly: 7, secondOnly: 1, neither: 12)
        let bounds = try pairs.interval()
        #expect(abs(pairs.difference - -6.0 / 21) < 1e-15)
        #expect(abs(bounds.lower - -0.5172322764212649) < 1e-9)
        #expect(abs(bounds.upper - -0.026003032480949203) < 1e-9)
        #expect(abs(pairs.pValue - 0.0703125) < 1e-12)
    }

    /// Computed with scipy: root finder, `binomtest`.
    @Test func `Tango's interval agrees with an independent computation`() throws {
        let pairs = try PairedProportions(both: 60, firstOnly: 20, secondOnly: 40, neither: 40)
        let bounds = try pairs.interval()
        #expect(abs(bounds.lower - 0.03086453313308736) < 1e-9)
        #expect(abs(bounds.upper - 0.21806424416682058) < 1e-9)
        #expect(abs(pairs.pValue - 0.01348929373119186) < 1e-12)
    }

    @Test func `what never happens has an interval all the same`() throws {
        let never = [Bool](repeating: false, count: 200)
        let pairs = try PairedProportions(never, never)
        let bounds = try pairs.interval()
        #expect(pairs.difference == 0)
        #expect(pairs.pValue == 1)
        #expect(abs(bounds.upper - 0.01884532637727072) < 1e-9)
        #expect(bounds.lower == -bounds.upper)
    }

    @Test func `what always changes ends at the edge of the range`() throws {
        let pairs = try PairedProportions([false, false, false], [true, true, true])
        #expect(pairs.difference == 1)
        #expect(try pairs.interval().upper == 1)
        #expect(try pairs.interval().lower < 1)
        #expect(abs(pairs.pValue - 0.25) < 1e-12)
    }

    @Test func `counts that are none are refused`() {
        #expect(throws: StatisticsError.self) { try PairedProportions([], []) }
        #expect(throws: StatisticsError.self) { try PairedProportions([true], [true, false]) }
        #expect(throws: StatisticsError.self) {
            try PairedProportions(both: 0, firstOnly: 0, secondOnly: 0, neither: 0)
        }
        #expect(throws: StatisticsError.self) {
            try PairedProportions(both: -1, firstOnly: 3, secondOnly: 0, neither: 0)
        }
        #expect(throws: StatisticsError.self) { try ScoreInterval.wilson(successes: 3, of: 2) }
    }

    /// Worked by hand: 5·0.005, then 4·0.01, then the largest so far.
    @Test func `Holm's adjustment steps down and never falls`() {
        let adjusted = HolmAdjustment.adjusted([0.01, 0.04, 0.03, 0.005, 0.2])
        for (found, expected) in zip(adjusted, [0.04, 0.09, 0.09, 0.025, 0.2]) {
            #expect(abs(found - expected) < 1e-15)
        }
        #expect(HolmAdjustment.adjusted([]).isEmpty)
        #expect(HolmAdjustment.adjusted([0.9, 0.8]) == [1, 1])
    }
}
