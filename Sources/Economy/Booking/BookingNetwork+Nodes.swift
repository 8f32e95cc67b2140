import DiscreteEvent
import Rewards
import Settlement

/// Nodes that join, back themselves and quote.
extension BookingNetwork {
    mutating func register(_ plan: DayPlan, _ site: inout Site) {
        admitOutsiders(site)
        var joined: [(node: NodeID, name: Name)] = []
        for join in plan.joins where join.isFunded {
            let name = providers[join.provider].name
            let receipt = site.submit(.registerNode(join.registration), name)
            guard case .registered(let node) = receipt?.outcome else { continue }
            providers[join.provider].node = node
            providers[join.provider].quotedAt = site.price
            providerOfNode.append(join.provider)
            noteCommitment(of: node, site)
            let cohort = site.configuration.network.providers[providers[join.provider].cohort]
            if cohort.turnover != nil {
                providers[join.provider].earned = ProviderReturn(from: site.day)
            }
            addToFlow(join.provider, as: node, site)
            joined.append((node, name))
        }
        if !joined.isEmpty { ring.insert(joined) }
    }

    private mutating func addToFlow(
        _ provider: Int, as node: NodeID, _ site: borrowing Site
    ) {
        let cohort = site.configuration.network.providers[providers[provider].cohort]
        let classes = site.configuration.network.classes
        guard
            let breakdown = try? providers[provider].breakdown(
                cohort, seed: site.configuration.seed, replication: site.replication)
        else { preconditionFailure("Outages were checked before the run.") }
        let number = flow.addNode(
            pool: UInt32(cohort.region * classes.count + cohort.hardwareClass),
            gpus: UInt32(cohort.gpusPerNode), speed: classes[cohort.hardwareClass].speed,
            breakdown: breakdown, at: site.ticks, &loop.queue)
        precondition(number == node.index, "Nodes are numbered in the order of registration.")
    }

    mutating func topUp(_ plan: DayPlan, _ site: inout Site) {
        for topUp in plan.topUps where topUp.isFunded {
            guard let node = providers[topUp.provider].node else { continue }
            let receipt = site.submit(
                .depositCollateral(node: node, amount: topUp.amount),
                providers[topUp.provider].name)
            if receipt != nil { site.history.noteTopUp(topUp.amount) }
        }
    }

    mutating func quote(_ plan: DayPlan, _ site: inout Site) {
        for quote in plan.quotes {
            guard let node = providers[quote.provider].node else { continue }
            let isAccepted = site.accepts(
                .quoteReservation(node: node, price: quote.price),
                providers[quote.provider].name)
            if isAccepted { providers[quote.provider].quotedAt = site.price }
        }
    }
}
