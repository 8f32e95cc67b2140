import Rewards
import Settlement
import StrictText

/// Verified work paid from one fixed pool.
struct MiningBuilder {
    let root: Resolved

    func build(_ meaning: inout Meaning) -> MiningTerms? {
        guard let mining = root["protocol"]["mining"].present else { return nil }
        meaning.requireUnique(mining["tasks"].items.map { $0["name"] }, what: "task")
        checkTiers(mining["tiers"].items, &meaning)
        let assignment = mining["assignment"]
        return MiningTerms(
            opening: root["opening"]["mining_pool"].amount,
            release: mining["release"].text == "share" ? .share : .rate,
            validateShare: mining["validate_share"].wad,
            validatorMinimumStake: mining["validator_minimum_stake"].amount,
            validateRate: mining["validate_rate"].amount, cap: cap(mining["cap"]),
            tasks: mining["tasks"].items.map {
                TaskType(name: ProtocolBuilder.name($0["name"].text), rate: $0["rate"].amount)
            },
            tiers: mining["tiers"].items.map(tier),
            reputation: reputation(mining["reputation"], &meaning),
            initialReputation: mining["reputation"]["initial"].wad,
            assignment: ValidationAssignmentRule(
                minimumStake: assignment["minimum_stake"].amount,
                minimumReputation: assignment["minimum_reputation"].wad,
                stakePerTask: assignment["stake_per_task"].amount),
            verificationsPerEpoch: mining["verifications_per_epoch"].count,
            unbonding: UnbondingRule(mining["unbonding"]))
    }

    private func cap(_ entry: Resolved) -> MiningCap {
        switch entry["kind"].text {
        case "exponential":
            return .exponential(rate: entry["rate_per_epoch"].wad)
        case "halving":
            return .halving(
                perEpoch: entry["per_epoch"].amount, every: UInt128(entry["halving_epochs"].count))
        case "capacity_gated":
            return .capacityGated(
                perEpoch: entry["per_epoch"].amount,
                target: UInt128(entry["target_capacity"].count))
        default:
            return .constant(perEpoch: entry["per_epoch"].amount)
        }
    }

    // MARK: Tiers

    private func tier(_ entry: Resolved) -> TierTerms {
        TierTerms(
            name: ProtocolBuilder.name(entry["name"].text),
            tier: NodeTier(
                minimum: NodeStanding(
                    compute: UInt128(entry["minimum_compute"].count),
                    contribution: UInt128(entry["minimum_contribution"].count),
                    reputation: entry["minimum_reputation"].wad.raw,
                    stake: entry["minimum_stake"].amount),
                multiplier: entry["multiplier"].wad))
    }

    private func checkTiers(_ tiers: [Resolved], _ meaning: inout Meaning) {
        meaning.requireUnique(tiers.map { $0["name"] }, what: "tier")
        for (tier, before) in zip(tiers.dropFirst(), tiers) {
            for key in [
                "minimum_compute", "minimum_contribution", "minimum_reputation", "minimum_stake",
            ] where tier[key].threshold < before[key].threshold {
                meaning.refuse(
                    tier[key].origin.isLanguage ? tier.place : tier[key].place, .wrongOrder,
                    expected: "a threshold not below that of the tier before, "
                        + before[key].written, found: "\"\(tier[key].written)\"")
            }
        }
    }

    // MARK: Reputation

    private func reputation(_ entry: Resolved, _ meaning: inout Meaning) -> ReputationRule {
        let (keep, denominator) = (entry["keep"], entry["denominator"])
        if keep.count > denominator.count {
            meaning.refuse(
                (keep.origin.isLanguage ? denominator : keep).place, .outOfRange,
                expected: "a part to keep of at most the denominator \(denominator.written)",
                found: "\"\(keep.written)\"")
        }
        return ReputationRule(
            rounding: entry["rounding"].text == "two_floors" ? .twoFloors : .singleFloor,
            denominator: denominator.count, keep: keep.count,
            anomalyPenalty: entry["anomaly_penalty"].wad, floor: entry["floor"].wad)
    }
}

extension Resolved {
    /// A threshold of a tier, for comparisons with its own kind.
    fileprivate var threshold: UInt128 {
        switch value {
        case .count(let count): UInt128(count)
        case .ratio(let raw): raw
        case .amount(let units): units
        default: preconditionFailure("\(path) is no threshold")
        }
    }
}
