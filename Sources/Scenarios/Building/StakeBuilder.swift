import Rewards
import Settlement
import StrictText

/// Collateral, delegation, slashing.
struct StakeBuilder {
    let root: Resolved

    private var terms: Resolved { root["protocol"] }
    private var collateral: Resolved { terms["collateral"] }

    var nodeCollateral: NodeCollateralRule {
        let node = collateral["node"]
        let variant: NodeCollateralVariant =
            node["variant"].text == "docs"
            ? .docs(rewardMultiple: UInt128(node["reward_multiple"].count)) : .contract
        return NodeCollateralRule(
            variant: variant, minCollateralPercent: node["minimum_share"].wad.raw * 100,
            applyMAF: node["apply_market_adjustment"].boolean)
    }

    var networkCollateral: NetworkCollateralRule {
        NetworkCollateralRule(factor: collateral["network"]["factor"].wad)
    }

    var commitment: CommitmentRule {
        CommitmentRule(
            minimum: collateral["commitment"]["minimum"].seconds,
            extensionUnit: collateral["commitment"]["extension_unit"].seconds)
    }

    func diversion(_ meaning: inout Meaning) -> DiversionRule {
        let rows = collateral["diversion"]["redirect"].items
        meaning.requireRising(rows, "coverage_from", from: 0) { $0.wad.raw }
        return DiversionRule(
            delegatorShare: collateral["diversion"]["delegator_share"].wad,
            redirectTable: rows.map {
                RedirectRow(coverageFrom: $0["coverage_from"].wad.raw, ratio: $0["ratio"].wad)
            })
    }

    func delegation(supply: TokenAmount) -> DelegationTerms {
        let delegation = terms["delegation"]
        return DelegationTerms(
            nodeRewardShare: delegation["node_reward_share"].wad,
            shareIs: delegation["share_is"].text == "provider" ? .provider : .delegators,
            yield: LockedStakingYield(
                c1: UInt128(delegation["c1"].count), c2: UInt128(delegation["c2"].count),
                c3: UInt128(delegation["c3"].count),
                maxAPYCurve: delegation["max_apy_curve"].items.map(\.wad), totalSupply: supply),
            unbonding: UnbondingRule(delegation["unbonding"]))
    }

    func slashing(_ meaning: inout Meaning) -> SlashingRule {
        let slashing = terms["slashing"]
        let rows = slashing["table"].items
        meaning.requireRising(rows, "downtime_from", from: 0) { UInt128($0.seconds.count) }
        if rows.contains(where: { $0["fraction"].wad > .zero }) {
            requireReach(collateral["unbonding"]["delay"], &meaning)
            requireReach(terms["delegation"]["unbonding"]["delay"], &meaning)
        }
        return SlashingRule(
            table: rows.map {
                SlashRow(downtimeFrom: $0["downtime_from"].seconds, fraction: $0["fraction"].wad)
            }, basis: slashing["basis"].text == "own" ? .own : .total)
    }

    /// What leaves must stay until the epoch it was there for has been judged.
    private func requireReach(_ delay: Resolved, _ meaning: inout Meaning) {
        if delay.seconds >= root["epoch"].seconds { return }
        meaning.refuse(
            delay.place, .conflict,
            expected: "an unbonding delay of at least the epoch \(root["epoch"].written), "
                + "so that the evidence of downtime is in before stake is gone",
            found: "\"\(delay.written)\"")
    }
}

extension UnbondingRule {
    /// Of a mapping `unbonding`.
    init(_ rule: Resolved) {
        self.init(
            release: rule["release"].text == "linear" ? .linear : .cliff,
            delay: rule["delay"].seconds, slashable: rule["slashable"].boolean)
    }
}
