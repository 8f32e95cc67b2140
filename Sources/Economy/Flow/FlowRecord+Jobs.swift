/// The identities of group J that are the same wherever jobs run.
extension FlowRecord {
    /// J1: every job that arrived is in exactly one place.
    ///
    /// Takes the two counts, not the workload: that one would be copied with every event.
    mutating func checkFlow(of workload: UInt32, arrived: Int64, placed: Int64, at now: Int64) {
        if arrived != placed {
            report(
                .flow, at: now, .workload(workload), expected: Int128(arrived),
                found: Int128(placed))
        }
    }

    /// J5, J6 when a job starts: on a node that serves, not before the job's arrival, and nobody
    /// of its workload who arrived before it still waits.
    mutating func checkStart(
        of job: UInt32, on node: UInt32, isServing: Bool, after head: UInt32,
        _ jobs: borrowing JobTable, at now: Int64
    ) {
        if !isServing || jobs[job].arrived > now {
            report(
                .causality, at: now, .node(node), expected: Int128(jobs[job].arrived),
                found: Int128(now))
        }
        if head != noSlot && jobs[head].sequence < jobs[job].sequence {
            report(
                .discipline, at: now, .workload(jobs[job].workload),
                expected: Int128(jobs[head].sequence), found: Int128(jobs[job].sequence))
        }
    }

    /// J5 when a job ends: exactly its service after its start.
    mutating func checkCompletion(of job: Job, at now: Int64) {
        let expected = job.started + job.service
        if now != expected {
            report(
                .causality, at: now, .workload(job.workload), expected: Int128(expected),
                found: Int128(now))
        }
    }

    /// J3 in sum: GPU time worked is GPU time that jobs received, and what the pools measured.
    mutating func checkBusyTime(
        worked: Int128, received: Int128, _ pools: borrowing Column<PoolLevels>, at end: Int64
    ) {
        var area: Int128 = 0
        for pool in 0..<UInt32(pools.count) { area += pools[pool].busy.area(at: end) }
        if worked != received || worked != area {
            report(.busyTime, at: end, .whole, expected: received, found: worked)
        }
    }

    /// J3 of a node or GPU: it worked no longer than it was there and not out.
    mutating func checkBusyTime(
        of node: UInt32, worked: Int128, available: Int128, at end: Int64
    ) {
        if worked < 0 || worked > available {
            report(.busyTime, at: end, .node(node), expected: available, found: worked)
        }
    }

    /// J1 and J2 of every workload against the job table.
    ///
    /// - Returns: GPU time that jobs have received, departed ones included. Unit: GPU · ticks.
    /// - Complexity: O(slots of the job table + workloads).
    mutating func recount(
        _ workloads: borrowing Column<WorkloadFlow>, _ jobs: borrowing JobTable, at end: Int64
    ) -> Int128 {
        var tallies = [JobTally](repeating: JobTally(), count: workloads.count)
        for job in 0..<jobs.count where jobs[job].phase != .free {
            tallies[Int(jobs[job].workload)].add(jobs[job], at: end)
        }
        var received: Int128 = 0
        for workload in 0..<UInt32(workloads.count) {
            let tally = tallies[Int(workload)]
            check(workloads[workload], workload, against: tally, at: end)
            received += workloads[workload].departedService
            received += tally.received * Int128(workloads[workload].gpusPerJob)
        }
        return received
    }

    private mutating func check(
        _ flow: borrowing WorkloadFlow, _ workload: UInt32, against tally: JobTally, at end: Int64
    ) {
        let departed = flow.finished + flow.expired + flow.failed
        let found = departed + tally.waiting + tally.running
        if flow.arrived != found || flow.running != tally.running {
            report(
                .flow, at: end, .workload(workload), expected: Int128(flow.arrived),
                found: Int128(found))
        }
        let area = flow.present.area(at: end)
        let sojourn = flow.sojourn + tally.sojourn
        if area != sojourn {
            report(.little, at: end, .workload(workload), expected: area, found: sojourn)
        }
    }
}

/// A workload's jobs in the system, counted again from the table.
private struct JobTally {
    var waiting: Int64 = 0
    var running: Int64 = 0
    /// Σ (end − arrival). Unit: ticks.
    var sojourn: Int128 = 0
    /// Time on GPUs so far, whatever their number. Unit: ticks.
    var received: Int128 = 0

    mutating func add(_ job: Job, at end: Int64) {
        sojourn += Int128(end - job.arrived)
        received += Int128(job.delivered)
        if job.phase == .running {
            running += 1
            received += Int128(end - job.started)
        } else {
            waiting += 1
        }
    }
}
