import Rewards

extension Mechanism {
    static let lockMultiplier = Mechanism("lock-multiplier") {
        (parameters, input) throws(Refusal) in
        let multiplier = try lockMultiplier(parameters, kind: "kind")
        let amount = try input.amount("amount")
        let weight = try multiplier.weight(of: amount, lock: try input.seconds("lock"))
        return [("weight", .integer(weight))]
    }

    /// The multiplier that the field `kind` names, with the fields of a linear one.
    static func lockMultiplier(
        _ parameters: FieldReader, kind: String
    ) throws(Refusal) -> LockMultiplier {
        let multiplier = try parameters.choice(
            kind,
            of: [
                "none": LockMultiplier.none, "nosana": .nosana, "icn": .icn,
                "linear": .linear(maxBonus: .zero, shortest: .zero, longest: .zero),
            ])
        guard case .linear = multiplier else { return multiplier }
        let bonus = try parameters.wad("max_bonus", in: 0...LockMultiplier.bonusBound.raw)
        let shortest = try parameters.seconds("lock_min")
        return .linear(
            maxBonus: bonus, shortest: shortest,
            longest: try parameters.seconds("lock_max", from: 1))
    }
}
