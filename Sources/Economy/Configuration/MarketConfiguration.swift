public import Rewards
public import StochasticProcesses

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
    /// Log-price steps by another law. `initial`: the close of the day before the start.
    case returns(initial: Price, ReturnModel)
    /// Log-price steps of recorded days, drawn in blocks; of the table's first asset.
    case resampled(initial: Price, StationaryBootstrap, source: String)
}

extension PriceModel {
    /// The close of the day before the start.
    public var opening: Price {
        switch self {
        case .constant(let price), .geometricBrownianMotion(let price, _, _),
            .history(let price, _, _), .returns(let price, _), .resampled(let price, _, _):
            price
        }
    }

    /// The file that recorded closes come from.
    public var source: String? {
        switch self {
        case .history(_, _, let source), .resampled(_, _, let source): source
        case .constant, .geometricBrownianMotion, .returns: nil
        }
    }

    /// Moments of a day's log return in the long run, in closed form; nil for a model that draws
    /// nothing.
    ///
    /// - Complexity: O(recorded days).
    public var moments: ReturnMoments? {
        switch self {
        case .constant, .history:
            nil
        case .geometricBrownianMotion(_, let drift, let volatility):
            ReturnMoments(mean: drift, variance: volatility * volatility, skewness: 0, kurtosis: 3)
        case .returns(_, let law):
            law.moments
        case .resampled(_, let table, _):
            table.moments(ofAsset: 0)
        }
    }
}
