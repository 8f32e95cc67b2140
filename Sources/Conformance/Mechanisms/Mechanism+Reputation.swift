import Rewards

extension Mechanism {
    static let reputation = Mechanism("reputation") { (parameters, input) throws(Refusal) in
        let rounding = try parameters.choice(
            "rounding",
            of: ["single_floor": ReputationRounding.singleFloor, "two_floors": .twoFloors])
        let denominator = try parameters.integer64(
            "denominator", in: 1...ReputationRule.denominatorBound)
        let keep = try parameters.integer64("keep", in: 0...denominator)
        let penalty = try parameters.fraction("anomaly_penalty")
        let rule = ReputationRule(
            rounding: rounding, denominator: denominator, keep: keep, anomalyPenalty: penalty,
            floor: try parameters.fraction("floor"))
        var reputation = try input.fraction("reputation")
        let events = try input.rows("events") { (row) throws(Refusal) in
            switch try row.text("kind") {
            case "outcome": ReputationEvent.outcome(try row.fraction("value"))
            case "anomaly": ReputationEvent.anomaly
            default: throw .unknownVariant
            }
        }
        var path: [ResultValue] = []
        for event in events {
            reputation = try rule.reputation(reputation, after: event)
            path.append(.wad(reputation))
        }
        return [("path", .list(path)), ("reputation", .wad(reputation))]
    }
}
