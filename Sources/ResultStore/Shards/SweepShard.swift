public import Experiments

/// One part of a plan, to be computed anywhere: a stretch of its runs, by number.
public struct SweepShard: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let count: Int

    /// Nil unless 1 ≤ number ≤ count ≤ 1,000,000.
    public init?(_ number: Int, of count: Int) {
        guard 1 <= number, number <= count, count <= 1_000_000 else { return nil }
        self.number = number
        self.count = count
    }

    /// `3/8`: the third of eight.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let number = Int(parts[0]), let count = Int(parts[1])
        else { return nil }
        self.init(number, of: count)
    }

    /// The numbers of its runs; empty when there are more shards than runs.
    ///
    /// All shards of a plan are as long as each other, but for one run. Where a target may end a
    /// point early, they are cut between points.
    public func runs(of plan: SweepPlan) -> Range<Int64> {
        let unit = plan.targets.isEmpty ? 1 : plan.replicates
        let pieces = plan.runCount / unit
        let first = pieces * (number - 1) / count * unit
        let end = pieces * number / count * unit
        return Int64(first) + 1..<Int64(end) + 1
    }

    /// `<plan>-3-of-8.sqlite`.
    public func fileName(of plan: SweepPlan) -> String {
        "\(plan.name)-\(number)-of-\(count).sqlite"
    }
}
