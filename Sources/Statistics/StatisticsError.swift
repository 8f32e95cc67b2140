/// Why a statistic cannot be computed: too few values, a level outside of its range.
public struct StatisticsError: Error, Hashable, CustomStringConvertible {
    /// What was asked for: `paired interval`, `quantile`.
    public var subject: String
    public var expected: String
    public var found: String

    public init(_ subject: String, expected: String, found: String) {
        self.subject = subject
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "\(subject): expected \(expected), found \(found) [statistics]"
    }
}
