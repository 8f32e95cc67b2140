import RandomStreams
import Testing

@testable import Statistics

@Suite struct `A quantile's interval` {
    /// Ranks and coverage by the binomial distribution of SciPy 1.17.1.
    @Test(
        arguments: [
            (100, 0.5, 40, 61, 0.9647997997822952), (200, 0.05, 4, 17, 0.9671521638567259),
            (72, 0.05, 1, 9, 0.9654900479083738), (1000, 0.95, 936, 964, 0.9580952682226541),
        ])
    func `has the ranks of the binomial distribution`(
        count: Int, quantile: Double, lower: Int, upper: Int, coverage: Double
    ) throws {
        let sample = try OrderedSample((1...count).map { Double($0) })
        let interval = try #require(try sample.interval(ofQuantile: quantile))
        #expect(interval.lowerRank == lower)
        #expect(interval.upperRank == upper)
        #expect(interval.bounds == ConfidenceBounds(lower: Double(lower), upper: Double(upper)))
        #expect(abs(interval.coverage - coverage) < 1e-12)
    }

    @Test func `needs enough values`() throws {
        for (quantile, fewest) in [(0.05, 72), (0.95, 72), (0.5, 6), (0.01, 368)] {
            #expect(try QuantileInterval.fewestValues(for: quantile) == fewest)
            let few = try OrderedSample(Array(repeating: 1, count: fewest - 1))
            #expect(try few.interval(ofQuantile: quantile) == nil)
            let enough = try OrderedSample(Array(repeating: 1, count: fewest))
            #expect(try enough.interval(ofQuantile: quantile) != nil)
        }
    }

    @Test func `covers what it says and is no wider than that needs`() throws {
        for count in stride(from: 72, through: 2000, by: 241) {
            let sample = try OrderedSample((1...count).map { Double($0) })
            for level in [0.5, 0.9, 0.95] {
                let interval = try #require(
                    try sample.interval(ofQuantile: 0.05, level: level))
                #expect(interval.coverage >= level)
                let next = BinomialTail.atMost(
                    interval.lowerRank, of: count, probability: 0.05)
                #expect(next > (1 - level) / 2)
            }
        }
    }

    /// SciPy 1.17.1, `binom.cdf`.
    @Test(
        arguments: [
            (499_000, 1_000_000, 0.5, 0.0228041499326948),
            (50_300, 1_000_000, 0.05, 0.9159247440517656),
            (100_100, 2_000_000, 0.05, 0.6279769217435859),
            (999, 1_000_000, 0.001, 0.4957884448330078),
        ])
    func `rests on chances that hold for millions of values`(
        successes: Int, trials: Int, probability: Double, chance: Double
    ) {
        let found = BinomialTail.atMost(successes, of: trials, probability: probability)
        #expect(abs(found - chance) < 1e-5)
        let near = BinomialTail.nearNormal(successes, of: trials, probability: probability)
        #expect(abs(near - chance) < 1e-4)
    }

    @Test func `takes any quantile and level between 0 and 1`() throws {
        let shares: [Double] = [
            .leastNonzeroMagnitude, 1e-300, 1e-16, 1e-9, 0.3, 0.5, 1 - 1e-9, 1 - 0x1p-53,
        ]
        for count in [1, 2, 100] {
            let sample = try OrderedSample((0..<count).map { Double($0) })
            for quantile in shares {
                // At level ½ of the median two values tie with the limit, up to rounding.
                for level in shares where level != 0.5 {
                    let fewest = try QuantileInterval.fewestValues(for: quantile, level: level)
                    let interval = try sample.interval(ofQuantile: quantile, level: level)
                    #expect((interval != nil) == (count >= fewest), "\(quantile), \(level)")
                    if let interval { #expect(interval.lowerRank <= interval.upperRank) }
                }
            }
        }
    }

    /// Inflation 2: half as many values, spread over all.
    @Test func `is wider when values hang together`() throws {
        let sample = try OrderedSample((1...400).map { Double($0) })
        let alone = try #require(try sample.interval(ofQuantile: 0.5, level: 0.95, inflation: 1))
        let paired = try #require(try sample.interval(ofQuantile: 0.5, level: 0.95, inflation: 2))
        let half = try OrderedSample((1...200).map { Double($0) })
        let halves = try #require(try half.interval(ofQuantile: 0.5))
        #expect(paired.lowerRank == 2 * halves.lowerRank)
        #expect(paired.lowerRank < alone.lowerRank)
        #expect(paired.upperRank > alone.upperRank)
    }

    @Test func `refuses quantiles and levels that are none`() throws {
        let sample = try OrderedSample([1, 2, 3])
        for (quantile, level) in [(0, 0.95), (1, 0.95), (.nan, 0.95), (0.5, 0), (0.5, 1)] {
            #expect(throws: StatisticsError.self) {
                try sample.interval(ofQuantile: quantile, level: level)
            }
            #expect(throws: StatisticsError.self) {
                try QuantileInterval.fewestValues(for: quantile, level: level)
            }
        }
    }
}
