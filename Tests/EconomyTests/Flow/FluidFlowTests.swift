import DiscreteEvent
@testable import Economy
import Testing

@Suite struct `Demand as amounts of work` {
    /// A job of 60 s every 100 s on a GPU that is twice as fast: 30 % busy.
    private func trace() -> (seconds: [Int64], work: [Double]) {
        let seconds = (0..<864).map { Int64($0) * 100 }
        return (seconds, Array(repeating: 60, count: seconds.count))
    }

    @Test func `keeps the cheapest GPUs busy and counts GPU time to the tick`() throws {
        var rig = FlowRig(resolution: .flow)
        rig.addNode(gpus: 2, speed: 0.25)
        rig.addNode(gpus: 2, speed: 2)
        let jobs = trace()
        try rig.addJobs(at: jobs.seconds, work: jobs.work)
        rig.lease([.init(node: 0, gpus: 2), .init(node: 1, gpus: 2)])
        rig.flow.expectArrivals(from: 0, to: 86_400_000_000)
        #expect(rig.finish(at: 86_400) == [])
        // 0.6 reference GPUs: half a GPU's worth on the cheap node, a twentieth of the other's two.
        #expect(rig.flow.fleet.busyTicks(of: 0, at: rig.ticks) == 2 * 86_400_000_000)
        let second = Double(rig.flow.fleet.busyTicks(of: 1, at: rig.ticks)) / 1e6
        #expect(abs(second - 86_400 * 0.05) < 1e-3)
        #expect(rig.flow.workloads[0].arrived == 864)
        #expect(rig.flow.workloads[0].expired == 0)
        #expect(rig.loop.handled == 0)
    }

    @Test func `an outage stops service and the rest waits`() throws {
        var rig = FlowRig(resolution: .flow)
        let node = rig.addNode()
        let jobs = trace()
        try rig.addJobs(at: jobs.seconds, work: jobs.work)
        rig.lease([.init(node: node, gpus: 1)])
        rig.flow.expectArrivals(from: 0, to: 86_400_000_000)
        rig.run(to: 10_000)
        rig.fail(node)
        rig.run(to: 20_000)
        rig.repair(node)
        rig.run(to: 86_400)
        rig.flow.countFluid(at: rig.ticks)
        // All work is done in the end: 864 jobs of 60 s.
        let busy = Double(rig.flow.fleet.busyTicks(of: node, at: rig.ticks)) / 1e6
        #expect(abs(busy - 51_840) < 1e-3)
        #expect(rig.flow.workloads[0].waiting == 0)
        #expect(rig.finish(at: 86_400) == [])
    }

    @Test func `what waits too long leaves`() throws {
        var rig = FlowRig(resolution: .flow)
        rig.addNode()
        let jobs = trace()
        try rig.addJobs(at: jobs.seconds, work: jobs.work, patience: 3_600)
        rig.flow.expectArrivals(from: 0, to: 86_400_000_000)
        rig.run(to: 86_400)
        rig.flow.countFluid(at: rig.ticks)
        #expect(rig.flow.workloads[0].expired == 828)
        #expect(rig.flow.workloads[0].waiting == 36)
        #expect(rig.finish(at: 86_400) == [])
    }

    @Test func `work that got lost is a violation`() throws {
        var rig = FlowRig(resolution: .flow)
        rig.addNode()
        let jobs = trace()
        try rig.addJobs(at: jobs.seconds, work: jobs.work)
        rig.lease([.init(node: 0, gpus: 1)])
        rig.flow.expectArrivals(from: 0, to: 86_400_000_000)
        rig.run(to: 40_000)
        rig.flow.serveFluid(until: rig.ticks)
        rig.flow.workloads[0].departedService += 1
        #expect(rig.finish(at: 86_400) == [.busyTime])
    }
}

@Suite struct `Speeds of a workload` {
    @Test func `a job runs at its workload's speed on the pool`() throws {
        var rig = FlowRig(pools: 2)
        rig.addNode(pool: 1, speed: 4)
        try rig.addJobs(at: [0], work: [100], speeds: [1, 2])
        rig.lease([.init(node: 0, gpus: 1)])
        rig.run(to: 50)
        #expect(rig.flow.workloads[0].finished == 0)
        #expect(rig.finish(at: 51) == [])
        #expect(rig.flow.workloads[0].finished == 1)
        #expect(rig.flow.workloads[0].departedService == 50_000_000)
    }

    @Test func `without its own the GPU's speed holds`() throws {
        var rig = FlowRig(pools: 2)
        rig.addNode(pool: 1, speed: 4)
        try rig.addJobs(at: [0], work: [100])
        rig.lease([.init(node: 0, gpus: 1)])
        #expect(rig.finish(at: 26) == [])
        #expect(rig.flow.workloads[0].departedService == 25_000_000)
    }
}

@Suite struct `Outages from outside` {
    @Test func `a node that is out already stays out until the later end`() {
        var rig = FlowRig()
        let node = rig.addNode()
        rig.fail(node)
        rig.flow.takeOut(node, until: 50_000_000, at: 0, &rig.loop.queue)
        rig.run(to: 30)
        rig.repair(node)
        #expect(rig.flow.fleet.nodes[node].isDown)
        rig.run(to: 50)
        #expect(rig.flow.fleet.nodes[node].isDown)
        rig.run(to: 51)
        #expect(!rig.flow.fleet.nodes[node].isDown)
        #expect(rig.flow.fleet.nodes[node].outages == 1)
        #expect(rig.flow.fleet.nodes[node].downTicks(at: rig.ticks) == 50_000_000)
    }

    @Test func `the end of an outage from outside draws no failure`() {
        var rig = FlowRig()
        let node = rig.addNode()
        rig.flow.takeOut(node, until: 5_000_000, at: 0, &rig.loop.queue)
        #expect(rig.finish(at: 10) == [])
        #expect(rig.loop.handled == 1)
        #expect(rig.flow.draws == 0)
    }

    @Test func `a node that leaves gives its jobs back and hears of no repair`() throws {
        var rig = FlowRig()
        let first = rig.addNode()
        let second = rig.addNode()
        try rig.addJobs(at: [0], work: [100])
        rig.lease([.init(node: first, gpus: 1)])
        rig.run(to: 10)
        rig.release()
        rig.flow.takeOut(second, until: 30_000_000, at: rig.ticks, &rig.loop.queue)
        rig.flow.retire(first, at: rig.ticks, &rig.loop.queue)
        rig.flow.retire(second, at: rig.ticks, &rig.loop.queue)
        #expect(rig.flow.pools[0].installed.level == 0)
        #expect(rig.flow.pools[0].down.level == 0)
        #expect(rig.flow.workloads[0].queue.count == 1)
        let third = rig.addNode()
        rig.lease([.init(node: third, gpus: 1)])
        #expect(rig.finish(at: 200) == [])
        #expect(rig.flow.workloads[0].finished == 1)
        #expect(rig.flow.workloads[0].departedService == 100_000_000)
    }
}
