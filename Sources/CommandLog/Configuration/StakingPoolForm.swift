import Rewards
import Settlement

extension ValueForm where Value == StakingPoolTerms {
    static var stakingPool: ValueForm {
        RecordForm(
            MemberForm("staked", .asset), MemberForm("reward", .asset),
            MemberForm("warm_up", .seconds), MemberForm("unbonding", .seconds),
            MemberForm("min_stake", .amount), MemberForm("multiplier", .lockMultiplier),
            make: { staked, reward, warmUp, unbonding, minimum, multiplier in
                StakingPoolTerms(
                    staked: staked, reward: reward,
                    rule: StakingTerms(
                        warmUp: warmUp, unbonding: unbonding, minimumStake: minimum,
                        multiplier: multiplier))
            },
            take: {
                (
                    $0.staked, $0.reward, $0.rule.warmUp, $0.rule.unbonding, $0.rule.minimumStake,
                    $0.rule.multiplier
                )
            }
        ).object
    }
}

extension ValueForm where Value == LockMultiplier {
    static var lockMultiplier: ValueForm {
        VariantForm(
            tag: "kind",
            [
                "none": RecordForm(
                    make: { LockMultiplier.none },
                    take: { if case .none = $0 { () } else { nil } }),
                "linear": RecordForm(
                    MemberForm("max_bonus", .wad), MemberForm("lock_min", .seconds),
                    MemberForm("lock_max", .seconds),
                    make: LockMultiplier.linear,
                    take: {
                        if case .linear(let bonus, let shortest, let longest) = $0 {
                            (bonus, shortest, longest)
                        } else {
                            nil
                        }
                    }),
                "nosana": RecordForm(
                    make: { LockMultiplier.thirdsOfYear },
                    take: { if case .thirdsOfYear = $0 { () } else { nil } }),
                "icn": RecordForm(
                    make: { LockMultiplier.yieldScaling },
                    take: { if case .yieldScaling = $0 { () } else { nil } }),
            ]
        ).object.checked { (multiplier) throws(Refusal) in try multiplier.validate() }
    }
}
