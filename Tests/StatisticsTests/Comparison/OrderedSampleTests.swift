import RandomStreams
import Statistics
import Testing

@Suite struct OrderedSampleTests {
    /// R and numpy: `quantile(x, c(0.05, 0.5, 0.95), type = 7)`.
    @Test func `quantiles are those of definition 7`() throws {
        let sample = try OrderedSample(ComparisonSamples.spatialA)
        #expect(try sample.quantile(0.05) == 4.5)
        #expect(try sample.quantile(0.5) == 31)
        #expect(try sample.quantile(0.95) == 46.5)
        #expect(try sample.quantile(0) == 0)
        #expect(try sample.quantile(1) == 48)
    }

    @Test func `expected shortfall is the mean of the worst share`() throws {
        let sample = try OrderedSample((1...20).map(Double.init))
        #expect(try sample.expectedShortfall(0.1, .lower) == 1.5)
        #expect(try sample.expectedShortfall(0.1, .upper) == 19.5)
        // 2.5 values: 1, 2 and half of 3.
        #expect(try sample.expectedShortfall(0.125, .lower) == 4.5 / 2.5)
        #expect(try sample.expectedShortfall(1, .lower) == sample.mean)
        // Less than one value: the worst.
        #expect(try sample.expectedShortfall(0.01, .upper) == 20)
    }

    @Test func `expected shortfall is never better than its quantile`() throws {
        for seed in UInt32(0)..<50 {
            var stream = ComparisonSamples.stream("shortfall", seed)
            let sample = try OrderedSample((0..<37).map { _ in stream.normal() })
            let lower = try sample.expectedShortfall(0.05, .lower)
            let upper = try sample.expectedShortfall(0.05, .upper)
            #expect(try lower <= sample.quantile(0.05), "seed \(seed)")
            #expect(try upper >= sample.quantile(0.95), "seed \(seed)")
        }
    }

    @Test func `no values and levels out of range are refused`() throws {
        #expect(throws: StatisticsError.self) { try OrderedSample([]) }
        let sample = try OrderedSample([1])
        #expect(throws: StatisticsError.self) { try sample.quantile(1.1) }
        #expect(throws: StatisticsError.self) { try sample.quantile(.nan) }
        #expect(throws: StatisticsError.self) { try sample.expectedShortfall(0, .lower) }
    }
}
