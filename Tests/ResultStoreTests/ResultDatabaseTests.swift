import Economy
import Experiments
import Foundation
import Rewards
import Testing

@testable import ResultStore

@Suite struct ResultDatabaseTests {
    @Test(arguments: [700_000_000 * SampleRun.wad, SampleRun.largest, 0, 1])
    func `a reopened result reads as it was stored`(_ supply: UInt128) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        let run = try SampleRun.make(supply: supply)
        try ResultFile(path: path).record(run)

        let database = try ResultDatabase(readingAt: path)
        #expect(try database.runIDs() == [1])
        let found = try database.run(1)
        expectEqual(found.record, run.record)
        #expect(found.provenance == run.provenance)
        #expect(found.parameters == run.parameters)
        #expect(found.expectations == run.expectations)
        try database.close()
    }

    private func expectEqual(_ found: RunRecord, _ stored: RunRecord) {
        #expect(found.scenario == stored.scenario)
        #expect(found.title == stored.title)
        #expect(found.seed == stored.seed)
        #expect(found.replication == stored.replication)
        #expect(found.startDay == stored.startDay)
        #expect(found.days == stored.days)
        #expect(found.assets == stored.assets)
        #expect(found.outcome == stored.outcome)
        #expect(found.fingerprint == stored.fingerprint)
        #expect(found.stateDigest == stored.stateDigest)
        #expect(found.metrics == stored.metrics)
        #expect(found.series == stored.series)
        #expect(found.accounts == stored.accounts)
        #expect(found.flows == stored.flows)
        #expect(found.pools == stored.pools)
        #expect(found.workloads == stored.workloads)
        #expect(found.events == stored.events)
        #expect(found.violations == stored.violations)
        #expect(found.violationCount == stored.violationCount)
        #expect(found.counts == stored.counts)
        #expect(found.remarks == stored.remarks)
    }

    @Test func `several runs share a database`() throws {
        let folder = try TemporaryFolder()
        let database = try ResultDatabase(filling: folder.emptyFile("runs.sqlite"))
        #expect(try database.store(SampleRun.make(days: 2)) == 1)
        #expect(try database.store(SampleRun.make(days: 3, supply: 17)) == 2)
        #expect(try database.run(1).record.days == 2)
        #expect(try database.run(2).record.accounts.count == 3)
        #expect(try database.balanceViolations().isEmpty)
    }

    @Test func `a run that fails half-way leaves nothing of itself`() throws {
        let folder = try TemporaryFolder()
        let database = try ResultDatabase(filling: folder.emptyFile("runs.sqlite"))
        try database.store(SampleRun.make())
        var broken = try SampleRun.make()
        // Not a number is stored as NULL, which the column refuses.
        broken.record.workloads[0].meanWaitSeconds = .nan
        #expect(throws: StoreError.self) { try database.store(broken) }
        #expect(try database.runIDs() == [1])
        #expect(try database.balanceViolations().isEmpty)
    }

    @Test func `the file says what it is`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        let header = try Data(contentsOf: URL(fileURLWithPath: path)).prefix(Schema.headerBytes)
        #expect(Schema.isResult(header: Array(header)))
        let version = try PlainFile(path).connection.integer("PRAGMA user_version")
        #expect(version == Int64(Schema.version))
    }

    @Test func `another database is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("other.sqlite")
        try PlainFile(path).change("CREATE TABLE run (run_id)")
        let error = #expect(throws: StoreError.self) { try ResultDatabase(readingAt: path) }
        #expect(error?.code == .notAResult)
    }

    @Test func `another schema version is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        try PlainFile(path).change("PRAGMA user_version = 99")
        let error = #expect(throws: StoreError.self) { try ResultDatabase(readingAt: path) }
        #expect(error?.code == .otherVersion)
    }

    @Test func `no database at all is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("text.sqlite")
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try ResultDatabase(readingAt: path) }
        #expect(error?.code == .notAResult)
        #expect(error?.blame == .input)
    }

    @Test(arguments: [
        "UPDATE run SET outcome = 'completed'",
        "UPDATE run SET seed = '-1'",
        "UPDATE run SET state_digest = 'zz'",
        "UPDATE metric SET exact_e0 = NULL WHERE kind = 'amount'",
        "UPDATE metric SET count = NULL WHERE kind = 'count'",
        "UPDATE series SET data = x'00'",
        "UPDATE series SET encoding = 'other'",
        "UPDATE account_day SET day = 9 WHERE day = 2 AND account_id = 1",
        "UPDATE violation SET expected = '1e3'",
        "UPDATE violation SET invariant = 'Z9'",
        "DELETE FROM provenance",
        "UPDATE account SET asset_id = 1 WHERE account_id = 2",
        "UPDATE asset SET symbol = 'OTHER'",
        "UPDATE asset SET origin = 'found'",
        "UPDATE asset SET fees = 'eaten'",
        "UPDATE flow SET reason = 'charity' WHERE reason = 'transfer'",
    ])
    func `a changed value that no run leaves is damage, not a crash`(_ change: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        #expect(try PlainFile(path).change(change) != 0)
        let database = try ResultDatabase(readingAt: path)
        let error = #expect(throws: StoreError.self) { try database.run(1) }
        #expect(error?.code == .damaged)
    }

    @Test(arguments: [
        "UPDATE run SET replication = 1 << 40",
        "UPDATE run SET events = -1",
        "UPDATE asset SET decimals = 256",
        "ALTER TABLE pool RENAME COLUMN gpus TO cards",
        "DROP TABLE remark; CREATE TABLE remark AS SELECT 1 AS run_id, 0 AS position, 7 AS text",
        "DROP TABLE remark; CREATE TABLE remark AS SELECT 1 AS run_id, 0 AS position, NULL AS text",
        """
        DROP TABLE input;
        CREATE TABLE input AS SELECT 1 AS run_id, 0 AS position, CAST(x'FF' AS TEXT) AS file
        """,
    ])
    func `a value of another type is damage, not a crash`(_ change: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        try PlainFile(path).change("PRAGMA ignore_check_constraints = ON; " + change)
        let database = try ResultDatabase(readingAt: path)
        let error = #expect(throws: StoreError.self) { try database.run(1) }
        #expect(error?.code == .damaged)
        #expect(error?.path == path)
        #expect(error?.sentence == "expected values of the schema's types, found others")
    }

    @Test func `a view of other types is damage, not a crash`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        try PlainFile(path).change(
            """
            DROP VIEW balance_violations;
            CREATE VIEW balance_violations AS SELECT 1 AS run_id, 'supply' AS "check", 'x' AS day,
                'all' AS subject, '1' AS difference;
            """)
        let database = try ResultDatabase(readingAt: path)
        let error = #expect(throws: StoreError.self) { try database.balanceViolations() }
        #expect(error?.code == .damaged)
    }

    @Test func `a torn file is damaged, whatever its version`() throws {
        for version in 1...Schema.version {
            let folder = try TemporaryFolder()
            let path = folder.file("run.sqlite")
            try ResultFile(path: path).record(SampleRun.make())
            try PlainFile(path).change("PRAGMA user_version = \(version)")
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let page = 4096
            bytes.replaceSubrange(page..., with: Data(repeating: 0xA5, count: bytes.count - page))
            try bytes.write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: StoreError.self) {
                try ResultDatabase(readingAt: path).run(1)
            }
            #expect(error?.code == .damaged, "version \(version)")
        }
    }

    @Test func `a closed database answers no more`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        let database = try ResultDatabase(readingAt: path)
        _ = try database.run(1)
        try database.close()
        try database.close()
        let error = #expect(throws: StoreError.self) { try database.run(1) }
        #expect(error?.blame == .ourselves)
    }
}
