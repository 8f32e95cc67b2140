import Ledger
import RandomStreams
import Rewards
import Settlement

/// Where prices come from: each day's close of every asset, observed at the day's edge.
///
/// The token's close is the model's, moved by the day's trades as the market's liquidity says.
struct MarketDesk {
    private var courses: PriceCourses
    private let liquidity: Liquidity
    /// Markets that are quoted, in the order of their names.
    private let venues: [VenueQuote]
    /// Who trades in the pool, where the token's price is a pool's.
    private var dealer: PoolDealer?
    private var arbitrageurs: Arbitrageurs?
    /// The pool's ratio when arbitrageurs last left it.
    private var ratio = 1.0
    /// What trades have added to the model's log price for good.
    private(set) var impact = 0.0
    /// The model's closes of the running day, once they are drawn.
    private var drawn: [Price]?
    /// Of the last close.
    private(set) var day = MarketDay()
    /// Closes of the day before the start, by asset.
    let opening: [Price]
    /// Seconds of the day at which the pool is traded in.
    let instants: [Int64]

    private static let dealing: Int64 = 86_381
    private static let dealt: Int64 = 86_382
    private static let arbitrage: Int64 = 86_383
    private static let arbitraged: Int64 = 86_384

    /// - Throws: ``WorldError`` when a model's numbers make no path, or a history is too short.
    init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        courses = try PriceCourses(configuration, replication: replication)
        liquidity = configuration.market.liquidity
        venues = VenueQuote.all(configuration)
        guard case .pool(let market, let terms) = liquidity,
            let pool = TradedPool(market, of: configuration.protocolTerms)
        else {
            instants = []
            opening = courses.opening
            return
        }
        instants = [
            MarketDesk.dealing, MarketDesk.dealt, MarketDesk.arbitrage, MarketDesk.arbitraged,
        ]
        let assets = configuration.protocolTerms.assets.count
        dealer = PoolDealer(pool, assets: assets)
        arbitrageurs = Arbitrageurs(
            configuration, first: pool, capitalUSDPerDay: terms.capitalUSDPerDay)
        var closes = courses.opening
        if case .pool(let base, let quote) = pool.terms.venue {
            let direction = pool.paying(.token)
            let reserves =
                direction.payingBase
                ? SwapReserves(input: base, output: quote)
                : SwapReserves(input: quote, output: base)
            ratio = Double(reserves.output.baseUnits) / Double(reserves.input.baseUnits)
            closes[0] =
                pool.price(
                    of: .token, reserves: reserves, other: closes[Int(direction.gets.index)])
                ?? closes[0]
        }
        opening = closes
    }

    /// Numbers drawn so far.
    var draws: UInt64 { courses.draws }

    // MARK: The pool's day

    mutating func act(at second: Int64, _ site: inout Site) {
        switch second {
        case MarketDesk.dealing: dealer?.trade(&site)
        case MarketDesk.dealt: dealer?.deliver(&site)
        case MarketDesk.arbitrage: followModels(&site)
        case MarketDesk.arbitraged:
            arbitrageurs?.deliver(&site)
            if let dealer { ratio = dealer.pool.ratio(of: .token, site.desk.state) }
        default: break
        }
    }

    /// The permanent part of what trades have done to the pool moves the model's price; then
    /// arbitrageurs trade towards it.
    private mutating func followModels(_ site: inout Site) {
        guard case .pool(_, let terms) = liquidity, let dealer else { return }
        let moved = dealer.pool.ratio(of: .token, site.desk.state)
        impact += terms.permanentShare * Portable.log(moved / ratio)
        let closes = models()
        var prices = closes.map(\.usd)
        prices[0] = moving(closes[0]).usd
        arbitrageurs?.trade(towards: prices, &site)
    }

    // MARK: The close

    /// Takes the day's closes and lets the protocol observe them.
    mutating func observeClose(_ site: inout Site) {
        var closes = models()
        drawn = nil
        day = MarketDay()
        switch liquidity {
        case .exogenous:
            site.net = NetFlow()
        case .linearImpact(let depth):
            day.netPurchases = site.net.purchases(site.configuration.protocolTerms.token.decimals)
            impact += day.netPurchases * site.prices[0].usd / depth
            site.net = NetFlow()
            closes[0] = moving(closes[0])
            day.modelUSD = closes[0].usd
        case .pool:
            day.netPurchases = dealer?.netPurchases ?? 0
            day.modelUSD = moving(closes[0]).usd
            closes[0] = poolPrice(closes, site) ?? site.prices[0]
        }
        site.prices = closes
        observe(&site)
    }

    /// Lets the protocol observe the last closes, and the depths at them.
    func observe(_ site: inout Site) {
        for (asset, price) in site.prices.enumerated() where price.isUsable {
            site.submit(.observePrice(asset: AssetID(UInt8(asset)), price: price))
        }
        quoteDepths(&site)
    }

    /// Lets the protocol know how deep the venues outside are.
    func quoteDepths(_ site: inout Site) {
        for venue in venues { venue.quote(&site) }
    }

    private func poolPrice(_ closes: [Price], _ site: borrowing Site) -> Price? {
        guard let pool = dealer?.pool else { return nil }
        let direction = pool.paying(.token)
        return pool.price(
            of: .token, reserves: pool.reserves(direction, site.desk.state),
            other: closes[Int(direction.gets.index)])
    }

    /// The model's closes of the running day.
    private mutating func models() -> [Price] {
        if let drawn { return drawn }
        let closes = courses.nextDay()
        drawn = closes
        return closes
    }

    /// The model's price with what trades have done to it.
    private func moving(_ price: Price) -> Price {
        impact == 0 ? price : Price(boundingUSD: price.usd * Portable.exp(impact))
    }
}

/// What a close came about by.
struct MarketDay {
    /// Sales below zero. Unit: whole tokens.
    var netPurchases = 0.0
    /// The price that arbitrageurs follow. Unit: USD.
    var modelUSD = 0.0
}

extension NetFlow {
    /// Unit: whole tokens; sales below zero.
    func purchases(_ decimals: UInt8) -> Double {
        bought.excess(over: sold).whole(decimals: decimals)
            - sold.excess(over: bought).whole(decimals: decimals)
    }
}

extension MarketDesk {
    // MARK: Figures

    /// Writes the ended day's figures.
    func endDay(_ site: inout Site) {
        let assets = site.configuration.protocolTerms.assets
        for line in site.configuration.market.assets {
            let asset = Int(line.asset.index)
            let name = MetricName.part(assets[asset].symbol.text)
            site.book.wad("price_" + name, "USD", Wad(raw: site.prices[asset].wad))
        }
        if liquidity == .exogenous { return }
        site.book.real("model_price", "USD", day.modelUSD)
        site.book.real("price_impact", "log price", impact)
        site.book.real("net_purchases", assets[0].symbol.text, day.netPurchases)
        if let arbitrageurs {
            site.book.real("arbitrage_volume", "USD", arbitrageurs.volumeUSD)
        }
    }

    var metrics: [Metric] {
        func real(_ name: String, _ unit: String, _ value: Double) -> Metric {
            Metric(name: name, value: .real(value), unit: unit, area: "market")
        }
        if liquidity == .exogenous { return [] }
        var metrics = [real("price_impact_end", "log price", impact)]
        if let arbitrageurs {
            metrics.append(real("arbitrage_volume", "USD", arbitrageurs.totalVolumeUSD))
            metrics.append(real("arbitrage_profit", "USD", arbitrageurs.profitUSD))
        }
        return metrics
    }
}
