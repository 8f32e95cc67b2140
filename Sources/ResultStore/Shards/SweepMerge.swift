import Experiments
import Foundation

/// Joins the shards of a plan into the file that one computer would have written: its digest is
/// that of the serial sweep.
///
/// Every digest of every shard is checked before. The order of the files does not matter, copies of
/// a shard count once, shards of another cut are left out, and merging again gives the same file.
public struct SweepMerge: Sendable {
    public let plan: ShardFolder.Plan
    /// The output: in place, and the temporary file until then.
    public let file: AtomicFile

    private var output: String { file.path }

    /// What a folder holds of the one plan whose shards are in it.
    ///
    /// - Parameter output: Not looked at where it lies in the folder.
    /// - Throws: ``StoreError``: `damaged`, `other-plan`, `missing-shard`.
    public static func plan(
        in folder: String, besides output: String
    ) throws(StoreError) -> ShardFolder.Plan {
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
        if !plan.isComplete { throw incomplete(plan, folder) }
        return plan
    }

    private static func incomplete(_ plan: ShardFolder.Plan, _ folder: String) -> StoreError {
        func list(_ items: [String]) -> String {
            items.prefix(5).joined(separator: ", ") + (items.count > 5 ? ", …" : "")
        }
        let runs = plan.missing.map { "\($0.lowerBound)–\($0.upperBound - 1)" }
        var found = "none of runs " + list(runs)
        if !plan.leftOut.isEmpty, let cut = plan.shards.first?.shard.count {
            found += " in the shards of \(cut), and beside them "
            found += list(plan.leftOut.map(\.result.path))
        }
        return StoreError(
            code: .missingShard, path: folder,
            sentence: "expected all \(plan.runs) runs of the plan, found \(found)")
    }

    /// Begins the output.
    ///
    /// - Throws: ``StoreError``: `other-plan` when the name is taken by another result, `busy`
    ///   while a sweep writes it; nothing is then there that was not before.
    public init(_ plan: ShardFolder.Plan, output: String) throws(StoreError) {
        self.plan = plan
        file = try AtomicFile(path: output)
        try discardingOnFailure { () throws(StoreError) in
            try whileNobodyWrites(refuseUnlessReplaceable)
        }
    }

    /// Writes the joined file under its temporary name, and checks all of it.
    ///
    /// - Returns: What the output will hold.
    /// - Throws: ``StoreError``: `damaged` when the shards do not fit together.
    public func join() throws(StoreError) -> VerifiedResult {
        try discardingOnFailure { () throws(StoreError) -> VerifiedResult in
            let path = file.temporaryPath
            let digest = try StoreError.mapping(path) {
                try ShardJoin(shards: plan.shards, path: path).perform()
            }
            var merged = try ResultVerifier(path: path).verify()
            if merged.digest != digest {
                throw StoreError(
                    code: .internalError, path: path,
                    sentence: "expected the digest \(digest), found \(merged.digest)")
            }
            try StoreError.mapping(path, compareThoseLeftOut)
            merged.path = output
            return merged
        }
    }

    /// Puts the joined file in place.
    ///
    /// - Throws: ``StoreError`` as ``init(_:output:)``.
    public func commit() throws(StoreError) {
        try discardingOnFailure { () throws(StoreError) in
            try whileNobodyWrites { () throws(StoreError) in
                try refuseUnlessReplaceable()
                try file.commitDatabase()
            }
        }
    }

    // MARK: Checks

    /// A run has one result, whichever shards it is in.
    private func compareThoseLeftOut() throws {
        let merged = try SQLiteConnection(path: file.temporaryPath, access: .read)
        for part in plan.leftOut {
            let other = try SQLiteConnection(strangerAt: part.result.path)
            try other.rows("SELECT id, sha256 FROM digest WHERE scope = 'run' ORDER BY id") { row in
                let own = try merged.text(
                    "SELECT sha256 FROM digest WHERE scope = 'run' AND id = ?",
                    [.integer(row.integer(0))])
                if own == row.text(1) { return }
                throw StoreError(
                    code: .damaged, path: part.result.path,
                    sentence: "expected run \(row.integer(0)) as another shard has it, found "
                        + "another result of it")
            }
        }
    }

    /// A file that is there is replaced only when it holds the same plan of the same versions.
    private func refuseUnlessReplaceable() throws(StoreError) {
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

    /// A sweep at work goes on in the file that it has open, whatever bears its name.
    private func whileNobodyWrites(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        let lock = try FileLock(beside: output)
        defer { lock.remove() }
        try body()
    }

    private func discardingOnFailure<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        do throws(StoreError) { return try body() } catch {
            file.discard()
            throw file.naming(error)
        }
    }
}
