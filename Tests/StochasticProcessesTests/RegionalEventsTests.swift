import RandomStreams
import StochasticProcesses
import Testing

@Suite struct RegionalEventsTests {
    private let day: Int64 = 86_400_000_000

    private func process(_ share: ShareDistribution) throws -> RegionalEventProcess {
        try RegionalEventProcess(
            eventsPerDay: 0.4, share: share,
            duration: .lognormal(medianSeconds: 30_000, sigma: 0.7))
    }

    private func events(
        _ process: RegionalEventProcess, days: Int64, seed: UInt64
    ) -> [RegionalEvent] {
        var events = RegionalEvents(
            process, untilTicks: days * day, stream: stream(seed, .regionalEvents))
        var list: [RegionalEvent] = []
        while let event = events.next() { list.append(event) }
        return list
    }

    private func node(_ index: UInt64) -> RandomStream {
        RandomStream(
            seed: 1, replication: 0, entity: StreamEntity("region").member(index),
            purpose: .regionalEvents)
    }

    private func z(_ values: [Double], mean: Double, variance: Double) -> Double {
        var rows = values.makeIterator()
        return StochasticProcessesTests.z(of: mean, variance: variance, count: values.count) {
            rows.next() ?? .nan
        }
    }

    @Test func `events are Poisson in time, with durations and shares of their laws`() throws {
        let process = try process(.beta(mean: 0.3, concentration: 4))
        let list = events(process, days: 20_000, seed: 1)
        let count = Double(list.count)
        #expect(abs(count - 8000) < 4 * 8000.0.squareRoot())
        #expect(zip(list, list.dropFirst()).allSatisfy { $0.ticks <= $1.ticks })
        #expect(list.map(\.number) == Array(1...UInt32(list.count)))
        let gaps = zip(list, list.dropFirst()).map { Double($1.ticks - $0.ticks) / Double(day) }
        #expect(abs(z(gaps, mean: 2.5, variance: 6.25)) < 4)
        let mean = 30_000 * Portable.exp(0.245)
        let variance = mean * mean * (Portable.exp(0.49) - 1)
        #expect(process.duration.meanSeconds == mean)
        #expect(abs(process.duration.varianceSecondsSquared / variance - 1) < 1e-14)
        #expect(abs(z(list.map(\.durationSeconds), mean: mean, variance: variance)) < 4)
        let shares = list.map(\.share)
        #expect(abs(z(shares, mean: 0.3, variance: 0.042)) < 4)
        // A beta of 1.2 and 2.8 has a kurtosis of 3 - 44.16/141.12.
        let squares = shares.map { ($0 - 0.3) * ($0 - 0.3) }
        let fourth = 0.042 * 0.042 * (3 - 44.16 / 141.12)
        #expect(abs(z(squares, mean: 0.042, variance: fourth - 0.042 * 0.042)) < 4)
    }

    @Test(arguments: [
        ShareDistribution.constant(0.25), .beta(mean: 0.3, concentration: 4),
        .quantiles(try QuantileTable((0...100).map { Double($0) / 100 })),
    ])
    func `nodes go down as often and as much together as the share says`(
        share: ShareDistribution
    ) throws {
        let process = try process(share)
        let (nodes, down) = (20, process.nodesDown(of: 20))
        let streams = (0..<UInt64(nodes)).map(node)
        let counts = events(process, days: 5000, seed: 2).map { event in
            Double(streams.filter(event.takesDown).count)
        }
        #expect(abs(z(counts, mean: down.mean, variance: down.variance)) < 4)
        // The sample's own fourth moment, as the standard error of a variance.
        let squares = counts.map { ($0 - down.mean) * ($0 - down.mean) }
        let mean = squares.reduce(0, +) / Double(squares.count)
        let spread = squares.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(squares.count)
        #expect(abs(z(squares, mean: down.variance, variance: spread)) < 4)
    }

    /// Down time of the first nodes, alone and together, by batches of 100 days, whose means are
    /// nearly independent, as events last half a day.
    @Test func `nodes are up for the share of time that an empty queue has`() throws {
        let process = try process(.beta(mean: 0.3, concentration: 4))
        let list = events(process, days: 30_000, seed: 3)
        let batches = 300
        var (one, both) = ([Double](), [Double]())
        var (upAlone, upTogether) = (0, 0)
        var (first, until) = (0, [Int64](repeating: -1, count: 2))
        // Instants half an hour apart would cost more; four a day will do.
        for step in 0..<Int64(30_000 * 4) {
            let now = step * day / 4
            while first < list.count, list[first].ticks <= now {
                for index in 0..<2 where list[first].takesDown(node(UInt64(index))) {
                    let end = list[first].ticks + Int64(list[first].durationSeconds * 1e6)
                    until[index] = max(until[index], end)
                }
                first += 1
            }
            if until[0] <= now { upAlone += 1 }
            if until[0] <= now && until[1] <= now { upTogether += 1 }
            if (step + 1) % 400 == 0 {
                one.append(Double(upAlone) / 400)
                both.append(Double(upTogether) / 400)
                (upAlone, upTogether) = (0, 0)
            }
        }
        #expect(one.count == batches)
        func zOfBatches(_ values: [Double], _ expected: Double) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            let spread = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
            return z(values, mean: expected, variance: spread / Double(values.count - 1))
        }
        #expect(abs(zOfBatches(one, process.availability)) < 4)
        #expect(abs(zOfBatches(both, process.jointAvailability)) < 4)
        let independent = process.availability * process.availability
        #expect(process.jointAvailability > independent)
    }

    @Test func `a larger share spares no node, and other nodes do not matter`() throws {
        let small = events(try process(.constant(0.2)), days: 500, seed: 4)
        let large = events(try process(.constant(0.5)), days: 500, seed: 4)
        #expect(small.map(\.ticks) == large.map(\.ticks))
        #expect(small.map(\.durationSeconds) == large.map(\.durationSeconds))
        for (a, b) in zip(small, large) {
            for index in 0..<UInt64(30) where a.takesDown(node(index)) {
                #expect(b.takesDown(node(index)))
            }
        }
        #expect(events(try process(.constant(0)), days: 500, seed: 4).count == small.count)
    }

    @Test func `a region without events has none`() throws {
        let never = try RegionalEventProcess(
            eventsPerDay: 0, share: .constant(1), duration: .exponential(meanSeconds: 1))
        #expect(events(never, days: 10_000, seed: 5).isEmpty)
        #expect(never.availability == 1)
    }

    @Test func `events out of range are refused`() throws {
        let table = try QuantileTable((0...100).map { Double($0) / 50 })
        let shares: [ShareDistribution] = [
            .constant(1.1), .constant(.nan), .beta(mean: 0, concentration: 4),
            .beta(mean: 1, concentration: 4), .beta(mean: 0.5, concentration: .infinity),
            .quantiles(table),
        ]
        for share in shares { #expect(throws: ProcessError.self) { try process(share) } }
        #expect(throws: ProcessError.self) {
            try RegionalEventProcess(
                eventsPerDay: -1, share: .constant(1), duration: .exponential(meanSeconds: 1))
        }
        #expect(throws: ProcessError.self) {
            try RegionalEventProcess(
                eventsPerDay: 1, share: .constant(1), duration: .exponential(meanSeconds: 0))
        }
    }
}
