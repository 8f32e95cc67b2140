import Rewards

extension Mechanism {
    static let accessPrice = Mechanism("access-price") { (parameters, input) throws(Refusal) in
        let rule = AccessPriceRule(
            protocolMargin: try parameters.wad("protocol_margin", upTo: 100),
            reserveShareOfMargin: try parameters.fraction("reserve_share_of_margin"),
            burnShareOfMargin: try parameters.fraction("burn_share_of_margin"),
            monthLength: try parameters.seconds("month_seconds", from: 1))
        let price = try input.amount("price")
        let capacity = try input.integer64("capacity")
        let period = try input.seconds("period", from: 1)
        let scaling = try input.wad("scaling_factor", upTo: 1_000)
        let answer = try rule.price(
            price, capacity: capacity, period: period, scalingFactor: scaling)
        return [
            ("provider_part", .amount(answer.providerPart)),
            ("margin", .amount(answer.margin)),
            ("requirement", .amount(answer.requirement)),
            ("to_reserve", .amount(answer.toReserve)),
            ("to_burn", .amount(answer.toBurn)),
            ("to_treasury", .amount(answer.toTreasury)),
        ]
    }
}
