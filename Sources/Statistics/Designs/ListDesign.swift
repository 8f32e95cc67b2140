/// Points that somebody wrote down: all keys take their first level together, then their second.
public struct ListDesign: LevelDesign, Hashable {
    public let count: Int
    public let dimensions: Int

    /// - Parameters:
    ///   - count: Points of the list, at least 1.
    ///   - dimensions: Keys that the list sets.
    /// - Throws: ``StatisticsError`` when there is no point or a number is out of range.
    public init(count: Int, dimensions: Int) throws(StatisticsError) {
        guard dimensions >= 0 else {
            throw StatisticsError("list", expected: "0 or more keys", found: "\(dimensions)")
        }
        try StatisticsError.checkLevels([count], of: "list")
        self.count = count
        self.dimensions = dimensions
    }

    public var levelCounts: [Int] { Array(repeating: count, count: dimensions) }

    public func levels(at index: Int) -> [Int] {
        requireIndex(index)
        return Array(repeating: index, count: dimensions)
    }
}
