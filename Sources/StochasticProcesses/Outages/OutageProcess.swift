public import RandomStreams

/// How long a repair takes.
public enum RepairTime: Hashable, Sendable {
    /// Unit: s.
    case exponential(meanSeconds: Double)
    /// Median in s; sigma is the standard deviation of the logarithm.
    case lognormal(medianSeconds: Double, sigma: Double)

    /// The mean repair time, in closed form. Unit: s.
    public var meanSeconds: Double {
        switch self {
        case .exponential(let mean): mean
        case .lognormal(let median, let sigma): median * Portable.exp(sigma * sigma / 2)
        }
    }

    /// Variance of the repair time, in closed form. Unit: s².
    public var varianceSecondsSquared: Double {
        switch self {
        case .exponential(let mean): mean * mean
        case .lognormal(_, let sigma):
            meanSeconds * meanSeconds * (Portable.exp(sigma * sigma) - 1)
        }
    }

    /// A repair time. Unit: s. One draw.
    public func draw(from stream: inout RandomStream) -> Double {
        switch self {
        case .exponential(let mean): mean * stream.exponential()
        case .lognormal(let median, let sigma): median * stream.lognormal(mu: 0, sigma: sigma)
        }
    }

    func validate() throws(ProcessError) {
        switch self {
        case .exponential(let mean): try ProcessError.requirePositive(mean, "meanSeconds")
        case .lognormal(let median, let sigma):
            try ProcessError.requirePositive(median, "medianSeconds")
            try ProcessError.requireNotNegative(sigma, "sigma")
            try ProcessError.requirePositive(meanSeconds, "mean of the lognormal repair")
        }
    }
}

/// Outages: an exponential time to failure, then a repair, and so on.
public struct OutageProcess: Hashable, Sendable {
    /// Mean time from the end of a repair to the next failure. Unit: s.
    public let meanSecondsBetweenFailures: Double
    public let repair: RepairTime

    /// - Throws: ``ProcessError`` unless both mean times are positive and finite.
    public init(
        meanSecondsBetweenFailures: Double, repair: RepairTime
    ) throws(ProcessError) {
        try ProcessError.requirePositive(meanSecondsBetweenFailures, "meanSecondsBetweenFailures")
        try repair.validate()
        self.meanSecondsBetweenFailures = meanSecondsBetweenFailures
        self.repair = repair
    }

    /// Time from now to the next failure of something that works. Unit: s. One draw.
    public func timeToFailure(from stream: inout RandomStream) -> Double {
        meanSecondsBetweenFailures * stream.exponential()
    }

    /// Time from a failure to the end of its repair. Unit: s. One draw.
    public func repairTime(from stream: inout RandomStream) -> Double {
        repair.draw(from: &stream)
    }

    /// The share of time that it works in the long run.
    public var availability: Double {
        meanSecondsBetweenFailures / (meanSecondsBetweenFailures + repair.meanSeconds)
    }

    /// Mean number of failures in a stretch of time, in the long run.
    ///
    /// - Source: elementary renewal theorem: Cox, "Renewal Theory" (1962), section 4.1 — stated.
    public func meanFailures(inSeconds seconds: Double) -> Double {
        seconds / (meanSecondsBetweenFailures + repair.meanSeconds)
    }
}
