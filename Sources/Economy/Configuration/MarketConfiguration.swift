public import Ledger
public import Rewards
public import StochasticProcesses

/// How prices come about: a law for each asset, and what the day's trades do to the token's.
public struct MarketConfiguration: Hashable, Sendable {
    public var price: PriceModel
    /// Assets beside the token that are observed, in the order of their numbers. An asset that is
    /// not listed has no price. Those that resample share one table: the first takes its first
    /// column, the next its next one, the token before all.
    public var assets: [AssetPrice]
    /// Of a day's normals, the token first, then ``assets``, each by its symbol; nil = independent.
    public var correlations: CorrelationMatrix?
    public var liquidity: Liquidity
    /// One for each market of the protocol whose depth is quoted.
    public var venues: [QuotedVenue]

    public init(
        price: PriceModel, assets: [AssetPrice] = [], correlations: CorrelationMatrix? = nil,
        liquidity: Liquidity = .exogenous, venues: [QuotedVenue] = []
    ) {
        self.price = price
        self.assets = assets
        self.correlations = correlations
        self.liquidity = liquidity
        self.venues = venues
    }
}

/// How deep a venue outside is, against which the protocol trades.
public struct QuotedVenue: Hashable, Sendable {
    /// The market's number in the protocol.
    public var market: UInt16
    /// What each side is worth at the last closes; quoted before every edge. Unit: USD. Range: > 0.
    public var depthUSD: Double

    public init(market: UInt16, depthUSD: Double) {
        self.market = market
        self.depthUSD = depthUSD
    }
}

/// The price path of an asset beside the token.
public struct AssetPrice: Hashable, Sendable {
    public var asset: AssetID
    public var price: PriceModel

    public init(asset: AssetID, price: PriceModel) {
        self.asset = asset
        self.price = price
    }
}

/// What the day's net purchases and sales of the simulated people do to the token's price.
public enum Liquidity: Hashable, Sendable {
    /// Nothing: the price is the model's alone.
    case exogenous
    /// A deep venue with linear impact: net purchases of `depthUSD` raise the log price by one, for
    /// good. Range: > 0.
    ///
    /// - Source: Kyle, "Continuous auctions and insider trading" (1985), doi:10.2307/1913210
    ///   — stated; the depth is assumed.
    case linearImpact(depthUSD: Double)
    /// A constant-product pool of the protocol, by market number, in which the net is traded and
    /// arbitrageurs follow the model's price. The observed close is the pool's. The pool's other
    /// asset comes from outside and has a price. The same arbitrageurs follow the protocol's other
    /// pools of priced assets with what is left of their capital.
    case pool(market: UInt16, Arbitrage)
}

/// Traders who close the gap between the pool and the model's price once a day.
public struct Arbitrage: Hashable, Sendable {
    /// The most they trade in a day. Unit: USD.
    public var capitalUSDPerDay: Double
    /// The part of a day's displacement of the pool that stays in the model's price. Range: 0 … 1.
    public var permanentShare: Double

    public init(capitalUSDPerDay: Double, permanentShare: Double) {
        self.capitalUSDPerDay = capitalUSDPerDay
        self.permanentShare = permanentShare
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
