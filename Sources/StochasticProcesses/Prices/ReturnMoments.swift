/// Moments of a daily log return in the long run, in closed form.
public struct ReturnMoments: Hashable, Sendable {
    /// Unit: 1/day.
    public let mean: Double
    /// Unit: 1/day.
    public let variance: Double
    /// Third central moment over the variance to the power of 3/2; nil where it is not known
    /// to exist.
    public let skewness: Double?
    /// Fourth central moment over the square of the variance: 3 for a normal law; infinite where
    /// tails are too heavy for it to exist.
    public let kurtosis: Double

    public init(mean: Double, variance: Double, skewness: Double?, kurtosis: Double) {
        self.mean = mean
        self.variance = variance
        self.skewness = skewness
        self.kurtosis = kurtosis
    }

    /// From the mean and the second to fourth central moments. A law without variance counts as
    /// normal in its shape.
    init(mean: Double, second: Double, third: Double, fourth: Double) {
        let hasShape = second > 0
        self.init(
            mean: mean, variance: second,
            skewness: hasShape ? third / (second * second.squareRoot()) : 0,
            kurtosis: hasShape ? fourth / (second * second) : 3)
    }

    /// Unit: 1/√day.
    public var volatilityPerRootDay: Double { variance.squareRoot() }

    /// Scaled from 365 days' independent returns. Unit: 1/√year.
    public var annualVolatility: Double {
        (variance * GeometricBrownianMotion.daysPerYear).squareRoot()
    }
}
