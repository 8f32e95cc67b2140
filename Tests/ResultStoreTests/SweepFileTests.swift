import Economy
import Experiments
import Foundation
import Statistics
import Rewards
import Testing

@testable import ResultStore

@Suite struct SweepFileTests {
    private struct Stopped: Error {}

    @Test func `a finished sweep is one plain file`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        #expect(folder.contents.contains("sweep.sqlite.lock"))
        try SampleSweep.perform(file)
        #expect(file.isComplete)
        try file.end()
        #expect(folder.contents == ["sweep.sqlite"])
        let found = try PlainFile(path).connection
        #expect(try found.text("PRAGMA journal_mode") == "delete")
        let counts = try ["lock", "pending_series", "sweep_run", "run"].map {
            try found.integer("SELECT count(*) FROM \($0)")
        }
        #expect(counts == [0, 0, 12, 10])
        let digest = try found.text("SELECT sha256 FROM digest WHERE scope = 'file'")
        #expect(digest == (try file.digest()))
    }

    @Test func `an economist finds means and quantiles by point`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan(points: 2, replicates: 20)
        let file = try SweepFile(path: path, plan: plan)
        try SampleSweep.perform(file)
        let runs = try (21...40).map { try SampleSweep.run(plan, $0) }
        let waits = runs.compactMap { run -> Double? in
            guard case .completed(let run) = run.result,
                case .real(let wait) = run.record.metrics[3].value
            else { return nil }
            return wait
        }
        #expect(try file.values(of: "wait", point: 1) == waits)
        #expect(try file.values(of: "none", point: 1) == [])
        try file.end()

        let found = try PlainFile(path)
        let query = "SELECT * FROM sweep_metric WHERE point_id = 1 AND metric = 'wait'"
        let sorted = waits.sorted()
        let mean = waits.reduce(0, +) / Double(waits.count)
        #expect(try found.column("settings", of: query) == ["k=1.5"])
        #expect(try found.column("runs", of: query) == [waits.count])
        #expect(try found.column("mean", of: query) == [mean])
        #expect(
            try found.column("p05", of: query) == [SampleQuantile.of(sorted, level: 0.05)])
        #expect(
            try found.column("p50", of: query) == [SampleQuantile.of(sorted, level: 0.5)])
        #expect(try found.column("maximum", of: query) == [sorted[sorted.count - 1]])
        try checkQuantiles(path, runs)
    }

    private func checkQuantiles(_ path: String, _ runs: [SweepRun]) throws {
        // Where a run does not have the flow it counts as zero.
        let rare = runs.compactMap { run -> Double? in
            guard case .completed(let run) = run.result else { return nil }
            return run.record.series.contains { $0.name == "flow_rare_icnt" } ? 2 : 0
        }
        let blobs: [Data] = try PlainFile(path).column(
            "data",
            of: """
                SELECT data FROM quantile
                WHERE point_id = 1 AND series = 'flow_rare_icnt' AND percent = 75
                """)
        let blob = try #require(blobs.first)
        let values = try #require(blob.withUnsafeBytes { PackedReals.values($0) })
        #expect(values.count == 3)
        #expect(values[1] == SampleQuantile.of(rare.sorted(), level: 0.75))
    }

    @Test func `a failed run is there with its reason and command`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        try SampleSweep.perform(file)
        try file.end()
        let found = try PlainFile(path)
        let query = "SELECT * FROM sweep_problem WHERE kind = 'failure'"
        #expect(try found.column("run_id", of: query) == [5, 12])
        #expect(try found.first("detail", of: query) == "no world: point 1")
        #expect(
            try found.first("replay", of: query)
                == "moniac run scenarios/sample.yaml --set k=1.5")
    }

    @Test func `parameters of every point can be read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        try SampleSweep.perform(file)
        try file.end()
        let values: [String] = try PlainFile(path).column(
            "value", of: "SELECT * FROM sweep_parameters ORDER BY point_id, position, key_path")
        #expect(values == ["0.5", "4d", "1.5", "4d", "2.5", "4d", "1"])
    }

    @Test func `a run of a sweep reads back with its point's configuration`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan()
        let file = try SweepFile(path: path, plan: plan)
        try SampleSweep.perform(file)
        try file.end()
        guard case .completed(let kept) = try SampleSweep.run(plan, 11).result else {
            Issue.record("expected run 11 completed")
            return
        }
        let database = try ResultDatabase(readingAt: path)
        let found = try database.run(11)
        #expect(found.record.metrics == kept.record.metrics)
        #expect(found.record.flows == kept.record.flows)
        #expect(found.record.violations == kept.record.violations)
        #expect(found.record.series.map(\.name) == ["price"])
        #expect(found.record.accounts == [])
        #expect(found.parameters == kept.parameters)
        #expect(found.provenance == kept.provenance)
        #expect(found.expectations == kept.expectations)
        #expect(try database.balanceViolations() == [])
    }

    // MARK: Interruptions

    /// Copies of the file and of the log beside it at every step: what a kill would leave.
    @Test func `a sweep goes on from wherever it was killed`() throws {
        let plan = SampleSweep.plan()
        let expected = try SampleSweep.digest(of: plan)
        let folder = try TemporaryFolder()
        let images = try TemporaryFolder()
        let file = try SweepFile(path: folder.file("live.sqlite"), plan: plan)
        var count = 0
        let copy = {
            for name in folder.contents where name.hasPrefix("live.sqlite") {
                let target = images.file(name.replacing("live", with: "\(count)"))
                try FileManager.default.copyItem(atPath: folder.file(name), toPath: target)
            }
            count += 1
        }
        try copy()
        try SampleSweep.perform(file, each: copy)
        #expect(count == 16)
        for image in 0..<count {
            let resumed = try SweepFile(path: images.file("\(image).sqlite"), plan: plan)
            try SampleSweep.perform(resumed)
            try resumed.end()
            #expect(try resumed.digest() == expected, "after step \(image)")
        }
    }

    @Test func `the log of a file that is gone is not played back into a new one`() throws {
        let plan = SampleSweep.plan()
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let images = try TemporaryFolder()
        let file = try SweepFile(path: path, plan: plan)
        try SampleSweep.perform(file) {
            for suffix in ["-wal", "-shm"] {
                let copy = images.file("sweep.sqlite" + suffix)
                try? FileManager.default.removeItem(atPath: copy)
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy)
            }
        }
        try file.end()
        let resumed = try SweepFile(path: images.file("sweep.sqlite"), plan: plan)
        #expect(resumed.keptReplicates(of: 0) == 0)
        try SampleSweep.perform(resumed)
        try resumed.end()
        #expect(try resumed.digest() == file.digest())
        #expect(images.contents == ["sweep.sqlite"])
    }

    @Test func `a sweep goes on from wherever it was stopped`() throws {
        let plan = SampleSweep.plan(randomNumbers: .antithetic)
        let expected = try SampleSweep.digest(of: plan)
        for stop in 1...15 {
            let folder = try TemporaryFolder()
            let path = folder.file("sweep.sqlite")
            var steps = 0
            do {
                let file = try SweepFile(path: path, plan: plan)
                #expect(throws: Stopped.self) {
                    try SampleSweep.perform(file) {
                        steps += 1
                        if steps == stop { throw Stopped() }
                    }
                }
                try file.end()
                #expect(folder.contents == ["sweep.sqlite"])
            }
            let resumed = try SweepFile(path: path, plan: plan)
            try SampleSweep.perform(resumed)
            try resumed.end()
            #expect(try resumed.digest() == expected, "after step \(stop)")
        }
    }

    /// More runs than are kept value by value.
    @Test func `many replicates go on from what was gathered`() throws {
        let plan = SampleSweep.plan(points: 1, replicates: 700)
        let folder = try TemporaryFolder()
        let images = try TemporaryFolder()
        let file = try SweepFile(path: folder.file("live.sqlite"), plan: plan)
        var count = 0
        try SampleSweep.perform(file) {
            count += 1
            if ![257, 300, 301, 640].contains(count) { return }
            for name in folder.contents where name.hasPrefix("live.sqlite") {
                let target = images.file(name.replacing("live", with: "\(count)"))
                try FileManager.default.copyItem(atPath: folder.file(name), toPath: target)
            }
        }
        try file.end()
        let expected = try file.digest()
        for image in [257, 300, 301, 640] {
            let resumed = try SweepFile(path: images.file("\(image).sqlite"), plan: plan)
            #expect(resumed.keptReplicates(of: 0) == image)
            try SampleSweep.perform(resumed)
            try resumed.end()
            #expect(try resumed.digest() == expected, "after run \(image)")
        }
    }

    @Test func `a run that cannot be kept leaves nothing and may come again`() throws {
        let folder = try TemporaryFolder()
        let plan = SampleSweep.plan(points: 1, replicates: 3)
        let file = try SweepFile(path: folder.file("sweep.sqlite"), plan: plan)
        let sound = try SampleSweep.run(plan, 1)
        guard case .completed(var run) = sound.result else {
            Issue.record("expected run 1 completed")
            return
        }
        // Past what the columns hold: refused after most rows were written.
        run.record.flows[0].amount = UInt256(high: .max, low: .max)
        var broken = sound
        broken.result = .completed(run)
        #expect(throws: StoreError.self) { try file.keep(broken) }
        #expect(file.keptReplicates(of: 0) == 0)
        try SampleSweep.perform(file)
        try file.end()
        #expect(try file.digest() == SampleSweep.digest(of: plan))
    }

    @Test func `runs out of order are refused`() throws {
        let folder = try TemporaryFolder()
        let plan = SampleSweep.plan()
        let file = try SweepFile(path: folder.file("sweep.sqlite"), plan: plan)
        let error = #expect(throws: StoreError.self) { try file.keep(SampleSweep.run(plan, 2)) }
        #expect(error?.code == .internalError)
    }

    // MARK: Refusals

    @Test func `a second writer is refused at once`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan()
        let file = try SweepFile(path: path, plan: plan)
        try file.keep(SampleSweep.run(plan, 1))
        let start = ContinuousClock.now
        let error = #expect(throws: StoreError.self) { try SweepFile(path: path, plan: plan) }
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(error?.code == .busy)
        #expect(error?.blame == .environment)
        #expect(error?.sentence.contains("found process \(getpid()) on ") == true)
        try SampleSweep.perform(file)
        try file.end()
        #expect(try file.digest() == SampleSweep.digest(of: plan))
    }

    @Test func `a lock of a process that is gone holds nobody up`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let plan = SampleSweep.plan()
        try Data("process 1 on elsewhere".utf8).write(to: URL(fileURLWithPath: path + ".lock"))
        let file = try SweepFile(path: path, plan: plan)
        try SampleSweep.perform(file)
        try file.end()
        #expect(folder.contents == ["sweep.sqlite"])
    }

    @Test func `another plan, another file and a finished one are told apart`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        try SampleSweep.perform(file)
        try file.end()
        let other = #expect(throws: StoreError.self) {
            try SweepFile(path: path, plan: SampleSweep.plan(digest: "b"))
        }
        #expect(other?.code == .otherPlan)
        #expect(other?.blame == .input)
        let existing = #expect(throws: StoreError.self) {
            try SweepFile(path: path, plan: SampleSweep.plan(), existing: .refuse)
        }
        #expect(existing?.code == .exists)
        let finished = try SweepFile(path: path, plan: SampleSweep.plan())
        #expect(finished.isComplete)
        try finished.end()

        let single = folder.file("run.sqlite")
        try ResultFile(path: single).record(SampleRun.make())
        let ofRun = #expect(throws: StoreError.self) {
            try SweepFile(path: single, plan: SampleSweep.plan())
        }
        #expect(ofRun?.code == .otherPlan)
        try Data("mine\n".utf8).write(to: URL(fileURLWithPath: folder.file("notes.md")))
        let notes = #expect(throws: StoreError.self) {
            try SweepFile(path: folder.file("notes.md"), plan: SampleSweep.plan())
        }
        #expect(notes?.code == .notAResult)
        #expect(folder.contents == ["notes.md", "run.sqlite", "sweep.sqlite"])
    }

    @Test func `versions that differ are refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: SampleSweep.plan())
        try SampleSweep.perform(file)
        try file.end()
        try PlainFile(path).change("UPDATE sweep SET simulator_version = simulator_version + 1")
        let error = #expect(throws: StoreError.self) {
            try SweepFile(path: path, plan: SampleSweep.plan())
        }
        #expect(error?.code == .otherPlan)
        #expect(error?.sentence.contains("simulator") == true)
    }
}
