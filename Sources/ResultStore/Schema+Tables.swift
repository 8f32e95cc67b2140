extension Schema {
    /// Of version 1: one row a run, then everything that belongs to it under its `run_id`.
    ///
    /// What is written here stays as it was released; later versions add to it.
    static var tables: [String] {
        [
            run, provenance, input, override, parameter, metric, series, account, accountDay,
            day, pool, workload, event, violation, expectation, remark,
        ]
    }

    private static let run = """
        CREATE TABLE run (
            run_id INTEGER PRIMARY KEY,
            scenario TEXT NOT NULL,
            title TEXT NOT NULL,
            seed TEXT NOT NULL,                 -- unsigned 64-bit, decimal
            replication INTEGER NOT NULL,
            start_day INTEGER NOT NULL,         -- days since 1970-01-01
            days INTEGER NOT NULL,
            token_symbol TEXT NOT NULL,
            token_decimals INTEGER NOT NULL CHECK (token_decimals BETWEEN 0 AND 18),
            outcome TEXT NOT NULL,              -- completed, reserve_exhausted
            outcome_day INTEGER,                -- of reserve_exhausted
            fingerprint TEXT NOT NULL,          -- 16 hexadecimal digits
            state_digest TEXT NOT NULL,         -- SHA-256, 64 hexadecimal digits
            violation_count INTEGER NOT NULL,
            events INTEGER NOT NULL,
            commands INTEGER NOT NULL,
            refused_commands INTEGER NOT NULL,
            postings INTEGER NOT NULL,
            random_draws INTEGER NOT NULL
        ) STRICT
        """

    private static let provenance = """
        CREATE TABLE provenance (
            run_id INTEGER PRIMARY KEY REFERENCES run,
            product_version TEXT NOT NULL,
            language_version INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            simulator_version INTEGER NOT NULL,
            random_streams_version INTEGER NOT NULL,
            schema_version INTEGER NOT NULL,
            scenario_file TEXT NOT NULL,
            scenario_digest TEXT NOT NULL       -- SHA-256, 64 hexadecimal digits
        ) STRICT
        """

    private static let input = """
        CREATE TABLE input (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            file TEXT NOT NULL,                 -- role, name, SHA-256, what was taken
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let override = """
        CREATE TABLE override (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            setting TEXT NOT NULL,              -- key.path=value
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let parameter = """
        CREATE TABLE parameter (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            key_path TEXT NOT NULL,
            value TEXT NOT NULL,                -- as the scenario language writes it
            unit TEXT NOT NULL,
            set_by TEXT NOT NULL,               -- FILE:LINE, --set, default
            source TEXT NOT NULL,
            status TEXT NOT NULL,               -- stated, code, computed, assumed
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let metric = """
        CREATE TABLE metric (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            area TEXT NOT NULL,
            unit TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('amount', 'wad', 'count', 'real', 'text')),
            \(ExactLimbs.columnDefinitions("exact", optional: true).joined(separator: ",\n    ")),
            count INTEGER,
            real REAL,
            text TEXT,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let series = """
        CREATE TABLE series (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            unit TEXT NOT NULL,
            encoding TEXT NOT NULL,             -- what a value is, and its bytes
            count INTEGER NOT NULL,             -- values in data, day 0 first
            data BLOB NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT
        """

    private static let account = """
        CREATE TABLE account (
            run_id INTEGER NOT NULL REFERENCES run,
            account_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            class TEXT NOT NULL,                -- liquid, vault, vesting
            PRIMARY KEY (run_id, account_id)
        ) STRICT, WITHOUT ROWID
        """

    private static let accountDay = """
        CREATE TABLE account_day (
            run_id INTEGER NOT NULL,
            day INTEGER NOT NULL,
            account_id INTEGER NOT NULL,
            \(accountDayColumns.joined(separator: ",\n    ")),
            PRIMARY KEY (run_id, day, account_id),
            FOREIGN KEY (run_id, account_id) REFERENCES account
        ) STRICT, WITHOUT ROWID
        """

    private static var accountDayColumns: [String] {
        AccountDayColumn.allCases.flatMap { ExactLimbs.columnDefinitions($0.rawValue) }
    }

    private static let day = """
        CREATE TABLE day (
            run_id INTEGER NOT NULL REFERENCES run,
            day INTEGER NOT NULL,
            \(DayColumn.all.flatMap(\.definitions).joined(separator: ",\n    ")),
            PRIMARY KEY (run_id, day)
        ) STRICT, WITHOUT ROWID
        """

    private static let pool = """
        CREATE TABLE pool (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            region TEXT NOT NULL,
            hardware_class TEXT NOT NULL,
            nodes INTEGER NOT NULL,
            gpus INTEGER NOT NULL,
            booked_share REAL NOT NULL,
            busy_share REAL NOT NULL,
            down_share REAL NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let workload = """
        CREATE TABLE workload (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            region TEXT NOT NULL,
            arrived INTEGER NOT NULL,
            finished INTEGER NOT NULL,
            expired INTEGER NOT NULL,
            queued_at_end INTEGER NOT NULL,
            running_at_end INTEGER NOT NULL,
            interrupted INTEGER NOT NULL,
            mean_wait_seconds REAL NOT NULL,
            wait_seconds_p50 REAL NOT NULL,
            wait_seconds_p95 REAL NOT NULL,
            mean_service_seconds REAL NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let event = """
        CREATE TABLE event (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            seconds INTEGER NOT NULL,           -- since the start
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let violation = """
        CREATE TABLE violation (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            invariant TEXT NOT NULL,            -- S1, V10, …
            seconds INTEGER NOT NULL,           -- since 1970-01-01
            subject TEXT NOT NULL,
            expected TEXT NOT NULL,             -- unsigned 256-bit, decimal
            found TEXT NOT NULL,                -- unsigned 256-bit, decimal
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let expectation = """
        CREATE TABLE expectation (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            subject TEXT NOT NULL,
            place TEXT NOT NULL,
            expected TEXT NOT NULL,
            found TEXT NOT NULL,
            holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let remark = """
        CREATE TABLE remark (
            run_id INTEGER NOT NULL REFERENCES run,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID
        """
}

/// What `account_day` says of an account and day; closing = opening + credited − debited.
enum AccountDayColumn: String, CaseIterable {
    case opening
    case credited
    case debited
    case closing
}
