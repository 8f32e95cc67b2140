import Rewards
import Settlement

extension ValueForm where Value == HardwareClassTerms {
    static var hardwareClass: ValueForm {
        RecordForm(
            MemberForm("name", .name), MemberForm("collateral_requirement", .amount),
            make: HardwareClassTerms.init(name:collateralRequirement:),
            take: { ($0.name, $0.collateralRequirement) }
        ).object
    }
}

extension ValueForm where Value == CapacityRewardTerms {
    static var capacityRewards: ValueForm {
        RecordForm(
            MemberForm("release_total", .amount), MemberForm("release_start", .time),
            MemberForm("release_duration", .seconds),
            MemberForm("bootstrap_cap", .bootstrapCap), MemberForm("target_capacity", .integer),
            MemberForm("target_gate", .boolean), MemberForm("curve", .curve),
            make: { total, start, duration, cap, target, gate, curve in
                CapacityRewardTerms(
                    releaseTotal: total, releaseStart: start, releaseDuration: duration,
                    bootstrapCap: cap, targetCapacity: target, targetGate: gate, curve: curve)
            },
            take: {
                (
                    $0.releaseTotal, $0.releaseStart, $0.releaseDuration, $0.bootstrapCap,
                    $0.targetCapacity, $0.targetGate, $0.curve
                )
            }
        ).object.checked { (terms) throws(Refusal) in try terms.validate() }
    }
}

extension ValueForm where Value == BootstrapCap {
    static var bootstrapCap: ValueForm {
        VariantForm(
            tag: "kind",
            [
                "none": RecordForm(
                    make: { BootstrapCap.none },
                    take: { if case .none = $0 { () } else { nil } }),
                "cumulative": RecordForm(
                    MemberForm("amount", .amount),
                    make: BootstrapCap.cumulative,
                    take: { if case .cumulative(let amount) = $0 { amount } else { nil } }),
                "per_month": RecordForm(
                    MemberForm("amount", .amount),
                    make: BootstrapCap.perMonth,
                    take: { if case .perMonth(let amount) = $0 { amount } else { nil } }),
            ]
        ).object
    }
}

extension ValueForm where Value == UtilisationCurve {
    static var curve: ValueForm {
        let knot = RecordForm<UtilisationCurve.Knot>(
            MemberForm("x", .integer), MemberForm("y", .integer),
            make: UtilisationCurve.Knot.init(x:y:),
            take: { ($0.x, $0.y) })
        let knots: ValueForm<[UtilisationCurve.Knot]> = .list(of: knot.object)
        return knots.mapped(
            { (knots) throws(Refusal) in try UtilisationCurve(knots: knots) },
            from: { $0.knots })
    }
}
