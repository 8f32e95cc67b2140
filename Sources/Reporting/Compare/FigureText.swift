/// Figures of unknown size in few characters: `155.9M`, `-1.234k`, `0.02244`, `3.1e-07`.
public enum FigureText {
    /// Four significant digits, thousands as k, M, bn, tn.
    public static func compact(_ value: Double) -> String {
        let size = value.magnitude
        if size == 0 { return "0" }
        if !size.isFinite { return value.description }
        if size < 1e-5 || size >= 1e16 { return RealText.scientific(value) }
        // Sizes that would round up to the next unit are written in it.
        let steps: [(from: Double, unit: Double, sign: String)] = [
            (999_950_000_000, 1e12, "tn"), (999_950_000, 1e9, "bn"), (999_950, 1e6, "M"),
            (9_999.5, 1e3, "k"),
        ]
        for step in steps where size >= step.from {
            return digits(value / step.unit) + step.sign
        }
        return digits(value)
    }

    /// `-1.2M … 3.4k`.
    public static func range(_ lower: Double, _ upper: Double) -> String {
        compact(lower) + " … " + compact(upper)
    }

    /// A probability with two decimals; what is not quite certain is not written as certain.
    public static func probability(_ value: Double) -> String {
        if value > 0 && value < 0.005 { return "<0.01" }
        if value < 1 && value >= 0.995 { return ">0.99" }
        return RealText.fixed(value, decimals: 2)
    }

    /// How many times; nothing where nothing varies.
    public static func factor(_ value: Double?) -> String {
        guard let value else { return "–" }
        if value == .infinity { return "all" }
        return value >= 99_999.5 ? "> 1e5" : digits(value, significant: 3)
    }

    private static func digits(_ value: Double, significant: Int = 4) -> String {
        // The smallest size that has one digit less behind the point, rounding included.
        var limit = 1 - 0.5 / Double(AmountText.powerOfTen(significant))
        var decimals = significant
        while value.magnitude >= limit && decimals > 0 {
            decimals -= 1
            limit *= 10
        }
        // Leading zeros of the fraction do not count as digits.
        limit = 0.1
        while value.magnitude < limit && decimals >= significant && decimals < 9 {
            decimals += 1
            limit /= 10
        }
        return RealText.fixed(value, decimals: decimals)
    }
}
