/// Values in ascending order, for quantiles and tails.
public struct OrderedSample: Hashable, Sendable {
    /// Ascending.
    public let values: [Double]

    /// - Parameter values: In any order; at least one, finite.
    /// - Throws: ``StatisticsError`` when there is none.
    /// - Complexity: O(n log n).
    public init(_ values: [Double]) throws(StatisticsError) {
        try ComparisonInput.check(values, atLeast: 1, of: "sample")
        self.values = values.sorted()
    }

    public var mean: Double { PairedDifference.mean(values) }

    /// As ``SampleQuantile`` has it.
    ///
    /// - Parameter level: 0 … 1.
    /// - Throws: ``StatisticsError`` when the level is none.
    public func quantile(_ level: Double) throws(StatisticsError) -> Double {
        guard level >= 0 && level <= 1 else {
            throw StatisticsError("quantile", expected: "a level in 0 … 1", found: "\(level)")
        }
        return SampleQuantile.of(values, level: level)
    }

    public enum Tail: Hashable, Sendable {
        case lower
        case upper
    }

    /// The mean of the worst `share` of all values: those at the end that `tail` names.
    ///
    /// (x₁ + … + x_k + (nα − k)·x_{k+1}) / nα with k the whole part of nα, x counted from the
    /// tail's end. So the expected shortfall of a share of 1 is the mean.
    ///
    /// - Parameter share: α, in (0, 1]. Where nα is less than one value, that value.
    /// - Throws: ``StatisticsError`` when the share is none.
    /// - Source: Acerbi, Tasche, "On the coherence of expected shortfall" (2002),
    ///   doi:10.1016/S0378-4266(02)00283-2, definition 2.6 — stated.
    public func expectedShortfall(
        _ share: Double, _ tail: Tail
    ) throws(StatisticsError) -> Double {
        guard share > 0 && share <= 1 else {
            throw StatisticsError(
                "expected shortfall", expected: "a share above 0, at most 1", found: "\(share)")
        }
        let weight = Double(values.count) * share
        let whole = min(values.count, Int(weight))
        func value(_ index: Int) -> Double {
            values[tail == .lower ? index : values.count - 1 - index]
        }
        if whole == 0 { return value(0) }
        var sum = 0.0
        for index in 0..<whole { sum += value(index) }
        let rest = weight - Double(whole)
        if whole < values.count && rest > 0 { return (sum + rest * value(whole)) / weight }
        return sum / Double(whole)
    }
}
