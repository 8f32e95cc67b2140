import Rewards

extension Mechanism {
    static let collateralDiversion = Mechanism("collateral-diversion") {
        (parameters, input) throws(Refusal) in
        let rule = DiversionRule(
            delegatorShare: try parameters.fraction("delegator_share"),
            redirectTable: try parameters.rows("redirect_table") { (row) throws(Refusal) in
                RedirectRow(
                    coverageFrom: try row.integer("coverage_from"),
                    ratio: try row.fraction("ratio"))
            })
        let reward = try input.amount("reward")
        let hasDelegators = try input.boolean("has_delegators")
        let nodeGap = try input.amount("node_gap")
        let networkGap = try input.amount("network_gap")
        let answer = try rule.divide(
            reward: reward, hasDelegators: hasDelegators, nodeGap: nodeGap,
            networkGap: networkGap, networkCoverage: try input.wad("network_coverage"))
        return [
            ("to_delegators", .amount(answer.toDelegators)),
            ("to_node_collateral", .amount(answer.toNodeCollateral)),
            ("to_network_collateral", .amount(answer.toNetworkCollateral)),
            ("claimable", .amount(answer.claimable)),
        ]
    }
}
