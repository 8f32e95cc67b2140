import Ledger
import Rewards

extension ProtocolState {
    /// Closes the running epoch at `time` and opens the next, in the order of the edge:
    /// accruals, rewards and slashing of the old epoch; governed changes; the factor; new segments.
    mutating func settleEpoch(at time: Timestamp) throws(Refusal) -> Receipt {
        var report = EpochReport()
        report.number = epochNumber
        report.start = epochStart
        report.end = time
        var postings: [Posting] = []
        let budget = try closePools(at: time, into: &report)
        try rewardNodes(at: time, budget: budget, into: &report, postings: &postings)
        try slashNodes(at: time, into: &report, postings: &postings)
        try unlockVested(at: time, into: &report, postings: &postings)
        try openNextEpoch(at: time)
        try applyGovernedChanges(at: time)
        let before = marketAdjustment
        report.adjustment = try evaluateMarketAdjustment(at: time)
        report.marketAdjustment = marketAdjustment
        checkAdjustment(report.adjustment, before: before, at: time)
        checkEpoch(report, at: time)
        checkEverything(at: time)
        return Receipt(postings: postings, outcome: .settled(report))
    }

    /// Closes every pool's segment and returns what their nodes share for the epoch.
    private mutating func closePools(
        at time: Timestamp, into report: inout EpochReport
    ) throws(Refusal) -> TokenAmount {
        var gross = TokenAmount.zero
        for index in pools.indices {
            var pool = try closed(index, at: time)
            report.scheduled = try report.scheduled.adding(pool.scheduled)
            gross = try gross.adding(pool.gross)
            (pool.scheduled, pool.gross) = (.zero, .zero)
            pools[index] = pool
        }
        return gross
    }

    private mutating func unlockVested(
        at time: Timestamp, into report: inout EpochReport, postings: inout [Posting]
    ) throws(Refusal) {
        for (index, allocation) in configuration.allocations.enumerated() {
            let vault = systemAccounts.vesting[index]
            let locked = try allocation.schedule.position(at: time).locked
            let due = ledger.balance(of: vault).excess(over: locked)
            if due == .zero { continue }
            let posting = Posting(
                from: vault, to: systemAccounts.market, amount: due, reason: .vestingUnlock)
            try ledger.post(posting)
            postings.append(posting)
            report.vested = try report.vested.adding(due)
        }
    }

    private mutating func openNextEpoch(at time: Timestamp) throws(Refusal) {
        for index in nodes.indices {
            nodes[index].gpuSeconds = 0
            nodes[index].downtime = .zero
        }
        epochNumber += 1
        epochStart = time
        nextEdge = try time.advanced(by: configuration.epochLength)
        // A node's promise of base yield is brought to the edge, so that reports are of the edge.
        baseYield = try committedYield(at: time)
    }
}
