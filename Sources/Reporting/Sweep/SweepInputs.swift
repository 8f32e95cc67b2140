import Experiments
import Statistics
import StrictText

/// How the means of points go with what the points set, where a plan tries many values of a key.
struct SweepInputs {
    private struct Input {
        let key: String
        let name: String
        /// Shape: one a point.
        let values: [Double]
    }

    private let inputs: [Input]
    /// Values of the key that has most of them: points that share them do not count as independent.
    private let count: Int

    /// Fewer values than these say little.
    private static let fewest = 16

    init(_ plan: SweepPlan) {
        let keys = plan.points.first?.coordinates.map(\.key) ?? []
        var inputs: [Input] = []
        if plan.points.count >= SweepInputs.fewest,
            plan.points.allSatisfy({ $0.coordinates.map(\.key) == keys })
        {
            for (place, name) in SettingName.short(of: keys).enumerated() {
                let texts = plan.points.map { $0.coordinates[place].value }
                guard let values = SweepInputs.numbers(texts) else { continue }
                inputs.append(Input(key: keys[place], name: name, values: values))
            }
        }
        count = inputs.map { Set($0.values).count }.max() ?? 0
        self.inputs = count >= SweepInputs.fewest ? inputs : []
    }

    /// Nil unless all are numbers with one unit.
    private static func numbers(_ texts: [String]) -> [Double]? {
        var numbers: [Double] = []
        var unit: Substring?
        for text in texts {
            let digits = text.prefix { "+-.0123456789".contains($0) }
            let rest = text.dropFirst(digits.count)
            guard let number = Double(digits), rest == unit ?? rest else { return nil }
            unit = rest
            numbers.append(number)
        }
        return numbers
    }

    /// One key's correlation with the points' means of a metric.
    struct Correlation {
        let key: String
        /// As short as keys are told apart by.
        let name: String
        /// In [−1, 1].
        let value: Double
    }

    var isEmpty: Bool { inputs.isEmpty }

    /// Half the width of what chance alone would show at 95 %.
    var chance: Double { RankCorrelation.chance(count: max(2, count)) }

    /// In the order of the plan; without what has none, as a metric that is the same everywhere.
    ///
    /// - Complexity: O(inputs · points · log points).
    func correlations(of metric: String, _ summary: SweepSummary) -> [Correlation] {
        let places = summary.points.indices.filter { summary.points[$0].metric(metric) != nil }
        let means = places.compactMap { summary.points[$0].metric(metric)?.mean }
        return inputs.compactMap { input in
            RankCorrelation.of(places.map { input.values[$0] }, means).map {
                Correlation(key: input.key, name: input.name, value: $0)
            }
        }
    }

    /// A line a metric, its inputs by the size of their correlation.
    func block(_ metrics: [String], _ summary: SweepSummary, width: Int) -> TextBlock {
        let chance = RealText.fixed(chance, decimals: 2)
        let title = "Rank correlation with the points' means (within ±\(chance) it may be chance)"
        return TextBlock(title, metrics.flatMap { lines(of: $0, summary, width) })
    }

    private func lines(of metric: String, _ summary: SweepSummary, _ width: Int) -> [String] {
        let parts = correlations(of: metric, summary).enumerated().sorted {
            ($1.element.value.magnitude, $0.offset) < ($0.element.value.magnitude, $1.offset)
        }.map { _, found in
            let sign = found.value < 0 ? "" : "+"
            return found.name + " " + sign + RealText.fixed(found.value, decimals: 2)
        }
        return WrappedText.lines(
            parts.map { PrintableText.escaped($0) }, separator: ",",
            first: "  " + PrintableText.escaped(MetricText.label(metric)) + ": ", indent: "    ",
            width: width)
    }
}
