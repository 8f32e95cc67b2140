public import Economy
public import StrictText

/// What a scenario gave when its result was last accepted: the file `<name>.expected.json`.
///
/// The file has the form that `moniac run --format json` prints. Texts (exact amounts and wads),
/// integers, fingerprint and digest are compared exactly; a real number is compared exactly unless
/// its entry states an absolute `tolerance`. An entry's `source` says, for readers, where a figure
/// was derived without this program. The keys `expectations` and `violations` are there for readers
/// of the printed form: what must hold is the scenario's own `expect:`, and no violation.
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

    /// - Throws: ``TextErrors`` with file, line and column of what is not of the form.
    public init(parsing bytes: [UInt8], file: String) throws(TextError) {
        let root = JSONField(try JSONValue(parsing: bytes, name: file))
        try root.requireKeys([
            "scenario", "seed", "replication", "fingerprint", "state_digest", "outcome",
            "outcome_day", "metrics", "violation_count", "violations", "expectations",
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
        let found = PlainValue(metric.value, record: record)
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
                found: PlainValue(metric.value, record: record).text + " " + metric.unit,
                holds: false)
        }
    }
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
