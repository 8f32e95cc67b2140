/// Runs that come in pairs, the second with mirrored random numbers: only their means are
/// independent of one another.
public enum AntitheticPairs {
    /// The mean of each pair; a value without a partner is left out.
    ///
    /// - Parameter values: Each replicate followed by its mirror.
    /// - Returns: Shape: `values.count / 2`.
    public static func means(of values: [Double]) -> [Double] {
        var means: [Double] = []
        means.reserveCapacity(values.count / 2)
        for first in stride(from: 0, to: values.count - 1, by: 2) {
            // Halves before the sum, which can not leave the range of a Double.
            means.append(values[first] / 2 + values[first + 1] / 2)
        }
        return means
    }
}
