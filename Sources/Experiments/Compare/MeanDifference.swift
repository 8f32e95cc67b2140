public import Statistics

/// Two means and their difference, proposal less base, as a page shows them: adjusted by controls
/// where there are any, else the pairs' own.
public struct MeanDifference: Hashable, Sendable {
    public let base: Double
    public let proposal: Double
    public let difference: Double
    /// Of the difference, 95 %.
    public let bounds: ConfidenceBounds
    /// Of the hypothesis that the means are equal, two-sided.
    public let pValue: Double
    /// By how much common random numbers and controls together divide the variance of the
    /// difference of as many independent runs; see ``PairedDifference/varianceReduction``.
    public let varianceReduction: Double?

    init(
        _ plain: PairedDifference, _ bounds: ConfidenceBounds, _ adjusted: AdjustedDifference?
    ) {
        guard let adjusted else {
            base = plain.meanOfFirst
            proposal = plain.meanOfSecond
            difference = plain.mean
            self.bounds = bounds
            pValue = plain.pValue
            varianceReduction = plain.varianceReduction
            return
        }
        base = adjusted.meanOfFirst
        proposal = adjusted.meanOfSecond
        difference = adjusted.mean.value
        self.bounds = adjusted.bounds
        pValue = adjusted.mean.pValue
        varianceReduction = plain.varianceReduction.map { $0 * adjusted.varianceReduction }
    }
}

extension ControlVariates? {
    /// Nil where nothing differs, or the controls explain nothing of it.
    func adjusted(
        _ plain: PairedDifference, _ base: [Double], _ proposal: [Double]
    ) throws(StatisticsError) -> AdjustedDifference? {
        guard let self, plain.mean != 0 || plain.varianceOfDifference != 0 else { return nil }
        let adjusted = try AdjustedDifference(base, proposal, by: self)
        return adjusted.isWorthwhile ? adjusted : nil
    }
}
