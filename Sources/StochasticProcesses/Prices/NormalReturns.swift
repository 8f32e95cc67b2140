public import RandomStreams

/// Independent normal log returns: the steps of a ``GeometricBrownianMotion``, bit for bit.
///
/// `r = m + s·z`. Mean m, variance s², kurtosis 3, no autocorrelation.
///
/// - Source: Osborne, "Brownian motion in the stock market" (1959), doi:10.1287/opre.7.2.145
///   — stated.
public struct NormalReturns: ReturnLaw {
    /// m. Unit: 1/day.
    public let logDriftPerDay: Double
    /// s. Unit: 1/√day.
    public let volatilityPerRootDay: Double

    /// - Throws: ``ProcessError`` unless the drift is finite and the volatility from 0 up.
    public init(logDriftPerDay: Double, volatilityPerRootDay: Double) throws(ProcessError) {
        try ProcessError.requireFinite(logDriftPerDay, "logDriftPerDay")
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        self.logDriftPerDay = logDriftPerDay
        self.volatilityPerRootDay = volatilityPerRootDay
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        logDriftPerDay + volatilityPerRootDay * normal
    }

    public var moments: ReturnMoments {
        ReturnMoments(
            mean: logDriftPerDay, variance: volatilityPerRootDay * volatilityPerRootDay,
            skewness: 0, kurtosis: 3)
    }

    public func autocorrelation(lag: Int) -> Double { lag == 0 ? 1 : 0 }

    public func autocorrelationOfSquares(lag: Int) -> Double? { lag == 0 ? 1 : 0 }

    public var response: NormalResponse? { NormalResponse(scale: volatilityPerRootDay) }
}
