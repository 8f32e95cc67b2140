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
        for gpu in fleet.nodes[node].gpus {
            let job = fleet.gpus[gpu].job
            let lessee = fleet.gpus[gpu].lessee
            if job != noSlot {
                interrupt(job, on: gpu, at: now)
            } else if lessee != noSlot {
                workloads[lessee].free.remove(fleet.gpus[gpu].rank)
            }
            if lessee != noSlot { pools[fleet.gpus[gpu].pool].ready.change(by: -1, at: now) }
        }
        fleet.nodes[node].isDown = true
        fleet.nodes[node].downSince = now
        fleet.nodes[node].outages += 1
        let pool = fleet.nodes[node].pool
        pools[pool].down.change(by: Int64(fleet.nodes[node].gpuCount), at: now)
        checkCapacity(of: pool, at: now)
        restartInterrupted(on: node, at: now, &queue)
    }

    /// Interrupted jobs go on at once where their workload has another free GPU.
    private mutating func restartInterrupted(
        on node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // Any workload may have lost a job here, a lessee or one whose booking has ended.
        for workload in 0..<UInt32(workloads.count) {
            while !workloads[workload].queue.isEmpty,
                let gpu = workloads[workload].takeFreeGPU()
            {
                let head = workloads[workload].queue.head
                workloads[workload].queue.remove(head, &jobs)
                start(head, on: gpu, at: now, &queue)
            }
            checkFlow(of: workload, at: now)
        }
    }

    /// Takes a running job off its GPU; it keeps the work that is left.
    private mutating func interrupt(_ job: UInt32, on gpu: UInt32, at now: Int64) {
        let workload = jobs[job].workload
        jobs[job].interrupt(at: now)
        leave(gpu, at: now)
        workloads[workload].running -= 1
        workloads[workload].interrupted += 1
        workloads[workload].queue.insert(job, &jobs)
    }

    mutating func repair(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        fleet.nodes[node].isDown = false
        fleet.nodes[node].downTicks += now - fleet.nodes[node].downSince
        let pool = fleet.nodes[node].pool
        pools[pool].down.change(by: -Int64(fleet.nodes[node].gpuCount), at: now)
        for gpu in fleet.nodes[node].gpus where fleet.gpus[gpu].isBooked {
            pools[pool].ready.change(by: 1, at: now)
            reuse(gpu, at: now, &queue)
            checkFlow(of: fleet.gpus[gpu].lessee, at: now)
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
