import Statistics
import Testing

@Suite struct PairedBootstrapTests {
    private static let resamples = 4_000

    private func bootstrap(_ count: Int) throws -> PairedBootstrap {
        try PairedBootstrap(
            count: count, resamples: Self.resamples, seed: 1_949)
    }

    /// Efron, Tibshirani (1993), table 14.2: the 90 % interval of the variance is (115.8, 259.6).
    /// scipy's `bootstrap` with 200,000 resamples: (115.4, 260.9). The band is four times the
    /// error of an end at 4,000 resamples, computed with scipy.
    @Test func `the variance of the spatial data has the published interval`() throws {
        let values = ComparisonSamples.spatialA
        let bounds = try bootstrap(values.count).interval(values, values, level: 0.9) { first, _ in
            ComparisonSamples.variance(first)
        }
        #expect(abs(bounds.lower - 115.6) < 5)
        #expect(abs(bounds.upper - 260.2) < 8)
    }

    /// scipy's `bootstrap(..., paired=True, method="BCa")` with 100,000 resamples and more:
    /// mean (−3.769, 2.0), median (−6.0, 4.5), 5 % quantile (1.0, 15.0).
    @Test func `paired differences have scipy's intervals`() throws {
        let (first, second) = (ComparisonSamples.spatialA, ComparisonSamples.spatialB)
        let bootstrap = try bootstrap(first.count)
        let mean = try bootstrap.interval(first, second) { first, second in
            (second.reduce(0, +) - first.reduce(0, +)) / Double(first.count)
        }
        #expect(abs(mean.lower - -3.769) < 0.25)
        #expect(abs(mean.upper - 2.0) < 0.25)
        let quantiles = try bootstrap.quantileDifferences(first, second, levels: [0.5, 0.05])
        // Ends lie on differences of order statistics: half a step beside is the next one.
        #expect(abs(quantiles[0].lower - -6) <= 0.5)
        #expect(abs(quantiles[0].upper - 4.5) <= 0.5)
        #expect(abs(quantiles[1].lower - 1) <= 1)
        #expect(abs(quantiles[1].upper - 15) <= 0.5)
    }

    @Test func `quantiles without sorting are those of the general way`() throws {
        let (first, second) = (ComparisonSamples.spatialA, ComparisonSamples.spatialB)
        let bootstrap = try PairedBootstrap(
            count: first.count, resamples: 200, seed: 7)
        for level in [0.05, 0.5, 0.95] {
            let general = try bootstrap.interval(first, second) { first, second in
                func quantile(_ values: [Double]) -> Double {
                    (try? OrderedSample(values).quantile(level)) ?? .nan
                }
                return quantile(second) - quantile(first)
            }
            let fast = try bootstrap.quantileDifferences(first, second, levels: [level])
            #expect(fast == [general], "level \(level)")
        }
    }

    @Test func `equal samples differ by exactly nothing`() throws {
        let values = ComparisonSamples.spatialA
        let bounds = try bootstrap(values.count).quantileDifferences(
            values, values, levels: [0.05, 0.5, 0.95])
        #expect(bounds.allSatisfy { $0 == ConfidenceBounds(lower: 0, upper: 0) })
    }

    @Test func `one seed gives one interval`() throws {
        let (first, second) = (ComparisonSamples.spatialA, ComparisonSamples.spatialB)
        let once = try bootstrap(26).quantileDifferences(first, second, levels: [0.5])
        let again = try bootstrap(26).quantileDifferences(first, second, levels: [0.5])
        #expect(once == again)
    }

    @Test func `what cannot be resampled is refused`() throws {
        #expect(throws: StatisticsError.self) { try PairedBootstrap(count: 1, seed: 1) }
        #expect(throws: StatisticsError.self) {
            try PairedBootstrap(count: 5, resamples: 10, seed: 1)
        }
        let bootstrap = try PairedBootstrap(count: 2, resamples: 100, seed: 1)
        #expect(throws: StatisticsError.self) {
            try bootstrap.quantileDifferences([1, 2, 3], [1, 2, 3], levels: [0.5])
        }
        #expect(throws: StatisticsError.self) {
            try bootstrap.quantileDifferences([1, 2], [1, 2], levels: [2])
        }
    }
}
