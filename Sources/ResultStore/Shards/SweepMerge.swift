import Experiments
import Foundation

/// Joins the shards of a plan into the file that one computer would have written: its digest is
/// that of the serial sweep.
///
/// Every digest of every shard is checked before. The order of the files does not matter, copies of
/// a shard count once, and merging again gives the same file.
public struct SweepMerge {
    public let folder: String
    public let output: String

    public init(folder: String, output: String) {
        self.folder = folder
        self.output = output
    }

    /// - Returns: What the merged file holds.
    /// - Throws: ``StoreError``: `damaged`, `other-plan`, `missing-shard`, and `busy` while a sweep
    ///   writes the output; nothing is then written.
    public func perform() throws(StoreError) -> VerifiedResult {
        let plan = try shards()
        let file = try AtomicFile(path: output)
        do throws(StoreError) {
            // A sweep at work goes on in the file that it has open, whatever bears its name.
            let lock = try FileLock(beside: output)
            defer { lock.remove() }
            try refuseUnlessReplaceable(plan)
            var merged = try join(plan, at: file.temporaryPath)
            try file.commitDatabase()
            merged.path = output
            return merged
        } catch {
            file.discard()
            throw file.naming(error)
        }
    }

    /// - Returns: What the joined file holds, after all of it was checked.
    private func join(
        _ plan: ShardFolder.Plan, at path: String
    ) throws(StoreError) -> VerifiedResult {
        let digest = try StoreError.mapping(path) {
            try ShardJoin(shards: plan.shards.map(\.path), path: path).perform()
        }
        let merged = try ResultVerifier(path: path).verify()
        if merged.digest == digest { return merged }
        throw StoreError(
            code: .internalError, path: path,
            sentence: "expected the digest \(digest), found \(merged.digest)")
    }

    private func shards() throws(StoreError) -> ShardFolder.Plan {
        let found = try ShardFolder(path: folder, excluding: output)
        for shard in found.shards {
            if let trouble = shard.trouble { throw trouble }
        }
        let plans = found.plans
        guard let plan = plans.first else {
            throw StoreError(
                code: .missingShard, path: folder, sentence: "expected shards, found none")
        }
        if plans.count > 1 {
            throw StoreError(
                code: .otherPlan, path: folder,
                sentence: "expected the shards of one plan and the same versions, found those of "
                    + plans.map { "\($0.name) (\($0.digest.prefix(12))…, \($0.versions.text))" }
                    .joined(separator: "; "))
        }
        if let path = plan.overlapping.first {
            throw StoreError(
                code: .otherPlan, path: path,
                sentence: "expected shards that share no runs, found one that shares some")
        }
        if !plan.missing.isEmpty {
            let ranges = plan.missing.prefix(5).map { "\($0.lowerBound)–\($0.upperBound - 1)" }
            throw StoreError(
                code: .missingShard, path: folder,
                sentence: "expected all \(plan.runs) runs of the plan, found none of runs "
                    + ranges.joined(separator: ", ") + (plan.missing.count > 5 ? ", …" : ""))
        }
        return plan
    }

    /// A file that is there is replaced only when it holds the same plan of the same versions.
    private func refuseUnlessReplaceable(_ plan: ShardFolder.Plan) throws(StoreError) {
        if !FileManager.default.fileExists(atPath: output) { return }
        let found = try StoreError.mapping(output) {
            let connection = try SQLiteConnection(strangerAt: output)
            try SchemaCheck(connection: connection).check()
            let stored = StoredPlan(connection: connection)
            return try stored.read().map { ($0.digest, try stored.versions()) }
        }
        if let found, found == (plan.digest, plan.versions) { return }
        throw StoreError(
            code: .otherPlan, path: output,
            sentence: "expected a new name or a file of the same plan and versions, found another "
                + "result")
    }
}

/// Writes the joined file.
private struct ShardJoin {
    let sources: [SQLiteConnection]
    let target: SQLiteConnection

    /// - Parameter shards: In the order of their runs.
    init(shards: [String], path: String) throws {
        sources = try shards.map { try SQLiteConnection(strangerAt: $0) }
        target = try SQLiteConnection(temporaryAt: path)
    }

    /// - Returns: The digest of the file.
    func perform() throws -> String {
        try target.transaction {
            try SchemaCheck.make(on: target)
            let first = RowCopy(source: sources[0], target: target)
            try first.copy("sweep")
            guard let plan = try StoredPlan(connection: sources[0]).read() else { return "" }
            for point in plan.points.indices { try copyPoint(point) }
            for source in sources { try copyRuns(source) }
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
    private func copyPoint(_ point: Int) throws {
        var best = sources[0]
        var rank: Int64 = -1
        for source in sources {
            let found =
                try source.integer(
                    """
                    SELECT (closed IS NOT NULL) * 2 + (scenario_digest IS NOT NULL)
                    FROM point WHERE point_id = ?
                    """, [SQLValue(point)]) ?? -1
            if found > rank { (best, rank) = (source, found) }
        }
        let copy = RowCopy(source: best, target: target)
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
        let own = try sources.map { try SweepParameters($0) }
        for point in plan.points.indices {
            for (place, source) in sources.enumerated() {
                // A shard has the configuration of points with a completed run of its own.
                let completed = try source.integer(
                    "SELECT max(completed) FROM sweep_run WHERE point_id = ?", [SQLValue(point)])
                if completed != 1 { continue }
                _ = try joined.keep(own[place].settings(of: point), point: point)
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
            let first = plan.number(of: RunPlace(point: point, replicate: 0))
            var series = PointSeries()
            for source in sources {
                let part = try StoredSeries(connection: source)
                    .read(point: point, runs: first..<first + Int64(plan.replicates))
                series.merge(part.series)
            }
            try rows.close(point, series)
        }
    }
}
