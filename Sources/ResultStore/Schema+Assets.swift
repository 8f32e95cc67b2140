extension Schema {
    /// To version 2: several assets, and what moved for which reason.
    static var assetsAndFlows: [String] {
        let replaced = [
            "balance_violations", "supply_balance_check", "account_daily", "metric_readable",
            "daily",
        ]
        return replaced.map { "DROP VIEW \($0)" } + assetTables + assetViews + [
            flowReadable, fullCircle, flowSupplyCheck, flowTurnoverCheck, balanceViolationsOfAssets,
        ]
    }

    private static var assetTables: [String] {
        [
            asset,
            // A run of version 1 knew the token alone, and no jobs.
            """
            INSERT INTO asset
                SELECT run_id, 0, token_symbol, token_decimals, 'issued', 'none' FROM run
            """,
            "ALTER TABLE run DROP COLUMN token_symbol",
            "ALTER TABLE run DROP COLUMN token_decimals",
            "ALTER TABLE account ADD COLUMN asset_id INTEGER NOT NULL DEFAULT 0",
            assetDay,
            """
            INSERT INTO asset_day
                SELECT run_id, day, 0, \(ExactLimbs.columns("supply").joined(separator: ", "))
                FROM day WHERE supply_e0 IS NOT NULL
            """,
            flow,
        ]
    }

    private static let asset = """
        CREATE TABLE asset (
            run_id INTEGER NOT NULL REFERENCES run,
            asset_id INTEGER NOT NULL,          -- 0 is the protocol's own token
            symbol TEXT NOT NULL,               -- the unit of amounts in metric and series
            decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 18),
            origin TEXT NOT NULL,               -- issued, external, bridged
            fees TEXT NOT NULL,                 -- of jobs: none, treasury, divided, converted
            PRIMARY KEY (run_id, asset_id),
            UNIQUE (run_id, symbol)
        ) STRICT, WITHOUT ROWID
        """

    private static let assetDay = """
        CREATE TABLE asset_day (
            run_id INTEGER NOT NULL,
            day INTEGER NOT NULL,
            asset_id INTEGER NOT NULL,
            \(ExactLimbs.columnDefinitions("supply").joined(separator: ",\n    ")),
            PRIMARY KEY (run_id, day, asset_id),
            FOREIGN KEY (run_id, asset_id) REFERENCES asset
        ) STRICT, WITHOUT ROWID
        """

    /// Sums of many amounts: their limbs go to 10^45.
    private static let flow = """
        CREATE TABLE flow (
            run_id INTEGER NOT NULL,
            asset_id INTEGER NOT NULL,
            reason TEXT NOT NULL,               -- of the postings
            \(FlowColumn.allCases.flatMap { ExactLimbs.wideColumnDefinitions($0.rawValue) }
                .joined(separator: ",\n    ")),
            count INTEGER NOT NULL,             -- postings
            PRIMARY KEY (run_id, asset_id, reason),
            FOREIGN KEY (run_id, asset_id) REFERENCES asset
        ) STRICT, WITHOUT ROWID
        """
}

/// What `flow` says of an asset and reason: all that moved, and what of it came into being or
/// ceased to be.
enum FlowColumn: String, CaseIterable {
    case amount
    case created
    case destroyed
}
