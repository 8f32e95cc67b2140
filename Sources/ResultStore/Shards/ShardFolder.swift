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
                code: .notARegularFile, path: path,
                sentence: "expected a folder of shards, found none that can be read")
        }
        let skipped = excluded.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        shards = names.filter { $0.hasSuffix(".sqlite") && !$0.hasPrefix(".") }
            .map { path + "/" + $0 }
            .filter { URL(fileURLWithPath: $0).standardizedFileURL.path != skipped }
            .map(ShardFolder.look)
        unfinished = names.filter { $0.hasPrefix(".") && $0.contains(".sqlite.") }
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
        public let name: String
        public let digest: String
        public let versions: Versions
        public let runs: Int
        /// By their first runs; of equal ones the first alone.
        public fileprivate(set) var shards: [VerifiedResult]
        /// Runs of which no shard is there, by number.
        public fileprivate(set) var missing: [Range<Int64>]
        /// Files that hold runs which another holds, too, without being its copy.
        public fileprivate(set) var overlapping: [String]

        public var isComplete: Bool { missing.isEmpty && overlapping.isEmpty }
    }

    /// The plans of the folder's sound shards, in the order of the files.
    public var plans: [Plan] {
        var plans: [Plan] = []
        for shard in shards {
            guard let result = shard.result, let sweep = result.sweep else { continue }
            let known = plans.firstIndex {
                $0.digest == sweep.planDigest && $0.versions == sweep.versions
            }
            if let known {
                plans[known].shards.append(result)
            } else {
                plans.append(
                    Plan(
                        name: sweep.name, digest: sweep.planDigest, versions: sweep.versions,
                        runs: sweep.points * sweep.replicates, shards: [result], missing: [],
                        overlapping: []))
            }
        }
        for place in plans.indices { plans[place].putInOrder() }
        return plans
    }
}

extension ShardFolder.Plan {
    fileprivate mutating func putInOrder() {
        let found = shards.compactMap { result in
            result.sweep?.shard.map { (result: result, runs: $0.runs) }
        }.sorted {
            ($0.runs.lowerBound, $0.runs.upperBound, $0.result.path)
                < ($1.runs.lowerBound, $1.runs.upperBound, $1.result.path)
        }
        var next: Int64 = 1
        var last: (result: VerifiedResult, runs: Range<Int64>)?
        shards = []
        for shard in found where !shard.runs.isEmpty {
            if let last, last.runs == shard.runs, last.result.digest == shard.result.digest {
                continue
            }
            if shard.runs.lowerBound < next {
                overlapping.append(shard.result.path)
                continue
            }
            if shard.runs.lowerBound > next { missing.append(next..<shard.runs.lowerBound) }
            shards.append(shard.result)
            next = shard.runs.upperBound
            last = shard
        }
        if next <= Int64(runs) { missing.append(next..<Int64(runs) + 1) }
    }
}
