import Foundation
import StrictText
import Testing

/// One file of a corpus, and what must become of it.
struct HostileRow: Sendable, CustomTestStringConvertible {
    enum Verdict: String, Sendable {
        case refuse
        case accept
        /// Nothing is promised but that the program ends by itself, soon and in bounds.
        case any
    }

    let file: String
    /// `yaml`, `csv`, `json`; `paths` and `sqlite` in generated lists.
    let kind: String
    let verdict: Verdict
    let exitCodes: [Int32]
    /// One of them stands in the first message, case ignored.
    let reasons: [String]
    /// The line that the first message names; nil where several are right.
    let line: Int?
    /// Whether the attack sits in the keys of a skeleton of the language.
    let dependsOnKeys: Bool
    let note: String
    /// Of the file.
    let path: String

    var testDescription: String { file }

    /// The name without folder.
    var name: String { String(file.split(separator: "/").last ?? "") }

    func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

/// The list of a corpus: `MANIFEST.csv`, or the `GENERATED.csv` of its generator.
enum HostileList {
    private static let header = [
        "file", "kind", "class", "attacks", "expected", "exit_code", "reason", "line",
        "depends_on_keys", "note", "bytes", "sha256",
    ]

    static func rows(of list: String) throws -> [HostileRow] {
        let folder = URL(fileURLWithPath: list).deletingLastPathComponent().path
        let source = try SourceText(
            name: list, bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: list))),
            byteOrderMark: .refused, maximumBytes: TextLimits.tableBytes)
        var reader = try CSVReader(source, header: header)
        var rows: [HostileRow] = []
        while try reader.next() {
            rows.append(
                HostileRow(
                    file: reader.text(0), kind: reader.text(1),
                    verdict: try #require(HostileRow.Verdict(rawValue: reader.text(4))),
                    exitCodes: reader.text(5).split(separator: "|").compactMap { Int32($0) },
                    reasons: reader.text(6).lowercased().split(separator: "|").map(String.init),
                    line: Int(reader.text(7)), dependsOnKeys: reader.text(8) == "yes",
                    note: reader.text(9), path: "\(folder)/\(reader.text(0))"))
        }
        return rows
    }
}

/// The shared corpus, where `MONIAC_SHARED` names a folder that has one.
enum Corpus {
    static let folder: String? = {
        guard let root = ProcessInfo.processInfo.environment["MONIAC_SHARED"] else { return nil }
        let folder = root + "/hostile"
        let list = folder + "/MANIFEST.csv"
        return FileManager.default.fileExists(atPath: list) ? folder : nil
    }()

    static let missing: Comment = "skipped: MONIAC_SHARED names no folder with hostile/MANIFEST.csv"

    static func rows(_ kind: String) throws -> [HostileRow] {
        guard let folder else { return [] }
        return try HostileList.rows(of: folder + "/MANIFEST.csv").filter { $0.kind == kind }
    }
}
