public import RandomStreams

/// Normal log returns with rare jumps.
///
/// `r = m + s·z + J`, where J is the sum of N normal jumps of mean a and deviation b, N Poisson of
/// mean λ. A day takes one draw of shocks, and a second one when it jumps. With λ = 0 the returns
/// are those of ``NormalReturns``, bit for bit.
///
/// The cumulants are those of the normal part plus λ times the jump's moments: mean `m + λa`,
/// variance `s² + λ(a² + b²)`, third `λ(a³ + 3ab²)`, fourth `λ(a⁴ + 6a²b² + 3b⁴)`. Days are
/// independent.
///
/// - Source: Merton, "Option pricing when underlying stock returns are discontinuous" (1976),
///   doi:10.1016/0304-405X(76)90022-2; cumulants: Cont and Tankov, "Financial Modelling with Jump
///   Processes" (2004), proposition 3.13 — stated.
public struct MertonReturns: ReturnLaw {
    /// m. Unit: 1/day.
    public let logDriftPerDay: Double
    /// s, without jumps. Unit: 1/√day.
    public let volatilityPerRootDay: Double
    /// λ. Range: 0 ... 30.
    public let jumpsPerDay: Double
    /// a: mean of a jump of the logarithm.
    public let jumpMean: Double
    /// b: standard deviation of a jump of the logarithm.
    public let jumpDeviation: Double

    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        logDriftPerDay: Double, volatilityPerRootDay: Double, jumpsPerDay: Double,
        jumpMean: Double, jumpDeviation: Double
    ) throws(ProcessError) {
        try ProcessError.requireFinite(logDriftPerDay, "logDriftPerDay")
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        // Up to 30 the count is found by inversion, with one draw.
        try ProcessError.require(
            jumpsPerDay >= 0 && jumpsPerDay <= 30, "jumpsPerDay", "a number from 0 to 30",
            jumpsPerDay)
        try ProcessError.requireFinite(jumpMean, "jumpMean")
        try ProcessError.requireNotNegative(jumpDeviation, "jumpDeviation")
        self.logDriftPerDay = logDriftPerDay
        self.volatilityPerRootDay = volatilityPerRootDay
        self.jumpsPerDay = jumpsPerDay
        self.jumpMean = jumpMean
        self.jumpDeviation = jumpDeviation
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        var shocks = shocks
        let diffusion = logDriftPerDay + volatilityPerRootDay * normal
        let count = Double(shocks.poisson(mean: jumpsPerDay))
        if count == 0 { return diffusion }
        return diffusion + (count * jumpMean + count.squareRoot() * jumpDeviation * shocks.normal())
    }

    public var moments: ReturnMoments {
        let (a2, b2) = (jumpMean * jumpMean, jumpDeviation * jumpDeviation)
        let variance = volatilityPerRootDay * volatilityPerRootDay + jumpsPerDay * (a2 + b2)
        let fourthCumulant = jumpsPerDay * (a2 * a2 + 6 * a2 * b2 + 3 * b2 * b2)
        return ReturnMoments(
            mean: logDriftPerDay + jumpsPerDay * jumpMean, second: variance,
            third: jumpsPerDay * jumpMean * (a2 + 3 * b2),
            fourth: 3 * variance * variance + fourthCumulant)
    }

    public func autocorrelation(lag: Int) -> Double { lag == 0 ? 1 : 0 }

    public func autocorrelationOfSquares(lag: Int) -> Double? { lag == 0 ? 1 : 0 }

    public var response: NormalResponse? { NormalResponse(scale: volatilityPerRootDay) }
}
