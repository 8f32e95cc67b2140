public import RandomStreams

/// How large a job is, in whatever unit its workload counts.
public enum SizeDistribution: Hashable, Sendable {
    /// Always the same.
    case constant(Double)
    case exponential(mean: Double)
    /// `exp(mu + sigma·z)`: median `exp(mu)`, mean `exp(mu + sigma²/2)`.
    case lognormal(mu: Double, sigma: Double)
    /// As recorded, by the quantiles from 0 to 100 per cent.
    case quantiles(QuantileTable)

    /// The lognormal distribution with a median.
    ///
    /// - Throws: ``ProcessError`` unless the median is positive and sigma is from 0 up.
    public static func lognormal(
        median: Double, sigma: Double
    ) throws(ProcessError) -> SizeDistribution {
        try ProcessError.requirePositive(median, "median")
        try ProcessError.requireNotNegative(sigma, "sigma")
        return .lognormal(mu: Portable.log(median), sigma: sigma)
    }

    /// Checks the parameters.
    ///
    /// - Throws: ``ProcessError`` for a size or mean that is not positive, a sigma below 0, or a
    ///   lognormal distribution whose mean is not finite.
    public func validate() throws(ProcessError) {
        switch self {
        case .constant(let size): try ProcessError.requirePositive(size, "constant")
        case .exponential(let mean): try ProcessError.requirePositive(mean, "mean")
        case .lognormal(_, let sigma):
            try ProcessError.requireNotNegative(sigma, "sigma")
            try ProcessError.requirePositive(mean, "mean of the lognormal")
        case .quantiles: break
        }
    }

    /// One draw; none for a constant.
    public func draw(from stream: inout RandomStream) -> Double {
        switch self {
        case .constant(let size): size
        case .exponential(let mean): mean * stream.exponential()
        case .lognormal(let mu, let sigma): stream.lognormal(mu: mu, sigma: sigma)
        case .quantiles(let table): table.value(at: stream.uniform())
        }
    }

    /// The mean size, in closed form.
    public var mean: Double {
        switch self {
        case .constant(let size): size
        case .exponential(let mean): mean
        case .lognormal(let mu, let sigma): Portable.exp(mu + sigma * sigma / 2)
        case .quantiles(let table): table.mean
        }
    }

    /// The variance of the size, in closed form; infinite where it exceeds every double.
    public var variance: Double {
        switch self {
        case .constant: 0
        case .exponential(let mean): mean * mean
        case .lognormal(_, let sigma): mean * mean * (Portable.exp(sigma * sigma) - 1)
        case .quantiles(let table): table.variance
        }
    }
}

/// A distribution by its quantiles at 0, 1, … 100 per cent, linear between them.
public struct QuantileTable: Hashable, Sendable {
    /// Shape: 101 values, not descending.
    public let values: [Double]

    /// - Throws: ``ProcessError`` unless there are 101 finite values, none below the one before.
    public init(_ values: [Double]) throws(ProcessError) {
        try ProcessError.require(values.count == 101, "values", "101 quantiles", values.count)
        for (percent, value) in values.enumerated() {
            let last = percent == 0 ? value : values[percent - 1]
            try ProcessError.require(
                value.isFinite && value >= last, "values", "finite quantiles that do not descend",
                "\(value) after \(last) at \(percent) %")
        }
        self.values = values
    }

    /// The quantile at `u`, linear between the table's.
    ///
    /// - Parameter u: Range: 0 ... 1.
    public func value(at u: Double) -> Double {
        precondition(u >= 0 && u <= 1, "A quantile is asked for at a probability.")
        let place = u * 100
        let below = min(Int(place), 99)
        let fraction = place - Double(below)
        return values[below] + (values[below + 1] - values[below]) * fraction
    }

    /// The mean, exact for the interpolated distribution: the trapezoid rule.
    public var mean: Double {
        var sum = (values[0] + values[100]) / 2
        for value in values[1..<100] { sum += value }
        return sum / 100
    }

    /// The variance, exact for the interpolated distribution, which is uniform on each hundredth.
    public var variance: Double {
        let mean = mean
        var sum = 0.0
        for percent in 0..<100 {
            let (a, b) = (values[percent] - mean, values[percent + 1] - mean)
            sum += a * a + a * b + b * b
        }
        return sum / 300
    }
}
