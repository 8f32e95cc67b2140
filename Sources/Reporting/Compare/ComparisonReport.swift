public import Experiments
import StrictText

/// A comparison for readers: on a terminal of 100 columns, or as Markdown for a forum.
public struct ComparisonReport {
    let comparison: Comparison

    public init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// - Parameter width: Characters of a line that running text keeps to.
    /// - Complexity: O(figures).
    public func text(style: TerminalStyle, width: Int = 100) -> String {
        page.text(style, width: width)
    }

    public var markdown: String { page.markdown }

    private var page: ReportPage {
        var page = ReportPage()
        addHead(to: &page)
        for (index, proposal) in comparison.proposals.enumerated() {
            add(proposal, number: index + 1, to: &page)
        }
        addReading(to: &page)
        return page
    }

    // MARK: Head

    private func addHead(to page: inout ReportPage) {
        let base = comparison.base
        page.add(.heading("Comparison with \(base.title)", level: 1))
        let versions = comparison.versions
        page.add(
            .paragraph(
                "\(AmountText.grouped(comparison.replicates)) pairs of runs of "
                    + "\(CountText.of(base.days, "day")): replications 0 … "
                    + "\(AmountText.grouped(comparison.replicates - 1)), seed "
                    + "\(comparison.seed). Both runs of a pair draw the same random numbers. "
                    + "moniac \(versions.product), language \(versions.language), "
                    + "rules \(versions.rules), simulator \(versions.simulator), "
                    + "random streams \(versions.randomStreams)."))
        page.add(.paragraph(said(base, role: "Base")))
        page.add(.command(ComparisonCommand.text(comparison)))
    }

    private func said(_ side: Comparison.Side, role: String) -> String {
        var text = "\(role): \(side.path), digest \(side.digest.prefix(12))"
        if !side.overrides.isEmpty {
            text += ", with " + side.overrides.joined(separator: ", ")
        }
        text += "."
        if side.failedRuns > 0 {
            text +=
                " \(CountText.of(side.failedRuns, "run")) could not be made; the first: "
                + "\(side.firstFailure ?? "")."
        }
        return text
    }

    // MARK: A proposal

    private func add(_ proposal: ProposalComparison, number: Int, to page: inout ReportPage) {
        page.add(.heading("Proposal \(number): \(proposal.side.title)", level: 2))
        page.add(.paragraph(said(proposal.side, role: "Proposal")))
        page.add(.list(proposal.warnings.map { "Note: \($0)." }))
        let tables = ComparisonTables(proposal, token: comparison.token)
        page.add(.heading("What changes", level: 3))
        page.add(.table(tables.changes))
        if let more = tables.moreChanges { page.add(.paragraph(more)) }
        page.add(.paragraph(tables.inShort))
        if !tables.headline.rows.isEmpty {
            page.add(.heading("Main figures: means", level: 3))
            page.add(.table(tables.headline))
        }
        if !tables.means.rows.isEmpty {
            page.add(.heading("Means of all figures", level: 3))
            page.add(.table(tables.means))
            if let adjustment = tables.adjustment { page.add(.paragraph(adjustment)) }
            page.add(.heading("Medians and whole distributions", level: 3))
            page.add(.table(tables.medians))
            page.add(.heading("Tails: the worst 5 % of runs", level: 3))
            page.add(.table(tables.tails))
        }
        page.add(.heading("What goes wrong, and in how many runs", level: 3))
        page.add(.table(tables.failures))
        page.add(.list(tables.replays))
        if !tables.cohorts.rows.isEmpty {
            page.add(.heading("Who gains and who pays, a run", level: 3))
            page.add(.table(tables.cohorts))
        }
        if !tables.precision.rows.isEmpty {
            page.add(.heading("Where the precision of means comes from", level: 3))
            page.add(.table(tables.precision))
        }
        page.add(.list(tables.notes))
    }

    // MARK: Reading

    private func addReading(to page: inout ReportPage) {
        page.add(.heading("How to read this", level: 2))
        page.add(
            .list([
                "Differences are proposal less base. Amounts are in \(comparison.token) where no "
                    + "unit is named; k, M, bn are thousands, millions, billions.",
                "Each interval is a 95 % interval of its own figure: of twenty figures that do "
                    + "not move at all, one is expected to look as if it did. An asterisk marks "
                    + "differences of means that stand at 5 % when all figures of the proposal "
                    + "are judged together (Holm).",
                "Means: Student's interval of the pairs' differences; where the last table of a "
                    + "proposal names the figure, adjusted by regression on the drawn prices, "
                    + "with the jackknife's variance. "
                    + "Medians and quantiles: bootstrap of pairs, 2,000 resamples, "
                    + "bias-corrected and accelerated; never adjusted.",
                "P: share of pairs in which the proposal is better, ties as half; the arrow "
                    + "says which way is better. Without an arrow: in which the figure rises.",
                "Var ÷: by how much common random numbers, and the adjustment where there is "
                    + "one, divide the variance of the difference, against as many independent "
                    + "runs; all: every pair differs by the same.",
                "Distribution: above or below where the proposal's whole distribution lies "
                    + "above or below the base's (first-order dominance; in brackets the largest "
                    + "gap against it, within noise), crosses where neither does; – where no gap "
                    + "is beyond noise (95 %, random swaps within pairs).",
                "Shortfalls, base then proposal: means of the worst 5 % of runs. Of figures "
                    + "without a better way both ends are shown.",
                "Who gains: received less paid, in rewards claimed, yields, payments, refunds "
                    + "and fees, each at its day's price; what people own, stake, deposit or "
                    + "trade is not counted. What one receives another has paid: protocol/ are "
                    + "the protocol's own accounts, … are sums.",
            ]))
    }
}
