import Economy
import Ledger
import Rewards
import StochasticProcesses
import StrictText

/// Correlations of prices, and what trades do to the token's.
struct LiquidityBuilder {
    let root: Resolved
    let roster: Roster

    private var market: Resolved { root["market"] }

    // MARK: Liquidity

    func liquidity(_ meaning: inout Meaning) -> Liquidity {
        let entry = market["liquidity"]
        switch entry["kind"].text {
        case "linear_impact":
            return .linearImpact(depthUSD: entry["depth"].price.usd)
        case "pool":
            guard let number = roster.market(entry["market"], &meaning) else { return .exogenous }
            checkPool(entry["market"], &meaning)
            return .pool(
                market: number,
                Arbitrage(
                    capitalUSDPerDay: entry["arbitrage_per_day"].present?.price.usd ?? 0,
                    permanentShare: entry["permanent_share"].share))
        default:
            return .exogenous
        }
    }

    private func checkPool(_ name: Resolved, _ meaning: inout Meaning) {
        let token = root["protocol"]["token"]["symbol"].text
        guard
            let terms = root["protocol"]["markets"].items.first(where: {
                $0["name"].text == name.text
            })
        else { return }
        guard meaning.requirePool(name, terms) else { return }
        let sides = [terms["base"], terms["quote"]]
        guard let other = sides.first(where: { $0.text != token }),
            sides.contains(where: { $0.text == token })
        else {
            return meaning.refuse(
                name.place, .conflict, expected: "a market of the token \(token)",
                found: "\"\(name.text)\", a market of "
                    + sides.map(\.text).joined(separator: " and "))
        }
        meaning.requirePrice(other, in: market, token: token)
    }

    // MARK: Venues

    /// How deep the protocol's quoted markets are, in the order of markets.
    func venues(_ meaning: inout Meaning) -> [QuotedVenue] {
        let entries = market["venues"].items
        meaning.requireUnique(entries.map { $0["market"] }, what: "quoted market")
        let markets = root["protocol"]["markets"].items
        var venues: [QuotedVenue] = []
        for entry in entries {
            guard let number = roster.market(entry["market"], &meaning) else { continue }
            let terms = markets[Int(number)]
            if terms["venue"].text != "quoted" {
                meaning.refuse(
                    entry["market"].place, .conflict, expected: "a market whose venue is quoted",
                    found: "\"\(entry["market"].text)\", a pool")
            }
            for side in ["base", "quote"] {
                meaning.requirePrice(
                    terms[side], in: market, token: root["protocol"]["token"]["symbol"].text)
            }
            venues.append(QuotedVenue(market: number, depthUSD: entry["depth"].price.usd))
        }
        for terms in markets where terms["venue"].text == "quoted" {
            if entries.contains(where: { $0["market"].text == terms["name"].text }) { continue }
            meaning.refuse(
                terms["venue"].place, .conflict,
                expected: "a depth of \(terms["name"].text) in market.venues", found: "none")
        }
        return venues.sorted { $0.market < $1.market }
    }

    // MARK: Correlations

    /// - Parameter models: Of the token, then of `market.assets`.
    /// - Returns: Nil when none are written, or after a refusal.
    func correlations(_ models: [PriceModel], _ meaning: inout Meaning) -> CorrelationMatrix? {
        let entries = market["correlations"].items
        let priced = market["assets"].items.map { $0["asset"] }
        if entries.isEmpty { return nil }
        let symbols = [root["protocol"]["token"]["symbol"].text] + priced.map(\.text)
        let before = meaning.errors.count
        for entry in entries { check(entry, symbols, models, &meaning) }
        if meaning.errors.count > before { return nil }
        return matrix(entries, symbols, &meaning)
    }

    private func check(
        _ entry: Resolved, _ symbols: [String], _ models: [PriceModel], _ meaning: inout Meaning
    ) {
        let names = entry["between"].items
        for name in names {
            guard let index = symbols.firstIndex(of: name.text) else {
                meaning.refuse(
                    name.place, .unknownName,
                    expected: "an asset with a price: \(symbols.joined(separator: ", "))",
                    found: "\"\(name.text)\"",
                    hint: Spelling.nearest(to: name.text, among: symbols))
                continue
            }
            if models[index].drawsNormals { continue }
            meaning.refuse(
                name.place, .conflict,
                expected: "an asset whose price model draws a normal each day",
                found: "\"\(name.text)\", whose model draws none")
        }
        if names[0].text == names[1].text {
            meaning.refuse(
                names[1].place, .conflict, expected: "another asset than \(names[0].text)",
                found: "the same")
        }
    }

    /// Pair after pair, so that what is impossible is refused where it is written.
    private func matrix(
        _ entries: [Resolved], _ symbols: [String], _ meaning: inout Meaning
    ) -> CorrelationMatrix? {
        var pairs: [CorrelationMatrix.Pair] = []
        var matrix: CorrelationMatrix?
        for entry in entries {
            let names = entry["between"].items.map(\.text)
            pairs.append(
                CorrelationMatrix.Pair(names[0], names[1], entry["correlation"].real))
            do throws(ProcessError) {
                matrix = try CorrelationMatrix(assets: symbols, pairs: pairs)
            } catch {
                meaning.refuse(
                    entry["correlation"].place, .conflict,
                    expected: "a \(error.parameter) that goes with those before: "
                        + error.expected, found: error.found)
                return nil
            }
        }
        return matrix
    }
}

extension PriceModel {
    /// Whether a normal of its own decides each day's close.
    fileprivate var drawsNormals: Bool {
        switch self {
        case .geometricBrownianMotion, .returns: true
        case .constant, .history, .resampled: false
        }
    }
}
