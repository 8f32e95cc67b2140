public import Experiments
import StrictText

/// A sweep as one JSON object, for programs: `moniac sweep --format json`.
///
/// Real numbers are the shortest decimals that read back as the same number.
public enum SweepJSON {
    /// The object's bytes, indented, ending in a line feed.
    ///
    /// - Parameter file: The result file's path; nil where nothing is kept.
    /// - Complexity: O(points · metrics), and O(points · log points) for each metric and each key
    ///   that a plan tries many values of.
    public static func bytes(
        _ plan: SweepPlan, _ summary: SweepSummary, file: String? = nil
    ) -> [UInt8] {
        var writer = JSONWriter(indentation: 2)
        writer.beginObject()
        writer.member("sweep", plan.name)
        writer.member("plan_digest", plan.digest)
        if let file { writer.member("file", file) }
        writer.member("random_numbers", plan.randomNumbers.rawValue)
        writer.key("replicates")
        writer.integer(plan.replicates)
        writer.key("until")
        writer.beginArray()
        for target in plan.targets { writer.string(target.text) }
        writer.endArray()
        writer.key("points")
        writer.beginArray()
        for (point, result) in zip(plan.points, summary.points) { writer.write(point, result) }
        writer.endArray()
        writer.write(SweepInputs(plan), summary)
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

    private mutating func member(_ name: String, _ count: Int) {
        key(name)
        integer(count)
    }

    private mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { real(value) } else { null() }
    }

    fileprivate mutating func write(_ point: SweepPoint, _ result: SweepSummary.Point) {
        beginObject()
        member("label", point.label)
        member("scenario", point.scenario)
        key("settings")
        beginArray()
        for coordinate in point.coordinates {
            beginObject()
            member("key", coordinate.key)
            member("value", coordinate.value)
            endObject()
        }
        endArray()
        member("replicates", result.replicates)
        member("failed", result.failed)
        member("with_violations", result.withViolations)
        member("with_failed_expectations", result.withFailedExpectations)
        key("closed")
        boolean(result.isClosed)
        if let failure = result.firstFailure {
            key("first_failure")
            beginObject()
            member("reason", failure.reason)
            member("replay", failure.replay)
            endObject()
        }
        key("targets")
        beginArray()
        for target in result.targets { write(target) }
        endArray()
        key("metrics")
        beginObject()
        for metric in result.metrics { write(metric) }
        endObject()
        endObject()
    }

    /// Of the metrics of all points, by key; nothing where no key has values enough.
    fileprivate mutating func write(_ inputs: SweepInputs, _ summary: SweepSummary) {
        if inputs.isEmpty { return }
        key("rank_correlations")
        beginObject()
        member("chance", inputs.chance)
        key("metrics")
        beginObject()
        for metric in summary.points.first(where: \.isClosed)?.metrics ?? [] {
            let correlations = inputs.correlations(of: metric.name, summary)
            if correlations.isEmpty { continue }
            key(metric.name)
            beginObject()
            for correlation in correlations { member(correlation.key, correlation.value) }
            endObject()
        }
        endObject()
        endObject()
    }

    private mutating func write(_ outcome: TargetOutcome) {
        beginObject()
        member("target", outcome.target.text)
        key("met")
        boolean(outcome.isMet)
        member("estimate", outcome.estimate)
        member("half_width", outcome.halfWidth)
        endObject()
    }

    private mutating func write(_ metric: SweepSummary.Metric) {
        key(metric.name)
        beginObject()
        member("unit", metric.unit)
        member("runs", metric.runs)
        member("mean", metric.mean)
        member("half_width", metric.halfWidth)
        member("p05", metric.p05)
        member("p50", metric.p50)
        member("p95", metric.p95)
        endObject()
    }
}
