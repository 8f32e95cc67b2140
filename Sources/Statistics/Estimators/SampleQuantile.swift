/// A quantile of a sample: linear between order statistics, the value at place (n − 1)·level of
/// 0 … n − 1.
///
/// - Source: Hyndman, Fan, "Sample quantiles in statistical packages" (1996), definition 7,
///   doi:10.1080/00031305.1996.10473566 — stated.
public enum SampleQuantile {
    /// - Parameter level: 0 … 1.
    /// - Returns: Not a number of no values.
    public static func of(_ sorted: [Double], level: Double) -> Double {
        if sorted.isEmpty { return .nan }
        return of(count: sorted.count, level: level) { sorted[$0] }
    }

    /// Of a sample that is not kept value by value.
    ///
    /// - Parameters:
    ///   - count: Values, at least one.
    ///   - level: 0 … 1.
    ///   - value: The order statistic with so many below it; asked for twice at most.
    public static func of(
        count: Int, level: Double, _ value: (_ place: Int) -> Double
    ) -> Double {
        let position = Double(count - 1) * level
        let place = min(count - 1, Int(position))
        let low = value(place)
        let high = value(min(count - 1, place + 1))
        // Equal values need no difference, which is none between infinite ones.
        return low == high ? low : low + (position - Double(place)) * (high - low)
    }
}
