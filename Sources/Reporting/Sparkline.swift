/// A series as one line of eight-step bars.
public enum Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// At most `width` bars, each the mean of its part of the values; lowest bar = least mean.
    ///
    /// A series that does not move is a line of middle bars.
    ///
    /// - Complexity: O(values).
    public static func text(_ values: [Double], width: Int) -> String {
        let means = means(of: values, parts: min(width, values.count))
        guard let least = means.min(), let most = means.max() else { return "" }
        if most == least { return String(repeating: bars[3], count: means.count) }
        return String(
            means.map { mean in
                let level = (mean - least) / (most - least) * Double(bars.count)
                return bars[min(Int(level), bars.count - 1)]
            })
    }

    private static func means(of values: [Double], parts: Int) -> [Double] {
        (0..<parts).map { part in
            let range = part * values.count / parts..<(part + 1) * values.count / parts
            return values[range].reduce(0, +) / Double(range.count)
        }
    }
}
