/// What a written unit says that its number is.
public enum UnitKind: String, Hashable, Sendable, CaseIterable {
    /// No unit at all: a plain number or a count.
    case none = "a plain number"
    /// `s min h d w month year`
    case duration = "a duration"
    /// `%` and `bps`; a plain number serves as a ratio too.
    case ratio = "a ratio"
    /// A currency: `USD`.
    case money = "money"
    /// A token's symbol: `ICNT`.
    case amount = "an amount"
    /// Anything per time: `/d`, `USD/h`, `%/month`.
    case rate = "a rate per time"
    /// None of these.
    case unknown = "an unknown unit"

    /// Classifies a written unit; currencies and token symbols are told apart by name.
    public init(of unit: some StringProtocol) {
        if unit.isEmpty {
            self = .none
        } else if DurationUnit(rawValue: String(unit)) != nil {
            self = .duration
        } else if unit == "%" || unit == "bps" {
            self = .ratio
        } else if unit.utf8.contains(Byte.slash) {
            self = .rate
        } else if unit == "USD" {
            self = .money
        } else if UnitKind.looksLikeSymbol(unit) {
            self = .amount
        } else {
            self = .unknown
        }
    }

    private static func looksLikeSymbol(_ unit: some StringProtocol) -> Bool {
        guard let first = unit.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return unit.utf8.count <= 16
            && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) || Byte.isDigit($0) }
    }
}

/// A unit of time as written.
///
/// A month is 30 days and a year 360, as the settlement rules count them.
public enum DurationUnit: String, Hashable, Sendable, CaseIterable {
    case second = "s"
    case minute = "min"
    case hour = "h"
    case day = "d"
    case week = "w"
    case month
    case year

    public var seconds: UInt64 {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3_600
        case .day: 86_400
        case .week: 7 * 86_400
        case .month: 30 * 86_400
        case .year: 360 * 86_400
        }
    }

    /// All spellings, for messages: `s, min, h, d, w, month, year`.
    public static let spellings = allCases.map(\.rawValue).joined(separator: ", ")
}

/// Other people's spellings of our units, for hints only.
enum UnitSynonym {
    static func unit(for written: some StringProtocol) -> String? {
        switch written.lowercased() {
        case "sec", "secs", "second", "seconds": "s"
        case "m", "mins", "minute", "minutes": "min"
        case "hr", "hrs", "hour", "hours": "h"
        case "day", "days": "d"
        case "wk", "week", "weeks": "w"
        case "mo", "mon", "months": "month"
        case "y", "yr", "a", "years": "year"
        case "bp", "bip", "bips": "bps"
        case "percent", "pct": "%"
        case "$", "usdollar", "dollar", "dollars": "USD"
        default: nil
        }
    }
}
