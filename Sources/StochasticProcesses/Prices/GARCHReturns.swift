public import RandomStreams

/// Log returns whose variance follows their own size: GARCH(1,1).
///
/// `r(t) = m + e(t)`, `e(t) = √h(t)·x(t)`, `h(t+1) = ω + α·e(t)² + β·h(t)`, where x has variance 1:
/// a standard normal, or Student's t scaled to it. With α = β = 0 and normal x the returns are
/// those of ``NormalReturns``, bit for bit.
///
/// With persistence `p = α + β` and kurtosis q of x (3, or 3 + 6/(ν-4)): variance `ω/(1-p)`;
/// kurtosis `q(1-p²)/(1 - β² - 2αβ - qα²)` where that denominator is positive, else infinite;
/// no autocorrelation of returns; of squares `p^(k-1)·α(1-αβ-β²)/(1-2αβ-β²)`.
///
/// - Source: Bollerslev, "Generalized autoregressive conditional heteroskedasticity" (1986),
///   doi:10.1016/0304-4076(86)90063-1; Student's t: Bollerslev (1987), doi:10.2307/1925546;
///   moments for any x: He and Teräsvirta, "Properties of moments of a family of GARCH processes"
///   (1999), doi:10.1016/S0304-4076(98)00097-X — stated.
public struct GARCHReturns: ReturnLaw {
    /// What is new in a day, before the day's deviation scales it.
    public enum Innovations: Hashable, Sendable {
        case normal
        /// Scaled to variance 1. Degrees of freedom above 2; infinity is allowed.
        case studentT(degreesOfFreedom: Double)

        var degreesOfFreedom: Double {
            switch self {
            case .normal: .infinity
            case .studentT(let degrees): degrees
            }
        }
    }

    /// m. Unit: 1/day.
    public let meanPerDay: Double
    /// ω. Unit: 1/day.
    public let omega: Double
    /// α: weight of the latest squared return.
    public let alpha: Double
    /// β: weight of the variance before.
    public let beta: Double
    public let innovations: Innovations
    /// h: variance of the next day's return. Unit: 1/day.
    public private(set) var nextVariance: Double
    private let degreesOfFreedom: Double
    /// 1 over the deviation of the unscaled innovation.
    private let unit: Double

    /// - Parameters:
    ///   - meanPerDay: Unit: 1/day.
    ///   - omega: From 0 up. Unit: 1/day.
    ///   - alpha: From 0 up.
    ///   - beta: From 0 up; `alpha + beta` is below 1, so that the variance exists.
    ///   - innovations: Normal or Student's t.
    ///   - startVolatility: Deviation of the first day's return; nil for the long run's.
    ///     Unit: 1/√day.
    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        meanPerDay: Double, omega: Double, alpha: Double, beta: Double,
        innovations: Innovations = .normal, startVolatility: Double? = nil
    ) throws(ProcessError) {
        try ProcessError.requireFinite(meanPerDay, "meanPerDay")
        try ProcessError.requireNotNegative(omega, "omega")
        try GARCHReturns.validate(alpha: alpha, beta: beta)
        try StudentTStretch.validate(innovations.degreesOfFreedom)
        if let startVolatility {
            try ProcessError.requireNotNegative(startVolatility, "startVolatility")
        }
        self.meanPerDay = meanPerDay
        self.omega = omega
        self.alpha = alpha
        self.beta = beta
        self.innovations = innovations
        degreesOfFreedom = innovations.degreesOfFreedom
        unit = 1 / StudentTStretch.meanSquare(degreesOfFreedom).squareRoot()
        nextVariance = startVolatility.map { $0 * $0 } ?? omega / (1 - (alpha + beta))
    }

    /// With the variance of the long run given instead of ω: `ω = (1 - α - β)·volatility²`.
    public init(
        meanPerDay: Double, volatilityPerRootDay: Double, alpha: Double, beta: Double,
        innovations: Innovations = .normal, startVolatility: Double? = nil
    ) throws(ProcessError) {
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        try GARCHReturns.validate(alpha: alpha, beta: beta)
        let omega = (1 - (alpha + beta)) * (volatilityPerRootDay * volatilityPerRootDay)
        try self.init(
            meanPerDay: meanPerDay, omega: omega, alpha: alpha, beta: beta,
            innovations: innovations, startVolatility: startVolatility)
    }

    private static func validate(alpha: Double, beta: Double) throws(ProcessError) {
        try ProcessError.requireNotNegative(alpha, "alpha")
        try ProcessError.requireNotNegative(beta, "beta")
        try ProcessError.require(
            alpha + beta < 1, "alpha + beta", "a sum below 1, for a variance to exist",
            alpha + beta)
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        var innovation = normal
        if degreesOfFreedom < .infinity {
            var shocks = shocks
            innovation *= StudentTStretch.draw(degreesOfFreedom, from: &shocks) * unit
        }
        let deviation = nextVariance.squareRoot() * innovation
        nextVariance = omega + alpha * (deviation * deviation) + beta * nextVariance
        return meanPerDay + deviation
    }

    public var moments: ReturnMoments {
        let persistence = alpha + beta
        let q = StudentTStretch.kurtosis(degreesOfFreedom)
        // Zero times an infinite kurtosis is no number; without α the returns are x itself.
        let left = 1 - beta * beta - 2 * alpha * beta - (alpha == 0 ? 0 : q * alpha * alpha)
        let kurtosis = left > 0 ? q * (1 - persistence * persistence) / left : .infinity
        // A finite fourth moment is enough for the third one, which symmetry makes zero.
        return ReturnMoments(
            mean: meanPerDay, variance: omega / (1 - persistence),
            skewness: kurtosis < .infinity ? 0 : nil, kurtosis: kurtosis)
    }

    public func autocorrelation(lag: Int) -> Double { lag == 0 ? 1 : 0 }

    public func autocorrelationOfSquares(lag: Int) -> Double? {
        if moments.kurtosis == .infinity { return nil }
        if lag == 0 { return 1 }
        let first =
            alpha * (1 - alpha * beta - beta * beta) / (1 - 2 * alpha * beta - beta * beta)
        return first * (alpha + beta).raised(to: lag - 1)
    }

    /// The variance follows the normals themselves, so that the correlation of two such laws has no
    /// closed form; without α it does.
    public var response: NormalResponse? {
        if alpha > 0 { return nil }
        let deviation = (omega / (1 - beta)).squareRoot()
        return NormalResponse(scale: deviation * StudentTStretch.mean(degreesOfFreedom) * unit)
    }
}
