public import RandomStreams

/// A law of daily log returns, with its parameters and its state from day to day.
///
/// Each day takes one standard normal, which the caller draws (and may correlate with those of
/// other assets), and whatever else the law needs from the asset's stream of shocks at the day's
/// own step. So an unusual day shifts no other day's draws, and no other asset's.
public protocol ReturnLaw: Hashable, Sendable {
    /// The log return of the next day.
    ///
    /// - Parameters:
    ///   - normal: A standard normal, independent of earlier days' ones.
    ///   - shocks: The asset's stream of shocks, set to the day's step.
    mutating func next(normal: Double, shocks: RandomStream) -> Double

    /// Moments of the daily log return in the long run.
    var moments: ReturnMoments { get }

    /// Correlation of a day's return with that of `lag` days later, in the long run.
    ///
    /// - Parameter lag: Unit: days. From 0 up.
    func autocorrelation(lag: Int) -> Double

    /// The same for squares of the returns less their mean; nil where the fourth moment is
    /// infinite.
    ///
    /// - Parameter lag: Unit: days. From 0 up.
    func autocorrelationOfSquares(lag: Int) -> Double?

    /// How the return follows the normals that drive it; nil where there is no closed form.
    var response: NormalResponse? { get }
}

/// How a law's expected return follows the normals of today and of the days before:
/// `scale·(z(t) + first·z(t-1) + first·decay·z(t-2) + first·decay²·z(t-3) + …)`.
public struct NormalResponse: Hashable, Sendable {
    /// Mean factor of the day's own normal. Unit: 1/√day.
    public let scale: Double
    /// Yesterday's weight relative to today's.
    public let first: Double
    /// Each earlier day's weight relative to the day after it.
    public let decay: Double

    public init(scale: Double, first: Double = 0, decay: Double = 0) {
        self.scale = scale
        self.first = first
        self.decay = decay
    }

    /// Covariance of two laws' returns of one day when their normals have a correlation and
    /// everything else about them is independent.
    ///
    /// - Source: product of the two moving averages, whose cross terms are a geometric series:
    ///   Hamilton, "Time Series Analysis" (1994), chapter 3 — stated.
    public func covariance(with other: NormalResponse, normals correlation: Double) -> Double {
        let tails = first * other.first / (1 - decay * other.decay)
        return correlation * scale * other.scale * (1 + tails)
    }
}
