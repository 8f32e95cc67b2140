import CSQLite
import Foundation
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
        // The one that lists what does not balance finds nothing.
        #expect(try answer(query, of: path).isEmpty == query.contains("balance_violations"))
    }

    @Test(
        .enabled(if: program != nil, "there is no program sqlite3 on the path"),
        arguments: queries())
    func `the sqlite3 program gives the same answer`(_ query: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultDocumentTests.write(path, for: query)
        let rows = try answer(query, of: path)
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
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines == rows)
    }

    /// A line a row, as the program writes it.
    private func answer(_ query: String, of path: String) throws -> [String] {
        try PlainFile(path).connection.map(query) { row in
            (0..<row.statement.columnCount).map { text(of: row.statement, $0) }
                .joined(separator: "|")
        }
    }

    private func text(of row: SQLiteStatement, _ column: Int) -> String {
        switch row.kind(column) {
        case SQLITE_NULL: ""
        case SQLITE_FLOAT: String(row.real(column))
        default: row.text(column)
        }
    }
}
