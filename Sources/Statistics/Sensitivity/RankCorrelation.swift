/// How nearly one figure rises or falls with another, whatever the shape: the correlation of ranks.
///
/// - Source: Spearman, "The proof and measurement of association between two things" (1904),
///   doi:10.2307/1412159; for the ranking of inputs of models Saltelli, Marivoet, "Non-parametric
///   statistics in sensitivity analysis for model output" (1990),
///   doi:10.1016/0951-8320(90)90065-U — stated.
public enum RankCorrelation {
    /// In −1 … 1; equal values share the mean of their ranks. Nil where nothing varies on one side.
    ///
    /// - Parameters:
    ///   - first: Finite.
    ///   - second: Finite, as many.
    /// - Complexity: O(n log n).
    public static func of(_ first: [Double], _ second: [Double]) -> Double? {
        precondition(first.count == second.count, "values come in pairs")
        let (first, second) = (ranks(first), ranks(second))
        // The mean of ranks 1 … n, ties or not.
        let middle = Double(first.count + 1) / 2
        var (squares, others, products) = (0.0, 0.0, 0.0)
        for (x, y) in zip(first, second) {
            squares += (x - middle) * (x - middle)
            others += (y - middle) * (y - middle)
            products += (x - middle) * (y - middle)
        }
        guard squares > 0, others > 0 else { return nil }
        return products / (squares * others).squareRoot()
    }

    /// What 95 of 100 correlations stay within when the figures have nothing to do with each other:
    /// normal with variance 1 / (n − 1) for some ten independent pairs or more.
    ///
    /// - Parameter count: Pairs, at least 2.
    public static func chance(count: Int) -> Double {
        1.959964 / Double(count - 1).squareRoot()
    }

    /// From 1.
    static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
            start = end
        }
        return ranks
    }
}
