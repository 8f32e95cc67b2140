/// The runs that a session is asked for: a whole plan, or a stretch of it.
struct SweepPart {
    private let plan: SweepPlan
    private let first: RunPlace
    private let last: RunPlace
    private let count: Int

    /// - Precondition: the plan has runs, and the stretch lies in it.
    init(_ plan: SweepPlan, runs: ClosedRange<Int64>?) {
        let runs = runs ?? 1...Int64(plan.runCount)
        self.plan = plan
        first = plan.place(number: runs.lowerBound)
        last = plan.place(number: runs.upperBound)
        count = runs.count
    }

    /// Replicates of a point that belong to the part.
    func replicates(of point: Int) -> Range<Int> {
        if point < first.point || point > last.point { return 0..<0 }
        let lower = point == first.point ? first.replicate : 0
        return lower..<(point == last.point ? last.replicate + 1 : plan.replicates)
    }

    /// What is left to run. Closes points that an interruption left open with all they need.
    ///
    /// - Returns: One range a point, empty where nothing is left.
    func start<Keeper: SweepKeeper & Sendable>(
        _ keeper: inout Keeper, _ rule: StoppingRule
    ) throws -> (replicates: [Range<Int>], progress: SweepProgress) {
        var left: [Range<Int>] = []
        left.reserveCapacity(plan.points.count)
        var progress = SweepProgress(kept: 0, planned: count, closedPoints: 0)
        for point in plan.points.indices {
            let whole = replicates(of: point)
            if whole.isEmpty {
                left.append(whole)
                continue
            }
            let kept = try keeper.keptReplicates(of: point)
            var isClosed = try keeper.isClosed(point: point)
            if !isClosed, kept > 0 {
                var desk = SweepDesk(
                    plan, keeper: keeper, progress: progress, rule: rule, shown: [], say: { _ in })
                try desk.closeIfDone(point, kept: whole.lowerBound + kept)
                keeper = desk.keeper
                isClosed = desk.closedThrough == point
            }
            progress.kept += kept
            if isClosed {
                progress.closedPoints += 1
                progress.planned -= whole.count - kept
            }
            left.append(
                isClosed
                    ? whole.upperBound..<whole.upperBound
                    : whole.lowerBound + kept..<whole.upperBound)
        }
        return (
            left,
            SweepProgress(
                kept: progress.kept, planned: progress.planned,
                closedPoints: progress.closedPoints)
        )
    }
}
