public import Settlement
import StrictText

/// Reads a command log line by line; a log may be of any length.
///
/// Strict: every line is an object of known keys, sequences count from 1 without gaps, nothing
/// follows the end.
public struct CommandLogReader: ~Copyable {
    /// From the header.
    public let configuration: ProtocolConfiguration
    /// How the log ends, once ``next()`` has given nil.
    public private(set) var ending: LogEnding?
    /// Read so far.
    public private(set) var commands: UInt64 = 0
    private var lines: LogLines

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - name: The file, as messages name it.
    ///   - read: Gives the next piece of the file, of any size; empty at its end.
    /// - Throws: `TextError` when the header is refused; what `read` throws.
    public init(name: String, read: @escaping () throws -> [UInt8]) throws {
        lines = LogLines(name: name, read: read)
        guard let header = try lines.next() else {
            throw TextPlace(file: name).error(
                .empty, expected: "the header of a command log", found: "an empty file")
        }
        let root = try JSONValue(
            parsing: header.bytes, name: name, firstLine: header.number, limits: LogLimits.header)
        configuration = try HeaderForm.read(JSONField(root))
    }

    /// As messages name the file.
    public var name: String { lines.name }

    /// Taken from the source so far.
    public var bytesRead: UInt64 { lines.bytesRead }

    /// The next command; nil at the end, whose kind ``ending`` then tells.
    ///
    /// - Throws: `TextError` when a line is refused; what the source throws.
    /// - Complexity: O(bytes of the line).
    public mutating func next() throws -> LoggedCommand? {
        if ending != nil { return nil }
        guard let line = try lines.next() else {
            ending = .missing(
                TextPlace(file: name, position: SourcePosition(line: lines.count + 1, column: 1))
                    .error(
                        .unexpectedEnd, expected: "the end line of the log",
                        found: "the end of the file: the log ended early"))
            return nil
        }
        guard let root = try parse(line) else { return nil }
        if root.value[EndForm.key] != nil {
            let end = try EndForm.read(root, commands: commands, line: line.number)
            try requireNothingMore()
            ending = .recorded(end)
            return nil
        }
        return try command(root, line: line.number)
    }

    /// The line as JSON; nil, and the log ended, where the file was cut inside it.
    private mutating func parse(_ line: LogLine) throws(TextError) -> JSONField? {
        do throws(TextError) {
            return JSONField(
                try JSONValue(
                    parsing: line.bytes, name: name, firstLine: line.number,
                    limits: LogLimits.line))
        } catch {
            // The writer ends every line, so an unreadable rest without a line end is a cut.
            if line.isTerminated { throw error }
            ending = .missing(error)
            return nil
        }
    }

    private mutating func command(
        _ root: JSONField, line: Int
    ) throws(TextError) -> LoggedCommand {
        let command = try CommandForm.table.readMembers(root)
        let sequence = try root.member(CommandForm.envelope[0])
        let expected = commands + 1
        if try sequence.canonicalInteger(maximum: UInt128(UInt64.max)) != UInt128(expected) {
            throw sequence.error(
                .wrongOrder, expected: "\"\(expected)\", the number after the line before")
        }
        let time = try CommandLogReader.time.read(try root.member(CommandForm.envelope[1]))
        let refusal = try OutcomeForm.read(try root.member(CommandForm.envelope[2]))
        commands = expected
        return LoggedCommand(
            sequence: expected, time: time, command: command, refusal: refusal, line: line)
    }

    private static let time = ValueForm.time

    private mutating func requireNothingMore() throws {
        guard let line = try lines.next() else { return }
        throw TextPlace(file: name, position: SourcePosition(line: line.number, column: 1)).error(
            .trailingText, expected: "nothing after the end line", found: "a further line")
    }
}
