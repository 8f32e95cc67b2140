public import Economy

/// A scenario that has been read: proven well-formed, complete and consistent.
public struct Scenario: Sendable {
    /// As the caller named the file.
    public let path: String
    public let configuration: Configuration
    public let expectations: [Expectation]
    /// SHA-256 of what the scenario means, contents of data files included; 64 hexadecimal digits.
    /// Comments, layout, file names and the split over `extends` do not count.
    public let digest: String
    /// One line for each file that was read: its role, name and SHA-256.
    public let provenance: [String]
    /// Every value with where it was set.
    public let explanation: Explanation
    /// How often `moniac sweep` runs it, and with what changes; nil where nothing is said.
    public let sweep: SweepSection?
}
