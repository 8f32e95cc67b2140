public import StrictText

/// How a command log ends.
public enum LogEnding: Hashable, Sendable {
    /// With the line that says how many commands there are and where they lead.
    case recorded(RecordedEnd)
    /// Without it, or inside a line: the run or its file was cut. The error says where.
    case missing(TextError)
}

/// The last line of a whole log.
public struct RecordedEnd: Hashable, Sendable {
    public var commands: UInt64
    /// SHA-256 of the canonical state after the last command. Shape: 32 bytes.
    public var stateDigest: [UInt8]
    /// The line in the file, from 1.
    public var line: Int

    public init(commands: UInt64, stateDigest: [UInt8], line: Int) {
        self.commands = commands
        self.stateDigest = stateDigest
        self.line = line
    }
}
