import Rewards
import Settlement

extension ValueForm where Value == NodeCollateralRule {
    static var nodeCollateral: ValueForm {
        VariantForm(tag: "variant", ["contract": contract, "docs": docs]).object
            .checked { (rule) throws(Refusal) in try rule.validate() }
    }

    private static var contract: RecordForm<NodeCollateralRule> {
        RecordForm(
            MemberForm("min_collateral_percent", .integer), MemberForm("apply_maf", .boolean),
            make: { percent, applyMAF in
                NodeCollateralRule(
                    variant: .contract, minCollateralPercent: percent, applyMAF: applyMAF)
            },
            take: {
                guard case .contract = $0.variant else { return nil }
                return ($0.minCollateralPercent, $0.applyMAF)
            })
    }

    private static var docs: RecordForm<NodeCollateralRule> {
        RecordForm(
            MemberForm("reward_multiple", .integer),
            MemberForm("min_collateral_percent", .integer), MemberForm("apply_maf", .boolean),
            make: { multiple, percent, applyMAF in
                NodeCollateralRule(
                    variant: .docs(rewardMultiple: multiple), minCollateralPercent: percent,
                    applyMAF: applyMAF)
            },
            take: {
                guard case .docs(let multiple) = $0.variant else { return nil }
                return (multiple, $0.minCollateralPercent, $0.applyMAF)
            })
    }
}

extension ValueForm where Value == NetworkCollateralRule {
    static var networkCollateral: ValueForm {
        RecordForm(
            MemberForm("factor", .wad),
            make: NetworkCollateralRule.init(factor:),
            take: { $0.factor }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == DiversionRule {
    static var diversion: ValueForm {
        let row = RecordForm<RedirectRow>(
            MemberForm("coverage_from", .integer), MemberForm("ratio", .wad),
            make: RedirectRow.init(coverageFrom:ratio:),
            take: { ($0.coverageFrom, $0.ratio) })
        return RecordForm(
            MemberForm("delegator_share", .wad),
            MemberForm("redirect_table", .list(of: row.object)),
            make: DiversionRule.init(delegatorShare:redirectTable:),
            take: { ($0.delegatorShare, $0.redirectTable) }
        ).object.checked { (rule) throws(Refusal) in
            try rule.validate()
            try rule.checkTable()
        }
    }
}

extension ValueForm where Value == CommitmentRule {
    static var commitment: ValueForm {
        RecordForm(
            MemberForm("minimum", .seconds), MemberForm("extension_unit", .seconds),
            make: CommitmentRule.init(minimum:extensionUnit:),
            take: { ($0.minimum, $0.extensionUnit) }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}
