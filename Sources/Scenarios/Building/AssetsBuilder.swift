import Ledger
import Rewards
import Settlement
import StrictText

/// Assets and the markets between them.
struct AssetsBuilder {
    let terms: Resolved
    let roster: Roster

    /// The token first.
    func assets(_ meaning: inout Meaning) -> [AssetTerms] {
        let token = terms["token"]
        let decimals = UInt8(token["decimals"].count)
        let issued = AssetTerms(
            symbol: ProtocolBuilder.name(token["symbol"].text), decimals: decimals,
            origin: .issued(supply: token["supply"].amount))
        return [issued]
            + terms["assets"].items.map { entry in
                let isExternal = entry["origin"].text == "external"
                if !isExternal, terms["bridge"].present == nil {
                    meaning.refuse(
                        entry["origin"].place, .conflict,
                        expected: "protocol.bridge, through which a bridged asset comes about",
                        found: "no bridge")
                }
                return AssetTerms(
                    symbol: ProtocolBuilder.name(entry["symbol"].text),
                    decimals: isExternal ? UInt8(entry["decimals"].count) : decimals,
                    origin: isExternal ? .external : .bridged)
            }
    }

    /// - Returns: The markets that fit; with fewer than were written, `meaning` has refusals.
    func markets(_ meaning: inout Meaning) -> [MarketTerms] {
        var markets: [MarketTerms] = []
        for entry in terms["markets"].items {
            let base = traded(entry["base"], &meaning)
            let quote = traded(entry["quote"], &meaning)
            guard let base, let quote else { continue }
            if base == quote {
                meaning.refuse(
                    entry["quote"].place, .conflict,
                    expected: "an asset other than the base \(entry["base"].text)",
                    found: "\"\(entry["quote"].text)\"")
            }
            markets.append(
                MarketTerms(
                    name: ProtocolBuilder.name(entry["name"].text), base: base, quote: quote,
                    model: swap(entry["swap"]), venue: venue(entry, &meaning)))
        }
        return markets
    }

    /// What stands on another chain is not traded here.
    private func traded(_ name: Resolved, _ meaning: inout Meaning) -> AssetID? {
        guard let asset = roster.asset(name, &meaning) else { return nil }
        let isBridged =
            asset.index > 0
            && terms["assets"].items[Int(asset.index) - 1]["origin"].text == "bridged"
        if isBridged {
            meaning.refuse(
                name.place, .conflict, expected: "the token or an external asset",
                found: "the bridged asset \"\(name.text)\"")
        }
        return asset
    }

    private func swap(_ entry: Resolved) -> SwapModel {
        if entry["model"].text == "uniswap_v2" { return .builtInFee }
        return .separateFee(millionths: UInt64(entry["fee"].wad.raw / (Wad.scale / 1_000_000)))
    }

    private func venue(_ entry: Resolved, _ meaning: inout Meaning) -> MarketVenue {
        if entry["venue"].text == "quoted" { return .quoted }
        let reserves = [entry["base_reserve"], entry["quote_reserve"]]
        for reserve in reserves
        where reserve.amount == .zero || reserve.amount >= SwapReserves.bound {
            meaning.refuse(
                reserve.place, .outOfRange,
                expected: "a reserve above zero and below 2^112 base units",
                found: "\"\(reserve.written)\"")
        }
        return .pool(base: reserves[0].amount, quote: reserves[1].amount)
    }
}
