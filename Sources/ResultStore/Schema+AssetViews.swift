extension Schema {
    /// Readable figures of version 2, and the check of each asset's supply.
    static var assetViews: [String] {
        [
            dailyOfToken, metricReadableByAsset, accountDailyByAsset, supplyBalanceCheckByAsset,
        ]
    }

    /// One row a day; exact figures as text, `…_approx` for plotting.
    private static let dailyOfToken = """
        CREATE VIEW daily AS
        SELECT day.run_id, day.day, \(dateOfDay),
            \(DayColumn.all.flatMap { $0.readable(decimals: "token.decimals") }
                .joined(separator: ",\n    "))
        FROM day
            JOIN run USING (run_id)
            JOIN asset AS token ON token.run_id = day.run_id AND token.asset_id = 0
        """

    private static let metricReadableByAsset = """
        CREATE VIEW metric_readable AS
        SELECT metric.run_id, metric.area, metric.name,
            CASE metric.kind
                WHEN 'amount' THEN \(ExactSQL.decimalText("exact", decimals: "asset.decimals"))
                WHEN 'wad' THEN \(ExactSQL.decimalText("exact", decimals: "18"))
                WHEN 'count' THEN CAST(metric.count AS TEXT)
                WHEN 'real' THEN CAST(metric.real AS TEXT)
                ELSE metric.text
            END AS value,
            metric.unit
        FROM metric
            LEFT JOIN asset ON asset.run_id = metric.run_id AND asset.symbol = metric.unit
        ORDER BY metric.run_id, metric.position
        """

    private static let accountDailyByAsset = """
        CREATE VIEW account_daily AS
        SELECT day.run_id, day.day, \(dateOfDay), account.name AS account,
            asset.symbol AS asset, account.class,
            \(AccountDayColumn.allCases.map { column in
                ExactSQL.decimalText(column.rawValue, decimals: "asset.decimals")
                    + " AS \(column.rawValue)"
            }.joined(separator: ",\n    "))
        FROM account_day AS day
            JOIN account USING (run_id, account_id)
            JOIN asset USING (run_id, asset_id)
            JOIN run USING (run_id)
        """

    /// A day and asset a row: the sum of all closing balances less the recorded supply, exactly.
    /// `difference` is NULL where a run records no supply, and then `ok` is 0.
    private static let supplyBalanceCheckByAsset = """
        CREATE VIEW supply_balance_check AS
        WITH
        \(ExactSQL.differenceChain(
            "supply", keys: ["run_id", "day", "asset_id"],
            source: """
                SELECT account_day.run_id, account_day.day, account.asset_id,
                    \(ExactSQL.limbs { limb in
                        let power = "e\(9 * limb)"
                        return "sum(account_day.closing_\(power))"
                            + " - max(asset_day.supply_\(power)) AS d\(limb)"
                    })
                FROM account_day
                    JOIN account USING (run_id, account_id)
                    JOIN asset_day USING (run_id, day, asset_id)
                GROUP BY account_day.run_id, account_day.day, account.asset_id
                """))
        SELECT day.run_id, day.day, asset.symbol AS asset,
            coalesce(supply.difference = '0', 0) AS ok, supply.difference
        FROM day
            JOIN asset USING (run_id)
            LEFT JOIN supply ON supply.run_id = day.run_id AND supply.day = day.day
                AND supply.asset_id = asset.asset_id
        """

    /// Everything that does not balance; empty for a sound result.
    static let balanceViolationsOfAssets = """
        CREATE VIEW balance_violations AS
        SELECT run_id, 'account balance' AS "check", day, account AS subject, difference
            FROM account_balance_check WHERE NOT ok
        UNION ALL
        SELECT run_id, 'account continuity', day, account, difference
            FROM account_continuity_check WHERE NOT ok
        UNION ALL
        SELECT run_id, 'account days', NULL, account,
            found_days || ' of ' || expected_days || ' days'
            FROM account_coverage_check WHERE NOT ok
        UNION ALL
        SELECT run_id, 'supply', day, asset, coalesce(difference, 'no supply recorded')
            FROM supply_balance_check WHERE NOT ok
        UNION ALL
        SELECT day.run_id, 'supply', day.day, 'the column day.supply', 'differs from asset_day'
            FROM day JOIN asset_day AS token
                ON token.run_id = day.run_id AND token.day = day.day AND token.asset_id = 0
            WHERE \(ExactLimbs.columns("supply").map { "day.\($0) IS NOT token.\($0)" }
                .joined(separator: " OR "))
        UNION ALL
        SELECT run.run_id, 'days', NULL, 'whole run',
            (SELECT count(*) FROM day WHERE day.run_id = run.run_id) || ' of ' || run.days
                || ' days'
            FROM run
            WHERE (SELECT count(*) FROM day WHERE day.run_id = run.run_id) <> run.days
        UNION ALL
        SELECT run.run_id, 'accounts', NULL, 'whole run', 'no account recorded'
            FROM run WHERE NOT EXISTS (SELECT 1 FROM account WHERE account.run_id = run.run_id)
        UNION ALL
        SELECT run.run_id, 'assets', NULL, 'whole run', 'no token recorded'
            FROM run
            WHERE NOT EXISTS
                (SELECT 1 FROM asset WHERE asset.run_id = run.run_id AND asset.asset_id = 0)
        UNION ALL
        SELECT run_id, 'flow supply', NULL, asset, difference
            FROM flow_supply_check WHERE NOT ok
        UNION ALL
        SELECT run_id, 'flow turnover', NULL, asset, difference
            FROM flow_turnover_check WHERE NOT ok
        UNION ALL
        SELECT DISTINCT run_id, 'full circle', NULL, asset || ', ' || part, difference
            FROM full_circle WHERE difference <> '0'
        """
}
