import StrictText

/// Reads the distribution of an uncertain input: which numbers it takes, all in one unit.
struct SpreadReader {
    private static let parameters = [
        "from", "to", "mode", "mean", "deviation", "median", "sigma",
    ]

    private let entry: Resolved
    private let distribution: Resolved
    private var suffix: String?

    init(_ entry: Resolved, _ distribution: Resolved) {
        self.entry = entry
        self.distribution = distribution
    }

    /// The first parameter that is written and not among those named.
    static func parameter(of entry: Resolved, besides names: [String]) -> Resolved? {
        parameters.filter { !names.contains($0) }.compactMap { entry[optional: $0] }.first
    }

    /// - Returns: The distribution, and what stands behind the number of a value.
    mutating func read() throws(TextError) -> (SweepSection.Spread, suffix: String) {
        let spread = try spread()
        return (spread, suffix ?? "")
    }

    private mutating func spread() throws(TextError) -> SweepSection.Spread {
        switch distribution.text {
        case "uniform":
            let (from, to) = try ends()
            return .uniform(from: from, to: to)
        case "log_uniform":
            let (from, to) = try ends()
            return .logUniform(from: from, to: to)
        case "integer":
            let (from, to) = try ends()
            return .integer(from: from, to: to)
        case "triangular":
            try refuseAll(besides: ["from", "mode", "to"])
            return .triangular(
                from: try number("from"), mode: try number("mode"), to: try number("to"))
        case "normal":
            try refuseAll(besides: ["mean", "deviation"])
            return .normal(mean: try number("mean"), deviation: try number("deviation"))
        case "lognormal":
            try refuseAll(besides: ["median", "sigma"])
            return .lognormal(median: try number("median"), sigma: try parameter("sigma").real)
        default:
            preconditionFailure("the language has no other distributions")
        }
    }

    private mutating func ends() throws(TextError) -> (StrictDecimal, StrictDecimal) {
        try refuseAll(besides: ["from", "to"])
        return (try number("from"), try number("to"))
    }

    private func refuseAll(besides names: [String]) throws(TextError) {
        guard let extra = SpreadReader.parameter(of: entry, besides: names) else { return }
        throw extra.place.error(
            .conflict, expected: "of \(distribution.text): \(names.joined(separator: ", "))",
            found: "another parameter, \"\(extra.written)\"")
    }

    private func parameter(_ name: String) throws(TextError) -> Resolved {
        if let parameter = entry[optional: name] { return parameter }
        throw distribution.place.error(
            .missingKey, expected: "the key \"\(name)\" beside \(distribution.text)",
            found: "no such key")
    }

    private mutating func number(_ name: String) throws(TextError) -> StrictDecimal {
        let node = try parameter(name)
        let quantity = try Quantity(
            node.text, at: node.place, expected: "a number with the key's unit")
        // As written, the space before the unit too: so that every value is written alike.
        let own = String(
            node.text.drop { $0.isASCII && ($0.isNumber || "._-".contains($0)) })
        if let suffix, SpreadReader.unit(suffix) != quantity.unit {
            let unit = SpreadReader.unit(suffix)
            throw node.place.error(
                .wrongUnit,
                expected: unit.isEmpty ? "a number without a unit, as before" : "the unit \(unit)",
                found: "\"\(node.text)\"")
        }
        suffix = suffix ?? own
        return quantity.number
    }

    private static func unit(_ suffix: String) -> String {
        suffix.first == " " ? String(suffix.dropFirst()) : suffix
    }
}
