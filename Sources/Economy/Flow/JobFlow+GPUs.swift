import DiscreteEvent

/// GPUs: taken and left by jobs, booked and released by workloads.
extension JobFlow {
    /// One node's part of a booking, as the job flow sees it.
    struct LeasedPart {
        let node: UInt32
        /// GPUs booked on the node. Range: 1 … the node's GPUs.
        let gpus: UInt32
    }

    func pool(of gpu: UInt32) -> UInt32 {
        fleet.pool[fleet.node[gpu]]
    }

    /// A GPU starts (+1) or stops (−1) working.
    mutating func changeBusy(_ gpu: UInt32, by difference: Int64, at now: Int64) {
        let pool = pool(of: gpu)
        pools[pool].busy.change(by: difference, at: now)
        if fleet.lessee[gpu] != noSlot { pools[pool].bookedBusy.change(by: difference, at: now) }
    }

    /// Ends the stretch that a job spends on a GPU.
    mutating func leave(_ gpu: UInt32, at now: Int64) {
        fleet.busyTicks[gpu] += now - fleet.busySince[gpu]
        fleet.job[gpu] = noSlot
        changeBusy(gpu, by: -1, at: now)
    }

    /// Gives an idle GPU of a running node to the head of its lessee's queue, or to the free set.
    mutating func reuse(_ gpu: UInt32, at now: Int64, _ queue: inout EventQueue) {
        let lessee = fleet.lessee[gpu]
        if lessee == noSlot { return }
        let head = workloads[lessee].queue.head
        if head == noSlot {
            workloads[lessee].free.insert(fleet.rank[gpu])
        } else {
            workloads[lessee].queue.remove(head, &jobs)
            start(head, on: gpu, at: now, &queue)
            checkFlow(of: lessee, at: now)
        }
    }

    // MARK: Bookings

    /// Books GPUs for a workload that has none booked; waiting jobs start at once.
    ///
    /// - Parameter parts: In routing order: cheapest first, equal prices by node. Each node once.
    mutating func lease(
        _ parts: [LeasedPart], to workload: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        precondition(workloads[workload].gpus.count == 0, "A workload holds one booking at a time.")
        for part in parts { take(part, for: workload, at: now) }
        workloads[workload].free = RankSet(bound: workloads[workload].gpus.count)
        for rank in 0..<UInt32(workloads[workload].gpus.count) {
            let gpu = workloads[workload].gpus[rank]
            if fleet.job[gpu] == noSlot && !fleet.isDown[fleet.node[gpu]] {
                reuse(gpu, at: now, &queue)
            }
        }
    }

    /// Takes a node's GPUs for a booking: idle ones first, because a job of an ended booking still
    /// holds the others for a while.
    private mutating func take(_ part: LeasedPart, for workload: UInt32, at now: Int64) {
        precondition(part.gpus <= fleet.gpuCount[part.node], "A node has the GPUs it sold.")
        var left = part.gpus
        for wantIdle in [true, false] {
            for gpu in fleet.gpus(of: part.node) where left > 0 {
                let isIdle = fleet.job[gpu] == noSlot
                if isIdle != wantIdle || fleet.lessee[gpu] == workload { continue }
                precondition(fleet.lessee[gpu] == noSlot, "A GPU is booked once at a time.")
                fleet.lessee[gpu] = workload
                fleet.rank[gpu] = UInt32(workloads[workload].gpus.count)
                workloads[workload].gpus.append(gpu)
                noteBooked(gpu, by: 1, at: now)
                left -= 1
            }
        }
    }

    /// Ends a workload's booking. Running jobs finish; their GPUs take no further job of it.
    mutating func release(_ workload: UInt32, at now: Int64) {
        for rank in 0..<UInt32(workloads[workload].gpus.count) {
            let gpu = workloads[workload].gpus[rank]
            noteBooked(gpu, by: -1, at: now)
            fleet.lessee[gpu] = noSlot
            fleet.rank[gpu] = noSlot
        }
        workloads[workload].gpus = Column()
        workloads[workload].free = RankSet()
    }

    private mutating func noteBooked(_ gpu: UInt32, by difference: Int64, at now: Int64) {
        let pool = pool(of: gpu)
        pools[pool].booked.change(by: difference, at: now)
        if !fleet.isDown[fleet.node[gpu]] { pools[pool].ready.change(by: difference, at: now) }
        if fleet.job[gpu] != noSlot { pools[pool].bookedBusy.change(by: difference, at: now) }
    }
}
