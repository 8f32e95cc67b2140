import Ledger
import Rewards

extension ProtocolState {
    mutating func perform(_ command: MarketCommand) throws(Refusal) -> Receipt {
        switch command {
        case .quoteReserves(let market, let base, let quote):
            try quoteReserves(of: market, base: base, quote: quote)
        case .swap(let order): try swap(order)
        }
    }

    private mutating func quoteReserves(
        of market: UInt16, base: TokenAmount, quote: TokenAmount
    ) throws(Refusal) -> Receipt {
        if try marketTerms(market).venue != .quoted { throw .notInVariant }
        if base >= SwapReserves.bound || quote >= SwapReserves.bound { throw .outOfRange }
        markets[Int(market)].base = base
        markets[Int(market)].quote = quote
        return Receipt()
    }

    private mutating func swap(_ order: SwapOrder) throws(Refusal) -> Receipt {
        let terms = try marketTerms(order.market)
        let from = try participant(order.from)
        let to = try participant(order.to)
        let payingBase = ledger.asset(of: from) == terms.base
        let (input, output) = payingBase ? (terms.base, terms.quote) : (terms.quote, terms.base)
        if ledger.asset(of: from) != input || ledger.asset(of: to) != output {
            throw .malformedField
        }
        let swap = try terms.model.exactIn(
            order.amountIn, reserves: markets[Int(order.market)].facing(payingBase: payingBase))
        if swap.amountOut < order.minimumOut { throw .slippageExceeded }
        let sides = counterparts(of: order.market)
        let (paidTo, paidFrom) = payingBase ? (sides.base, sides.quote) : (sides.quote, sides.base)
        let receipt = try pay(
            [
                Posting(from: from, to: paidTo, amount: swap.amountIn, reason: .swapIn),
                Posting(from: paidFrom, to: to, amount: swap.amountOut, reason: .swapOut),
            ], outcome: .swapped(swap.amountOut))
        store(swap.reserves, in: order.market, payingBase: payingBase)
        return receipt
    }

    func marketTerms(_ market: UInt16) throws(Refusal) -> MarketTerms {
        if Int(market) >= configuration.markets.count { throw .unknownID }
        return configuration.markets[Int(market)]
    }

    /// The accounts that take the other side; nil is the outside, where external units come from
    /// and go to.
    func counterparts(of market: UInt16) -> (base: AccountID?, quote: AccountID?) {
        let terms = configuration.markets[Int(market)]
        if case .pool = terms.venue {
            return (
                systemAccounts.poolBase[Int(market)], systemAccounts.poolQuote[Int(market)]
            )
        }
        return (float(of: terms.base), float(of: terms.quote))
    }

    private func float(of asset: AssetID) -> AccountID? {
        configuration.assets[Int(asset.index)].origin == .external
            ? nil : systemAccounts.markets[Int(asset.index)]
    }

    /// Puts the reserves after a trade in place; k never falls (B4).
    mutating func store(_ reserves: SwapReserves, in market: UInt16, payingBase: Bool) {
        let before = markets[Int(market)]
        markets[Int(market)].set(reserves, payingBase: payingBase)
        let after = markets[Int(market)]
        let held = UInt256.product(before.base.baseUnits, before.quote.baseUnits)
        let holds = UInt256.product(after.base.baseUnits, after.quote.baseUnits)
        if holds < held {
            violate(
                .constantProduct, configuration.markets[Int(market)].name.text, expected: held,
                found: holds)
        }
    }
}
