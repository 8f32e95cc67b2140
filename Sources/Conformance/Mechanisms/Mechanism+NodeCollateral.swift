import Rewards

extension Mechanism {
    static let nodeCollateral = Mechanism("node-collateral") {
        (parameters, input) throws(Refusal) in
        let isDocs = try parameters.choice("variant", of: ["contract": false, "docs": true])
        let rule = NodeCollateralRule(
            variant: isDocs
                ? .docs(rewardMultiple: try parameters.integer("reward_multiple")) : .contract,
            minCollateralPercent: try parameters.integer(
                "min_collateral_percent", in: 0...NodeCollateralRule.hundredPercent),
            applyMAF: try parameters.boolean("apply_maf"))
        let requirement = try input.amount("collateral_requirement")
        let maf = try input.wad("maf")
        let capacity = try input.integer64("capacity")
        let answer = try rule.requirement(
            collateralRequirement: requirement, maf: maf, capacity: capacity,
            collateral: try input.amount("collateral"))
        return [
            ("required_scaled", .wide(answer.requiredScaled)),
            ("required", .amount(answer.required)),
            ("met", .boolean(answer.met)),
            ("gap", .amount(answer.gap)),
        ]
    }
}
