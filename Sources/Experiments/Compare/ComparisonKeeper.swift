import Economy
import Settlement

/// What a comparison keeps of each run: its figures, what failed, and what cohorts received.
struct ComparisonKeeper: SweepKeeper, Sendable {
    /// What is kept of one run beside its metrics.
    struct Run: Sendable {
        /// Why there was no run; nil for one that was completed.
        var failure: String?
        var replay: String
        var isExhausted = false
        /// Each invariant that broke, once.
        var broken: [String] = []
        /// Whether each expectation held, in file order.
        var holds: [Bool] = []
        var cohorts: [CohortTotal] = []
    }

    /// A metric over a point's runs.
    struct Column: Sendable {
        let name: String
        let unit: String
        let area: String
        /// By replicate; nil where the run failed or the metric is a word.
        var values: [Double?]
    }

    struct Point: Sendable {
        var runs: [Run] = []
        var columns: [Column] = []
        /// The expectations in file order: what is expected of what.
        var expectations: [String] = []
        var assets: [RecordedAsset] = []
        var isClosed = false
    }

    private(set) var points: [Point]
    private let dataRoot: String?

    init(points: Int, dataRoot: String?) {
        self.points = Array(repeating: Point(), count: points)
        self.dataRoot = dataRoot
    }

    // MARK: SweepKeeper

    func keptReplicates(of point: Int) -> Int { points[point].runs.count }

    func isClosed(point: Int) -> Bool { points[point].isClosed }

    func values(of metric: String, point: Int) -> [Double] {
        points[point].columns.first { $0.name == metric }?.values.compactMap { $0 } ?? []
    }

    mutating func keep(_ run: SweepRun) {
        var run = run
        run.replay = ReplayCommand.text(run.replay, dataRoot: dataRoot)
        points[run.place.point].add(run)
    }

    mutating func close(point: Int) { points[point].isClosed = true }
}

extension ComparisonKeeper.Point {
    fileprivate mutating func add(_ run: SweepRun) {
        for index in columns.indices { columns[index].values.append(nil) }
        switch run.result {
        case .failed(let reason):
            runs.append(ComparisonKeeper.Run(failure: reason, replay: run.replay))
        case .completed(let completed):
            add(completed.record.metrics, of: completed.record)
            expectations = completed.expectations.map { "\($0.subject) \($0.expected)" }
            assets = completed.record.assets
            var broken: [String] = []
            for violation in completed.record.violations
            where !broken.contains(violation.id.rawValue) {
                broken.append(violation.id.rawValue)
            }
            var isExhausted = false
            if case .reserveExhausted = completed.record.outcome { isExhausted = true }
            runs.append(
                ComparisonKeeper.Run(
                    failure: nil, replay: run.replay, isExhausted: isExhausted, broken: broken,
                    holds: completed.expectations.map(\.holds),
                    cohorts: completed.record.cohorts))
        }
    }

    /// - Complexity: O(metrics) when runs have their metrics in one order.
    private mutating func add(_ metrics: [Metric], of record: RunRecord) {
        for (index, metric) in metrics.enumerated() {
            let number = metric.number(in: record)
            let place = place(of: metric, near: index)
            columns[place].values[runs.count] = number
        }
    }

    private mutating func place(of metric: Metric, near index: Int) -> Int {
        if columns.indices.contains(index), columns[index].name == metric.name { return index }
        if let found = columns.firstIndex(where: { $0.name == metric.name }) { return found }
        columns.append(
            ComparisonKeeper.Column(
                name: metric.name, unit: metric.unit, area: metric.area,
                values: Array(repeating: nil, count: runs.count + 1)))
        return columns.count - 1
    }
}
