import DiscreteEvent
import Rewards
import Settlement

/// Who enters and who leaves because of what a node earns.
///
/// All members of a cohort are reviewed on the same days. A member whose net return is too low
/// leaves when its commitment is over and its booking has ended; one that stays commits anew on the
/// last day of its commitment. Where the cohort's mean return is high enough, members that stood
/// outside enter, in the order of their names. Nobody who has left comes back.
extension BookingNetwork {
    /// What the turnover has brought about.
    struct TurnoverTotals {
        var entered: Int64 = 0
        var left: Int64 = 0
        /// Over all reviews of all members.
        private(set) var returnSum = 0.0
        private(set) var reviews: Int64 = 0
        /// The same of the last day with reviews.
        private var last = (day: -1, sum: 0.0, count: 0.0)

        mutating func note(_ net: Double, on day: Int) {
            returnSum += net
            reviews += 1
            if day != last.day { last = (day, 0, 0) }
            last.sum += net
            last.count += 1
        }

        /// Of all reviews; zero before the first.
        var meanReturn: Double { reviews == 0 ? 0 : returnSum / Double(reviews) }
        /// Of the last day with reviews; zero before the first.
        var lastReturn: Double { reviews == 0 ? 0 : last.sum / last.count }
    }

    /// Values the day's receipts, and reviews the cohorts that are due.
    mutating func reviewReturns(_ site: inout Site) {
        if !hasTurnover { return }
        valueReceipts(site)
        for cohort in site.configuration.network.providers.indices {
            guard let turnover = site.configuration.network.providers[cohort].turnover,
                site.day > 0, site.day % turnover.reviewEveryDays == 0
            else { continue }
            review(cohort, turnover, &site)
        }
    }

    private mutating func valueReceipts(_ site: borrowing Site) {
        var scale = 1.0
        for _ in 0..<site.configuration.protocolTerms.token.decimals { scale *= 10 }
        let unitUSD = site.price.usd / scale
        for index in providers.indices {
            guard let node = providers[index].node else { continue }
            providers[index].earned?.value(
                claimable: site.desk.state.nodes[Int(node.index)].claimable, unitUSD: unitUSD)
        }
    }

    private mutating func review(
        _ cohort: Int, _ turnover: ProviderTurnover, _ site: inout Site
    ) {
        let cost = site.configuration.network.providers[cohort].costUSDPerDay
        var sum = 0.0
        var reviewed = 0
        var leaving = 0
        for index in providers.indices
        where providers[index].cohort == cohort && providers[index].exit.isActive {
            guard let net = providers[index].earned?.review(on: site.day, costUSDPerDay: cost)
            else { continue }
            turnovers.note(net, on: site.day)
            sum += net
            reviewed += 1
            setExit(of: index, to: net < turnover.exitBelow ? .decided : .none)
            if net < turnover.exitBelow { leaving += 1 }
        }
        if reviewed == 0 { return }
        let mean = sum / Double(reviewed)
        let entrants = mean > turnover.enterAbove ? admit(turnover, cohort, on: site.day) : 0
        site.log.add(
            "providers_reviewed", site.configuration.network.providers[cohort].name,
            "\(reviewed) of mean net return \(mean), \(leaving) want to leave, "
                + "\(entrants) enter", at: site.seconds)
    }

    /// - Returns: How many enter.
    private mutating func admit(_ turnover: ProviderTurnover, _ cohort: Int, on day: Int) -> Int {
        var admitted = 0
        for index in providers.indices
        where providers[index].cohort == cohort && providers[index].joinDay == .max {
            if admitted == turnover.entrantsPerReview { break }
            providers[index].joinDay = day
            admitted += 1
        }
        turnovers.entered += Int64(admitted)
        return admitted
    }

    // MARK: Leaving

    /// Collateral that has served its delay goes back to whoever has left.
    mutating func releaseCollateral(_ site: inout Site) {
        if attention.unbonding == 0 { return }
        for index in providers.indices {
            guard case .unbonding(let freeAt) = providers[index].exit, freeAt <= site.seconds,
                let node = providers[index].node
            else { continue }
            let receipt = site.submit(.releaseCollateral(node: node), providers[index].name)
            guard case .paid(let amount) = receipt?.outcome else { continue }
            var toSell = providers[index].toSell
            toSell.accumulate(amount)
            provider(index, sells: toSell)
            setExit(of: index, to: .gone)
        }
    }

    /// Whoever stays commits anew on the last day of its commitment.
    mutating func recommit(_ site: inout Site) {
        let soon = site.now.seconds + UInt64(Calendar.day)
        if !hasTurnover || attention.nextCommitmentEnd > soon { return }
        attention.nextCommitmentEnd = .max
        let unit = site.configuration.protocolTerms.hardware.commitment.extensionUnit
        for index in providers.indices {
            guard let node = providers[index].node else { continue }
            let isStaying = providers[index].earned != nil && providers[index].isStaying
            let endsAt = site.desk.state.nodes[Int(node.index)].commitmentEndsAt.seconds
            if isStaying && endsAt > site.now.seconds && endsAt <= soon {
                site.submit(.extendCommitment(node: node, by: unit), providers[index].name)
            }
            noteCommitment(of: node, site)
        }
    }

    /// A commitment that still runs ends no earlier than the next one to be looked at.
    mutating func noteCommitment(of node: NodeID, _ site: borrowing Site) {
        let endsAt = site.desk.state.nodes[Int(node.index)].commitmentEndsAt.seconds
        if endsAt > site.now.seconds {
            attention.nextCommitmentEnd = min(attention.nextCommitmentEnd, endsAt)
        }
    }

    /// Everything that a withdrawn node held starts its way out.
    mutating func withdrawCollateral(_ site: inout Site) {
        if attention.retired == 0 { return }
        for index in providers.indices {
            guard case .retired = providers[index].exit, let node = providers[index].node else {
                continue
            }
            let held = site.desk.state.nodes[Int(node.index)]
            var amount = held.collateral
            amount.accumulate(held.networkCollateral)
            if amount == .zero {
                setExit(of: index, to: .gone)
                continue
            }
            let receipt = site.submit(
                .withdrawCollateral(node: node, amount: amount), providers[index].name)
            if receipt == nil { continue }
            let delay = site.configuration.protocolTerms.hardware.collateralUnbonding.delay
            let freeAt = saturatingTick(site.seconds, plus: Int64(clamping: delay.count))
            setExit(of: index, to: .unbonding(freeAt: freeAt))
        }
    }

    /// Withdraws the capacity of whoever wants to leave and may.
    mutating func withdrawCapacity(_ site: inout Site) {
        if attention.decided == 0 { return }
        for index in providers.indices where isFreeToLeave(index, site) {
            guard let node = providers[index].node else { continue }
            let receipt = site.submit(
                .setCapacity(node: node, capacity: 0), providers[index].name)
            if receipt == nil { continue }
            setExit(of: index, to: .retired)
            turnovers.left += 1
            flow.retire(node.index, at: site.ticks, &loop.queue)
            ring.remove(node)
        }
    }

    /// Whether a provider wants to leave, its commitment is over and nobody has booked its node.
    func isFreeToLeave(_ index: Int, _ site: borrowing Site) -> Bool {
        guard providers[index].exit.isDecided, let id = providers[index].node,
            providers[index].bookedUntil <= site.seconds
        else { return false }
        let node = site.desk.state.nodes[Int(id.index)]
        return node.line == nil && node.commitmentEndsAt <= site.now
    }
}
