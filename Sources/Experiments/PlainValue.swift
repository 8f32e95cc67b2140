public import Economy
public import Rewards

/// A figure in the form that files and messages carry: exact decimal text, integer, or real.
public enum PlainValue: Hashable, Sendable {
    /// Amounts in whole tokens, wads and texts. Nothing is rounded.
    case text(String)
    case integer(Int64)
    case real(Double)

    /// - Parameter unit: Beside the value in the record; an amount's names its asset.
    /// - Precondition: an amount's unit is an asset of the record.
    public init(_ value: MetricValue, unit: String, record: RunRecord) {
        switch value {
        case .amount(let amount):
            guard let asset = record.asset(unit) else {
                preconditionFailure("an amount's unit names an asset of the run, found \(unit)")
            }
            self = .text(DecimalText.exact(amount.baseUnits, decimals: asset.decimals))
        case .wad(let wad): self = .text(DecimalText.exact(wad.raw, decimals: 18))
        case .count(let count): self = .integer(count)
        case .real(let real): self = .real(real)
        case .text(let text): self = .text(text)
        }
    }

    public init(_ metric: Metric, record: RunRecord) {
        self.init(metric.value, unit: metric.unit, record: record)
    }

    public var text: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .real(let real): real.description
        }
    }
}

/// Fixed-point integers as decimal text.
public enum DecimalText {
    /// Every digit, without trailing zeros of the fraction: `0.1`, `700000000`.
    ///
    /// - Precondition: decimals are 0 … 18.
    public static func exact(_ value: UInt256, decimals: UInt8) -> String {
        if value.high == 0 { return exact(value.low, decimals: decimals) }
        var digits = Array(WideDecimal.text(value).utf8)
        // 2^128 has 39 digits, more than any asset has decimals.
        digits.insert(UInt8(ascii: "."), at: digits.count - Int(decimals))
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        return String(decoding: digits, as: UTF8.self)
    }

    /// As the wide one.
    public static func exact(_ value: UInt128, decimals: UInt8) -> String {
        guard let unit = try? TokenUnit(tokenDecimals: decimals, quoteDecimals: 0) else {
            preconditionFailure("a token has at most 18 decimals, found \(decimals)")
        }
        return String(decoding: unit.format(TokenAmount(baseUnits: value)), as: UTF8.self)
    }
}

extension Series.Values {
    public var count: Int {
        switch self {
        case .amounts(let values): values.count
        case .wads(let values): values.count
        case .counts(let values): values.count
        case .reals(let values): values.count
        }
    }

    /// The value at the end of `day`, day 0 first; nil outside the run.
    public func value(day: Int) -> MetricValue? {
        guard (0..<count).contains(day) else { return nil }
        return switch self {
        case .amounts(let values): .amount(values[day])
        case .wads(let values): .wad(values[day])
        case .counts(let values): .count(values[day])
        case .reals(let values): .real(values[day])
        }
    }
}
