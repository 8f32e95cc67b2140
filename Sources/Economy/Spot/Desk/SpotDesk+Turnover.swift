import DiscreteEvent
import Rewards

/// Who enters and leaves because of what a node earns.
extension SpotDesk {
    /// Compares what nodes received with what they cost, cohort by cohort: those that earn too
    /// little leave, and where the mean is high enough others enter. Nobody who has left comes
    /// back.
    mutating func reviewReturns(_ site: inout Site) {
        for (number, cohort) in site.configuration.network.providers.enumerated() {
            guard let turnover = cohort.turnover, site.day > 0,
                site.day % turnover.reviewEveryDays == 0
            else { continue }
            let before = figures.turnover
            guard let mean = review(number, turnover, &site) else { continue }
            if mean > turnover.enterAbove { admit(turnover.entrantsPerReview, to: number, site) }
            let left = figures.turnover.left - before.left
            let entered = figures.turnover.entered - before.entered
            site.log.add(
                "providers_reviewed", cohort.name,
                "mean net return \(mean), \(left) leave, \(entered) enter", at: site.seconds)
        }
    }

    /// Lets the first of those enter that stand outside, in name order; their accounts are opened
    /// and their nodes added with today's others.
    private mutating func admit(_ count: Int, to cohort: Int, _ site: borrowing Site) {
        var left = count
        for index in members.indices
        where left > 0 && site.providers[index].cohort == cohort
            && members[index].stage == .outside && members[index].joinDay == nil
        {
            members[index].stage = .active
            figures.noteEntry()
            left -= 1
        }
    }

    /// Lets those leave whose return is too low.
    ///
    /// - Returns: The mean net return of the cohort's active members; nil when nobody can be
    ///   judged.
    private mutating func review(
        _ cohort: Int, _ turnover: ProviderTurnover, _ site: inout Site
    ) -> Double? {
        var sum = 0.0
        var judged = 0
        for index in members.indices
        where site.providers[index].cohort == cohort && members[index].stage == .active {
            // Nobody is judged by a node that waits for its accounts.
            guard site.providers[index].node != nil,
                let netReturn = members[index].netReturn(
                    receiptsUSD: site.providers[index].receiptsUSD, on: site.day)
            else { continue }
            site.providers[index].receiptsUSD = 0
            members[index].reviewedDay = site.day
            sum += netReturn
            judged += 1
            if netReturn < turnover.exitBelow { leave(index, &site) }
        }
        guard judged > 0 else { return nil }
        figures.noteReview(meanNetReturn: sum / Double(judged))
        return sum / Double(judged)
    }

    /// A provider takes no new job; running ones finish, and what they pay is withdrawn.
    private mutating func leave(_ index: Int, _ site: inout Site) {
        members[index].stage = .left
        site.providers[index].isActive = false
        figures.noteExit()
        guard let node = site.providers[index].node else { return }
        flow.retire(node, at: site.ticks)
    }
}
