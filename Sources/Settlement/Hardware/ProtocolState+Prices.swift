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
        var base = max(history.factors[0], rule.floor)
        if let cap = rule.cap { base = min(base, cap) }
        let step = try rule.evaluate(maf: base, closes: history.closes)
        if step.outcome != .held { return step }
        var held = max(marketAdjustment, rule.floor)
        if let cap = rule.cap { held = min(held, cap) }
        return MarketAdjustmentStep(
            outcome: step.outcome, move: step.move, variance: step.variance, maf: held)
    }
}
