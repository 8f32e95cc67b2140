import Economy
import Experiments
import Foundation
import Rewards

@testable import ResultStore

/// A sweep whose runs are made up: quick, different from each other, and the same every time.
enum SampleSweep {
    static func plan(
        points: Int = 3, replicates: Int = 4, digest: Character = "a", series: [String] = ["price"],
        targets: [StoppingTarget] = [], randomNumbers: RandomNumbers = .common
    ) -> SweepPlan {
        let made = (0..<points).map { number in
            SweepPoint(
                label: "k=\(number).5", scenario: "scenarios/sample.yaml",
                overrides: ["horizon=4d", "k=\(number).5"],
                coordinates: [SweepPoint.Coordinate(key: "k", value: "\(number).5")])
        }
        return SweepPlan(
            name: "sample", digest: String(repeating: digest, count: 64), points: made,
            replicates: replicates, randomNumbers: randomNumbers, series: series,
            targets: targets)
    }

    /// The run of a place; every seventh cannot be made.
    static func run(_ plan: SweepPlan, _ number: Int64, days: Int = 3) throws -> SweepRun {
        let place = plan.place(number: number)
        let replication = plan.replication(at: place)
        let replay = "moniac run scenarios/sample.yaml --set k=\(place.point).5"
        if number % 7 == 5 {
            return SweepRun(
                place: place, replication: replication,
                result: .failed("no world: point \(place.point)"), replay: replay)
        }
        var run = try SampleRun.make(days: days, supply: UInt128(number) * 1_000 * SampleRun.wad)
        run.record.replication = replication
        run.provenance.versions = .current
        run.provenance.scenarioDigest = String(repeating: "\(place.point)", count: 64)
        run.parameters[0].value = "\(place.point).5"
        if place.point == 2 {
            run.parameters.append(
                ParameterSetting(
                    keyPath: "only.here", value: "1", unit: "", setBy: "--set", source: "",
                    status: ""))
        }
        run.record.metrics[3].value = .real(Double(number * 37 % 101) / 8)
        run.record.series[4].values = .reals(
            (0..<days).map { Double((number * 13 + Int64($0)) % 89) - 20 })
        if number.isMultiple(of: 3) {
            // A flow that does not occur in every run.
            run.record.series.append(
                Series(
                    name: "flow_rare_icnt", unit: "ICNT",
                    values: .amounts(
                        (0..<days).map { TokenAmount(baseUnits: UInt128($0 + 1) * SampleRun.wad) })
                ))
        }
        return SweepRun(
            place: place, replication: replication, result: .completed(run), replay: replay)
    }

    /// Runs whatever the file does not hold yet, as the engine does.
    ///
    /// - Parameter each: Called after every call of the file; ends the session by throwing.
    static func perform(
        _ file: SweepFile, days: Int = 3, each: () throws -> Void = {}
    ) throws {
        let plan = file.plan
        for point in plan.points.indices where !file.isClosed(point: point) {
            let first = plan.number(of: RunPlace(point: point, replicate: 0))
            let numbers = (first..<first + Int64(plan.replicates)).clamped(to: file.runs)
            for number in numbers.dropFirst(file.keptReplicates(of: point)) {
                try file.keep(run(plan, number, days: days))
                try each()
            }
            try file.close(point: point)
            try each()
        }
    }

    /// Computes shards into a folder, in the order given.
    static func compute(
        _ numbers: [Int], of count: Int, _ plan: SweepPlan, in folder: String
    ) throws {
        for number in numbers {
            guard let shard = SweepShard(number, of: count),
                let file = try ShardFile.begin(shard, of: plan, in: folder)
            else { continue }
            try perform(file.keeper)
            try file.finish()
        }
    }

    /// As `moniac merge` does.
    static func merge(_ folder: String, into output: String) throws -> VerifiedResult {
        let merge = try SweepMerge(SweepMerge.plan(in: folder, besides: output), output: output)
        let merged = try merge.join()
        try merge.commit()
        return merged
    }

    /// Leaves at `path` what a sweep leaves that is killed: the file, and its log beside it.
    static func leaveKilled(_ plan: SweepPlan, after runs: Int, at path: String) throws {
        let folder = try TemporaryFolder()
        let live = folder.file("live.sqlite")
        let file = try SweepFile(path: live, plan: plan)
        for number in 1...runs { try file.keep(run(plan, Int64(number))) }
        for suffix in ["", "-wal", "-shm"] {
            try FileManager.default.copyItem(atPath: live + suffix, toPath: path + suffix)
        }
    }

    /// The digest of a whole sweep, made without interruption.
    static func digest(of plan: SweepPlan, days: Int = 3) throws -> String {
        let folder = try TemporaryFolder()
        let file = try SweepFile(path: folder.file("whole.sqlite"), plan: plan)
        try perform(file, days: days)
        try file.end()
        return try file.digest() ?? "none"
    }
}
