import Foundation
import Testing

/// Runs the program that reads a file and says what is wrong with how it ended.
enum Judgement {
    /// Gives a file to the program that reads its kind.
    static func ending(
        _ kind: String, _ path: String, result: String, overrides: [String] = []
    ) throws -> WatchedProcess.Ending {
        if kind == "json" {
            let program = try #require(WatchedProcess.program("moniac-settle"))
            return try WatchedProcess.run(program, ["conform", path])
        }
        return try WatchedProcess.run(
            try #require(WatchedProcess.program("moniac")),
            ["run", path, "--format", "json", "--quiet", "--out", result]
                + overrides.flatMap { ["--set", $0] })
    }

    /// - Returns: How the program ended on a mapped file.
    static func ending(_ row: HostileRow, _ mapped: MappedFile) throws -> WatchedProcess.Ending {
        let folder = try WorkFolder()
        for part in mapped.others { try folder.write(part.bytes, to: part.name) }
        try folder.write(mapped.attacked.bytes, to: mapped.attacked.name)
        let before = folder.contents
        let path = folder.file(mapped.given ?? mapped.attacked.name)
        let ending = try ending(row.kind, path, result: folder.file("result.sqlite"))
        if row.verdict == .refuse {
            #expect(folder.contents == before, "\(row.file) is refused and leaves a file")
        }
        return ending
    }

    /// Every promise that an ending breaks, a sentence each.
    static func faults(
        _ ending: WatchedProcess.Ending, of row: HostileRow, _ mapped: MappedFile
    ) -> [String] {
        var faults = bounds(ending)
        guard let status = ending.status else { return faults }
        let expected = row.exitCodes.isEmpty ? [0, 1, 2, 3] : row.exitCodes
        if !expected.contains(status) { faults.append("exit code \(status), not \(expected)") }
        guard row.verdict == .refuse else { return faults }
        let first = firstMessage(ending)
        guard let message = Message(first) else { return faults + ["no message in “\(first)”"] }
        let reasons = mapped.reason.map { [$0] } ?? row.reasons
        if !reasons.contains(where: { message.text.lowercased().contains($0) }) {
            faults.append("none of \(reasons) in “\(first)”")
        }
        if let lines = mapped.lines, message.line.map(lines.contains) != true {
            faults.append("no line of \(lines) in “\(first)”")
        }
        return faults
    }

    /// Ended by itself, soon, and with little memory.
    static func bounds(_ ending: WatchedProcess.Ending) -> [String] {
        var faults: [String] = []
        if ending.status == nil { faults.append("ended by signal \(ending.signal)") }
        if ending.status == 4 { faults.append("internal error: \(ending.error.prefix(400))") }
        if ending.seconds > WatchedProcess.mostSeconds { faults.append("\(ending.seconds) s") }
        if ending.peakBytes > WatchedProcess.mostBytes {
            faults.append("\(ending.peakBytes >> 20) MiB resident")
        }
        return faults
    }

    /// A refusal stands on the error output, a failing case on the output.
    private static func firstMessage(_ ending: WatchedProcess.Ending) -> String {
        let text = ending.error.isEmpty ? ending.output : ending.error
        return String(text.prefix { $0 != "\n" })
    }

    /// `FILE:LINE:COLUMN: …`, or `FILE: …` about a whole file.
    private struct Message {
        let line: Int?
        /// Without file, place and key path.
        let text: String

        init?(_ message: String) {
            guard let match = message.firstMatch(of: #/^[^:]+:(?:(\d+):\d+:)? /#) else {
                return nil
            }
            line = match.1.flatMap { Int($0) }
            let rest = message[match.range.upperBound...]
            guard let expected = rest.firstRange(of: "expected ") else { return nil }
            text = String(rest[expected.lowerBound...])
        }
    }
}
