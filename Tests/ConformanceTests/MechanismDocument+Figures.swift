extension MechanismDocument.Reading {
    /// The figures of the sentence that stand in none of its examples.
    ///
    /// A figure in italics is worked out on the way and is not looked for. Zeros at the end do not
    /// count, so that 25 % is found in a wad; times may be told in hours, days and months.
    func unprovenFigures() -> [Substring] {
        let shown = examples.flatMap { example in
            example.text.split(separator: "\"").filter(Self.isInteger).flatMap(Self.readings)
        }
        let plain = sentence.replacing(#/\*[^*]+\*/#, with: "")
        return plain.matches(of: #/\d[\d,]*(?:\.\d+)?/#).map(\.output).filter { figure in
            let digits = Self.significant(figure.filter { $0 != "," })
            return !shown.contains { $0 == digits || Self.isRounding(digits, of: $0) }
        }
    }

    private static func isInteger(_ text: Substring) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        return digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// The digits of an integer, as it stands and in hours, days and months.
    private static func readings(of integer: Substring) -> [String] {
        let whole = significant(integer.filter { $0 != "-" })
        guard let seconds = Int(integer) else { return [whole] }
        let times = [3_600, 86_400, 2_592_000].filter { seconds.isMultiple(of: $0) }
        return [whole] + times.map { significant(String(seconds / $0)) }
    }

    /// Digits alone, without zeros at either end.
    private static func significant(_ text: String) -> String {
        let digits = text.filter { $0 != "." }.drop { $0 == "0" }
        return String(digits.reversed().drop { $0 == "0" }.reversed())
    }

    /// Whether `digits`, at least three, are what a long number begins with, rounded.
    private static func isRounding(_ digits: String, of number: String) -> Bool {
        guard digits.count >= 3, number.count > 10, number.count > digits.count else {
            return false
        }
        guard let wanted = Int(digits), let start = Int(number.prefix(digits.count)) else {
            return false
        }
        let next = number.dropFirst(digits.count).first ?? "0"
        return wanted == start + (next >= "5" ? 1 : 0)
    }
}
