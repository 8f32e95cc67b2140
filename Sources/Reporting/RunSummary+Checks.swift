import Economy
import Experiments
import Rewards
import Settlement
import StrictText

extension RunSummary {
    // MARK: Events

    /// Rows of one list before it only counts.
    private static let rows = 12

    /// When the market adjustment factor moved.
    var adjustments: [String] {
        let fired = record.events.filter { $0.kind == "factor_fired" }
        var table = TextTable([.init(""), .init("")])
        for event in fired.prefix(RunSummary.rows) {
            table.add([date(Int(event.seconds / 86_400)), event.detail])
        }
        let more = fired.count - RunSummary.rows
        if more > 0 { table.add(["…", "and \(more) more"]) }
        return TextBlock("Market adjustment triggers", table.lines(style)).text(style)
    }

    var eventCounts: [String] {
        var kinds: [(kind: String, count: Int, first: Int64, last: Int64)] = []
        for event in record.events {
            if let index = kinds.firstIndex(where: { $0.kind == event.kind }) {
                kinds[index].count += 1
                kinds[index].last = event.seconds
            } else {
                kinds.append((event.kind, 1, event.seconds, event.seconds))
            }
        }
        var table = TextTable([
            .init("kind"), .init("count", .trailing), .init("first"), .init("last"),
        ])
        for kind in kinds {
            table.add([
                MetricText.label(kind.kind), AmountText.grouped(kind.count),
                date(Int(kind.first / 86_400)), date(Int(kind.last / 86_400)),
            ])
        }
        return TextBlock("Events", table.lines(style)).text(style)
    }

    // MARK: Checks

    var checks: [String] {
        let counts = record.counts
        var table = TextTable([.init(""), .init("")])
        table.add(["outcome", outcome])
        table.add([
            "commands",
            "\(AmountText.grouped(counts.commands)) submitted, "
                + "\(AmountText.grouped(counts.refusedCommands)) refused; "
                + CountText.of(counts.postings, "posting") + ", "
                + CountText.of(counts.events, "event"),
        ])
        table.add(["fingerprint", record.fingerprint.text])
        table.add(["state digest", Hexadecimal.text(record.stateDigest)])
        let lines = table.lines(style) + invariants + expectations
        return TextBlock("Checks", lines).text(style)
    }

    private var outcome: String {
        switch record.outcome {
        case .completed: "completed"
        case .reserveExhausted(let day):
            "reserve exhausted on day \(day), \(date(day)); the run went on to its end"
        }
    }

    private var invariants: [String] {
        if record.violationCount == 0 {
            return [style.good("  invariants: none broken")]
        }
        let head = "  invariants: \(AmountText.grouped(record.violationCount)) broken"
        var table = TextTable([
            .init("invariant"), .init("at"), .init("subject"), .init("expected"), .init("found"),
        ])
        for violation in record.violations.prefix(RunSummary.rows) {
            table.add([
                violation.id.rawValue, instant(violation.time), violation.subject,
                WideDecimal.text(violation.expected), WideDecimal.text(violation.found),
            ])
        }
        return [style.bad(head)] + table.lines(style)
    }

    private func instant(_ time: Timestamp) -> String {
        let (day, second) = time.seconds.quotientAndRemainder(dividingBy: 86_400)
        let date = CalendarDate(daysSinceEpoch: Int(day))?.description ?? "day \(day)"
        let clock = [second / 3_600, second / 60 % 60, second % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
        return date + " " + clock.joined(separator: ":")
    }

    private var expectations: [String] {
        if run.expectations.isEmpty { return [] }
        let failed = run.failedExpectations
        let held = run.expectations.count - failed.count
        let head = "  expectations: \(held) of \(run.expectations.count) hold"
        if failed.isEmpty { return [style.good(head)] }
        var table = TextTable([
            .init("expectation"), .init("at"), .init("expected"), .init("found"),
        ])
        for result in failed {
            table.add([result.subject, result.place, result.expected, result.found])
        }
        return [style.bad(head)] + table.lines(style)
    }

    // MARK: Assumptions

    /// What the reader must know beside the figures: the scenario's remarks, and which rules of the
    /// protocol nobody has published.
    var assumptions: [String] {
        let assumed = run.parameters.filter { $0.status == "assumed" }
        let rules = assumed.filter { $0.isRule }
        var lines = record.remarks.flatMap { remark in
            WrappedText.lines(
                PrintableText.escaped(remark).split(separator: " ").map(String.init),
                separator: "", first: "  · ", indent: "    ", width: width)
        }
        lines += WrappedText.lines(
            rules.map { setting in
                let key = setting.keyPath.dropFirst(ParameterSetting.ruleRoot.count)
                return PrintableText.escaped("\(key) = \(setting.value)")
            }, separator: ";", first: "  · assumed rules: ", indent: "    ", width: width)
        let others = assumed.count - rules.count
        if others > 0 {
            lines.append(
                "  · assumed beside them: " + CountText.of(others, "value")
                    + "; moniac explain FILE names all")
        }
        lines.append("  · amounts here are rounded down; the result file holds every digit")
        return TextBlock("Assumptions", lines).text(style)
    }
}

extension ParameterSetting {
    fileprivate static let ruleRoot = "protocol."

    /// Whether it is one of the protocol's rules, and not an entry of a list.
    fileprivate var isRule: Bool {
        keyPath.hasPrefix(ParameterSetting.ruleRoot) && !keyPath.contains("[")
    }
}
