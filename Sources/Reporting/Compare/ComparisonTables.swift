import Experiments
import Statistics
import StrictText

/// The tables of one proposal, at most 100 columns wide.
struct ComparisonTables {
    let proposal: ProposalComparison
    /// Its symbol is left out beside amounts.
    let token: String
    private let moved: [MetricComparison]

    init(_ proposal: ProposalComparison, token: String) {
        self.proposal = proposal
        self.token = token
        moved = proposal.metrics.filter { !$0.isSame }
    }

    // MARK: Changes

    private static let changesShown = 20

    var changes: TextTable {
        var table = TextTable([.init("key"), .init("base"), .init("proposal"), .init("set by")])
        for change in proposal.changes.prefix(ComparisonTables.changesShown) {
            table.add([
                cut(change.key, 40), cut(change.old ?? "–", 14), cut(change.new ?? "–", 14),
                place(change.newOrigin ?? change.oldOrigin ?? ""),
            ])
        }
        return table
    }

    var moreChanges: String? {
        let more = proposal.changes.count - ComparisonTables.changesShown
        return more > 0 ? "… and \(more) more; --format json has all of them." : nil
    }

    /// The file's name and line, its end where it is long: whole paths are in JSON.
    private func place(_ origin: String) -> String {
        let name = origin.split(separator: "/").last.map(String.init) ?? origin
        return name.count <= 22 ? name : "…" + name.suffix(21)
    }

    var inShort: String {
        let same = proposal.metrics.count - moved.count
        let standing = moved.count(where: \.stands)
        return
            "Of \(CountText.of(proposal.metrics.count, "figure")): the same in every pair \(same), "
            + "different \(moved.count), and of these \(standing) when all are judged together."
    }

    // MARK: Figures

    var means: TextTable { means(of: moved) }

    /// What a reader looks at first, of any network: what the protocol holds, what it pays, what
    /// becomes of the token, whether the network is used.
    private static let mainFigures = [
        "reserve_end", "treasury_end", "provider_claims", "reward_capacity", "reward_utilisation",
        "revenue", "pool_yield", "mining_pool_end", "circulating_end", "burned_end", "price_end",
        "maf_end", "booked_share", "busy_share", "jobs_finished", "jobs_expired",
    ]
    private static let mainShown = 8

    /// The means of the first main figures that differ; empty where all figures fit on a screen.
    var headline: TextTable {
        if moved.count <= 2 * ComparisonTables.mainShown { return means(of: []) }
        let main = ComparisonTables.mainFigures.compactMap { name in
            moved.first { $0.name == name }
        }
        return means(of: Array(main.prefix(ComparisonTables.mainShown)))
    }

    private func means(of metrics: [MetricComparison]) -> TextTable {
        var table = TextTable([
            .init("figure"), .init("base", .trailing), .init("proposal", .trailing),
            .init("difference", .trailing), .init("95 % interval", .trailing),
            .init("P", .trailing), .init("var ÷", .trailing), .init(""),
        ])
        for metric in metrics {
            table.add([
                label(metric, 25), FigureText.compact(metric.means.base),
                FigureText.compact(metric.means.proposal),
                FigureText.compact(metric.means.difference), range(metric.means.bounds),
                odds(metric), FigureText.factor(metric.means.varianceReduction),
                metric.stands ? "*" : "",
            ])
        }
        return table
    }

    /// What pairs and controls each did to the intervals that are adjusted.
    var precision: TextTable {
        var table = TextTable([
            .init("figure"), .init("pairs alone", .trailing), .init("95 % interval", .trailing),
            .init("var ÷ pairs", .trailing), .init("· prices", .trailing),
            .init("together", .trailing),
        ])
        for metric in moved {
            guard let adjusted = metric.adjusted else { continue }
            table.add([
                label(metric, 25), FigureText.compact(metric.difference.mean),
                range(metric.bounds), FigureText.factor(metric.difference.varianceReduction),
                FigureText.factor(adjusted.varianceReduction),
                FigureText.factor(metric.means.varianceReduction),
            ])
        }
        return table
    }

    /// What the means are adjusted by; nil where they are the pairs' own.
    var adjustment: String? {
        guard let controls = proposal.controls else { return nil }
        return "Where drawn prices explain what pairs differ by, these means, differences and "
            + "intervals are adjusted for what the prices of \(AmountText.grouped(proposal.pairs)) "
            + "pairs happened to be, by \(AmountText.grouped(controls.furtherPaths)) further price "
            + "paths: \(controls.names.joined(separator: ", ")). The last table names the figures."
    }

    private func odds(_ metric: MetricComparison) -> String {
        let arrow =
            switch metric.direction {
            case .lessIsBetter: "↓ "
            case .moreIsBetter: "↑ "
            case .unknown: ""
            }
        return arrow + FigureText.probability(metric.improvement)
    }

    var medians: TextTable {
        var table = TextTable([
            .init("figure"), .init("base", .trailing), .init("proposal", .trailing),
            .init("difference", .trailing), .init("95 % interval", .trailing),
            .init("distribution"),
        ])
        for metric in moved {
            table.add([
                label(metric, 27), FigureText.compact(metric.base.quantiles[1]),
                FigureText.compact(metric.proposal.quantiles[1]),
                FigureText.compact(metric.quantiles[1].difference),
                range(metric.quantiles[1].bounds), verdict(metric.dominance),
            ])
        }
        return table
    }

    private func verdict(_ dominance: StochasticDominance) -> String {
        let word =
            switch dominance.verdict {
            case .second: "above"
            case .first: "below"
            case .crossing: "crosses"
            case .undecided: "–"
            }
        let gap = dominance.largestViolation
        let isRanked = dominance.verdict == .second || dominance.verdict == .first
        return isRanked && gap > 0 ? word + " (\(FigureText.probability(gap)))" : word
    }

    var tails: TextTable {
        var table = TextTable([
            .init("figure"), .init("at", .trailing), .init("base", .trailing),
            .init("proposal", .trailing), .init("difference", .trailing),
            .init("95 % interval", .trailing), .init("shortfalls", .trailing),
        ])
        for metric in moved {
            if metric.worseTail != .upper { addTail(metric, .lower, to: &table) }
            if metric.worseTail != .lower { addTail(metric, .upper, to: &table) }
        }
        return table
    }

    private func addTail(
        _ metric: MetricComparison, _ tail: OrderedSample.Tail, to table: inout TextTable
    ) {
        let index = tail == .lower ? 0 : 2
        let shortfalls =
            tail == .lower
            ? (metric.base.lowerShortfall, metric.proposal.lowerShortfall)
            : (metric.base.upperShortfall, metric.proposal.upperShortfall)
        table.add([
            label(metric, 23), tail == .lower ? "5 %" : "95 %",
            FigureText.compact(metric.base.quantiles[index]),
            FigureText.compact(metric.proposal.quantiles[index]),
            FigureText.compact(metric.quantiles[index].difference),
            range(metric.quantiles[index].bounds),
            FigureText.compact(shortfalls.0) + ", " + FigureText.compact(shortfalls.1),
        ])
    }

    private func range(_ bounds: ConfidenceBounds) -> String {
        FigureText.range(bounds.lower, bounds.upper)
    }

    /// `reserve end`, `price end, USD`.
    private func label(_ metric: MetricComparison, _ width: Int) -> String {
        let unit = MetricText.unitBesideNumber(metric.unit)
        let name = MetricText.label(metric.name)
        let isSaid = unit.isEmpty || unit == token || name.contains(unit)
        return cut(isSaid ? name : name + ", " + unit, width)
    }

    private func cut(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : text.prefix(width - 1) + "…"
    }
}

// MARK: - What goes wrong, who gains

extension ComparisonTables {
    var failures: TextTable {
        var table = TextTable([
            .init("what"), .init("base", .trailing), .init("proposal", .trailing),
            .init("difference", .trailing), .init("95 % interval", .trailing),
        ])
        for failure in proposal.failures {
            let bounds = failure.bounds.map { range -> String in
                RealText.percent(range.lower) + " … " + RealText.percent(range.upper)
            }
            table.add([
                cut(ComparisonTables.what(failure), 40), count(failure.base, failure.pairs),
                count(failure.proposal, failure.pairs),
                failure.difference.map { RealText.percent($0.difference) } ?? "–", bounds ?? "–",
            ])
        }
        return table
    }

    private static func what(_ failure: FailureComparison) -> String {
        switch failure.kind {
        case .anyInvariant: "any invariant broken"
        case .invariant: "invariant \(failure.subject) broken"
        case .exhaustedReserve: "reserve exhausted"
        case .expectation: "not \(failure.subject)"
        }
    }

    private func count(_ count: Int?, _ pairs: Int) -> String {
        count.map { "\(AmountText.grouped($0)) of \(AmountText.grouped(pairs))" } ?? "–"
    }

    /// The commands that show the first run of each kind of failure.
    var replays: [String] {
        proposal.failures.compactMap { failure in
            failure.replay.map { "\(ComparisonTables.what(failure)), first in: \($0)" }
        }
    }

    var cohorts: TextTable {
        var table = TextTable([
            .init("cohort"), .init("in"), .init("base", .trailing), .init("proposal", .trailing),
            .init("difference", .trailing), .init("95 % interval", .trailing),
            .init("P gains", .trailing),
        ])
        for cohort in proposal.cohorts where !cohort.isSame {
            table.add([
                cut(ComparisonTables.name(cohort), 28), cohort.asset ?? "USD",
                FigureText.compact(cohort.means.base),
                FigureText.compact(cohort.means.proposal),
                FigureText.compact(cohort.means.difference), range(cohort.means.bounds),
                FigureText.probability(cohort.improvement),
            ])
        }
        return table
    }

    /// `builder/…` for all of a kind together.
    private static func name(_ cohort: CohortComparison) -> String {
        cohort.isWholeKind ? cohort.cohort + "…" : cohort.cohort
    }

    /// What no table shows.
    var notes: [String] {
        var notes: [String] = []
        let same = proposal.metrics.filter(\.isSame).map { MetricText.label($0.name) }
        if !same.isEmpty {
            notes.append("The same in every pair: \(same.joined(separator: ", ")).")
        }
        if !proposal.leftOut.isEmpty {
            let left = proposal.leftOut.map { "\(MetricText.label($0.name)) (\($0.reason))" }
            notes.append("Not compared: \(left.joined(separator: ", ")).")
        }
        let unmoved = proposal.cohorts
            .filter { $0.asset == nil && $0.isSame && !$0.isWholeKind }.map(\.cohort)
        if !unmoved.isEmpty {
            notes.append("Neither gain nor pay: \(unmoved.joined(separator: ", ")).")
        }
        return notes
    }
}
