import Ledger
import Rewards

extension ProtocolState {
    /// Books an edge of the revenue and shares the stakers' part out. The last step of an edge:
    /// nothing after it can be refused.
    ///
    /// A distribution that the pool refuses leaves the stakers' part among the fees, for the next
    /// edge to divide again: no edge and no exit waits for it (T9).
    mutating func commit(
        _ edge: RevenueEdge, at time: Timestamp, into report: inout EpochReport,
        postings: inout [Posting]
    ) throws(Refusal) {
        var edge = edge
        let mark = ledger.mark(edge.postings)
        try ledger.post(all: edge.real)
        if terms.staking != nil {
            let amount = try edge.rewards(of: systemAccounts.stakingRewards)
            let funded = try staking.funded.adding(amount)
            do throws(Refusal) {
                edge.report.allocated = try staking.pool.distribute(amount, at: time)
                staking.funded = funded
            } catch {
                ledger.restore(mark)
                edge.dropRewards(of: systemAccounts.stakingRewards)
                try ledger.post(all: edge.real)
            }
        }
        markets = edge.markets
        postings += edge.real
        report.revenue = edge.report
        checkRevenue(edge.report)
    }

    /// V5, B1, B2 and B5 on one edge, and B4 for every pool.
    private mutating func checkRevenue(_ report: RevenueReport) {
        let divided = try? report.burned.adding(report.toBuyBack).adding(report.toStakers)
            .adding(report.toTreasury)
        check(.paymentSplit, "revenue", found: divided ?? .zero, atMost: report.revenue)
        check(.burnWithinBought, "buy-back", found: report.boughtBurned, atMost: report.bought)
        check(
            .buyBackBudget, "buy-back", expected: report.unspent,
            found: ledger.balance(of: systemAccounts.buyBack))
    }

    /// Each pool's reserves against its accounts.
    mutating func checkMarkets() {
        for index in markets.indices {
            guard case .pool = configuration.markets[index].venue else { continue }
            let name = configuration.markets[index].name
            check(
                .constantProduct, name.text, expected: markets[index].base,
                found: ledger.balance(of: systemAccounts.poolBase[index]))
            check(
                .constantProduct, name.text, expected: markets[index].quote,
                found: ledger.balance(of: systemAccounts.poolQuote[index]))
        }
    }
}

extension RevenueEdge {
    /// Postings that move something.
    var real: [Posting] { postings.filter { $0.amount > .zero } }

    /// What the staking pool's vault is to receive.
    func rewards(of vault: AccountID) throws(Refusal) -> TokenAmount {
        try postings.filter { $0.to == vault }.map { $0.amount }.total()
    }

    /// Leaves with its source what the pool refused.
    mutating func dropRewards(of vault: AccountID) {
        postings.removeAll { $0.to == vault }
        report.toStakers = .zero
    }
}
