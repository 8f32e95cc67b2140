import Ledger
import Rewards
import Settlement

/// A pool of the protocol as somebody sees it who trades there.
struct TradedPool {
    let market: UInt16
    let terms: MarketTerms
    let decimals: (base: UInt8, quote: UInt8)

    /// Nil for a market that is no pool.
    init?(_ market: UInt16, of configuration: ProtocolConfiguration) {
        guard Int(market) < configuration.markets.count else { return nil }
        let terms = configuration.markets[Int(market)]
        guard case .pool = terms.venue else { return nil }
        self.market = market
        self.terms = terms
        decimals = (
            configuration.assets[Int(terms.base.index)].decimals,
            configuration.assets[Int(terms.quote.index)].decimals
        )
    }

    /// One side pays, the other one is bought.
    struct Direction {
        let pays: AssetID
        let gets: AssetID
        /// Of the asset paid in, and of the one bought.
        let decimals: (pays: UInt8, gets: UInt8)
        let payingBase: Bool
    }

    func paying(base: Bool) -> Direction {
        base
            ? Direction(
                pays: terms.base, gets: terms.quote, decimals: (decimals.base, decimals.quote),
                payingBase: true)
            : Direction(
                pays: terms.quote, gets: terms.base, decimals: (decimals.quote, decimals.base),
                payingBase: false)
    }

    /// - Parameter asset: One of the pool's.
    func paying(_ asset: AssetID) -> Direction { paying(base: asset == terms.base) }

    func reserves(_ direction: Direction, _ state: borrowing ProtocolState) -> SwapReserves {
        let reserves = state.markets[Int(market)]
        return direction.payingBase
            ? SwapReserves(input: reserves.base, output: reserves.quote)
            : SwapReserves(input: reserves.quote, output: reserves.base)
    }

    /// Base units of the other asset for a base unit of `asset`, at the margin without the fee.
    func ratio(of asset: AssetID, _ state: borrowing ProtocolState) -> Double {
        let reserves = reserves(paying(asset), state)
        return Double(reserves.output.baseUnits) / Double(reserves.input.baseUnits)
    }

    /// The pool's price of an asset: what the other side is worth for a whole unit of it, rounded
    /// down.
    ///
    /// - Parameter reserves: As for paying `asset`.
    /// - Returns: Nil for an empty pool, one of an asset without a price, or a price out of range.
    func price(of asset: AssetID, reserves: SwapReserves, other: Price) -> Price? {
        let direction = paying(asset)
        guard
            let unit = try? TokenUnit(tokenDecimals: direction.decimals.gets, quoteDecimals: 18),
            let worth = try? unit.toQuote(reserves.output, price: other),
            let wad = try? mulDivFloor(
                worth.baseUnits, .powerOfTen(direction.decimals.pays), reserves.input.baseUnits),
            wad > 0
        else { return nil }
        return try? Price(wad: wad)
    }

    /// Part of what is paid in that trades; the rest is the fee.
    var kept: Double {
        switch terms.model {
        case .separateFee(let millionths): 1 - Double(millionths) / 1e6
        case .builtInFee: 0.997
        }
    }
}
