import Rewards

extension Mechanism {
    static let networkCollateral = Mechanism("network-collateral") {
        (parameters, input) throws(Refusal) in
        let rule = NetworkCollateralRule(factor: try parameters.wad("factor", upTo: 100))
        let nodeCapacity = try input.integer64("node_capacity")
        let networkCapacity = try input.integer64("network_capacity")
        let unlocked = try input.amount("unlocked_supply")
        let answer = try rule.requirement(
            nodeCapacity: nodeCapacity, networkCapacity: networkCapacity,
            unlockedSupply: unlocked, collateral: try input.amount("collateral"))
        return [
            ("required", .amount(answer.required)),
            ("gap", .amount(answer.gap)),
            ("coverage", .wad(answer.coverage)),
        ]
    }
}
