import Ledger
import Rewards
import Settlement
import StrictText

/// Jobs in escrow, and the pool whose stakers share their fees.
struct PaymentsBuilder {
    let terms: Resolved
    let roster: Roster
    let markets: [MarketTerms]

    func jobs(_ meaning: inout Meaning) -> JobTerms? {
        guard let jobs = terms["jobs"].present else { return nil }
        meaning.requireUnique(jobs["assets"].items, what: "asset of jobs")
        let assets = jobs["assets"].items.compactMap { roster.asset($0, &meaning) }
        let dispute = jobs["dispute"]
        return JobTerms(
            escrow: EscrowTerms(
                fee: jobs["fee"].basisPoints,
                dispute: dispute["variant"].text == "docs"
                    ? .frozen(window: dispute["window_slots"].count) : .open,
                width: jobs["width"].text == "128_bits" ? .bits128 : .bits64),
            assets: assets.sorted(), slotMilliseconds: jobs["slot_milliseconds"].count)
    }

    func stakingPool(_ meaning: inout Meaning) -> StakingPoolTerms? {
        guard let pool = terms["staking_pool"].present else { return nil }
        let staked = roster.asset(pool["staked"], &meaning)
        let reward = roster.asset(pool["reward"], &meaning)
        let multiplier = lockMultiplier(pool["multiplier"], &meaning)
        guard let staked, let reward else { return nil }
        return StakingPoolTerms(
            staked: staked, reward: reward,
            rule: StakingTerms(
                warmUp: pool["warm_up"].seconds, unbonding: pool["unbonding"].seconds,
                minimumStake: pool["minimum_stake"].amount, multiplier: multiplier))
    }

    private func lockMultiplier(_ entry: Resolved, _ meaning: inout Meaning) -> LockMultiplier {
        switch entry["kind"].text {
        case "linear":
            let (shortest, longest) = (entry["lock_min"], entry["lock_max"])
            if shortest.seconds > longest.seconds {
                meaning.refuse(
                    shortest.place, .wrongOrder,
                    expected: "a shortest lock not above the longest \(longest.written)",
                    found: "\"\(shortest.written)\"")
            }
            return .linear(
                maxBonus: entry["max_bonus"].wad, shortest: shortest.seconds,
                longest: longest.seconds)
        case "nosana": return .nosana
        case "icn": return .icn
        default: return .none
        }
    }
}
