/// The two ends of a confidence interval.
public struct ConfidenceBounds: Hashable, Sendable {
    public var lower: Double
    public var upper: Double

    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

/// What every estimator of this folder asks of its input.
enum ComparisonInput {
    /// - Throws: ``StatisticsError`` unless the level lies strictly between 0 and 1.
    static func check(level: Double, of subject: String) throws(StatisticsError) {
        guard level > 0 && level < 1 else {
            throw StatisticsError(
                subject, expected: "a level between 0 and 1", found: "\(level)")
        }
    }

    /// - Throws: ``StatisticsError`` unless there are enough values, all finite.
    static func check(
        _ values: [Double], atLeast count: Int, of subject: String
    ) throws(StatisticsError) {
        guard values.count >= count else {
            throw StatisticsError(
                subject, expected: "at least \(count) values", found: "\(values.count)")
        }
        if let value = values.first(where: { !$0.isFinite }) {
            throw StatisticsError(subject, expected: "finite values", found: "\(value)")
        }
    }

    /// - Throws: ``StatisticsError`` unless the two make pairs, enough of them, all finite.
    static func check(
        pairs first: [Double], _ second: [Double], atLeast count: Int, of subject: String
    ) throws(StatisticsError) {
        guard first.count == second.count else {
            throw StatisticsError(
                subject, expected: "as many values on both sides",
                found: "\(first.count) and \(second.count)")
        }
        try check(first, atLeast: count, of: subject)
        try check(second, atLeast: count, of: subject)
    }
}
