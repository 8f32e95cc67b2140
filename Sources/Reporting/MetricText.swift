import Economy
import Rewards

/// A metric's value as a summary shows it, with the unit that is left to say.
struct MetricText: Hashable {
    let value: String
    let unit: String

    /// - Parameter decimals: Of the run's token.
    init(_ metric: Metric, decimals: UInt8) {
        switch metric.value {
        case .amount(let amount):
            value = AmountText.roundedDown(amount, decimals: decimals)
            unit = metric.unit
        case .wad(let wad):
            value = AmountText.roundedDown(wad)
            unit = metric.unit == "ratio" ? "" : metric.unit
        case .count(let count):
            value = AmountText.grouped(count)
            unit = metric.unit
        case .real(let real):
            (value, unit) = MetricText.real(real, unit: metric.unit)
        case .text(let text):
            value = text
            unit = ""
        }
    }

    private static func real(_ value: Double, unit: String) -> (String, String) {
        switch unit {
        case "ratio", "share": (RealText.percent(value), "")
        case "seconds": (RealText.duration(seconds: value), "")
        default: (RealText.short(value), unit)
        }
    }

    /// `reserve_balance` as `reserve balance`.
    static func label(_ name: String) -> String {
        name.split(separator: "_", omittingEmptySubsequences: false).joined(separator: " ")
    }
}
