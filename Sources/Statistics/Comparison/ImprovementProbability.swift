import CGSL

/// How often the second of a pair is above the first, ties counted as half.
public struct ImprovementProbability: Hashable, Sendable {
    /// Pairs in which the second is above the first, below it, and equal to it.
    public let above: Int
    public let below: Int
    public let ties: Int

    /// - Parameters:
    ///   - first: Shape: at least one value, finite.
    ///   - second: Shape: one for each of `first`.
    /// - Throws: ``StatisticsError`` when they make no pairs.
    public init(_ first: [Double], _ second: [Double]) throws(StatisticsError) {
        try ComparisonInput.check(pairs: first, second, atLeast: 1, of: "improvement")
        above = zip(first, second).count { $1 > $0 }
        below = zip(first, second).count { $1 < $0 }
        ties = first.count - above - below
    }

    /// Probability that the second is above the first. Range: 0 … 1.
    public var estimate: Double {
        (Double(above) + Double(ties) / 2) / Double(above + below + ties)
    }

    /// Wilson's score interval of ``estimate``.
    ///
    /// - Throws: ``StatisticsError`` when the level is none.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceBounds {
        try ScoreInterval.wilson(
            successes: Double(above) + Double(ties) / 2, of: above + below + ties, level: level)
    }
}

/// Wilson's interval for a probability.
public enum ScoreInterval {
    /// - Parameters:
    ///   - successes: 0 … trials; halves for ties are allowed.
    ///   - level: Two-sided, in (0, 1).
    /// - Throws: ``StatisticsError`` when the counts or the level are none.
    /// - Source: Wilson, "Probable inference, the law of succession, and statistical inference"
    ///   (1927), doi:10.1080/01621459.1927.10502953 — stated.
    public static func wilson(
        successes: Double, of trials: Int, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceBounds {
        try ComparisonInput.check(level: level, of: "probability interval")
        guard trials > 0 && successes >= 0 && successes <= Double(trials) else {
            throw StatisticsError(
                "probability interval", expected: "0 … trials successes, and trials",
                found: "\(successes) of \(trials)")
        }
        let n = Double(trials)
        let z = normalQuantile(level)
        let share = successes / n
        let centre = (successes + z * z / 2) / (n + z * z)
        let half = z / (n + z * z) * (n * share * (1 - share) + z * z / 4).squareRoot()
        // At the ends the formula gives 0 or 1 but for rounding.
        return ConfidenceBounds(
            lower: successes == 0 ? 0 : max(0, centre - half),
            upper: successes == n ? 1 : min(1, centre + half))
    }

    /// Of the standard normal, for a two-sided level.
    static func normalQuantile(_ level: Double) -> Double {
        gsl_cdf_ugaussian_Pinv((1 + level) / 2)
    }
}
