import DiscreteEvent
import Rewards

/// Who enters and leaves because of what a node earns.
extension SpotDesk {
    /// Compares what nodes received with what they cost, cohort by cohort: those that earn too
    /// little leave, and where the mean is high enough others enter.
    mutating func reviewReturns(_ site: inout Site) {
        for (number, cohort) in site.configuration.network.providers.enumerated() {
            guard let turnover = cohort.turnover, site.day > 0,
                site.day % turnover.reviewEveryDays == 0
            else { continue }
            // Chosen before anybody leaves: nobody comes back at the review at which it left.
            let outside = waiting(of: number, site).prefix(turnover.entrantsPerReview)
            let before = figures.turnover
            let mean = review(number, turnover, &site)
            if let mean, mean > turnover.enterAbove {
                for index in outside { enter(index, &site) }
            }
            let left = figures.turnover.left - before.left
            let entered = figures.turnover.entered - before.entered
            if left == 0 && entered == 0 { continue }
            site.log.add(
                "turnover", cohort.name, "\(left) left, \(entered) entered", at: site.seconds)
        }
    }

    /// Members of a cohort that are outside and would come, in name order.
    private func waiting(of cohort: Int, _ site: borrowing Site) -> [Int] {
        members.indices.filter { index in
            if site.providers[index].cohort != cohort { return false }
            return switch members[index].stage {
            case .outside: members[index].joinDay == nil
            case .active: false
            case .left: true
            }
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

    /// A provider comes, or comes back with the node that it had.
    private mutating func enter(_ index: Int, _ site: inout Site) {
        members[index].stage = .active
        figures.noteEntry()
        // Otherwise its accounts are opened and its node is added with today's others.
        guard let node = site.providers[index].node else { return }
        members[index].reviewedDay = site.day
        site.providers[index].receiptsUSD = 0
        site.providers[index].isActive = true
        flow.restore(node, at: site.ticks, &loop.queue)
    }
}
