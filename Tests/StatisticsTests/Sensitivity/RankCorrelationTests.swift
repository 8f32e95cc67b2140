import RandomStreams
import Testing

@testable import Statistics

@Suite struct RankCorrelationTests {
    /// scipy: `spearmanr([106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
    /// [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])` is −29/165.
    @Test func `a textbook's correlation`() throws {
        let found = RankCorrelation.of(
            [106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])
        #expect(abs(try #require(found) + 29.0 / 165) < 1e-15)
    }

    @Test func `what rises or falls throughout has 1 or -1, whatever the shape`() {
        let values: [Double] = [1, 2, 3, 4, 5, 100]
        #expect(RankCorrelation.of(values, values.map { $0 * $0 * $0 }) == 1)
        #expect(RankCorrelation.of(values, values.map { 1 / $0 }) == -1)
    }

    @Test func `equal values share their ranks`() throws {
        #expect(RankCorrelation.ranks([5, 1, 5, 5, 0]) == [4, 2, 4, 4, 1])
        // Ranks 1.5, 1.5, 3, 4 and 1, 2, 3, 4: 4.5 / √(4.5 · 5).
        let found = try #require(RankCorrelation.of([1, 1, 2, 3], [1, 2, 3, 4]))
        #expect(abs(found - (0.9 as Double).squareRoot()) < 1e-15)
    }

    @Test func `what does not vary goes with nothing`() {
        #expect(RankCorrelation.of([1, 1, 1], [1, 2, 3]) == nil)
        #expect(RankCorrelation.of([], []) == nil)
    }

    @Test(arguments: [16, 64])
    func `chance holds 95 of 100 correlations of numbers that have nothing in common`(
        _ count: Int
    ) throws {
        var within = 0
        for seed in UInt32(0)..<4_000 {
            var stream = ComparisonSamples.stream("ranks", seed)
            let found = RankCorrelation.of(
                (0..<count).map { _ in stream.normal() }, (0..<count).map { _ in stream.normal() })
            if try #require(found).magnitude <= RankCorrelation.chance(count: count) { within += 1 }
        }
        // Of 4,000 a share of 95 % deviates by 0.7 % once in 20 times; the normal curve is off by
        // as much at 16 pairs.
        #expect((0.935...0.965).contains(Double(within) / 4_000), "\(within)")
    }
}
