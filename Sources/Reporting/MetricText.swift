import Economy
import Rewards

/// A metric's value as a summary shows it, with the unit that is left to say.
struct MetricText: Hashable {
    let value: String
    let unit: String

    /// - Precondition: an amount's unit is an asset of the record.
    init(_ metric: Metric, in record: RunRecord) {
        switch metric.value {
        case .amount(let amount):
            value = AmountText.roundedDown(amount, decimals: record.decimals(of: metric.unit))
            unit = metric.unit
        case .wad(let wad) where metric.unit == MetricText.yearlyShare:
            (value, unit) = MetricText.real(Double(wad.raw) / Double(Wad.scale), unit: metric.unit)
        case .wad(let wad):
            value = AmountText.roundedDown(wad)
            unit = MetricText.unitBesideNumber(metric.unit)
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

    /// A ratio is a plain number: `ratio` says nothing more, `ratio a year` only `a year`.
    static func unitBesideNumber(_ unit: String) -> String {
        if unit == "ratio" { return "" }
        return unit.hasPrefix("ratio ") ? String(unit.dropFirst(6)) : unit
    }

    private static func real(_ value: Double, unit: String) -> (String, String) {
        switch unit {
        case "ratio", "share": (share(value), "")
        case yearlyShare: (share(value), "a year")
        case "seconds": (RealText.duration(seconds: value), "")
        default: (RealText.short(value), unit)
        }
    }

    /// Of yields, and of what is burned.
    private static let yearlyShare = "ratio a year"

    /// What is not nothing never reads as nothing.
    private static func share(_ value: Double) -> String {
        let isTiny = value != 0 && value.magnitude < 0.0005
        return isTiny ? (value < 0 ? "> -0.1 %" : "< 0.1 %") : RealText.percent(value)
    }

    /// `reserve_balance` as `reserve balance`.
    static func label(_ name: String) -> String {
        name.split(separator: "_", omittingEmptySubsequences: false).joined(separator: " ")
    }
}

extension RunRecord {
    /// Of the asset that an amount's unit names.
    func decimals(of unit: String) -> UInt8 {
        guard let asset = asset(unit) else {
            preconditionFailure("an amount's unit names an asset of the run, found \(unit)")
        }
        return asset.decimals
    }
}
