/// Points in the unit cube at which something is tried: each coordinate says how far up the range
/// of one key the point lies.
///
/// A design is a value: equal arguments give equal points, on any machine, in any order of asking.
/// ``Distribution`` turns coordinates into values.
public protocol UnitDesign: Sendable {
    /// Points of the design.
    var count: Int { get }
    /// Coordinates of a point.
    var dimensions: Int { get }
    /// The point with a number, counted from 0. Shape: ``dimensions`` values, each in 0 ..< 1.
    ///
    /// - Precondition: `index` lies in 0 ..< ``count``.
    func point(_ index: Int) -> [Double]
}

extension UnitDesign {
    /// All points in order. Shape: ``count`` × ``dimensions``.
    ///
    /// - Complexity: O(``count`` · ``dimensions``).
    public func points() -> [[Double]] { (0..<count).map { point($0) } }

    func requireIndex(_ index: Int) {
        precondition(index >= 0 && index < count, "a design has points 0 ..< count only")
    }
}
