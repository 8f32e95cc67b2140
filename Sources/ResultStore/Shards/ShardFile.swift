public import Experiments
import Foundation

/// The file of one shard: it appears whole under its name, or not at all.
///
/// Until it is whole it bears a temporary name that holds host and process, so two copies of a
/// shard may be computed at once: both come to the same file, and the later one replaces the
/// earlier. A killed one begins again.
public final class ShardFile: Sendable {
    /// Where the engine keeps the runs ``runs``.
    public let keeper: SweepFile
    /// In place, and the temporary file until then.
    public let file: AtomicFile
    public let path: String

    /// - Returns: Nil when the shard is there already, whole and sound.
    /// - Throws: ``StoreError``: `other-plan` when the name is taken by another sweep, or by a
    ///   shard that other versions computed; `damaged` when the file that is there is not sound.
    public static func begin(
        _ shard: SweepShard, of plan: SweepPlan, in folder: String
    ) throws(StoreError) -> ShardFile? {
        let path = folder + "/" + shard.fileName(of: plan)
        if try isDone(path, shard, plan) { return nil }
        return try ShardFile(shard, of: plan, path: path)
    }

    private static func isDone(
        _ path: String, _ shard: SweepShard, _ plan: SweepPlan
    ) throws(StoreError) -> Bool {
        if !FileManager.default.fileExists(atPath: path) { return false }
        let found = try ResultVerifier(path: path).verify().sweep
        guard let found, found.planDigest == plan.digest,
            found.shard?.runs == shard.runs(of: plan)
        else {
            throw StoreError(
                code: .otherPlan, path: path,
                sentence: "expected shard \(shard.number) of \(shard.count) of this plan, found "
                    + "another result of that name")
        }
        if found.versions == .current { return true }
        throw StoreError(
            code: .otherPlan, path: path,
            sentence: "expected a shard of the versions at work (\(Versions.current.text)), found "
                + "one of others (\(found.versions.text))")
    }

    private init(
        _ shard: SweepShard, of plan: SweepPlan, path: String
    ) throws(StoreError) {
        let file = try AtomicFile(path: path)
        let runs = shard.runs(of: plan)
        do throws(StoreError) {
            let connection = try StoreError.mapping(path) {
                try ShardFile.connection(file.temporaryPath, plan, shard, runs)
            }
            keeper = try SweepFile(connection, plan: plan, runs: runs, lock: nil, path: path)
        } catch {
            file.discard()
            throw file.naming(error)
        }
        self.file = file
        self.path = path
    }

    private static func connection(
        _ path: String, _ plan: SweepPlan, _ shard: SweepShard, _ runs: Range<Int64>
    ) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(temporaryAt: path)
        try connection.transaction {
            try SchemaCheck.make(on: connection)
            try SweepRows(connection: connection, plan: plan).writePlan()
            try connection.insert(
                "shard",
                [
                    .integer(1), SQLValue(shard.number), SQLValue(shard.count),
                    .integer(runs.lowerBound), .integer(runs.upperBound - 1),
                ])
            let digests = try DigestBook(connection)
            try digests.keep(.plan)
            for point in plan.points.indices { try digests.keep(.point(Int64(point))) }
        }
        return connection
    }

    /// Its runs, as ``SweepEngine`` wants them; nil when it has none.
    public var runs: ClosedRange<Int64>? {
        keeper.runs.isEmpty ? nil : keeper.runs.lowerBound...keeper.runs.upperBound - 1
    }

    /// Puts the file in place, durably, once all its runs are kept.
    ///
    /// - Throws: ``StoreError``; nothing of the shard is then visible.
    public func finish() throws(StoreError) {
        do throws(StoreError) {
            try keeper.sealShard()
            try file.commitDatabase()
        } catch {
            file.discard()
            throw file.naming(error)
        }
    }

    /// Forgets what was computed.
    public func discard() { file.discard() }
}
