import Economy
import Scenarios
import Settlement
import StrictText

/// A base and its proposals over many pairs of runs that share random numbers.
///
/// A pure function of the plan: threads and machines change no digit of it.
public struct Comparison: Sendable {
    /// A scenario of the comparison.
    public struct Side: Sendable {
        public var path: String
        public var name: String
        public var title: String
        /// SHA-256 of what the scenario means.
        public var digest: String
        /// `key.path=value` laid over the file, in order.
        public var overrides: [String]
        public var days: Int
        /// Runs that could not be made, and why the first of them could not.
        public var failedRuns: Int
        public var firstFailure: String?
    }

    public var base: Side
    public var proposals: [ProposalComparison]
    /// Pairs that were asked for: replications 0 … replicates − 1 of each side.
    public var replicates: Int
    public var seed: UInt64
    /// The symbol of the base's token.
    public var token: String
    public var versions: Versions
    /// The folder of data files, when one was given.
    public var dataRoot: String?
    /// Figures that were asked for; empty for all of them.
    public var chosenMetrics: [String]

    /// Whether an invariant broke or a run could not be made, on any side.
    public var isUnsound: Bool {
        base.failedRuns > 0
            || proposals.contains { proposal in
                proposal.side.failedRuns > 0
                    || proposal.failures.contains {
                        $0.kind == .anyInvariant && ($0.base ?? 0) + ($0.proposal ?? 0) > 0
                    }
            }
    }

    /// Runs every side and compares each proposal with the base.
    ///
    /// - Parameters:
    ///   - threads: Runs at once.
    ///   - progress: Called after each run, then while price paths are drawn; from any thread,
    ///     never from two at once.
    ///   - atWork: As ``SweepEngine`` has it.
    /// - Throws: ``ScenarioErrors`` for a scenario that is refused; ``SweepError`` when the sides
    ///   make no pairs, a figure is unknown, or fewer than two pairs were completed.
    public init(
        _ plan: ComparisonPlan, threads: Int = 1,
        atWork: @escaping SweepEngine.RunNotice = { _ in },
        progress: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) throws {
        let scenarios = try plan.scenarios()
        let sweep = plan.sweep(scenarios)
        if !plan.metrics.isEmpty { try Comparison.tryMetrics(plan, sweep) }
        var keeper = ComparisonKeeper(points: sweep.points.count, dataRoot: plan.dataRoot)
        _ = try SweepEngine(sweep, threads: threads, dataRoot: plan.dataRoot, atWork: atWork)
            .run(into: &keeper, progress: { progress(.runs($0)) })
        let controls = try PriceControls(
            scenarios.map(\.configuration), pairs: plan.replicates, threads: threads,
            progress: { progress(.pricePaths(drawn: $0, planned: $1)) })
        try self.init(plan, scenarios, keeper, controls)
    }

    init(
        _ plan: ComparisonPlan, _ scenarios: [Scenario], _ keeper: ComparisonKeeper,
        _ controls: PriceControls?
    ) throws {
        let sides = zip(zip(plan.sides, scenarios), keeper.points).map { side, point in
            Side(side.1, overrides: plan.overrides(of: side.0), point)
        }
        try Comparison.check(plan.metrics, keeper)
        replicates = plan.replicates
        seed = scenarios[0].configuration.seed
        token = scenarios[0].configuration.protocolTerms.token.symbol.text
        versions = .current
        dataRoot = plan.dataRoot
        chosenMetrics = plan.metrics
        base = sides[0]
        proposals = try scenarios.indices.dropFirst().map { index in
            try ProposalComparison(
                sides[index], scenarios: (scenarios[0], scenarios[index]),
                points: (keeper.points[0], keeper.points[index]), metrics: plan.metrics,
                controls: { try controls?.variates(side: index, complete: $0) })
        }
    }

    /// Looks for the figures in one run of each side: only runs know their names, and hundreds of
    /// them are late to learn of a misspelt one.
    private static func tryMetrics(_ plan: ComparisonPlan, _ sweep: SweepPlan) throws {
        var first = sweep
        first.replicates = 1
        var keeper = ComparisonKeeper(points: first.points.count, dataRoot: plan.dataRoot)
        _ = try SweepEngine(first, dataRoot: plan.dataRoot).run(into: &keeper)
        try check(plan.metrics, keeper)
    }

    /// A misspelt figure is an error, not an empty table.
    private static func check(_ metrics: [String], _ keeper: ComparisonKeeper) throws {
        let known = keeper.points.flatMap { $0.columns.map(\.name) }
        if known.isEmpty { return }
        for name in metrics where !known.contains(name) {
            let near = Spelling.nearest(to: name, among: known)
            let hint = near.map { "; did you mean \($0)?" } ?? ""
            throw SweepError(
                code: "unknown-metric", subject: "--metric",
                expected: "a metric of the scenarios' runs", found: "\"\(name)\"\(hint)")
        }
    }
}

/// How far a comparison is.
public enum ComparisonProgress: Hashable, Sendable {
    case runs(SweepProgress)
    /// After the runs: those that means are adjusted by.
    case pricePaths(drawn: Int, planned: Int)
}

extension Comparison.Side {
    fileprivate init(
        _ scenario: Scenario, overrides: [String], _ point: ComparisonKeeper.Point
    ) {
        path = scenario.path
        name = scenario.configuration.name
        title = scenario.configuration.title
        digest = scenario.digest
        self.overrides = overrides
        days = scenario.configuration.horizonDays
        failedRuns = point.runs.count { $0.failure != nil }
        firstFailure = point.runs.lazy.compactMap(\.failure).first
    }
}
