import DiscreteEvent
@testable import Economy
import RandomStreams
import StochasticProcesses

/// A job flow with its queue, driven by hand. Times are whole seconds, as tests think.
struct FlowRig: ~Copyable {
    var loop = EventLoop()
    var flow: JobFlow
    private(set) var now: Int64 = 0

    init(pools: Int = 1, warmUpSeconds: Int64 = 0, resolution: DemandResolution = .jobs) {
        flow = JobFlow(
            pools: pools, warmUpTicks: warmUpSeconds * 1_000_000, hashSeed: 1,
            resolution: resolution)
    }

    var ticks: Int64 { now * 1_000_000 }

    /// A node that never fails by itself.
    @discardableResult
    mutating func addNode(pool: UInt32 = 0, gpus: UInt32 = 1, speed: Double = 1) -> UInt32 {
        let stream = RandomStream(
            seed: 0, replication: 0, entity: .environment, purpose: .failures)
        return flow.addNode(
            pool: pool, gpus: gpus, speed: speed,
            breakdown: Breakdown(process: nil, failures: stream, repairs: stream), at: ticks,
            &loop.queue)
    }

    /// Jobs that arrive at given seconds and each need given seconds on the reference GPU.
    @discardableResult
    mutating func addJobs(
        at seconds: [Int64], work: [Double], patience: Int64? = nil, name: String = "jobs",
        speeds: [Double] = []
    ) throws -> UInt32 {
        let workload = Workload(
            name: name, region: 0, classes: [0],
            arrivals: .trace(ticks: seconds.map { $0 * 1_000_000 }), size: .replay(seconds: work),
            patienceSeconds: nil,
            access: .booking(
                BookingPolicy(amount: .fixed(1), period: SmallNetwork.days(1))))
        let source = try JobSource(workload, seed: 1, replication: 0, startHourOfWeek: 0)
        flow.addWorkload(
            WorkloadFlow(
                source: source, patience: patience.map { $0 * 1_000_000 }, speeds: speeds),
            &loop.queue)
        return UInt32(flow.workloads.count - 1)
    }

    mutating func lease(_ parts: [JobFlow.LeasedPart], to workload: UInt32 = 0) {
        flow.lease(parts, to: workload, at: ticks, &loop.queue)
    }

    mutating func release(_ workload: UInt32 = 0) {
        flow.release(workload, at: ticks)
    }

    mutating func fail(_ node: UInt32) {
        flow.fail(node, at: ticks, &loop.queue)
    }

    mutating func repair(_ node: UInt32) {
        flow.repair(node, at: ticks, &loop.queue)
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

    /// The node on which a workload's only running job runs.
    func runningNodes() -> [UInt32] {
        (0..<flow.fleet.gpuCount).filter { flow.fleet.gpus[$0].job != noSlot }
            .map { flow.fleet.gpus[$0].node }
    }
}
