/// No slot: the end of a list, an idle GPU, a GPU that nobody booked.
let noSlot = UInt32.max

/// A job in the system. One record, because an event of a job reads nearly all of it.
struct Job {
    enum Phase: UInt8 {
        case free, waiting, running
        /// Waiting again after an outage; does not expire.
        case interrupted
    }

    /// Unit: ticks since the start of the run.
    var arrived: Int64 = 0
    /// Work left. Unit: seconds on the reference GPU.
    var work: Double = 0
    /// The number of the job among its workload's arrivals: its place in the queue's order.
    var sequence: Int64 = 0
    /// When the present stretch on a GPU began. Unit: ticks.
    var started: Int64 = 0
    /// Planned length of the present stretch. Unit: ticks, at least 1.
    var service: Int64 = 0
    /// Time received on GPUs in finished stretches. Unit: ticks.
    var delivered: Int64 = 0
    var workload: UInt32 = 0
    /// The GPU it runs on, or the node where jobs take several; ``noSlot`` while it waits.
    var place = noSlot
    /// Raised when a pending completion of the slot loses its meaning, and on reuse.
    var generation: UInt32 = 0
    /// Neighbours in the queue or on the node; `next` also links free slots.
    var next = noSlot
    var previous = noSlot
    var phase = Phase.free

    mutating func begin(on place: UInt32, at tick: Int64, service length: Int64) {
        phase = .running
        self.place = place
        started = tick
        service = length
    }

    /// Keeps the work that is left; the completion that is pending means nothing any more.
    mutating func interrupt(at tick: Int64) {
        let received = tick - started
        work *= Double(service - received) / Double(service)
        delivered += received
        phase = .interrupted
        place = noSlot
        generation &+= 1
    }

    /// How long work takes at a speed, rounded half up to a tick, at least one.
    ///
    /// - Parameters:
    ///   - work: Unit: seconds on the reference GPU.
    ///   - speed: Work done in a second, all GPUs of the job together.
    static func serviceTicks(work: Double, speed: Double) -> Int64 {
        let scaled = work / speed * 1e6 + 0.5
        // Past 2^62 ticks (146,000 years) a job lasts for ever; the sum of two still fits.
        if scaled >= 0x1p62 { return 1 << 62 }
        return max(1, Int64(scaled))
    }
}

/// Jobs in the system by slot; slots of departed jobs are used again.
struct JobTable: ~Copyable {
    private var slots = Column<Job>()
    private var firstFree = noSlot

    /// Slots ever used; free ones have the phase `free`.
    var count: UInt32 { UInt32(slots.count) }

    subscript(slot: UInt32) -> Job {
        _read { yield slots[slot] }
        _modify { yield &slots[slot] }
    }

    /// A slot for a job that has just arrived.
    mutating func open(
        workload: UInt32, sequence: Int64, work: Double, at tick: Int64
    ) -> UInt32 {
        let slot = firstFree == noSlot ? extend() : takeFree()
        let generation = slots[slot].generation
        slots[slot] = Job(
            arrived: tick, work: work, sequence: sequence, workload: workload,
            generation: generation, phase: .waiting)
        return slot
    }

    /// Gives a departed job's slot back.
    mutating func close(_ slot: UInt32) {
        precondition(slots[slot].phase != .free, "A job departs once.")
        slots[slot].phase = .free
        slots[slot].generation &+= 1
        slots[slot].next = firstFree
        firstFree = slot
    }

    private mutating func takeFree() -> UInt32 {
        let slot = firstFree
        firstFree = slots[slot].next
        return slot
    }

    private mutating func extend() -> UInt32 {
        let slot = count
        precondition(slot < noSlot, "At most 2^32 − 1 jobs are in the system at once.")
        slots.append(Job())
        return slot
    }
}
