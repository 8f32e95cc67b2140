/// What a result was made with and from: enough to make it again, or to know why it cannot be.
///
/// Every stored result carries it (invariant D8).
public struct Provenance: Hashable, Sendable {
    public var versions: Versions
    /// The scenario file as it was named.
    public var scenarioFile: String
    /// SHA-256 of the resolved values and of the data's content, 64 hexadecimal digits.
    public var scenarioDigest: String
    /// One line a file that was read: role, name, SHA-256, and what was taken of it.
    public var inputs: [String]
    /// `key.path=value` as given beside the scenario file, in order.
    public var overrides: [String]

    public init(
        versions: Versions, scenarioFile: String, scenarioDigest: String, inputs: [String],
        overrides: [String]
    ) {
        self.versions = versions
        self.scenarioFile = scenarioFile
        self.scenarioDigest = scenarioDigest
        self.inputs = inputs
        self.overrides = overrides
    }
}
