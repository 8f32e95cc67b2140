import DiscreteEvent
import RandomStreams

/// Which node takes a job, and which job a node takes.
extension SpotFlow {
    /// The node that the policy gives a workload's next job to, nil when none has room for it.
    ///
    /// - Complexity: O(pools of the workload · log nodes).
    mutating func chooseNode(for workload: UInt32) -> UInt32? {
        refreshBoards(of: workload)
        switch policy {
        case .cheapest, .leastLoaded: return leastNode(for: workload)
        case .reputationWeighted: return drawNode(for: workload)
        }
    }

    /// Whether some node has room for a workload's next job.
    mutating func hasRoom(for workload: UInt32) -> Bool {
        refreshBoards(of: workload)
        switch policy {
        case .cheapest, .leastLoaded: return leastNode(for: workload) != nil
        case .reputationWeighted: return totalWeight(for: workload) > 0
        }
    }

    private mutating func refreshBoards(of workload: UInt32) {
        for pool in demands[workload].pools where boards[pool].isStale {
            boards[pool].rebuild(&nodes, sizes: sizes, policy)
        }
    }

    private func leastNode(for workload: UInt32) -> UInt32? {
        let size = demands[workload].size
        let limit = demands[workload].terms.maxPrice
        var best: PriceBoard.Offer?
        for pool in demands[workload].pools {
            guard let offer = boards[pool].least(size: size, notAbove: limit) else { continue }
            if let known = best, known < offer { continue }
            best = offer
        }
        return best?.node
    }

    private func totalWeight(for workload: UInt32) -> UInt64 {
        let size = demands[workload].size
        let limit = demands[workload].terms.maxPrice
        var sum: UInt64 = 0
        for pool in demands[workload].pools {
            sum += boards[pool].weight(size: size, notAbove: limit)
        }
        return sum
    }

    private mutating func drawNode(for workload: UInt32) -> UInt32? {
        let total = totalWeight(for: workload)
        if total == 0 { return nil }
        let size = demands[workload].size
        let limit = demands[workload].terms.maxPrice
        var left = routing.below(total)
        for pool in demands[workload].pools {
            let weight = boards[pool].weight(size: size, notAbove: limit)
            if left < weight { return boards[pool].node(size: size, at: left) }
            left -= weight
        }
        preconditionFailure("A drawn weight lies below the sum over the pools.")
    }

    /// Takes over that a node's room, load or weight is another now.
    ///
    /// - Complexity: O(job sizes · log nodes).
    mutating func updateBoard(of node: UInt32) {
        boards[nodes[node].pool].update(node, nodes, sizes: sizes, policy)
    }

    // MARK: Waiting jobs

    /// Gives a node with room to the earliest heads that it may run, until none fits.
    ///
    /// - Complexity: O(workloads) a job.
    mutating func serve(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        while let workload = earliestHead(for: node) {
            startHead(of: workload, on: node, at: now, &queue)
        }
        updateBoard(of: node)
    }

    private func earliestHead(for node: UInt32) -> UInt32? {
        if !nodes[node].hasRoom(for: 1) { return nil }
        var earliest: UInt32?
        var number = Int64.max
        for workload in 0..<UInt32(demands.count) where demands[workload].head < number {
            let wanted = Int64(demands[workload].terms.gpus)
            guard nodes[node].hasRoom(for: wanted), demands[workload].terms.admits(nodes[node])
            else { continue }
            earliest = workload
            number = demands[workload].head
        }
        return earliest
    }

    /// Starts the heads of these queues wherever there is room, earliest first.
    mutating func placeHeads(
        of affected: [UInt32], at now: Int64, _ queue: inout EventQueue
    ) {
        var waiting = affected.filter { demands[$0].head != .max }
        while let workload = waiting.min(by: { demands[$0].head < demands[$1].head }) {
            if let node = chooseNode(for: workload) {
                startHead(of: workload, on: node, at: now, &queue)
                updateBoard(of: node)
                if demands[workload].head != .max { continue }
            }
            waiting.removeAll { $0 == workload }
        }
    }

    private mutating func startHead(
        of workload: UInt32, on node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        let head = workloads[workload].queue.head
        workloads[workload].queue.remove(head, &jobs)
        noteHead(of: workload)
        start(head, on: node, at: now, &queue)
        checkFlow(of: workload, at: now)
    }

    /// Takes over that another job is at the head of a queue, or none.
    mutating func noteHead(of workload: UInt32) {
        let head = workloads[workload].queue.head
        demands[workload].head = head == noSlot ? .max : purchases[head].number
    }
}
