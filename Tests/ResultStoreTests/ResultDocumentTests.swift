import Foundation
import GRDB
import Testing

@testable import ResultStore

/// Every query of the document on results, as it stands there.
@Suite struct ResultDocumentTests {
    /// Blocks fenced as `sql`.
    static func queries() -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appendingPathComponent("docs/RESULTS.md").path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "```sql\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
    }

    /// The program that the document's readers have, where the machine has it.
    static let program: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
        .split(separator: ":").map { $0 + "/sqlite3" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// A result that the query has something to say about.
    private static func write(_ path: String, for query: String) throws {
        if !query.contains("FROM sweep_") {
            try ResultFile(path: path).record(CircleRun.make(days: 6))
            return
        }
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        try SampleSweep.perform(file)
        try file.end()
    }

    @Test func `the document has queries`() {
        #expect(ResultDocumentTests.queries().count >= 4)
    }

    @Test(arguments: queries())
    func `a query answers`(_ query: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultDocumentTests.write(path, for: query)
        let rows = try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: query) }
        // The one that lists what does not balance finds nothing.
        #expect(rows.isEmpty == query.contains("balance_violations"))
    }

    @Test(
        .enabled(if: program != nil, "there is no program sqlite3 on the path"),
        arguments: queries())
    func `the sqlite3 program gives the same answer`(_ query: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultDocumentTests.write(path, for: query)
        let rows = try DatabaseQueue(path: path).read { database in
            try Row.fetchAll(database, sql: query).map { row in
                row.databaseValues.map { text(of: $0) }.joined(separator: "|")
            }
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(ResultDocumentTests.program))
        process.arguments = ["-batch", "-list", "-noheader", path, query]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(output.split(separator: "\n").map(String.init) == rows)
    }

    private func text(of value: DatabaseValue) -> String {
        switch value.storage {
        case .null: ""
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let data): String(decoding: data, as: UTF8.self)
        }
    }
}
