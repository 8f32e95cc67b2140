import DiscreteEvent
@testable import Economy
import Testing

@Suite struct `Spot outages` {
    @Test func `an interrupted job goes on elsewhere at once with the work that is left`() throws {
        var rig = SpotRig()
        let cheap = rig.addNode(price: 1)
        rig.addNode(price: 2)
        try rig.addJobs(at: [0], work: [100])
        rig.run(to: 40)
        rig.takeOut(cheap, until: 1_000)
        #expect(rig.finish(at: 200) == [])
        #expect(
            rig.story() == [
                "placed 0@0 0", "interrupted 0@0 40", "placed 0@1 40", "finished 0@1 100",
            ])
        guard case .interrupted(_, let lost) = rig.flow.outbox[1],
            case .placed(_, let again) = rig.flow.outbox[2]
        else { return }
        #expect(lost.units == 40_000_000 && lost.price == 1)
        #expect(again.units == 60_000_000 && again.price == 2)
    }

    @Test func `without checkpoints an interrupted job begins again`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [100], SpotRig.terms(checkpointed: false))
        rig.run(to: 40)
        rig.takeOut(node, until: 70)
        #expect(rig.finish(at: 200) == [])
        #expect(rig.story().last == "finished 0@0 170")
        // All GPU time counts, also what was lost.
        #expect(rig.flow.workloads[0].departedService == 140_000_000)
        #expect(rig.flow.nodes[node].outage.downTicks(at: rig.ticks) == 30_000_000)
    }

    @Test func `interrupted jobs wait before all others, in their old order`() throws {
        var rig = SpotRig()
        let node = rig.addNode(gpus: 2)
        try rig.addJobs(at: [0, 1, 2, 3], work: [50, 50, 50, 50])
        rig.run(to: 10)
        rig.takeOut(node, until: 20)
        rig.run(to: 20)
        #expect(rig.flow.workloads[0].queue.count == 4)
        #expect(rig.finish(at: 300) == [])
        #expect(
            rig.story().filter { $0.hasPrefix("placed") } == [
                "placed 0@0 0", "placed 1@0 1", "placed 0@0 20", "placed 1@0 20", "placed 2@0 60",
                "placed 3@0 61",
            ])
    }

    @Test func `a job survives as many interruptions as it may and then fails`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0], work: [1_000], SpotRig.terms(retries: 2))
        for start: Int64 in [10, 30, 50] {
            rig.run(to: start)
            rig.takeOut(node, until: start + 10)
        }
        #expect(rig.finish(at: 100) == [])
        #expect(rig.story().suffix(2) == ["interrupted 0@0 50", "failed 0 50"])
        #expect(rig.flow.workloads[0].failed == 1)
        #expect(rig.flow.workloads[0].interrupted == 3)
        #expect(rig.flow.workloads[0].placed == rig.flow.workloads[0].arrived)
        #expect(rig.flow.nodes[node].interrupted == 3)
        #expect(rig.flow.nodes[node].outage.count == 3)
        #expect(rig.flow.takeDay().failed == 1)
    }

    @Test func `an interrupted job does not expire`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0, 1], work: [100, 100], patience: 5)
        rig.run(to: 4)
        rig.takeOut(node, until: 500)
        #expect(rig.finish(at: 900) == [])
        #expect(rig.story().contains("expired 1 6"))
        #expect(rig.flow.workloads[0].finished == 1)
    }

    @Test func `an outage during another makes it longer and never shorter`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        try rig.addJobs(at: [5], work: [10])
        rig.takeOut(node, until: 20)
        rig.run(to: 8)
        rig.takeOut(node, until: 15)
        rig.takeOut(node, until: 40)
        #expect(rig.finish(at: 100) == [])
        #expect(rig.story() == ["placed 0@0 40", "finished 0@0 50"])
        #expect(rig.flow.nodes[node].outage.count == 1)
    }

    @Test func `a retired node that goes out keeps its pool's counts right`() throws {
        var rig = SpotRig()
        let node = rig.addNode(gpus: 2)
        try rig.addJobs(at: [0], work: [100])
        rig.run(to: 10)
        rig.retire(node)
        rig.takeOut(node, until: 30)
        rig.run(to: 20)
        rig.restore(node)
        #expect(rig.flow.pools[0].ready.level == 0 && rig.flow.pools[0].booked.level == 2)
        #expect(rig.flow.workloads[0].running == 0)
        rig.run(to: 31)
        #expect(rig.flow.pools[0].ready.level == 2 && rig.flow.pools[0].down.level == 0)
        #expect(rig.finish(at: 200) == [])
        #expect(rig.story().last == "finished 0@0 120")
    }

    @Test func `the earliest of all interrupted jobs takes the room that is left`() throws {
        var rig = SpotRig()
        let large = rig.addNode(price: 1, gpus: 2)
        rig.addNode(price: 2)
        try rig.addJobs(at: [1], work: [50])
        try rig.addJobs(at: [0], work: [50])
        rig.run(to: 10)
        rig.takeOut(large, until: 100)
        #expect(rig.finish(at: 300) == [])
        // Number 0 is the second workload's: it arrived first.
        #expect(
            rig.story()[2...4] == ["interrupted 0@0 10", "interrupted 1@0 10", "placed 0@1 10"])
    }
}

@Suite struct `Broken spot flow` {
    /// The checks are worth nothing if they cannot fail.
    @Test func `a lost job breaks flow`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0], work: [10])
        rig.run(to: 5)
        rig.flow.workloads[0].arrived += 1
        #expect(rig.finish(at: 8) == [.flow])
    }

    @Test func `GPU time from nowhere breaks busy time`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0], work: [3])
        rig.run(to: 5)
        rig.flow.nodes[0].busy.change(by: 1, at: rig.ticks)
        rig.run(to: 6)
        rig.flow.nodes[0].busy.change(by: -1, at: rig.ticks)
        #expect(rig.finish(at: 8) == [.busyTime])
    }

    @Test func `a node that the boards have lost breaks work conservation`() throws {
        var rig = SpotRig()
        rig.addNode(price: 5)
        try rig.addJobs(at: [0], work: [3], SpotRig.terms(maxPrice: 2))
        rig.run(to: 5)
        // Cheap enough now, and nobody was told.
        rig.flow.nodes[0].price = 1
        #expect(rig.finish(at: 8) == [.workConserving])
    }

    @Test func `a start beside a full node breaks capacity`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        try rig.addJobs(at: [0, 1], work: [30, 30])
        rig.run(to: 5)
        let waiting = rig.flow.workloads[0].queue.head
        rig.flow.workloads[0].queue.remove(waiting, &rig.flow.jobs)
        rig.flow.noteHead(of: 0)
        rig.flow.start(waiting, on: node, at: rig.ticks, &rig.loop.queue)
        #expect(rig.finish(at: 6).contains(.capacityInUse))
    }

    @Test func `a start on a node that is out breaks causality`() throws {
        var rig = SpotRig()
        let node = rig.addNode()
        rig.takeOut(node, until: 100)
        try rig.addJobs(at: [0, 1], work: [30, 30])
        rig.run(to: 5)
        let second = rig.flow.jobs[rig.flow.workloads[0].queue.head].next
        rig.flow.workloads[0].queue.remove(second, &rig.flow.jobs)
        rig.flow.start(second, on: node, at: rig.ticks, &rig.loop.queue)
        #expect(rig.flow.faults.map(\.rule) == [.causality, .discipline])
    }
}
