import Rewards
import Settlement
import StrictText
import Throughput

/// Decodes a single text by the kind that the language expects.
struct ValueReader {
    let assets: AssetUnits?

    /// - Throws: One refusal, placed.
    func read(
        _ kind: ValueKind, _ text: String, isQuoted: Bool, at place: TextPlace
    ) throws(TextError) -> Value {
        if isQuoted, !kind.isText {
            throw place.error(
                .wrongType, expected: "\(kind.article), without quotes",
                found: "the quoted text \"\(text)\"")
        }
        switch kind {
        case .version, .text, .name, .symbol, .bridgedSymbol, .reference, .choice, .path,
            .governedKey, .scheduledKey, .comparison, .moment:
            return try word(kind, text, at: place)
        case .boolean:
            return .boolean(try boolean(text, at: place))
        case .count(let range):
            return .count(try count(text, in: range, at: place))
        case .ratio(let range):
            return .ratio(try ratio(text, in: range, at: place))
        case .real(let range):
            return .real(try Quantity.real(text, in: range, at: place))
        case .duration(let range):
            return .duration(try duration(text, in: range, at: place))
        case .days(let range):
            return .duration(try days(text, in: range, at: place))
        case .share(let parts, let whole):
            return .ratio(try share(text, upTo: parts, of: whole, at: place))
        case .amountOf(let asset):
            return try amount(text, of: asset, at: place)
        case .money:
            return .money(try money(text, at: place))
        case .hourlyMoney:
            return .perTime(try hourlyMoney(text, at: place))
        case .rate:
            return .perTime(try rate(text, at: place))
        case .growth:
            return .perTime(try growth(text, at: place))
        case .date:
            return .date(try date(text, at: place))
        case .governedValue, .governedStep:
            preconditionFailure("a governed value is read by the kind of its key")
        }
    }

    private func word(
        _ kind: ValueKind, _ text: String, at place: TextPlace
    ) throws(TextError) -> Value {
        switch kind {
        case .version: return .count(try ValueReader.version(text, at: place))
        case .text: return .text(try freeText(text, at: place))
        case .symbol: return .text(try symbol(text, at: place))
        case .bridgedSymbol: return .text(try bridgedSymbol(text, at: place))
        case .reference(.gpu): return .text(try gpu(text, at: place))
        case .reference(.benchmark): return .text(try benchmark(text, at: place))
        case .name, .reference: return .text(try name(text, at: place))
        case .choice(let choices): return .text(try choice(text, of: choices, at: place))
        case .path: return .path(try FileReference(text, at: place))
        case .governedKey: return .governed(try governedKey(text, at: place))
        case .scheduledKey: return .scheduled(try scheduledKey(text, at: place))
        case .comparison: return try comparison(text, at: place)
        case .moment: return .moment(try moment(text, at: place))
        default: preconditionFailure("\(kind) is no word")
        }
    }

    // MARK: Words

    static func version(_ text: String, at place: TextPlace) throws(TextError) -> UInt64 {
        guard let decimal = try? StrictDecimal(text), let number = try? decimal.wholeNumber() else {
            throw place.error(
                .wrongType,
                expected: "the version of the language, the integer \(Language.version)",
                found: "\"\(text)\"")
        }
        if number != UInt128(Language.version) {
            throw place.error(
                .unknownVersion, expected: "version \(Language.version) of the language",
                found: "version \(number)")
        }
        return Language.version
    }

    private func freeText(_ text: String, at place: TextPlace) throws(TextError) -> String {
        if text.isEmpty {
            throw place.error(.missingValue, expected: "a text", found: "an empty text")
        }
        return text
    }

    private func name(_ text: String, at place: TextPlace) throws(TextError) -> String {
        if Name(text) == nil {
            throw place.error(
                .wrongType,
                expected: "a name of 1 to 128 printable ASCII characters without spaces",
                found: "\"\(text)\"")
        }
        return text
    }

    private func symbol(_ text: String, at place: TextPlace) throws(TextError) -> String {
        let isCapital = text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
        let isSymbol = text.utf8.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        }
        if !isCapital || !isSymbol || text.utf8.count > 16 || text == "USD" {
            throw place.error(
                .wrongType,
                expected: "a symbol of 1 to 16 capital letters and digits, other than USD",
                found: "\"\(text)\"")
        }
        return text
    }

    private func bridgedSymbol(_ text: String, at place: TextPlace) throws(TextError) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isChain = parts.dropFirst().allSatisfy { chain in
            (1...16).contains(chain.utf8.count)
                && chain.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                }
        }
        if isChain, (try? symbol(String(parts[0]), at: place)) != nil { return text }
        throw place.error(
            .wrongType,
            expected: "a symbol of 1 to 16 capital letters and digits, perhaps with a chain in "
                + "small letters behind a point, such as CXT.a", found: "\"\(text)\"")
    }

    private func gpu(_ text: String, at place: TextPlace) throws(TextError) -> String {
        if GPUModel.named(text) != nil { return text }
        throw place.error(
            .unknownName, expected: "a GPU model of the catalogue", found: "\"\(text)\"",
            hint: Spelling.nearest(to: text, among: GPUModel.all.map(\.name)))
    }

    private func benchmark(_ text: String, at place: TextPlace) throws(TextError) -> String {
        if WorkloadCatalogue.entry(named: text) != nil { return text }
        let known = WorkloadCatalogue.entries.map(\.name)
        throw place.error(
            .unknownName,
            expected: "a benchmark of the throughput catalogue: \(known.joined(separator: ", "))",
            found: "\"\(text)\"", hint: Spelling.nearest(to: text, among: known))
    }

    private func choice(
        _ text: String, of choices: [String], at place: TextPlace
    ) throws(TextError) -> String {
        if choices.contains(text) { return text }
        throw place.error(
            .unknownChoice, expected: "one of \(choices.joined(separator: ", "))",
            found: "\"\(text)\"", hint: Spelling.nearest(to: text, among: choices))
    }

    private func boolean(_ text: String, at place: TextPlace) throws(TextError) -> Bool {
        switch text {
        case "true": return true
        case "false": return false
        default:
            let hint: String? =
                switch text.lowercased() {
                case "yes", "on", "true", "y", "t": "true"
                case "no", "off", "false", "n", "f": "false"
                default: nil
                }
            throw place.error(
                .wrongType, expected: "true or false", found: "\"\(text)\"", hint: hint)
        }
    }

    private func governedKey(
        _ text: String, at place: TextPlace
    ) throws(TextError) -> GovernedParameterName {
        if let name = GovernedParameterName.named(text) { return name }
        let known = GovernedParameterName.all.map(\.path)
        throw place.error(
            .unknownChoice, expected: "a parameter that governance may change, such as \(known[0])",
            found: "\"\(text)\"", hint: Spelling.nearest(to: text, among: known))
    }

    private func scheduledKey(_ text: String, at place: TextPlace) throws(TextError) -> ScheduledKey
    {
        if let key = ScheduledKey(text) { return key }
        let known = GovernedParameterName.all.map(\.path)
        throw place.error(
            .unknownChoice,
            expected: "a governed key such as \(known[0]), or demand.workloads.NAME.arrivals",
            found: "\"\(text)\"", hint: Spelling.nearest(to: text, among: known))
    }
}

extension ValueKind {
    /// Quotes make no difference to what is a text anyway.
    var isText: Bool {
        switch self {
        case .text, .name, .symbol, .bridgedSymbol, .reference, .choice, .path, .governedKey,
            .scheduledKey, .comparison, .moment:
            true
        default: false
        }
    }

    /// As a message expects it.
    var article: String {
        switch self {
        case .version: "the version of the language, the integer \(Language.version)"
        case .count(let range): "an integer in the range \(range.lowerBound) … \(range.upperBound)"
        case .boolean: "true or false"
        case .ratio: "a ratio such as 1.5, 25% or 25bps"
        case .real: "a plain number such as 0.6"
        case .duration, .days: "a duration such as 30d"
        case .share(_, let whole): "a ratio in whole \(ValueKind.parts(of: whole)) such as 25bps"
        case .amountOf(.token): "an amount such as 2_800 with the token's symbol"
        case .amountOf(.named(let symbol)): "an amount such as 2_800 \(symbol)"
        case .amountOf: "an amount such as 2_800 with its asset's symbol"
        case .money: "a price such as 0.35 USD"
        case .hourlyMoney: "a price such as 0.35 USD/h"
        case .rate: "a rate such as 1200/d"
        case .growth: "a growth such as 4%/month"
        case .date: "a date of the format YYYY-MM-DD"
        case .governedValue, .governedStep: "a value"
        case .text: "a text"
        case .name: "a name"
        case .symbol, .bridgedSymbol: "a symbol"
        case .reference(let kind): "the name of a \(kind.unit)"
        case .choice(let choices): "one of \(choices.joined(separator: ", "))"
        case .path: "a path of a file"
        case .governedKey, .scheduledKey: "a key path"
        case .moment: "end, or a duration of whole days"
        case .comparison: "a comparison such as \">= 10 USD\""
        }
    }

    static func parts(of whole: UInt64) -> String {
        whole == 10_000 ? "basis points" : "parts of \(whole)"
    }
}
