import Foundation
import StrictText
import Testing

/// One row of the corpus manifest that this target can judge: bytes and syntax alone.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let path: String
    let kind: String
    let isRefused: Bool
    let reasons: [String]
    let line: Int?

    var testDescription: String { path }

    /// The optional folder with test inputs; tests that need it are skipped without it.
    static let folder: URL? = {
        guard let root = ProcessInfo.processInfo.environment["MONIAC_SHARED"] else { return nil }
        let folder = URL(fileURLWithPath: root).appendingPathComponent("hostile")
        let manifest = folder.appendingPathComponent("MANIFEST.csv").path
        return FileManager.default.fileExists(atPath: manifest) ? folder : nil
    }()

    /// Price tables, and JSON rows that are refused, or accepted, whatever the keys are.
    static func manifest() throws -> [HostileFile] {
        guard let folder else { return [] }
        let url = folder.appendingPathComponent("MANIFEST.csv")
        let source = try SourceText(
            name: "MANIFEST.csv", bytes: Array(Data(contentsOf: url)), byteOrderMark: .refused,
            maximumBytes: TextLimits.documentBytes)
        var reader = try CSVReader(
            source,
            header: [
                "file", "kind", "class", "attacks", "expected", "exit_code", "reason", "line",
                "depends_on_keys", "note", "bytes", "sha256",
            ])
        var files: [HostileFile] = []
        while try reader.next() {
            // The corpus writes prices with the very header of ours: its keys are the final ones.
            let isPrices = reader.text(1) == "csv" && !reader.text(0).contains("demand")
            let isSyntax = reader.text(1) == "json" && reader.text(8) == "no"
            guard isPrices || isSyntax else { continue }
            files.append(
                HostileFile(
                    path: reader.text(0), kind: reader.text(1),
                    isRefused: reader.text(4) == "refuse",
                    reasons: reader.text(6).lowercased().split(separator: "|").map(String.init),
                    line: Int(reader.text(7))))
        }
        return files
    }

    func bytes() throws -> [UInt8] {
        let folder = try #require(HostileFile.folder)
        return Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}

/// Runs over the corpus when `MONIAC_SHARED` names a folder that holds `hostile/MANIFEST.csv`.
@Suite(
    .enabled(
        if: HostileFile.folder != nil, "MONIAC_SHARED names no folder with hostile/MANIFEST.csv"))
struct HostileCorpusTests {
    /// A price table stands for any table, a bare value for any document.
    private func read(_ file: HostileFile, _ bytes: [UInt8]) throws {
        if file.kind == "csv" {
            _ = try PriceTable(parsing: bytes, name: file.path)
        } else {
            let root = try JSONValue(parsing: bytes, name: file.path)
            try JSONField(root).require(.object)
        }
    }

    @Test func `the manifest names files for this target`() throws {
        #expect(try HostileFile.manifest().count >= 80)
    }

    @Test(arguments: try HostileFile.manifest())
    func `a file is refused for its reason, on its line`(file: HostileFile) throws {
        let bytes = try file.bytes()
        do {
            try read(file, bytes)
            #expect(!file.isRefused, "\(file.path) was accepted")
        } catch let error as TextError {
            #expect(file.isRefused, "\(error)")
            // The reason stands in the message itself, not in the path or the key path.
            let message = "\(error.expected) \(error.found) \(error.code.rawValue)".lowercased()
            #expect(file.reasons.contains { message.contains($0) }, "\(error): \(file.reasons)")
            if let line = file.line { #expect(error.position?.line == line, "\(error)") }
        }
    }

    @Test(arguments: try HostileFile.manifest())
    func `with CR LF it is judged alike`(file: HostileFile) throws {
        let bytes = try file.bytes()
        var changed: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index == 0 || bytes[index - 1] != 0x0D { changed.append(0x0D) }
            changed.append(byte)
        }
        let input = changed
        if file.isRefused {
            #expect(throws: TextError.self) { try read(file, input) }
        } else {
            #expect(throws: Never.self) { try read(file, input) }
        }
    }
}
