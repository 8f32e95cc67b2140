public import RandomStreams

/// Log returns of a market with two regimes, calm and turbulent, that follow each other as a Markov
/// chain: `r = m(i) + s(i)·z` in regime i. The day's shocks give one draw, for the regime. With two
/// regimes alike the returns are those of ``NormalReturns``, bit for bit.
///
/// With long-run shares w, regime means less the overall one d, and `λ = stay(0) + stay(1) - 1`:
/// mean `Σ w·m`, variance `Σ w(s² + d²)`, third moment `Σ w(d³ + 3ds²)`, fourth
/// `Σ w(d⁴ + 6d²s² + 3s⁴)`; autocovariance `λ^k·w0·w1·(m0 - m1)²`, of squares
/// `λ^k·w0·w1·(s0² + d0² - s1² - d1²)²`.
///
/// - Source: Hamilton, "A new approach to the economic analysis of nonstationary time series"
///   (1989), doi:10.2307/1912559; moments: Timmermann, "Moments of Markov switching models" (2000),
///   doi:10.1016/S0304-4076(99)00051-2 — stated.
public struct RegimeReturns: ReturnLaw {
    /// One of the two regimes.
    public struct Regime: Hashable, Sendable {
        /// Unit: 1/day.
        public let meanPerDay: Double
        /// Unit: 1/√day.
        public let volatilityPerRootDay: Double
        /// Probability that the next day is in this regime too.
        public let stayProbability: Double

        /// - Throws: ``ProcessError`` for a value outside its range.
        public init(
            meanPerDay: Double, volatilityPerRootDay: Double, stayProbability: Double
        ) throws(ProcessError) {
            try ProcessError.requireFinite(meanPerDay, "meanPerDay")
            try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
            try ProcessError.require(
                stayProbability >= 0 && stayProbability <= 1, "stayProbability",
                "a probability from 0 to 1", stayProbability)
            self.meanPerDay = meanPerDay
            self.volatilityPerRootDay = volatilityPerRootDay
            self.stayProbability = stayProbability
        }
    }

    /// The regime of a day.
    public enum Phase: Hashable, Sendable {
        case calm, turbulent
    }

    public let calm: Regime
    public let turbulent: Regime
    /// The regime of the latest day; nil before the first one when that is drawn from the long run.
    public private(set) var phase: Phase?
    /// Long-run share of days in the calm regime.
    public let calmShare: Double

    /// - Parameter before: The regime of the day before the first; nil to draw the first day's from
    ///   the long run.
    /// - Throws: ``ProcessError`` when both regimes stay for ever, as no long run is defined then.
    public init(calm: Regime, turbulent: Regime, before: Phase? = nil) throws(ProcessError) {
        let leaving = 2 - calm.stayProbability - turbulent.stayProbability
        try ProcessError.require(
            leaving > 0, "stayProbability", "a regime that can be left, of the two",
            "1 for both")
        self.calm = calm
        self.turbulent = turbulent
        phase = before
        calmShare = (1 - turbulent.stayProbability) / leaving
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        var shocks = shocks
        let draw = shocks.uniform()
        let phase: Phase
        switch self.phase {
        case nil: phase = draw < calmShare ? .calm : .turbulent
        case .calm: phase = draw < calm.stayProbability ? .calm : .turbulent
        case .turbulent: phase = draw < turbulent.stayProbability ? .turbulent : .calm
        }
        self.phase = phase
        let regime = phase == .calm ? calm : turbulent
        return regime.meanPerDay + regime.volatilityPerRootDay * normal
    }

    private var mean: Double {
        calmShare * calm.meanPerDay + (1 - calmShare) * turbulent.meanPerDay
    }

    /// Second to fourth moment of a regime's return about the overall mean.
    private func momentsAboutMean(
        of regime: Regime
    ) -> (second: Double, third: Double, fourth: Double) {
        let d = regime.meanPerDay - mean
        let s2 = regime.volatilityPerRootDay * regime.volatilityPerRootDay
        return (s2 + d * d, d * (d * d + 3 * s2), d * d * (d * d + 6 * s2) + 3 * s2 * s2)
    }

    public var moments: ReturnMoments {
        let (a, b) = (momentsAboutMean(of: calm), momentsAboutMean(of: turbulent))
        let (u, v) = (calmShare, 1 - calmShare)
        return ReturnMoments(
            mean: mean, second: u * a.second + v * b.second, third: u * a.third + v * b.third,
            fourth: u * a.fourth + v * b.fourth)
    }

    /// What the chain's memory leaves of a covariance between the regimes after some days.
    private func covariance(of difference: Double, lag: Int) -> Double {
        let memory = calm.stayProbability + turbulent.stayProbability - 1
        return memory.raised(to: lag) * calmShare * (1 - calmShare) * difference * difference
    }

    public func autocorrelation(lag: Int) -> Double {
        let variance = moments.variance
        if lag == 0 || variance == 0 { return lag == 0 ? 1 : 0 }
        return covariance(of: calm.meanPerDay - turbulent.meanPerDay, lag: lag) / variance
    }

    public func autocorrelationOfSquares(lag: Int) -> Double? {
        let (variance, kurtosis) = (moments.variance, moments.kurtosis)
        let ofSquares = (kurtosis - 1) * variance * variance
        if lag == 0 || ofSquares == 0 { return lag == 0 ? 1 : 0 }
        let difference = momentsAboutMean(of: calm).second - momentsAboutMean(of: turbulent).second
        return covariance(of: difference, lag: lag) / ofSquares
    }

    public var response: NormalResponse? {
        NormalResponse(
            scale: calmShare * calm.volatilityPerRootDay
                + (1 - calmShare) * turbulent.volatilityPerRootDay)
    }
}
