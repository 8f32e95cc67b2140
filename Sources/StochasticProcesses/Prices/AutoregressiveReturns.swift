public import RandomStreams

/// Log returns that remember yesterday's: AR(1).
///
/// `r(t) = c + φ·r(t-1) + s·z`, started from the mean. With φ = 0 the returns are those of
/// ``NormalReturns``, bit for bit.
///
/// Mean `c/(1-φ)`, variance `s²/(1-φ²)`, kurtosis 3, autocorrelation `φ^k`, of squares `φ^2k`.
///
/// - Source: Hamilton, "Time Series Analysis" (1994), section 3.4; squares of a jointly normal
///   pair have the square of its correlation: Isserlis (1918), doi:10.1093/biomet/12.1-2.134
///   — stated.
public struct AutoregressiveReturns: ReturnLaw {
    /// c. Unit: 1/day.
    public let constantPerDay: Double
    /// φ. Range: above -1, below 1.
    public let persistence: Double
    /// s, of what is new in a day. Unit: 1/√day.
    public let volatilityPerRootDay: Double
    private var previous: Double

    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        constantPerDay: Double, persistence: Double, volatilityPerRootDay: Double
    ) throws(ProcessError) {
        try ProcessError.requireFinite(constantPerDay, "constantPerDay")
        try ProcessError.require(
            persistence > -1 && persistence < 1, "persistence", "a number between -1 and 1",
            persistence)
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        self.constantPerDay = constantPerDay
        self.persistence = persistence
        self.volatilityPerRootDay = volatilityPerRootDay
        previous = constantPerDay / (1 - persistence)
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        previous = constantPerDay + persistence * previous + volatilityPerRootDay * normal
        return previous
    }

    public var moments: ReturnMoments {
        ReturnMoments(
            mean: constantPerDay / (1 - persistence),
            variance: volatilityPerRootDay * volatilityPerRootDay / (1 - persistence * persistence),
            skewness: 0, kurtosis: 3)
    }

    public func autocorrelation(lag: Int) -> Double { persistence.raised(to: lag) }

    public func autocorrelationOfSquares(lag: Int) -> Double? { persistence.raised(to: 2 * lag) }

    public var response: NormalResponse? {
        NormalResponse(scale: volatilityPerRootDay, first: persistence, decay: persistence)
    }
}
