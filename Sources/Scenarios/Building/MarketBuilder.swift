import Economy
import Ledger
import Rewards
import Settlement
import StrictText

/// Prices of all assets, and the market of the token.
struct MarketBuilder {
    let root: Resolved
    let roster: Roster

    private var market: Resolved { root["market"] }

    /// - Returns: Nil when a price does not serve; `meaning` then says why.
    func build(
        _ tables: inout DataTables, _ meaning: inout Meaning, _ remarks: inout [String]
    ) -> MarketConfiguration? {
        let before = meaning.errors.count
        let token = price(market["price"], "Token price", &tables, &meaning, &remarks)
        let assets = assets(&tables, &meaning, &remarks)
        guard let token else { return nil }
        let liquidity = LiquidityBuilder(root: root, roster: roster)
        let venues = liquidity.venues(&meaning)
        var lines = [token] + assets.map(\.price)
        if meaning.errors.count == before { joinResampled(&lines, &tables, &meaning) }
        return MarketConfiguration(
            price: lines[0],
            assets: zip(assets, lines.dropFirst()).map { AssetPrice(asset: $0.asset, price: $1) },
            correlations: meaning.errors.count > before
                ? nil : liquidity.correlations([token] + assets.map(\.price), &meaning),
            liquidity: liquidity.liquidity(&meaning), venues: venues)
    }

    /// Prices that resample share one table, a column each.
    private func joinResampled(
        _ lines: inout [PriceModel], _ tables: inout DataTables, _ meaning: inout Meaning
    ) {
        let models = [market["price"]] + market["assets"].items.map { $0["price"] }
        let resampled = models.indices.filter { models[$0]["model"].text == "bootstrap" }
        if resampled.count < 2 { return }
        do throws(TextError) {
            var columns: [ResampledCloses] = []
            for index in resampled {
                let table = try tables.priceTable(models[index]["file"])
                columns.append(try ResampledCloses(models[index], table))
            }
            let joint = try ResampledCloses.bootstrap(columns)
            for index in resampled {
                lines[index] = .resampled(
                    initial: models[index]["initial"].price, joint,
                    source: models[index]["file"].reference.text)
            }
        } catch {
            meaning.refuse(error)
        }
    }

    /// In the order of the list.
    private func assets(
        _ tables: inout DataTables, _ meaning: inout Meaning, _ remarks: inout [String]
    ) -> [AssetPrice] {
        let entries = market["assets"].items
        meaning.requireUnique(entries.map { $0["asset"] }, what: "asset with a price")
        var prices: [AssetPrice] = []
        var last: AssetID = .token
        for entry in entries {
            let asset = roster.asset(entry["asset"], &meaning)
            let price = price(
                entry["price"], "Price of \(entry["asset"].text)", &tables, &meaning, &remarks)
            guard let asset, let price else { continue }
            if asset == .token {
                meaning.refuse(
                    entry["asset"].place, .conflict,
                    expected: "one of protocol.assets; the token's price is market.price",
                    found: "\"\(entry["asset"].text)\"")
            } else if asset < last {
                meaning.refuse(
                    entry["asset"].place, .wrongOrder, expected: "the order of protocol.assets",
                    found: "\"\(entry["asset"].text)\" after a later one")
            }
            last = asset
            prices.append(AssetPrice(asset: asset, price: price))
        }
        return prices
    }

    private func price(
        _ model: Resolved, _ what: String, _ tables: inout DataTables, _ meaning: inout Meaning,
        _ remarks: inout [String]
    ) -> PriceModel? {
        do throws(TextError) {
            return try PriceBuilder(root: root, model: model, what: what)
                .build(&tables, &remarks)
        } catch {
            meaning.refuse(error)
            return nil
        }
    }
}
