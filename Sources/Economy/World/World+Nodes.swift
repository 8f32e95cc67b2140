import DiscreteEvent
import Rewards
import Settlement

/// Nodes that join, back themselves and quote.
extension World {
    mutating func register(_ plan: DayPlan) {
        var joined: [(node: NodeID, name: Name)] = []
        for join in plan.joins where join.isFunded {
            let name = providers[join.provider].name
            let receipt = submit(.registerNode(join.registration), name)
            guard case .registered(let node) = receipt?.outcome else { continue }
            providers[join.provider].node = node
            providers[join.provider].quotedAt = price
            providerOfNode.append(join.provider)
            addToFlow(join.provider, as: node)
            joined.append((node, name))
        }
        if !joined.isEmpty { ring.insert(joined) }
    }

    private mutating func addToFlow(_ provider: Int, as node: NodeID) {
        let cohort = configuration.network.providers[providers[provider].cohort]
        let classes = configuration.network.classes
        guard
            let breakdown = try? providers[provider].breakdown(
                cohort, seed: configuration.seed, replication: replication)
        else { preconditionFailure("Outages were checked before the run.") }
        let number = flow.addNode(
            pool: UInt32(cohort.region * classes.count + cohort.hardwareClass),
            gpus: UInt32(cohort.gpusPerNode), speed: classes[cohort.hardwareClass].speed,
            breakdown: breakdown, at: ticks, &loop.queue)
        precondition(number == node.index, "Nodes are numbered in the order of registration.")
    }

    mutating func topUp(_ plan: DayPlan) {
        for topUp in plan.topUps where topUp.isFunded {
            guard let node = providers[topUp.provider].node else { continue }
            let receipt = submit(
                .depositCollateral(node: node, amount: topUp.amount),
                providers[topUp.provider].name)
            if receipt != nil { site.history.noteTopUp(topUp.amount) }
        }
    }

    mutating func quote(_ plan: DayPlan) {
        for quote in plan.quotes {
            guard let node = providers[quote.provider].node else { continue }
            let receipt = submit(
                .quoteReservation(node: node, price: quote.price),
                providers[quote.provider].name)
            if receipt != nil { providers[quote.provider].quotedAt = price }
        }
    }
}
