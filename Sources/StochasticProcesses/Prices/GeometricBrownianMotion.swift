public import RandomStreams

/// A price whose logarithm takes independent normal steps, one a day.
///
/// `P(t + 1) = P(t)·exp(m + s·z)` with z standard normal. The step is exact for whole days: nothing
/// is lost to discretisation. After t days the mean is `P(0)·exp((m + s²/2)·t)` and the logarithm
/// has mean `log P(0) + m·t` and variance `s²·t`.
public struct GeometricBrownianMotion: Hashable, Sendable {
    /// Days of a year by which annual figures are scaled: tokens trade every day.
    public static var daysPerYear: Double { 365 }

    /// m: mean of the daily log return. Unit: 1/day.
    public let logDriftPerDay: Double
    /// s: standard deviation of the daily log return. Unit: 1/√day.
    public let volatilityPerRootDay: Double
    /// The price of the day. Unit: USD per whole token.
    public private(set) var priceUSD: Double

    /// A motion from figures of daily log returns, as fitted from daily closes.
    ///
    /// - Throws: ``ProcessError`` unless the price is positive, the volatility from 0 up and all
    ///   three finite.
    public init(
        initialUSD: Double, logDriftPerDay: Double, volatilityPerRootDay: Double
    ) throws(ProcessError) {
        try ProcessError.requirePositive(initialUSD, "initialUSD")
        try ProcessError.requireNotNegative(volatilityPerRootDay, "volatilityPerRootDay")
        try ProcessError.require(
            logDriftPerDay.isFinite, "logDriftPerDay", "a finite number", logDriftPerDay)
        priceUSD = initialUSD
        self.logDriftPerDay = logDriftPerDay
        self.volatilityPerRootDay = volatilityPerRootDay
    }

    /// A motion from annual figures.
    ///
    /// - Parameters:
    ///   - initialUSD: Price before the first step. Unit: USD per whole token.
    ///   - annualDrift: Continuous growth rate of the *mean* price: it grows by `exp(annualDrift)`
    ///     in 365 days. Unit: 1/year.
    ///   - annualVolatility: Standard deviation of the log return of 365 days. Unit: 1/√year.
    public init(
        initialUSD: Double, annualDrift: Double, annualVolatility: Double
    ) throws(ProcessError) {
        try ProcessError.requireNotNegative(annualVolatility, "annualVolatility")
        try ProcessError.require(
            annualDrift.isFinite, "annualDrift", "a finite number", annualDrift)
        let days = GeometricBrownianMotion.daysPerYear
        try self.init(
            initialUSD: initialUSD,
            logDriftPerDay: (annualDrift - annualVolatility * annualVolatility / 2) / days,
            volatilityPerRootDay: annualVolatility / days.squareRoot())
    }

    /// Moments of the daily log return, in closed form.
    public var moments: ReturnMoments {
        ReturnMoments(
            mean: logDriftPerDay, variance: volatilityPerRootDay * volatilityPerRootDay,
            skewness: 0, kurtosis: 3)
    }

    /// Takes one day's step and returns the new price. One draw.
    @discardableResult
    public mutating func next(from stream: inout RandomStream) -> Double {
        priceUSD *= Portable.exp(logDriftPerDay + volatilityPerRootDay * stream.normal())
        return priceUSD
    }

    /// Takes one day's step of many independent paths.
    ///
    /// The same bits as ``next(from:)`` gives for each path's price and normal.
    ///
    /// - Parameters:
    ///   - prices: Price of each path. Unit: USD per whole token.
    ///   - normals: Standard normal of each path. Shape: as `prices`.
    public func step(
        prices: UnsafeMutableBufferPointer<Double>, normals: UnsafeBufferPointer<Double>
    ) {
        precondition(prices.count == normals.count, "Every path takes one normal.")
        guard let price = prices.baseAddress, let normal = normals.baseAddress else { return }
        let (drift, volatility) = (logDriftPerDay, volatilityPerRootDay)
        for path in 0..<prices.count {
            price[path] *= Portable.exp(drift + volatility * normal[path])
        }
    }
}
