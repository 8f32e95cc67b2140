public import Experiments

/// What a sound result file holds.
public struct VerifiedResult: Hashable, Sendable {
    /// Of a sweep's file: the plan, and how much of it there is.
    public struct Sweep: Hashable, Sendable {
        public let name: String
        public let planDigest: String
        /// What it was made with.
        public let versions: Versions
        public let points: Int
        public let closedPoints: Int
        public let replicates: Int
        /// Made, whether completed or failed.
        public let runs: Int
        public let failedRuns: Int
        /// Nil for a file of the whole plan.
        public let shard: StoredShard?

        /// Whether nothing of the plan, or of the shard's part of it, is missing.
        public let isComplete: Bool
    }

    public internal(set) var path: String
    /// SHA-256 over everything that every computer finds alike, 64 hexadecimal digits.
    public let digest: String
    /// Stored runs.
    public let runs: Int
    /// Nil for a file of single runs.
    public let sweep: Sweep?
}

/// The part of a plan that a shard's file says it holds.
public struct StoredShard: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let count: Int
    /// By number.
    public let runs: Range<Int64>
}
