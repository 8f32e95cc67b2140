extension Schema {
    /// Of version 1: readable figures, and the checks that every run must pass.
    ///
    /// Some are replaced in version 2; what is written here stays as it was released.
    static var views: [String] {
        [
            daily, metricReadable, accountDaily, accountBalanceCheck, accountContinuityCheck,
            accountCoverageCheck, supplyBalanceCheck, balanceViolations,
        ]
    }

    // MARK: Reading

    static let dateOfDay = "date((run.start_day + day.day) * 86400, 'unixepoch') AS date"

    /// One row a day; exact figures as text, `…_approx` for plotting.
    private static let daily = """
        CREATE VIEW daily AS
        SELECT day.run_id, day.day, \(dateOfDay),
            \(DayColumn.all.flatMap { $0.readable(decimals: "run.token_decimals") }
                .joined(separator: ",\n    "))
        FROM day JOIN run USING (run_id)
        """

    private static let metricReadable = """
        CREATE VIEW metric_readable AS
        SELECT metric.run_id, metric.area, metric.name,
            CASE metric.kind
                WHEN 'amount' THEN \(ExactSQL.decimalText("exact", decimals: "run.token_decimals"))
                WHEN 'wad' THEN \(ExactSQL.decimalText("exact", decimals: "18"))
                WHEN 'count' THEN CAST(metric.count AS TEXT)
                WHEN 'real' THEN CAST(metric.real AS TEXT)
                ELSE metric.text
            END AS value,
            metric.unit
        FROM metric JOIN run USING (run_id)
        ORDER BY metric.run_id, metric.position
        """

    private static let accountDaily = """
        CREATE VIEW account_daily AS
        SELECT day.run_id, day.day, \(dateOfDay), account.name AS account, account.class,
            \(AccountDayColumn.allCases.map { column in
                ExactSQL.decimalText(column.rawValue, decimals: "run.token_decimals")
                    + " AS \(column.rawValue)"
            }.joined(separator: ",\n    "))
        FROM account_day AS day
            JOIN account USING (run_id, account_id)
            JOIN run USING (run_id)
        """

    // MARK: Checks

    /// A day and account a row: opening + credited − debited − closing, exactly.
    private static let accountBalanceCheck = """
        CREATE VIEW account_balance_check AS
        WITH
        \(ExactSQL.differenceChain(
            "balance", keys: ["run_id", "day", "account_id"],
            source: """
                SELECT run_id, day, account_id,
                    \(ExactSQL.limbs { limb in
                        let power = "e\(9 * limb)"
                        return "opening_\(power) + credited_\(power) - debited_\(power)"
                            + " - closing_\(power) AS d\(limb)"
                    })
                FROM account_day
                """))
        SELECT balance.run_id, balance.day, account.name AS account, account.class,
            balance.difference = '0' AS ok, balance.difference
        FROM balance JOIN account USING (run_id, account_id)
        """

    /// A day and account a row, from the second day on: it opens with what it closed with.
    private static let accountContinuityCheck = """
        CREATE VIEW account_continuity_check AS
        WITH
        \(ExactSQL.differenceChain(
            "step", keys: ["run_id", "day", "account_id"],
            source: """
                SELECT today.run_id, today.day, today.account_id,
                    \(ExactSQL.limbs { limb in
                        "today.opening_e\(9 * limb) - before.closing_e\(9 * limb) AS d\(limb)"
                    })
                FROM account_day AS today JOIN account_day AS before
                    ON before.run_id = today.run_id AND before.account_id = today.account_id
                    AND before.day = today.day - 1
                """))
        SELECT step.run_id, step.day, account.name AS account, account.class,
            step.difference = '0' AS ok, step.difference
        FROM step JOIN account USING (run_id, account_id)
        """

    /// An account a row: every day of the run is there, once.
    private static let accountCoverageCheck = """
        CREATE VIEW account_coverage_check AS
        SELECT run.run_id, account.name AS account, run.days AS expected_days,
            count(day.day) AS found_days,
            count(day.day) = run.days AND coalesce(min(day.day), 0) = 0
                AND coalesce(max(day.day), -1) = run.days - 1 AS ok
        FROM run
            JOIN account USING (run_id)
            LEFT JOIN account_day AS day USING (run_id, account_id)
        GROUP BY run.run_id, account.account_id
        """

    /// A day a row: the sum of all closing balances less the recorded supply, exactly.
    /// `difference` is NULL where a run records no supply, and then `ok` is 0.
    private static let supplyBalanceCheck = """
        CREATE VIEW supply_balance_check AS
        WITH
        \(ExactSQL.differenceChain(
            "supply", keys: ["run_id", "day"],
            source: """
                SELECT account_day.run_id, account_day.day,
                    \(ExactSQL.limbs { limb in
                        let power = "e\(9 * limb)"
                        return "sum(account_day.closing_\(power)) - max(day.supply_\(power))"
                            + " AS d\(limb)"
                    })
                FROM account_day JOIN day USING (run_id, day)
                WHERE day.supply_e0 IS NOT NULL
                GROUP BY account_day.run_id, account_day.day
                """))
        SELECT day.run_id, day.day, coalesce(supply.difference = '0', 0) AS ok, supply.difference
        FROM day LEFT JOIN supply USING (run_id, day)
        """

    /// Everything that does not balance; empty for a sound result.
    private static let balanceViolations = """
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
        SELECT run_id, 'supply', day, 'all accounts', coalesce(difference, 'no supply recorded')
            FROM supply_balance_check WHERE NOT ok
        UNION ALL
        SELECT run.run_id, 'days', NULL, 'whole run',
            (SELECT count(*) FROM day WHERE day.run_id = run.run_id) || ' of ' || run.days
                || ' days'
            FROM run
            WHERE (SELECT count(*) FROM day WHERE day.run_id = run.run_id) <> run.days
        UNION ALL
        SELECT run.run_id, 'accounts', NULL, 'whole run', 'no account recorded'
            FROM run WHERE NOT EXISTS (SELECT 1 FROM account WHERE account.run_id = run.run_id)
        """
}
