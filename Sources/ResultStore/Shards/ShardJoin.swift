import Experiments

/// Writes the file that shards join to.
struct ShardJoin {
    private let sources: ShardSources
    private let target: SQLiteConnection

    /// - Parameter shards: In the order of their runs.
    init(shards: [ShardFolder.Plan.Part], path: String) throws {
        sources = ShardSources(shards)
        target = try SQLiteConnection(temporaryAt: path)
    }

    /// - Returns: The digest of the file.
    func perform() throws -> String {
        try target.transaction {
            try SchemaCheck.make(on: target)
            let first = try sources.open(0)
            try RowCopy(source: first, target: target).copy("sweep")
            guard let plan = try StoredPlan(connection: first).read() else {
                throw StoreError(
                    code: .damaged, path: first.path,
                    sentence: "expected a shard with its plan, found none in it")
            }
            for point in plan.points.indices { try copyPoint(point, plan) }
            for place in sources.shards.indices { try copyRuns(sources.open(place)) }
            try joinParameters(plan)
            try closePoints(plan)
            let digests = try DigestBook(target)
            try digests.keep(.plan)
            for point in plan.points.indices { try digests.keep(.point(Int64(point))) }
            try digests.keepFile()
            return Hexadecimal.text(try digests.fileDigest().content)
        }
    }

    /// From the shard that closed it, or from any that knows its scenario, or from the first.
    private func copyPoint(_ point: Int, _ plan: SweepPlan) throws {
        var best = 0
        var rank: Int64 = -1
        for place in sources.places(of: plan.numbers(of: point)) {
            let found =
                try sources.open(place).integer(
                    """
                    SELECT (closed IS NOT NULL) * 2 + (scenario_digest IS NOT NULL)
                    FROM point WHERE point_id = ?
                    """, [SQLValue(point)]) ?? -1
            if found > rank { (best, rank) = (place, found) }
        }
        let copy = RowCopy(source: try sources.open(best), target: target)
        for table in ["point", "point_setting", "point_override", "summary", "quantile"] {
            try copy.copy(table, where: "point_id = ?", [SQLValue(point)])
        }
    }

    private func copyRuns(_ source: SQLiteConnection) throws {
        let copy = RowCopy(source: source, target: target)
        for table in CanonicalTable.ofRun { try copy.copy(table) }
        try copy.copy("digest", where: "scope = 'run'")
    }

    private func joinParameters(_ plan: SweepPlan) throws {
        var joined = try SweepParameters(target)
        for point in plan.points.indices {
            let runs = plan.numbers(of: point)
            for place in sources.places(of: runs) {
                // A shard has the configuration of points with a completed run of its own.
                let source = try sources.open(place)
                let completed = try source.integer(
                    "SELECT max(completed) FROM sweep_run WHERE run_id >= ? AND run_id < ?",
                    [.integer(runs.lowerBound), .integer(runs.upperBound)])
                if completed != 1 { continue }
                let own = try sources.parameters(place)
                _ = try joined.keep(own.settings(of: point), point: point)
                break
            }
        }
    }

    /// Points of which several shards hold a part.
    private func closePoints(_ plan: SweepPlan) throws {
        let rows = SweepRows(connection: target, plan: plan)
        for point in plan.points.indices {
            let isClosed = try target.integer(
                "SELECT closed IS NOT NULL FROM point WHERE point_id = ?", [SQLValue(point)])
            if isClosed == 1 { continue }
            let runs = plan.numbers(of: point)
            var series = PointSeries()
            for place in sources.places(of: runs) {
                let stored = StoredSeries(connection: try sources.open(place))
                series.merge(try stored.read(point: point, runs: runs).series)
            }
            try rows.close(point, series)
        }
    }
}

/// Files of shards, of which one is open at a time: a process may have fewer files open than a plan
/// has shards.
///
/// Whoever walks the points in their order opens each file once for each part of a point in it.
final class ShardSources {
    /// In the order of their runs.
    let shards: [ShardFolder.Plan.Part]
    private var current: (place: Int, connection: SQLiteConnection)?
    private var settings: (place: Int, parameters: SweepParameters)?

    init(_ shards: [ShardFolder.Plan.Part]) {
        self.shards = shards
    }

    /// The shards that hold some of these runs.
    func places(of runs: Range<Int64>) -> [Int] {
        shards.indices.filter { shards[$0].runs.overlaps(runs) }
    }

    /// Good until another is opened.
    func open(_ place: Int) throws -> SQLiteConnection {
        if let current, current.place == place { return current.connection }
        (current, settings) = (nil, nil)
        let connection = try SQLiteConnection(strangerAt: shards[place].result.path)
        current = (place, connection)
        return connection
    }

    /// The configurations that it holds.
    func parameters(_ place: Int) throws -> SweepParameters {
        let connection = try open(place)
        if let settings { return settings.parameters }
        let parameters = try SweepParameters(connection)
        settings = (place, parameters)
        return parameters
    }
}
