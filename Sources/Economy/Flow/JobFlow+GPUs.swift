import DiscreteEvent

/// GPUs: taken and left by jobs, booked and released by workloads.
extension JobFlow {
    /// One node's part of a booking, as the job flow sees it.
    struct LeasedPart {
        let node: UInt32
        /// GPUs booked on the node. Range: 1 … the node's GPUs.
        let gpus: UInt32
    }

    /// A GPU starts (+1) or stops (−1) working.
    mutating func changeBusy(_ gpu: UInt32, by difference: Int64, at now: Int64) {
        pools[fleet.gpus[gpu].pool].changeBusy(
            by: difference, isBooked: fleet.gpus[gpu].isBooked, at: now)
    }

    /// Ends the stretch that a job spends on a GPU.
    mutating func leave(_ gpu: UInt32, at now: Int64) {
        fleet.gpus[gpu].end(at: now)
        changeBusy(gpu, by: -1, at: now)
    }

    /// Gives an idle GPU of a running node to the head of its lessee's queue, or to the free set.
    mutating func reuse(_ gpu: UInt32, at now: Int64, _ queue: inout EventQueue) {
        let lessee = fleet.gpus[gpu].lessee
        if lessee == noSlot { return }
        let head = workloads[lessee].queue.head
        if head == noSlot {
            bookings[lessee].free.insert(fleet.gpus[gpu].rank)
        } else {
            workloads[lessee].queue.remove(head, &jobs)
            start(head, on: gpu, at: now, &queue)
        }
    }

    // MARK: Bookings

    /// Books GPUs for a workload that has none booked; waiting jobs start at once.
    ///
    /// - Parameter parts: In routing order: cheapest first, equal prices by node. Each node once.
    mutating func lease(
        _ parts: [LeasedPart], to workload: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        precondition(bookings[workload].count == 0, "A workload holds one booking at a time.")
        serveFluid(until: now)
        breakUpLine(of: workload)
        for part in parts { take(part, for: workload, at: now) }
        bookings[workload].free = RankSet(bound: bookings[workload].count)
        for rank in 0..<UInt32(bookings[workload].count) {
            let gpu = bookings[workload].gpus[rank]
            if fleet.gpus[gpu].isIdle && !fleet.nodes[fleet.gpus[gpu].node].isDown {
                reuse(gpu, at: now, &queue)
            }
        }
        checkFlow(of: workload, at: now)
    }

    /// Takes a node's GPUs for a booking: idle ones first, because a job of an ended booking still
    /// holds the others for a while.
    private mutating func take(_ part: LeasedPart, for workload: UInt32, at now: Int64) {
        precondition(part.gpus <= fleet.nodes[part.node].gpuCount, "A node has the GPUs it sold.")
        var left = part.gpus
        for wantIdle in [true, false] {
            for gpu in fleet.nodes[part.node].gpus where left > 0 {
                let isIdle = fleet.gpus[gpu].isIdle
                if isIdle != wantIdle || fleet.gpus[gpu].lessee == workload { continue }
                precondition(!fleet.gpus[gpu].isBooked, "A GPU is booked once at a time.")
                fleet.gpus[gpu].lessee = workload
                fleet.gpus[gpu].rank = UInt32(bookings[workload].count)
                bookings[workload].gpus.append(gpu)
                noteBooked(gpu, by: 1, at: now)
                left -= 1
            }
        }
    }

    /// Ends a workload's booking. Running jobs finish; their GPUs take no further job of it.
    mutating func release(_ workload: UInt32, at now: Int64) {
        serveFluid(until: now)
        breakUpLine(of: workload)
        for rank in 0..<UInt32(bookings[workload].count) {
            let gpu = bookings[workload].gpus[rank]
            noteBooked(gpu, by: -1, at: now)
            fleet.gpus[gpu].lessee = noSlot
            fleet.gpus[gpu].rank = noSlot
        }
        bookings[workload] = BookedGPUs()
    }

    private mutating func noteBooked(_ gpu: UInt32, by difference: Int64, at now: Int64) {
        let pool = fleet.gpus[gpu].pool
        let isDown = fleet.nodes[fleet.gpus[gpu].node].isDown
        pools[pool].booked.change(by: difference, at: now)
        if !isDown { pools[pool].ready.change(by: difference, at: now) }
        if !fleet.gpus[gpu].isIdle { pools[pool].bookedBusy.change(by: difference, at: now) }
    }
}
