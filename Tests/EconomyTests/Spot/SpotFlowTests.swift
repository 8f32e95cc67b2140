import DiscreteEvent
@testable import Economy
import Settlement
import Testing

@Suite struct `Spot flow` {
    @Test func `jobs of a workload start in the order of arrival`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0, 1, 2], work: [10, 5, 1])
        #expect(rig.finish(at: 30) == [])
        #expect(
            rig.story() == [
                "placed 0@0 0", "finished 0@0 10", "placed 1@0 10", "finished 1@0 15",
                "placed 2@0 15", "finished 2@0 16",
            ])
        #expect(rig.flow.workloads[0].waits.waitSum == 22_000_000)
    }

    @Test func `a freed GPU goes to the earliest head over all workloads`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0, 3], work: [10, 10])
        try rig.addJobs(at: [2, 4], work: [10, 10])
        #expect(rig.finish(at: 100) == [])
        // Numbers are by arrival: 0 at 0, 1 at 2, 2 at 3, 3 at 4.
        #expect(
            rig.story().filter { $0.hasPrefix("placed") } == [
                "placed 0@0 0", "placed 1@0 10", "placed 2@0 20", "placed 3@0 30",
            ])
    }

    @Test func `a job's GPUs share its work and are all on one node`() throws {
        var rig = SpotRig()
        rig.addNode(gpus: 3)
        rig.addNode(gpus: 3)
        try rig.addJobs(at: [0, 1, 2], work: [100, 100, 100], SpotRig.terms(gpus: 2))
        rig.run(to: 10)
        // Two GPUs are idle, one on each node: no room for a job of two.
        #expect(rig.flow.workloads[0].running == 2)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.finish(at: 200) == [])
        #expect(rig.flow.nodes[0].busy.area(at: rig.ticks) == 200_000_000)
        #expect(rig.flow.workloads[0].departedService == 300_000_000)
        guard case .placed(_, let stretch)? = rig.flow.outbox.first else { return }
        #expect(stretch.units == 100_000_000)
    }

    @Test func `a large head keeps back nobody but its own queue`() throws {
        var rig = SpotRig()
        rig.addNode(gpus: 2)
        let small = try rig.addJobs(at: [0, 3, 4], work: [10, 10, 10])
        let large = try rig.addJobs(at: [1, 2], work: [20, 20], SpotRig.terms(gpus: 2))
        rig.run(to: 5)
        // The jobs of 1 and 2 need both GPUs; the one of 3 passes them, the one of 4 has no room.
        #expect(rig.flow.workloads[small].running == 2)
        #expect(rig.flow.workloads[large].queue.count == 2)
        rig.run(to: 12)
        // At 10 one GPU is free: the earliest head that fits is the small one of 4.
        #expect(rig.flow.workloads[small].running == 2)
        #expect(rig.finish(at: 100) == [])
        #expect(
            rig.story().filter { $0.hasPrefix("placed") } == [
                "placed 0@0 0", "placed 3@0 3", "placed 4@0 10", "placed 1@0 20", "placed 2@0 30",
            ])
    }

    @Test func `an impatient job leaves, and one served in its last second stays`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0, 2, 3], work: [10, 5, 5], patience: 8)
        #expect(rig.finish(at: 60) == [])
        #expect(rig.story().contains("expired 2 11"))
        #expect(rig.flow.workloads[0].finished == 2)
        #expect(rig.flow.workloads[0].expired == 1)
    }

    @Test func `without patience a job that finds no room is lost at once`() throws {
        var rig = SpotRig()
        rig.addNode()
        try rig.addJobs(at: [0, 5, 10, 12], work: [10, 10, 10, 10], patience: 0)
        #expect(rig.finish(at: 60) == [])
        // The job of 10 arrives as the first ends.
        #expect(
            rig.story() == [
                "placed 0@0 0", "expired 1 5", "finished 0@0 10", "placed 2@0 10",
                "expired 3 12", "finished 2@0 20",
            ])
    }

    @Test func `a new node takes waiting jobs at once`() throws {
        var rig = SpotRig()
        try rig.addJobs(at: [0, 1], work: [10, 10])
        rig.run(to: 5)
        rig.addNode(gpus: 1)
        #expect(rig.story() == ["placed 0@0 5"])
        #expect(rig.finish(at: 30) == [])
        #expect(rig.flow.workloads[0].finished == 2)
    }

    @Test func `a retired node finishes its jobs and takes no other until it is restored`() throws {
        var rig = SpotRig()
        let node = rig.addNode(gpus: 2)
        try rig.addJobs(at: [0, 1, 2], work: [10, 20, 5])
        rig.run(to: 2)
        rig.retire(node)
        rig.retire(node)
        #expect(rig.flow.pools[0].booked.level == 0)
        rig.run(to: 30)
        #expect(rig.flow.workloads[0].finished == 2)
        #expect(rig.flow.workloads[0].queue.count == 1)
        #expect(rig.flow.pools[0].bookedBusy.level == 0)
        rig.restore(node)
        #expect(rig.flow.workloads[0].running == 1)
        #expect(rig.flow.pools[0].booked.level == 2)
        #expect(rig.flow.pools[0].bookedBusy.level == 1)
        #expect(rig.finish(at: 50) == [])
        #expect(rig.flow.nodes[node].finished == 3)
    }

    @Test func `arrivals follow the factor, and old draws are forgotten`() throws {
        var rig = SpotRig()
        rig.addNode(gpus: 1)
        let source = try JobSource(
            SmallNetwork.workload(
                arrivals: .poisson(
                    perDay: 86_400, hourOfWeek: [], growthPerMonth: 0, dispersionShape: nil),
                size: .constant(seconds: 0.001)),
            seed: 3, replication: 0, startHourOfWeek: 0)
        rig.flow.addWorkload(source, SpotRig.terms(), patience: nil, &rig.loop.queue)
        rig.run(to: 2_000)
        let before = rig.flow.workloads[0].arrived
        #expect(abs(before - 2_000) < 4 * 45)
        try rig.flow.scaleArrivals(of: 0, by: 0, at: rig.ticks, &rig.loop.queue)
        rig.run(to: 4_000)
        #expect(rig.flow.workloads[0].arrived == before)
        try rig.flow.scaleArrivals(of: 0, by: 2, at: rig.ticks, &rig.loop.queue)
        rig.run(to: 6_000)
        #expect(abs(rig.flow.workloads[0].arrived - before - 4_000) < 4 * 64)
        #expect(rig.flow.takeDay().arrived == rig.flow.workloads[0].arrived)
        #expect(rig.flow.takeDay().arrived == 0)
        #expect(rig.finish(at: 6_001) == [])
    }

    @Test func `what happens before the warm-up's end stays out of the statistics`() throws {
        var rig = SpotRig(warmUpSeconds: 50)
        rig.addNode()
        try rig.addJobs(at: [0, 5, 60], work: [10, 100, 1])
        #expect(rig.finish(at: 200) == [])
        #expect(rig.flow.workloads[0].waits.waitSum == 50_000_000)
        #expect(rig.flow.workloads[0].waits.served == 2)
    }

    @Test func `the outbox is emptied by taking it`() throws {
        var rig = SpotRig()
        rig.addNode(price: 0.7)
        try rig.addJobs(at: [0, 1], work: [10, 10])
        rig.run(to: 5)
        let job = SpotJob(number: 0, workload: 0, gpus: 1, arrived: 0)
        let began = SpotStretch(
            node: 0, price: 0.7, at: 0, units: 10_000_000, began: 0, planned: 10_000_000)
        #expect(rig.flow.takeOutbox() == [.placed(job, began)])
        #expect(rig.flow.takeOutbox() == [])
        rig.run(to: 11)
        let ended = SpotStretch(
            node: 0, price: 0.7, at: 10_000_000, units: 10_000_000, began: 0, planned: 10_000_000)
        #expect(rig.flow.takeOutbox().first == .finished(job, ended))
    }

    @Test func `terms come from the configured workload`() {
        var workload = SmallNetwork.workload(
            arrivals: .trace(ticks: []), size: .constant(seconds: 1))
        workload.classes = [2, 0]
        workload.region = 1
        let policy = EscrowPolicy(
            asset: .token, gpus: 4, anyRegion: false, maxPriceUSDPerGPUHour: 1.5, quoteMargin: 1,
            receiptEverySeconds: nil, retries: 2, isCheckpointed: true, expiryMarginSeconds: 0,
            elasticity: 0, task: nil, workUnitsPerGPUHour: 1)
        let classes = [1.0, 2, 3].map { HardwareClass(name: "c", gpuModel: "C", speed: $0) }
        var terms = SpotTerms(workload, policy, classes: classes)
        #expect(terms.speeds == [1, nil, 3])
        #expect(terms.gpus == 4 && terms.homeRegion == 1 && !terms.anyRegion)
        #expect(terms.maxPrice == 1.5 && terms.retries == 2 && terms.isCheckpointed)
        workload.speeds = [0.5, 0.25]
        terms = SpotTerms(workload, policy, classes: classes)
        #expect(terms.speeds == [0.25, nil, 0.5])
    }
}
