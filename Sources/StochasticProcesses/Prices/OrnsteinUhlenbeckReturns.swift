public import RandomStreams

/// Log returns of a price that is drawn back to a level, such as the rent of a GPU:
/// Ornstein-Uhlenbeck on the logarithm, exact for whole days, with optional noise of the listing.
///
/// With x the logarithm of the price over the level, `b = exp(-κ)` and `v = σ²(1-b²)/(2κ)`:
/// `x(t+1) = b·x(t) + √v·z`. The price shown is x plus noise of deviation n, new every day, by one
/// draw of the day's shocks; none is drawn when n is 0. With κ = n = 0 the returns are those of
/// ``NormalReturns`` without drift, bit for bit.
///
/// Returns in the long run: mean 0, variance `2v/(1+b) + 2n²`, kurtosis 3, autocovariance
/// `-v·b^(k-1)·(1-b)/(1+b)`, less n² at lag 1; squares have the squared autocorrelation. The
/// logarithm itself has variance `v/(1-b²) + n²` about the level's.
///
/// - Source: Uhlenbeck and Ornstein (1930), doi:10.1103/PhysRev.36.823; exact step: Gillespie
///   (1996), doi:10.1103/PhysRevE.54.2084; squares: Isserlis (1918),
///   doi:10.1093/biomet/12.1-2.134 — stated. Noise that is new every day — assumed.
public struct OrnsteinUhlenbeckReturns: ReturnLaw {
    /// κ. Unit: 1/day.
    public let reversionPerDay: Double
    /// The price to which it reverts: the median of the long run. Unit: USD.
    public let levelUSD: Double
    /// σ. Unit: 1/√day.
    public let volatilityPerRootDay: Double
    /// n: deviation of the logarithm of a day's listing from the price behind it.
    public let noiseDeviation: Double
    /// x: logarithm of the price behind the listings over the level.
    public private(set) var logDistance: Double
    private var noise: Double
    /// 1 - b.
    private let pull: Double
    /// √v.
    private let stepDeviation: Double

    /// Starts at the level; a ``PricePath`` starts it at the path's first price instead.
    ///
    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        reversionPerDay: Double, levelUSD: Double, volatilityPerRootDay: Double,
        noiseDeviation: Double = 0
    ) throws(ProcessError) {
        try ProcessError.requireNotNegative(reversionPerDay, "reversionPerDay")
        try ProcessError.requirePositive(levelUSD, "levelUSD")
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        try ProcessError.requireNotNegative(noiseDeviation, "noiseDeviation")
        self.reversionPerDay = reversionPerDay
        self.levelUSD = levelUSD
        self.volatilityPerRootDay = volatilityPerRootDay
        self.noiseDeviation = noiseDeviation
        (logDistance, noise) = (0, 0)
        pull = reversionPerDay * Double.meanDecay(reversionPerDay)
        stepDeviation =
            volatilityPerRootDay * Double.meanDecay(2 * reversionPerDay).squareRoot()
    }

    /// Sets the price behind the listings, which is then also the first one shown.
    mutating func start(atUSD price: Double) {
        logDistance = Portable.log(price / levelUSD)
        noise = 0
    }

    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        let step = stepDeviation * normal - pull * logDistance
        logDistance += step
        if noiseDeviation == 0 { return step }
        var shocks = shocks
        let before = noise
        noise = noiseDeviation * shocks.normal()
        return step + (noise - before)
    }

    /// v.
    private var stepVariance: Double { stepDeviation * stepDeviation }

    public var moments: ReturnMoments {
        let variance = 2 * stepVariance / (2 - pull) + 2 * noiseDeviation * noiseDeviation
        return ReturnMoments(mean: 0, variance: variance, skewness: 0, kurtosis: 3)
    }

    /// Variance of the logarithm of the price in the long run; infinite without reversion.
    public var logPriceVariance: Double {
        stepVariance / (pull * (2 - pull)) + noiseDeviation * noiseDeviation
    }

    public func autocorrelation(lag: Int) -> Double {
        let variance = moments.variance
        if lag == 0 || variance == 0 { return lag == 0 ? 1 : 0 }
        let ofLevel = -stepVariance * (1 - pull).raised(to: lag - 1) * pull / (2 - pull)
        return (ofLevel - (lag == 1 ? noiseDeviation * noiseDeviation : 0)) / variance
    }

    public func autocorrelationOfSquares(lag: Int) -> Double? {
        let ofReturns = autocorrelation(lag: lag)
        return ofReturns * ofReturns
    }

    public var response: NormalResponse? {
        NormalResponse(scale: stepDeviation, first: -pull, decay: 1 - pull)
    }
}
