import Ledger
import RandomStreams
import Rewards
import Settlement

/// Traders who bet on the price's course: before the market closes, each cohort brings its position
/// to what the closes so far say, and trades the difference with the float.
///
/// A trade is decided on the closes up to yesterday's and takes place at today's, after everybody's
/// trades have moved it: nobody gains by moving the price itself.
struct SpeculatorDesk: Desk {
    let instants: [Int64] = [86_380]
    let draws: UInt64 = 0
    /// In the order of their accounts' names.
    private var traders: [Trader]
    /// The token's closes so far, from the day before the start. Unit: USD.
    private var closes: [Double] = []

    private struct Trader {
        let cohort: SpeculatorCohort
        let name: Name
        var account: AccountID?
        /// Unit: USD; below zero after a purchase at a close that rose.
        var cash: Double
        /// Traded today, at a price that today's close will be.
        var bought = TokenAmount.zero
        var sold = TokenAmount.zero
    }

    /// - Throws: ``WorldError`` when a name is none, or used twice.
    init(_ configuration: Configuration) throws(WorldError) {
        traders = []
        for cohort in configuration.participants.speculators {
            traders.append(
                Trader(
                    cohort: cohort, name: try MemberName.name("speculator/" + cohort.name),
                    cash: cohort.capitalUSD))
        }
        traders.sort { $0.name < $1.name }
        for index in traders.indices.dropFirst()
        where traders[index].name == traders[index - 1].name {
            throw WorldError(.badName, subject: traders[index].name.text)
        }
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        closes.append(site.prices[0].usd)
        for index in traders.indices where traders[index].account == nil {
            traders[index].account = site.openAccount(traders[index].name)
        }
        // All purchases come from the float's account, whose name is before all of theirs.
        for index in traders.indices { buy(index, &site) }
        for index in traders.indices { sell(index, &site) }
    }

    private mutating func buy(_ index: Int, _ site: inout Site) {
        guard let target = target(of: index, site), let account = traders[index].account else {
            return
        }
        let missing = target.excess(over: site.desk.balance(of: account))
        if missing > .zero && site.fund(account, target, traders[index].name) {
            traders[index].bought = missing
        }
    }

    private mutating func sell(_ index: Int, _ site: inout Site) {
        guard traders[index].bought == .zero, let target = target(of: index, site),
            let account = traders[index].account
        else { return }
        let surplus = site.desk.balance(of: account).excess(over: target)
        if surplus > .zero && site.sell(surplus, from: account, traders[index].name) {
            traders[index].sold = surplus
        }
    }

    /// The tokens that a cohort wants to hold; nil before its window has passed.
    private func target(of index: Int, _ site: borrowing Site) -> TokenAmount? {
        let trader = traders[index]
        let window = trader.cohort.windowDays
        guard closes.count > window, let account = trader.account, let last = closes.last else {
            return nil
        }
        let course = Portable.log(last / closes[closes.count - 1 - window])
        let signal = trader.cohort.strategy == .momentum ? course : -course
        let share = min(max(signal * trader.cohort.strength, 0), 1)
        let decimals = site.configuration.protocolTerms.token.decimals
        let held = site.desk.balance(of: account).whole(decimals: decimals)
        let wealth = min(trader.cohort.capitalUSD, max(0, trader.cash + held * last))
        return try? TokenAmount(
            worthUSD: wealth * share, at: site.prices[0], decimals: decimals)
    }

    mutating func endDay(_ site: inout Site) {
        let token = site.configuration.protocolTerms.token
        let close = site.prices[0].usd
        var tokens = TokenAmount.zero
        var profit = 0.0
        for index in traders.indices {
            traders[index].cash += close * traders[index].sold.whole(decimals: token.decimals)
            traders[index].cash -= close * traders[index].bought.whole(decimals: token.decimals)
            (traders[index].bought, traders[index].sold) = (.zero, .zero)
            tokens.accumulate(holding(of: index, site))
            profit += self.profit(of: index, site)
        }
        site.book.amount("speculator_tokens", token.symbol.text, tokens)
        site.book.real("speculator_profit", "USD", profit)
    }

    private func holding(of index: Int, _ site: borrowing Site) -> TokenAmount {
        traders[index].account.map { site.desk.balance(of: $0) } ?? .zero
    }

    /// Money and tokens at the last close, less the capital at the start. Unit: USD.
    private func profit(of index: Int, _ site: borrowing Site) -> Double {
        let decimals = site.configuration.protocolTerms.token.decimals
        let tokens = holding(of: index, site).whole(decimals: decimals)
        let trader = traders[index]
        return trader.cash + tokens * site.prices[0].usd - trader.cohort.capitalUSD
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        traders.indices.map {
            Metric(
                name: "speculator_" + MetricName.part(traders[$0].cohort.name) + "_profit",
                value: .real(profit(of: $0, site)), unit: "USD", area: "market")
        }
    }
}
