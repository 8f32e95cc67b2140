import CGSL

/// A mean that ``ControlVariates`` have corrected for what its sample of controls happened to be.
public struct AdjustedMean: Hashable, Sendable {
    public let value: Double
    /// Of ``value``: what the controls leave unexplained, and what is not known of their means.
    public let variance: Double
    public let degreesOfFreedom: Int

    init(value: Double, variance: Double, degreesOfFreedom: Int) {
        self.value = value
        self.variance = variance
        self.degreesOfFreedom = degreesOfFreedom
    }

    public var standardError: Double { variance.squareRoot() }

    /// Student's interval; a point when nothing varies.
    ///
    /// - Parameter level: Two-sided, in (0, 1).
    /// - Throws: ``StatisticsError`` when the level is none.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceBounds {
        try ComparisonInput.check(level: level, of: "adjusted interval")
        let half = gsl_cdf_tdist_Pinv((1 + level) / 2, Double(degreesOfFreedom)) * standardError
        return ConfidenceBounds(lower: value - half, upper: value + half)
    }

    /// Of the hypothesis that the mean is zero, two-sided.
    public var pValue: Double {
        if variance == 0 { return value == 0 ? 1 : 0 }
        let t = (value / standardError).magnitude
        return min(1, 2 * gsl_cdf_tdist_Q(t, Double(degreesOfFreedom)))
    }
}

/// The difference of two means from pairs, second less first, corrected by ``ControlVariates``.
///
/// The correction is linear in the values, so the two means and their difference agree.
public struct AdjustedDifference: Hashable, Sendable {
    public let meanOfFirst: Double
    public let meanOfSecond: Double
    public let mean: AdjustedMean
    /// 95 %.
    public let bounds: ConfidenceBounds
    /// By how much controls divide the variance that the pairs' difference has without them. Below
    /// 1 where they explain nothing; 1 where the difference is the same in every pair.
    public let varianceReduction: Double

    /// Whether controls explain so much that the adjustment is worth its own noise. Where they
    /// explain nothing it costs, so a comparison shows the pairs' own difference there.
    public var isWorthwhile: Bool { varianceReduction >= AdjustedDifference.leastReduction }

    /// A tenth: estimates of two variances differ by less than that from nothing at all.
    static let leastReduction = 1.1

    /// - Parameters:
    ///   - first: Shape: one for each observation of the controls.
    ///   - second: As `first`, its partner at the same place.
    /// - Throws: ``StatisticsError`` for values that are not as many, or not finite.
    /// - Complexity: O(pairs · controls).
    public init(
        _ first: [Double], _ second: [Double], by controls: ControlVariates
    ) throws(StatisticsError) {
        let plain = try PairedDifference(first, second)
        meanOfFirst = try controls.adjusted(first).value
        meanOfSecond = try controls.adjusted(second).value
        mean = try controls.adjusted(zip(first, second).map { $1 - $0 })
        bounds = try mean.interval()
        let before = plain.varianceOfDifference / Double(plain.count)
        varianceReduction = before == 0 ? 1 : before / mean.variance
    }
}
