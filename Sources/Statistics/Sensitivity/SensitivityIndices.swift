public import RandomStreams

/// How much of an output's variance each key explains.
///
/// Where the output of a point is itself a mean over replicates, its noise counts as variance that
/// no key explains alone and as part of every total index; so use enough replicates, or common
/// random numbers, under which the noise of the points of a block cancels.
///
/// - Source: first-order index by Saltelli et al. (2010), table 2 (b), total index by Jansen,
///   "Analysis of variance designs for model output" (1999),
///   doi:10.1016/S0010-4655(98)00154-4 — stated.
public struct SensitivityIndices: Hashable, Sendable {
    public struct Index: Hashable, Sendable {
        /// Mostly in 0 … 1; an estimate near an end may lie a little outside.
        public var estimate: Double
        /// By the percentiles of a bootstrap over base points. Rows of a Sobol design are more even
        /// than independent ones, so the interval is wider than it had to be: of nominal 95 %
        /// intervals 92 % to 100 % held Ishigami's closed forms with 64 base points, 97 % to 100 %
        /// with 256, and all with 1,024 (300 designs each).
        public var bounds: ConfidenceBounds
    }

    public struct Key: Hashable, Sendable {
        /// The share of variance that would go if this key alone were known.
        public var first: Index
        /// The share of variance that would stay if all other keys were known.
        public var total: Index
    }

    /// In the order of the design's coordinates.
    public let keys: [Key]
    /// Of the output over the design's distribution.
    public let mean: Double
    public let variance: Double

    /// The fewest base points.
    public static let fewestBasePoints = 16

    /// - Parameters:
    ///   - values: The output at each point of a ``SensitivityDesign``, in its order, finite.
    ///     Shape: base points × (`keys` + 2).
    ///   - keys: Coordinates of the design.
    ///   - level: Of the intervals, two-sided, in (0, 1).
    ///   - resamples: Of the bootstrap, 100 … 1,000,000.
    ///   - stream: What the bootstrap draws.
    /// - Throws: ``StatisticsError`` when the values are no whole blocks, too few, not finite or
    ///   all equal, or another parameter is out of its range.
    /// - Complexity: O(values · `resamples`).
    public init(
        of values: [Double], keys: Int, level: Double = 0.95, resamples: Int = 1000,
        stream: RandomStream
    ) throws(StatisticsError) {
        try Self.check(values, keys: keys, level: level, resamples: resamples)
        let moments = RunningMoments(
            values.indices.lazy.filter { $0 % (keys + 2) < 2 }.map { values[$0] })
        let rows = SensitivityRows(values, keys: keys, centre: moments.mean)
        guard let whole = rows.indices(of: Array(repeating: 1, count: rows.count)) else {
            throw StatisticsError(
                "sensitivity indices", expected: "an output that varies",
                found: "a variance of \(moments.variance)")
        }
        var stream = stream
        var drawn: [[Double]] = []
        for _ in 0..<resamples {
            var weights = [Double](repeating: 0, count: rows.count)
            for _ in 0..<rows.count { weights[Int(stream.below(UInt64(rows.count)))] += 1 }
            // A resample in which nothing varies says nothing.
            if let indices = rows.indices(of: weights) { drawn.append(indices) }
        }
        var found: [Index] = []
        for (place, estimate) in whole.enumerated() {
            let sample = try OrderedSample(drawn.map { $0[place] })
            let lower = try sample.quantile((1 - level) / 2)
            let upper = try sample.quantile((1 + level) / 2)
            found.append(
                Index(
                    estimate: estimate, bounds: ConfidenceBounds(lower: lower, upper: upper)))
        }
        self.keys = (0..<keys).map { Key(first: found[2 * $0], total: found[2 * $0 + 1]) }
        mean = moments.mean
        variance = moments.variance
    }

    private static func check(
        _ values: [Double], keys: Int, level: Double, resamples: Int
    ) throws(StatisticsError) {
        let subject = "sensitivity indices"
        try ComparisonInput.check(level: level, of: subject)
        guard (1...SensitivityDesign.keyLimit).contains(keys) else {
            throw StatisticsError(
                subject, expected: "1 … \(SensitivityDesign.keyLimit) keys", found: "\(keys)")
        }
        guard (100...1_000_000).contains(resamples) else {
            throw StatisticsError(
                subject, expected: "100 … 1000000 resamples", found: "\(resamples)")
        }
        let block = keys + 2
        guard values.count % block == 0 else {
            throw StatisticsError(
                subject, expected: "blocks of \(block) values", found: "\(values.count) values")
        }
        try ComparisonInput.check(values, atLeast: fewestBasePoints * block, of: subject)
    }
}
