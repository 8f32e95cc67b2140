import Ledger
import Rewards
import Settlement

extension Purse {
    /// Trades all of an amount at whatever price there is, and books what fee and slippage took
    /// against the pool's price before.
    ///
    /// - Returns: What was bought; nil when the protocol refused.
    mutating func swap(
        _ amount: TokenAmount, from: AccountID, to: AccountID, on market: UInt16,
        _ site: inout Site
    ) -> TokenAmount? {
        let before = site.desk.state.markets[Int(market)]
        let order = SwapOrder(
            market: market, from: from, to: to, amountIn: amount, minimumOut: .zero)
        guard case .swapped(let bought) = submit(.market(.swap(order)), &site)?.outcome else {
            return nil
        }
        let terms = site.configuration.protocolTerms.markets[Int(market)]
        let isSale = site.desk.state.ledger.asset(of: from) == terms.base
        // In units of the quote asset, at the price before the trade.
        let price = Double(before.quote.baseUnits) / Double(before.base.baseUnits)
        let paid = Double(amount.baseUnits) * (isSale ? price : 1)
        let got = Double(bought.baseUnits) * (isSale ? 1 : price)
        let unit = Valuation.usd(TokenAmount(baseUnits: 1_000_000), of: terms.quote, in: site)
        sink(usd: max(0, paid - got) * unit / 1e6)
        return bought
    }
}
