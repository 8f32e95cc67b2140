import Experiments
import Foundation

/// The plan that a file of a sweep holds.
struct StoredPlan {
    let connection: SQLiteConnection

    /// Nil for a file of single runs. Without targets, and without settings of the points, which
    /// are rows of their own: nothing is run by this plan.
    func read() throws -> SweepPlan? {
        var plan: SweepPlan?
        var pointCount = 0
        try connection.rows("SELECT * FROM sweep") { row in
            guard let numbers = RandomNumbers(rawValue: row.text(5)),
                let points = Int(exactly: row.integer(3)), (1...StoredPlan.most).contains(points),
                let replicates = Int(exactly: row.integer(4)),
                (1...StoredPlan.most).contains(replicates),
                points * replicates <= StoredPlan.most
            else { throw damaged }
            pointCount = points
            plan = SweepPlan(
                name: row.text(1), digest: row.text(2), points: [], replicates: replicates,
                randomNumbers: numbers,
                series: row.text(7).split(separator: "\n").map(String.init))
        }
        guard var plan else { return nil }
        try connection.rows("SELECT point_id, label, scenario_file FROM point ORDER BY point_id") {
            row in
            let number = row.integer(0)
            guard number == Int64(plan.points.count) else { throw damaged }
            plan.points.append(
                SweepPoint(
                    label: row.text(1), scenario: row.text(2), overrides: [], coordinates: []))
        }
        guard plan.points.count == pointCount else { throw damaged }
        return plan
    }

    /// What the sweep was made with.
    func versions() throws -> Versions {
        var found: Versions?
        try connection.rows("SELECT * FROM sweep") { found = Versions(sweep: $0) }
        guard let found else { throw damaged }
        return found
    }

    /// Of a plan.
    private static let most = 10_000_000

    /// The part that the file is a shard of; nil for the whole plan.
    func shard() throws -> StoredShard? {
        var shard: StoredShard?
        try connection.rows("SELECT number, count, first_run, last_run FROM shard") { row in
            let (first, last) = (row.integer(2), row.integer(3))
            guard let number = Int(exactly: row.integer(0)),
                let count = Int(exactly: row.integer(1)),
                1 <= number, number <= count, first >= 1, last >= first - 1,
                last <= StoredPlan.most
            else { throw damaged }
            shard = StoredShard(number: number, count: count, runs: first..<last + 1)
        }
        return shard
    }

    private var damaged: StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected a plan of ours in sweep, point and shard, found another")
    }
}

/// Whether the parts of a sweep's file agree with its plan.
struct SweepConsistency {
    let connection: SQLiteConnection
    let plan: SweepPlan

    func check() throws {
        let shard = try StoredPlan(connection: connection).shard()
        let part = shard?.runs ?? 1..<Int64(plan.runCount) + 1
        try checkPlaces(part)
        try checkReplications()
        try checkPoints(part)
    }

    func contents() throws -> VerifiedResult.Sweep {
        let facts = try ["count(*)", "count(*) - coalesce(sum(completed), 0)"].map {
            Int(try connection.integer("SELECT \($0) FROM sweep_run") ?? 0)
        }
        let closed = Int(
            try connection.integer("SELECT count(*) FROM point WHERE closed IS NOT NULL") ?? 0)
        let shard = try StoredPlan(connection: connection).shard()
        let isComplete = try shard.map { try holdsAll($0.runs) }
        return VerifiedResult.Sweep(
            name: plan.name, planDigest: plan.digest,
            versions: try StoredPlan(connection: connection).versions(),
            points: plan.points.count, closedPoints: closed,
            replicates: plan.replicates, runs: facts[0], failedRuns: facts[1],
            shard: shard, isComplete: isComplete ?? (closed == plan.points.count))
    }

    /// Whether of each point all runs are there that are a shard's; a closed one needs no more.
    private func holdsAll(_ part: Range<Int64>) throws -> Bool {
        var isWhole = true
        try connection.rows(
            """
            SELECT point.point_id, count(run_id)
            FROM point LEFT JOIN sweep_run USING (point_id)
            WHERE closed IS NULL GROUP BY point.point_id
            """
        ) { row in
            if row.integer(1) < plan.numbers(of: Int(row.integer(0)), in: part).count {
                isWhole = false
            }
        }
        return isWhole
    }

    /// A run's number follows from its point and replicate, and lies in the file's part.
    private func checkPlaces(_ part: Range<Int64>) throws {
        try expectNone(
            """
            SELECT run_id FROM sweep_run
            WHERE run_id <> point_id * \(plan.replicates) + replicate + 1
                OR replicate NOT BETWEEN 0 AND \(plan.replicates - 1)
                OR run_id NOT BETWEEN \(part.lowerBound) AND \(part.upperBound - 1)
                OR completed <> (run_id IN (SELECT run_id FROM run))
                OR completed <> (failure IS NULL)
            """, "sweep_run")
        try expectNone(
            "SELECT run_id FROM run WHERE run_id NOT IN (SELECT run_id FROM sweep_run)", "run")
    }

    /// Every run draws the random numbers of its place.
    private func checkReplications() throws {
        try connection.rows("SELECT run_id, replication, mirrored FROM sweep_run") { row in
            let replication = plan.replication(at: plan.place(number: row.integer(0)))
            let mirror: UInt32 = 1 << 31
            if row.integer(1) != Int64(replication & ~mirror)
                || (row.integer(2) == 1) != (replication & mirror != 0)
            {
                throw damaged("sweep_run of run \(row.integer(0))")
            }
        }
    }

    /// The runs of a point are its first ones; a closed one has as many as it says; an open one
    /// holds their series.
    private func checkPoints(_ part: Range<Int64>) throws {
        try connection.rows(
            """
            SELECT point.point_id, point.closed IS NOT NULL, point.replicates, point.failed,
                count(run_id), coalesce(sum(completed), 0), min(run_id), max(run_id)
            FROM point LEFT JOIN sweep_run USING (point_id) GROUP BY point.point_id
            """
        ) { row in
            let number = Int(row.integer(0))
            let own = plan.numbers(of: number, in: part)
            let count = row.integer(4)
            let isInOrder =
                count == 0
                || (row.integer(6) == own.lowerBound
                    && row.integer(7) - row.integer(6) == count - 1)
            let isAsItSays =
                row.integer(1) == 0
                || (row.integer(2) == count && row.integer(3) == count - row.integer(5))
            if !isInOrder || !isAsItSays { throw damaged("point \(number)") }
            if row.integer(1) == 0, count > 0 {
                try StoredSeries(connection: connection).check(point: number, runs: own)
            }
        }
    }

    private func expectNone(_ sql: String, _ table: String) throws {
        if let run = try connection.integer(sql + " LIMIT 1") {
            throw damaged("\(table) of run \(run)")
        }
    }

    private func damaged(_ part: String) -> StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected runs of the plan, found another in \(part)")
    }
}
