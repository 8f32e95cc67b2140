public import Rewards
public import Settlement
public import StrictText

/// A command and when it is to act.
public struct TimedCommand: Hashable, Sendable {
    public var time: Timestamp
    public var command: Command

    public init(time: Timestamp, command: Command) {
        self.time = time
        self.command = command
    }
}

/// One command outside of a log: `{"time":"…","command":"transfer",…}`.
public enum CommandText {
    /// The size limit. Unit: bytes.
    public static let maximumBytes = LogLimits.lineBytes

    private static let time = MemberForm("time", .time)

    /// Reads a command; a line of a log is one, too.
    ///
    /// `sequence` and `outcome`, which such a line has, are read as strictly as in a log and then
    /// dropped: what becomes of the command is not theirs to say.
    ///
    /// - Parameter name: The text, as messages name it.
    /// - Throws: what `JSONValue` throws; ``TextErrorCode/wrongType``,
    ///   ``TextErrorCode/missingKey``, ``TextErrorCode/unknownKey``,
    ///   ``TextErrorCode/unknownChoice`` for another command, and what its values are refused for.
    /// - Complexity: O(bytes).
    public static func read(_ bytes: [UInt8], name: String) throws(TextError) -> TimedCommand {
        let root = JSONField(
            try JSONValue(parsing: bytes, name: name, limits: LogLimits.line))
        let command = try CommandForm.table.readMembers(root)
        let time = try time.read(root)
        if let sequence = try root.optional(CommandForm.envelope[0]) {
            _ = try sequence.canonicalInteger(maximum: UInt128(UInt64.max))
        }
        if let outcome = try root.optional(CommandForm.envelope[2]) {
            _ = try OutcomeForm.read(outcome)
        }
        return TimedCommand(time: time, command: command)
    }

    /// One line of JSON, without its end.
    public static func write(_ timed: TimedCommand) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        time.write(timed.time, &writer)
        CommandForm.table.writeMembers(timed.command, &writer)
        writer.endObject()
        return writer.bytes
    }
}
