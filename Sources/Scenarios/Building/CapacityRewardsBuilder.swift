import Rewards
import StrictText

/// Terms of the capacity rewards of every region and hardware class.
struct CapacityRewardsBuilder {
    let root: Resolved
    let roster: Roster
    let genesis: Timestamp

    private var rewards: Resolved { root["protocol"]["capacity_rewards"] }

    /// - Returns: Region-major; a pool that is not listed releases nothing.
    func build(_ meaning: inout Meaning) -> [CapacityRewardTerms] {
        guard let curve = curve(&meaning) else { return [] }
        let none = CapacityRewardTerms(
            releaseTotal: .zero, releaseStart: start, releaseDuration: rewards["duration"].seconds,
            bootstrapCap: .none, targetCapacity: 0, targetGate: false, curve: curve)
        let count = roster.regions.count * roster.hardware.count
        var terms = [CapacityRewardTerms](repeating: none, count: count)
        var filled = [Resolved?](repeating: nil, count: count)
        for pool in rewards["pools"].items {
            let region = roster.region(pool["region"], &meaning)
            let hardware = roster.hardware(pool["hardware"], &meaning)
            guard let region, let hardware else { continue }
            let index = region * roster.hardware.count + hardware
            if let earlier = filled[index] {
                let at = earlier.place.position.map { ", first at \($0)" } ?? ""
                meaning.refuse(
                    pool.place, .duplicateName, expected: "each region and hardware class once",
                    found: "a duplicate pool\(at)")
            }
            filled[index] = pool
            terms[index] = self.terms(pool, curve)
        }
        return terms
    }

    private var start: Timestamp {
        rewards[optional: "start"].map { ProtocolBuilder.timestamp($0.date) } ?? genesis
    }

    private func terms(_ pool: Resolved, _ curve: UtilisationCurve) -> CapacityRewardTerms {
        let cap: BootstrapCap
        if pool["bootstrap_cap"].isNone {
            cap = .none
        } else if rewards["bootstrap_cap_kind"].text == "per_month" {
            cap = .perMonth(pool["bootstrap_cap"].amount)
        } else {
            cap = .cumulative(pool["bootstrap_cap"].amount)
        }
        return CapacityRewardTerms(
            releaseTotal: pool["release_total"].amount, releaseStart: start,
            releaseDuration: rewards["duration"].seconds, bootstrapCap: cap,
            targetCapacity: UInt128(pool["target_capacity"].count),
            targetGate: rewards["target_gate"].boolean, curve: curve)
    }

    private func curve(_ meaning: inout Meaning) -> UtilisationCurve? {
        let rows = rewards["curve"].items
        let before = meaning.errors.count
        meaning.requireRising(rows, "utilisation", from: nil) { $0.wad.raw }
        if meaning.errors.count > before { return nil }
        let knots = rows.map {
            UtilisationCurve.Knot(x: $0["utilisation"].wad.raw, y: $0["share"].wad.raw)
        }
        do throws(Refusal) {
            return try UtilisationCurve(knots: knots)
        } catch {
            meaning.check(rewards["curve"].place) { () throws(Refusal) in throw error }
            return nil
        }
    }
}
