import Rewards

extension Mechanism {
    static let commitment = Mechanism("commitment") { (parameters, input) throws(Refusal) in
        let rule = CommitmentRule(
            minimum: try parameters.seconds("minimum", from: 1),
            extensionUnit: try parameters.seconds("extension_unit", from: 1))
        switch try input.text("op") {
        case "open":
            let at = try input.time("at")
            let length = try input.seconds("length")
            return [("ends_at", .time(try rule.open(at: at, length: length)))]
        case "extend":
            let at = try input.time("at")
            let endsAt = try input.time("ends_at")
            let by = try input.seconds("by", from: 1)
            return [("ends_at", .time(try rule.extend(endsAt: endsAt, by: by, at: at)))]
        case "status":
            let at = try input.time("at")
            let (withdrawable, remaining) = rule.status(
                at: at, endsAt: try input.time("ends_at"))
            return [
                ("withdrawable", .boolean(withdrawable)),
                ("remaining", .integer(remaining.count)),
            ]
        default: throw .unknownVariant
        }
    }
}
