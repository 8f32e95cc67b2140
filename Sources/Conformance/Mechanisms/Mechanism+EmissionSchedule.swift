import Rewards

extension Mechanism {
    static let emissionSchedule = Mechanism("emission-schedule") {
        (parameters, input) throws(Refusal) in
        let kind = try parameters.choice(
            "kind",
            of: [
                "constant": EmissionKind.constant, "table": .table,
                "linear_taper": .linearTaper, "geometric": .geometric, "halving": .halving,
                "reserve_fraction": .reserveFraction,
                "supply_threshold_halving": .supplyThresholdHalving,
            ])
        let budget = try parameters.limit("budget")
        guard let schedule = try schedule(kind, parameters) else {
            return [("emission", .amount(try formula(kind, parameters, input)))]
        }
        let from = try input.epochs("from")
        let to = try input.epochs("to")
        let emission = try schedule.emission(
            from: from, to: to, budget: budget, already: try input.amount("already"))
        return [("emission", .amount(emission))]
    }

    /// The schedule of a kind that pays by epoch.
    private static func schedule(
        _ kind: EmissionKind, _ parameters: FieldReader
    ) throws(Refusal) -> EmissionSchedule? {
        switch kind {
        case .constant:
            return .constant(perEpoch: try parameters.amount("per_epoch"))
        case .table:
            return .table(
                try parameters.rows("rows") { (row) throws(Refusal) in
                    let start = try row.epochs("start")
                    return EmissionRow(start: start, perEpoch: try row.amount("per_epoch"))
                })
        case .linearTaper:
            let perEpoch = try parameters.amount("per_epoch")
            let flat = try parameters.epochs("flat_epochs")
            return .linearTaper(
                perEpoch: perEpoch, flatEpochs: flat,
                taperEpochs: try parameters.epochs("taper_epochs", from: 1))
        case .geometric:
            let perEpoch = try parameters.amount("per_epoch")
            return .geometric(perEpoch: perEpoch, ratio: try parameters.fraction("ratio"))
        case .halving:
            let perEpoch = try parameters.amount("per_epoch")
            return .halving(
                perEpoch: perEpoch, epochs: try parameters.epochs("halving_epochs", from: 1))
        case .reserveFraction, .supplyThresholdHalving:
            return nil
        }
    }

    /// The emission of a kind that pays by what is left or issued.
    private static func formula(
        _ kind: EmissionKind, _ parameters: FieldReader, _ input: FieldReader
    ) throws(Refusal) -> TokenAmount {
        if kind == .reserveFraction {
            let rate = try parameters.fraction("rate")
            return try input.amount("reserve").reserveEmission(rate: rate)
        }
        let base = try parameters.integer64("base")
        let limit = try parameters.integer("limit", in: 1...UInt128.max)
        return try SupplyThresholdHalving(base: base, limit: TokenAmount(baseUnits: limit))
            .emission(issuance: try input.amount("issuance"))
    }
}

private enum EmissionKind {
    case constant
    case table
    case linearTaper
    case geometric
    case halving
    case reserveFraction
    case supplyThresholdHalving
}

extension FieldReader {
    /// A count of epochs.
    fileprivate func epochs(_ key: String, from minimum: UInt64 = 0) throws(Refusal) -> UInt64 {
        try integer64(key, in: minimum...EmissionSchedule.epochBound)
    }
}
