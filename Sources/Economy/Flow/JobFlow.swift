import DiscreteEvent
import RandomStreams

/// Jobs through GPUs: arrivals, routing, queues, service, outages.
///
/// Knows nodes, GPUs and which workload has booked them in which price order; knows no account, no
/// amount and no rule of the protocol. The protocol's day edges come from outside, between events.
struct JobFlow: ~Copyable, EventHandler {
    var jobs = JobTable()
    var fleet = Fleet()
    var pools: Column<PoolLevels>
    var workloads = Column<WorkloadFlow>()
    var breakdowns = Column<Breakdown>()
    /// Everything that happened, in order.
    var hash: FingerprintHash
    /// Jobs that start and finish from here on enter the statistics. Unit: ticks.
    let warmUpTicks: Int64

    private(set) var events: UInt64 = 0
    private var lastKey: (ticks: Int64, priority: UInt8) = (0, 0)
    /// At most the first 1,000; ``faultCount`` counts all.
    private(set) var faults: [FlowFault] = []
    private(set) var faultCount: UInt64 = 0

    /// - Parameter pools: Regions times hardware classes.
    init(pools count: Int, warmUpTicks: Int64, hashSeed: UInt64) {
        pools = Column(repeating: PoolLevels(), count: count)
        hash = FingerprintHash(seed: hashSeed)
        self.warmUpTicks = warmUpTicks
    }

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        guard let kind = FlowEvent(rawValue: event.kind) else {
            preconditionFailure("The job flow pushes only kinds that it knows.")
        }
        let now = event.time.ticks
        note(event, at: now)
        switch kind {
        case .completion: complete(event.slot, event.generation, at: now, &queue)
        case .failure: fail(event.slot, at: now, &queue)
        case .repair: repair(event.slot, at: now, &queue)
        case .arrival: arrive(event.slot, event.generation, at: now, &queue)
        case .expiry: expire(event.slot, at: now, &queue)
        }
        return .proceed
    }

    /// Counts the event, folds it into the hash and checks the order in which events come (J11).
    private mutating func note(_ event: Event, at now: Int64) {
        events += 1
        hash.fold(now)
        hash.fold(UInt64(event.kind) << 32 | UInt64(event.slot))
        let inOrder =
            now > lastKey.ticks || (now == lastKey.ticks && event.kind >= lastKey.priority)
        if !inOrder {
            report(
                .eventCount, at: now, .whole, expected: Int128(lastKey.ticks), found: Int128(now))
        }
        lastKey = (now, event.kind)
    }

    /// Pushes an event of the flow; one past the end of time is never pushed.
    func push(
        _ kind: FlowEvent, slot: UInt32, generation: UInt32, at ticks: Int64,
        _ queue: inout EventQueue
    ) {
        if ticks == .max { return }
        queue.push(
            time: SimulationTime(ticks: ticks), priority: kind.rawValue, kind: kind.rawValue,
            slot: slot, generation: generation)
    }

    mutating func report(
        _ rule: FlowRule, at ticks: Int64, _ subject: FlowSubject, expected: Int128, found: Int128
    ) {
        faultCount += 1
        if faults.count < 1_000 {
            faults.append(
                FlowFault(
                    rule: rule, ticks: ticks, subject: subject, expected: expected, found: found))
        }
    }
}

/// `start + span`, or never.
func saturatingTick(_ start: Int64, plus span: Int64) -> Int64 {
    let (sum, overflow) = start.addingReportingOverflow(span)
    return overflow ? .max : sum
}
