extension Schema {
    /// Of version 3: what a reader of a sweep asks for.
    static var sweepViews: [String] {
        [
            sweepMetric, sweepValue, sweepParameters, sweepProblem, balanceViolationsOfRuns,
        ]
    }

    /// A point and metric a row.
    private static let sweepMetric = """
        CREATE VIEW sweep_metric AS
        SELECT point.point_id, point.label AS point,
            (SELECT group_concat(setting.key || '=' || setting.value, ', ')
                FROM (SELECT key, value FROM point_setting
                    WHERE point_setting.point_id = point.point_id ORDER BY position) AS setting)
                AS settings,
            summary.area, summary.metric, summary.unit, summary.runs, summary.mean,
            summary.half_width, summary.sd, summary.minimum, summary.p05, summary.p25,
            summary.p50, summary.p75, summary.p95, summary.maximum
        FROM summary JOIN point USING (point_id)
        ORDER BY summary.point_id, summary.position
        """

    /// A run and metric a row: exact text, `…_approx` for plotting.
    private static let sweepValue = """
        CREATE VIEW sweep_value AS
        SELECT sweep_run.point_id, point.label AS point, sweep_run.replicate, sweep_run.run_id,
            metric.area, metric.name AS metric,
            CASE metric.kind
                WHEN 'amount' THEN \(ExactSQL.decimalText("exact", decimals: "asset.decimals"))
                WHEN 'wad' THEN \(ExactSQL.decimalText("exact", decimals: "18"))
                WHEN 'count' THEN CAST(metric.count AS TEXT)
                WHEN 'real' THEN CAST(metric.real AS TEXT)
                ELSE metric.text
            END AS value,
            CASE metric.kind
                WHEN 'amount' THEN \(ExactSQL.approximate("exact", decimals: "asset.decimals"))
                WHEN 'wad' THEN \(ExactSQL.approximate("exact", decimals: "18"))
                WHEN 'count' THEN CAST(metric.count AS REAL)
                WHEN 'real' THEN metric.real
            END AS value_approx,
            metric.unit
        FROM sweep_run
            JOIN point USING (point_id)
            JOIN metric USING (run_id)
            LEFT JOIN asset ON asset.run_id = metric.run_id AND asset.symbol = metric.unit
        """

    /// A point and key a row: the full configuration of each point that has a completed run.
    private static let sweepParameters = """
        CREATE VIEW sweep_parameters AS
        SELECT point.point_id, base.position, base.key_path, base.value, base.unit, base.set_by,
            base.source, base.status
        FROM point JOIN sweep_parameter AS base
        WHERE point.scenario_digest IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM point_parameter AS own
            WHERE own.point_id = point.point_id AND own.key_path = base.key_path)
        UNION ALL
        SELECT point_id, position, key_path, value, unit, set_by, source, status
        FROM point_parameter WHERE value IS NOT NULL
        """

    /// Everything that went wrong in a run, with the command that shows that run alone.
    private static let sweepProblem = """
        CREATE VIEW sweep_problem AS
        SELECT run.run_id, run.point_id, run.replicate, problem.kind, problem.subject,
            problem.detail, run.replay
        FROM (
            SELECT run_id, 0 AS rank, 0 AS position, 'failure' AS kind, '' AS subject,
                failure AS detail
                FROM sweep_run WHERE completed = 0
            UNION ALL
            SELECT run_id, 1, position, 'violation', invariant,
                subject || ': expected ' || expected || ', found ' || found
                FROM violation
            UNION ALL
            SELECT run_id, 2, position, 'expectation', subject,
                'expected ' || expected || ', found ' || found
                FROM expectation WHERE NOT holds
        ) AS problem JOIN sweep_run AS run USING (run_id)
        ORDER BY problem.run_id, problem.rank, problem.position
        """

    /// As in version 2; the runs of a sweep keep no accounts and no days.
    private static var balanceViolationsOfRuns: String {
        let view = "CREATE VIEW balance_violations AS\n"
        return view + "SELECT * FROM (\n" + balanceViolationsOfAssets.dropFirst(view.count)
            + "\n) WHERE run_id NOT IN (SELECT run_id FROM sweep_run)"
    }
}
