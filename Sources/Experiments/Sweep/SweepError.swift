/// Why a sweep cannot go on; what is kept stays kept.
public struct SweepError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `unknown-metric`, `unknown-series`, …
    public let code: String
    /// What it is about, as it was written.
    public let subject: String
    public let expected: String
    public let found: String

    public init(code: String, subject: String, expected: String, found: String) {
        self.code = code
        self.subject = subject
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "\(subject): error: expected \(expected), found \(found) [\(code)]"
    }
}
