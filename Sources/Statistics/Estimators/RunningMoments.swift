import CGSL

/// Mean, variance, skewness and kurtosis of values that pass by, in constant room.
///
/// Two collections can be merged; the result is that of all values up to rounding, so where bits
/// matter the order of adding and merging must be fixed. A value that is not finite makes every
/// figure not finite.
///
/// - Source: Welford, "Note on a method for calculating corrected sums of squares and products"
///   (1962), doi:10.1080/00401706.1962.10490022; Pébay, "Formulas for robust, one-pass parallel
///   computation of covariances and arbitrary-order statistical moments" (2008),
///   doi:10.2172/1028931 — stated.
public struct RunningMoments: Hashable, Sendable {
    public private(set) var count = 0
    /// 0 of no values.
    public private(set) var mean = 0.0
    /// Infinity of no values.
    public private(set) var least = Double.infinity
    /// Minus infinity of no values.
    public private(set) var greatest = -Double.infinity
    /// Sums of the second to fourth powers of the distances from the mean.
    private var squares = 0.0
    private var cubes = 0.0
    private var fourths = 0.0

    public init() {}

    /// - Complexity: O(values).
    public init(_ values: some Sequence<Double>) {
        for value in values { add(value) }
    }

    /// - Complexity: O(1).
    public mutating func add(_ value: Double) {
        let before = Double(count)
        count += 1
        let n = Double(count)
        let distance = value - mean
        let step = distance / n
        let term = distance * step * before
        mean += step
        fourths +=
            step * (step * (term * (n * n - 3 * n + 3) + 6 * squares) - 4 * cubes)
        cubes += step * (term * (n - 2) - 3 * squares)
        squares += term
        least = min(least, value)
        greatest = max(greatest, value)
    }

    /// Adds all values that `other` has seen.
    ///
    /// - Complexity: O(1).
    public mutating func merge(_ other: RunningMoments) {
        if other.count == 0 { return }
        if count == 0 {
            self = other
            return
        }
        let (a, b) = (Double(count), Double(other.count))
        let n = a + b
        let distance = other.mean - mean
        let step = distance / n
        let product = a * b
        let squared = step * step
        let mixed = a * a * other.squares + b * b * squares
        fourths +=
            other.fourths
            + step * (distance * squared * product * (a * a - product + b * b))
            + 6 * squared * mixed + 4 * step * (a * other.cubes - b * cubes)
        cubes +=
            other.cubes + distance * squared * product * (a - b)
            + 3 * step * (a * other.squares - b * squares)
        squares += other.squares + distance * step * product
        mean += step * b
        count += other.count
        least = min(least, other.least)
        greatest = max(greatest, other.greatest)
    }

    /// With divisor n − 1; 0 of fewer than two values.
    public var variance: Double { count < 2 ? 0 : squares / Double(count - 1) }

    /// The square root of ``variance``, in the values' unit.
    public var standardDeviation: Double { variance.squareRoot() }

    /// Of ``mean``, for independent values.
    public var standardError: Double {
        count == 0 ? 0 : (variance / Double(count)).squareRoot()
    }

    /// Third standardised moment with divisor n, g₁; 0 where nothing varies.
    public var skewness: Double {
        guard squares != 0 else { return 0 }
        return Double(count).squareRoot() * cubes / (squares * squares.squareRoot())
    }

    /// Fourth standardised moment with divisor n, less the 3 of a normal distribution, g₂; 0
    /// where nothing varies.
    public var excessKurtosis: Double {
        guard squares != 0 else { return 0 }
        return Double(count) * fourths / (squares * squares) - 3
    }

    /// Student's interval of the mean with n − 1 degrees of freedom, for independent values.
    ///
    /// Exact for normal values. For skewed ones it covers less than it says until they are many;
    /// a rule of thumb for a loss of at most one point of 95 is 25 times the squared skewness.
    ///
    /// - Parameter level: Two-sided, in (0, 1).
    /// - Throws: ``StatisticsError`` for fewer than two values, values that are not finite, or a
    ///   level that is none.
    /// - Source: Cochran, "Sampling techniques" (1977), section 2.15, for the rule — stated.
    public func meanInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceBounds {
        try ComparisonInput.check(level: level, of: "mean interval")
        guard count >= 2 else {
            throw StatisticsError(
                "mean interval", expected: "at least 2 values", found: "\(count)")
        }
        let half = gsl_cdf_tdist_Pinv((1 + level) / 2, Double(count - 1)) * standardError
        guard mean.isFinite, half.isFinite else {
            throw StatisticsError(
                "mean interval", expected: "finite values", found: "\(mean) ± \(half)")
        }
        return ConfidenceBounds(lower: mean - half, upper: mean + half)
    }
}
