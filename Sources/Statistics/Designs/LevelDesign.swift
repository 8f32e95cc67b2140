/// A design whose keys have a few levels each: it says which level of each key a point takes.
///
/// As a ``UnitDesign`` its coordinates are the centres of the levels' shares of the unit interval,
/// `(level + ½) / levels`, which ``Distribution/Shape/levels(_:)`` turns back into the level.
public protocol LevelDesign: UnitDesign {
    /// Levels of each key.
    var levelCounts: [Int] { get }
    /// The level of each key at a point, counted from 0. Shape: one value a key.
    ///
    /// - Precondition: `index` lies in 0 ..< ``UnitDesign/count``.
    func levels(at index: Int) -> [Int]
}

extension LevelDesign {
    public var dimensions: Int { levelCounts.count }

    public func point(_ index: Int) -> [Double] {
        zip(levels(at: index), levelCounts).map { level, count in
            (Double(level) + 0.5) / Double(count)
        }
    }

    /// The most levels of a key: their centres must differ as doubles.
    static var levelLimit: Int { 1 << 32 }
}

extension StatisticsError {
    /// - Throws: when a key has no levels, or more than can be told apart.
    static func checkLevels(_ levelCounts: [Int], of subject: String) throws(StatisticsError) {
        for (key, levels) in levelCounts.enumerated()
        where levels < 1 || levels > GridDesign.levelLimit {
            throw StatisticsError(
                subject, expected: "1 … \(GridDesign.levelLimit) levels of each key",
                found: "\(levels) of key \(key)")
        }
    }
}
