import Experiments
import Foundation
import Scenarios

/// Two days of the escrow anchor at three fees: many small runs.
enum SamplePlan {
    static let scenario = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios/anchors/escrow.yaml").path

    static func make(replicates: Int, randomNumbers: RandomNumbers = .common) -> SweepPlan {
        let points = ["25bps", "50bps", "100bps"].map { fee in
            SweepPoint(
                label: "fee=\(fee)", scenario: scenario,
                overrides: ["horizon=2d", "protocol.jobs.fee=\(fee)"],
                coordinates: [SweepPoint.Coordinate(key: "protocol.jobs.fee", value: fee)])
        }
        return SweepPlan(
            name: "sample", digest: String(repeating: "0", count: 64), points: points,
            replicates: replicates, randomNumbers: randomNumbers)
    }

    static func target(_ metric: String) -> StoppingTarget {
        StoppingTarget(
            metric: metric, statistic: .mean, tolerance: .relative(0.01), text: "\(metric) ±1%")
    }

    static func alone(_ point: SweepPoint, replication: UInt32) throws -> CompletedRun {
        let scenario = try ScenarioReader()
            .read(path: point.scenario, overrides: point.overrides)
        return try Replication(of: scenario, index: replication).run()
    }

    /// What a keeper holds that was interrupted after so many runs.
    ///
    /// - Parameter closing: Whether the last point, if it is whole, was closed in time.
    static func prefix(
        _ count: Int, of whole: MemoryKeeper, _ plan: SweepPlan, closing: Bool = true
    ) throws -> MemoryKeeper {
        var keeper = MemoryKeeper(plan)
        var left = count
        for (point, full) in whole.points.enumerated() {
            for replicate in full.runs.indices where left > 0 {
                left -= 1
                let place = RunPlace(point: point, replicate: replicate)
                let replication = plan.replication(at: place)
                keeper.keep(
                    SweepRun(
                        place: place, replication: replication,
                        result: .completed(
                            try alone(plan.points[point], replication: replication)),
                        replay: full.runs[replicate].replay))
                let isWhole = replicate == full.runs.count - 1
                if isWhole, closing || left > 0 { keeper.close(point: point) }
            }
        }
        return keeper
    }
}

/// Remembers which runs it got.
struct NumberKeeper: SweepKeeper, Sendable {
    struct Full: Error {}

    var failingAt = Int.max
    /// Seconds before the first run is kept.
    var pausing = 0.0
    /// What happens behind that pause.
    var afterPause: @Sendable () -> Void = {}
    private(set) var numbers: [RunPlace] = []
    private(set) var closed: [Int] = []

    init(failingAt: Int = .max) {
        self.failingAt = failingAt
    }

    init(pausingFirst seconds: Double, then act: @escaping @Sendable () -> Void) {
        pausing = seconds
        afterPause = act
    }

    func keptReplicates(of point: Int) -> Int { 0 }
    func isClosed(point: Int) -> Bool { false }
    func values(of metric: String, point: Int) -> [Double] { [] }

    mutating func keep(_ run: SweepRun) throws {
        if numbers.count == failingAt { throw Full() }
        if numbers.isEmpty, pausing > 0 {
            Thread.sleep(forTimeInterval: pausing)
            afterPause()
        }
        numbers.append(run.place)
    }

    mutating func close(point: Int) { closed.append(point) }
}
