import RandomStreams

/// Whether one of two samples lies above the other in distribution, at every value: first-order
/// stochastic dominance.
///
/// The second dominates where its distribution function is nowhere above the first's. Samples show
/// small gaps either way by chance alone, so only a gap past the ``band`` counts.
///
/// The band is the 95 % quantile of the largest gap if the two members of each pair were swapped at
/// random, which changes nothing where both have one distribution. Members that move together give
/// a narrow band. At 95 % one gap in twenty passes it by chance.
public struct StochasticDominance: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable {
        /// The second is above; what speaks against it is within the band.
        case second
        /// The first is above.
        case first
        /// Each is above the other somewhere, past the band.
        case crossing
        /// No gap is past the band.
        case undecided
    }

    /// Largest excess of the first's distribution function over the second's: what speaks for the
    /// second. Range: 0 … 1.
    public let gapForSecond: Double
    /// What speaks for the first. Range: 0 … 1.
    public let gapForFirst: Double
    /// Gaps up to here are noise. Range: 0 … 1.
    public let band: Double

    public var verdict: Verdict {
        switch (gapForSecond > band, gapForFirst > band) {
        case (true, true): .crossing
        case (true, false): .second
        case (false, true): .first
        case (false, false): .undecided
        }
    }

    /// The largest gap that speaks against the verdict; of two that do not dominate, the smaller.
    public var largestViolation: Double {
        switch verdict {
        case .second: gapForFirst
        case .first: gapForSecond
        case .crossing, .undecided: min(gapForFirst, gapForSecond)
        }
    }

    /// - Parameters:
    ///   - first: Shape: at least two values, finite.
    ///   - second: Shape: one for each of `first`.
    ///   - swaps: Random swappings behind the band; at least 99.
    ///   - seed: Of the swappings; the same seed gives the same band.
    /// - Throws: ``StatisticsError`` when they make no pairs.
    /// - Complexity: O(n log n + n · swaps).
    public init(
        _ first: [Double], _ second: [Double], swaps: Int = 999, seed: UInt64
    ) throws(StatisticsError) {
        try ComparisonInput.check(pairs: first, second, atLeast: 2, of: "dominance")
        guard swaps >= 99 else {
            throw StatisticsError("dominance", expected: "at least 99 swaps", found: "\(swaps)")
        }
        let steps = Steps(first, second)
        var swapped = [Bool](repeating: false, count: first.count)
        (gapForSecond, gapForFirst) = steps.gaps(swapped)
        var stream = RandomStream(
            seed: seed, replication: 0, entity: StreamEntity("comparison/swaps"),
            purpose: .bootstrap)
        var largest: [Double] = []
        largest.reserveCapacity(2 * swaps + 2)
        // The samples as they are count as one swapping, which makes the level exact; each
        // swapping counts with its mirror image, which exchanges the two gaps.
        largest += [gapForSecond, gapForFirst]
        for _ in 0..<swaps {
            var bits: UInt64 = 0
            for index in swapped.indices {
                if index & 63 == 0 { bits = stream.next64() }
                swapped[index] = bits & 1 == 1
                bits >>= 1
            }
            let gaps = steps.gaps(swapped)
            largest += [gaps.forSecond, gaps.forFirst]
        }
        largest.sort()
        // The least value that at most one in twenty is above.
        let place = (largest.count * 95 + 99) / 100 - 1
        band = largest[place]
    }

    /// Both samples in one ascending order.
    private struct Steps {
        private let pairs: [Int]
        /// Whether the value is the second of its pair.
        private let isSecond: [Bool]
        /// Whether a larger value follows: only there distribution functions are compared.
        private let endsTie: [Bool]
        private let count: Int

        init(_ first: [Double], _ second: [Double]) {
            let values = first + second
            let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
            count = first.count
            pairs = order.map { $0 % first.count }
            isSecond = order.map { $0 >= first.count }
            endsTie = order.indices.map { index in
                index + 1 == order.count || values[order[index + 1]] > values[order[index]]
            }
        }

        func gaps(_ swapped: [Bool]) -> (forSecond: Double, forFirst: Double) {
            var excess = 0
            var most = 0
            var least = 0
            for index in pairs.indices {
                excess += isSecond[index] != swapped[pairs[index]] ? -1 : 1
                if endsTie[index] {
                    most = max(most, excess)
                    least = min(least, excess)
                }
            }
            return (Double(most) / Double(count), Double(-least) / Double(count))
        }
    }
}
