public import Rewards
public import Settlement
public import StrictText

/// Writes a command log: the configuration, every command with its outcome, the end.
///
/// Lines are collected and handed to the sink in pieces of about 64 KiB. A sink that fails does
/// not stop the run that is logged: the first failure is kept, nothing more is written, and
/// ``finish(stateDigest:)`` and ``flush()`` throw it.
public struct CommandLogWriter: ~Copyable {
    /// Appended so far, refused ones too.
    public private(set) var commands: UInt64 = 0
    /// Why the log is incomplete.
    public private(set) var failure: (any Error)?
    private var writer = JSONWriter()
    private let sink: ([UInt8]) throws -> Void

    /// Starts a log with its header.
    ///
    /// - Parameters:
    ///   - configuration: As the run's ``ProtocolState`` was made with.
    ///   - name: The log, as messages name it.
    ///   - sink: Takes the next bytes of the log.
    /// - Throws: ``TextErrorCode/tooLarge`` for a configuration that no reader would accept.
    public init(
        _ configuration: ProtocolConfiguration, name: String = "command log",
        sink: @escaping ([UInt8]) throws -> Void
    ) throws(TextError) {
        self.sink = sink
        HeaderForm.write(configuration, &writer)
        if writer.bytes.count > LogLimits.headerBytes {
            throw TextPlace(file: name).error(
                .tooLarge,
                expected: "a configuration of at most \(LogLimits.headerBytes) bytes (size limit)",
                found: "\(writer.bytes.count) bytes")
        }
        endLine()
    }

    /// Adds a command.
    ///
    /// - Parameter refusal: What ``ProtocolState/apply(_:at:)`` threw; nil when it was accepted.
    /// - Complexity: O(fields), and one call of the sink now and then.
    public mutating func append(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        if failure != nil { return }
        commands += 1
        writer.beginObject()
        writer.key(CommandForm.envelope[0])
        writer.amount(UInt128(commands))
        writer.key(CommandForm.envelope[1])
        writer.amount(UInt128(time.seconds))
        CommandForm.table.writeMembers(command, &writer)
        writer.key(CommandForm.envelope[2])
        writer.string(OutcomeForm.name(of: refusal))
        writer.endObject()
        endLine()
    }

    /// Ends the log; a log without its end counts as cut.
    ///
    /// - Parameter stateDigest: ``ProtocolState/digest()`` after the last command.
    /// - Throws: the sink's first failure.
    public mutating func finish(stateDigest: [UInt8]) throws {
        EndForm.write(commands: commands, stateDigest: stateDigest, &writer)
        endLine()
        try flush()
    }

    /// Hands over what is collected, for a run that ends early and has no digest.
    ///
    /// - Throws: the sink's first failure.
    public mutating func flush() throws {
        handOver()
        if let failure { throw failure }
    }

    private mutating func endLine() {
        writer.newLine()
        if writer.bytes.count >= LogLimits.bufferBytes { handOver() }
    }

    private mutating func handOver() {
        if failure == nil && !writer.bytes.isEmpty {
            do { try sink(writer.bytes) } catch { failure = error }
        }
        writer.removeAll()
    }
}
