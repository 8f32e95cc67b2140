import RandomStreams

/// How an uncertain value is distributed, as a transform of the unit interval.
///
/// Values rise with the number they come from, but for rounding in the last place. They have the
/// same bits on every machine, because they decide what runs.
public struct Distribution: Hashable, Sendable {
    /// A distribution and its parameters, in the unit of the value.
    public enum Shape: Hashable, Sendable {
        case uniform(from: Double, to: Double)
        /// The logarithm is uniform. Both ends are positive.
        case logUniform(from: Double, to: Double)
        case normal(mean: Double, deviation: Double)
        /// The logarithm is normal with standard deviation `logDeviation`; half of the values lie
        /// below `median`; the mean is `median · exp(logDeviation² / 2)`.
        case lognormal(median: Double, logDeviation: Double)
        /// The density rises in a line from `from` to `mode` and falls in a line to `to`.
        case triangular(from: Double, mode: Double, to: Double)
        /// Each whole number of `from` … `to` alike. Both lie within ±2^53.
        case integer(from: Int, to: Int)
        /// The number of a level, 0 ..< count, each alike. At most 2^32.
        case levels(Int)
    }

    public let shape: Shape

    /// - Throws: ``StatisticsError`` when a parameter is not finite or out of its range, or when
    ///   the ends are not in order.
    public init(_ shape: Shape) throws(StatisticsError) {
        try Distribution.check(shape)
        self.shape = shape
    }

    /// The value below which a share of the distribution lies; for whole numbers and levels the
    /// smallest value at or below which more than that share lies.
    ///
    /// - Parameter share: 0 … 1; what lies outside counts as the nearer end, and NaN as 0. The ends
    ///   of a distribution without bounds are taken at 2^-53 and 1 - 2^-53, 8.2 deviations from the
    ///   middle, so that every value is finite.
    public func quantile(_ share: Double) -> Double {
        let u = share > 0 ? min(share, 1 - 0x1p-53) : 0
        switch shape {
        case .uniform(let from, let to):
            return min(max(from + (to - from) * u, from), to)
        case .logUniform(let from, let to):
            let low = Portable.log(from)
            let value = Portable.exp(low + (Portable.log(to) - low) * u)
            return min(max(value, from), to)
        case .normal(let mean, let deviation):
            return mean + deviation * Distribution.standardNormal(u)
        case .lognormal(let median, let logDeviation):
            return median * Portable.exp(logDeviation * Distribution.standardNormal(u))
        case .triangular(let from, let mode, let to):
            return Distribution.triangular(u, from: from, mode: mode, to: to)
        case .integer(let from, let to):
            return Double(from + Distribution.part(u, of: to - from + 1))
        case .levels(let count):
            return Double(Distribution.part(u, of: count))
        }
    }

    /// Which of equal parts of the unit interval a number lies in, 0 ..< parts.
    ///
    /// - Parameters:
    ///   - share: 0 … 1; what lies outside counts as the nearer end, and NaN as 0.
    ///   - parts: Less than one counts as one.
    public static func part(_ share: Double, of parts: Int) -> Int {
        guard share > 0, parts > 1 else { return 0 }
        guard share < 1 else { return parts - 1 }
        // Rounding may reach the number of parts.
        let scaled = share * Double(parts)
        return scaled < Double(parts) ? min(Int(scaled), parts - 1) : parts - 1
    }

    private static func standardNormal(_ u: Double) -> Double {
        Portable.normalQuantile(max(u, 0x1p-53))
    }

    private static func triangular(
        _ u: Double, from: Double, mode: Double, to: Double
    ) -> Double {
        let span = to - from
        let rising = (mode - from) / span
        let value =
            u < rising
            ? from + span * (u * rising).squareRoot()
            : to - span * ((1 - u) * ((to - mode) / span)).squareRoot()
        return min(max(value, from), to)
    }
}
