public import Rewards

/// How the token's daily close comes about.
public struct MarketConfiguration: Hashable, Sendable {
    public var price: PriceModel

    public init(price: PriceModel) {
        self.price = price
    }
}

/// The token's price path. A close of day d is observed at 00:00 UTC of d + 1.
public enum PriceModel: Hashable, Sendable {
    case constant(Price)
    /// Log-price steps: normal with mean `logDriftPerDay` and deviation `volatilityPerDay`,
    /// both per day (natural logarithm).
    case geometricBrownianMotion(
        initial: Price, logDriftPerDay: Double, volatilityPerDay: Double)
    /// `opening`: the close of the day before the start; `closes[d]`: the close of day d.
    /// Holds at least `horizonDays` closes; a longer horizon is refused before the run.
    case history(opening: Price, closes: [Price], source: String)
}
