import Economy
import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct ResultVerifierTests {
    /// A finished sweep with every kind of row.
    private func sweep(in folder: borrowing TemporaryFolder) throws -> String {
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan(points: 2, replicates: 3))
        try SampleSweep.perform(file)
        try file.end()
        return path
    }

    private func change(_ path: String, _ sql: String) throws {
        try PlainFile(path).change(sql)
    }

    private func expectDamage(_ path: String, _ word: String) {
        let error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .damaged)
        #expect(error?.blame == .input)
        #expect(error?.sentence.contains(word) == true, "\(error?.sentence ?? "") without \(word)")
    }

    // MARK: Sound files

    @Test func `a run and a sweep are sound and say what they hold`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        let single = try ResultVerifier(path: path).verify()
        #expect(single.runs == 1)
        #expect(single.sweep == nil)
        #expect(single.digest.count == 64)

        let found = try ResultVerifier(path: sweep(in: folder)).verify()
        let contents = try #require(found.sweep)
        #expect(found.runs == 6)
        #expect(contents.isComplete)
        #expect(contents.closedPoints == 2)
        #expect(contents.failedRuns == 1)
        #expect(
            found.digest == (try SampleSweep.digest(of: SampleSweep.plan(points: 2, replicates: 3)))
        )
        #expect(folder.contents == ["run.sqlite", "sweep.sqlite"])
    }

    @Test func `a digest does not know the folder, only the rows`() throws {
        let folder = try TemporaryFolder()
        var run = try SampleRun.make()
        try ResultFile(path: folder.file("a.sqlite")).record(run)
        run.provenance.scenarioFile = "elsewhere/" + run.provenance.scenarioFile
        run.parameters[0].setBy = "elsewhere/" + run.parameters[0].setBy
        try ResultFile(path: folder.file("b.sqlite")).record(run)
        run.record.metrics[2].value = .count(-6)
        try ResultFile(path: folder.file("c.sqlite")).record(run)
        let digests = try ["a", "b", "c"].map {
            try ResultVerifier(path: folder.file("\($0).sqlite")).verify().digest
        }
        #expect(digests[0] == digests[1])
        #expect(digests[1] != digests[2])
    }

    @Test func `a sweep can be verified while it is written`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan(points: 2, replicates: 3)
        let file = try SweepFile(path: path, plan: plan)
        var runs: [Int] = []
        try SampleSweep.perform(file) {
            let found = try ResultVerifier(path: path).verify()
            runs.append(found.runs)
        }
        #expect(runs == [1, 2, 3, 3, 4, 5, 6, 6])
        try file.end()
    }

    // MARK: Changes

    @Test(arguments: [
        ("UPDATE run SET title = 'Another' WHERE run_id = 2", "run 2 as it was stored"),
        ("UPDATE metric SET exact_e9 = 1 WHERE run_id = 3 AND kind = 'amount'", "in metric"),
        ("UPDATE metric SET real = real + 1e-9 WHERE run_id = 1 AND name = 'wait'", "in metric"),
        ("DELETE FROM metric WHERE run_id = 4 AND position = 1", "in metric"),
        ("INSERT INTO remark VALUES (1, 0, 'mine')", "in remark"),
        ("UPDATE flow SET count = count + 1 WHERE run_id = 2", "in flow"),
        ("UPDATE series SET data = zeroblob(length(data)) WHERE run_id = 2", "in series"),
        ("UPDATE expectation SET holds = 0 WHERE run_id = 1", "in expectation"),
        ("UPDATE expectation SET place = 'x' WHERE run_id = 1", "expectation.place"),
        ("UPDATE sweep_run SET failure = 'another' WHERE run_id = 5", "sweep_run.failure"),
        ("UPDATE sweep_run SET replication = 1 WHERE run_id = 4", "in sweep_run"),
        ("UPDATE provenance SET scenario_file = 'x' WHERE run_id = 2", "provenance.scenario_file"),
        ("UPDATE summary SET mean = mean + 1 WHERE point_id = 1", "point 1 as it was stored"),
        ("UPDATE summary SET half_width = 0 WHERE point_id = 1", "summary.half_width"),
        ("UPDATE quantile SET data = zeroblob(24) WHERE point_id = 0", "in quantile"),
        ("UPDATE point SET label = 'k=9' WHERE point_id = 0", "in point"),
        ("UPDATE point_parameter SET value = '9'", "in point_parameter"),
        ("UPDATE sweep SET name = 'other'", "in sweep"),
        ("UPDATE sweep_parameter SET value = '9' WHERE position = 0", "in sweep_parameter"),
        ("INSERT INTO shard VALUES (1, 1, 1, 1, 6)", "shard"),
        ("UPDATE digest SET sha256 = '' WHERE scope = 'file'", "digest"),
        ("UPDATE digest SET tables = x'00' WHERE scope = 'run' AND id = 1", "digest"),
        ("DELETE FROM digest WHERE scope = 'run' AND id = 1", "digest of run 1"),
        ("DELETE FROM digest WHERE scope = 'plan'", "digest of the plan"),
        ("DELETE FROM digest WHERE scope = 'file'", "digest"),
        ("INSERT INTO input VALUES (77, 0, 'x')", "without its run"),
        ("DELETE FROM run WHERE run_id = 6", "without its run"),
    ])
    func `a changed row is found and its table named`(_ sql: String, _ word: String) throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        try change(path, sql)
        expectDamage(path, word)
    }

    @Test(arguments: [
        (
            "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM run; END", "a foreign trigger t"
        ),
        ("CREATE VIEW v AS SELECT load_extension('x') FROM run", "a foreign view v"),
        ("CREATE TABLE t (x)", "a foreign table t"),
        ("CREATE INDEX i ON run (title)", "a foreign index i"),
        ("ALTER TABLE run ADD COLUMN note TEXT", "another table run"),
        ("DROP VIEW daily", "no view daily"),
        ("DROP TABLE remark", "no table remark"),
    ])
    func `a foreign schema is found`(_ sql: String, _ word: String) throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        try change(path, sql)
        expectDamage(path, word)
    }

    @Test func `a run taken out with all its rows and its digest is missed`() throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        let names = CanonicalTable.ofRun.map { "DELETE FROM \($0) WHERE run_id = 6;" }
        try change(
            path,
            names.joined() + "DELETE FROM digest WHERE scope = 'run' AND id = 6")
        expectDamage(path, "point 1")
    }

    @Test func `other versions, other files and no files are told apart`() throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        try change(path, "PRAGMA user_version = 2")
        var error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .otherVersion)
        try change(path, "PRAGMA application_id = 7")
        error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .notAResult)
        for name in [folder.file("none.sqlite"), folder.path, "/dev/zero", ""] {
            error = #expect(throws: StoreError.self) { try ResultVerifier(path: name).verify() }
            #expect(error?.blame == .input)
        }
    }

    @Test(arguments: ["-wal", "-journal", "-shm"])
    func `a foreign file beside changes nothing unnoticed`(_ suffix: String) throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        let digest = try ResultVerifier(path: path).verify().digest
        let noise = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })
        try noise.write(to: URL(fileURLWithPath: path + suffix))
        do throws(StoreError) {
            #expect(try ResultVerifier(path: path).verify().digest == digest)
        } catch {
            #expect(error.blame != .ourselves)
        }
    }

    /// Of an open point: `pending_series` until its runs are gathered in `distribution`.
    @Test(arguments: ["names = replace(names, 'price', 'prise')", "days = days + 1", "run_id = 3"])
    func `a change in what an open point gathered is found`(_ change: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan(points: 1, replicates: 3)
        let file = try SweepFile(path: path, plan: plan)
        for number in 1...2 { try file.keep(SampleSweep.run(plan, Int64(number))) }
        try file.end()
        _ = try ResultVerifier(path: path).verify()
        try self.change(path, "UPDATE pending_series SET \(change) WHERE run_id = 2")
        let error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .damaged)
    }
}
