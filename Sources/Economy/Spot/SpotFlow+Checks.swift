import DiscreteEvent

/// The identities of group J. Those at constant cost run with every event, in release too.
extension SpotFlow {
    /// Adds to the outbox and to the hash.
    mutating func emit(_ event: SpotEvent) {
        outbox.append(event)
        switch event {
        case .placed(let job, let stretch): fold(0, job, stretch)
        case .finished(let job, let stretch): fold(1, job, stretch)
        case .interrupted(let job, let stretch): fold(2, job, stretch)
        case .expired(let job, _): record.hash.fold(job.number << 3 | 3)
        case .failed(let job, _): record.hash.fold(job.number << 3 | 4)
        }
    }

    private mutating func fold(_ kind: Int64, _ job: SpotJob, _ stretch: SpotStretch) {
        record.hash.fold(job.number << 3 | kind)
        record.hash.fold(UInt64(stretch.node))
        record.hash.fold(stretch.units)
        record.hash.fold(stretch.price.bitPattern)
    }

    /// J1: every job that arrived is in exactly one place.
    mutating func checkFlow(of workload: UInt32, at now: Int64) {
        record.checkFlow(
            of: workload, arrived: workloads[workload].arrived,
            placed: workloads[workload].placed, at: now)
    }

    /// J4, J5, J6 when a job starts: on a node that serves and has the GPUs idle, not before the
    /// job's arrival, and nobody of its workload who arrived before it still waits.
    mutating func checkStart(of job: UInt32, on node: UInt32, at now: Int64) {
        let workload = jobs[job].workload
        let wanted = workloads[workload].gpusPerJob
        if nodes[node].gpus - nodes[node].busy.level < wanted {
            record.report(
                .capacityInUse, at: now, .node(node), expected: Int128(nodes[node].gpus),
                found: Int128(nodes[node].busy.level + wanted))
        }
        record.checkStart(
            of: job, on: node,
            isServing: nodes[node].isServing && demands[workload].terms.admits(nodes[node]),
            after: workloads[workload].queue.head, jobs, at: now)
    }

    /// Whole-table checks at a day's edge: J4 of every pool, J7 of every workload.
    ///
    /// - Complexity: O(workloads · pools · log nodes).
    mutating func checkDay(at now: Int64) {
        for pool in 0..<UInt32(pools.count) {
            record.checkCapacity(of: pools[pool], pool: pool, at: now)
        }
        for workload in 0..<UInt32(workloads.count) {
            let waiting = workloads[workload].queue.count
            if waiting > 0 && hasRoom(for: workload) {
                reportIdle(beside: workload, waiting: waiting, at: now)
            }
        }
    }

    private mutating func reportIdle(beside workload: UInt32, waiting: Int64, at now: Int64) {
        record.report(
            .workConserving, at: now, .workload(workload), expected: 0, found: Int128(waiting))
    }

    /// Everything at the run's end: J1 recounted, J2, J3, J7 node by node, J11.
    ///
    /// - Complexity: O(jobs in the system + nodes · workloads).
    mutating func checkEnd(at end: Int64, _ queue: borrowing EventQueue) {
        checkDay(at: end)
        let received = record.recount(workloads, jobs, at: end)
        var worked: Int128 = 0
        for node in 0..<UInt32(nodes.count) {
            let time = end - nodes[node].joined - nodes[node].outage.downTicks(at: end)
            let busy = nodes[node].busy.area(at: end)
            record.checkBusyTime(
                of: node, worked: busy, available: Int128(time) * Int128(nodes[node].gpus),
                at: end)
            worked += busy
        }
        record.checkBusyTime(worked: worked, received: received, pools, at: end)
        checkEveryNode(at: end)
        record.checkEvents(of: queue, at: end)
    }

    /// J7 without the boards, which could have lost a node.
    private mutating func checkEveryNode(at end: Int64) {
        for workload in 0..<UInt32(workloads.count) where !workloads[workload].queue.isEmpty {
            let wanted = workloads[workload].gpusPerJob
            for node in 0..<UInt32(nodes.count) {
                guard nodes[node].hasRoom(for: wanted),
                    demands[workload].terms.admits(nodes[node])
                else { continue }
                reportIdle(
                    beside: workload, waiting: workloads[workload].queue.count, at: end)
                break
            }
        }
    }
}
