import Ledger
import Rewards
import Settlement

/// Where prices come from: each day's close of every asset, observed at the day's edge.
struct MarketDesk {
    private var token: MarketPath
    /// Closes of the day before the start, by asset.
    let opening: [Price]

    /// - Throws: ``WorldError`` when a model's numbers make no path, or a history is too short.
    init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        token = try MarketPath(
            configuration.market.price, days: configuration.horizonDays,
            seed: configuration.seed, replication: replication)
        var opening = [Price](
            repeating: .unusable, count: configuration.protocolTerms.assets.count)
        opening[0] = token.opening
        for line in configuration.market.assets {
            opening[Int(line.asset.index)] = line.price.opening
        }
        self.opening = opening
    }

    /// Numbers drawn so far.
    var draws: UInt64 { token.draws }

    /// Takes the day's closes and lets the protocol observe them.
    mutating func observeClose(_ site: inout Site) {
        site.prices[0] = token.nextClose()
        observe(&site)
    }

    /// Lets the protocol observe the last closes.
    func observe(_ site: inout Site) {
        site.submit(.observePrice(asset: .token, price: site.prices[0]))
    }
}
