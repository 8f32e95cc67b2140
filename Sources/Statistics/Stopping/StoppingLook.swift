/// What a look at values so far tells about a stopping target.
public struct StoppingLook: Hashable, Sendable {
    /// Values that were used.
    public let count: Int
    public let estimate: Double
    /// Nil when the values are too few for an interval.
    public let bounds: ConfidenceBounds?
    /// The half width that would be enough, in the values' unit.
    public let halfWidthAllowed: Double
    /// Whether the figure is known as well as the target wants.
    public let isEnough: Bool
    /// How many values may be needed in all, because widths shrink with the root of the count: a
    /// guess as good as the present width. Nil when no number below 10^15 helps: for a relative
    /// tolerance around an estimate of zero.
    public let countExpected: Int?

    /// Half the width of the interval, in the values' unit.
    public var halfWidth: Double? { bounds.map { ($0.upper - $0.lower) / 2 } }

    /// How many more values may be needed; 0 when there are enough.
    public var remaining: Int? { isEnough ? 0 : countExpected.map { max(1, $0 - count) } }

    static func expected(count: Int, halfWidth: Double?, allowed: Double, least: Int) -> Int? {
        guard let halfWidth else { return least }
        if halfWidth <= allowed { return max(count, least) }
        let ratio = halfWidth / allowed
        let total = Double(count) * ratio * ratio
        // An estimate of zero may come with a rounding error, and no sweep has so many runs.
        guard total < 1e15 else { return nil }
        return max(least, Int(total) + (Double(Int(total)) < total ? 1 : 0))
    }
}
