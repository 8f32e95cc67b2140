public import Experiments

/// What the targets of a sweep came to, in a line for each closed point and target.
public struct TargetText {
    /// A target that was met, or not, at a point.
    public struct Line: Hashable, Sendable {
        public let isMet: Bool
        public let text: String
    }

    /// In the order of the points, unmet ones first where not all are given.
    public let lines: [Line]
    /// Lines that are not given.
    public let left: Int

    /// - Parameter limit: Lines, at most.
    /// - Complexity: O(points · targets).
    public init(_ plan: SweepPlan, _ summary: SweepSummary, limit: Int = 24) {
        let names = SweepPointNames(plan)
        var all: [Line] = []
        for (index, point) in summary.points.enumerated() {
            for outcome in point.targets {
                let head = "target \(outcome.target.text), \(names.phrase(index)): "
                all.append(
                    Line(
                        isMet: outcome.isMet,
                        text: head + TargetText.verdict(outcome, runs: point.replicates)))
            }
        }
        if all.count > limit { all = all.filter { !$0.isMet } + all.filter(\.isMet) }
        lines = Array(all.prefix(limit))
        left = all.count - lines.count
    }

    private static func verdict(_ outcome: TargetOutcome, runs: Int) -> String {
        let after = "after \(AmountText.grouped(runs)) run\(runs == 1 ? "" : "s"), "
        let reached = outcome.precision.map { "±" + width($0, of: outcome.target) }
        if outcome.isMet { return "met " + after + (reached ?? "no spread") }
        var text = "not met " + after
        if outcome.estimate == nil { return text + "none of which has a value" }
        let expected = outcome.valuesExpected.map { AmountText.grouped($0) }
        if outcome.halfWidth == nil {
            return text + "too few for an interval" + (expected.map { ", which takes \($0)" } ?? "")
        }
        text += reached ?? "around zero"
        return text + (expected.map { "; about \($0) may do" } ?? "; no number would do")
    }

    private static func width(_ width: Double, of target: StoppingTarget) -> String {
        switch target.tolerance {
        case .absolute: RealText.short(width)
        case .relative: RealText.short(width * 100) + "%"
        }
    }
}
