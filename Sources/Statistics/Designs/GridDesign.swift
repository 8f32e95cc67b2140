/// Every combination of the keys' levels, the first key changing slowest.
public struct GridDesign: LevelDesign, Hashable {
    public let levelCounts: [Int]
    /// The product of the level counts; 1 for no keys.
    public let count: Int

    /// - Parameter levelCounts: Levels of each key, at least 1 each.
    /// - Throws: ``StatisticsError`` when a key has no levels or there are too many combinations to
    ///   count.
    public init(levelCounts: [Int]) throws(StatisticsError) {
        try StatisticsError.checkLevels(levelCounts, of: "grid")
        var product = 1
        for levels in levelCounts {
            let (next, overflows) = product.multipliedReportingOverflow(by: levels)
            guard !overflows else {
                throw StatisticsError(
                    "grid", expected: "at most \(Int.max) combinations", found: "more")
            }
            product = next
        }
        self.levelCounts = levelCounts
        count = product
    }

    /// The digits of the index in the mixed radix of the level counts.
    public func levels(at index: Int) -> [Int] {
        requireIndex(index)
        var rest = index
        var levels = levelCounts
        for key in levels.indices.reversed() {
            (rest, levels[key]) = rest.quotientAndRemainder(dividingBy: levelCounts[key])
        }
        return levels
    }
}
