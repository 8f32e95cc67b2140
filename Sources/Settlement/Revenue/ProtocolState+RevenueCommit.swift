import Ledger
import Rewards

extension ProtocolState {
    /// Divides the epoch's fees and books it: the last step of an edge, which nothing refuses.
    ///
    /// Where trades or the distribution are refused, the edge does without them: budgets and fees
    /// of other assets are carried, the stakers' part is the treasury's (T9, B7).
    mutating func settleRevenue(
        by configuration: ProtocolConfiguration, at time: Timestamp,
        into report: inout EpochReport, postings: inout [Posting]
    ) {
        guard let terms = configuration.revenue else { return }
        var refusal: Refusal?
        for attempt in RevenueAttempt.all {
            do throws(Refusal) {
                var edge = try revenueEdge(terms, in: configuration, attempt: attempt, at: time)
                try book(&edge, at: time)
                if edge.report.refusal == nil { edge.report.refusal = refusal }
                postings += edge.real
                report.revenue = edge.report
                return checkRevenue(edge)
            } catch {
                refusal = error
            }
        }
        // Not even the division fits its type: everything stays where it is.
        report.revenue = RevenueReport()
        report.revenue?.refusal = refusal
    }

    /// - Throws: the ledger's or the pool's refusal; both are then as they were.
    private mutating func book(_ edge: inout RevenueEdge, at time: Timestamp) throws(Refusal) {
        let real = edge.real
        let mark = ledger.mark(real)
        try ledger.post(all: real)
        if terms.staking != nil && edge.attempt.distributes {
            do throws(Refusal) {
                let amount = try edge.rewards(of: systemAccounts.stakingRewards)
                let funded = try staking.funded.adding(amount)
                edge.report.allocated = try staking.pool.distribute(amount, at: time)
                staking.funded = funded
            } catch {
                ledger.restore(mark)
                throw error
            }
        }
        markets = edge.markets
    }

    /// V5, B1, B2 and B5 on one edge.
    private mutating func checkRevenue(_ edge: RevenueEdge) {
        let report = edge.report
        let divided = try? report.burned.adding(report.toBuyBack).adding(report.toStakers)
            .adding(report.toTreasury)
        check(
            .paymentSplit, "revenue", expected: report.revenue,
            found: divided ?? TokenAmount(baseUnits: .max))
        check(.burnWithinBought, "buy-back", found: report.boughtBurned, atMost: report.bought)
        check(
            .buyBackBudget, "buy-back", expected: report.unspent,
            found: ledger.balance(of: systemAccounts.buyBack))
        let uses = try? edge.postings
            .filter { $0.reason == .boughtBurned || $0.reason == .buyBackBought }
            .map { $0.amount }.total()
        check(
            .buyBackUses, "buy-back", expected: report.bought,
            found: uses ?? TokenAmount(baseUnits: .max))
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
}
