import DiscreteEvent

/// Nodes: joining, asking, leaving, going out, coming back.
extension SpotFlow {
    /// Adds a node that runs from now on; waiting jobs may start on it at once.
    ///
    /// - Parameters:
    ///   - price: Asked. Unit: USD per GPU-hour, positive.
    ///   - reputation: Range: ≥ 0.
    /// - Returns: Its number, dense in the order of adding.
    @discardableResult
    mutating func addNode(
        cohort: UInt32, region: UInt32, hardwareClass: UInt32, gpus: UInt32, breakdown: Breakdown,
        price: Double, reputation: Double, at now: Int64, _ queue: inout EventQueue
    ) -> UInt32 {
        precondition(region < regions && hardwareClass < classes, "A node stands in a pool.")
        precondition(gpus > 0, "A node has a GPU.")
        requirePrice(price)
        requireReputation(reputation)
        let node = UInt32(nodes.count)
        let pool = region * classes + hardwareClass
        nodes.append(
            SpotNode(
                cohort: cohort, region: region, hardwareClass: hardwareClass, pool: pool,
                gpus: Int64(gpus), joined: now, price: price, reputation: reputation,
                busy: LevelIntegral(from: now)))
        breakdowns.append(breakdown)
        boards[pool].add(node, price: price)
        pools[pool].installed.change(by: Int64(gpus), at: now)
        changeOffer(of: node, by: 1, at: now)
        queue.push(.failure, slot: node, at: breakdowns[node].nextFailure(after: now))
        serve(node, at: now, &queue)
        return node
    }

    private func requirePrice(_ price: Double) {
        precondition(price > 0 && price.isFinite, "A node asks a positive price.")
    }

    private func requireReputation(_ reputation: Double) {
        precondition(reputation >= 0 && reputation.isFinite, "A reputation is not negative.")
    }

    /// Asks another price of jobs that start from now on; a lower one may let waiting jobs start.
    ///
    /// - Parameter price: Unit: USD per GPU-hour, positive.
    mutating func setPrice(
        of node: UInt32, to price: Double, at now: Int64, _ queue: inout EventQueue
    ) {
        requirePrice(price)
        let isCut = price < nodes[node].price
        if price == nodes[node].price { return }
        nodes[node].price = price
        boards[nodes[node].pool].priceChanged()
        if isCut { serve(node, at: now, &queue) }
    }

    mutating func setReputation(of node: UInt32, to reputation: Double) {
        requireReputation(reputation)
        nodes[node].reputation = reputation
        updateBoard(of: node)
    }

    /// Lets a node take no new job; running ones finish. Does nothing to one that is retired.
    mutating func retire(_ node: UInt32, at now: Int64) {
        if nodes[node].isRetired { return }
        changeOffer(of: node, by: -1, at: now)
        nodes[node].isRetired = true
        updateBoard(of: node)
    }

    /// Lets a retired node take jobs again.
    mutating func restore(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        if !nodes[node].isRetired { return }
        nodes[node].isRetired = false
        changeOffer(of: node, by: 1, at: now)
        serve(node, at: now, &queue)
    }

    /// A node's GPUs are offered (+1) or no more (−1), whatever runs on them.
    private mutating func changeOffer(of node: UInt32, by sign: Int64, at now: Int64) {
        let pool = nodes[node].pool
        let gpus = sign * nodes[node].gpus
        pools[pool].booked.change(by: gpus, at: now)
        if !nodes[node].outage.isDown { pools[pool].ready.change(by: gpus, at: now) }
        pools[pool].bookedBusy.change(by: sign * nodes[node].busy.level, at: now)
    }

    // MARK: Outages

    mutating func fail(
        _ node: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // The node was taken out after this failure was drawn.
        if nodes[node].generation != generation { return }
        beginOutage(of: node, until: breakdowns[node].nextRepair(after: now), at: now, &queue)
    }

    /// Takes a node out from outside, by an event that hits many. One that is out already stays
    /// out at least as long; its own next failure is drawn anew when it comes back.
    ///
    /// - Parameter end: When it comes back. Unit: ticks, after `now`.
    mutating func takeOut(
        _ node: UInt32, until end: Int64, at now: Int64, _ queue: inout EventQueue
    ) {
        precondition(end > now, "An outage lasts.")
        if !nodes[node].outage.isDown {
            beginOutage(of: node, until: end, at: now, &queue)
        } else if nodes[node].repairAt < end {
            scheduleRepair(of: node, at: end, &queue)
        }
    }

    private mutating func scheduleRepair(
        of node: UInt32, at end: Int64, _ queue: inout EventQueue
    ) {
        nodes[node].generation &+= 1
        nodes[node].repairAt = end
        queue.push(.repair, slot: node, generation: nodes[node].generation, at: end)
    }

    /// A node goes out: its jobs are interrupted, and go on where there is room elsewhere.
    private mutating func beginOutage(
        of node: UInt32, until end: Int64, at now: Int64, _ queue: inout EventQueue
    ) {
        let pool = nodes[node].pool
        let gpus = nodes[node].gpus
        scheduleRepair(of: node, at: end, &queue)
        nodes[node].outage.begin(at: now)
        if !nodes[node].isRetired { pools[pool].ready.change(by: -gpus, at: now) }
        var affected: [UInt32] = []
        while nodes[node].running.head != noSlot {
            let job = nodes[node].running.head
            let workload = jobs[job].workload
            if !affected.contains(workload) { affected.append(workload) }
            interrupt(job, on: node, at: now)
        }
        pools[pool].down.change(by: gpus, at: now)
        updateBoard(of: node)
        record.checkCapacity(of: pools[pool], pool: pool, at: now)
        placeHeads(of: affected, at: now, &queue)
        for workload in affected { checkFlow(of: workload, at: now) }
    }

    mutating func repair(
        _ node: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // The outage was made longer.
        if nodes[node].generation != generation { return }
        nodes[node].outage.end(at: now)
        let pool = nodes[node].pool
        pools[pool].down.change(by: -nodes[node].gpus, at: now)
        if !nodes[node].isRetired { pools[pool].ready.change(by: nodes[node].gpus, at: now) }
        queue.push(
            .failure, slot: node, generation: nodes[node].generation,
            at: breakdowns[node].nextFailure(after: now))
        serve(node, at: now, &queue)
    }
}
