public import Rewards
public import Settlement

/// One line of a command log: what was asked, when, and what became of it.
public struct LoggedCommand: Hashable, Sendable {
    /// From 1, in the order of submission, without gaps.
    public var sequence: UInt64
    public var time: Timestamp
    public var command: Command
    /// Nil for an accepted command.
    public var refusal: Refusal?
    /// The line in the file, from 1; the header is line 1.
    public var line: Int

    public init(
        sequence: UInt64, time: Timestamp, command: Command, refusal: Refusal?, line: Int
    ) {
        self.sequence = sequence
        self.time = time
        self.command = command
        self.refusal = refusal
        self.line = line
    }

    /// As logs name it: "ok" or the refusal's name.
    public var outcome: String { OutcomeForm.name(of: refusal) }
}
