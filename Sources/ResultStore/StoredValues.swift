import Economy
import Rewards

/// How a metric's value stands in the table `metric`: its kind, and one column that is not NULL.
struct StoredMetricValue: Hashable {
    enum Kind: String, Hashable {
        case amount
        case wad
        case count
        case real
        case text
    }

    let kind: Kind
    var limbs: ExactLimbs?
    var count: Int64?
    var real: Double?
    var text: String?

    init(_ value: MetricValue) {
        switch value {
        case .amount(let amount):
            kind = .amount
            limbs = ExactLimbs(amount.baseUnits)
        case .wad(let wad):
            kind = .wad
            limbs = ExactLimbs(wad.raw)
        case .count(let count):
            kind = .count
            self.count = count
        case .real(let real):
            kind = .real
            self.real = real
        case .text(let text):
            kind = .text
            self.text = text
        }
    }
}

extension DayColumn {
    /// Whether a series of this form belongs in the column.
    func accepts(_ values: Series.Values) -> Bool {
        switch (kind, values) {
        case (.amount, .amounts), (.wad, .wads), (.count, .counts), (.real, .reals): true
        default: false
        }
    }

    /// The day's value, one element a column of the table; NULL where the run has no such day.
    func values(of series: Series?, day: Int) -> [SQLValue] {
        switch series?.values {
        case .amounts(let amounts) where day < amounts.count:
            SQLValue.limbs(ExactLimbs(amounts[day].baseUnits))
        case .wads(let wads) where day < wads.count:
            SQLValue.limbs(ExactLimbs(wads[day].raw))
        case .counts(let counts) where day < counts.count:
            [.integer(counts[day])]
        case .reals(let reals) where day < reals.count:
            [.real(reals[day])]
        default:
            Array(repeating: .null, count: columns.count)
        }
    }
}
