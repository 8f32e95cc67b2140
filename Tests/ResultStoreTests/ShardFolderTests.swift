import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct ShardFolderTests {
    private func merge(_ folder: borrowing TemporaryFolder) -> StoreError? {
        let (parts, output) = (folder.path, folder.file("all.sqlite"))
        return #expect(throws: StoreError.self) {
            try SweepMerge(folder: parts, output: output).perform()
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
}
