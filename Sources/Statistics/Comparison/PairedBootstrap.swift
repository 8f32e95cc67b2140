import CGSL
import RandomStreams

/// Intervals of statistics of paired samples by resampling pairs: bias-corrected and accelerated.
///
/// Pairs are drawn together, so what common random numbers tie stays tied.
///
/// - Source: Efron, "Better bootstrap confidence intervals" (1987),
///   doi:10.1080/01621459.1987.10478410 — stated.
public struct PairedBootstrap: Sendable {
    /// Pairs of every sample that is handed in.
    public let count: Int
    public let resamples: Int
    /// How often each pair is drawn, resample-major.
    private let multiplicities: [UInt16]

    /// Draws the resamples once; every statistic sees the same.
    ///
    /// - Parameters:
    ///   - count: Pairs. Range: 2 … 65,535.
    ///   - resamples: At least 100; Efron advises 1,000 and more.
    ///   - seed: Of the draws; the same seed gives the same intervals.
    /// - Throws: ``StatisticsError`` when a number is out of its range.
    /// - Complexity: O(pairs · resamples) in time and room.
    public init(
        count: Int, resamples: Int = 2_000, seed: UInt64
    ) throws(StatisticsError) {
        guard (2...65_535).contains(count) else {
            throw StatisticsError("bootstrap", expected: "2 … 65535 pairs", found: "\(count)")
        }
        guard (100...1_000_000).contains(resamples) else {
            throw StatisticsError(
                "bootstrap", expected: "100 … 1000000 resamples", found: "\(resamples)")
        }
        self.count = count
        self.resamples = resamples
        var stream = RandomStream(
            seed: seed, replication: 0, entity: StreamEntity("comparison/pairs"),
            purpose: .bootstrap)
        var drawn = [UInt16](repeating: 0, count: count * resamples)
        for resample in 0..<resamples {
            for _ in 0..<count {
                drawn[resample * count + Int(stream.below(UInt64(count)))] += 1
            }
        }
        multiplicities = drawn
    }

    // MARK: Any statistic

    /// Interval of any statistic of the pairs.
    ///
    /// - Parameters:
    ///   - first: Shape: ``count`` values, finite.
    ///   - second: Shape: one for each of `first`.
    ///   - level: Two-sided, in (0, 1).
    ///   - statistic: Of resampled pairs, in no particular order.
    /// - Throws: ``StatisticsError`` when they are not ``count`` pairs.
    /// - Complexity: ``resamples`` + ``count`` calls of `statistic`.
    public func interval(
        _ first: [Double], _ second: [Double], level: Double = 0.95,
        of statistic: ([Double], [Double]) -> Double
    ) throws(StatisticsError) -> ConfidenceBounds {
        try check(first, second, level)
        let estimate = statistic(first, second)
        let replicates = (0..<resamples).map { resample in
            var drawn: ([Double], [Double]) = ([], [])
            drawn.0.reserveCapacity(count)
            drawn.1.reserveCapacity(count)
            for index in 0..<count {
                for _ in 0..<multiplicities[resample * count + index] {
                    drawn.0.append(first[index])
                    drawn.1.append(second[index])
                }
            }
            return statistic(drawn.0, drawn.1)
        }
        let jackknife = (0..<count).map { left in
            var kept = (first, second)
            kept.0.remove(at: left)
            kept.1.remove(at: left)
            return statistic(kept.0, kept.1)
        }
        return PairedBootstrap.bounds(
            estimate, replicates: replicates, jackknife: jackknife, level: level)
    }

    // MARK: Quantiles

    /// Intervals of the differences of quantiles, second less first.
    ///
    /// The jackknife of a quantile is coarse: the interval's ends lie on differences of order
    /// statistics, and few pairs beyond a quantile make it short of its level.
    ///
    /// - Parameter levels: Of the quantiles, 0 … 1.
    /// - Returns: Shape: one each of `levels`.
    /// - Throws: ``StatisticsError`` when they are not ``count`` pairs, or a level is none.
    /// - Complexity: O(``resamples`` · ``count``), without sorting again.
    public func quantileDifferences(
        _ first: [Double], _ second: [Double], levels: [Double], confidence: Double = 0.95
    ) throws(StatisticsError) -> [ConfidenceBounds] {
        try check(first, second, confidence)
        if let level = levels.first(where: { !($0 >= 0 && $0 <= 1) }) {
            throw StatisticsError("quantile", expected: "a level in 0 … 1", found: "\(level)")
        }
        let sides = [RankedSide(first, levels), RankedSide(second, levels)]
        let whole = [UInt16](repeating: 1, count: count)
        let estimates = PairedBootstrap.differences(sides, whole[...], count)
        let replicates = (0..<resamples).map { resample in
            let start = resample * count
            return PairedBootstrap.differences(
                sides, multiplicities[start..<start + count], count)
        }
        let jackknife = (0..<count).map { left in
            zip(sides[0].quantiles(without: left), sides[1].quantiles(without: left))
                .map { $1 - $0 }
        }
        return levels.indices.map { index in
            PairedBootstrap.bounds(
                estimates[index], replicates: replicates.map { $0[index] },
                jackknife: jackknife.map { $0[index] }, level: confidence)
        }
    }

    private static func differences(
        _ sides: [RankedSide], _ multiplicities: ArraySlice<UInt16>, _ total: Int
    ) -> [Double] {
        let first = sides[0].quantiles(multiplicities, total)
        let second = sides[1].quantiles(multiplicities, total)
        return zip(first, second).map { $1 - $0 }
    }

    // MARK: Bounds

    /// Bias corrected and accelerated ends among the sorted replicates.
    static func bounds(
        _ estimate: Double, replicates: [Double], jackknife: [Double], level: Double
    ) -> ConfidenceBounds {
        let ordered = replicates.sorted()
        let share =
            Double(ordered.count { $0 < estimate }) + Double(ordered.count { $0 == estimate }) / 2
        let count = Double(ordered.count)
        // All on one side: as far out as so many resamples can tell.
        let bias = gsl_cdf_ugaussian_Pinv(min(max(share, 0.5), count - 0.5) / count)
        let acceleration = acceleration(jackknife)
        func end(_ tail: Double) -> Double {
            let z = bias + gsl_cdf_ugaussian_Pinv(tail)
            let slope = 1 - acceleration * z
            // Past the pole the transformation has no value: the farthest resample is the end.
            let level = slope <= 0 ? (z > 0 ? 1 : 0) : gsl_cdf_ugaussian_P(bias + z / slope)
            return SampleQuantile.of(ordered, level: level)
        }
        return ConfidenceBounds(lower: end((1 - level) / 2), upper: end((1 + level) / 2))
    }

    /// Σ(θ̄ − θᵢ)³ / 6(Σ(θ̄ − θᵢ)²)^{3/2}; zero where the statistic never moves.
    static func acceleration(_ jackknife: [Double]) -> Double {
        // The mean of equal values may differ from them by rounding, which is no skewness.
        if jackknife.allSatisfy({ $0 == jackknife[0] }) { return 0 }
        let mean = PairedDifference.mean(jackknife)
        var squares = 0.0
        var cubes = 0.0
        for value in jackknife {
            let distance = mean - value
            squares += distance * distance
            cubes += distance * distance * distance
        }
        let scale = squares * squares.squareRoot()
        return scale > 0 && scale.isFinite && cubes.isFinite ? cubes / (6 * scale) : 0
    }

    private func check(
        _ first: [Double], _ second: [Double], _ level: Double
    ) throws(StatisticsError) {
        try ComparisonInput.check(level: level, of: "bootstrap")
        try ComparisonInput.check(pairs: first, second, atLeast: 2, of: "bootstrap")
        guard first.count == count else {
            throw StatisticsError("bootstrap", expected: "\(count) pairs", found: "\(first.count)")
        }
    }
}

/// One side of the pairs in ascending order, so that a resample's quantiles need a walk, no sort.
private struct RankedSide {
    /// Ascending.
    private let values: [Double]
    /// Which pair each of ``values`` is of.
    private let pairs: [Int]
    /// Of each pair: where its value stands among ``values``.
    private let ranks: [Int]
    private let levels: [Double]

    init(_ values: [Double], _ levels: [Double]) {
        pairs = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        self.values = pairs.map { values[$0] }
        var ranks = [Int](repeating: 0, count: pairs.count)
        for (rank, pair) in pairs.enumerated() { ranks[pair] = rank }
        self.ranks = ranks
        self.levels = levels
    }

    /// Of all pairs but one.
    func quantiles(without left: Int) -> [Double] {
        let gap = ranks[left]
        func value(_ place: Int) -> Double { values[place < gap ? place : place + 1] }
        return levels.map { SampleQuantile.of(count: values.count - 1, level: $0, value) }
    }

    /// - Parameters:
    ///   - multiplicities: How often each pair occurs.
    ///   - total: Their sum.
    func quantiles(_ multiplicities: ArraySlice<UInt16>, _ total: Int) -> [Double] {
        let start = multiplicities.startIndex
        // The value behind each order statistic of the resample, as far as the levels need it.
        var reached: [Int] = []
        reached.reserveCapacity(total)
        for (rank, pair) in pairs.enumerated() {
            for _ in 0..<multiplicities[start + pair] { reached.append(rank) }
        }
        return levels.map { level in
            SampleQuantile.of(count: total, level: level) { values[reached[$0]] }
        }
    }
}
