@testable import Economy
import Testing

@Suite struct `Spot routing` {
    @Test func `the cheapest node is taken first, and equal prices by number`() throws {
        var rig = SpotRig()
        for price in [3.0, 1, 2, 1] { rig.addNode(price: price) }
        try rig.addJobs(at: [0, 1, 2, 3], work: [100, 100, 100, 100])
        #expect(rig.finish(at: 300) == [])
        #expect(rig.placements() == [1, 3, 2, 0])
    }

    @Test func `the least loaded node is taken first, then the cheaper, then the lower`() throws {
        var rig = SpotRig(.leastLoaded)
        rig.addNode(price: 2, gpus: 4)
        rig.addNode(price: 1, gpus: 2)
        rig.addNode(price: 2, gpus: 4)
        try rig.addJobs(at: [0, 1, 2, 3, 4, 5, 6, 7], work: Array(repeating: 100, count: 8))
        #expect(rig.finish(at: 300) == [])
        // Shares before each: 0 0 0; 0 ½ 0; ¼ ½ 0; ¼ ½ ¼; ½ ½ ¼; ½ ½ ½; ½ 1 ½; ¾ 1 ½.
        #expect(rig.placements() == [1, 0, 2, 0, 2, 1, 0, 2])
    }

    @Test func `reputation over price decides how often a node is drawn`() throws {
        var rig = SpotRig(.reputationWeighted)
        // Weights 1, 0.5 and 2: two sevenths, one seventh, four sevenths.
        rig.addNode(price: 1, reputation: 1)
        rig.addNode(price: 2, reputation: 1)
        rig.addNode(price: 0.25, reputation: 0.5)
        let count = 7_000
        try rig.addJobs(
            at: (0..<Int64(count)).map { $0 * 10 }, work: Array(repeating: 1, count: count))
        #expect(rig.finish(at: Int64(count) * 10) == [])
        var drawn = [0.0, 0, 0]
        for node in rig.placements() { drawn[Int(node)] += 1 }
        for (found, share) in zip(drawn, [2.0, 1, 4]) {
            let expected = Double(count) * share / 7
            let deviation = (expected * (1 - share / 7)).squareRoot()
            #expect(abs(found - expected) < 4 * deviation, "\(drawn)")
        }
    }

    @Test func `a node without reputation is drawn where nobody else has room`() throws {
        var rig = SpotRig(.reputationWeighted)
        rig.addNode(reputation: 0)
        let other = rig.addNode(reputation: 1)
        rig.flow.setReputation(of: other, to: 0.5)
        try rig.addJobs(at: [0, 1], work: [100, 100])
        #expect(rig.finish(at: 300) == [])
        #expect(rig.placements() == [1, 0])
    }

    @Test func `a drawn node never asks more than the job's maximum`() throws {
        var rig = SpotRig(.reputationWeighted)
        for price in [0.5, 2, 0.9, 3, 0.8] { rig.addNode(price: price) }
        try rig.addJobs(
            at: Array(0..<200).map { $0 * 10 }, work: Array(repeating: 1, count: 200),
            SpotRig.terms(maxPrice: 0.9))
        #expect(rig.finish(at: 3_000) == [])
        #expect(Set(rig.placements()) == [0, 2, 4])
    }

    @Test func `a job that finds every node too dear waits for a price cut`() throws {
        var rig = SpotRig()
        let node = rig.addNode(price: 5)
        try rig.addJobs(at: [0], work: [10], SpotRig.terms(maxPrice: 2))
        rig.run(to: 20)
        #expect(rig.flow.workloads[0].queue.count == 1)
        rig.setPrice(of: node, to: 3)
        #expect(rig.flow.workloads[0].running == 0)
        rig.setPrice(of: node, to: 2)
        #expect(rig.flow.workloads[0].running == 1)
        // What a running job pays does not change with the node's price.
        rig.setPrice(of: node, to: 9)
        #expect(rig.finish(at: 40) == [])
        guard case .finished(_, let stretch)? = rig.flow.outbox.last else {
            Issue.record("expected a finished job, found \(rig.story())")
            return
        }
        #expect(stretch.price == 2)
        #expect(stretch.units == 10_000_000)
    }

    @Test func `a price change moves a node in the order`() throws {
        var rig = SpotRig()
        let first = rig.addNode(price: 1)
        rig.addNode(price: 2)
        try rig.addJobs(at: [0, 10, 20], work: [1, 1, 1])
        rig.run(to: 5)
        rig.setPrice(of: first, to: 3)
        rig.run(to: 15)
        rig.setPrice(of: first, to: 0.5)
        #expect(rig.finish(at: 30) == [])
        #expect(rig.placements() == [0, 1, 0])
    }

    @Test func `a job stays in its region unless others are allowed`() throws {
        var rig = SpotRig(regions: 2)
        rig.addNode(price: 1, region: 1)
        let home = rig.addNode(price: 2, region: 0)
        let bound = try rig.addJobs(
            at: [0, 1], work: [10, 10], SpotRig.terms(home: 0, anyRegion: false))
        let free = try rig.addJobs(at: [2], work: [10], SpotRig.terms(home: 0))
        rig.run(to: 5)
        #expect(rig.placements() == [home, 0])
        #expect(rig.flow.workloads[bound].queue.count == 1)
        #expect(rig.flow.workloads[free].running == 1)
        #expect(rig.finish(at: 50) == [])
        #expect(rig.placements() == [1, 0, 1])
    }

    @Test func `a class without a speed is never taken, and the others at theirs`() throws {
        var rig = SpotRig(classes: 3)
        rig.addNode(price: 1, hardwareClass: 0)
        rig.addNode(price: 2, hardwareClass: 1)
        rig.addNode(price: 3, hardwareClass: 2)
        try rig.addJobs(at: [0, 1], work: [60, 60], SpotRig.terms(speeds: [nil, 2, 3]))
        #expect(rig.finish(at: 100) == [])
        #expect(
            rig.story() == [
                "placed 0@1 0", "placed 1@2 1", "finished 1@2 21", "finished 0@1 30",
            ])
    }

    @Test func `equal jobs go the same way whatever the order of pools`() throws {
        // The same prices in one pool and spread over six.
        let prices = [3.0, 1, 2, 1, 5, 4]
        var together = SpotRig()
        for price in prices { together.addNode(price: price) }
        var apart = SpotRig(regions: 2, classes: 3)
        for (index, price) in prices.enumerated() {
            apart.addNode(
                price: price, region: UInt32(index % 2), hardwareClass: UInt32(index / 2))
        }
        try together.addJobs(at: Array(0..<6), work: Array(repeating: 100, count: 6))
        try apart.addJobs(
            at: Array(0..<6), work: Array(repeating: 100, count: 6),
            SpotRig.terms(speeds: [1, 1, 1]))
        #expect(together.finish(at: 300) == [] && apart.finish(at: 300) == [])
        #expect(together.placements() == [1, 3, 2, 0, 5, 4])
        #expect(apart.placements() == together.placements())
    }
}
