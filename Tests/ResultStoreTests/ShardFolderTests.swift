import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct ShardFolderTests {
    private func merge(_ folder: borrowing TemporaryFolder) -> StoreError? {
        let (parts, output) = (folder.path, folder.file("all.sqlite"))
        return #expect(throws: StoreError.self) {
            try SampleSweep.merge(parts, into: output)
        }
    }

    // MARK: Versions

    /// As a shard is that another version of the program computed: sound, of the same plan.
    @Test(arguments: ["simulator_version", "rules_version", "random_streams_version"])
    func `shards of other versions are told apart`(_ column: String) throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1, 2], of: 2, plan, in: folder.path)
        let path = folder.file("sample-2-of-2.sqlite")
        let connection = try PlainFile(path).connection
        try connection.execute("UPDATE sweep SET \(column) = \(column) + 1")
        let digests = try DigestBook(connection)
        try digests.keep(.plan)
        try digests.keepFile()

        let found = try ShardFolder(path: folder.path)
        #expect(found.shards.compactMap(\.trouble) == [])
        #expect(found.plans.map(\.isComplete) == [false, false])
        let words = column.replacing("_version", with: "").replacing("_", with: " ")
        let refusal = merge(folder)
        #expect(refusal?.code == .otherPlan)
        #expect(refusal?.sentence.contains(words) == true)
        let shard = try #require(SweepShard(2, of: 2))
        let error = #expect(throws: StoreError.self) {
            try ShardFile.begin(shard, of: plan, in: folder.path)
        }
        #expect(error?.code == .otherPlan)
        #expect(error?.sentence.contains(words) == true)
        #expect(folder.contents == ["sample-1-of-2.sqlite", "sample-2-of-2.sqlite"])
    }

    // MARK: Unfinished shards

    /// The file of a shard that was killed after four of its six runs, renamed by hand.
    private func leaveUnfinished(
        _ plan: SweepPlan, in folder: borrowing TemporaryFolder, named name: String
    ) throws {
        let elsewhere = try TemporaryFolder()
        let shard = try #require(SweepShard(1, of: 2))
        let file = try #require(try ShardFile.begin(shard, of: plan, in: elsewhere.path))
        for number in 1...4 { try file.keeper.keep(SampleSweep.run(plan, Int64(number))) }
        try file.keeper.close(point: 0)
        try FileManager.default.copyItem(
            atPath: file.file.temporaryPath, toPath: folder.file(name))
        file.discard()
    }

    @Test(arguments: [false, true])
    func `a shard that was stopped before its end is no shard`(_ isSealed: Bool) throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let name = "sample-1-of-2.sqlite"
        try SampleSweep.compute([2], of: 2, plan, in: folder.path)
        try leaveUnfinished(plan, in: folder, named: name)
        if isSealed { try DigestBook(PlainFile(folder.file(name)).connection).keepFile() }

        let found = try ShardFolder(path: folder.path)
        #expect(found.shards.compactMap(\.trouble).map(\.code) == [.damaged])
        #expect(found.plans.map(\.missing) == [[1..<7]])
        let refusal = merge(folder)
        #expect(refusal?.code == .damaged)
        #expect(refusal?.path == folder.file(name))
        #expect(refusal?.sentence.contains("all runs of the shard") == true)
        let shard = try #require(SweepShard(1, of: 2))
        let error = #expect(throws: StoreError.self) {
            try ShardFile.begin(shard, of: plan, in: folder.path)
        }
        #expect(error?.code == .damaged)
    }

    @Test func `a shard of points that reached their target is whole`() throws {
        let target = StoppingTarget(
            metric: "wait", statistic: .mean, tolerance: .relative(0.1), text: "wait ±10%")
        let plan = SampleSweep.plan(points: 3, replicates: 4, targets: [target])
        let folder = try TemporaryFolder()
        let shard = try #require(SweepShard(1, of: 3))
        let file = try #require(try ShardFile.begin(shard, of: plan, in: folder.path))
        for number in 1...2 { try file.keeper.keep(SampleSweep.run(plan, Int64(number))) }
        try file.keeper.close(point: 0)
        try file.finish()
        let found = try ResultVerifier(path: file.path).verify()
        #expect(found.sweep?.isComplete == true)
        #expect(try ShardFile.begin(shard, of: plan, in: folder.path) == nil)
    }
}
