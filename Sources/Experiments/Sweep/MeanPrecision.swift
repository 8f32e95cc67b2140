import Statistics

/// How well the mean of a metric is known.
public enum MeanPrecision {
    /// Half the width of the mean's 95 % interval; nil where the values say nothing about it.
    ///
    /// Of antithetic runs the pairs are what is independent: a value whose partner is missing
    /// counts for the mean, not for the interval, and fewer than two pairs have none.
    ///
    /// - Parameters:
    ///   - values: In the order of replicates; failed runs have none.
    ///   - replicates: Whose values they are, ascending.
    public static func halfWidth(
        _ values: [Double], of replicates: [Int], randomNumbers: RandomNumbers
    ) -> Double? {
        let independent =
            randomNumbers == .antithetic
            ? AntitheticPairs.means(of: values, at: replicates) : values
        guard let bounds = try? RunningMoments(independent).meanInterval() else { return nil }
        return (bounds.upper - bounds.lower) / 2
    }
}
