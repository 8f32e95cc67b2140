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
            try ShardJoin(shards: plan.shards, path: path).perform()
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
