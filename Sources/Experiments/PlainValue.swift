public import Economy
import Rewards

/// A figure in the form that files and messages carry: exact decimal text, integer, or real.
public enum PlainValue: Hashable, Sendable {
    /// Amounts in whole tokens, wads and texts. Nothing is rounded.
    case text(String)
    case integer(Int64)
    case real(Double)

    public init(_ value: MetricValue, record: RunRecord) {
        switch value {
        case .amount(let amount):
            self = .text(DecimalText.exact(amount.baseUnits, decimals: record.tokenDecimals))
        case .wad(let wad): self = .text(DecimalText.exact(wad.raw, decimals: 18))
        case .count(let count): self = .integer(count)
        case .real(let real): self = .real(real)
        case .text(let text): self = .text(text)
        }
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
