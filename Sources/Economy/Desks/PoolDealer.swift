import Ledger
import Rewards
import Settlement

/// Stands behind the float: what the day's people have bought from it or sold to it on balance is
/// traded in the token's pool.
struct PoolDealer {
    let pool: TradedPool
    private var trader: PoolTrader
    /// Net purchases of the last trade, sales below zero. Unit: whole tokens.
    private(set) var netPurchases = 0.0

    init(_ pool: TradedPool, assets: Int) {
        self.pool = pool
        trader = PoolTrader("dealer", assets: assets)
    }

    /// Trades the net; what the pool cannot take stands over until tomorrow.
    mutating func trade(_ site: inout Site) {
        netPurchases = 0
        let bought = site.net.bought.excess(over: site.net.sold)
        let sold = site.net.sold.excess(over: site.net.bought)
        if bought == .zero && sold == .zero {
            site.net = NetFlow()
            return
        }
        guard let order = order(bought: bought, sold: sold, site.desk.state),
            trader.trade([order], &site) == [true]
        else { return }
        site.net = NetFlow()
        let decimals = site.configuration.protocolTerms.token.decimals
        netPurchases = bought.whole(decimals: decimals) - sold.whole(decimals: decimals)
    }

    mutating func deliver(_ site: inout Site) { trader.deliver(&site) }

    private func order(
        bought: TokenAmount, sold: TokenAmount, _ state: borrowing ProtocolState
    ) -> PoolTrader.Order? {
        let selling = pool.paying(.token)
        let direction = sold > .zero ? selling : pool.paying(base: !selling.payingBase)
        let reserves = pool.reserves(direction, state)
        let model = pool.terms.model
        guard
            let swap = sold > .zero
                ? try? model.exactIn(sold, reserves: reserves)
                : try? model.exactOut(bought, reserves: reserves)
        else { return nil }
        return PoolTrader.Order(market: pool.market, direction: direction, swap: swap)
    }
}
