public import StrictText

extension StoppingTarget {
    /// Reads `reserve_end.p05 ±1%`: a metric, `.mean` or a percentile `.p01` … `.p99` (the mean
    /// when left out), then `±` or `+-`, and half of the interval's width, as a share of the
    /// estimate with `%`, else in the metric's own unit.
    public init(_ text: String, at place: TextPlace) throws(TextError) {
        let expected = "a target such as reserve_end.p05 ±1%"
        guard let (figure, width) = StoppingTarget.halves(text) else {
            throw place.error(.malformedSyntax, expected: expected, found: "\"\(text)\"")
        }
        let parts = figure.split(separator: ".", omittingEmptySubsequences: false)
        guard let metric = parts.first, !metric.isEmpty, parts.count <= 2,
            let statistic = StoppingTarget.statistic(parts.count == 2 ? parts[1] : "mean")
        else {
            throw place.error(
                .unknownChoice,
                expected: "\(expected): a metric, perhaps with .mean or .p01 … .p99",
                found: "\"\(figure)\"")
        }
        let quantity = try Quantity(width, at: place, expected: "half of an interval's width")
        guard quantity.unit.isEmpty || quantity.unit == "%" else {
            throw place.error(
                .wrongUnit, expected: "a width in % or in the metric's own unit, unwritten",
                found: "\"\(width)\"")
        }
        let isRelative = quantity.unit == "%"
        let value = isRelative ? quantity.number.double / 100 : quantity.number.double
        guard value > 0 else {
            throw place.error(.outOfRange, expected: "a width above zero", found: "\"\(width)\"")
        }
        self.init(
            metric: String(metric), statistic: statistic,
            tolerance: isRelative ? .relative(value) : .absolute(value), text: text)
    }

    /// What stands before and behind the sign.
    private static func halves(_ text: String) -> (figure: String, width: String)? {
        for sign in ["±", "+-"] {
            guard let range = text.firstRange(of: sign) else { continue }
            let figure = text[..<range.lowerBound].reversed().drop { $0 == " " }.reversed()
            let width = text[range.upperBound...].drop { $0 == " " }
            return (String(figure), String(width))
        }
        return nil
    }

    private static func statistic(_ text: Substring) -> Statistic? {
        if text == "mean" { return .mean }
        let digits = text.dropFirst()
        guard text.first == "p", digits.utf8.count == 2,
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let percent = Int(digits), percent >= 1
        else { return nil }
        return .quantile(Double(percent) / 100)
    }
}
