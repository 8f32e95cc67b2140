public import Economy
public import StrictText

/// What a scenario gave when its result was last accepted: the file `<name>.expected.json`.
///
/// The file has the form that `moniac run --format json` prints. Texts (exact amounts and wads),
/// integers, flows, fingerprint and digest are compared exactly; a real number is compared exactly
/// unless its entry states an absolute `tolerance`. An entry's `source` says, for readers, where a
/// figure was derived without this program. The keys `expectations` and `violations` are there for
/// readers of the printed form: what must hold is the scenario's own `expect:`, and no violation.
public struct RecordedResult: Hashable, Sendable {
    /// A metric as recorded.
    public struct Entry: Hashable, Sendable {
        public var name: String
        public var value: PlainValue
        public var unit: String
        /// Absolute; real numbers only.
        public var tolerance: Double
        /// Where the figure was derived without this program; nil where it was not.
        public var source: String?
    }

    /// What moved for one reason, as recorded: compared exactly.
    public struct FlowEntry: Hashable, Sendable {
        public var asset: String
        public var reason: String
        /// Exact, in whole units of the asset.
        public var amount: String
        public var count: UInt64
    }

    public var file: String
    public var scenario: String
    /// Decimal: 64 bits exceed what JSON readers keep.
    public var seed: String
    public var replication: Int
    public var fingerprint: String
    public var stateDigest: String
    public var outcome: String
    public var outcomeDay: Int?
    public var metrics: [Entry]
    /// Nil where none were recorded, and then any are accepted.
    public var flows: [FlowEntry]?

    /// - Throws: ``TextErrors`` with file, line and column of what is not of the form.
    public init(parsing bytes: [UInt8], file: String) throws(TextError) {
        let root = JSONField(try JSONValue(parsing: bytes, name: file))
        try root.requireKeys([
            "scenario", "seed", "replication", "fingerprint", "state_digest", "outcome",
            "outcome_day", "metrics", "flows", "violation_count", "violations", "expectations",
        ])
        self.file = file
        scenario = try root.member("scenario").string()
        seed = try root.member("seed").string()
        replication = try root.member("replication").integer(in: 0...Int(UInt32.max))
        fingerprint = try root.member("fingerprint").string()
        stateDigest = try root.member("state_digest").string()
        outcome = try root.member("outcome").string()
        outcomeDay = try root.optional("outcome_day")?.integer(in: 0...Int(Int32.max))
        metrics = try RecordedResult.entries(of: root.member("metrics"))
        flows = try root.optional("flows").map(RecordedResult.flows)
    }

    private static func flows(of field: JSONField) throws(TextError) -> [FlowEntry] {
        var flows: [FlowEntry] = []
        for entry in try field.elements() {
            try entry.requireKeys(["asset", "reason", "amount", "count"])
            flows.append(
                FlowEntry(
                    asset: try entry.member("asset").string(),
                    reason: try entry.member("reason").string(),
                    amount: try entry.member("amount").string(),
                    count: UInt64(try entry.member("count").integer(in: 0...Int.max))))
        }
        return flows
    }

    private static func entries(of field: JSONField) throws(TextError) -> [Entry] {
        try field.require(.object)
        var entries: [Entry] = []
        for (key, _) in field.value.members {
            let name = key.string ?? ""
            let entry = try field.member(name)
            try entry.requireKeys(["value", "unit", "tolerance", "source"])
            let tolerance = try entry.optional("tolerance")
            let value = try plainValue(of: entry.member("value"))
            if case .real = value {
            } else if let tolerance {
                throw tolerance.error(
                    .conflict, expected: "no tolerance beside a value that is compared exactly")
            }
            entries.append(
                Entry(
                    name: name, value: value, unit: try entry.member("unit").string(),
                    tolerance: try tolerance?.real() ?? 0,
                    source: try entry.optional("source")?.string()))
        }
        return entries
    }

    private static func plainValue(of field: JSONField) throws(TextError) -> PlainValue {
        if let text = field.value.string { return .text(text) }
        if let integer = field.value.integer { return .integer(Int64(integer)) }
        return .real(try field.real())
    }
}

extension RecordedResult {
    /// One result a recorded figure, then one for each figure that was never recorded.
    public func results(of record: RunRecord) -> [ExpectationResult] {
        let outcome = OutcomeText(record.outcome)
        let head = [
            ("scenario", scenario, record.scenario),
            ("seed", seed, String(record.seed)),
            ("replication", String(replication), String(record.replication)),
            ("outcome", self.outcome, outcome.name),
            ("outcome_day", text(outcomeDay), text(outcome.day)),
            ("fingerprint", fingerprint, record.fingerprint.text),
            ("state_digest", stateDigest, Hexadecimal.text(record.stateDigest)),
            ("violation_count", "0", String(record.violationCount)),
        ].map { subject, expected, found in
            ExpectationResult(
                subject: subject, place: file, expected: expected, found: found,
                holds: expected == found)
        }
        return head + metrics.map { result(of: $0, in: record) } + unrecorded(in: record)
            + flowResults(of: record)
    }

    /// One result a flow that either side has.
    private func flowResults(of record: RunRecord) -> [ExpectationResult] {
        guard let flows else { return [] }
        let made = record.flows.map { FlowEntry($0, record: record) }
        var names: [(asset: String, reason: String)] = []
        for flow in flows + made
        where !names.contains(where: { ($0.asset, $0.reason) == (flow.asset, flow.reason) }) {
            names.append((flow.asset, flow.reason))
        }
        return names.map { asset, reason in
            let expected = flows.first { ($0.asset, $0.reason) == (asset, reason) }
            let found = made.first { ($0.asset, $0.reason) == (asset, reason) }
            return ExpectationResult(
                subject: "flow \(reason) \(asset)", place: file,
                expected: expected?.text ?? "no such flow", found: found?.text ?? "no such flow",
                holds: expected == found)
        }
    }

    private func text(_ day: Int?) -> String {
        day.map(String.init) ?? "none"
    }

    private func result(of entry: Entry, in record: RunRecord) -> ExpectationResult {
        var expected = entry.value.text + " " + entry.unit
        if entry.tolerance > 0 { expected += " ± \(entry.tolerance)" }
        guard let metric = record.metrics.first(where: { $0.name == entry.name }) else {
            return ExpectationResult(
                subject: entry.name, place: file, expected: expected, found: "no such metric",
                holds: false)
        }
        let found = PlainValue(metric, record: record)
        return ExpectationResult(
            subject: entry.name, place: file, expected: expected,
            found: found.text + " " + metric.unit,
            holds: metric.unit == entry.unit && entry.agrees(with: found))
    }

    private func unrecorded(in record: RunRecord) -> [ExpectationResult] {
        let known = metrics.map(\.name)
        return record.metrics.filter { !known.contains($0.name) }.map { metric in
            ExpectationResult(
                subject: metric.name, place: file, expected: "a recorded figure or none",
                found: PlainValue(metric, record: record).text + " " + metric.unit,
                holds: false)
        }
    }
}

extension RecordedResult.FlowEntry {
    /// - Precondition: the flow's asset is one of the record's.
    public init(_ flow: FlowTotal, record: RunRecord) {
        guard let asset = record.asset(flow.asset) else {
            preconditionFailure("a flow is of an asset of the run, found \(flow.asset)")
        }
        self.init(
            asset: flow.asset, reason: flow.reason,
            amount: DecimalText.exact(flow.amount, decimals: asset.decimals), count: flow.count)
    }

    fileprivate var text: String { "\(amount) \(asset) in " + CountText.of(count, "posting") }
}

extension RecordedResult.Entry {
    /// Whether a figure is the recorded one, within its tolerance.
    public func agrees(with found: PlainValue) -> Bool {
        switch (value, found) {
        case (.real(let expected), .real(let found)): abs(expected - found) <= tolerance
        // A real number without a fraction may be written as an integer.
        case (.integer(let expected), .real(let found)): Double(expected) == found
        default: value == found
        }
    }
}
