import RandomStreams
import Settlement

/// What a fingerprint depends on beside the scenario: raised when a change alters runs on purpose.
public enum RunVersions {
    /// The scenario language.
    public static let language: UInt32 = 1
    /// The reward rules and the settlement's order, as command logs and snapshots name them.
    public static var rules: UInt32 { ProtocolState.rulesVersion }
    /// The simulated world's behaviour.
    public static let simulator: UInt32 = 1
    public static var randomStreams: UInt32 { RandomStream.version }
}
