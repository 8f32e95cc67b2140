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
    /// By workload.
    var bookings = Column<BookedGPUs>()
    var breakdowns = Column<Breakdown>()
    var record: FlowRecord
    /// Jobs that start and finish from here on enter the statistics. Unit: ticks.
    let warmUpTicks: Int64
    /// Whether demand is amounts of work rather than single jobs.
    let isFluid: Bool

    var hash: FingerprintHash { record.hash }
    var events: UInt64 { record.events }
    var faults: [FlowFault] { record.faults }
    var faultCount: UInt64 { record.faultCount }

    /// - Parameter pools: Regions times hardware classes.
    init(
        pools count: Int, warmUpTicks: Int64, hashSeed: UInt64,
        resolution: DemandResolution = .jobs
    ) {
        isFluid = resolution == .flow
        pools = Column(repeating: PoolLevels(), count: count)
        record = FlowRecord(hashSeed: hashSeed)
        self.warmUpTicks = warmUpTicks
    }

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        guard let kind = FlowEvent(rawValue: event.kind) else {
            preconditionFailure("The job flow pushes only kinds that it knows.")
        }
        let now = event.time.ticks
        record.note(event)
        switch kind {
        case .completion: complete(event.slot, event.generation, at: now, &queue)
        case .failure: fail(event.slot, at: now, &queue)
        case .repair:
            repair(event.slot, isOwn: event.generation == 0, at: now, &queue)
        case .arrival: arrive(event.slot, event.generation, at: now, &queue)
        case .expiry: expire(event.slot, at: now, &queue)
        }
        return .proceed
    }
}
