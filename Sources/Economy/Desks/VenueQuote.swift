import Ledger
import Rewards
import Settlement

/// The depth of one venue outside, quoted at the last closes.
struct VenueQuote {
    private let market: UInt16
    private let terms: MarketTerms
    private let depthUSD: Double

    /// In the order of the markets' names, as the protocol takes them at one instant.
    static func all(_ configuration: Configuration) -> [VenueQuote] {
        let markets = configuration.protocolTerms.markets
        return configuration.market.venues
            .map {
                VenueQuote(
                    market: $0.market, terms: markets[Int($0.market)], depthUSD: $0.depthUSD)
            }
            .sorted { $0.terms.name < $1.terms.name }
    }

    private init(market: UInt16, terms: MarketTerms, depthUSD: Double) {
        self.market = market
        self.terms = terms
        self.depthUSD = depthUSD
    }

    func quote(_ site: inout Site) {
        guard let base = side(terms.base, site), let quote = side(terms.quote, site) else { return }
        site.submit(
            .market(.quoteReserves(market: market, base: base, quote: quote)), terms.name)
    }

    /// Nil for an asset whose price is so small that the depth is no amount.
    private func side(_ asset: AssetID, _ site: borrowing Site) -> TokenAmount? {
        try? TokenAmount(
            worthUSD: depthUSD, at: site.prices[Int(asset.index)],
            decimals: site.configuration.protocolTerms.assets[Int(asset.index)].decimals)
    }
}
