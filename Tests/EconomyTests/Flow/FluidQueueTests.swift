import RandomStreams
import Testing

@testable import Economy

@Suite struct `Fluid queue` {
    private func queue(patience: Double = .infinity, rates: [(Double, Double)]) -> FluidQueue {
        var queue = FluidQueue(meanWork: 1, patience: patience)
        for (rate, start) in rates { queue.setRate(rate, from: start) }
        return queue
    }

    @Test func `all that arrives is served while there is room`() {
        var queue = queue(rates: [(2, 0), (3, 50)])
        #expect(queue.run(until: 100, capacity: 3) == 250)
        #expect(queue.arrived == 250)
        #expect(queue.waiting == 0)
    }

    @Test func `what exceeds the capacity waits and is served later`() {
        var queue = queue(rates: [(2, 0), (0, 100)])
        #expect(queue.run(until: 100, capacity: 1) == 100)
        #expect(queue.waiting == 100)
        #expect(abs(queue.run(until: 150, capacity: 1) - 50) < 1e-9)
        #expect(abs(queue.run(until: 300, capacity: 1) - 50) < 1e-9)
        #expect(queue.waiting == 0)
        #expect(queue.left == 0)
    }

    /// The wait grows by half a second a second, so patience of 10 s is reached after 20 s; from
    /// then on one of two leaves, and who arrived in the last 10 s waits.
    @Test func `what cannot be served in time leaves`() {
        var queue = queue(patience: 10, rates: [(2, 0)])
        let served = queue.run(until: 120, capacity: 1)
        #expect(abs(served - 120) < 1e-9)
        #expect(abs(queue.left - 100) < 1e-9)
        #expect(abs(queue.waiting - 20) < 1e-9)
    }

    @Test func `without capacity everybody leaves when patience ends`() {
        var queue = queue(patience: 10, rates: [(2, 0), (0, 30)])
        #expect(queue.run(until: 10, capacity: 0) == 0)
        #expect(queue.left == 0)
        #expect(queue.run(until: 25, capacity: 0) == 0)
        #expect(abs(queue.left - 30) < 1e-9)
        #expect(queue.run(until: 100, capacity: 0) == 0)
        #expect(abs(queue.left - 60) < 1e-9)
        #expect(queue.waiting == 0)
    }

    @Test func `without patience what is not served at once leaves`() {
        var queue = queue(patience: 0, rates: [(3, 0), (1, 10)])
        #expect(abs(queue.run(until: 20, capacity: 2) - 30) < 1e-9)
        #expect(abs(queue.left - 10) < 1e-9)
        #expect(queue.waiting == 0)
    }

    /// Against many small steps of the same law.
    @Test func `follows the law of a queue in small steps`() {
        for seed: UInt64 in 1...20 {
            var stream = RandomStream(
                seed: seed, replication: 0, entity: .environment, purpose: .arrivals)
            let rates = (0..<6).map { _ in (stream.uniform() * 4).rounded() }
            let capacities = (0..<6).map { _ in stream.uniform() * 4 }
            let patience = 5 + stream.uniform() * 40
            var fluid = queue(
                patience: patience,
                rates: rates.enumerated().map { ($0.element, Double($0.offset) * 20) })
            var steps = SteppedQueue(patience: patience)
            for (index, capacity) in capacities.enumerated() {
                _ = fluid.run(until: Double(index + 1) * 20, capacity: capacity)
                steps.run(rate: rates[index], capacity: capacity, seconds: 20)
            }
            #expect(abs(fluid.imbalance) < 1e-9, "seed \(seed)")
            // Steps of a hundredth of a second are off by that much work at each change.
            #expect(abs(fluid.served - steps.served) < 0.5, "seed \(seed)")
            #expect(abs(fluid.left - steps.left) < 0.5, "seed \(seed)")
            #expect(abs(fluid.waiting - steps.waiting) < 0.5, "seed \(seed)")
        }
    }

    @Test func `forgetting the past changes nothing`() {
        var kept = queue(patience: 7, rates: [(2, 0), (5, 10), (0, 20), (1, 40)])
        var forgetful = kept
        for end in stride(from: 3.0, through: 60, by: 3) {
            _ = kept.run(until: end, capacity: 2)
            _ = forgetful.run(until: end, capacity: 2)
            forgetful.forgetPast()
        }
        #expect(kept.served == forgetful.served)
        #expect(kept.left == forgetful.left)
        #expect(kept.waiting == forgetful.waiting)
    }
}

/// Work that waits in slices of arrival, a hundredth of a second each.
private struct SteppedQueue {
    private static let step = 0.01
    let patience: Double
    private var slices: [(time: Double, work: Double)] = []
    private var first = 0
    private var now = 0.0
    private(set) var served = 0.0
    private(set) var left = 0.0

    init(patience: Double) { self.patience = patience }

    var waiting: Double { slices[first...].reduce(0) { $0 + $1.work } }

    mutating func run(rate: Double, capacity: Double, seconds: Double) {
        for _ in 0..<Int((seconds / SteppedQueue.step).rounded()) {
            slices.append((now, rate * SteppedQueue.step))
            var room = capacity * SteppedQueue.step
            while first < slices.count, room > 0 {
                let part = min(room, slices[first].work)
                slices[first].work -= part
                served += part
                room -= part
                if slices[first].work > 0 { break }
                first += 1
            }
            now += SteppedQueue.step
            while first < slices.count, now - slices[first].time > patience {
                left += slices[first].work
                first += 1
            }
        }
    }
}
