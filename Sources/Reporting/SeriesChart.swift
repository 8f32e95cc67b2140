import Economy
import Experiments
import Rewards

/// One line of the course: where a figure began, its path, where it ended, its extremes.
struct SeriesChart {
    let label: String
    /// For the picture. Shape: one value a day, at least one.
    private let heights: [Double]
    /// A day's value as text.
    private let text: (Int) -> String

    /// A series as it is; nil when the run has none of that name.
    init?(_ name: String, in record: RunRecord) {
        guard let series = record.series.first(where: { $0.name == name }),
            series.values.count > 0
        else { return nil }
        label = SeriesChart.label(name, unit: MetricText.unitBesideNumber(series.unit))
        heights = SeriesChart.heights(series, in: record)
        text = { SeriesChart.text(series, day: $0, in: record) }
    }

    /// `reserve, ICNT`; the unit is left out where the name already says it.
    private static func label(_ name: String, unit: String) -> String {
        let label = MetricText.label(name)
        return unit.isEmpty || label.contains(unit) ? label : label + ", " + unit
    }

    /// One series as a share of another; nil when the run lacks one of them.
    init?(_ label: String, share part: String, of whole: String, in record: RunRecord) {
        let series = [part, whole].compactMap { name in
            record.series.first { $0.name == name }
        }
        guard series.count == 2, series[0].values.count > 0,
            series[0].values.count == series[1].values.count
        else { return nil }
        let parts = SeriesChart.heights(series[0], in: record)
        let wholes = SeriesChart.heights(series[1], in: record)
        let shares = zip(parts, wholes).map { $1 == 0 ? 0 : $0 / $1 }
        self.label = label
        heights = shares
        text = { RealText.percent(shares[$0]) }
    }

    /// The cells of a row: label, first, picture, last, lowest, highest.
    func cells(chartWidth: Int) -> [String] {
        [
            label, text(0), Sparkline.text(heights, width: chartWidth), text(heights.count - 1),
            text(extremes.lowest), text(extremes.highest),
        ]
    }

    /// The first days of the least and the greatest value.
    private var extremes: (lowest: Int, highest: Int) {
        var lowest = 0
        var highest = 0
        for day in heights.indices {
            if heights[day] < heights[lowest] { lowest = day }
            if heights[day] > heights[highest] { highest = day }
        }
        return (lowest, highest)
    }

    private static func heights(_ series: Series, in record: RunRecord) -> [Double] {
        switch series.values {
        case .amounts(let amounts):
            let scale = Double(AmountText.powerOfTen(Int(record.decimals(of: series.unit))))
            return amounts.map { Double($0.baseUnits) / scale }
        case .wads(let wads): return wads.map { Double($0.raw) / Double(Wad.scale) }
        case .counts(let counts): return counts.map { Double($0) }
        case .reals(let reals): return reals
        }
    }

    private static func text(_ series: Series, day: Int, in record: RunRecord) -> String {
        guard let value = series.values.value(day: day) else { return "" }
        // A chart's figures are a guide: whole tokens say enough.
        if case .amount(let amount) = value {
            return AmountText.roundedDown(
                amount, decimals: record.decimals(of: series.unit), shown: 0)
        }
        let metric = Metric(name: series.name, value: value, unit: series.unit, area: "")
        return MetricText(metric, in: record).value
    }
}
