import Economy
import Scenarios
import Statistics

/// One proposal beside the base.
public struct ProposalComparison: Sendable {
    /// A figure that only some runs have as a number.
    public struct LeftOut: Hashable, Sendable {
        public var name: String
        public var reason: String
    }

    /// Figures of the drawn prices, and how many further paths say what their means are.
    public struct Controls: Hashable, Sendable {
        public var names: [String]
        public var furtherPaths: Int
    }

    public var side: Comparison.Side
    /// What differs between the scenarios.
    public var changes: [ScenarioChange]
    /// What a reader must know before believing a difference.
    public var warnings: [String]
    /// Pairs in which both runs were made.
    public var pairs: Int
    /// What means may be adjusted by; nil where all are those of the pairs alone.
    public var controls: Controls?
    /// In the order of the base's metrics.
    public var metrics: [MetricComparison]
    public var leftOut: [LeftOut]
    public var failures: [FailureComparison]
    public var cohorts: [CohortComparison]

    init(
        _ side: Comparison.Side, scenarios: (base: Scenario, proposal: Scenario),
        points: (base: ComparisonKeeper.Point, proposal: ComparisonKeeper.Point),
        metrics chosen: [String],
        controls: ([Int]) throws -> (controls: ControlVariates, names: [String])?
    ) throws {
        let complete = points.base.runs.indices.filter {
            points.base.runs[$0].failure == nil && points.proposal.runs[$0].failure == nil
        }
        guard complete.count >= 2 else {
            let failed = points.proposal.runs + points.base.runs
            let reason = failed.lazy.compactMap(\.failure).first ?? ""
            throw SweepError(
                code: "no-pairs", subject: side.path, expected: "at least two pairs of runs",
                found: "\(complete.count); the first failure: \(reason)")
        }
        self.side = side
        pairs = complete.count
        changes = ScenarioChange.all(
            from: scenarios.base.explanation, to: scenarios.proposal.explanation)
        warnings = ProposalComparison.warnings(changes, pairs: complete.count)
        let seed = scenarios.base.configuration.seed
        let found = try controls(complete)
        self.controls = found.map {
            Controls(names: $0.names, furtherPaths: $0.controls.furtherCount)
        }
        let columns = Columns(points.base, points.proposal, complete, chosen: chosen)
        leftOut = columns.leftOut
        metrics = try ProposalComparison.metrics(
            columns.pairs, count: complete.count, found?.controls, seed)
        let runs = (
            base: complete.map { points.base.runs[$0] },
            proposal: complete.map { points.proposal.runs[$0] }
        )
        failures = try FailureComparison.all(
            base: runs.base, proposal: runs.proposal,
            expectations: (points.base.expectations, points.proposal.expectations))
        cohorts = try CohortComparison.all(
            base: CohortSide(runs: runs.base, assets: points.base.assets),
            proposal: CohortSide(runs: runs.proposal, assets: points.proposal.assets),
            controls: found?.controls)
    }

    private static func metrics(
        _ pairs: [Columns.Pair], count: Int, _ controls: ControlVariates?, _ seed: UInt64
    ) throws -> [MetricComparison] {
        let bootstrap = try PairedBootstrap(count: count, seed: seed)
        var metrics = try pairs.map { pair in
            try MetricComparison(
                name: pair.name, unit: pair.unit, area: pair.area, base: pair.base,
                proposal: pair.proposal, bootstrap: bootstrap, controls: controls,
                seed: seed)
        }
        let moved = metrics.indices.filter { !metrics[$0].isSame }
        let adjusted = HolmAdjustment.adjusted(moved.map { metrics[$0].means.pValue })
        for (index, value) in zip(moved, adjusted) { metrics[index].adjustedP = value }
        return metrics
    }

    private static func warnings(_ changes: [ScenarioChange], pairs: Int) -> [String] {
        var warnings: [String] = []
        if changes.isEmpty { warnings.append("the scenarios are equal: nothing is proposed") }
        if changes.contains(where: { $0.key == "demand.resolution" }) {
            warnings.append(
                "demand.resolution differs: a part of each difference is that of the two "
                    + "resolutions; --set demand.resolution=flow gives both the same")
        }
        for key in ["horizon", "start"] where changes.contains(where: { $0.key == key }) {
            warnings.append("\(key) differs: the runs do not span the same days")
        }
        if pairs < 100 {
            warnings.append(
                "with \(pairs) pairs the 5 % tails rest on fewer than five runs: their intervals "
                    + "cover less than 95 %")
        }
        return warnings
    }
}

/// The figures that both sides have as numbers in every pair, and those that are left out.
private struct Columns {
    struct Pair {
        let name: String
        let unit: String
        let area: String
        let base: [Double]
        let proposal: [Double]
    }

    private(set) var pairs: [Pair] = []
    private(set) var leftOut: [ProposalComparison.LeftOut] = []

    init(
        _ base: ComparisonKeeper.Point, _ proposal: ComparisonKeeper.Point, _ complete: [Int],
        chosen: [String]
    ) {
        func isChosen(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
        for column in base.columns where isChosen(column.name) {
            guard let other = proposal.columns.first(where: { $0.name == column.name }) else {
                leftOut.append(.init(name: column.name, reason: "of the base alone"))
                continue
            }
            let sides = (
                complete.compactMap { column.values[$0] }, complete.compactMap { other.values[$0] }
            )
            if sides.0.count < complete.count || sides.1.count < complete.count {
                let count = min(sides.0.count, sides.1.count)
                leftOut.append(
                    .init(
                        name: column.name,
                        reason: count == 0
                            ? "no number"
                            : "a number in \(count) of \(complete.count) pairs only"))
            } else if column.unit != other.unit {
                leftOut.append(
                    .init(name: column.name, reason: "in \(column.unit) and in \(other.unit)"))
            } else {
                pairs.append(
                    Pair(
                        name: column.name, unit: column.unit, area: column.area, base: sides.0,
                        proposal: sides.1))
            }
        }
        for column in proposal.columns where isChosen(column.name) {
            if base.columns.contains(where: { $0.name == column.name }) { continue }
            leftOut.append(.init(name: column.name, reason: "of the proposal alone"))
        }
    }
}
