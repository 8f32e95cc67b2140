import Rewards

extension Mechanism {
    static let rewardMultiplier = Mechanism("reward-multiplier") {
        (parameters, input) throws(Refusal) in
        let rows = try parameters.rows("table") { (row) throws(Refusal) in
            RewardMultiplierTable.MultiplierRow(
                coverageFrom: try row.integer("coverage_from"),
                multiplier: try row.wad("multiplier", upTo: 100))
        }
        let required = try input.amount("required")
        let collateral = try input.amount("collateral")
        let (coverage, multiplier) = try RewardMultiplierTable(rows: rows)
            .multiplier(required: required, collateral: collateral)
        return [("coverage", .wad(coverage)), ("multiplier", .wad(multiplier))]
    }
}
