import Economy
public import Experiments
import Rewards
import Settlement
import StrictText

/// A run as one JSON object, for programs: `moniac run --format json`.
///
/// Amounts and wads are strings of exact decimals (whole tokens, 1.0 = "1"), counts are integers,
/// real numbers are the shortest decimals that read back as the same number. An amount's unit is
/// the symbol of its asset. The file `<name>.expected.json` has this form.
public enum RunJSON {
    /// The object's bytes, indented, ending in a line feed.
    ///
    /// - Parameter recorded: An earlier result whose tolerances, and whose sources of figures that
    ///   are still the same, are written beside the new figures.
    /// - Complexity: O(metrics · recorded metrics + flows + violations).
    public static func bytes(
        _ run: CompletedRun, keepingNotesOf recorded: RecordedResult? = nil
    ) -> [UInt8] {
        let record = run.record
        var writer = JSONWriter(indentation: 2)
        writer.beginObject()
        writer.member("scenario", record.scenario)
        writer.member("seed", String(record.seed))
        writer.key("replication")
        writer.integer(record.replication)
        writer.member("fingerprint", record.fingerprint.text)
        writer.member("state_digest", Hexadecimal.text(record.stateDigest))
        let outcome = OutcomeText(record.outcome)
        writer.member("outcome", outcome.name)
        if let day = outcome.day {
            writer.key("outcome_day")
            writer.integer(day)
        }
        writer.write(metrics: record, recorded)
        writer.write(flows: record)
        writer.key("violation_count")
        writer.integer(record.violationCount)
        writer.write(violations: record.violations)
        writer.write(expectations: run.expectations)
        writer.endObject()
        writer.newLine()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    fileprivate mutating func write(metrics record: RunRecord, _ recorded: RecordedResult?) {
        key("metrics")
        beginObject()
        for metric in record.metrics {
            key(metric.name)
            beginObject()
            key("value")
            let value = PlainValue(metric, record: record)
            switch value {
            case .text(let text): string(text)
            case .integer(let value): integer(value)
            case .real(let value): real(value)
            }
            member("unit", metric.unit)
            if let entry = recorded?.metrics.first(where: { $0.name == metric.name }) {
                write(notesOf: entry, stillHolds: entry.agrees(with: value))
            }
            endObject()
        }
        endObject()
    }

    private mutating func write(notesOf entry: RecordedResult.Entry, stillHolds: Bool) {
        if entry.tolerance > 0 {
            key("tolerance")
            real(entry.tolerance)
        }
        if stillHolds, let source = entry.source { member("source", source) }
    }

    fileprivate mutating func write(flows record: RunRecord) {
        key("flows")
        beginArray()
        for flow in record.flows {
            let entry = RecordedResult.FlowEntry(flow, record: record)
            beginObject()
            member("asset", entry.asset)
            member("reason", entry.reason)
            member("amount", entry.amount)
            key("count")
            integer(entry.count)
            endObject()
        }
        endArray()
    }

    fileprivate mutating func write(violations: [Violation]) {
        key("violations")
        beginArray()
        for violation in violations {
            beginObject()
            member("invariant", violation.id.rawValue)
            key("seconds")
            integer(violation.time.seconds)
            member("subject", violation.subject)
            member("expected", WideDecimal.text(violation.expected))
            member("found", WideDecimal.text(violation.found))
            endObject()
        }
        endArray()
    }

    fileprivate mutating func write(expectations: [ExpectationResult]) {
        key("expectations")
        beginArray()
        for result in expectations {
            beginObject()
            member("subject", result.subject)
            member("place", result.place)
            member("expected", result.expected)
            member("found", result.found)
            key("holds")
            boolean(result.holds)
            endObject()
        }
        endArray()
    }
}
