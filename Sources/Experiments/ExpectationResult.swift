/// One expectation beside what the run had to show.
public struct ExpectationResult: Hashable, Sendable {
    /// The metric or part of the record: `reserve_balance`, `fingerprint`, `outcome`.
    public var subject: String
    /// Where the expectation is written: `FILE:LINE`, or the file alone.
    public var place: String
    /// As text a reader can compare, tolerance included.
    public var expected: String
    public var found: String
    public var holds: Bool

    public init(subject: String, place: String, expected: String, found: String, holds: Bool) {
        self.subject = subject
        self.place = place
        self.expected = expected
        self.found = found
        self.holds = holds
    }
}
