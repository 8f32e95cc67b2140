import Ledger
import Rewards
import Settlement

/// How burning lowers the supply. It reads and never acts.
struct BurnDesk: Desk {
    let instants: [Int64] = []
    let draws: UInt64 = 0
    /// Circulating supply at each day's end.
    private var circulating: [TokenAmount] = []

    /// - Returns: Nil for a protocol that burns only what bookings pay: its own figures say that.
    init?(_ configuration: Configuration) {
        let terms = configuration.protocolTerms
        if terms.revenue == nil && terms.bridge == nil { return nil }
    }

    /// Tokens burned since genesis, by what burned them.
    private struct Burned {
        let byFees: TokenAmount
        let byBuyBack: TokenAmount
        let byBridge: TokenAmount

        init(_ site: borrowing Site) {
            var fees = Burned.total(.revenueBurned, site)
            fees.accumulate(Burned.total(.accessPaymentBurned, site))
            byFees = fees
            byBuyBack = Burned.total(.boughtBurned, site)
            // The bridge's own book: a burn-mint bridge also burns what it mints elsewhere.
            byBridge = site.desk.state.bridge.supply.burned
        }

        private static func total(_ reason: PostingReason, _ site: borrowing Site) -> TokenAmount {
            // Burned tokens are at most those ever minted, which one amount holds.
            TokenAmount(baseUnits: site.desk.totals.total(reason).destroyed.low)
        }

        var all: TokenAmount {
            var sum = byFees
            sum.accumulate(byBuyBack)
            sum.accumulate(byBridge)
            return sum
        }
    }

    mutating func act(at second: Int64, _ site: inout Site) {}

    mutating func endDay(_ site: inout Site) {
        let token = site.configuration.protocolTerms.token.symbol.text
        let burned = Burned(site)
        circulating.append(site.desk.state.ledger.books[0].circulating)
        site.book.amount("burned_by_fees", token, burned.byFees)
        site.book.amount("burned_by_buy_back", token, burned.byBuyBack)
        site.book.amount("burned_by_bridge", token, burned.byBridge)
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        let token = site.configuration.protocolTerms.token.symbol.text
        let burned = Burned(site)
        func metric(_ name: String, _ value: MetricValue, _ unit: String) -> Metric {
            Metric(name: name, value: value, unit: unit, area: "burning")
        }
        return [
            metric("burned_by_fees", .amount(burned.byFees), token),
            metric("burned_by_buy_back", .amount(burned.byBuyBack), token),
            metric("burned_by_bridge", .amount(burned.byBridge), token),
            metric("burned_share_a_year", yearlyShare(burned.all), "ratio a year"),
        ]
    }

    /// What a year of 365 days burns at the run's pace, over the mean circulating supply.
    private func yearlyShare(_ burned: TokenAmount) -> MetricValue {
        let sum = circulating.reduce(0) { $0 + Double($1.baseUnits) }
        // Burned / days · 365, over sum / days.
        return sum > 0 ? .real(Double(burned.baseUnits) * 365 / sum) : .text("nothing circulates")
    }
}
