import RandomStreams

/// The first points of Sobol's sequence, which fill the cube evenly: of each block of 2^m points
/// that starts at a multiple of 2^m, every coordinate puts exactly one into each of 2^m equal parts
/// of the unit interval.
///
/// A longer design starts with the points of the shorter one; counts that are powers of two fill
/// the cube best. Points come in the order of the Gray code, as usual.
///
/// - Source: Sobol, "On the distribution of points in a cube" (1967); Antonov, Saleev, "An economic
///   method of computing LPτ-sequences" (1979); directions of Joe and Kuo — stated.
public struct SobolDesign: UnitDesign, Hashable {
    public enum Scrambling: Hashable, Sendable {
        /// The sequence as published. Its first point is the origin, where distributions without
        /// bounds have no value: see ``Distribution/quantile(_:)``.
        case none
        /// Owen's nested uniform scrambling: every point is uniform on the open cube, the blocks
        /// stay as even as they were, and means are free of bias.
        case owen(seed: UInt64)
    }

    /// The most dimensions.
    public static let dimensionLimit = JoeKuoTable.dimensions
    /// The most points.
    public static let countLimit = 1 << digits
    /// Binary digits of a coordinate before scrambling.
    static let digits = 32

    public let count: Int
    public let dimensions: Int
    public let scrambling: Scrambling
    /// Of each dimension 32 directions, for the index's bits from the lowest.
    private let directions: [UInt32]
    private let scrambler: OwenScrambler?

    /// - Parameters:
    ///   - count: Points, 1 … ``countLimit``.
    ///   - dimensions: Coordinates of a point, 1 … ``dimensionLimit``.
    /// - Throws: ``StatisticsError`` outside of these ranges.
    /// - Complexity: O(`dimensions`).
    public init(count: Int, dimensions: Int, scrambling: Scrambling) throws(StatisticsError) {
        guard (1...Self.countLimit).contains(count) else {
            throw StatisticsError(
                "Sobol design", expected: "1 … \(Self.countLimit) points", found: "\(count)")
        }
        guard (1...Self.dimensionLimit).contains(dimensions) else {
            throw StatisticsError(
                "Sobol design", expected: "1 … \(Self.dimensionLimit) dimensions",
                found: "\(dimensions)")
        }
        self.count = count
        self.dimensions = dimensions
        self.scrambling = scrambling
        directions = SobolDirections.all(dimensions: dimensions)
        scrambler =
            switch scrambling {
            case .none: nil
            case .owen(let seed): OwenScrambler(seed: seed)
            }
    }

    /// - Complexity: O(``dimensions``), 32 steps each.
    public func point(_ index: Int) -> [Double] {
        requireIndex(index)
        return (0..<dimensions).map { dimension in
            let digits = digits(of: index, dimension: dimension)
            guard let scrambler else { return Double(digits) * 0x1p-32 }
            return scrambler.coordinate(of: digits, dimension: dimension)
        }
    }

    /// The first 32 binary digits of a coordinate before scrambling.
    func digits(of index: Int, dimension: Int) -> UInt32 {
        var remaining = UInt32(truncatingIfNeeded: index ^ (index >> 1))
        var digits: UInt32 = 0
        while remaining != 0 {
            digits ^= directions[dimension * Self.digits + remaining.trailingZeroBitCount]
            remaining &= remaining - 1
        }
        return digits
    }
}
