import Rewards
import Settlement

extension ValueForm where Value == MiningTerms {
    static var mining: ValueForm {
        RecordForm(
            MemberForm("opening", .amount), MemberForm("release", .miningRelease),
            MemberForm("validate_share", .fraction), MemberForm("validator_min_stake", .amount),
            MemberForm("validate_rate", .amount), MemberForm("cap", .miningCap),
            MemberForm("task_rates", .list(of: .taskType)), MemberForm("tiers", .tiers),
            MemberForm("reputation", .reputation), MemberForm("initial_reputation", .fraction),
            MemberForm("assignment", .assignment), MemberForm("verifications_per_epoch", .whole),
            MemberForm("unbonding", .unbonding),
            make: MiningTerms.init,
            take: {
                (
                    $0.opening, $0.release, $0.validateShare, $0.validatorMinimumStake,
                    $0.validateRate, $0.cap, $0.tasks, $0.tiers, $0.reputation,
                    $0.initialReputation, $0.assignment, $0.verificationsPerEpoch, $0.unbonding
                )
            }
        ).object
    }
}

extension ValueForm where Value == MiningRelease {
    static var miningRelease: ValueForm {
        .choice(of: MiningRelease.allCases) { release in
            switch release {
            case .rate: "rate"
            case .share: "share"
            }
        }
    }
}

extension ValueForm where Value == MiningCap {
    static var miningCap: ValueForm {
        VariantForm(
            tag: "cap_kind",
            [
                "constant": RecordForm(
                    MemberForm("per_epoch", .amount),
                    make: MiningCap.constant,
                    take: { if case .constant(let amount) = $0 { amount } else { nil } }),
                "exponential": RecordForm(
                    MemberForm("rate_per_epoch", .fraction),
                    make: MiningCap.exponential,
                    take: { if case .exponential(let rate) = $0 { rate } else { nil } }),
                "halving": RecordForm(
                    MemberForm("per_epoch", .amount), MemberForm("halving_epochs", .integer),
                    make: MiningCap.halving,
                    take: {
                        if case .halving(let amount, let every) = $0 {
                            (amount, every)
                        } else {
                            nil
                        }
                    }),
                "capacity_gated": RecordForm(
                    MemberForm("per_epoch", .amount), MemberForm("target_capacity", .integer),
                    make: MiningCap.capacityGated,
                    take: {
                        if case .capacityGated(let amount, let target) = $0 {
                            (amount, target)
                        } else {
                            nil
                        }
                    }),
            ]
        ).object.checked { (cap) throws(Refusal) in try cap.validate() }
    }
}

extension ValueForm where Value == TaskType {
    static var taskType: ValueForm {
        RecordForm(
            MemberForm("id", .name), MemberForm("rate", .amount),
            make: TaskType.init(name:rate:),
            take: { ($0.name, $0.rate) }
        ).object
    }
}

extension ValueForm where Value == [TierTerms] {
    static var tiers: ValueForm {
        let tier = RecordForm<TierTerms>(
            MemberForm("id", .name), MemberForm("min_compute", .integer),
            MemberForm("min_contribution", .integer), MemberForm("min_reputation", .integer),
            MemberForm("min_stake", .amount), MemberForm("multiplier", .wad),
            make: { name, compute, contribution, reputation, stake, multiplier in
                TierTerms(
                    name: name,
                    tier: NodeTier(
                        minimum: NodeStanding(
                            compute: compute, contribution: contribution, reputation: reputation,
                            stake: stake),
                        multiplier: multiplier))
            },
            take: {
                let minimum = $0.tier.minimum
                return (
                    $0.name, minimum.compute, minimum.contribution, minimum.reputation,
                    minimum.stake, $0.tier.multiplier
                )
            })
        return .list(of: tier.object).checked { (tiers) throws(Refusal) in
            try NodeTierTable(tiers: tiers.map { $0.tier }).validate()
        }
    }
}

extension ValueForm where Value == ReputationRule {
    static var reputation: ValueForm {
        RecordForm(
            MemberForm("rounding", .reputationRounding), MemberForm("denominator", .whole),
            MemberForm("keep", .whole), MemberForm("anomaly_penalty", .fraction),
            MemberForm("floor", .fraction),
            make: ReputationRule.init(rounding:denominator:keep:anomalyPenalty:floor:),
            take: { ($0.rounding, $0.denominator, $0.keep, $0.anomalyPenalty, $0.floor) }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == ReputationRounding {
    static var reputationRounding: ValueForm {
        .choice(of: [.singleFloor, .twoFloors]) { rounding in
            switch rounding {
            case .singleFloor: "single_floor"
            case .twoFloors: "two_floors"
            }
        }
    }
}

extension ValueForm where Value == ValidationAssignmentRule {
    static var assignment: ValueForm {
        RecordForm(
            MemberForm("min_stake", .amount), MemberForm("min_reputation", .fraction),
            MemberForm("stake_per_task", .amount),
            make: ValidationAssignmentRule.init(minimumStake:minimumReputation:stakePerTask:),
            take: { ($0.minimumStake, $0.minimumReputation, $0.stakePerTask) }
        ).object
    }
}
