@testable import Economy
import RandomStreams
import Rewards
import Settlement
import Testing

@Suite struct `Booking need` {
    @Test func `GPUs are counted off whatever their speed`() {
        var need = BookingNeed.gpus(10)
        need.take(4, ofSpeed: 3)
        #expect(need.gpus(ofSpeed: 2) == 6)
        need.take(6, ofSpeed: 1)
        #expect(!need.isOpen)
    }

    @Test func `a load needs fewer fast GPUs`() {
        var need = BookingNeed.load(10)
        #expect(need.gpus(ofSpeed: 1) == 10)
        #expect(need.gpus(ofSpeed: 4) == 3)
        need.take(2, ofSpeed: 4)
        #expect(need.gpus(ofSpeed: 1) == 2)
        need.take(1, ofSpeed: 4)
        #expect(!need.isOpen)
    }

    @Test func `a booked load is covered whatever rounding says`() {
        var need = BookingNeed.load(0.3)
        let gpus = need.gpus(ofSpeed: 0.1)
        need.take(gpus, ofSpeed: 0.1)
        #expect(!need.isOpen)
    }
}

@Suite struct `Node ring` {
    private func name(_ index: Int) -> Name { SmallNetwork.name("node-\(index)") }

    @Test func `spreads stakers over all nodes`() {
        var ring = NodeRing()
        #expect(ring.node(for: .environment) == nil)
        ring.insert((0..<20).map { (NodeID(UInt32($0)), name($0)) })
        var counts = [Int](repeating: 0, count: 20)
        for staker in 0..<20_000 {
            let node = ring.node(for: StreamEntity("staker-\(staker)"))
            counts[Int(node!.index)] += 1
        }
        #expect(counts.min()! > 300 && counts.max()! < 2_500, "\(counts)")
    }

    @Test func `a node that joins takes stakers only for itself`() {
        var before = NodeRing()
        before.insert((0..<10).map { (NodeID(UInt32($0)), name($0)) })
        var after = before
        after.insert([(NodeID(10), name(10))])
        var moved = 0
        for staker in 0..<2_000 {
            let entity = StreamEntity("staker-\(staker)")
            let (old, new) = (before.node(for: entity), after.node(for: entity))
            if old != new {
                moved += 1
                #expect(new == NodeID(10))
            }
        }
        #expect(moved > 0 && moved < 600)
    }
}

@Suite struct `Calendar of a run` {
    @Test func `visits days, epoch ends, reports and booking ends in order`() {
        let calendar = Calendar(epoch: 40_000, horizon: 2 * 86_400, instants: [])
        var visited: [Int64] = []
        var now: Int64 = 0
        while now < calendar.horizon {
            now = calendar.next(after: now, bookingEnd: 50_000)
            visited.append(now)
        }
        #expect(
            visited == [
                39_999, 40_000, 50_000, 79_999, 80_000, 86_400, 119_999, 120_000, 159_999,
                160_000, 172_800,
            ])
    }

    @Test func `says what is due`() {
        let calendar = Calendar(epoch: 86_400, horizon: 10 * 86_400, instants: [])
        #expect(calendar.due(at: 86_399).isReport)
        #expect(!calendar.due(at: 86_399).isDay)
        #expect(calendar.due(at: 86_400).isDay && calendar.due(at: 86_400).isEpochEnd)
        #expect(!calendar.due(at: 86_400).isReport)
    }
}

@Suite struct `Event log of a run` {
    @Test func `keeps ten thousand and counts the rest`() {
        var log = EventLog()
        for index in 0..<10_500 { log.add("kind", "subject", "\(index)", at: Int64(index)) }
        let records = log.closed(at: 20_000)
        #expect(records.count == EventLog.limit)
        #expect(records.last?.kind == "events_omitted")
        #expect(records.last?.detail == "501")
    }
}

@Suite struct `A world that counts wrongly` {
    @Test func `breaks one utilisation`() throws {
        var world = try World(configuration: SmallNetwork.configuration(days: 2))
        world.bookings.flow.pools[0].booked.change(by: 1, at: 0)
        let record = world.run()
        #expect(record.violationCount == 2)
        #expect(record.violations.map(\.id) == [.oneUtilisation, .oneUtilisation])
        #expect(record.violations.first?.subject == "pool 0")
        #expect(record.value("violations") == .count(2))
    }
}
