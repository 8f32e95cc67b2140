import Ledger
import Rewards

extension ProtocolState {
    mutating func observe(
        _ price: Price, of asset: AssetID, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        if Int(asset.index) >= observations.count { throw .unknownID }
        let observation = PriceObservation(at: time, price: price)
        if asset == self.asset && configuration.hardware.isPresent {
            var next = adjustment
            try takeCloses(&next, before: time)
            next.latest = observation
            adjustment = next
        }
        observations[Int(asset.index)] = observation
        return Receipt()
    }

    /// Takes the closes of all grid instants before `time`: they see earlier observations only.
    private func takeCloses(
        _ history: inout AdjustmentHistory, before time: Timestamp
    ) throws(Refusal) {
        while true {
            let instant = try history.nextCloseTime(
                genesis: configuration.genesis, interval: terms.hardware.prices.closeInterval)
            if instant >= time { return }
            takeClose(&history, at: instant)
        }
    }

    private func takeClose(_ history: inout AdjustmentHistory, at instant: Timestamp) {
        history.append(
            close: terms.hardware.prices.close(at: instant, latest: history.latest),
            factor: marketAdjustment,
            keeping: Int(terms.hardware.marketAdjustment.rule.windowDays) + 1)
    }

    /// Step 3 of an edge: takes the edge's close and, on the grid, evaluates the factor.
    ///
    /// - Returns: What the evaluation said; nil off the grid.
    mutating func evaluateMarketAdjustment(
        at time: Timestamp
    ) throws(Refusal) -> MarketAdjustmentStep? {
        var history = adjustment
        try takeCloses(&history, before: time)
        let instant = try history.nextCloseTime(
            genesis: configuration.genesis, interval: terms.hardware.prices.closeInterval)
        if instant != time {
            adjustment = history
            return nil
        }
        let day = history.nextDay
        takeClose(&history, at: time)
        let step = try evaluation(of: history, day: day)
        if let step {
            marketAdjustment = step.maf
            history.factors[history.factors.count - 1] = step.maf
        }
        adjustment = history
        return step
    }

    private func evaluation(
        of history: AdjustmentHistory, day: UInt64
    ) throws(Refusal) -> MarketAdjustmentStep? {
        let rule = terms.hardware.marketAdjustment.rule
        let window = UInt64(rule.windowDays)
        if day < window || (day - window) % UInt64(terms.hardware.marketAdjustment.cycleDays) != 0 {
            return nil
        }
        // A bound that governance moved since then binds the base as well.
        let base = rule.clamped(history.factors[0])
        do throws(Refusal) {
            let step = try rule.evaluate(maf: base, closes: history.closes)
            if step.outcome != .held { return step }
        } catch {
            // Only a rule that says so stops the protocol; other closes that the rule cannot take
            // hold the factor, as unusable ones do.
            if rule.badPrice == .halt { throw error }
        }
        return MarketAdjustmentStep(
            outcome: .held, move: 0, variance: UInt256(0), maf: rule.clamped(marketAdjustment))
    }
}

extension MarketAdjustmentRule {
    /// A factor within the bounds.
    func clamped(_ factor: Wad) -> Wad {
        let raised = max(factor, floor)
        guard let cap else { return raised }
        return min(raised, cap)
    }
}
