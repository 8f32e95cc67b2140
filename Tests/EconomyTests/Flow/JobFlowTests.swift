@testable import Economy
import Testing

@Suite struct `Job flow` {
    @Test func `jobs are served in the order of arrival`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0, 1, 2, 3], work: [10, 1, 5, 1])
        rig.lease([.init(node: node, gpus: 1)])
        rig.run(to: 11)
        // The first ends at 10; the second, though short, ran before the third and the fourth.
        #expect(rig.flow.workloads[0].finished == 1)
        rig.run(to: 12)
        #expect(rig.flow.workloads[0].finished == 2)
        rig.run(to: 17)
        #expect(rig.flow.workloads[0].finished == 3)
        #expect(rig.finish(at: 30) == [])
        // Waits 0, 9, 9, 13.
        #expect(rig.flow.workloads[0].waits.waitSum == 31_000_000)
        #expect(rig.flow.workloads[0].finished == 4)
    }

    @Test func `routing takes the cheapest free GPU and breaks ties by node`() throws {
        var rig = FlowRig()
        for _ in 0..<4 { rig.addNode() }
        try rig.addJobs(at: [0, 1, 2], work: [100, 100, 100])
        // Price order 2, 0, 1, 3: the caller sorts by price, then node.
        rig.lease([2, 0, 1, 3].map { .init(node: $0, gpus: 1) })
        rig.run(to: 1)
        #expect(rig.runningNodes() == [2])
        rig.run(to: 2)
        #expect(rig.runningNodes() == [0, 2])
        rig.run(to: 3)
        #expect(rig.runningNodes() == [0, 1, 2])
        #expect(rig.finish(at: 200) == [])
    }

    @Test func `a freed cheap GPU is taken before a dearer idle one`() throws {
        var rig = FlowRig()
        for _ in 0..<2 { rig.addNode() }
        try rig.addJobs(at: [0, 20], work: [10, 10])
        rig.lease([.init(node: 1, gpus: 1), .init(node: 0, gpus: 1)])
        rig.run(to: 21)
        #expect(rig.runningNodes() == [1])
        #expect(rig.finish(at: 40) == [])
    }

    @Test func `a faster GPU does the same work in less time, rounded half up`() throws {
        #expect(Job.serviceTicks(work: 10, speed: 2) == 5_000_000)
        #expect(Job.serviceTicks(work: 2.5e-6, speed: 1) == 3)
        #expect(Job.serviceTicks(work: 2.4e-6, speed: 1) == 2)
        #expect(Job.serviceTicks(work: 0, speed: 1) == 1)
        #expect(Job.serviceTicks(work: 1e300, speed: 1) == 1 << 62)
    }

    @Test func `an impatient job leaves, and one served in its last tick stays`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0, 2, 3], work: [10, 5, 5], patience: 8)
        rig.lease([.init(node: node, gpus: 1)])
        // The second waits exactly its patience: from 2 to 10. The third leaves at 11.
        #expect(rig.finish(at: 60) == [])
        #expect(rig.flow.workloads[0].finished == 2)
        #expect(rig.flow.workloads[0].expired == 1)
    }

    @Test func `a booking's end drains its GPUs and the queue waits for the next`() throws {
        var rig = FlowRig()
        let node = rig.addNode(gpus: 2)
        try rig.addJobs(at: [0, 1, 2], work: [30, 30, 30])
        rig.lease([.init(node: node, gpus: 2)])
        rig.run(to: 10)
        rig.release()
        rig.run(to: 50)
        #expect(rig.flow.workloads[0].finished == 2)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.flow.pools[0].booked.level == 0)
        rig.lease([.init(node: node, gpus: 1)])
        #expect(rig.flow.workloads[0].running == 1)
        #expect(rig.finish(at: 100) == [])
        #expect(rig.flow.workloads[0].finished == 3)
    }

    @Test func `a GPU that still works for an old booking serves the new one when it is done`()
        throws
    {
        var rig = FlowRig()
        let node = rig.addNode(gpus: 2)
        let first = try rig.addJobs(at: [0], work: [30], name: "first")
        let second = try rig.addJobs(at: [11, 12], work: [100, 5], name: "second")
        rig.lease([.init(node: node, gpus: 2)], to: first)
        rig.run(to: 10)
        rig.release(first)
        rig.lease([.init(node: node, gpus: 2)], to: second)
        rig.run(to: 20)
        #expect(rig.flow.workloads[second].running == 1)
        #expect(rig.flow.workloads[second].queue.count == 1)
        rig.run(to: 36)
        // At 30 the old job ended and its GPU took the second job, which ended at 35.
        #expect(rig.flow.workloads[first].finished == 1)
        #expect(rig.flow.workloads[second].finished == 1)
        #expect(rig.finish(at: 200) == [])
    }

    @Test func `a part booking leaves the rest of the node idle`() throws {
        var rig = FlowRig()
        let node = rig.addNode(gpus: 4)
        try rig.addJobs(at: [0, 0, 0], work: [10, 10, 10])
        rig.lease([.init(node: node, gpus: 2)])
        rig.run(to: 5)
        #expect(rig.flow.workloads[0].running == 2)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.finish(at: 50) == [])
    }

    @Test func `a job that arrives before the first booking waits for it`() throws {
        var rig = FlowRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [10])
        rig.run(to: 100)
        rig.lease([.init(node: node, gpus: 1)])
        #expect(rig.finish(at: 200) == [])
        #expect(rig.flow.workloads[0].waits.waitSum == 100_000_000)
    }

    @Test func `what happens before the warm-up's end stays out of the statistics`() throws {
        var rig = FlowRig(warmUpSeconds: 50)
        let node = rig.addNode()
        try rig.addJobs(at: [0, 5, 60], work: [10, 100, 1])
        rig.lease([.init(node: node, gpus: 1)])
        #expect(rig.finish(at: 200) == [])
        // The second started at 10 and ended at 110; the third started at 110 after 50 seconds.
        #expect(rig.flow.workloads[0].waits.waitSum == 50_000_000)
        #expect(rig.flow.workloads[0].waits.served == 2)
        #expect(rig.flow.workloads[0].finished == 3)
    }
}
