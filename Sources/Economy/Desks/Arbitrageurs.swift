import Ledger
import Rewards
import Settlement

/// Traders who bring the protocol's pools to the models' prices, once a day, as far as it pays and
/// their capital lasts.
///
/// They stop where the next unit would no longer pay its fee, so a pool whose price is within the
/// fee of the model's is left alone.
///
/// - Source: Angeris and others, "An analysis of Uniswap markets" (2019), arXiv:1911.03380 — stated.
struct Arbitrageurs {
    private var trader: PoolTrader
    private let capitalUSD: Double
    /// The token's market before the others.
    private let pools: [TradedPool]
    /// Paid in on the last day and in all. Unit: USD at the models' prices.
    private(set) var volumeUSD = 0.0
    private(set) var totalVolumeUSD = 0.0
    /// What they bought less what they paid, at the models' prices. Unit: USD.
    private(set) var profitUSD = 0.0

    init(_ configuration: Configuration, first: TradedPool, capitalUSDPerDay: Double) {
        let terms = configuration.protocolTerms
        trader = PoolTrader("arbitrageur", assets: terms.assets.count)
        capitalUSD = capitalUSDPerDay
        let priced = [.token] + configuration.market.assets.map(\.asset)
        func isTraded(_ asset: AssetID) -> Bool {
            priced.contains(asset)
                && (asset == .token || terms.assets[Int(asset.index)].origin == .external)
        }
        let others = terms.markets.indices.compactMap { TradedPool(UInt16($0), of: terms) }
            .filter { $0.market != first.market }
            .filter { isTraded($0.terms.base) && isTraded($0.terms.quote) }
        pools = [first] + others
    }

    /// - Parameter prices: The models', by asset. Unit: USD for a whole unit.
    mutating func trade(towards prices: [Double], _ site: inout Site) {
        volumeUSD = 0
        var orders: [PoolTrader.Order] = []
        var gains: [(paidUSD: Double, gotUSD: Double)] = []
        var left = capitalUSD
        var tokens = site.desk.balance(of: site.float)
        for pool in pools {
            guard let (order, paid, got) = order(in: pool, prices, upToUSD: left, tokens, site)
            else { continue }
            if order.direction.pays == .token { tokens = tokens.excess(over: order.swap.amountIn) }
            left -= paid
            orders.append(order)
            gains.append((paid, got))
        }
        for (isDone, gain) in zip(trader.trade(orders, &site), gains) where isDone {
            volumeUSD += gain.paidUSD
            totalVolumeUSD += gain.paidUSD
            profitUSD += gain.gotUSD - gain.paidUSD
        }
    }

    mutating func deliver(_ site: inout Site) { trader.deliver(&site) }

    private func order(
        in pool: TradedPool, _ prices: [Double], upToUSD capital: Double, _ tokens: TokenAmount,
        _ site: borrowing Site
    ) -> (order: PoolTrader.Order, paidUSD: Double, gotUSD: Double)? {
        for direction in [pool.paying(base: true), pool.paying(base: false)] {
            let pays = prices[Int(direction.pays.index)] / .powerOfTen(direction.decimals.pays)
            let gets = prices[Int(direction.gets.index)] / .powerOfTen(direction.decimals.gets)
            let reserves = pool.reserves(direction, site.desk.state)
            let product = Double(reserves.input.baseUnits) * Double(reserves.output.baseUnits)
            // Where the next unit in, less the fee, buys what it is worth.
            let input = (product * pool.kept * gets / pays).squareRoot()
            let wanted = (input - Double(reserves.input.baseUnits)) / pool.kept
            var amount = TokenAmount(quantisingBaseUnits: min(wanted, capital / pays))
            if direction.pays == .token { amount = min(amount, tokens) }
            guard amount > .zero,
                let swap = try? pool.terms.model.exactIn(amount, reserves: reserves)
            else { continue }
            let paid = Double(swap.amountIn.baseUnits) * pays
            let got = Double(swap.amountOut.baseUnits) * gets
            // Rounding may eat the gain of a few base units.
            if got <= paid { continue }
            let order = PoolTrader.Order(market: pool.market, direction: direction, swap: swap)
            return (order, paid, got)
        }
        return nil
    }
}
