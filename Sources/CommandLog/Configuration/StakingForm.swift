import Rewards
import Settlement

extension ValueForm where Value == UnbondingRule {
    static var unbonding: ValueForm {
        RecordForm(
            MemberForm("release", .release), MemberForm("delay", .seconds),
            MemberForm("slashable", .boolean),
            make: UnbondingRule.init(release:delay:slashable:),
            take: { ($0.release, $0.delay, $0.slashable) }
        ).object
    }
}

extension ValueForm where Value == UnbondingRelease {
    static var release: ValueForm {
        .choice(of: [.cliff, .linear]) { release in
            switch release {
            case .cliff: "cliff"
            case .linear: "linear"
            }
        }
    }
}

extension ValueForm where Value == DelegationTerms {
    static var delegation: ValueForm {
        RecordForm(
            MemberForm("node_reward_share", .fraction),
            MemberForm("node_reward_share_is", .shareOwner),
            MemberForm("yield", .stakingYield), MemberForm("unbonding", .unbonding),
            make: DelegationTerms.init(nodeRewardShare:shareIs:yield:unbonding:),
            take: { ($0.nodeRewardShare, $0.shareIs, $0.yield, $0.unbonding) }
        ).object
    }
}

extension ValueForm where Value == NodeRewardShare {
    static var shareOwner: ValueForm {
        .choice(of: [.delegators, .provider]) { owner in
            switch owner {
            case .delegators: "delegators"
            case .provider: "provider"
            }
        }
    }
}

extension ValueForm where Value == LockedStakingYield {
    static var stakingYield: ValueForm {
        RecordForm(
            MemberForm("c1", .integer), MemberForm("c2", .integer), MemberForm("c3", .integer),
            MemberForm("max_apy_curve", .list(of: .wad)), MemberForm("total_supply", .amount),
            make: LockedStakingYield.init(c1:c2:c3:maxAPYCurve:totalSupply:),
            take: { ($0.c1, $0.c2, $0.c3, $0.maxAPYCurve, $0.totalSupply) }
        ).object.checked { (yield) throws(Refusal) in try yield.validate() }
    }
}

extension ValueForm where Value == SlashingRule {
    static var slashing: ValueForm {
        let row = RecordForm<SlashRow>(
            MemberForm("downtime_from", .seconds), MemberForm("fraction", .wad),
            make: SlashRow.init(downtimeFrom:fraction:),
            take: { ($0.downtimeFrom, $0.fraction) })
        return RecordForm(
            MemberForm("table", .list(of: row.object)), MemberForm("basis", .slashBasis),
            make: SlashingRule.init(table:basis:),
            take: { ($0.table, $0.basis) }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == SlashBasis {
    static var slashBasis: ValueForm {
        .choice(of: [.total, .own]) { basis in
            switch basis {
            case .total: "total"
            case .own: "own"
            }
        }
    }
}
