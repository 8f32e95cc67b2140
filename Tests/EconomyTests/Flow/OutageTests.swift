@testable import Economy
import Testing

@Suite struct `Outages` {
    @Test func `an interrupted job keeps its work and is metered once`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [100])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 40)
        rig.fail(node)
        #expect(rig.flow.workloads[0].interrupted == 1)
        #expect(rig.flow.workloads[0].queue.count == 1)
        rig.run(to: 70)
        #expect(rig.flow.fleet.busyTicks(of: node, at: rig.ticks) == 40_000_000)
        rig.repair(node)
        // 60 seconds are left: it ends at 130, not at 100.
        rig.run(to: 130)
        #expect(rig.flow.workloads[0].finished == 0)
        rig.run(to: 131)
        #expect(rig.flow.workloads[0].finished == 1)
        #expect(rig.finish(at: 200) == [])
        #expect(rig.flow.fleet.busyTicks(of: node, at: rig.ticks) == 100_000_000)
        #expect(rig.flow.fleet.nodes[node].downTicks(at: rig.ticks) == 30_000_000)
        #expect(rig.flow.workloads[0].departedService == 100_000_000)
    }

    @Test func `interrupted jobs wait before all others, in their old order`() throws {
        var rig = FlowRig()
        let node = rig.addNode(gpus: 3)
        let spare = rig.addNode()
        try rig.addJobs(at: [0, 1, 2, 3, 4], work: [100, 100, 100, 100, 100])
        rig.lease([.init(node: node, gpus: 3)])
        rig.run(to: 10)
        rig.fail(node)
        // All five wait, by arrival; 0, 1, 2 were running.
        #expect(rig.flow.workloads[0].queue.count == 5)
        var order: [Int64] = []
        var job = rig.flow.workloads[0].queue.head
        while job != noSlot {
            order.append(rig.flow.jobs[job].sequence)
            job = rig.flow.jobs[job].next
        }
        #expect(order == [0, 1, 2, 3, 4])
        rig.release()
        rig.lease([.init(node: spare, gpus: 1)])
        #expect(rig.flow.jobs[rig.flow.fleet.gpus[3].job].sequence == 0)
        #expect(rig.finish(at: 50) == [])
    }

    @Test func `an interrupted job goes on at once where a GPU is free`() throws {
        var rig = FlowRig()
        let first = rig.addNode()
        let second = rig.addNode(speed: 2)
        try rig.addJobs(at: [0], work: [100])
        rig.lease([.init(node: first, gpus: 1), .init(node: second, gpus: 1)])
        rig.run(to: 40)
        rig.fail(first)
        #expect(rig.runningNodes() == [second])
        // 60 seconds of work are left; the second GPU does them in 30.
        rig.run(to: 71)
        #expect(rig.flow.workloads[0].finished == 1)
        #expect(rig.finish(at: 80) == [])
    }

    @Test func `nothing starts on a node that is out`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [10], work: [5])
        rig.lease([.init(node: node, gpus: 1)])
        rig.fail(node)
        rig.run(to: 20)
        #expect(rig.flow.workloads[0].running == 0)
        rig.repair(node)
        #expect(rig.flow.workloads[0].running == 1)
        #expect(rig.finish(at: 30) == [])
    }

    @Test func `a node booked while it is out serves after its repair`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        rig.fail(node)
        try rig.addJobs(at: [1], work: [5])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 50)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.flow.pools[0].ready.level == 0)
        rig.repair(node)
        #expect(rig.flow.pools[0].ready.level == 1)
        #expect(rig.finish(at: 60) == [])
        #expect(rig.flow.workloads[0].finished == 1)
    }

    @Test func `an interrupted job does not expire`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [100], patience: 5)
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 10)
        rig.fail(node)
        rig.run(to: 1_000)
        #expect(rig.flow.workloads[0].expired == 0)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.finish(at: 1_001) == [])
    }
}

@Suite struct `Broken job flow` {
    /// The checks are worth nothing if they cannot fail.
    @Test func `a lost job breaks flow and Little`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0, 1], work: [10, 10])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 5)
        rig.flow.workloads[0].arrived += 1
        #expect(rig.finish(at: 8) == [.flow])
        rig.flow.workloads[0].arrived -= 1
        rig.flow.workloads[0].sojourn += 1
        #expect(rig.finish(at: 9).last == .little)
    }

    @Test func `GPU time from nowhere breaks busy time`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [3])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 5)
        rig.flow.fleet.gpus[0].busyTicks += 1
        #expect(rig.finish(at: 6) == [.busyTime])
        rig.flow.fleet.gpus[0].busyTicks += 10_000_000
        #expect(rig.finish(at: 6).filter { $0 == .busyTime }.count == 3)
    }

    @Test func `an idle GPU beside a waiting job breaks work conservation`() throws {
        var rig = FlowRig()
        let node = rig.addNode(gpus: 2)
        try rig.addJobs(at: [0, 1], work: [10, 10])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 5)
        rig.flow.bookings[0].free.insert(0)
        #expect(rig.finish(at: 5) == [.workConserving])
    }

    @Test func `a busy count past the running GPUs breaks capacity`() throws {
        var rig = FlowRig()
        rig.addNode()
        try rig.addJobs(at: [0], work: [3])
        rig.run(to: 1)
        rig.flow.pools[0].busy.change(by: 2, at: rig.ticks)
        #expect(rig.finish(at: 2).contains(.capacityInUse))
    }
}
