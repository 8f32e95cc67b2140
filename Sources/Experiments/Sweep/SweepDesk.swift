import Economy
import StrictText

/// Keeps runs in the plan's order, closes points, and says how far the sweep is.
struct SweepDesk<Keeper: SweepKeeper & Sendable>: Sendable {
    private(set) var keeper: Keeper
    private(set) var progress: SweepProgress
    /// Points up to this one are closed, or were when the session began.
    private(set) var closedThrough = -1
    private let plan: SweepPlan
    private let rule: StoppingRule
    /// Metrics that will be shown.
    private let shown: [String]
    private let say: @Sendable (SweepProgress) -> Void
    private var hasSeenNames: Bool

    init(
        _ plan: SweepPlan, keeper: Keeper, progress: SweepProgress, rule: StoppingRule,
        shown: [String], say: @escaping @Sendable (SweepProgress) -> Void
    ) {
        self.plan = plan
        self.keeper = keeper
        self.progress = progress
        self.rule = rule
        self.shown = shown
        self.say = say
        // A name that the sweep began with may be missing in the run it goes on with.
        hasSeenNames = progress.kept > 0
    }

    /// - Throws: What the keeper throws; ``SweepError`` for a name that the runs do not have.
    mutating func keep(_ runs: [SweepRun]) throws {
        for run in runs {
            // Begun before its point was closed: it has no place any more.
            if run.place.point <= closedThrough { continue }
            try checkNames(run)
            try keeper.keep(run)
            progress.count(run)
            try closeIfDone(run.place.point, kept: run.place.replicate + 1)
            say(progress)
        }
    }

    /// Closes a point that has all its replicates, or enough of them.
    mutating func closeIfDone(_ point: Int, kept: Int) throws {
        let isComplete = kept == plan.replicates
        guard try isComplete || (rule.isLook(kept) && isEnough(point, kept: kept)) else { return }
        try keeper.close(point: point)
        closedThrough = point
        progress.closedPoints += 1
        progress.planned -= plan.replicates - kept
    }

    private func isEnough(_ point: Int, kept: Int) throws -> Bool {
        if plan.targets.isEmpty { return false }
        for target in plan.targets {
            let values = try keeper.values(of: target.metric, point: point)
            if !rule.isMet(target, values, kept) { return false }
        }
        return true
    }

    /// A misspelt name is found by the first run that has any, not by an empty result.
    private mutating func checkNames(_ run: SweepRun) throws {
        guard !hasSeenNames, case .completed(let run) = run.result else { return }
        hasSeenNames = true
        // Texts as well: what never happened in one run has a number in another.
        let metrics = run.record.metrics.map(\.name)
        for name in shown where !metrics.contains(name) {
            throw SweepDesk.unknown("metric", name, in: "--metric", among: metrics)
        }
        for target in plan.targets where !metrics.contains(target.metric) {
            let subject = "target " + target.text
            throw SweepDesk.unknown("metric", target.metric, in: subject, among: metrics)
        }
        let series = run.record.series.map(\.name)
        let flows = run.record.possibleFlowSeries
        for name in plan.series where !series.contains(name) && !flows.contains(name) {
            throw SweepDesk.unknown("series", name, in: "keep_series", among: series)
        }
    }

    private static func unknown(
        _ kind: String, _ name: String, in text: String, among known: [String]
    ) -> SweepError {
        let hint = Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
        return SweepError(
            code: "unknown-\(kind)", subject: text, expected: "a \(kind) of the scenario's runs",
            found: "\"\(name)\"\(hint)")
    }
}
