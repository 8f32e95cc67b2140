import CGSL

/// The difference of two means, second less first, from pairs.
///
/// The interval is Student's of the pairs' differences. It needs no normal differences where pairs
/// are many; with few and skewed ones it covers less than it says (`docs/COMPARE.md` has figures).
public struct PairedDifference: Hashable, Sendable {
    /// Pairs.
    public let count: Int
    public let meanOfFirst: Double
    public let meanOfSecond: Double
    /// Mean of second less first, summed pair by pair, so that equal pairs give exactly zero.
    public let mean: Double
    /// With divisor n − 1, as the other two.
    public let varianceOfFirst: Double
    public let varianceOfSecond: Double
    public let varianceOfDifference: Double

    /// - Parameters:
    ///   - first: Shape: at least two values, finite.
    ///   - second: Shape: one for each of `first`, its partner at the same place.
    /// - Throws: ``StatisticsError`` when they make no pairs.
    /// - Complexity: O(pairs).
    public init(_ first: [Double], _ second: [Double]) throws(StatisticsError) {
        try ComparisonInput.check(pairs: first, second, atLeast: 2, of: "paired difference")
        let differences = zip(first, second).map { $1 - $0 }
        count = first.count
        meanOfFirst = PairedDifference.mean(first)
        meanOfSecond = PairedDifference.mean(second)
        mean = PairedDifference.mean(differences)
        varianceOfFirst = PairedDifference.variance(first)
        varianceOfSecond = PairedDifference.variance(second)
        varianceOfDifference = PairedDifference.variance(differences)
    }

    /// Of ``mean``.
    public var standardError: Double {
        (varianceOfDifference / Double(count)).squareRoot()
    }

    /// Student's interval with `count` − 1 degrees of freedom; a point when all differences agree.
    ///
    /// - Parameter level: Two-sided, in (0, 1).
    /// - Throws: ``StatisticsError`` when the level is none.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceBounds {
        try ComparisonInput.check(level: level, of: "paired interval")
        let t = gsl_cdf_tdist_Pinv((1 + level) / 2, Double(count - 1))
        let half = t * standardError
        return ConfidenceBounds(lower: mean - half, upper: mean + half)
    }

    /// Of the hypothesis that the means are equal, two-sided.
    ///
    /// 1 when every difference is zero, 0 when every difference is the same other number.
    public var pValue: Double {
        if varianceOfDifference == 0 { return mean == 0 ? 1 : 0 }
        return min(1, 2 * gsl_cdf_tdist_Q((mean / standardError).magnitude, Double(count - 1)))
    }

    /// By how much pairing divides the variance of the difference: Var(independent) / Var(paired),
    /// (s₁² + s₂²) / s_d².
    ///
    /// Infinite where all differences agree though the values vary; nil where nothing varies.
    public var varianceReduction: Double? {
        let independent = varianceOfFirst + varianceOfSecond
        if varianceOfDifference == 0 { return independent == 0 ? nil : .infinity }
        return independent / varianceOfDifference
    }

    /// Of the pairs; nil where one side does not vary.
    public var correlation: Double? {
        let product = (varianceOfFirst * varianceOfSecond).squareRoot()
        if product == 0 { return nil }
        let covariance = (varianceOfFirst + varianceOfSecond - varianceOfDifference) / 2
        return min(1, max(-1, covariance / product))
    }

    static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    /// Two passes, so that large means do not cancel.
    static func variance(_ values: [Double]) -> Double {
        // The mean of equal values may round away from them; they vary not at all.
        guard let first = values.first, values.contains(where: { $0 != first }) else { return 0 }
        let mean = mean(values)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return squares / Double(values.count - 1)
    }
}
