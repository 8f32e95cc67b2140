import Ledger
import Rewards
import Settlement

/// What the protocol's own reports say of fees and buy-backs, summed over settled epochs.
///
/// The postings say it too: a result's checks hold the one against the other.
struct RevenueTotals {
    private var sum = RevenueReport()

    mutating func add(_ report: RevenueReport) {
        sum.converted.accumulate(report.converted)
        sum.revenue.accumulate(report.revenue)
        sum.toStakers.accumulate(report.toStakers)
        sum.toBuyBack.accumulate(report.toBuyBack)
        sum.toTreasury.accumulate(report.toTreasury)
        sum.burned.accumulate(report.burned)
        sum.spent.accumulate(report.spent)
        sum.bought.accumulate(report.bought)
        sum.boughtBurned.accumulate(report.boughtBurned)
    }

    /// None without a revenue in the composition.
    func metrics(_ terms: ProtocolConfiguration) -> [Metric] {
        guard let revenue = terms.revenue else { return [] }
        let unit = terms.assets[Int(revenue.asset.index)].symbol.text
        var metrics = [
            ("revenue", sum.revenue), ("revenue_converted", sum.converted),
            ("revenue_to_stakers", sum.toStakers), ("revenue_to_buy_back", sum.toBuyBack),
            ("revenue_to_treasury", sum.toTreasury), ("revenue_burned", sum.burned),
        ].map { name, amount in
            Metric(name: name, value: .amount(amount), unit: unit, area: "revenue")
        }
        if terms.buyBack == nil { return metrics }
        metrics.append(
            Metric(name: "buy_back_spent", value: .amount(sum.spent), unit: unit, area: "buy-back"))
        for (name, amount) in [
            ("tokens_bought", sum.bought), ("tokens_bought_burned", sum.boughtBurned),
        ] {
            metrics.append(
                Metric(
                    name: name, value: .amount(amount), unit: terms.token.symbol.text,
                    area: "buy-back"))
        }
        return metrics
    }
}
