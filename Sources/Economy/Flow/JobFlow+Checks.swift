import DiscreteEvent

/// The identities of group J. Those at constant cost run with every event, in release too.
extension JobFlow {
    /// J1: every job that arrived is in exactly one place.
    mutating func checkFlow(of workload: UInt32, at now: Int64) {
        record.checkFlow(
            of: workload, arrived: workloads[workload].arrived,
            placed: workloads[workload].placed, at: now)
    }

    /// J4, J5, J6 when a job starts: an idle GPU of a node that is not out, not before the job's
    /// arrival, and nobody who arrived before it still waits.
    mutating func checkStart(of job: UInt32, on gpu: UInt32, at now: Int64) {
        let node = fleet.gpus[gpu].node
        if !fleet.gpus[gpu].isIdle {
            record.report(.capacityInUse, at: now, .node(node), expected: 1, found: 2)
        }
        record.checkStart(
            of: job, on: node, isServing: !fleet.nodes[node].isDown,
            after: workloads[jobs[job].workload].queue.head, jobs, at: now)
    }

    /// Whole-table checks at a day's edge: J4 of every pool, J7 of every workload.
    ///
    /// - Complexity: O(pools + workloads).
    mutating func checkDay(at now: Int64) {
        for pool in 0..<UInt32(pools.count) {
            record.checkCapacity(of: pools[pool], pool: pool, at: now)
        }
        for workload in 0..<UInt32(workloads.count) {
            let waiting = workloads[workload].queue.count
            let idle = bookings[workload].free.count
            if waiting > 0 && idle > 0 {
                record.report(
                    .workConserving, at: now, .workload(workload), expected: 0,
                    found: Int128(min(waiting, Int64(idle))))
            }
        }
    }

    /// Everything at the run's end: J1 recounted, J2, J3, J11.
    ///
    /// - Complexity: O(jobs in the system + GPUs).
    mutating func checkEnd(at end: Int64, _ queue: borrowing EventQueue) {
        countFluid(at: end)
        checkDay(at: end)
        let received =
            isFluid ? departedService : record.recount(workloads, jobs, at: end)
        checkBusyTime(received: received, at: end)
        record.checkEvents(of: queue, at: end)
    }

    /// What amounts of work have received. Unit: GPU · ticks.
    private var departedService: Int128 {
        var sum: Int128 = 0
        for workload in 0..<UInt32(workloads.count) { sum += workloads[workload].departedService }
        return sum
    }

    /// J3: GPU by GPU within the time the node ran, and in sum what the jobs received.
    private mutating func checkBusyTime(received: Int128, at end: Int64) {
        var busy: Int128 = 0
        for gpu in 0..<fleet.gpuCount {
            let node = fleet.gpus[gpu].node
            let worked = Int128(fleet.gpus[gpu].busyTicks(at: end))
            let available =
                fleet.nodes[node].age(at: end) - fleet.nodes[node].downTicks(at: end)
            record.checkBusyTime(
                of: node, worked: worked, available: Int128(available), at: end)
            busy += worked
        }
        record.checkBusyTime(worked: busy, received: received, pools, at: end)
    }
}
