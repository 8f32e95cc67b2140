import RandomStreams

/// Two values of a sample between which a quantile of the distribution lies.
///
/// They are order statistics, so the chance follows from the binomial distribution alone, whatever
/// the values' distribution.
///
/// - Source: Conover, "Practical nonparametric statistics" (1999), section 3.2 — stated.
public struct QuantileInterval: Hashable, Sendable {
    public let bounds: ConfidenceBounds
    /// Ranks of the bounds in the ordered sample, from 1.
    public let lowerRank: Int
    public let upperRank: Int
    /// The chance that the quantile of a continuous distribution lies between them, at least the
    /// level that was asked for.
    public let coverage: Double

    /// The fewest values for which there is an interval: 72 for the 5 % quantile at 95 %.
    ///
    /// - Parameters:
    ///   - quantile: In (0, 1).
    ///   - level: Two-sided, in (0, 1).
    /// - Throws: ``StatisticsError`` when one of them is none.
    public static func fewestValues(
        for quantile: Double, level: Double = 0.95
    ) throws(StatisticsError) -> Int {
        try check(quantile, level: level)
        // Of a value on the quantile's shorter side.
        let chance = min(quantile, 1 - quantile)
        let ratio = Portable.log((1 - level) / 2) / Portable.log1p(-chance)
        // Nobody has so many, and the conversion must not fail.
        guard ratio < 0x1p62 else { return Int.max }
        return max(1, Int(ratio) + (Double(Int(ratio)) < ratio ? 1 : 0))
    }

    static func check(_ quantile: Double, level: Double) throws(StatisticsError) {
        try ComparisonInput.check(level: level, of: "quantile interval")
        guard quantile > 0 && quantile < 1 else {
            throw StatisticsError(
                "quantile interval", expected: "a quantile between 0 and 1",
                found: "\(quantile)")
        }
    }
}

extension OrderedSample {
    /// The interval of a quantile with at most half of the remaining chance on either side.
    ///
    /// - Parameters:
    ///   - quantile: In (0, 1).
    ///   - level: Two-sided, in (0, 1).
    /// - Returns: Nil of fewer values than ``QuantileInterval/fewestValues(for:level:)``.
    /// - Throws: ``StatisticsError`` when quantile or level are none.
    /// - Complexity: O(log n).
    public func interval(
        ofQuantile quantile: Double, level: Double = 0.95
    ) throws(StatisticsError) -> QuantileInterval? {
        try interval(ofQuantile: quantile, level: level, inflation: 1)
    }

    /// - Parameter inflation: By how much the variance of the share of values below the quantile
    ///   exceeds that of independent values, at least 1. Above 1 the ranks are those of a sample
    ///   smaller by this factor, spread over all values.
    func interval(
        ofQuantile quantile: Double, level: Double, inflation: Double
    ) throws(StatisticsError) -> QuantileInterval? {
        try QuantileInterval.check(quantile, level: level)
        let count = values.count
        let trials = max(1, Int(Double(count) / max(1, inflation)))
        let tail = (1 - level) / 2
        let fromBelow = BinomialTail.rank(of: tail, trials: trials, probability: quantile)
        let fromAbove = BinomialTail.rank(of: tail, trials: trials, probability: 1 - quantile)
        guard fromBelow >= 1, fromAbove >= 1 else { return nil }
        let lower = spread(fromBelow, of: trials)
        let upper = count + 1 - spread(fromAbove, of: trials)
        let miss =
            BinomialTail.atMost(fromBelow - 1, of: trials, probability: quantile)
            + BinomialTail.atMost(fromAbove - 1, of: trials, probability: 1 - quantile)
        return QuantileInterval(
            bounds: ConfidenceBounds(lower: values[lower - 1], upper: values[upper - 1]),
            lowerRank: lower, upperRank: upper, coverage: 1 - miss)
    }

    /// The rank as far from its end in the whole sample as `rank` is in a smaller one.
    private func spread(_ rank: Int, of trials: Int) -> Int {
        if trials == values.count { return rank }
        return max(1, Int(Double(rank) * Double(values.count) / Double(trials)))
    }
}
