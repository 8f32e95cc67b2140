import Rewards

extension ProtocolState {
    mutating func propose(
        _ key: GovernedKey, value: UInt128, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let index = configuration.governance.firstIndex(where: { $0.key == key }) else {
            throw .notInComposition
        }
        var parameter = governed[index]
        let (number, effectiveAt) = try parameter.propose(value, at: time)
        var next = terms
        try next.set(key, to: parameter.value)
        try next.checkTogether()
        terms = next
        governed[index] = parameter
        return Receipt(outcome: .proposed(number: number, effectiveAt: effectiveAt))
    }

    /// Step 2 of an edge: what is due takes effect.
    mutating func applyGovernedChanges(at time: Timestamp) throws(Refusal) {
        var next = terms
        var parameters = governed
        for index in parameters.indices {
            if try parameters[index].applyDue(at: time) {
                try next.set(configuration.governance[index].key, to: parameters[index].value)
            }
        }
        try next.checkTogether()
        governed = parameters
        terms = next
    }
}

extension ProtocolConfiguration {
    /// Values that are legal alone but not together.
    fileprivate func checkTogether() throws(Refusal) {
        try accessPrice.validate()
        try marketAdjustment.rule.validate()
    }
}
