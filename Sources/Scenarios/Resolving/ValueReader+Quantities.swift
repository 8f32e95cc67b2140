import Rewards
import StrictText

extension ValueReader {
    func count(
        _ text: String, in range: ClosedRange<UInt64>, at place: TextPlace
    ) throws(TextError) -> UInt64 {
        do throws(TextError) {
            return try Quantity.count(text, in: range, at: place)
        } catch {
            throw place.error(
                error.code, expected: ValueKind.count(range).article, found: error.found,
                hint: error.hint)
        }
    }

    func rate(_ text: String, at place: TextPlace) throws(TextError) -> TimedRate {
        let rate = try Quantity.rate(text, at: place)
        if !rate.number.isZero { return rate }
        throw place.error(.outOfRange, expected: "a positive rate", found: "\"\(text)\"")
    }

    func ratio(
        _ text: String, in range: ClosedRange<UInt128>, at place: TextPlace
    ) throws(TextError) -> UInt128 {
        let raw = try Quantity.ratio(text, at: place)
        if range.contains(raw) { return raw }
        let bounds = "\(Self.wadText(range.lowerBound)) … \(Self.wadText(range.upperBound))"
        throw place.error(
            .outOfRange, expected: "a ratio in the range \(bounds)", found: "\"\(text)\"")
    }

    func duration(
        _ text: String, in range: ClosedRange<UInt64>, at place: TextPlace
    ) throws(TextError) -> UInt64 {
        let seconds = try Quantity.duration(text, at: place)
        if range.contains(seconds) { return seconds }
        let expected =
            seconds < range.lowerBound
            ? "a duration of at least \(range.lowerBound)s"
            : "a duration of at most \(Self.longText(range.upperBound)) (range limit)"
        throw place.error(.outOfRange, expected: expected, found: "\"\(text)\"")
    }

    func days(
        _ text: String, in range: ClosedRange<UInt64>, at place: TextPlace
    ) throws(TextError) -> UInt64 {
        let seconds = try Quantity.duration(text, at: place)
        let day = Seconds.day.count
        if seconds % day != 0 {
            throw place.error(
                .outOfRange, expected: "a duration of whole days", found: "\"\(text)\"")
        }
        if range.contains(seconds / day) { return seconds }
        let expected =
            range.lowerBound == range.upperBound
            ? "\(range.lowerBound)d, the only length so far"
            : "a duration in the range \(range.lowerBound)d … \(range.upperBound)d"
        throw place.error(.outOfRange, expected: expected, found: "\"\(text)\"")
    }

    /// A ratio that the protocol holds as a whole number of parts.
    func share(
        _ text: String, upTo parts: UInt64, of whole: UInt64, at place: TextPlace
    ) throws(TextError) -> UInt128 {
        let part = Wad.scale / UInt128(whole)
        let raw = try ratio(text, in: 0...UInt128(parts) * part, at: place)
        if raw % part == 0 { return raw }
        throw place.error(
            .tooManyDecimals, expected: ValueKind.share(upTo: parts, of: whole).article,
            found: "\"\(text)\"")
    }

    /// Zero needs no unit.
    func amount(
        _ text: String, of asset: AmountAsset, at place: TextPlace
    ) throws(TextError) -> Value {
        // Assets that are in error themselves have their own messages.
        guard let assets else { return .amount(0) }
        let symbol: String?
        switch asset {
        case .token: symbol = assets.token.symbol
        case .named(let name): symbol = name
        case .staked: symbol = assets.staked ?? assets.token.symbol
        case .revenue: symbol = assets.revenue ?? assets.token.symbol
        case .beside: preconditionFailure("the key beside has been read before")
        case .any: return try holding(text, assets, at: place)
        }
        if text == "0" { return .amount(0) }
        guard let symbol, let unit = assets.unit(symbol) else { return .amount(0) }
        return .amount(
            try Quantity.amount(
                text, symbol: unit.symbol, decimals: unit.decimals, at: place))
    }

    /// An amount of whatever asset its symbol names.
    private func holding(
        _ text: String, _ assets: AssetUnits, at place: TextPlace
    ) throws(TextError) -> Value {
        let known = assets.units.map(\.symbol)
        let expected = "an amount of one of \(known.joined(separator: ", "))"
        let quantity = try Quantity(text, at: place, expected: expected)
        guard let index = known.firstIndex(of: quantity.unit) else {
            throw place.error(
                quantity.unit.isEmpty ? .missingUnit : .wrongUnit, expected: expected,
                found: "\"\(text)\"", hint: Spelling.nearest(to: quantity.unit, among: known))
        }
        let units = try Quantity.amount(
            text, symbol: known[index], decimals: assets.units[index].decimals, at: place)
        return .holding(asset: index, units: units)
    }

    func money(_ text: String, at place: TextPlace) throws(TextError) -> UInt128 {
        let wad = try Quantity.money(text, at: place)
        if wad > 0, wad < Price.bound { return wad }
        throw place.error(
            .outOfRange,
            expected: "a positive price in the range above zero, below 2^96·10^−18 USD",
            found: "\"\(text)\"")
    }

    func hourlyMoney(_ text: String, at place: TextPlace) throws(TextError) -> TimedRate {
        let rate = try Quantity.moneyRate(text, at: place)
        if !rate.number.isZero { return rate }
        throw place.error(.outOfRange, expected: "a positive price per hour", found: "\"\(text)\"")
    }

    func growth(_ text: String, at place: TextPlace) throws(TextError) -> TimedRate {
        let rate = try Quantity.ratioRate(text, at: place)
        if rate.seconds != Seconds.month.count {
            throw place.error(
                .wrongUnit, expected: "a growth per month such as 4%/month", found: "\"\(text)\"")
        }
        if rate.number.double > -1, rate.number.double <= 10 { return rate }
        throw place.error(
            .outOfRange, expected: "a growth in the range −100% … 1000% a month, −100% excluded",
            found: "\"\(text)\"")
    }

    /// Dates before 1970 have no instant in the settlement.
    func date(_ text: String, at place: TextPlace) throws(TextError) -> CalendarDate {
        let date = try CalendarDate(text, at: place)
        if date.daysSinceEpoch >= 0 { return date }
        throw place.error(
            .outOfRange, expected: "a date in the range 1970-01-01 … 9999-12-31",
            found: "\"\(text)\"")
    }

    func moment(_ text: String, at place: TextPlace) throws(TextError) -> Expectation.Moment {
        if text == "end" { return .end }
        if text.utf8.first.map({ (0x30...0x39).contains($0) }) != true {
            throw place.error(
                .unknownChoice, expected: "end, or a duration of whole days such as 180d",
                found: "\"\(text)\"", hint: Spelling.nearest(to: text, among: ["end"]))
        }
        let seconds = try days(text, in: 0...UInt64(ScenarioLimits.horizonDays), at: place)
        return .day(Int(seconds / Seconds.day.count))
    }

    /// `>= 10_000_000 ICNT`, `< 0.25`, `<= 25%`.
    func comparison(_ text: String, at place: TextPlace) throws(TextError) -> Value {
        let comparisons = Expectation.Comparison.allCases
        // Longest first: `>=` before `>`.
        let sign = comparisons.filter { text.hasPrefix($0.rawValue) }
            .max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
        guard let sign else {
            throw place.error(
                .malformedNumber,
                expected:
                    "a comparison such as \">= 10_000_000\": one of >=, <=, >, <, ==, then a value",
                found: "\"\(text)\"")
        }
        let rest = String(text.dropFirst(sign.rawValue.count).drop { $0 == " " })
        // The longest: one symbol may end as another.
        let asset = assets?.units.filter { rest.hasSuffix($0.symbol) }
            .max { $0.symbol.utf8.count < $1.symbol.utf8.count }
        if let asset {
            let units = try Quantity.amount(
                rest, symbol: asset.symbol, decimals: asset.decimals, at: place)
            return .comparison(
                sign, .amount(TokenAmount(baseUnits: units)), asset: asset.symbol)
        }
        let expected = "a plain number, a ratio or an amount"
        let quantity = try Quantity(rest, at: place, expected: expected)
        let extra: Int
        switch quantity.unit {
        case "": extra = 0
        case "%": extra = 2
        case "bps": extra = 4
        default:
            throw place.error(
                .wrongUnit, expected: expected, found: "\"\(rest)\"",
                hint: assets?.token.symbol)
        }
        let decimals = quantity.number.decimals + extra
        if decimals > TextLimits.decimals {
            throw place.error(
                .tooManyDecimals, expected: "at most \(TextLimits.decimals - extra) decimals",
                found: "\"\(rest)\"")
        }
        let number = StrictDecimal(
            negative: quantity.number.negative, digits: quantity.number.digits,
            decimals: decimals)
        return .comparison(sign, .number(number), asset: nil)
    }

    static func wadText(_ raw: UInt128) -> String {
        Value.reduced(StrictDecimal(digits: raw, decimals: 18))
    }

    private static func longText(_ seconds: UInt64) -> String {
        seconds % Seconds.day.count == 0 ? "\(seconds / Seconds.day.count)d" : "\(seconds)s"
    }
}
