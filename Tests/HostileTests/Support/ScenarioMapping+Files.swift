import Foundation
import Testing

extension ScenarioMapping {
    /// A scenario of the corpus in our language; as it is where its keys do not matter.
    static func file(_ row: HostileRow, skeleton: [String]) throws -> MappedFile {
        let bytes = try row.bytes()
        let lines = row.line.map { $0...$0 }
        let base = MappedFile.Part(name: "base.yaml", bytes: Array(self.base.utf8))
        guard row.dependsOnKeys else {
            return MappedFile(
                attacked: MappedFile.Part(name: row.name, bytes: bytes), others: [base],
                lines: lines)
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = String(decoding: hasMark ? bytes[3...] : bytes[...], as: UTF8.self)
        let hasReturns = text.utf8.contains(0x0D)
        let theirs = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init).dropLast()
        let edit = edits.first { $0.file == row.name }
        var ours = edit.map(applied) ?? translated(Array(theirs), skeleton: skeleton)
        if !ours.contains(where: { $0.hasPrefix("extends:") }) { ours.append(extends) }
        let end = hasReturns ? "\r\n" : "\n"
        let mapped =
            (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(ours.map { $0 + end }.joined().utf8)
        return MappedFile(
            attacked: MappedFile.Part(name: row.name, bytes: mapped), others: [base],
            lines: edit?.named ?? lines)
    }

    private static func applied(_ edit: Edit) -> [String] {
        var lines = skeleton.map(\.ours)
        lines.replaceSubrange(
            edit.lines.lowerBound - 1..<edit.lines.upperBound - 1, with: edit.with)
        return lines
    }

    /// Lines as the skeleton has them become ours; the others keep their attack under our keys.
    private static func translated(_ theirs: [String], skeleton: [String]) -> [String] {
        let head = zip(theirs, skeleton).prefix { $0 == $1 }.count
        let most = min(theirs.count, skeleton.count) - head
        let tail = zip(theirs.reversed(), skeleton.reversed()).prefix(most).prefix { $0 == $1 }
            .count
        let ours = self.skeleton.map(\.ours)
        var attacked = theirs[head..<theirs.count - tail].map { line in
            skeleton.firstIndex(of: line).map { ours[$0] } ?? underOurKey(line)
        }
        var rest = Array(ours.suffix(tail))
        // A price history begins at a date; its prices are the file's.
        if attacked.contains("    model: history") {
            attacked.removeAll { $0.hasPrefix("    initial:") }
            rest.removeAll { $0.hasPrefix("    initial:") }
            attacked.append("    from: 2026-01-02")
        }
        return ours.prefix(head) + attacked + rest
    }

    private static func underOurKey(_ line: String) -> String {
        if line.hasPrefix("    supply:") {
            // Amounts have their unit.
            return line.contains { $0.isUppercase } ? line : line + " TKN"
        }
        guard let row = keys.first(where: { line.hasPrefix($0.theirs) }) else { return line }
        return row.ours.replacing("%", with: line.dropFirst(row.theirs.count))
    }

    /// The lines of the corpus's skeleton, which must be those that the table knows.
    static func corpusSkeleton(_ rows: [HostileRow]) throws -> [String] {
        let row = try #require(rows.first { $0.name == "ok_minimal.yaml" })
        let text = String(decoding: try row.bytes(), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }
}
