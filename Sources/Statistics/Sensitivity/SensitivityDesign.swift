/// Points from which the share of each key in an output's variance can be told.
///
/// Each of two sets of points, A and B, is half of a scrambled Sobol design of twice as many
/// dimensions. A block of points belongs to each base point: that of A, that of B, then for each
/// key the one of A with this key's coordinate from B. More base points leave the first ones as
/// they were; powers of two fill the cube best. ``SensitivityIndices`` reads outputs in this order.
///
/// - Source: Saltelli et al., "Variance based sensitivity analysis of model output. Design and
///   estimator for the total sensitivity index" (2010), doi:10.1016/j.cpc.2009.09.018 — stated.
public struct SensitivityDesign: UnitDesign, Hashable {
    public let keys: Int
    public let basePoints: Int
    private let base: SobolDesign

    /// The most keys: half of the dimensions of a Sobol design.
    public static let keyLimit = SobolDesign.dimensionLimit / 2

    /// - Parameters:
    ///   - keys: Coordinates of a point, 1 … ``keyLimit``.
    ///   - basePoints: Blocks of `keys` + 2 points, 1 … ``SobolDesign/countLimit``.
    /// - Throws: ``StatisticsError`` outside of these ranges.
    public init(keys: Int, basePoints: Int, seed: UInt64) throws(StatisticsError) {
        guard (1...Self.keyLimit).contains(keys) else {
            throw StatisticsError(
                "sensitivity design", expected: "1 … \(Self.keyLimit) keys", found: "\(keys)")
        }
        self.keys = keys
        self.basePoints = basePoints
        base = try SobolDesign(
            count: basePoints, dimensions: 2 * keys, scrambling: .owen(seed: seed))
    }

    /// Points of all blocks.
    public var count: Int { basePoints * (keys + 2) }
    public var dimensions: Int { keys }

    public func point(_ index: Int) -> [Double] {
        requireIndex(index)
        let (block, part) = index.quotientAndRemainder(dividingBy: keys + 2)
        let row = base.point(block)
        if part == 1 { return Array(row[keys...]) }
        var point = Array(row[..<keys])
        if part > 1 { point[part - 2] = row[keys + part - 2] }
        return point
    }
}
