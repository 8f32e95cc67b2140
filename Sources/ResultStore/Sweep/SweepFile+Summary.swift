public import Experiments

extension SweepFile {
    /// What the file holds of the sweep, point by point; metrics of closed points only.
    ///
    /// - Complexity: O(points · metrics + runs).
    public func summary() throws(StoreError) -> SweepSummary {
        try StoreError.mapping(path) {
            var points = plan.points.indices.map { point in
                SweepSummary.Point(
                    replicates: keptReplicates(of: point), failed: 0, withViolations: 0,
                    withFailedExpectations: 0, isClosed: isClosed(point: point),
                    firstFailure: nil, metrics: [])
            }
            try countFailures(&points)
            try countProblems(&points)
            try readMetrics(&points)
            for point in points.indices where points[point].isClosed {
                points[point].targets = try targets(of: point)
            }
            return SweepSummary(points: points)
        }
    }

    /// What the plan's targets came to, by the values that are kept.
    private func targets(of point: Int) throws -> [TargetOutcome] {
        try plan.targets.map { target in
            TargetOutcome(
                target, values: try values(of: target.metric, point: point),
                replicates: keptReplicates(of: point), randomNumbers: plan.randomNumbers)
        }
    }

    private func countFailures(_ points: inout [SweepSummary.Point]) throws {
        try connection.rows(
            "SELECT point_id, failure, replay FROM sweep_run WHERE completed = 0 ORDER BY run_id"
        ) { row in
            let point = Int(row.integer(0))
            points[point].failed += 1
            if points[point].firstFailure == nil {
                points[point].firstFailure = SweepSummary.Failure(
                    reason: row.text(1), replay: row.text(2))
            }
        }
    }

    private func countProblems(_ points: inout [SweepSummary.Point]) throws {
        try connection.rows(
            """
            SELECT point_id, count(*) FROM sweep_run JOIN run USING (run_id)
            WHERE violation_count > 0 GROUP BY point_id
            """
        ) { row in points[Int(row.integer(0))].withViolations = Int(row.integer(1)) }
        try connection.rows(
            """
            SELECT point_id, count(*) FROM sweep_run WHERE run_id IN
                (SELECT run_id FROM expectation WHERE NOT holds)
            GROUP BY point_id
            """
        ) { row in points[Int(row.integer(0))].withFailedExpectations = Int(row.integer(1)) }
    }

    private func readMetrics(_ points: inout [SweepSummary.Point]) throws {
        try connection.rows(
            """
            SELECT point_id, metric, unit, runs, mean, half_width, p05, p50, p95 FROM summary
            ORDER BY point_id, position
            """
        ) { row in
            points[Int(row.integer(0))].metrics.append(
                SweepSummary.Metric(
                    name: row.text(1), unit: row.text(2), runs: Int(row.integer(3)),
                    mean: row.real(4), halfWidth: row.isNull(5) ? nil : row.real(5),
                    p05: row.real(6), p50: row.real(7), p95: row.real(8)))
        }
    }
}
