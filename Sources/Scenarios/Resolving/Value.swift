import Rewards
import StrictText

/// A decoded value.
enum Value: Hashable, Sendable {
    case text(String)
    case boolean(Bool)
    case count(UInt64)
    /// Unit: 10^−18.
    case ratio(UInt128)
    case real(Double)
    /// Unit: seconds.
    case duration(UInt64)
    /// Unit: base units of the asset that the key is about.
    case amount(UInt128)
    /// Of any asset, by its number. Unit: its base units.
    case holding(asset: Int, units: UInt128)
    /// Unit: 10^−18 USD.
    case money(UInt128)
    case perTime(TimedRate)
    case date(CalendarDate)
    case path(FileReference)
    case governed(GovernedParameterName)
    case scheduled(ScheduledKey)
    case moment(Expectation.Moment)
    /// Of an amount, the symbol of its asset.
    case comparison(Expectation.Comparison, ExpectedValue, asset: String?)
    /// The word for "no such thing".
    case none

    /// One spelling for equal values, whatever was written: what the digest is made of.
    var canonical: String {
        switch self {
        case .text(let text): "text \(text)"
        case .boolean(let boolean): "boolean \(boolean)"
        case .count(let count): "count \(count)"
        case .ratio(let raw): "ratio \(raw)"
        case .real(let real): "real \(real.bitPattern)"
        case .duration(let seconds): "seconds \(seconds)"
        case .amount(let units): "amount \(units)"
        case .holding(let asset, let units): "amount \(units) of \(asset)"
        case .money(let wad): "money \(wad)"
        case .perTime(let rate): "rate \(Value.reduced(rate.number)) \(rate.unit)/\(rate.seconds)"
        case .date(let date): "date \(date)"
        case .path(let reference): "path \(reference.text)"
        case .governed(let name): "key \(name.path)"
        case .scheduled(let key): "key \(key.text)"
        case .moment(let moment): "moment \(moment)"
        case .comparison(let comparison, let value, let asset):
            "comparison \(comparison) \(value.canonical)\(asset.map { " \($0)" } ?? "")"
        case .none: "none"
        }
    }

    /// A decimal without trailing zeros: `1.50` and `1.5` are one value.
    static func reduced(_ number: StrictDecimal) -> String {
        var (digits, decimals) = (number.digits, number.decimals)
        while decimals > 0, digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        let decimal = StrictDecimal(negative: number.negative, digits: digits, decimals: decimals)
        return "\(decimal)"
    }
}
