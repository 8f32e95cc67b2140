import DiscreteEvent
import RandomStreams
import StochasticProcesses

/// When a node fails and how long repairs take; a node without a process never fails.
struct Breakdown {
    let process: OutageProcess?
    var failures: RandomStream
    var repairs: RandomStream

    var draws: UInt64 { failures.draws + repairs.draws }
}

/// Nodes: joining, failing, coming back.
extension JobFlow {
    /// Adds a node that runs from now on.
    ///
    /// - Returns: Its number, dense in the order of adding.
    mutating func addNode(
        pool: UInt32, gpus: UInt32, speed: Double, breakdown: Breakdown, at now: Int64,
        _ queue: inout EventQueue
    ) -> UInt32 {
        let node = fleet.addNode(pool: pool, gpus: gpus, speed: speed, at: now)
        breakdowns.append(breakdown)
        pools[pool].installed.change(by: Int64(gpus), at: now)
        scheduleFailure(of: node, at: now, &queue)
        return node
    }

    private mutating func scheduleFailure(
        of node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        guard let process = breakdowns[node].process else { return }
        let seconds = process.timeToFailure(from: &breakdowns[node].failures)
        push(.failure, slot: node, generation: 0, at: later(now, bySeconds: seconds), &queue)
    }

    /// A node goes out: its jobs are interrupted and wait in their old order at the queue's front.
    mutating func fail(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        if let process = breakdowns[node].process {
            let seconds = process.repairTime(from: &breakdowns[node].repairs)
            push(.repair, slot: node, generation: 0, at: later(now, bySeconds: seconds), &queue)
        }
        for gpu in fleet.gpus(of: node) {
            let job = fleet.job[gpu]
            let lessee = fleet.lessee[gpu]
            if job != noSlot {
                interrupt(job, on: gpu, at: now)
            } else if lessee != noSlot {
                workloads[lessee].free.remove(fleet.rank[gpu])
            }
            if lessee != noSlot { pools[pool(of: gpu)].ready.change(by: -1, at: now) }
        }
        fleet.isDown[node] = true
        fleet.downSince[node] = now
        fleet.outages[node] += 1
        let pool = fleet.pool[node]
        pools[pool].down.change(by: Int64(fleet.gpuCount[node]), at: now)
        checkCapacity(of: pool, at: now)
        restartInterrupted(on: node, at: now, &queue)
    }

    /// Interrupted jobs go on at once where their workload has another free GPU.
    private mutating func restartInterrupted(
        on node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // Any workload may have lost a job here, a lessee or one whose booking has ended.
        for workload in 0..<UInt32(workloads.count) {
            while let rank = workloads[workload].free.first {
                let head = workloads[workload].queue.head
                if head == noSlot { break }
                workloads[workload].free.remove(rank)
                workloads[workload].queue.remove(head, &jobs)
                start(head, on: workloads[workload].gpus[rank], at: now, &queue)
            }
            checkFlow(of: workload, at: now)
        }
    }

    /// Takes a running job off its GPU; it keeps the work that is left.
    private mutating func interrupt(_ job: UInt32, on gpu: UInt32, at now: Int64) {
        let workload = jobs.workload[job]
        let received = now - jobs.started[job]
        let planned = jobs.service[job]
        jobs.work[job] *= Double(planned - received) / Double(planned)
        jobs.delivered[job] += received
        jobs.phase[job] = .interrupted
        jobs.gpu[job] = noSlot
        jobs.generation[job] &+= 1
        leave(gpu, at: now)
        workloads[workload].running -= 1
        workloads[workload].interrupted += 1
        workloads[workload].queue.insert(job, &jobs)
    }

    mutating func repair(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        fleet.isDown[node] = false
        fleet.downTicks[node] += now - fleet.downSince[node]
        let pool = fleet.pool[node]
        pools[pool].down.change(by: -Int64(fleet.gpuCount[node]), at: now)
        for gpu in fleet.gpus(of: node) where fleet.lessee[gpu] != noSlot {
            pools[pool].ready.change(by: 1, at: now)
            reuse(gpu, at: now, &queue)
        }
        scheduleFailure(of: node, at: now, &queue)
    }

    /// A later tick: at least one on, because a failure at the instant of a repair would come
    /// before it.
    private func later(_ now: Int64, bySeconds seconds: Double) -> Int64 {
        let scaled = seconds * 1e6 + 0.5
        if scaled >= 0x1p62 { return .max }
        return saturatingTick(now, plus: max(1, Int64(scaled)))
    }
}
