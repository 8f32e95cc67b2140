/// What a sweep came to, point by point.
public struct SweepSummary: Hashable, Sendable {
    /// In the order of the plan.
    public var points: [Point]

    public init(points: [Point]) {
        self.points = points
    }

    /// With this computer's folder of data in the commands that show failures again.
    public func replaying(from dataRoot: String?) -> SweepSummary {
        var summary = self
        for index in points.indices {
            guard let failure = points[index].firstFailure else { continue }
            summary.points[index].firstFailure?.replay = ReplayCommand.text(
                failure.replay, dataRoot: dataRoot)
        }
        return summary
    }

    public struct Point: Hashable, Sendable {
        /// Replicates that are kept, failed ones among them.
        public var replicates: Int
        public var failed: Int
        /// Runs in which an invariant broke.
        public var withViolations: Int
        /// Runs in which an expectation did not hold.
        public var withFailedExpectations: Int
        /// No more replicates will come.
        public var isClosed: Bool
        /// Why the first failed run could not be made, and the command that shows it.
        public var firstFailure: Failure?
        /// Of a closed point, in the order of the runs' metrics.
        public var metrics: [Metric]
        /// Of a closed point, in the order of the plan's targets.
        public var targets: [TargetOutcome]

        public init(
            replicates: Int, failed: Int, withViolations: Int, withFailedExpectations: Int,
            isClosed: Bool, firstFailure: Failure?, metrics: [Metric],
            targets: [TargetOutcome] = []
        ) {
            self.replicates = replicates
            self.failed = failed
            self.withViolations = withViolations
            self.withFailedExpectations = withFailedExpectations
            self.isClosed = isClosed
            self.firstFailure = firstFailure
            self.metrics = metrics
            self.targets = targets
        }

        /// Whether every run could be made, no invariant broke and every expectation held.
        public var isSound: Bool {
            failed == 0 && withViolations == 0 && withFailedExpectations == 0
        }

        /// - Complexity: O(metrics).
        public func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
    }

    public struct Failure: Hashable, Sendable {
        public var reason: String
        public var replay: String

        public init(reason: String, replay: String) {
            self.reason = reason
            self.replay = replay
        }
    }

    /// One metric over the runs of a point that have it. Amounts in whole units of their asset.
    public struct Metric: Hashable, Sendable {
        public var name: String
        public var unit: String
        public var runs: Int
        public var mean: Double
        /// Half of the mean's 95 % interval; nil where a single run says nothing about it.
        public var halfWidth: Double?
        public var p05: Double
        public var p50: Double
        public var p95: Double

        public init(
            name: String, unit: String, runs: Int, mean: Double, halfWidth: Double?, p05: Double,
            p50: Double, p95: Double
        ) {
            self.name = name
            self.unit = unit
            self.runs = runs
            self.mean = mean
            self.halfWidth = halfWidth
            self.p05 = p05
            self.p50 = p50
            self.p95 = p95
        }
    }

    public var isSound: Bool { points.allSatisfy(\.isSound) }
    public var replicates: Int { points.reduce(0) { $0 + $1.replicates } }
}
