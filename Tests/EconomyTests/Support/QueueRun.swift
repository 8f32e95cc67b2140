import DiscreteEvent
@testable import Economy
import RandomStreams

/// Random jobs through GPUs and nothing else: what queueing theory speaks of. The same draws go
/// through GPUs that each workload has booked for itself, or through shared ones.
struct QueueRun {
    enum Kind: CaseIterable {
        case booked, shared
    }

    struct Source {
        var perSecond: Double
        var size: JobSize
        /// Unit: seconds; nil = waits for ever.
        var patience: Double?

        var patienceTicks: Int64? { patience.map { Int64($0 * 1e6) } }

        func jobs(_ number: Int, seed: UInt64) throws -> JobSource {
            let arrivals = Arrivals.poisson(
                perDay: perSecond * 86_400, hourOfWeek: [], growthPerMonth: 0,
                dispersionShape: nil)
            return try JobSource(
                SmallNetwork.workload("jobs-\(number)", arrivals: arrivals, size: size),
                seed: seed, replication: 0, startHourOfWeek: 0)
        }
    }

    /// A node of equal GPUs.
    struct Node {
        var gpus: UInt32
        var speed: Double = 1
        /// The source that books it, where GPUs are booked.
        var source = 0
    }

    var seed: UInt64
    var sources: [Source]
    /// The cheapest first.
    var nodes: [Node]

    // MARK: Flows

    private static func unfailing() -> Breakdown {
        let stream = RandomStream(
            seed: 0, replication: 0, entity: .environment, purpose: .failures)
        return Breakdown(process: nil, failures: stream, repairs: stream)
    }

    func booked(_ queue: inout EventQueue) throws -> JobFlow {
        var flow = JobFlow(pools: 1, warmUpTicks: 0, hashSeed: seed)
        var parts = sources.map { _ in [JobFlow.LeasedPart]() }
        for node in nodes {
            let number = flow.addNode(
                pool: 0, gpus: node.gpus, speed: node.speed, breakdown: QueueRun.unfailing(),
                at: 0, &queue)
            parts[node.source].append(.init(node: number, gpus: node.gpus))
        }
        for (number, source) in sources.enumerated() {
            let jobs = try source.jobs(number, seed: seed)
            flow.addWorkload(WorkloadFlow(source: jobs, patience: source.patienceTicks), &queue)
            flow.lease(parts[number], to: UInt32(number), at: 0, &queue)
        }
        return flow
    }

    func shared(_ queue: inout EventQueue) throws -> SpotFlow {
        var flow = SpotFlow(
            regions: 1, classes: nodes.count, policy: .cheapest,
            routing: RandomStream(
                seed: seed, replication: 0, entity: .environment, purpose: .choice),
            warmUpTicks: 0, hashSeed: seed)
        for (number, node) in nodes.enumerated() {
            flow.addNode(
                cohort: 0, region: 0, hardwareClass: UInt32(number), gpus: node.gpus,
                breakdown: QueueRun.unfailing(), price: Double(1 + number), reputation: 1, at: 0,
                &queue)
        }
        let terms = SpotRig.terms(speeds: nodes.map(\.speed), maxPrice: 1_000)
        for (number, source) in sources.enumerated() {
            flow.addWorkload(
                try source.jobs(number, seed: seed), terms, patience: source.patienceTicks, &queue)
        }
        return flow
    }

    /// Speeds of the GPUs that the sources' jobs go to, in routing order: one group for each source
    /// where GPUs are booked, one in all where they are shared.
    func groups(_ kind: Kind) -> [[Double]] {
        func speeds(_ nodes: [Node]) -> [Double] {
            nodes.flatMap { Array(repeating: $0.speed, count: Int($0.gpus)) }
        }
        switch kind {
        case .shared: return [speeds(nodes)]
        case .booked:
            return sources.indices.map { source in speeds(nodes.filter { $0.source == source }) }
        }
    }

    // MARK: Runs

    /// What the first source's jobs met after the warm-up.
    struct Measured: Equatable {
        var counts: DayCounts
        /// ∫ jobs in the system dt. Unit: ticks.
        var present: Int128
        var broken: [FlowRule]

        var meanWaitSeconds: Double { Double(counts.waitSum) / Double(counts.started) / 1e6 }
        var lostShare: Double { Double(counts.expired) / Double(counts.arrived) }

        static func == (left: Measured, right: Measured) -> Bool {
            left.counts.waitSum == right.counts.waitSum && left.present == right.present
                && left.counts.started == right.counts.started
                && left.counts.expired == right.counts.expired && left.broken == right.broken
        }
    }

    func measure(_ kind: Kind, warmUpHours: Int64, hours: Int64) throws -> Measured {
        var loop = EventLoop()
        let start = SimulationTime.seconds(warmUpHours * 3_600)
        let end = SimulationTime.seconds((warmUpHours + hours) * 3_600)
        switch kind {
        case .booked:
            var flow = try booked(&loop.queue)
            return QueueRun.measure(&flow, &loop, from: start, to: end)
        case .shared:
            var flow = try shared(&loop.queue)
            return QueueRun.measure(&flow, &loop, from: start, to: end)
        }
    }

    private static func measure<Flow: QueueFlow & ~Copyable>(
        _ flow: inout Flow, _ loop: inout EventLoop, from start: SimulationTime,
        to end: SimulationTime
    ) -> Measured {
        _ = loop.run(until: start, &flow)
        _ = flow.takeDay()
        let before = flow.present(at: start.ticks)
        _ = loop.run(until: end, &flow)
        flow.checkEnd(at: end.ticks, loop.queue)
        return Measured(
            counts: flow.takeDay(), present: flow.present(at: end.ticks) - before,
            broken: flow.faults.map(\.rule))
    }

    /// Every job that arrives within some time; the run goes on until all have left.
    func trace(_ kind: Kind, hours: Int64) throws -> (rows: [JobTrace.Row], broken: [FlowRule]) {
        let trace = JobTrace(workloads: sources.count)
        var loop = EventLoop()
        switch kind {
        case .booked:
            var traced = TracedFlow(try booked(&loop.queue), trace)
            return try run(&traced, &loop, hours: hours)
        case .shared:
            var traced = TracedFlow(try shared(&loop.queue), trace)
            return try run(&traced, &loop, hours: hours)
        }
    }

    private func run<Flow: QueueFlow & ~Copyable>(
        _ traced: inout TracedFlow<Flow>, _ loop: inout EventLoop, hours: Int64
    ) throws -> (rows: [JobTrace.Row], broken: [FlowRule]) {
        let last = SimulationTime.seconds(hours * 3_600)
        _ = loop.run(until: last, &traced)
        for source in sources.indices {
            try traced.flow.scaleArrivals(of: UInt32(source), by: 0, at: last.ticks, &loop.queue)
        }
        _ = loop.run(until: .distantFuture, &traced)
        traced.flow.checkEnd(at: loop.now.ticks, loop.queue)
        return (traced.trace.rows, traced.flow.faults.map(\.rule))
    }
}
