/// P values of several tests, made comparable with one level for all of them together.
public enum HolmAdjustment {
    /// Adjusted values: those at or below 5 % keep the chance of one wrong rejection among all
    /// tests at 5 %, whatever the tests' dependence.
    ///
    /// - Parameter pValues: Range: 0 … 1.
    /// - Returns: Shape: one each, in the same order.
    /// - Complexity: O(n log n).
    /// - Source: Holm, "A simple sequentially rejective multiple test procedure" (1979),
    ///   https://www.jstor.org/stable/4615733 — stated.
    public static func adjusted(_ pValues: [Double]) -> [Double] {
        var adjusted = pValues
        var largest = 0.0
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        for (rank, index) in order.enumerated() {
            largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
            adjusted[index] = largest
        }
        return adjusted
    }
}
