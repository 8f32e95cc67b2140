import Rewards

extension Mechanism {
    static let unbondingQueue = Mechanism("unbonding-queue") {
        (parameters, input) throws(Refusal) in
        let rule = UnbondingRule(
            release: try parameters.choice(
                "release", of: ["cliff": UnbondingRelease.cliff, "linear": .linear]),
            delay: try parameters.seconds("delay"),
            slashable: try parameters.boolean("slashable"))
        let amount = try input.amount("amount")
        let requestedAt = try input.time("requested_at")
        let withdrawn = try input.amount("withdrawn")
        let at = try input.time("at")
        let answer = try rule.withdrawable(
            amount: amount, requestedAt: requestedAt, withdrawn: withdrawn, at: at,
            slash: try input.fraction("slash"))
        return [
            ("slashed", .amount(answer.slashed)),
            ("withdrawable", .amount(answer.withdrawable)),
            ("still_locked", .amount(answer.stillLocked)),
        ]
    }
}
