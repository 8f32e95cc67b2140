import Rewards
import Settlement
import StrictText

/// Reads the commands of one epoch, in the lines that a command log has for them.
///
/// Strict as the log's reader. Sequences begin with any number and count on without gaps; an
/// outcome may be left out, and is held against what happens where it is there. The last command
/// settles the epoch: there is neither header nor end.
public struct EpochReader: ~Copyable {
    /// Read so far.
    public private(set) var commands: UInt64 = 0
    private var lines: LogLines
    private var previous: UInt64 = 0
    private var hash = SHA256()

    /// - Parameters:
    ///   - name: The file, as messages name it.
    ///   - read: Gives the next piece of the file, of any size; empty at its end.
    public init(name: String, read: @escaping () throws -> [UInt8]) {
        lines = LogLines(name: name, read: read)
    }

    /// As messages name the file.
    public var name: String { lines.name }

    /// A command with the outcome that its line expects.
    struct Entry {
        let command: LoggedCommand
        let expectsOutcome: Bool
    }

    /// The next command; nil at the end.
    ///
    /// - Throws: `TextError` when a line is refused; what the source throws.
    mutating func next() throws -> Entry? {
        guard let line = try lines.next() else { return nil }
        hash.update(line.bytes)
        hash.update([0x0A])
        let root = JSONField(
            try JSONValue(
                parsing: line.bytes, name: name, firstLine: line.number, limits: LogLimits.line))
        let command = try CommandForm.table.readMembers(root)
        let field = try root.member(CommandForm.envelope[0])
        let sequence = UInt64(try field.canonicalInteger(maximum: UInt128(UInt64.max) - 1))
        if sequence == 0 || previous > 0 && sequence != previous + 1 {
            throw field.error(
                .wrongOrder,
                expected: previous == 0
                    ? "a number from \"1\" on" : "\"\(previous + 1)\", one more than before")
        }
        let time = try ValueForm.time.read(try root.member(CommandForm.envelope[1]))
        let outcome = try root.optional(CommandForm.envelope[2])
        previous = sequence
        commands += 1
        return Entry(
            command: LoggedCommand(
                sequence: sequence, time: time, command: command,
                refusal: try outcome.map(OutcomeForm.read) ?? nil, line: line.number),
            expectsOutcome: outcome != nil)
    }

    /// Nothing stands behind the command that settled the epoch.
    mutating func requireEnd() throws {
        guard let line = try lines.next() else { return }
        throw place(line: line.number).error(
            .trailingText, expected: "nothing after the command that settles the epoch",
            found: "a further line")
    }

    func place(line: Int, keyPath: String = "") -> TextPlace {
        TextPlace(
            file: name, position: SourcePosition(line: line, column: 1), keyPath: keyPath)
    }

    /// The place behind the last line.
    var endPlace: TextPlace { place(line: lines.count + 1) }

    /// SHA-256 of the lines read, each with one line feed behind it. Shape: 32 bytes.
    var digest: [UInt8] { hash.finish() }
}
