import DiscreteEvent

/// The identities of group J. Those at constant cost run with every event, in release too.
extension JobFlow {
    /// J1: every job that arrived is in exactly one place.
    mutating func checkFlow(of workload: UInt32, at now: Int64) {
        let arrived = workloads[workload].arrived
        let placed = workloads[workload].placed
        if arrived != placed {
            report(
                .flow, at: now, .workload(workload), expected: Int128(arrived),
                found: Int128(placed))
        }
    }

    /// J4, J5, J6 when a job starts: an idle GPU of a node that is not out, not before the job's
    /// arrival, and nobody who arrived before it still waits.
    mutating func checkStart(of job: UInt32, on gpu: UInt32, at now: Int64) {
        let workload = jobs[job].workload
        let node = fleet.gpus[gpu].node
        if !fleet.gpus[gpu].isIdle {
            report(.capacityInUse, at: now, .node(node), expected: 1, found: 2)
        }
        if fleet.nodes[node].isDown || jobs[job].arrived > now {
            report(
                .causality, at: now, .node(node), expected: Int128(jobs[job].arrived),
                found: Int128(now))
        }
        let head = workloads[workload].queue.head
        if head != noSlot && jobs[head].sequence < jobs[job].sequence {
            report(
                .discipline, at: now, .workload(workload), expected: Int128(jobs[head].sequence),
                found: Int128(jobs[job].sequence))
        }
    }

    /// J5 when a job ends: exactly its service after its start.
    mutating func checkCompletion(of job: UInt32, at now: Int64) {
        let expected = jobs[job].started + jobs[job].service
        if now != expected {
            report(
                .causality, at: now, .workload(jobs[job].workload), expected: Int128(expected),
                found: Int128(now))
        }
    }

    /// J4: a pool's busy GPUs are among those that are not out.
    mutating func checkCapacity(of pool: UInt32, at now: Int64) {
        let levels = pools[pool]
        let available = levels.installed.level - levels.down.level
        if levels.busy.level < 0 || levels.busy.level > available {
            report(
                .capacityInUse, at: now, .pool(pool), expected: Int128(available),
                found: Int128(levels.busy.level))
        }
    }

    /// Whole-table checks at a day's edge: J4 of every pool, J7 of every workload.
    ///
    /// - Complexity: O(pools + workloads).
    mutating func checkDay(at now: Int64) {
        for pool in 0..<UInt32(pools.count) { checkCapacity(of: pool, at: now) }
        for workload in 0..<UInt32(workloads.count) {
            let waiting = workloads[workload].queue.count
            let idle = workloads[workload].free.count
            if waiting > 0 && idle > 0 {
                report(
                    .workConserving, at: now, .workload(workload), expected: 0,
                    found: Int128(min(waiting, Int64(idle))))
            }
        }
    }

    /// Everything at the run's end: J1 recounted, J2, J3, J11.
    ///
    /// - Complexity: O(jobs in the system + GPUs).
    mutating func checkEnd(at end: Int64, _ queue: borrowing EventQueue) {
        checkDay(at: end)
        var counted = Recount(workloads: workloads.count)
        for job in 0..<jobs.count where jobs[job].phase != .free {
            counted.add(job, at: end, jobs)
        }
        for workload in 0..<UInt32(workloads.count) {
            checkRecount(of: workload, counted, at: end)
        }
        checkBusyTime(counted, at: end)
        let accounted = queue.popped + queue.cancelled + UInt64(queue.count)
        if queue.pushed != accounted || queue.popped != events {
            report(
                .eventCount, at: end, .whole, expected: Int128(queue.pushed),
                found: Int128(accounted))
        }
    }

    /// J1 and J2 of one workload against the job table.
    private mutating func checkRecount(
        of workload: UInt32, _ counted: Recount, at end: Int64
    ) {
        let index = Int(workload)
        let present = counted.waiting[index] + counted.running[index]
        let departed = workloads[workload].finished + workloads[workload].expired
        if workloads[workload].arrived != departed + present
            || workloads[workload].running != counted.running[index]
        {
            report(
                .flow, at: end, .workload(workload), expected: Int128(workloads[workload].arrived),
                found: Int128(departed + present))
        }
        let area = workloads[workload].present.area(at: end)
        let sojourn = workloads[workload].sojourn + counted.sojourn[index]
        if area != sojourn {
            report(.little, at: end, .workload(workload), expected: area, found: sojourn)
        }
    }

    /// J3: GPU by GPU within the time the node ran, and in sum what the jobs received.
    private mutating func checkBusyTime(_ counted: Recount, at end: Int64) {
        var received: Int128 = counted.received
        for workload in 0..<UInt32(workloads.count) {
            received += workloads[workload].departedService
        }
        var busy: Int128 = 0
        for gpu in 0..<fleet.gpuCount {
            let node = fleet.gpus[gpu].node
            let worked = fleet.gpus[gpu].busyTicks(at: end)
            let available = end - fleet.nodes[node].joined - fleet.nodes[node].downTicks(at: end)
            if worked < 0 || worked > available {
                report(
                    .busyTime, at: end, .node(node), expected: Int128(available),
                    found: Int128(worked))
            }
            busy += Int128(worked)
        }
        var area: Int128 = 0
        for pool in 0..<UInt32(pools.count) { area += pools[pool].busy.area(at: end) }
        if busy != received || busy != area {
            report(.busyTime, at: end, .whole, expected: received, found: busy)
        }
    }
}

/// Jobs in the system, counted again from the table.
private struct Recount {
    var waiting: [Int64]
    var running: [Int64]
    /// Σ (end − arrival). Unit: ticks.
    var sojourn: [Int128]
    /// GPU time received so far, all workloads. Unit: GPU · ticks.
    var received: Int128 = 0

    init(workloads: Int) {
        waiting = Array(repeating: 0, count: workloads)
        running = waiting
        sojourn = Array(repeating: 0, count: workloads)
    }

    mutating func add(_ job: UInt32, at end: Int64, _ jobs: borrowing JobTable) {
        let index = Int(jobs[job].workload)
        sojourn[index] += Int128(end - jobs[job].arrived)
        received += Int128(jobs[job].delivered)
        if jobs[job].phase == .running {
            running[index] += 1
            received += Int128(end - jobs[job].started)
        } else {
            waiting[index] += 1
        }
    }
}
