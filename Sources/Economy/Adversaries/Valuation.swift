import Ledger
import Rewards
import Settlement

/// What amounts are worth in USD, for reports.
enum Valuation {
    /// The last close of an asset; where the market has not closed it yet, its model's opening.
    /// Nil when nobody prices it.
    static func price(of asset: AssetID, in site: borrowing Site) -> Price? {
        let number = Int(asset.index)
        if number < site.prices.count {
            return site.prices[number].isUsable ? site.prices[number] : nil
        }
        return site.configuration.price(of: asset)
    }

    /// Zero where nobody prices the asset. Unit: USD.
    static func usd(_ amount: TokenAmount, of asset: AssetID, in site: borrowing Site) -> Double {
        guard let price = price(of: asset, in: site) else { return 0 }
        let decimals = site.configuration.protocolTerms.assets[Int(asset.index)].decimals
        return amount.whole(decimals: decimals) * price.usd
    }

    /// What a gain is worth when it is sold, what a loss costs to be bought: tokens in the first
    /// pool that trades them against an asset from outside, everything else at the last close.
    static func usd(_ gain: Gain, of asset: AssetID, in site: borrowing Site) -> Double {
        if gain.gained > .zero {
            return proceeds(gain.gained, of: asset, in: site)
                ?? usd(gain.gained, of: asset, in: site)
        }
        if gain.lost > .zero {
            return -(cost(gain.lost, of: asset, in: site) ?? usd(gain.lost, of: asset, in: site))
        }
        return 0
    }

    /// By the swap rule's exact quote; nil where no pool takes it.
    private static func proceeds(
        _ amount: TokenAmount, of asset: AssetID, in site: borrowing Site
    ) -> Double? {
        guard let pool = pool(of: asset, in: site) else { return nil }
        let sale = pool.paying(asset)
        let swap = try? pool.terms.model.exactIn(
            amount, reserves: pool.reserves(sale, site.desk.state))
        return swap.map { usd($0.amountOut, of: sale.gets, in: site) }
    }

    private static func cost(
        _ amount: TokenAmount, of asset: AssetID, in site: borrowing Site
    ) -> Double? {
        guard let pool = pool(of: asset, in: site) else { return nil }
        let purchase = pool.paying(base: !pool.paying(asset).payingBase)
        let swap = try? pool.terms.model.exactOut(
            amount, reserves: pool.reserves(purchase, site.desk.state))
        return swap.map { usd($0.amountIn, of: purchase.pays, in: site) }
    }

    private static func pool(of asset: AssetID, in site: borrowing Site) -> TradedPool? {
        let terms = site.configuration.protocolTerms
        if terms.assets[Int(asset.index)].origin == .external { return nil }
        for number in terms.markets.indices {
            let sides = [terms.markets[number].base, terms.markets[number].quote]
            let isSold = sides.contains {
                terms.assets[Int($0.index)].origin == .external
                    && price(of: $0, in: site) != nil
            }
            if isSold && sides.contains(asset), let pool = TradedPool(UInt16(number), of: terms) {
                return pool
            }
        }
        return nil
    }
}

extension Configuration {
    /// What an asset is worth before the first close; nil when nobody prices it.
    func price(of asset: AssetID) -> Price? {
        if asset == .token { return market.price.opening }
        return market.assets.first { $0.asset == asset }?.price.opening
    }
}

extension TokenAmount {
    /// In whole units, exact: any asset has at most 18 decimals.
    ///
    /// - Returns: The largest wad for more than one holds.
    func wad(decimals: UInt8) -> Wad {
        var raw = baseUnits
        for _ in decimals..<18 {
            let (product, overflow) = raw.multipliedReportingOverflow(by: 10)
            if overflow { return Wad(raw: .max) }
            raw = product
        }
        return Wad(raw: raw)
    }
}
