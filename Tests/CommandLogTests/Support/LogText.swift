import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

/// A log as text lines, written by the writer and changed by hand.
struct LogText {
    var lines: [String]
    var endsInLineFeed = true

    init(bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    }

    /// The log of commands that were all accepted at one second of the sample's time each.
    init(_ commands: [Command], refusal: Refusal? = nil) throws {
        var bytes: [UInt8] = []
        var writer = try CommandLogWriter(SampleConfiguration.full()) { bytes += $0 }
        for (index, command) in commands.enumerated() {
            writer.append(
                command, at: SampleConfiguration.time(UInt64(index)), refusal: refusal)
        }
        try writer.finish(stateDigest: Array(0..<32))
        self.init(bytes: bytes)
    }

    var bytes: [UInt8] {
        Array((lines.joined(separator: "\n") + (endsInLineFeed ? "\n" : "")).utf8)
    }

    /// The first place of `old` in one line, counted from 1, replaced.
    mutating func replace(line: Int, _ old: String, with new: String) throws {
        let range = try #require(lines[line - 1].firstRange(of: old), "\(old) in line \(line)")
        lines[line - 1].replaceSubrange(range, with: new)
    }

    /// A source that hands the text out in pieces.
    func reader(pieces: Int = 1 << 16) throws -> CommandLogReader {
        var rest = bytes[...]
        return try CommandLogReader(name: "a.jsonl") {
            defer { rest = rest.dropFirst(pieces) }
            return Array(rest.prefix(pieces))
        }
    }

    /// Every command, or what reading threw.
    func read(pieces: Int = 1 << 16) throws -> (commands: [LoggedCommand], ending: LogEnding?) {
        var reader = try reader(pieces: pieces)
        var commands: [LoggedCommand] = []
        while let command = try reader.next() { commands.append(command) }
        return (commands, reader.ending)
    }

    /// The refusal's text, or "accepted".
    func refusal() -> String {
        do {
            _ = try read()
            return "accepted"
        } catch {
            return "\(error)"
        }
    }
}
