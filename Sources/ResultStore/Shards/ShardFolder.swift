public import Experiments
import Foundation

/// What is in a folder of shards.
public struct ShardFolder: Sendable {
    public struct Shard: Hashable, Sendable {
        public let path: String
        /// Nil when it is no sound shard; ``trouble`` then says why.
        public let result: VerifiedResult?
        public let trouble: StoreError?
    }

    public let path: String
    /// Result files of the folder, by name.
    public let shards: [Shard]
    /// Temporary files of shards that somebody computes, or did until a kill.
    public let unfinished: [String]

    /// Verifies every file of the folder whose name ends in `.sqlite`.
    ///
    /// - Parameter excluded: A file that is not looked at.
    /// - Throws: ``StoreError`` when the folder cannot be read.
    public init(path: String, excluding excluded: String? = nil) throws(StoreError) {
        self.path = path
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw StoreError(
                reading: path, errno: ShardFolder.reason(path), expected: "a folder of shards")
        }
        let skipped = excluded.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        shards = names.filter { $0.hasSuffix(".sqlite") && !$0.hasPrefix(".") }
            .map { path + "/" + $0 }
            .filter { URL(fileURLWithPath: $0).standardizedFileURL.path != skipped }
            .map(ShardFolder.look)
        unfinished = names.filter { $0.hasPrefix(".") && $0.contains(".sqlite.") }
    }

    /// Why a folder cannot be read, as the system says it.
    private static func reason(_ path: String) -> Int32 {
        guard let folder = opendir(path) else { return errno }
        closedir(folder)
        return EIO
    }

    private static func look(_ path: String) -> Shard {
        do throws(StoreError) {
            let result = try ResultVerifier(path: path).verify()
            if result.sweep?.shard != nil { return Shard(path: path, result: result, trouble: nil) }
            throw StoreError(
                code: .otherPlan, path: path, sentence: "expected a shard, found another result")
        } catch {
            return Shard(path: path, result: nil, trouble: error)
        }
    }

    /// The shards of one plan that the same versions computed, and what is missing of it.
    public struct Plan: Hashable, Sendable {
        /// A sound shard.
        public struct Part: Hashable, Sendable {
            public let result: VerifiedResult
            public let shard: StoredShard

            var runs: Range<Int64> { shard.runs }
        }

        public let name: String
        public let digest: String
        public let versions: Versions
        public let runs: Int
        /// What is joined, in the order of the runs, which no two share.
        public let shards: [Part]
        /// Shards that are not needed or do not go with ``shards``: copies, and those of another
        /// cut.
        public let leftOut: [Part]
        /// Runs that are in none of ``shards``, by number.
        public let missing: [Range<Int64>]

        public var isComplete: Bool { missing.isEmpty }

        fileprivate init(_ sweep: VerifiedResult.Sweep, _ parts: [Part]) {
            name = sweep.name
            digest = sweep.planDigest
            versions = sweep.versions
            runs = sweep.points * sweep.replicates
            let cover = ShardCover(parts, runs: 1..<Int64(runs) + 1)
            (shards, leftOut, missing) = (cover.chosen, cover.leftOut, cover.missing)
        }
    }

    /// The plans of the folder's sound shards, in the order of the files.
    public var plans: [Plan] {
        var found: [(sweep: VerifiedResult.Sweep, parts: [Plan.Part])] = []
        for file in shards {
            guard let result = file.result, let sweep = result.sweep, let shard = sweep.shard
            else { continue }
            let part = Plan.Part(result: result, shard: shard)
            let known = found.firstIndex {
                $0.sweep.planDigest == sweep.planDigest && $0.sweep.versions == sweep.versions
            }
            if let known { found[known].parts.append(part) } else { found.append((sweep, [part])) }
        }
        return found.map { Plan($0.sweep, $0.parts) }
    }
}
