public import RandomStreams

/// The share of a region that an event takes down.
public enum ShareDistribution: Hashable, Sendable {
    /// Always the same. Range: 0 ... 1.
    case constant(Double)
    /// Beta with a mean and a concentration c: variance `mean·(1-mean)/(c+1)`. Both `mean·c` and
    /// `(1-mean)·c` are at least 0.05.
    case beta(mean: Double, concentration: Double)
    /// By its quantiles. Range: 0 ... 1.
    case quantiles(QuantileTable)

    /// Checks the parameters.
    ///
    /// - Throws: ``ProcessError`` for a value outside its range.
    public func validate() throws(ProcessError) {
        switch self {
        case .constant(let share):
            try ProcessError.require(
                share >= 0 && share <= 1, "share", "a share from 0 to 1", share)
        case .beta(let mean, let concentration):
            try ProcessError.requirePositive(concentration, "concentration")
            // Smaller shapes put so much weight on 0 and 1 that gamma draws fall below every
            // double.
            try ProcessError.require(
                mean * concentration >= 0.05 && (1 - mean) * concentration >= 0.05, "mean",
                "mean and 1 - mean of at least 0.05 / concentration", mean)
        case .quantiles(let table):
            try ProcessError.require(
                table.values[0] >= 0 && table.values[100] <= 1, "quantiles", "shares from 0 to 1",
                "\(table.values[0]) to \(table.values[100])")
        }
    }

    /// One draw for quantiles, none for a constant, a variable number for a beta.
    public func draw(from stream: inout RandomStream) -> Double {
        switch self {
        case .constant(let share): return share
        case .beta(let mean, let concentration):
            let hit = stream.gamma(shape: mean * concentration)
            return hit / (hit + stream.gamma(shape: (1 - mean) * concentration))
        case .quantiles(let table): return table.value(at: stream.uniform())
        }
    }

    /// The mean share, in closed form.
    ///
    /// - Source: beta: Johnson, Kotz and Balakrishnan, "Continuous Univariate Distributions" 2
    ///   (1995), chapter 25 — stated.
    public var mean: Double {
        switch self {
        case .constant(let share): share
        case .beta(let mean, _): mean
        case .quantiles(let table): table.mean
        }
    }

    /// The variance of the share, in closed form.
    public var variance: Double {
        switch self {
        case .constant: 0
        case .beta(let mean, let concentration): mean * (1 - mean) / (concentration + 1)
        case .quantiles(let table): table.variance
        }
    }
}
