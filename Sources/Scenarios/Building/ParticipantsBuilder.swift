import Economy
import Rewards
import Settlement
import StrictText

/// Delegators, stakers of the pool, traders, users of the bridge.
struct ParticipantsBuilder {
    let root: Resolved
    let roster: Roster
    /// Nil when the protocol was refused.
    let terms: ProtocolConfiguration?

    private var participants: Resolved { root["participants"] }
    private var token: String { root["protocol"]["token"]["symbol"].text }

    func build(_ meaning: inout Meaning) -> ParticipantsConfiguration {
        ParticipantsConfiguration(
            stakers: cohorts("stakers", &meaning).map(staker),
            poolStakers: poolStakers(&meaning),
            speculators: cohorts("speculators", &meaning).map(speculator),
            bridgeUsers: bridgeUsers(&meaning),
            treasury: TreasuryBuilder(root: root, roster: roster).policies(&meaning),
            adversaries: AdversariesBuilder(root: root, roster: roster).build(&meaning))
    }

    /// Checked names and counts; none where the protocol does without what they use.
    private func cohorts(_ key: String, _ meaning: inout Meaning) -> [Resolved] {
        let cohorts = participants[key].present?.items ?? []
        meaning.requireUnique(cohorts.map { $0["cohort"] }, what: "cohort")
        for cohort in cohorts { meaning.checkName(cohort["cohort"]) }
        if cohorts.first?[optional: "count"] != nil {
            meaning.requireMembers(cohorts, what: "stakers") { $0["count"].count }
        }
        return cohorts
    }

    private func staker(_ entry: Resolved) -> StakerCohort {
        StakerCohort(
            name: entry["cohort"].text, count: Int(entry["count"].count),
            amount: entry["amount"].amount, lock: entry["lock"].seconds,
            joinOverDays: entry["join_over"].days, claimEveryDays: entry["claim_every"].days,
            sellShare: entry["sell_share"].wad,
            leaveProbability: entry["leave_probability"].share)
    }

    // MARK: The staking pool

    private func poolStakers(_ meaning: inout Meaning) -> [PoolStakerCohort] {
        let entries = cohorts("pool_stakers", &meaning)
        let pool = root["protocol"]["staking_pool"]
        if !entries.isEmpty {
            // A yield is what is earned over what is staked, both in USD.
            for key in ["staked", "reward"] {
                meaning.requirePrice(pool[key], in: root["market"], token: token)
            }
        }
        return entries.map { entry in
            checkStake(entry, pool, &meaning)
            return PoolStakerCohort(
                name: entry["cohort"].text, count: Int(entry["count"].count),
                amount: entry["amount"].amount, lock: entry["lock"].seconds,
                joinOverDays: entry["join_over"].days,
                requiredYield: entry["required_yield"].share,
                yieldSpread: entry["yield_spread"].real,
                reviewEveryDays: entry["review_every"].days,
                claimEveryDays: entry["claim_every"].days)
        }
    }

    private func checkStake(_ entry: Resolved, _ pool: Resolved, _ meaning: inout Meaning) {
        let minimum = pool["minimum_stake"]
        if entry["amount"].amount < minimum.amount {
            meaning.refuse(
                entry["amount"].place, .outOfRange,
                expected: "at least the pool's minimum_stake \(minimum.written)",
                found: "\"\(entry["amount"].written)\"")
        }
        guard let rule = terms?.staking?.rule else { return }
        do throws(Refusal) {
            _ = try rule.multiplier.weight(
                of: entry["amount"].amount, lock: entry["lock"].seconds)
        } catch {
            meaning.refuse(
                entry["lock"].place, .conflict,
                expected: "a lock that the pool's multiplier \(pool["multiplier"]["kind"].text) "
                    + "allows",
                found: "\"\(entry["lock"].written)\" (\(error.rawValue))")
        }
    }

    // MARK: Traders

    private func speculator(_ entry: Resolved) -> SpeculatorCohort {
        SpeculatorCohort(
            name: entry["cohort"].text, capitalUSD: entry["capital"].price.usd,
            strategy: Choice.of(entry["strategy"]), windowDays: entry["window"].days,
            strength: entry["strength"].real)
    }

    private func bridgeUsers(_ meaning: inout Meaning) -> [BridgeCohort] {
        let entries = cohorts("bridge_users", &meaning)
        guard let chains = root["protocol"]["bridge"].present?["chains"].items else { return [] }
        let abroad = chains.filter { $0["asset"].text != token }.map { $0["name"].text }
        return entries.compactMap { entry in
            let name = entry["chain"]
            guard abroad.contains(name.text),
                let chain = chains.firstIndex(where: { $0["name"].text == name.text })
            else {
                meaning.refuse(
                    name.place, .unknownName,
                    expected: "a chain of protocol.bridge beside the home chain: "
                        + (abroad.isEmpty ? "none" : abroad.joined(separator: ", ")),
                    found: "\"\(name.text)\"",
                    hint: Spelling.nearest(to: name.text, among: abroad))
                return nil
            }
            return BridgeCohort(
                name: entry["cohort"].text, chain: chain,
                meanPerDay: entry["mean_per_day"].amount, sigma: entry["sigma"].real,
                returnShare: entry["return_share"].share, delay: entry["delay"].seconds)
        }
    }
}
