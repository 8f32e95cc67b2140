extension Schema {
    /// To version 3: sweeps, their points, and digests of everything.
    static var sweepsAndDigests: [String] {
        [
            sweep, sweepParameter, point, pointSetting, pointOverride, pointParameter, sweepRun,
            summary, quantile, distribution, pendingSeries, digest, shard, lock,
            "DROP VIEW balance_violations",
        ] + sweepViews
    }

    /// The plan and what it was made with. One row in a sweep's file, none elsewhere.
    private static let sweep = """
        CREATE TABLE sweep (
            sweep_id INTEGER PRIMARY KEY CHECK (sweep_id = 1),
            name TEXT NOT NULL,
            plan_digest TEXT NOT NULL,          -- SHA-256, 64 hexadecimal digits
            points INTEGER NOT NULL,
            replicates INTEGER NOT NULL,        -- of each point, at most
            random_numbers TEXT NOT NULL
                CHECK (random_numbers IN ('common', 'antithetic', 'independent')),
            targets TEXT NOT NULL,              -- a line each
            series TEXT NOT NULL,               -- kept of every run; a line each
            product_version TEXT NOT NULL,
            language_version INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            simulator_version INTEGER NOT NULL,
            random_streams_version INTEGER NOT NULL,
            schema_version INTEGER NOT NULL
        ) STRICT
        """

    /// The full configuration of the first run that was completed.
    private static let sweepParameter = """
        CREATE TABLE sweep_parameter (
            position INTEGER PRIMARY KEY,
            key_path TEXT NOT NULL UNIQUE,
            value TEXT NOT NULL,                -- as the scenario language writes it
            unit TEXT NOT NULL,
            set_by TEXT NOT NULL,               -- FILE:LINE, --set, default
            source TEXT NOT NULL,
            status TEXT NOT NULL                -- stated, code, computed, assumed
        ) STRICT
        """

    private static let point = """
        CREATE TABLE point (
            point_id INTEGER PRIMARY KEY,       -- from 0, in the order of the design
            label TEXT NOT NULL,
            scenario_file TEXT NOT NULL,
            scenario_digest TEXT,               -- of a point with a completed run
            replicates INTEGER,                 -- run; NULL while the point is open
            failed INTEGER,                     -- of them
            closed TEXT CHECK (closed IN ('complete', 'target'))
        ) STRICT
        """

    private static let pointSetting = """
        CREATE TABLE point_setting (
            point_id INTEGER NOT NULL REFERENCES point,
            position INTEGER NOT NULL,
            key TEXT NOT NULL,                  -- of the design
            value TEXT NOT NULL,                -- as the scenario language writes it
            PRIMARY KEY (point_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let pointOverride = """
        CREATE TABLE point_override (
            point_id INTEGER NOT NULL REFERENCES point,
            position INTEGER NOT NULL,
            setting TEXT NOT NULL,              -- key.path=value
            PRIMARY KEY (point_id, position)
        ) STRICT, WITHOUT ROWID
        """

    /// What differs from `sweep_parameter`; a value is NULL where the point has no such key.
    private static let pointParameter = """
        CREATE TABLE point_parameter (
            point_id INTEGER NOT NULL REFERENCES point,
            key_path TEXT NOT NULL,
            position INTEGER NOT NULL,
            value TEXT,
            unit TEXT NOT NULL,
            set_by TEXT NOT NULL,
            source TEXT NOT NULL,
            status TEXT NOT NULL,
            PRIMARY KEY (point_id, key_path)
        ) STRICT, WITHOUT ROWID
        """

    /// A row for every run of the plan that was made, whether it could be completed or not.
    private static let sweepRun = """
        CREATE TABLE sweep_run (
            run_id INTEGER PRIMARY KEY,         -- from 1, by point, then by replicate
            point_id INTEGER NOT NULL REFERENCES point,
            replicate INTEGER NOT NULL,         -- from 0
            replication INTEGER NOT NULL,       -- whose random numbers it draws
            mirrored INTEGER NOT NULL CHECK (mirrored IN (0, 1)),
            completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
            failure TEXT,                       -- why there is no row in run
            replay TEXT NOT NULL                -- the command that shows this run alone
        ) STRICT
        """

    private static let summary = """
        CREATE TABLE summary (
            point_id INTEGER NOT NULL REFERENCES point,
            position INTEGER NOT NULL,
            metric TEXT NOT NULL,
            area TEXT NOT NULL,
            unit TEXT NOT NULL,                 -- amounts in whole units of their asset
            runs INTEGER NOT NULL,              -- that have the metric
            mean REAL NOT NULL,
            sd REAL,                            -- NULL for a single run
            half_width REAL,                    -- of the mean's 95 % interval
            minimum REAL NOT NULL,
            p05 REAL NOT NULL,
            p25 REAL NOT NULL,
            p50 REAL NOT NULL,
            p75 REAL NOT NULL,
            p95 REAL NOT NULL,
            maximum REAL NOT NULL,
            PRIMARY KEY (point_id, position)
        ) STRICT, WITHOUT ROWID
        """

    private static let quantile = """
        CREATE TABLE quantile (
            point_id INTEGER NOT NULL REFERENCES point,
            series TEXT NOT NULL,
            percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
            unit TEXT NOT NULL,                 -- amounts in whole units of their asset
            runs INTEGER NOT NULL,
            count INTEGER NOT NULL,             -- values in data, day 0 first
            data BLOB NOT NULL,                 -- real-f64le
            PRIMARY KEY (point_id, series, percent)
        ) STRICT
        """

    // MARK: Work in progress

    /// The days' values of an open point's runs, gathered.
    private static let distribution = """
        CREATE TABLE distribution (
            point_id INTEGER NOT NULL REFERENCES point,
            series TEXT NOT NULL,
            unit TEXT NOT NULL,
            data BLOB NOT NULL,
            checksum INTEGER NOT NULL,
            PRIMARY KEY (point_id, series)
        ) STRICT
        """

    /// The days' values of an open point's runs that are not gathered in `distribution` yet.
    private static let pendingSeries = """
        CREATE TABLE pending_series (
            run_id INTEGER PRIMARY KEY REFERENCES sweep_run,
            days INTEGER NOT NULL,
            names TEXT NOT NULL,                -- a line each: series, tab, unit
            data BLOB NOT NULL,                 -- real-f64le, series by series
            checksum INTEGER NOT NULL
        ) STRICT
        """

    /// SHA-256 over the rows of a run, of a point, of the plan, and over those digests: `file`.
    private static let digest = """
        CREATE TABLE digest (
            scope TEXT NOT NULL CHECK (scope IN ('run', 'point', 'plan', 'file')),
            id INTEGER NOT NULL,                -- of the run or point, else 0
            sha256 TEXT NOT NULL,               -- of what every computer finds alike
            places TEXT NOT NULL,               -- SHA-256 of names of files and the like
            tables BLOB NOT NULL,               -- the first 4 bytes of each table's part
            PRIMARY KEY (scope, id)
        ) STRICT, WITHOUT ROWID
        """

    /// The part of the plan that the file holds, when it is not the whole.
    private static let shard = """
        CREATE TABLE shard (
            shard_id INTEGER PRIMARY KEY CHECK (shard_id = 1),
            number INTEGER NOT NULL,            -- from 1
            count INTEGER NOT NULL,
            first_run INTEGER NOT NULL,
            last_run INTEGER NOT NULL           -- first_run - 1 when it has none
        ) STRICT
        """

    /// Who is writing; empty when nobody is.
    private static let lock = """
        CREATE TABLE lock (
            lock_id INTEGER PRIMARY KEY CHECK (lock_id = 1),
            host TEXT NOT NULL,
            process INTEGER NOT NULL,
            started INTEGER NOT NULL            -- seconds since 1970-01-01
        ) STRICT
        """
}
