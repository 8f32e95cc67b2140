import Rewards

extension Mechanism {
    static let governedParameter = Mechanism("governed-parameter") {
        (parameters, input) throws(Refusal) in
        let minimum = try parameters.integer("minimum")
        let maximum = try parameters.integer("maximum")
        let initial = try parameters.integer("initial")
        let timelock = try parameters.seconds("timelock")
        let epochLength = try parameters.seconds("epoch_length", from: 1)
        let epochStart = try parameters.time("epoch_start")
        let mode = try parameters.choice(
            "mode",
            of: [
                "free": GovernanceMode.free, "ratchet_up": .ratchetUp,
                "ratchet_down": .ratchetDown, "immutable": .immutable,
            ])
        let maxStep = try parameters.integer("max_step")
        let operations = try OperationList(input)
        var parameter = try GovernedParameter(
            minimum: minimum, maximum: maximum, value: initial, timelock: timelock,
            epochLength: epochLength, epochStart: epochStart, mode: mode, maxStep: maxStep)
        let results = operations.run { (operation) throws(Refusal) in
            try apply(operation, to: &parameter)
        }
        return [
            ("results", results),
            ("value", .integer(parameter.value)),
            ("immutable", .boolean(parameter.isImmutable)),
        ]
    }

    private static func apply(
        _ operation: FieldReader, to parameter: inout GovernedParameter
    ) throws(Refusal) -> [(key: String, value: ResultValue)] {
        switch try operation.text("op") {
        case "propose":
            let at = try operation.time("at")
            let (number, effectiveAt) = try parameter.propose(
                try operation.integer("value"), at: at)
            return [("number", .integer(number)), ("effective_at", .time(effectiveAt))]
        case "cancel":
            let at = try operation.time("at")
            // No proposal ever has a number past 64 bits: the largest one is unknown as well.
            let number = UInt64(clamping: try operation.integer("number"))
            try parameter.cancel(number, at: at)
            return []
        case "relinquish":
            try parameter.relinquish(at: try operation.time("at"))
            return []
        case "read":
            return [("value", .integer(try parameter.read(at: try operation.time("at"))))]
        default: throw .unknownVariant
        }
    }
}
