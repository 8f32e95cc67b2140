public import RandomStreams

/// Independent log returns with the heavy tails of Student's t.
///
/// `r = location + scale·t`, with `t = z·√(ν / χ²)` and χ² from the day's shocks by rejection
/// (two draws as a rule). With infinitely many degrees of freedom t is z and the returns are those
/// of ``NormalReturns``, bit for bit.
///
/// Mean `location`, variance `scale²·ν/(ν-2)`, kurtosis `3 + 6/(ν-4)` for ν above 4 and infinite up
/// to 4. Days are independent. The mean *price* is infinite for every finite ν. Each asset has a χ²
/// of its own: of the normals' correlation the returns keep `(ν/2-1)·(Γ(ν/2-½)/Γ(ν/2))²` between
/// two assets of the same ν (0.64 at ν = 3, 0.95 at ν = 10);
/// ``ReturnModel/correlation(with:normals:)`` has the figure.
///
/// - Source: Blattberg and Gonedes, "A comparison of the stable and Student distributions as
///   statistical models for stock prices" (1974), doi:10.1086/295634; moments: Johnson, Kotz and
///   Balakrishnan, "Continuous Univariate Distributions" 2 (1995), chapter 28 — stated. An
///   independent χ² for each asset — assumed.
public struct StudentTReturns: ReturnLaw {
    /// Unit: 1/day.
    public let locationPerDay: Double
    /// Unit: 1/√day. Not the standard deviation, which is larger.
    public let scalePerRootDay: Double
    /// ν.
    public let degreesOfFreedom: Double

    /// - Parameter degreesOfFreedom: Above 2, so that the variance exists; infinity is allowed.
    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        locationPerDay: Double, scalePerRootDay: Double, degreesOfFreedom: Double
    ) throws(ProcessError) {
        try ProcessError.requireFinite(locationPerDay, "locationPerDay")
        try ProcessError.requireNotNegative(scalePerRootDay, "scalePerRootDay")
        try StudentTStretch.validate(degreesOfFreedom)
        self.locationPerDay = locationPerDay
        self.scalePerRootDay = scalePerRootDay
        self.degreesOfFreedom = degreesOfFreedom
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        var shocks = shocks
        let stretch = StudentTStretch.draw(degreesOfFreedom, from: &shocks)
        return locationPerDay + scalePerRootDay * (normal * stretch)
    }

    public var moments: ReturnMoments {
        let variance =
            scalePerRootDay * scalePerRootDay * StudentTStretch.meanSquare(degreesOfFreedom)
        return ReturnMoments(
            mean: locationPerDay, variance: variance, skewness: degreesOfFreedom > 3 ? 0 : nil,
            kurtosis: StudentTStretch.kurtosis(degreesOfFreedom))
    }

    public func autocorrelation(lag: Int) -> Double { lag == 0 ? 1 : 0 }

    public func autocorrelationOfSquares(lag: Int) -> Double? {
        degreesOfFreedom > 4 ? (lag == 0 ? 1 : 0) : nil
    }

    public var response: NormalResponse? {
        NormalResponse(scale: scalePerRootDay * StudentTStretch.mean(degreesOfFreedom))
    }
}

/// The factor that turns a standard normal into Student's t: `√(ν / χ²)`.
enum StudentTStretch {
    static func validate(_ degreesOfFreedom: Double) throws(ProcessError) {
        try ProcessError.require(
            degreesOfFreedom > 2, "degreesOfFreedom",
            "a number above 2, for a variance to exist", degreesOfFreedom)
    }

    /// Two draws as a rule; none for infinitely many degrees of freedom.
    static func draw(_ degreesOfFreedom: Double, from shocks: inout RandomStream) -> Double {
        if degreesOfFreedom == .infinity { return 1 }
        let half = degreesOfFreedom / 2
        return (half / shocks.gamma(shape: half)).squareRoot()
    }

    static func mean(_ degreesOfFreedom: Double) -> Double {
        if degreesOfFreedom == .infinity { return 1 }
        let half = degreesOfFreedom / 2
        return half.squareRoot() * Double.gammaRatioHalfBelow(half)
    }

    static func meanSquare(_ degreesOfFreedom: Double) -> Double {
        degreesOfFreedom == .infinity ? 1 : degreesOfFreedom / (degreesOfFreedom - 2)
    }

    static func kurtosis(_ degreesOfFreedom: Double) -> Double {
        degreesOfFreedom > 4 ? 3 + 6 / (degreesOfFreedom - 4) : .infinity
    }
}
