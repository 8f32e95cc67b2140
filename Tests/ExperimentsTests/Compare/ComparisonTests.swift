import Economy
import Foundation
import Scenarios
import Statistics
import StrictText
import Testing

@testable import Experiments

@Suite struct ComparisonTests {
    static let scenarios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios").path
    static let baseline = scenarios + "/icn/baseline.yaml"

    /// Two days in the cheap resolution.
    static let short = [
        "horizon=2d", "warm_up=0d", "demand.resolution=flow", "participants.stakers=[]",
    ]
    static let silent = short + ["expect=[]"]

    private func plan(
        _ proposals: [ComparisonPlan.Side], settings: [String] = silent, replicates: Int = 3,
        metrics: [String] = []
    ) -> ComparisonPlan {
        ComparisonPlan(
            base: ComparisonPlan.Side(path: Self.baseline), proposals: proposals,
            settings: settings, replicates: replicates, metrics: metrics)
    }

    @Test func `a scenario compared with itself differs by exactly nothing`() throws {
        let comparison = try Comparison(
            plan([ComparisonPlan.Side(path: Self.baseline)], settings: Self.short))
        let proposal = comparison.proposals[0]
        #expect(proposal.changes.isEmpty)
        #expect(proposal.warnings.contains { $0.contains("nothing is proposed") })
        #expect(proposal.metrics.count > 50)
        for metric in proposal.metrics {
            #expect(metric.isSame, "\(metric.name)")
            #expect(metric.bounds == ConfidenceBounds(lower: 0, upper: 0), "\(metric.name)")
            #expect(metric.improvement == 0.5, "\(metric.name)")
            #expect(metric.adjustedP == nil, "\(metric.name)")
            for quantile in metric.quantiles {
                #expect(quantile.difference == 0, "\(metric.name)")
                #expect(quantile.bounds == ConfidenceBounds(lower: 0, upper: 0))
            }
            #expect(metric.dominance.verdict == .undecided)
        }
        #expect(proposal.cohorts.count > 10)
        #expect(proposal.cohorts.allSatisfy { $0.isSame })
        #expect(proposal.failures.count > 3)
        #expect(proposal.failures.allSatisfy { $0.difference?.difference == 0 })
    }

    /// What builders pay on top of the providers' part is the treasury's: 25 % of it in the
    /// baseline, 30 % in the proposal.
    @Test func `a higher margin shows as what it is`() throws {
        let comparison = try Comparison(
            plan([
                ComparisonPlan.Side(path: Self.scenarios + "/proposals/protocol-margin-30.yaml"),
                try ComparisonPlan.Side(
                    path: Self.baseline, settings: "protocol.booking.protocol_margin=30%"),
            ]))
        #expect(comparison.proposals.count == 2)
        for proposal in comparison.proposals {
            let changed = proposal.changes.filter { $0.key != "demand.resolution" }
            #expect(changed.map(\.key) == ["protocol.booking.protocol_margin"])
            #expect(changed.first?.old == "25%")
            #expect(changed.first?.new == "30%")
            func metric(_ name: String) throws -> MetricComparison {
                let found = proposal.metrics.first { $0.name == name }
                return try #require(found, "\(name)")
            }
            let treasury = try metric("access_to_treasury")
            let reserve = try metric("access_to_reserve")
            #expect(reserve.isSame)
            #expect(abs(treasury.base.mean / reserve.base.mean - 0.25) < 1e-9)
            #expect(abs(treasury.proposal.mean / reserve.proposal.mean - 0.30) < 1e-9)
            #expect(treasury.improvement == 1)
            #expect(treasury.bounds.lower > 0)
            #expect(treasury.stands)
            #expect(treasury.dominance.gapForFirst == 0)
            let builders = proposal.cohorts.filter { $0.cohort.hasPrefix("builder/") }
            #expect(!builders.isEmpty)
            #expect(builders.allSatisfy { $0.difference.mean < 0 && $0.improvement == 0 })
            let providers = proposal.cohorts.filter { $0.cohort.hasPrefix("provider/") }
            #expect(providers.allSatisfy { $0.isSame })
            // What builders pay more, the treasury gains.
            func gain(_ cohort: String) throws -> Double {
                let found = proposal.cohorts.first { $0.cohort == cohort && $0.asset == "ICNT" }
                return try #require(found, "\(cohort)").difference.mean
            }
            let gained = try gain("protocol/treasury")
            #expect(gained > 0)
            #expect(abs(try gain("builder/") + gained) < gained * 1e-9)
            let all = proposal.cohorts.filter { $0.asset == nil && !$0.isWholeKind }
            #expect(abs(all.reduce(0) { $0 + $1.difference.mean }) < gained * 1e-6)
        }
        #expect(comparison.proposals[0].side.path != comparison.proposals[1].side.path)
    }

    @Test func `chosen figures alone are compared, and a misspelt one is refused`() throws {
        let same = [ComparisonPlan.Side(path: Self.baseline)]
        let comparison = try Comparison(plan(same, replicates: 2, metrics: ["reserve_end"]))
        #expect(comparison.proposals[0].metrics.map(\.name) == ["reserve_end"])
        let error = #expect(throws: SweepError.self) {
            try Comparison(plan(same, replicates: 2, metrics: ["reserve_ned"]))
        }
        #expect(error?.code == "unknown-metric")
        #expect(error?.found.contains("did you mean reserve_end?") ?? false)
    }

    @Test func `expectations that fail are counted on each side`() throws {
        let expectations = "expect=[{metric: jobs_arrived, is: \"< 0\"}]"
        let other =
            "expect=[{metric: jobs_arrived, is: \"< 0\"}, {metric: violations, is: \"== 0\"}]"
        let comparison = try Comparison(
            plan(
                [try ComparisonPlan.Side(path: Self.baseline, settings: other)],
                settings: Self.short + [expectations], replicates: 2))
        let failures = comparison.proposals[0].failures.filter { $0.kind == .expectation }
        #expect(failures.map(\.subject) == ["jobs_arrived < 0", "violations == 0"])
        #expect(failures[0].base == 2)
        #expect(failures[0].proposal == 2)
        #expect(failures[0].replay?.contains("--replication 0") ?? false)
        #expect(failures[1].base == nil)
        #expect(failures[1].proposal == 0)
        #expect(failures[1].difference == nil)
        #expect(!comparison.isUnsound)
    }

    @Test func `sides with different seeds make no pairs`() throws {
        let error = #expect(throws: SweepError.self) {
            try Comparison(
                plan([try ComparisonPlan.Side(path: Self.baseline, settings: "seed=7")]))
        }
        #expect(error?.code == "seeds-differ")
    }

    @Test func `a proposal that is refused is refused before anything runs`() {
        let error = #expect(throws: ScenarioErrors.self) {
            try Comparison(
                plan([try ComparisonPlan.Side(path: Self.baseline, settings: "seed=-1")]))
        }
        let message = error?.messages.first
        #expect(message?.file == "--proposal-set")
        #expect(message?.position.map { "\($0)" } == "1:6")
    }

    @Test func `another resolution is no proposal, and the reader is told`() throws {
        let comparison = try Comparison(
            plan(
                [
                    try ComparisonPlan.Side(
                        path: Self.baseline, settings: "demand.resolution=jobs")
                ], replicates: 2, metrics: ["reserve_end", "mean_wait"]))
        let proposal = comparison.proposals[0]
        #expect(proposal.warnings.contains { $0.contains("demand.resolution differs") })
        #expect(proposal.leftOut.map(\.name) == ["mean_wait"])
        #expect(proposal.leftOut.map(\.reason) == ["of the proposal alone"])
    }
}
