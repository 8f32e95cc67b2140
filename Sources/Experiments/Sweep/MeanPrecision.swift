import Statistics

/// How well the mean of a metric is known.
public enum MeanPrecision {
    /// Half the width of the mean's 95 % interval; nil where the values say nothing about it.
    ///
    /// Of antithetic runs the pairs are what is independent, unless one of them failed: then nobody
    /// knows which values belong together, and they count as single ones, which is on the safe side
    /// for a figure that rises or falls with its draws.
    ///
    /// - Parameters:
    ///   - values: In the order of replicates, those of failed runs left out.
    ///   - replicates: Those that were run, failed ones among them.
    public static func halfWidth(
        _ values: [Double], randomNumbers: RandomNumbers, replicates: Int
    ) -> Double? {
        var independent = values
        if randomNumbers == .antithetic, values.count == replicates, values.count >= 4 {
            independent = AntitheticPairs.means(of: values)
        }
        guard let bounds = try? RunningMoments(independent).meanInterval() else { return nil }
        return (bounds.upper - bounds.lower) / 2
    }
}
