import RandomStreams

/// A Latin hypercube: each coordinate takes each of `count` equal strata exactly once.
///
/// Means of functions that are nearly a sum of one function a key need far fewer points than with
/// independent points. The strata of a coordinate are permuted by a stream of its own, so another
/// dimension leaves the first ones as they were. The design of a larger count is another design.
///
/// - Source: McKay, Beckman, Conover, "A comparison of three methods for selecting values of input
///   variables" (1979), doi:10.2307/1268522; shuffle by Fisher and Yates — stated.
public struct LatinHypercubeDesign: UnitDesign, Hashable {
    /// Where in its stratum a coordinate lies.
    public enum Placement: Hashable, Sendable {
        /// Uniform in the stratum.
        case random
        case centre
    }

    /// The most coordinates of all points together; each takes 4 bytes.
    public static let coordinateLimit = 1 << 26

    public let count: Int
    public let dimensions: Int
    public let placement: Placement
    /// The stratum of each coordinate: all points' first coordinates, then their second ones.
    private let strata: [UInt32]
    private let jitter: RandomStream

    /// - Parameters:
    ///   - count: Points, at least 1.
    ///   - dimensions: Coordinates of a point, at least 1.
    ///   - seed: Another seed, another permutation.
    /// - Throws: ``StatisticsError`` when count or dimensions are below 1 or their product exceeds
    ///   ``coordinateLimit``.
    /// - Complexity: O(`count` · `dimensions`) time and memory.
    public init(
        count: Int, dimensions: Int, seed: UInt64, placement: Placement = .random
    ) throws(StatisticsError) {
        let limit = Self.coordinateLimit
        guard count >= 1, dimensions >= 1, count <= limit / dimensions else {
            throw StatisticsError(
                "Latin hypercube",
                expected: "points and dimensions from 1, points × dimensions up to \(limit)",
                found: "\(count) × \(dimensions)")
        }
        self.count = count
        self.dimensions = dimensions
        self.placement = placement
        let permuting = Self.stream(seed: seed, entity: "latin hypercube")
        jitter = Self.stream(seed: seed, entity: "latin hypercube placement")
        strata = (0..<dimensions).flatMap { dimension in
            Self.permutation(of: count, drawing: permuting.at(step: UInt32(dimension)))
        }
    }

    public func point(_ index: Int) -> [Double] {
        requireIndex(index)
        return (0..<dimensions).map { dimension in
            let stratum = Double(strata[dimension * count + index])
            return (stratum + offset(of: index, dimension: dimension)) / Double(count)
        }
    }

    /// Strictly between 0 and 1. Of 25 bits, so that adding it to a stratum below 2^26 is exact and
    /// the coordinate cannot reach the next stratum by rounding.
    private func offset(of index: Int, dimension: Int) -> Double {
        guard placement == .random else { return 0.5 }
        var stream = jitter.at(step: UInt32(dimension))
        stream.seek(draw: UInt64(index))
        return (Double(stream.next64() >> 40) + 0.5) * 0x1p-24
    }

    private static func stream(seed: UInt64, entity: String) -> RandomStream {
        RandomStream(
            seed: seed, replication: 0, entity: StreamEntity(entity), purpose: .design)
    }

    private static func permutation(of count: Int, drawing stream: RandomStream) -> [UInt32] {
        var stream = stream
        var order = (0..<count).map { UInt32($0) }
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(last, Int(stream.below(UInt64(last) + 1)))
        }
        return order
    }
}
