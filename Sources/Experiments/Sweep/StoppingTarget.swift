/// How well a figure must be known before a point needs no more replicates.
public struct StoppingTarget: Hashable, Sendable {
    public enum Statistic: Hashable, Sendable {
        case mean
        /// In (0, 1).
        case quantile(Double)
    }

    public enum Tolerance: Hashable, Sendable {
        /// Of the estimate's magnitude.
        case relative(Double)
        /// In the metric's own unit; whole units of an amount.
        case absolute(Double)
    }

    public var metric: String
    public var statistic: Statistic
    /// Half the width of the 95 % confidence interval.
    public var tolerance: Tolerance
    /// As it was written.
    public var text: String

    public init(metric: String, statistic: Statistic, tolerance: Tolerance, text: String) {
        self.metric = metric
        self.statistic = statistic
        self.tolerance = tolerance
        self.text = text
    }
}
