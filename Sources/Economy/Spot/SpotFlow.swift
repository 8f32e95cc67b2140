import DiscreteEvent
import RandomStreams

/// Jobs through shared GPUs where each job is a purchase of its own: arrivals, routing by price,
/// load or reputation, queues, service, outages.
///
/// Knows nodes, what they ask and how they are thought of; knows no account, no amount and no rule
/// of the protocol. Whoever pays reads what happened from ``takeOutbox()``.
///
/// Each workload has one queue in the order of arrival. When a node has room, the earliest head of
/// all queues that the node may run and has the GPUs for begins; a head that needs more GPUs than
/// are idle keeps back nobody but its own queue.
struct SpotFlow: ~Copyable, EventHandler {
    var jobs = JobTable()
    /// Parallel to the slots of ``jobs``.
    var purchases = Column<SpotPurchase>()
    var nodes = Column<SpotNode>()
    /// By node.
    var breakdowns = Column<Breakdown>()
    /// By region and class: number = region · classes + class.
    var pools: Column<PoolLevels>
    var boards: Column<PriceBoard>
    var workloads = Column<WorkloadFlow>()
    /// By workload.
    var demands = Column<SpotDemand>()
    var record: FlowRecord
    var outbox: [SpotEvent] = []
    let policy: RoutingPolicy
    var routing: RandomStream
    let regions: UInt32
    let classes: UInt32
    /// Different numbers of GPUs that jobs ask for.
    var sizes: [Int64] = []
    /// The number of the next job.
    var nextJob: Int64 = 0
    /// Jobs that start and finish from here on enter the statistics. Unit: ticks.
    let warmUpTicks: Int64

    var hash: FingerprintHash { record.hash }
    var events: UInt64 { record.events }
    var faults: [FlowFault] { record.faults }
    var faultCount: UInt64 { record.faultCount }

    /// - Parameter routing: A stream of its own; only drawn choices use it.
    init(
        regions: Int, classes: Int, policy: RoutingPolicy, routing: RandomStream,
        warmUpTicks: Int64, hashSeed: UInt64
    ) {
        self.regions = UInt32(regions)
        self.classes = UInt32(classes)
        self.policy = policy
        self.routing = routing
        self.warmUpTicks = warmUpTicks
        pools = Column(repeating: PoolLevels(), count: regions * classes)
        boards = Column(minimumCapacity: regions * classes)
        record = FlowRecord(hashSeed: hashSeed)
        for _ in 0..<regions * classes { boards.append(PriceBoard()) }
    }

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        guard let kind = FlowEvent(rawValue: event.kind) else {
            preconditionFailure("The spot flow pushes only kinds that it knows.")
        }
        let now = event.time.ticks
        record.note(event)
        switch kind {
        case .completion: complete(event.slot, event.generation, at: now, &queue)
        case .failure: fail(event.slot, event.generation, at: now, &queue)
        case .repair: repair(event.slot, event.generation, at: now, &queue)
        case .arrival: arrive(event.slot, event.generation, at: now, &queue)
        case .expiry: expire(event.slot, at: now, &queue)
        }
        return .proceed
    }

    // MARK: Outbox

    /// Takes what happened since it was taken last, in order.
    ///
    /// Taken at least once an hour of simulated time it stays small; nothing else empties it.
    mutating func takeOutbox() -> [SpotEvent] {
        var taken: [SpotEvent] = []
        swap(&taken, &outbox)
        return taken
    }

    func identity(of job: UInt32) -> SpotJob {
        SpotJob(
            number: purchases[job].number, workload: jobs[job].workload,
            gpus: demands[jobs[job].workload].terms.gpus, arrived: jobs[job].arrived)
    }

    /// - Parameter time: On each of the job's GPUs. Unit: ticks.
    func stretch(of job: UInt32, on node: UInt32, time: Int64, at now: Int64) -> SpotStretch {
        let gpus = workloads[jobs[job].workload].gpusPerJob
        func units(_ time: Int64) -> Int64 {
            // A job that lasts for ever, on more than one GPU.
            let (units, overflow) = time.multipliedReportingOverflow(by: gpus)
            return overflow ? .max : units
        }
        return SpotStretch(
            node: node, price: purchases[job].price, at: now, units: units(time),
            began: jobs[job].started, planned: units(jobs[job].service))
    }

    /// Jobs that run now, node by node in the order of their starts.
    ///
    /// - Complexity: O(nodes + running jobs).
    func running(at now: Int64) -> [(job: SpotJob, stretch: SpotStretch)] {
        var running: [(job: SpotJob, stretch: SpotStretch)] = []
        for node in 0..<UInt32(nodes.count) {
            var job = nodes[node].running.head
            while job != noSlot {
                let time = now - jobs[job].started
                running.append(
                    (identity(of: job), stretch(of: job, on: node, time: time, at: now)))
                job = jobs[job].next
            }
        }
        return running
    }
}
