import Ledger
import Rewards
import Settlement
import StrictText

/// What fees are for: conversions, shares, the buy-back.
struct RevenueBuilder {
    let terms: Resolved
    let roster: Roster
    let markets: [MarketTerms]

    private var stakingPool: Resolved? { terms["staking_pool"].present }
    private var token: String { terms["token"]["symbol"].text }

    func revenue(_ meaning: inout Meaning) -> RevenueTerms? {
        guard let revenue = terms["revenue"].present,
            let asset = roster.asset(revenue["asset"], &meaning)
        else { return nil }
        checkShares(revenue, &meaning)
        checkUses(revenue, &meaning)
        checkCoverage(revenue, &meaning)
        return RevenueTerms(
            asset: asset, conversions: conversions(revenue, asset, &meaning),
            toBurn: revenue["to_burn"].basisPoints, toBuyBack: revenue["to_buy_back"].basisPoints,
            toStakers: revenue["to_stakers"].basisPoints)
    }

    private func conversions(
        _ revenue: Resolved, _ asset: AssetID, _ meaning: inout Meaning
    ) -> [ConversionTerms] {
        revenue["conversions"].items.compactMap { entry in
            let sold = roster.asset(entry["asset"], &meaning)
            let market = roster.market(entry["market"], &meaning)
            guard let sold, let market else { return nil }
            check(entry["market"], market, of: sold, and: asset, &meaning)
            return ConversionTerms(
                asset: sold, market: market, slices: entry["slices"].count,
                maxSlippage: entry["max_slippage"].wad)
        }
    }

    private func check(
        _ name: Resolved, _ market: UInt16, of one: AssetID, and other: AssetID,
        _ meaning: inout Meaning
    ) {
        // Markets that were refused are missing from the list.
        guard markets.count == roster.markets.count else { return }
        let sides = markets[Int(market)]
        if Set([sides.base, sides.quote]) == Set([one, other]) { return }
        meaning.refuse(
            name.place, .conflict,
            expected: "a market of \(roster.symbol(one)) and \(roster.symbol(other))",
            found: "\"\(name.text)\", a market of \(roster.symbol(sides.base)) and "
                + roster.symbol(sides.quote))
    }

    private func checkShares(_ revenue: Resolved, _ meaning: inout Meaning) {
        let shares = ["to_stakers", "to_buy_back", "to_burn"].map { revenue[$0] }
        let sum = shares.reduce(0) { $0 + $1.wad.raw }
        if sum <= Wad.scale { return }
        meaning.refuse(
            (shares.first { !$0.origin.isLanguage } ?? revenue).place, .wrongSum,
            expected: "shares of the revenue whose sum is at most 1",
            found: shares.map(\.written).joined(separator: " + "))
    }

    /// A share needs somebody to take it.
    private func checkUses(_ revenue: Resolved, _ meaning: inout Meaning) {
        let asset = revenue["asset"].text
        let (stakers, buyBack, burn) =
            (revenue["to_stakers"], revenue["to_buy_back"], revenue["to_burn"])
        if stakers.wad > .zero, stakingPool?["reward"].text != asset {
            meaning.refuse(
                stakers.place, .conflict,
                expected: "a protocol.staking_pool whose reward is \(asset)",
                found: stakingPool.map { "one whose reward is \($0["reward"].text)" } ?? "none")
        }
        if buyBack.wad > .zero, terms["buy_back"].present == nil {
            meaning.refuse(
                buyBack.place, .conflict, expected: "protocol.buy_back, which spends it",
                found: "none")
        }
        if burn.wad > .zero, asset != token {
            meaning.refuse(
                burn.place, .conflict, expected: "revenue in \(token), which alone is burned",
                found: "revenue in \(asset)")
        }
    }

    /// Every asset that fees may come in is the revenue's or is converted into it, once.
    private func checkCoverage(_ revenue: Resolved, _ meaning: inout Meaning) {
        let paid = terms["jobs"]["assets"].items.map(\.text)
        let asset = revenue["asset"]
        let sold = revenue["conversions"].items.map { $0["asset"] }
        meaning.requireUnique(sold, what: "asset of conversions")
        for name in [asset] + sold where !paid.contains(name.text) {
            meaning.refuse(
                name.place, .conflict,
                expected: "an asset that jobs are paid in: \(paid.joined(separator: ", "))",
                found: "\"\(name.text)\"")
        }
        for name in sold where name.text == asset.text {
            meaning.refuse(
                name.place, .conflict, expected: "an asset other than the revenue's",
                found: "\"\(name.text)\"")
        }
        let missing = paid.filter { name in
            name != asset.text && !sold.contains { $0.text == name }
        }
        if missing.isEmpty { return }
        meaning.refuse(
            revenue.place, .conflict,
            expected: "a conversion into \(asset.text) of each asset that jobs are paid in",
            found: "none of \(missing.joined(separator: ", "))")
    }

    // MARK: Buy-back

    func buyBack(_ meaning: inout Meaning) -> BuyBackTerms? {
        guard let entry = terms["buy_back"].present,
            let market = roster.market(entry["market"], &meaning)
        else { return nil }
        checkSinks(entry, &meaning)
        guard markets.count == roster.markets.count,
            let index = roster.assets.firstIndex(of: terms["revenue"]["asset"].text)
        else { return nil }
        check(entry["market"], market, of: .token, and: AssetID(UInt8(index)), &meaning)
        let sides = markets[Int(market)]
        if entry["between_slices"].text == "restore", sides.venue != .quoted {
            meaning.refuse(
                entry["between_slices"].place, .conflict,
                expected: "a quoted market, which arbitrage refills from outside",
                found: "\"\(entry["market"].text)\", a pool")
        }
        return BuyBackTerms(
            market: market, rule: rule(entry, sides.model),
            reference: entry["reference"].present.map {
                PriceReference(
                    maxAge: $0["max_age"].seconds, maxPremium: $0["max_premium"].wad)
            })
    }

    private func rule(_ entry: Resolved, _ model: SwapModel) -> BuyBackRule {
        BuyBackRule(
            model: model, slices: entry["slices"].count, maxSlippage: entry["max_slippage"].wad,
            untraded: entry["on_slippage"].text == "carry" ? .carry : .skip,
            betweenSlices: entry["between_slices"].text == "restore" ? .restore : .none,
            sinks: entry["sinks"].items.map {
                BuyBackSink(use: use($0["use"].text), share: $0["share"].basisPoints)
            })
    }

    private func use(_ text: String) -> BuyBackUse {
        switch text {
        case "lock": .lock
        case "stakers": .stakers
        case "treasury": .treasury
        default: .burn
        }
    }

    private func checkSinks(_ entry: Resolved, _ meaning: inout Meaning) {
        let sinks = entry["sinks"].items
        meaning.requireUnique(sinks.map { $0["use"] }, what: "use of the tokens bought back")
        if sinks.reduce(0, { $0 + $1["share"].wad.raw }) != Wad.scale {
            meaning.refuse(
                entry["sinks"].place, .wrongSum, expected: "shares whose sum is 1",
                found: sinks.map { $0["share"].written }.joined(separator: " + "))
        }
        for sink in sinks
        where sink["use"].text == "stakers" && stakingPool?["reward"].text != token {
            meaning.refuse(
                sink["use"].place, .conflict,
                expected: "a protocol.staking_pool whose reward is \(token)",
                found: stakingPool.map { "one whose reward is \($0["reward"].text)" } ?? "none")
        }
    }
}
