import Glibc

/// How a cost grows with a size: the slope of a line through the logarithms, by least squares.
///
/// About 0: the size does not matter; about 1: twice the size, twice the cost.
enum GrowthExponent {
    /// - Parameter points: At least two different sizes; sizes and costs above zero.
    static func of(_ points: [(size: Double, cost: Double)]) -> Double {
        precondition(points.count > 1, "A slope needs two points.")
        let x = points.map { log($0.size) }
        let y = points.map { log(max($0.cost, 1e-12)) }
        let meanX = x.reduce(0, +) / Double(x.count)
        let meanY = y.reduce(0, +) / Double(y.count)
        var covariance = 0.0
        var variance = 0.0
        for (x, y) in zip(x, y) {
            covariance += (x - meanX) * (y - meanY)
            variance += (x - meanX) * (x - meanX)
        }
        return covariance / variance
    }
}
