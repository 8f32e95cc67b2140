import Economy
import Experiments
import Foundation
import Settlement
import Testing

@testable import ResultStore

@Suite struct MigrationTests {
    /// A result as version 1 wrote it: the sample, without what came later.
    private func writeFirstVersion(_ path: String) throws {
        let folder = try TemporaryFolder()
        let newer = folder.file("run.sqlite")
        try ResultFile(path: newer).record(SampleRun.make())
        let file = try empty(path, version: 1)
        let tables = [
            "provenance", "input", "override", "parameter", "metric", "series", "account_day",
            "day", "pool", "workload", "event", "violation", "expectation", "remark",
        ]
        try file.change(
            tables.map { "INSERT INTO \($0) SELECT * FROM newer.\($0)" } + [
                """
                INSERT INTO run SELECT run_id, scenario, title, seed, replication, start_day,
                    days, 'ICNT', 18, outcome, outcome_day, fingerprint, state_digest,
                    violation_count, events, commands, refused_commands, postings, random_draws
                    FROM newer.run
                """,
                "INSERT INTO account SELECT run_id, account_id, name, class FROM newer.account",
                "UPDATE provenance SET schema_version = 1",
            ], beside: newer)
    }

    /// A file with the tables and views of an older version, and no rows.
    private func empty(_ path: String, version: Int) throws -> PlainFile {
        let file = try PlainFile(path)
        for statement in Schema.migrations.prefix(version).joined() { try file.change(statement) }
        try file.change("PRAGMA application_id = \(Schema.applicationID)")
        try file.change("PRAGMA user_version = \(version)")
        return file
    }

    @Test func `a result of version 1 reads as one of a single asset`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("old.sqlite")
        try writeFirstVersion(path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))

        let database = try ResultDatabase(readingAt: path)
        let found = try database.run(1)
        let sample = try SampleRun.make()
        #expect(found.record.assets == sample.record.assets)
        #expect(found.record.accounts == sample.record.accounts)
        #expect(found.record.series == sample.record.series)
        #expect(found.record.metrics == sample.record.metrics)
        #expect(found.record.flows == [])
        #expect(found.provenance == sample.provenance)
        // Nothing was recorded of flows, and nothing is asked of them.
        #expect(try database.balanceViolations() == [])
        try database.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.contents == ["old.sqlite"])
    }

    @Test func `a result of version 2 reads as it was stored`() throws {
        let folder = try TemporaryFolder()
        let newer = folder.file("new.sqlite")
        try ResultFile(path: newer).record(SampleRun.make())
        let path = folder.file("old.sqlite")
        let tables = CanonicalTable.ofRun.filter { $0 != "sweep_run" }
        try empty(path, version: 2).change(
            tables.map { "INSERT INTO \($0) SELECT * FROM newer.\($0)" }, beside: newer)
        let database = try ResultDatabase(readingAt: path)
        let (found, sample) = (try database.run(1), try SampleRun.make())
        #expect(found.record.flows == sample.record.flows)
        #expect(found.record.accounts == sample.record.accounts)
        #expect(found.parameters == sample.parameters)
        #expect(try database.balanceViolations() == [])
        let error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .otherVersion)
    }

    @Test func `what does not balance in a result of version 1 is found`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("old.sqlite")
        try writeFirstVersion(path)
        try PlainFile(path).change("UPDATE account_day SET closing_e9 = 7 WHERE day = 3")
        let checks = try ResultDatabase(readingAt: path).balanceViolations().map(\.check)
        #expect(checks.contains("account balance"))
        #expect(checks.contains("supply"))
    }

    @Test func `a file that is not of the version it says is damaged`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("old.sqlite")
        try writeFirstVersion(path)
        try PlainFile(path).change("DROP VIEW daily")
        let error = #expect(throws: StoreError.self) { try ResultDatabase(readingAt: path) }
        #expect(error?.code == .damaged)
        #expect(error?.blame == .input)
    }

    /// What a released version's files were made with must stay as it is: a change here belongs
    /// into the next version.
    @Test func `released migrations never change`() {
        let digests = Schema.migrations.prefix(MigrationTests.released.count).map { statements in
            Hexadecimal.text(SHA256.hash(Array(statements.joined(separator: ";\n").utf8)))
        }
        #expect(digests == MigrationTests.released)
    }

    static let released = [
        "b74d0718e0c4f99e4d897bdb4713c7d95f49d9a66d882b8b3e4b8c9bade5cac7",
        "c4856b9df4ea6dd9b3cecd3d68b1cc8c5ffdbba5f8a2fe7c9ffde3d75d50b5d7",
    ]
}
