public import Experiments
import StrictText

/// A sweep on a page of a terminal: its points, and the main metrics at each.
public struct SweepReport {
    private let plan: SweepPlan
    private let summary: SweepSummary
    /// Names of the metrics that get a table.
    private let metrics: [String]
    private let style: TerminalStyle
    private let names: SweepPointNames

    /// - Parameter metrics: Those to show; where none are named, those of the plan's targets and
    ///   the first that the sweep has of ``mainMetrics``.
    public init(
        _ plan: SweepPlan, _ summary: SweepSummary, metrics: [String] = [], style: TerminalStyle
    ) {
        self.plan = plan
        self.summary = summary
        self.metrics = metrics.isEmpty ? SweepReport.chosen(plan, summary) : metrics
        self.style = style
        names = SweepPointNames(plan)
    }

    /// What a reader looks at first, of any network.
    static let mainMetrics = [
        "reserve_end", "circulating_end", "burned_end", "price_end", "maf_end", "booked_share",
        "busy_share", "reward_scheduled", "revenue", "pool_yield", "mining_pool_end",
        "jobs_finished",
    ]
    private static let shownMetrics = 6
    private static let shownPoints = 24

    private static func chosen(_ plan: SweepPlan, _ summary: SweepSummary) -> [String] {
        let present = summary.points.first { !$0.metrics.isEmpty }?.metrics.map(\.name) ?? []
        let main = mainMetrics.filter(present.contains)
        var names: [String] = []
        for name in plan.targets.map(\.metric) + (main.isEmpty ? present : main)
        where !names.contains(name) && names.count < max(shownMetrics, plan.targets.count) {
            names.append(name)
        }
        return names
    }

    /// The page, ending in a line feed.
    ///
    /// - Complexity: O(points · metrics).
    public var text: String {
        var parts = [head, settingLines, pointLines]
        for name in metrics { parts.append(lines(of: name)) }
        let inputs = SweepInputs(plan).block(metrics, summary, width: SweepReport.width)
        parts.append(inputs.text(style))
        parts.append(failureLines)
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private var head: [String] {
        let targets = plan.targets.map(\.text).joined(separator: ", ")
        let facts = [
            CountText.of(plan.points.count, "point"),
            CountText.of(summary.replicates, "run"),
            "random numbers \(plan.randomNumbers.rawValue)",
            targets.isEmpty ? "" : "until \(targets)",
        ]
        return [
            style.heading(PrintableText.escaped(plan.name)),
            PrintableText.escaped(facts.filter { !$0.isEmpty }.joined(separator: " · ")),
            "plan \(plan.digest)",
        ]
    }

    // MARK: Points

    /// Characters of a line.
    private static let width = 100

    private var settingLines: [String] {
        let lines = names.settings(shown.count, width: SweepReport.width, style)
        return TextBlock("Settings", lines + (lines.isEmpty ? [] : more)).text(style)
    }

    private var shown: Range<Int> { 0..<min(plan.points.count, SweepReport.shownPoints) }

    private var pointLines: [String] {
        var table = TextTable([
            .init("point"), .init("replicates", .trailing), .init("failed", .trailing),
            .init("with violations", .trailing), .init("expectation failed", .trailing),
            .init(""),
        ])
        for index in shown {
            let point = summary.points[index]
            table.add([
                names.name(index), AmountText.grouped(point.replicates),
                AmountText.grouped(point.failed), AmountText.grouped(point.withViolations),
                AmountText.grouped(point.withFailedExpectations),
                remark(on: point),
            ])
        }
        return TextBlock("Points", table.lines(style) + more).text(style)
    }

    private func remark(on point: SweepSummary.Point) -> String {
        if !point.isClosed { return "open" }
        if point.targets.contains(where: { !$0.isMet }) { return "target not met" }
        return point.targets.isEmpty ? "" : "target met"
    }

    private var more: [String] {
        let left = plan.points.count - shown.count
        return left == 0 ? [] : ["  … and " + CountText.of(left, "more point")]
    }

    // MARK: Metrics

    private func lines(of name: String) -> [String] {
        var table = TextTable([
            .init("point"), .init("mean", .trailing), .init("± 95 %", .trailing),
            .init("p05", .trailing), .init("p50", .trailing), .init("p95", .trailing),
        ])
        var unit = ""
        for index in shown {
            let label = names.name(index)
            guard let metric = summary.points[index].metric(name) else {
                table.add([label, "–", "–", "–", "–", "–"])
                continue
            }
            unit = metric.unit
            let figures = [metric.mean, metric.halfWidth, metric.p05, metric.p50, metric.p95]
            table.add([label] + figures.map { SweepReport.figure($0, unit: metric.unit) })
        }
        let title = MetricText.label(name) + (unit.isEmpty ? "" : " (\(unit))")
        return TextBlock(title, table.lines(style) + more).text(style)
    }

    private static func figure(_ value: Double?, unit: String) -> String {
        guard let value else { return "–" }
        switch unit {
        case "share": return RealText.percent(value)
        case "seconds": return RealText.duration(seconds: value)
        default: return RealText.short(value)
        }
    }

    // MARK: Failures

    /// The first of each point, as many as a reader takes in.
    private var failureLines: [String] {
        var lines: [String] = []
        for (index, point) in summary.points.enumerated() {
            guard let failure = point.firstFailure, lines.count < 12 else { continue }
            let label = PrintableText.escaped(names.phrase(index))
            lines.append("  \(label): \(PrintableText.cut(failure.reason, scalars: 400))")
            lines.append("    \(PrintableText.escaped(failure.replay))")
        }
        return TextBlock("Runs that could not be made", lines).text(style)
    }
}
