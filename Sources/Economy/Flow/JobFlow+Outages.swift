import DiscreteEvent

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
        queue.push(.failure, slot: node, at: breakdowns[node].nextFailure(after: now))
        return node
    }

    /// A node fails by itself.
    mutating func fail(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        if fleet.nodes[node].isRetired { return }
        queue.push(.repair, slot: node, at: breakdowns[node].nextRepair(after: now))
        addCause(to: node, at: now, &queue)
    }

    /// Takes a node out from outside. Its own failures and repairs go on as if nothing had
    /// happened, so that an outside event changes nobody's draws; it is back when both are over.
    ///
    /// - Parameter end: When the cause is over. Unit: ticks, after `now`.
    mutating func takeOut(
        _ node: UInt32, until end: Int64, at now: Int64, _ queue: inout EventQueue
    ) {
        precondition(end > now, "An outage lasts.")
        if fleet.nodes[node].isRetired { return }
        queue.push(.repair, slot: node, generation: 1, at: end)
        addCause(to: node, at: now, &queue)
    }

    /// A node goes out, unless it is out already: its jobs are interrupted and wait in their old
    /// order at the queue's front.
    private mutating func addCause(
        to node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        fleet.nodes[node].causes += 1
        if fleet.nodes[node].causes > 1 { return }
        serveFluid(until: now)
        for gpu in fleet.nodes[node].gpus {
            let job = fleet.gpus[gpu].job
            let lessee = fleet.gpus[gpu].lessee
            breakUpLine(of: lessee)
            if job != noSlot {
                interrupt(job, on: gpu, at: now)
            } else if lessee != noSlot {
                bookings[lessee].free.remove(fleet.gpus[gpu].rank)
            }
            if lessee != noSlot { pools[fleet.gpus[gpu].pool].ready.change(by: -1, at: now) }
        }
        fleet.nodes[node].outage.begin(at: now)
        let pool = fleet.nodes[node].pool
        pools[pool].down.change(by: Int64(fleet.nodes[node].gpuCount), at: now)
        record.checkCapacity(of: pools[pool], pool: pool, at: now)
        restartInterrupted(on: node, at: now, &queue)
    }

    /// Interrupted jobs go on at once where their workload has another free GPU.
    private mutating func restartInterrupted(
        on node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // Any workload may have lost a job here, a lessee or one whose booking has ended.
        for workload in 0..<UInt32(workloads.count) {
            while !workloads[workload].queue.isEmpty,
                let gpu = bookings[workload].takeFree()
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

    /// One cause of a node's outage is over.
    ///
    /// - Parameter isOwn: Whether it was a failure of its own; the next one is drawn now.
    mutating func repair(
        _ node: UInt32, isOwn: Bool = true, at now: Int64, _ queue: inout EventQueue
    ) {
        if fleet.nodes[node].isRetired { return }
        fleet.nodes[node].causes -= 1
        if fleet.nodes[node].causes == 0 { comeBack(node, at: now, &queue) }
        if !isOwn { return }
        queue.push(.failure, slot: node, at: breakdowns[node].nextFailure(after: now))
    }

    private mutating func comeBack(
        _ node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        serveFluid(until: now)
        fleet.nodes[node].outage.end(at: now)
        let pool = fleet.nodes[node].pool
        pools[pool].down.change(by: -Int64(fleet.nodes[node].gpuCount), at: now)
        for gpu in fleet.nodes[node].gpus where fleet.gpus[gpu].isBooked {
            breakUpLine(of: fleet.gpus[gpu].lessee)
            pools[pool].ready.change(by: 1, at: now)
            reuse(gpu, at: now, &queue)
            checkFlow(of: fleet.gpus[gpu].lessee, at: now)
        }
    }

    /// A node leaves for good; none of its GPUs is booked. Jobs of ended bookings that still run on
    /// it are interrupted.
    mutating func retire(_ node: UInt32, at now: Int64, _ queue: inout EventQueue) {
        if fleet.nodes[node].isRetired { return }
        let pool = fleet.nodes[node].pool
        let gpus = Int64(fleet.nodes[node].gpuCount)
        for gpu in fleet.nodes[node].gpus {
            precondition(!fleet.gpus[gpu].isBooked, "A booked node stays.")
            let job = fleet.gpus[gpu].job
            if job != noSlot { interrupt(job, on: gpu, at: now) }
        }
        if fleet.nodes[node].isDown {
            fleet.nodes[node].outage.end(at: now)
            pools[pool].down.change(by: -gpus, at: now)
        }
        fleet.nodes[node].retired = now
        pools[pool].installed.change(by: -gpus, at: now)
        restartInterrupted(on: node, at: now, &queue)
    }
}
