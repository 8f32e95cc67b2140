import Scenarios
import Statistics
import Testing

@testable import Experiments

@Suite struct PriceControlsTests {
    /// Two evaluations of the factor.
    private static let fortnight = [
        "horizon=15d", "warm_up=0d", "demand.resolution=flow", "participants.stakers=[]",
        "expect=[]", "market.price.volatility_per_day=0.1",
    ]

    private static func compare(
        pairs: Int = 30, threads: Int = 2
    ) throws -> Comparison {
        try Comparison(
            ComparisonPlan(
                base: ComparisonPlan.Side(path: ComparisonTests.baseline),
                proposals: [
                    ComparisonPlan.Side(
                        path: ComparisonTests.baseline,
                        settings: "protocol.market_adjustment.k=0.5")
                ],
                settings: fortnight, replicates: pairs,
                metrics: ["reward_capacity", "maf_end", "reserve_end", "jobs_arrived"]),
            threads: threads)
    }

    /// Made once, with two threads.
    private static let made = Result { try compare() }

    @Test func `rewards follow from the factors that each rule makes of the prices`() throws {
        let comparison = try Self.made.get()
        let proposal = comparison.proposals[0]
        let controls = try #require(proposal.controls)
        #expect(controls.names == ["mean factor (proposal)", "mean factor (base)"])
        #expect(controls.furtherPaths == 25 * 30)
        let metrics = proposal.metrics
        let rewards = try #require(metrics.first { $0.name == "reward_capacity" })
        let adjusted = try #require(rewards.adjusted)
        #expect(adjusted.varianceReduction > 5)
        #expect(rewards.means.difference == adjusted.mean.value)
        #expect(rewards.means.bounds == adjusted.bounds)
        #expect(rewards.means.pValue == adjusted.mean.pValue)
        let pairs = try #require(rewards.difference.varianceReduction)
        let together = try #require(rewards.means.varianceReduction)
        #expect(together == pairs * adjusted.varianceReduction)
        let width = rewards.bounds.upper - rewards.bounds.lower
        #expect(adjusted.bounds.upper - adjusted.bounds.lower < width / 2)
        #expect(proposal.cohorts.contains { $0.adjusted != nil })
        // What is the same in every pair has nothing to explain.
        let arrivals = try #require(metrics.first { $0.name == "jobs_arrived" })
        #expect(arrivals.adjusted == nil && arrivals.means.difference == 0)
    }

    @Test func `threads change no digit of the adjustment`() throws {
        let alone = try Self.compare(threads: 1).proposals[0].metrics.map(\.means)
        #expect(try Self.made.get().proposals[0].metrics.map(\.means) == alone)
    }

    @Test func `few pairs, or prices that are not drawn, leave the pairs' own means`() throws {
        let few = try Self.compare(pairs: 4).proposals[0]
        #expect(few.controls == nil)
        let plain = try #require(few.metrics.first { $0.name == "reward_capacity" })
        #expect(plain.adjusted == nil)
        #expect(plain.means.difference == plain.difference.mean)
        #expect(plain.means.bounds == plain.bounds)
        #expect(plain.means.varianceReduction == plain.difference.varianceReduction)
        let reader = ComparisonPlan(
            base: ComparisonPlan.Side(path: ComparisonTests.baseline),
            proposals: [ComparisonPlan.Side(path: ComparisonTests.baseline)],
            settings: Self.fortnight.dropLast() + [
                "market.price={model: constant, initial: 0.35 USD}"
            ])
        let constant = try reader.scenarios().map(\.configuration)
        #expect(try PriceControls(constant, pairs: 200, threads: 1) == nil)
    }

    @Test func `paths grow with the pairs up to a limit`() {
        #expect(PriceControls.furtherCount(pairs: 200) == 5_000)
        #expect(PriceControls.furtherCount(pairs: 65_535) == 100_000)
    }
}
