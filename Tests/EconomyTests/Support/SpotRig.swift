import DiscreteEvent
@testable import Economy
import RandomStreams
import StochasticProcesses

/// A spot flow with its queue, driven by hand. Times are whole seconds, as tests think.
struct SpotRig: ~Copyable {
    var loop = EventLoop()
    var flow: SpotFlow
    private(set) var now: Int64 = 0

    init(
        _ policy: RoutingPolicy = .cheapest, regions: Int = 1, classes: Int = 1,
        warmUpSeconds: Int64 = 0, seed: UInt64 = 1
    ) {
        flow = SpotFlow(
            regions: regions, classes: classes, policy: policy,
            routing: RandomStream(
                seed: seed, replication: 0, entity: StreamEntity("routing"), purpose: .choice),
            warmUpTicks: warmUpSeconds * 1_000_000, hashSeed: seed)
    }

    var ticks: Int64 { now * 1_000_000 }

    /// Terms of a workload that every class runs at speed 1, wherever the node stands.
    static func terms(
        speeds: [Double?] = [1], gpus: UInt32 = 1, home: UInt32 = 0, anyRegion: Bool = true,
        maxPrice: Double = 10, retries: UInt32 = 3, checkpointed: Bool = true
    ) -> SpotTerms {
        SpotTerms(
            speeds: speeds, gpus: gpus, homeRegion: home, anyRegion: anyRegion, maxPrice: maxPrice,
            retries: retries, isCheckpointed: checkpointed)
    }

    /// A node that never fails by itself.
    @discardableResult
    mutating func addNode(
        price: Double = 1, gpus: UInt32 = 1, region: UInt32 = 0, hardwareClass: UInt32 = 0,
        reputation: Double = 1
    ) -> UInt32 {
        let stream = RandomStream(
            seed: 0, replication: 0, entity: .environment, purpose: .failures)
        return flow.addNode(
            cohort: 0, region: region, hardwareClass: hardwareClass, gpus: gpus,
            breakdown: Breakdown(process: nil, failures: stream, repairs: stream), price: price,
            reputation: reputation, at: ticks, &loop.queue)
    }

    /// Jobs that arrive at given seconds, each with given GPU-seconds of work.
    @discardableResult
    mutating func addJobs(
        at seconds: [Int64], work: [Double], _ terms: SpotTerms = SpotRig.terms(),
        patience: Int64? = nil
    ) throws -> UInt32 {
        let workload = SmallNetwork.workload(
            arrivals: .trace(ticks: seconds.map { $0 * 1_000_000 }), size: .replay(seconds: work))
        let source = try JobSource(workload, seed: 1, replication: 0, startHourOfWeek: 0)
        return flow.addWorkload(
            source, terms, patience: patience.map { $0 * 1_000_000 }, &loop.queue)
    }

    mutating func setPrice(of node: UInt32, to price: Double) {
        flow.setPrice(of: node, to: price, at: ticks, &loop.queue)
    }

    mutating func retire(_ node: UInt32) { flow.retire(node, at: ticks) }

    mutating func restore(_ node: UInt32) { flow.restore(node, at: ticks, &loop.queue) }

    /// Takes a node out until the given second.
    mutating func takeOut(_ node: UInt32, until second: Int64) {
        flow.takeOut(node, until: second * 1_000_000, at: ticks, &loop.queue)
    }

    /// Runs everything before the given second, which is then the present.
    mutating func run(to second: Int64) {
        now = second
        _ = loop.run(until: SimulationTime(ticks: ticks - 1), &flow)
    }

    /// Runs to the given second and makes all checks of the end; gives the broken ones.
    mutating func finish(at second: Int64) -> [FlowRule] {
        run(to: second)
        flow.checkEnd(at: ticks, loop.queue)
        return flow.faults.map(\.rule)
    }

    /// Nodes of the placements so far, in order.
    func placements() -> [UInt32] {
        flow.outbox.compactMap { event in
            if case .placed(_, let stretch) = event { stretch.node } else { nil }
        }
    }

    /// What happened so far, as `number@node second` with a letter for the kind.
    func story() -> [String] {
        func line(_ kind: String, _ job: SpotJob, _ stretch: SpotStretch) -> String {
            "\(kind) \(job.number)@\(stretch.node) \(stretch.at / 1_000_000)"
        }
        return flow.outbox.map { event in
            switch event {
            case .placed(let job, let stretch): line("placed", job, stretch)
            case .finished(let job, let stretch): line("finished", job, stretch)
            case .interrupted(let job, let stretch): line("interrupted", job, stretch)
            case .expired(let job, let tick): "expired \(job.number) \(tick / 1_000_000)"
            case .failed(let job, let tick): "failed \(job.number) \(tick / 1_000_000)"
            }
        }
    }
}

extension SmallNetwork {
    /// A workload whose access is of no matter: a source of jobs.
    static func workload(
        _ name: String = "jobs", arrivals: Arrivals, size: JobSize
    ) -> Workload {
        Workload(
            name: name, region: 0, classes: [0], arrivals: arrivals, size: size,
            patienceSeconds: nil,
            access: .booking(BookingPolicy(amount: .fixed(1), period: days(1))))
    }
}
