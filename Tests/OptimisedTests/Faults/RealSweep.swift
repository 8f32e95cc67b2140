import Experiments
import Foundation
import ResultStore

/// A small sweep of a shipped scenario, run once and kept as often as a test likes.
struct RealSweep: Sendable {
    let plan: SweepPlan
    /// In the order in which they are kept.
    let runs: [SweepRun]

    private static let root = String(
        #filePath.dropLast("Tests/OptimisedTests/Faults/RealSweep.swift".count))

    /// Two days of the escrow anchor at two fees, and a point that cannot be run.
    init(replicates: Int) throws {
        let fees = ["25bps", "50bps", "none"]
        plan = SweepPlan(
            name: "fees", digest: String(repeating: "5", count: 64),
            points: fees.map { fee in
                SweepPoint(
                    label: "fee=\(fee)", scenario: RealSweep.root + "scenarios/anchors/escrow.yaml",
                    overrides: ["horizon=2d", "protocol.jobs.fee=\(fee)"],
                    coordinates: [SweepPoint.Coordinate(key: "protocol.jobs.fee", value: fee)])
            }, replicates: replicates, series: ["price"])
        var collector = Collector(points: fees.count)
        _ = try SweepEngine(plan).run(into: &collector)
        runs = collector.runs
    }

    private struct Collector: SweepKeeper {
        var runs: [SweepRun] = []
        var closed: [Bool]

        init(points: Int) { closed = Array(repeating: false, count: points) }

        func keptReplicates(of point: Int) -> Int { runs.count { $0.place.point == point } }
        func isClosed(point: Int) -> Bool { closed[point] }
        func values(of metric: String, point: Int) -> [Double] { [] }
        mutating func keep(_ run: SweepRun) { runs.append(run) }
        mutating func close(point: Int) { closed[point] = true }
    }

    /// Hands over whatever the file does not hold yet, and closes every point.
    ///
    /// - Parameters:
    ///   - most: Ends after so many runs, as a kill would.
    ///   - each: Called after every run.
    func keep(
        in file: SweepFile, most: Int = .max, each: () -> Void = {}
    ) throws(StoreError) {
        var left = most
        for point in plan.points.indices where !file.isClosed(point: point) {
            let own = runs.filter { $0.place.point == point }
            for run in own.dropFirst(file.keptReplicates(of: point)) {
                if left == 0 { return }
                left -= 1
                try file.keep(run)
                each()
            }
            try file.close(point: point)
        }
    }

    /// A whole session: opens the file, keeps what is missing, ends.
    ///
    /// - Returns: The digest of the file.
    @discardableResult
    func finish(_ path: String, isDurable: Bool = false) throws(StoreError) -> String? {
        let file = try SweepFile(path: path, plan: plan, isDurable: isDurable)
        try keep(in: file)
        try file.end()
        return try file.digest()
    }
}
