/// Runs that come in pairs, the second with mirrored random numbers: only their means are
/// independent of one another.
public enum AntitheticPairs {
    /// The mean of each pair; a value without a partner is left out.
    ///
    /// - Parameter values: Each replicate followed by its mirror.
    /// - Returns: Shape: `values.count / 2`.
    public static func means(of values: [Double]) -> [Double] {
        means(of: values, at: Array(values.indices))
    }

    /// The mean of each pair of which both values are there.
    ///
    /// - Parameter places: Of the values among all replicates, ascending: 2i is followed by its
    ///   mirror 2i + 1.
    public static func means(of values: [Double], at places: [Int]) -> [Double] {
        precondition(values.count == places.count, "each value has a place")
        var means: [Double] = []
        means.reserveCapacity(values.count / 2)
        for (first, second) in zip(values.indices, values.indices.dropFirst())
        where places[first].isMultiple(of: 2) && places[second] == places[first] + 1 {
            // Halves before the sum, which can not leave the range of a Double.
            means.append(values[first] / 2 + values[second] / 2)
        }
        return means
    }
}
