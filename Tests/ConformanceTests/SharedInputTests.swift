import Conformance
import Foundation
import StrictText
import Testing

/// Optional test inputs: a folder with `vectors/` and `hostile/`, named by `MONIAC_SHARED`.
enum SharedInputs {
    private static func folder(_ name: String, holding file: String) -> URL? {
        guard let root = ProcessInfo.processInfo.environment["MONIAC_SHARED"] else { return nil }
        let folder = URL(fileURLWithPath: root).appendingPathComponent(name)
        let path = folder.appendingPathComponent(file).path
        return FileManager.default.fileExists(atPath: path) ? folder : nil
    }

    static let vectors = folder("vectors", holding: "pro-rata.json")
    static let hostile = folder("hostile", holding: "MANIFEST.csv")

    /// All vector files, sorted by name.
    static func vectorFiles() throws -> [URL] {
        guard let vectors else { return [] }
        return try FileManager.default
            .contentsOfDirectory(at: vectors, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
    }

    /// JSON files of the corpus that must be refused as files, whatever their mechanism.
    static func hostileFiles() throws -> [HostileVector] {
        guard let hostile else { return [] }
        let url = hostile.appendingPathComponent("MANIFEST.csv")
        let source = try SourceText(
            name: "MANIFEST.csv", bytes: Array(Data(contentsOf: url)), byteOrderMark: .refused,
            maximumBytes: TextLimits.documentBytes)
        var reader = try CSVReader(
            source,
            header: [
                "file", "kind", "class", "attacks", "expected", "exit_code", "reason", "line",
                "depends_on_keys", "note", "bytes", "sha256",
            ])
        var files: [HostileVector] = []
        while try reader.next() {
            // Exit code 2: the file is refused, not one of its cases.
            guard reader.text(1) == "json", reader.text(5) == "2" else { continue }
            files.append(
                HostileVector(
                    url: hostile.appendingPathComponent(reader.text(0)),
                    reasons: reader.text(6).lowercased().split(separator: "|").map(String.init)))
        }
        return files
    }
}

/// A file of the corpus, and words of which one must be in the refusal.
struct HostileVector: Sendable, CustomTestStringConvertible {
    let url: URL
    let reasons: [String]

    var testDescription: String { url.lastPathComponent }
}

@Suite(.enabled(if: SharedInputs.vectors != nil, "MONIAC_SHARED names no folder with vectors/"))
struct SharedVectorTests {
    @Test(arguments: try SharedInputs.vectorFiles())
    func `every case of a file passes or its mechanism is skipped`(url: URL) throws {
        let bytes = Array(try Data(contentsOf: url))
        let file = try VectorFile(parsing: bytes, name: url.lastPathComponent)
        var report = ConformanceReport()
        report.run(file)
        #expect(report.failures.isEmpty, "\(report.failures.map(\.description))")
        #expect(report.passed + report.skippedCases == file.cases.count)
        #expect(file.cases.count >= 16)
    }

    @Test(arguments: VectorSamples.all)
    func `the figures copied here are those of the file`(sample: VectorSamples.Sample) throws {
        let folder = try #require(SharedInputs.vectors)
        let url = folder.appendingPathComponent(sample.mechanism + ".json")
        let bytes = Array(try Data(contentsOf: url))
        let file = try VectorFile(parsing: bytes, name: url.lastPathComponent)
        let copied = try sample.texts.flatMap {
            try VectorFile(parsing: Array($0.utf8), name: sample.mechanism).cases
        }
        #expect(copied.map(\.name) == file.cases.map(\.name))
        #expect(copied.map(\.source) == file.cases.map(\.source))
        #expect(copied.map(\.status) == file.cases.map(\.status))
    }

    @Test func `every mechanism here has a file`() throws {
        var report = ConformanceReport()
        for url in try SharedInputs.vectorFiles() {
            let bytes = Array(try Data(contentsOf: url))
            report.run(try VectorFile(parsing: bytes, name: url.lastPathComponent))
        }
        #expect(report.missing(of: ConformanceReport.available).isEmpty)
    }
}

@Suite(
    .enabled(
        if: SharedInputs.hostile != nil, "MONIAC_SHARED names no folder with hostile/MANIFEST.csv"))
struct HostileVectorTests {
    @Test(arguments: try SharedInputs.hostileFiles())
    func `a hostile file is refused, or its case cannot be run`(vector: HostileVector) throws {
        let name = vector.testDescription
        let bytes = Array(try Data(contentsOf: vector.url))
        do throws(TextError) {
            let file = try VectorFile(parsing: bytes, name: name)
            // A field that is missing inside a case is its mechanism's to tell.
            #expect(name == "missing_key.json")
            var report = ConformanceReport()
            report.run(file)
            #expect(report.passed == 0 && report.refused.count == 1)
        } catch {
            let message = "\(error.expected) \(error.found) \(error.code.rawValue)".lowercased()
            #expect(vector.reasons.contains { message.contains($0) }, "\(error)")
        }
    }
}
