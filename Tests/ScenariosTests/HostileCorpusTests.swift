import Economy
import Foundation
import Scenarios
import StrictText
import Testing

/// The shared corpus of hostile files, where it is at hand: `MONIAC_SHARED` names its folder.
@Suite(.enabled(if: HostileCorpus.folder != nil, "MONIAC_SHARED names no shared folder"))
struct HostileCorpusTests {
    @Test func `every syntax-level refusal names its reason and line`() throws {
        let rows = try HostileCorpus.rows().filter { $0.expected == "refuse" && !$0.dependsOnKeys }
        #expect(rows.count >= 60)
        for row in rows {
            for bytes in try HostileCorpus.variants(of: row) {
                let first = try ScenarioFolder.messages(bytes).first
                let message = try #require(first, "\(row.file) is accepted")
                #expect(row.isNamed(in: message), "\(row.file): \(message)")
                if let line = row.line {
                    #expect(message.hasPrefix("test.yaml:\(line):"), "\(row.file): \(message)")
                }
            }
        }
    }

    @Test func `an attack on one value is refused for its reason in the final language`() throws {
        let rows = try HostileCorpus.rows().filter { $0.expected == "refuse" && $0.dependsOnKeys }
        #expect(rows.count > 60)
        var translated = 0
        for row in rows {
            let bytes = try HostileCorpus.bytes(of: row)
            #expect(try !ScenarioFolder.messages(bytes).isEmpty, "\(row.file)")
            guard let attack = try HostileCorpus.translated(row) else { continue }
            translated += 1
            let message = try #require(
                ScenarioFolder.messages(attack.text).first, "\(row.file) is accepted")
            #expect(row.isNamed(in: message), "\(row.file): \(message)")
            #expect(message.hasPrefix("test.yaml:\(attack.line):"), "\(row.file): \(message)")
        }
        #expect(translated >= 49)
    }

    @Test func `texts that must pass are carried through unchanged`() throws {
        let rows = try HostileCorpus.rows().filter { $0.expected == "accept" }
        for row in rows where row.file.contains("ok_name") || row.file.contains("ok_text") {
            let attack = try #require(try HostileCorpus.translated(row), "\(row.file)")
            let folder = try ScenarioFolder()
            try folder.write("test.yaml", attack.text)
            let name = try folder.read("test.yaml").configuration.name
            #expect(attack.text.contains(name.replacing("'", with: "''")), "\(row.file): \(name)")
        }
    }
}

/// The manifest of the corpus and its YAML files.
enum HostileCorpus {
    struct Row {
        let file: String
        let expected: String
        let reasons: [String]
        let line: Int?
        let dependsOnKeys: Bool

        /// One of the reasons stands in the message, case ignored, file name and key path aside.
        func isNamed(in message: String) -> Bool {
            let text = message.split(separator: "error:", maxSplits: 1).last.map(String.init) ?? ""
            return reasons.contains { text.lowercased().contains($0.lowercased()) }
        }
    }

    static var folder: String? { ProcessInfo.processInfo.environment["MONIAC_SHARED"] }

    private static let header = [
        "file", "kind", "class", "attacks", "expected", "exit_code", "reason", "line",
        "depends_on_keys", "note", "bytes", "sha256",
    ]

    static func rows() throws -> [Row] {
        let path = (folder ?? "") + "/hostile/MANIFEST.csv"
        let source = try SourceText(
            name: path, bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))),
            byteOrderMark: .accepted, maximumBytes: 4 << 20)
        var reader = try CSVReader(source, header: header)
        var rows: [Row] = []
        while try reader.next() {
            guard reader.text(1) == "yaml" else { continue }
            rows.append(
                Row(
                    file: reader.text(0), expected: reader.text(4),
                    reasons: reader.text(6).split(separator: "|").map(String.init),
                    line: Int(reader.text(7)), dependsOnKeys: reader.text(8) == "yes"))
        }
        return rows
    }

    static func bytes(of row: Row) throws -> [UInt8] {
        let path = (folder ?? "") + "/hostile/" + row.file
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The corpus is written in a skeleton of a language; where an attack changes one line of it,
    /// the same value stands in the sample's line of the same meaning.
    static func translated(_ row: Row) throws -> (text: String, line: Int)? {
        let skeleton = try lines("yaml/ok_minimal.yaml")
        let attack = try lines(row.file)
        guard attack.count == skeleton.count else { return nil }
        let changed = attack.indices.filter { attack[$0] != skeleton[$0] }
        guard changed.count == 1, let index = changed.first else { return nil }
        let value = attack[index].split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        switch index + 1 {
        case 1, 2, 3: return (SampleScenario.with(index + 1, attack[index]), index + 1)
        case 4: return (SampleScenario.with(5, attack[index]), 5)
        case 10:
            // Amounts of the final language have their unit.
            let unit = value.contains { $0.isLetter } ? "" : " TKN"
            let token = "  token: {symbol: TKN, decimals: 9, supply:\(value)\(unit)}"
            return (SampleScenario.with(8, token), 8)
        case 12: return (SampleScenario.with(10, attack[index]), 10)
        case 13: return (SampleScenario.with(11, attack[index]), 11)
        case 21, 22: return (SampleScenario.with(index - 1, attack[index]), index - 1)
        case 26:
            let line = SampleScenario.lines[25].replacing(
                "gpus_per_node: 8", with: "gpus_per_node:\(value)")
            return (SampleScenario.with(26, line), 26)
        default: return nil
        }
    }

    private static func lines(_ file: String) throws -> [String] {
        let path = (folder ?? "") + "/hostile/" + file
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The file itself, and where it has plain line ends the same with CR LF.
    static func variants(of row: Row) throws -> [[UInt8]] {
        let bytes = try bytes(of: row)
        if bytes.contains(0x0D) || bytes.contains(0) { return [bytes] }
        return [bytes, bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }]
    }
}
