import Ledger
import Rewards

extension ProtocolState {
    /// Closes the running epoch at `time` and opens the next, in the order of the edge: rewards and
    /// slashing of the old epoch; governed changes; the factor; new segments.
    ///
    /// - Throws: a refusal of a rule; everything is then as it was.
    /// - Complexity: O(nodes + running bookings + miners + work reports), plus the positions of
    ///   slashed nodes. Jobs and stakes that did not change cost nothing.
    mutating func settleEpoch(at time: Timestamp) throws(Refusal) -> Receipt {
        var undo = EdgeUndo(self)
        do throws(Refusal) {
            return try settledEpoch(at: time, undo: &undo)
        } catch {
            undo.restore(&self)
            throw error
        }
    }

    private mutating func settledEpoch(
        at time: Timestamp, undo: inout EdgeUndo
    ) throws(Refusal) -> Receipt {
        var report = EpochReport()
        report.number = epochNumber
        report.start = epochStart
        report.end = time
        var postings: [Posting] = []
        if configuration.hardware.isPresent {
            let budget = try closePools(at: time, into: &report)
            try rewardNodes(at: time, budget: budget, into: &report, postings: &postings)
            try slashNodes(at: time, into: &report, postings: &postings, undo: &undo)
        }
        if let edge = try miningEdge() {
            try ledger.post(all: edge.postings)
            commit(edge)
            postings += edge.postings.filter { $0.amount > .zero }
            report.mining = edge.report
        }
        try unlockVested(at: time, into: &report, postings: &postings)
        // The old epoch's fees are divided by the old epoch's shares.
        let ending = inForce
        try openNextEpoch(at: time)
        try applyGovernedChanges(at: time)
        if configuration.hardware.isPresent {
            let before = marketAdjustment
            report.adjustment = try evaluateMarketAdjustment(at: time)
            report.marketAdjustment = marketAdjustment
            checkAdjustment(report.adjustment, before: before, at: time)
        }
        settleRevenue(by: ending.value, at: time, into: &report, postings: &postings)
        checkEpoch(report, at: time)
        if checkLevel != .runningSums { checkEverything(at: time) }
        return Receipt(postings: postings, outcome: .settled(report))
    }

    /// Closes every pool's segment and returns what their nodes share for the epoch.
    private mutating func closePools(
        at time: Timestamp, into report: inout EpochReport
    ) throws(Refusal) -> TokenAmount {
        var gross = TokenAmount.zero
        let kept = inForce
        for index in pools.indices {
            try pools[index].close(
                at: time, terms: kept.value.hardware.capacityRewards[index],
                factor: marketAdjustment)
            report.scheduled = try report.scheduled.adding(pools[index].scheduled)
            gross = try gross.adding(pools[index].gross)
            (pools[index].scheduled, pools[index].gross) = (.zero, .zero)
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
            nodes[index].hasReported = false
        }
        epochNumber += 1
        epochStart = time
        nextEdge = try time.advanced(by: configuration.epochLength)
        if !configuration.hardware.isPresent { return }
        // A node's promise of base yield is brought to the edge, so that reports are of the edge.
        baseYield = try committedYield(at: time)
    }
}
