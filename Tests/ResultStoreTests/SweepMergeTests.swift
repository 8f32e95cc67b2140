import Economy
import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct SweepMergeTests {
    // MARK: Parts

    @Test func `shards divide all runs among them`() throws {
        let plan = SampleSweep.plan(points: 7, replicates: 11)
        for count in [1, 2, 3, 8, 76, 77, 100] {
            var next: Int64 = 1
            for number in 1...count {
                let runs = try #require(SweepShard(number, of: count)).runs(of: plan)
                #expect(runs.lowerBound == next)
                #expect((77 / count...77 / count + 1).contains(runs.count))
                next = runs.upperBound
            }
            #expect(next == 78)
        }
    }

    @Test func `points that may stop early are not divided`() throws {
        let target = StoppingTarget(
            metric: "wait", statistic: .mean, tolerance: .relative(0.1), text: "wait ±10%")
        let plan = SampleSweep.plan(points: 5, replicates: 10, targets: [target])
        let parts = (1...3).compactMap { SweepShard($0, of: 3)?.runs(of: plan) }
        #expect(parts == [1..<11, 11..<31, 31..<51])
    }

    @Test(arguments: ["", "3", "0/4", "5/4", "-1/4", "1/0", "1/4/5", "a/b", "+1/4", " 1/4"])
    func `what names no shard is refused`(_ text: String) {
        #expect(SweepShard(text) == nil)
    }

    @Test func `a shard is named by number and count`() throws {
        let shard = try #require(SweepShard("3/8"))
        #expect(shard == SweepShard(3, of: 8))
        #expect(shard.fileName(of: SampleSweep.plan()) == "sample-3-of-8.sqlite")
    }

    // MARK: Merging

    @Test(arguments: [1, 2, 3, 5, 8, 20])
    func `the merged file has the digest of the serial sweep`(_ count: Int) throws {
        let plan = SampleSweep.plan(points: 3, replicates: 5, randomNumbers: .antithetic)
        let folder = try TemporaryFolder()
        try SampleSweep.compute((1...count).reversed(), of: count, plan, in: folder.path)
        let output = folder.file("merged.sqlite")
        let merged = try SampleSweep.merge(folder.path, into: output)
        #expect(try merged.digest == SampleSweep.digest(of: plan))
        #expect(merged.sweep?.isComplete == true)
        #expect(folder.contents.count == count + 1)
        // Again, over the file that is there.
        #expect(try SampleSweep.merge(folder.path, into: output) == merged)
        // And it can be gone on with: nothing is left to do.
        let file = try SweepFile(path: output, plan: plan)
        #expect(file.isComplete)
        try file.end()
    }

    /// Points whose runs are kept value by value in one shard and in cells in another.
    @Test func `many replicates are gathered over shards`() throws {
        let plan = SampleSweep.plan(points: 1, replicates: 700)
        let folder = try TemporaryFolder()
        try SampleSweep.compute([2, 1], of: 2, plan, in: folder.path)
        let merged = try SampleSweep.merge(folder.path, into: folder.file("m.sqlite"))
        #expect(try merged.digest == SampleSweep.digest(of: plan))
    }

    @Test func `copies made at once count once`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1, 3], of: 3, plan, in: folder.path)
        let shard = try #require(SweepShard(2, of: 3))
        // Both begin before either is done, in two folders as on two machines.
        let other = folder.file("other")
        let first = try #require(try ShardFile.begin(shard, of: plan, in: folder.path))
        let second = try #require(try ShardFile.begin(shard, of: plan, in: other))
        for file in [first, second] {
            try SampleSweep.perform(file.keeper)
            try file.finish()
        }
        try FileManager.default.moveItem(
            atPath: other + "/sample-2-of-3.sqlite", toPath: folder.file("copy.sqlite"))
        #expect(try ShardFile.begin(shard, of: plan, in: folder.path) == nil)
        let merged = try SampleSweep.merge(folder.path, into: folder.file("m.sqlite"))
        #expect(try merged.digest == SampleSweep.digest(of: plan))
    }

    /// A shard of another cut, first or last of the folder's files.
    @Test(arguments: ["a.sqlite", "z.sqlite"])
    func `shards of another cut are left out`(_ name: String) throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1], of: 2, plan, in: folder.path)
        try FileManager.default.moveItem(
            atPath: folder.file("sample-1-of-2.sqlite"), toPath: folder.file(name))
        try SampleSweep.compute([1, 2, 3], of: 3, plan, in: folder.path)
        let output = folder.file("m.sqlite")
        let merged = try SampleSweep.merge(folder.path, into: output)
        #expect(try merged.digest == SampleSweep.digest(of: plan))
        #expect(try SampleSweep.merge(folder.path, into: output) == merged)
        let found = try SweepMerge.plan(in: folder.path, besides: output)
        #expect(found.leftOut.map(\.result.path) == [folder.file(name)])
        #expect(found.shards.map(\.shard.number) == [1, 2, 3])
    }

    /// Runs 1 … 6 of one cut, 7 … 9 and 10 … 12 of another; 4 … 6 of it are there twice.
    @Test func `shards of several cuts are joined where they follow on each other`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([2, 3, 4], of: 4, plan, in: folder.path)
        try SampleSweep.compute([1], of: 2, plan, in: folder.path)
        let merged = try SampleSweep.merge(folder.path, into: folder.file("m.sqlite"))
        #expect(try merged.digest == SampleSweep.digest(of: plan))
        let found = try SweepMerge.plan(in: folder.path, besides: merged.path)
        #expect(found.leftOut.map(\.shard) == [StoredShard(number: 2, count: 4, runs: 4..<7)])
    }

    @Test func `a shard that is left out holds the same runs`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1, 2, 3], of: 3, plan, in: folder.path)
        // Sound by itself, and says that it is of the same plan.
        let other = SampleSweep.plan(randomNumbers: .independent)
        try SampleSweep.compute([1], of: 2, other, in: folder.path)
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.path, into: folder.file("m.sqlite"))
        }
        #expect(error?.code == .damaged)
        #expect(error?.path == folder.file("sample-1-of-2.sqlite"))
        #expect(error?.sentence.contains("run 5 as another shard has it") == true)
        #expect(!folder.contents.contains { $0.contains("m.sqlite") })
    }

    /// The larger part of either cut.
    @Test func `what is missing is missing of one cut`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1, 3], of: 3, plan, in: folder.path)
        try SampleSweep.compute([1], of: 2, plan, in: folder.path)
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.path, into: folder.file("m.sqlite"))
        }
        #expect(error?.code == .missingShard)
        #expect(error?.sentence.contains("none of runs 5–8 in the shards of 3") == true)
        #expect(error?.sentence.contains("sample-1-of-2.sqlite") == true)
        let plans = try ShardFolder(path: folder.path).plans
        #expect(plans.map(\.missing) == [[5..<9]])
        #expect(plans.map { $0.leftOut.map(\.shard.count) } == [[2]])
    }

    @Test func `a merge that is not finished leaves the file that is there`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("all.sqlite")
        try SampleSweep.compute([1], of: 1, plan, in: folder.file("parts"))
        let merge = try SweepMerge(
            SweepMerge.plan(in: folder.file("parts"), besides: output), output: output)
        _ = try merge.join()
        // Nothing but what a request to stop takes away.
        merge.file.discard()
        #expect(folder.contents == ["parts"])
    }

    /// A stop may come at any moment between the making of a file and its end.
    @Test func `what was taken away while it was written is not made again`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1], of: 1, plan, in: folder.file("parts"))
        let output = folder.file("all.sqlite")
        let merge = try SweepMerge(
            SweepMerge.plan(in: folder.file("parts"), besides: output), output: output)
        merge.file.discard()
        #expect(throws: StoreError.self) { try merge.join() }
        let run = try ResultFile(path: folder.file("run.sqlite"))
        run.file.discard()
        #expect(throws: StoreError.self) { try run.record(SampleRun.make()) }
        #expect(folder.contents == ["parts"])
    }

    @Test func `a shard that was not finished leaves nothing behind`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        do {
            let shard = try #require(SweepShard(1, of: 2))
            let file = try #require(try ShardFile.begin(shard, of: plan, in: folder.path))
            try file.keeper.keep(SampleSweep.run(plan, 1))
            #expect(throws: StoreError.self) { try file.finish() }
        }
        #expect(folder.contents == [])
    }

    // MARK: Refusals

    @Test func `what is missing is named`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("m.sqlite")
        let none = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.path, into: output)
        }
        #expect(none?.code == .missingShard)
        try SampleSweep.compute([1, 4], of: 4, plan, in: folder.path)
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.path, into: output)
        }
        #expect(error?.code == .missingShard)
        #expect(error?.sentence.contains("runs 4–9") == true)
        #expect(error?.blame == .input)
        #expect(folder.contents == ["sample-1-of-4.sqlite", "sample-4-of-4.sqlite"])

        let status = try ShardFolder(path: folder.path)
        #expect(status.plans.map(\.missing) == [[4..<10]])
        #expect(status.shards.count == 2)
        #expect(status.unfinished == [])
    }

    @Test func `a damaged shard and another plan are refused`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("m.sqlite")
        func refusal() -> StoreError? {
            #expect(throws: StoreError.self) {
                try SampleSweep.merge(folder.path, into: output)
            }
        }
        try SampleSweep.compute([1, 2], of: 2, plan, in: folder.path)
        let path = folder.file("sample-1-of-2.sqlite")
        try PlainFile(path).change("UPDATE metric SET real = 7 WHERE kind = 'real' AND run_id = 2")
        let damaged = refusal()
        #expect(damaged?.code == .damaged)
        #expect(damaged?.path == path)
        let shard = try #require(SweepShard(1, of: 2))
        #expect(throws: StoreError.self) { try ShardFile.begin(shard, of: plan, in: folder.path) }
        let troubles = try ShardFolder(path: folder.path).shards.compactMap(\.trouble)
        #expect(troubles.count == 1)
        try FileManager.default.removeItem(atPath: path)

        var other = SampleSweep.plan(digest: "b")
        other.name = "another"
        try SampleSweep.compute([1], of: 2, other, in: folder.path)
        #expect(refusal()?.code == .otherPlan)
        #expect(!folder.contents.contains("m.sqlite"))
    }

    @Test func `another result of the output's name is left alone`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        try SampleSweep.compute([1], of: 1, plan, in: folder.path)
        let output = folder.file("run.sqlite")
        try ResultFile(path: output).record(SampleRun.make())
        let before = try Data(contentsOf: URL(fileURLWithPath: output))
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.path, into: output)
        }
        #expect(error?.code == .otherPlan)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == before)
    }

    // MARK: The file that is there

    @Test func `the log of a killed sweep is not played back into the merged file`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("all.sqlite")
        try SampleSweep.compute([1], of: 1, plan, in: folder.file("parts"))
        try SampleSweep.leaveKilled(plan, after: 5, at: output)
        let merged = try SampleSweep.merge(folder.file("parts"), into: output)
        #expect(merged.path == output)
        #expect(try merged.digest == SampleSweep.digest(of: plan))
        #expect(try ResultVerifier(path: output).verify() == merged)
        #expect(folder.contents == ["all.sqlite", "parts"])
    }

    @Test func `a sweep at work is not replaced by merged shards`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("all.sqlite")
        try SampleSweep.compute([1], of: 1, plan, in: folder.file("parts"))
        let file = try SweepFile(path: output, plan: plan)
        try file.keep(SampleSweep.run(plan, 1))
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(folder.file("parts"), into: output)
        }
        #expect(error?.code == .busy)
        #expect(error?.path == output)
        try SampleSweep.perform(file)
        try file.end()
        #expect(try file.digest() == SampleSweep.digest(of: plan))
        #expect(folder.contents == ["all.sqlite", "parts"])
    }

    @Test func `shards that do not fit together leave the file that is there`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let output = folder.file("all.sqlite")
        let parts = folder.file("parts")
        try SampleSweep.compute([1], of: 2, plan, in: parts)
        // Sound by itself, and says that it is of the same plan.
        let other = SampleSweep.plan(randomNumbers: .independent)
        try SampleSweep.compute([2], of: 2, other, in: parts)
        let file = try SweepFile(path: output, plan: plan)
        try file.keep(SampleSweep.run(plan, 1))
        try file.end()
        let before = try Data(contentsOf: URL(fileURLWithPath: output))
        let error = #expect(throws: StoreError.self) {
            try SampleSweep.merge(parts, into: output)
        }
        #expect(error?.code == .damaged)
        #expect(error?.path == output)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == before)
        #expect(folder.contents == ["all.sqlite", "parts"])
    }
}
