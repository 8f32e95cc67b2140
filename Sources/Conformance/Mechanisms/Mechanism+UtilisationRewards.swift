import Rewards

extension Mechanism {
    static let utilisationRewards = Mechanism("utilisation-rewards") {
        (parameters, input) throws(Refusal) in
        // One accrual so far; the name is checked so that another is not taken for it.
        try parameters.choice("accrual", of: ["linear": ()])
        let providerPart = try input.amount("provider_part")
        let start = try input.time("start")
        let period = try input.seconds("period", from: 1)
        let claims = try input.integers("claims", in: 0...UInt128(Seconds.bound))
        var times: [Timestamp] = []
        for claim in claims { times.append(try Timestamp(UInt64(claim))) }
        let (paid, remaining) = try Rewards.utilisationRewards(
            providerPart: providerPart, start: start, period: period, claims: times)
        return [("paid", .amounts(paid)), ("remaining", .amount(remaining))]
    }
}
