/// The baseline, then every other level of the first key with all else at the baseline, then of the
/// second key, and so on.
///
/// Shows each key's own effect around the baseline, and no effect that keys have together.
public struct OneAtATimeDesign: LevelDesign, Hashable {
    public let levelCounts: [Int]
    /// The level of each key at the baseline, which is point 0.
    public let baseline: [Int]
    public let count: Int

    /// - Parameters:
    ///   - levelCounts: Levels of each key, at least 1 each.
    ///   - baseline: The level of each key at the baseline. Shape: one value a key.
    /// - Throws: ``StatisticsError`` when a key has no levels or lacks its baseline's level.
    public init(levelCounts: [Int], baseline: [Int]) throws(StatisticsError) {
        try StatisticsError.checkLevels(levelCounts, of: "one at a time")
        guard baseline.count == levelCounts.count else {
            throw StatisticsError(
                "one at a time", expected: "a baseline level of each of \(levelCounts.count) keys",
                found: "\(baseline.count) levels")
        }
        var others = 0
        for (key, levels) in levelCounts.enumerated() {
            guard baseline[key] >= 0 && baseline[key] < levels else {
                throw StatisticsError(
                    "one at a time", expected: "a baseline in 0 ..< \(levels) for key \(key)",
                    found: "\(baseline[key])")
            }
            let (sum, overflows) = others.addingReportingOverflow(levels - 1)
            guard !overflows && sum < Int.max else {
                throw StatisticsError(
                    "one at a time", expected: "at most \(Int.max) points", found: "more")
            }
            others = sum
        }
        self.levelCounts = levelCounts
        self.baseline = baseline
        count = others + 1
    }

    /// - Complexity: O(keys).
    public func levels(at index: Int) -> [Int] {
        requireIndex(index)
        var levels = baseline
        var rest = index - 1
        guard rest >= 0 else { return levels }
        for key in levels.indices {
            let others = levelCounts[key] - 1
            if rest < others {
                levels[key] = rest < baseline[key] ? rest : rest + 1
                break
            }
            rest -= others
        }
        return levels
    }
}
