/// No slot: the end of a list, an idle GPU, a GPU that nobody booked.
let noSlot = UInt32.max

/// Jobs in the system, as columns; slots of departed jobs are used again.
struct JobTable: ~Copyable {
    enum Phase: UInt8 {
        case free, waiting, running
        /// Waiting again after an outage; does not expire.
        case interrupted
    }

    /// Unit: ticks since the start of the run.
    var arrived = Column<Int64>()
    /// Work left. Unit: seconds on the reference GPU.
    var work = Column<Double>()
    /// The number of the job among its workload's arrivals: its place in the queue's order.
    var sequence = Column<Int64>()
    var workload = Column<UInt32>()
    var phase = Column<Phase>()
    /// Raised whenever a pending event of the slot loses its meaning, also on reuse.
    var generation = Column<UInt32>()
    var gpu = Column<UInt32>()
    /// When the present stretch on a GPU began. Unit: ticks.
    var started = Column<Int64>()
    /// Planned length of the present stretch. Unit: ticks, at least 1.
    var service = Column<Int64>()
    /// GPU time received in finished stretches. Unit: ticks.
    var delivered = Column<Int64>()
    /// Neighbours in the queue; `next` also links free slots.
    var next = Column<UInt32>()
    var previous = Column<UInt32>()

    private var firstFree = noSlot
    private(set) var present: Int64 = 0

    var slots: UInt32 { UInt32(phase.count) }

    /// A slot for a job that has just arrived.
    mutating func open(
        workload number: UInt32, sequence place: Int64, work size: Double, at tick: Int64
    ) -> UInt32 {
        let slot = firstFree == noSlot ? extend() : takeFree()
        arrived[slot] = tick
        work[slot] = size
        sequence[slot] = place
        workload[slot] = number
        phase[slot] = .waiting
        gpu[slot] = noSlot
        delivered[slot] = 0
        next[slot] = noSlot
        previous[slot] = noSlot
        present += 1
        return slot
    }

    /// Gives a departed job's slot back.
    mutating func close(_ slot: UInt32) {
        precondition(phase[slot] != .free, "A job departs once.")
        phase[slot] = .free
        generation[slot] &+= 1
        next[slot] = firstFree
        firstFree = slot
        present -= 1
    }

    private mutating func takeFree() -> UInt32 {
        let slot = firstFree
        firstFree = next[slot]
        return slot
    }

    private mutating func extend() -> UInt32 {
        let slot = UInt32(phase.count)
        precondition(slot < noSlot, "At most 2^32 − 1 jobs are in the system at once.")
        arrived.append(0)
        work.append(0)
        sequence.append(0)
        workload.append(0)
        phase.append(.free)
        generation.append(0)
        gpu.append(noSlot)
        started.append(0)
        service.append(0)
        delivered.append(0)
        next.append(noSlot)
        previous.append(noSlot)
        return slot
    }
}
