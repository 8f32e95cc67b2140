extension MechanismDocument.Reading {
    /// The figures of the sentence that stand in none of its examples.
    ///
    /// A figure in italics is worked out on the way and is not looked for.
    func unprovenFigures() -> [Substring] {
        let shown = examples.flatMap { example in
            example.text.split(separator: "\"").filter(Self.isInteger).flatMap(Self.readings)
        }
        let plain = sentence.replacing(#/\*[^*]+\*/#, with: "")
        return plain.matches(of: #/\d[\d,]*(?:\.\d+)?/#).map(\.output).filter { figure in
            let digits = figure.filter { $0 != "," }
            let point = digits.firstIndex(of: ".")
            let decimals = point.map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
            let figure = Decimal(units: digits.filter { $0 != "." }, decimals: decimals)
            return !shown.contains { $0 == figure || $0.rounded(to: decimals) == figure }
        }
    }

    private static func isInteger(_ text: Substring) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        return digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// How people may write an integer of a file.
    ///
    /// As it stands; millionths and wads as wholes; basis points, millionths and wads in per cent;
    /// seconds in hours, days and months.
    private static func readings(of integer: Substring) -> [Decimal] {
        let digits = integer.filter { $0 != "-" }
        let scaled = [0, 6, 18, 2, 4, 16].map { Decimal(units: digits, decimals: $0) }
        guard let seconds = Int(digits) else { return scaled }
        let times = [3_600, 86_400, 2_592_000].filter { seconds.isMultiple(of: $0) }
        return scaled + times.map { Decimal(units: String(seconds / $0), decimals: 0) }
    }
}

/// A decimal number of any length, as text.
private struct Decimal: Equatable {
    /// Without zeros before the first other digit.
    let whole: String
    /// Without zeros after the last other digit.
    let fraction: String

    init(units: String, decimals: Int) {
        let padding = String(repeating: "0", count: max(0, decimals - units.count))
        let digits = padding + units
        whole = String(digits.dropLast(decimals).drop { $0 == "0" })
        fraction = String(digits.suffix(decimals).reversed().drop { $0 == "0" }.reversed())
    }

    /// The number to so many decimals, where that shortens it and leaves at least three digits.
    func rounded(to decimals: Int) -> Decimal? {
        let kept = whole + fraction.prefix(decimals)
        guard fraction.count > decimals, let next = fraction.dropFirst(decimals).first,
            let units = Int(kept), units >= 100
        else { return nil }
        return Decimal(units: String(units + (next >= "5" ? 1 : 0)), decimals: decimals)
    }
}
