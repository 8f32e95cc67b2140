public import Economy
public import Settlement

/// Keeps the metrics of a sweep's runs in memory, and of everything else only what broke.
public struct MemoryKeeper: SweepKeeper, Sendable {
    /// A metric of a point's runs.
    public struct Column: Hashable, Sendable {
        public let name: String
        public let unit: String
        public let area: String
        /// By replicate; nil where the run failed or does not have the metric.
        public fileprivate(set) var values: [Double?]
    }

    /// What became of one run.
    public struct Run: Hashable, Sendable {
        public let replication: UInt32
        /// Why there was no run; nil for one that was completed.
        public let failure: String?
        public let fingerprint: Fingerprint?
        /// Each invariant that broke, once, in the order of its first violation.
        public let violations: [InvariantID]
        /// What the scenario expected, in file order.
        public let expectations: [ExpectationResult]
        public let replay: String
    }

    /// The runs of one point.
    public struct Point: Hashable, Sendable {
        public fileprivate(set) var runs: [Run] = []
        /// In the order of the first run that has them.
        public fileprivate(set) var columns: [Column] = []
        public fileprivate(set) var isClosed = false

        /// - Complexity: O(metrics).
        public func column(_ metric: String) -> Column? {
            columns.first { $0.name == metric }
        }
    }

    public private(set) var points: [Point]

    public init(_ plan: SweepPlan) {
        points = Array(repeating: Point(), count: plan.points.count)
    }

    // MARK: SweepKeeper

    public func keptReplicates(of point: Int) -> Int { points[point].runs.count }

    public func isClosed(point: Int) -> Bool { points[point].isClosed }

    public func values(of metric: String, point: Int) -> [Double] {
        points[point].column(metric)?.values.compactMap { $0 } ?? []
    }

    public mutating func keep(_ run: SweepRun) {
        precondition(
            run.place.replicate == points[run.place.point].runs.count,
            "replicates come in order, without gaps")
        points[run.place.point].add(run)
    }

    public mutating func close(point: Int) { points[point].isClosed = true }
}

extension MemoryKeeper.Point {
    fileprivate mutating func add(_ run: SweepRun) {
        switch run.result {
        case .failed(let reason):
            for index in columns.indices { columns[index].values.append(nil) }
            runs.append(
                MemoryKeeper.Run(
                    replication: run.replication, failure: reason, fingerprint: nil,
                    violations: [], expectations: [], replay: run.replay))
        case .completed(let completed):
            add(completed.record)
            runs.append(
                MemoryKeeper.Run(
                    replication: run.replication, failure: nil,
                    fingerprint: completed.record.fingerprint,
                    violations: completed.record.brokenInvariants,
                    expectations: completed.expectations, replay: run.replay))
        }
    }

    /// - Complexity: O(metrics) when runs have their metrics in one order.
    private mutating func add(_ record: RunRecord) {
        for index in columns.indices { columns[index].values.append(nil) }
        for (index, metric) in record.metrics.enumerated() {
            guard let number = metric.number(in: record) else { continue }
            columns[place(of: metric, near: index)].values[runs.count] = number
        }
    }

    private mutating func place(of metric: Metric, near index: Int) -> Int {
        if columns.indices.contains(index), columns[index].name == metric.name { return index }
        if let found = columns.firstIndex(where: { $0.name == metric.name }) { return found }
        columns.append(
            MemoryKeeper.Column(
                name: metric.name, unit: metric.unit, area: metric.area,
                values: Array(repeating: nil, count: runs.count + 1)))
        return columns.count - 1
    }
}

extension RunRecord {
    /// Each invariant that broke, once, in the order of its first violation.
    var brokenInvariants: [InvariantID] {
        var broken: [InvariantID] = []
        for violation in violations where !broken.contains(violation.id) {
            broken.append(violation.id)
        }
        return broken
    }
}
