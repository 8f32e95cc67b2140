public import Experiments
import Statistics
import StrictText

/// A comparison as one JSON object with everything in it: `moniac compare --format json`.
///
/// Differences are proposal less base; real numbers are the shortest decimals that read back as
/// the same number; `null` stands for what has no value.
public enum ComparisonJSON {
    /// The object's bytes, indented, ending in a line feed.
    ///
    /// - Complexity: O(figures).
    public static func bytes(_ comparison: Comparison) -> [UInt8] {
        var writer = JSONWriter(indentation: 2)
        writer.beginObject()
        writer.member("kind", "moniac comparison")
        writer.versions(comparison.versions)
        writer.member("seed", String(comparison.seed))
        writer.member("replicates", comparison.replicates)
        writer.member("level", 0.95)
        writer.member("random_numbers", RandomNumbers.common.rawValue)
        writer.member("token", comparison.token)
        writer.member("command", ComparisonCommand.text(comparison))
        writer.key("base")
        writer.beginObject()
        writer.side(comparison.base)
        writer.endObject()
        writer.array("proposals", comparison.proposals) { $0.proposal($1) }
        writer.endObject()
        writer.newLine()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    fileprivate mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    fileprivate mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value, value.isFinite { real(value) } else { null() }
    }

    fileprivate mutating func member(_ name: String, _ bounds: ConfidenceBounds?) {
        key(name)
        guard let bounds, bounds.lower.isFinite, bounds.upper.isFinite else { return null() }
        beginArray()
        real(bounds.lower)
        real(bounds.upper)
        endArray()
    }

    fileprivate mutating func array<Element>(
        _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements {
            beginObject()
            write(&self, element)
            endObject()
        }
        endArray()
    }

    private mutating func texts(_ name: String, _ texts: [String]) {
        key(name)
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    fileprivate mutating func versions(_ versions: Versions) {
        key("versions")
        beginObject()
        member("product", versions.product)
        member("language", Int(versions.language))
        member("rules", Int(versions.rules))
        member("simulator", Int(versions.simulator))
        member("random_streams", Int(versions.randomStreams))
        endObject()
    }

    fileprivate mutating func side(_ side: Comparison.Side) {
        member("path", side.path)
        member("name", side.name)
        member("title", side.title)
        member("digest", side.digest)
        texts("overrides", side.overrides)
        member("days", side.days)
        member("failed_runs", side.failedRuns)
        member("first_failure", side.firstFailure)
    }

    fileprivate mutating func proposal(_ proposal: ProposalComparison) {
        side(proposal.side)
        member("pairs", proposal.pairs)
        texts("warnings", proposal.warnings)
        array("changes", proposal.changes) { writer, change in
            writer.member("key", change.key)
            writer.member("base", change.old)
            writer.member("proposal", change.new)
            writer.member("base_set_by", change.oldOrigin)
            writer.member("proposal_set_by", change.newOrigin)
            writer.member("source", change.source)
        }
        controls(proposal.controls)
        array("metrics", proposal.metrics) { $0.metric($1) }
        array("not_compared", proposal.leftOut) { writer, left in
            writer.member("name", left.name)
            writer.member("reason", left.reason)
        }
        array("failures", proposal.failures) { $0.failure($1) }
        array("cohorts", proposal.cohorts) { writer, cohort in
            writer.member("cohort", cohort.cohort)
            writer.member("unit", cohort.asset ?? "USD")
            writer.difference(cohort.difference, cohort.bounds)
            writer.adjusted(cohort.adjusted)
            writer.member("probability_of_gain", cohort.improvement)
            writer.member("probability_interval", cohort.improvementBounds)
        }
    }

    private mutating func difference(_ difference: PairedDifference, _ bounds: ConfidenceBounds) {
        member("base_mean", difference.meanOfFirst)
        member("proposal_mean", difference.meanOfSecond)
        member("difference", difference.mean)
        member("interval", bounds)
    }

    private mutating func controls(_ controls: ProposalComparison.Controls?) {
        key("controls")
        guard let controls else { return null() }
        beginObject()
        texts("names", controls.names)
        member("further_paths", controls.furtherPaths)
        endObject()
    }

    private mutating func adjusted(_ adjusted: AdjustedDifference?) {
        key("adjusted_for_prices")
        guard let adjusted else { return null() }
        beginObject()
        member("base_mean", adjusted.meanOfFirst)
        member("proposal_mean", adjusted.meanOfSecond)
        member("difference", adjusted.mean.value)
        member("interval", adjusted.bounds)
        member("p_value", adjusted.mean.pValue)
        member("variance_reduction", adjusted.varianceReduction)
        endObject()
    }

    private mutating func metric(_ metric: MetricComparison) {
        member("name", metric.name)
        member("unit", metric.unit)
        member("area", metric.area)
        member("better", metric.direction.rawValue)
        difference(metric.difference, metric.bounds)
        adjusted(metric.adjusted)
        member("p_value_pairs_alone", metric.difference.pValue)
        member("p_value_shown", metric.means.pValue)
        member("p_value_holm", metric.adjustedP)
        let reduction = metric.difference.varianceReduction
        member("variance_reduction", reduction)
        key("variance_reduction_is_infinite")
        boolean(reduction == .infinity)
        member("variance_reduction_with_controls", metric.means.varianceReduction)
        member("correlation", metric.difference.correlation)
        member("probability_of_improvement", metric.improvement)
        member("probability_interval", metric.improvementBounds)
        key("base_spread")
        spread(metric.base)
        key("proposal_spread")
        spread(metric.proposal)
        array("quantile_differences", metric.quantiles) { writer, quantile in
            writer.member("level", quantile.level)
            writer.member("difference", quantile.difference)
            writer.member("interval", quantile.bounds)
        }
        key("dominance")
        beginObject()
        member("verdict", metric.dominance.verdict.name)
        member("gap_for_proposal", metric.dominance.gapForSecond)
        member("gap_for_base", metric.dominance.gapForFirst)
        member("largest_violation", metric.dominance.largestViolation)
        member("noise", metric.dominance.band)
        endObject()
    }

    private mutating func spread(_ spread: MetricComparison.Spread) {
        beginObject()
        member("deviation", spread.deviation)
        member("p05", spread.quantiles[0])
        member("p50", spread.quantiles[1])
        member("p95", spread.quantiles[2])
        member("shortfall_low", spread.lowerShortfall)
        member("shortfall_high", spread.upperShortfall)
        endObject()
    }

    private mutating func failure(_ failure: FailureComparison) {
        member("kind", failure.kind.rawValue)
        member("subject", failure.subject)
        member("pairs", failure.pairs)
        member("base_runs", failure.base)
        member("proposal_runs", failure.proposal)
        member("difference", failure.difference?.difference)
        member("interval", failure.bounds)
        member("p_value", failure.difference?.pValue)
        member("replay", failure.replay)
    }
}

extension StochasticDominance.Verdict {
    /// In a comparison the base is first.
    fileprivate var name: String {
        switch self {
        case .second: "proposal above"
        case .first: "base above"
        case .crossing: "crossing"
        case .undecided: "undecided"
        }
    }
}
