import RandomStreams
import Statistics
import Testing

@Suite struct StochasticDominanceTests {
    private let seed: UInt64 = 1_949

    /// scipy: `ks_2samp(A, B, alternative="greater" / "less")` gives 0.11538 and 0.19231.
    @Test func `gaps are those of the one-sided Kolmogorov–Smirnov statistics`() throws {
        let dominance = try StochasticDominance(
            ComparisonSamples.spatialA, ComparisonSamples.spatialB, seed: seed)
        #expect(abs(dominance.gapForSecond - 0.11538461538461539) < 1e-15)
        #expect(abs(dominance.gapForFirst - 0.19230769230769232) < 1e-15)
        #expect(dominance.verdict == .undecided)
        #expect(abs(dominance.largestViolation - 0.11538461538461539) < 1e-15)
    }

    @Test func `a shift dominates, and its mirror image does`() throws {
        var stream = ComparisonSamples.stream("shift")
        let low = (0..<100).map { _ in stream.normal() }
        let high = low.map { $0 + 0.5 }
        let up = try StochasticDominance(low, high, seed: seed)
        #expect(up.verdict == .second)
        #expect(up.largestViolation == 0)
        let down = try StochasticDominance(high, low, seed: seed)
        #expect(down.verdict == .first)
        #expect(down.gapForFirst == up.gapForSecond)
        #expect(down.band == up.band)
    }

    @Test func `a wider distribution with the same centre crosses`() throws {
        var stream = ComparisonSamples.stream("wide")
        let narrow = (0..<400).map { _ in stream.normal() }
        let wide = (0..<400).map { _ in 3 * stream.normal() }
        let dominance = try StochasticDominance(narrow, wide, seed: seed)
        #expect(dominance.verdict == .crossing)
        #expect(dominance.largestViolation > dominance.band)
    }

    @Test func `equal samples have no gap`() throws {
        let values = ComparisonSamples.spatialA
        let dominance = try StochasticDominance(values, values, seed: seed)
        #expect(dominance.gapForSecond == 0)
        #expect(dominance.gapForFirst == 0)
        #expect(dominance.band == 0)
        #expect(dominance.verdict == .undecided)
    }

    @Test func `pairs that move together give a narrower band than pairs that do not`() throws {
        var stream = ComparisonSamples.stream("band")
        let first = (0..<100).map { _ in stream.normal() }
        let near = first.map { $0 + 0.05 * stream.normal() }
        let far = (0..<100).map { _ in stream.normal() }
        let paired = try StochasticDominance(first, near, seed: seed)
        let unpaired = try StochasticDominance(first, far, seed: seed)
        #expect(paired.band < unpaired.band / 2)
    }

    @Test func `samples of one distribution are hardly ever told apart`() throws {
        var wrong = 0
        for number in UInt32(0)..<200 {
            var stream = ComparisonSamples.stream("null", number)
            let first = (0..<30).map { _ in stream.normal() }
            let second = (0..<30).map { _ in stream.normal() }
            let verdict = try StochasticDominance(
                first, second, swaps: 199, seed: UInt64(number)
            ).verdict
            if verdict != .undecided { wrong += 1 }
        }
        // Either gap passes with 5 % at most: 20 of 200, and three deviations.
        #expect(wrong <= 33, "\(wrong) of 200")
    }

    @Test func `what makes no pairs is refused`() {
        #expect(throws: StatisticsError.self) {
            try StochasticDominance([1], [1], seed: seed)
        }
        #expect(throws: StatisticsError.self) {
            try StochasticDominance([1, 2], [1, 2], swaps: 9, seed: seed)
        }
    }
}
