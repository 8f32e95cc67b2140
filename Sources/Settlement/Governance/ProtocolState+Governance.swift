import Rewards

extension ProtocolState {
    mutating func perform(
        _ command: GovernanceCommand, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let index = configuration.governance.firstIndex(where: { $0.key == command.key })
        else { throw .notInComposition }
        var parameter = governed[index]
        var outcome = Receipt.Outcome.done
        switch command {
        case .propose(_, let value):
            let (number, effectiveAt) = try parameter.propose(value, at: time)
            outcome = .proposed(number: number, effectiveAt: effectiveAt)
        case .cancel(_, let number): try parameter.cancel(number, at: time)
        case .relinquish: try parameter.relinquish(at: time)
        }
        var next = terms
        try next.set(command.key, to: parameter.value)
        try next.checkTogether()
        terms = next
        governed[index] = parameter
        return Receipt(outcome: outcome)
    }

    /// Step 2 of an edge: what is due takes effect, in the order of the configuration. A value that
    /// does not go with those in force is void: no edge waits for it.
    mutating func applyGovernedChanges(at time: Timestamp) throws(Refusal) {
        for index in governed.indices {
            var parameter = governed[index]
            if try parameter.applyDue(at: time) {
                var next = terms
                try next.set(configuration.governance[index].key, to: parameter.value)
                if (try? next.checkTogether()) == nil {
                    parameter = try governed[index].voiding(dueBy: time)
                } else {
                    terms = next
                }
            }
            governed[index] = parameter
        }
        // The stored factor stays within bounds that have moved (M1).
        marketAdjustment = terms.hardware.marketAdjustment.rule.clamped(marketAdjustment)
    }
}

extension GovernedParameter {
    /// Without the changes that fall due by `time`.
    fileprivate func voiding(dueBy time: Timestamp) throws(Refusal) -> GovernedParameter {
        var parameter = self
        for change in queue where change.effectiveAt <= time {
            try parameter.cancel(change.number, at: clock)
        }
        return parameter
    }
}
