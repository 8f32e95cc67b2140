import Rewards

/// Daily figures of the world's parts, each named where it is taken.
///
/// Every day the same parts write the same figures in the same order: a figure's place is its
/// column, so writing one costs no search.
struct SeriesBook {
    /// One series a figure, in the order of writing.
    private(set) var series: [Series] = []
    private var next = 0
    private var isFirstDay = true

    mutating func amount(_ name: String, _ symbol: String, _ value: TokenAmount) {
        series[place(name, symbol, .amounts([]))].values.append(.amounts([value]))
    }

    mutating func wad(_ name: String, _ unit: String, _ value: Wad) {
        series[place(name, unit, .wads([]))].values.append(.wads([value]))
    }

    mutating func count(_ name: String, _ unit: String, _ value: Int64) {
        series[place(name, unit, .counts([]))].values.append(.counts([value]))
    }

    /// - Parameter value: Finite.
    mutating func real(_ name: String, _ unit: String, _ value: Double) {
        series[place(name, unit, .reals([]))].values.append(.reals([value]))
    }

    mutating func closeDay() {
        precondition(next == series.count, "Every day writes every figure.")
        next = 0
        isFirstDay = false
    }

    private mutating func place(_ name: String, _ unit: String, _ empty: Series.Values) -> Int {
        if isFirstDay { series.append(Series(name: name, unit: unit, values: empty)) }
        precondition(
            next < series.count && series[next].name == name,
            "A day writes the figures of the first, in their order.")
        next += 1
        return next - 1
    }
}

extension Series.Values {
    /// Adds the values of a series of the same kind.
    mutating func append(_ other: Series.Values) {
        // Taken out before it grows, so that it grows in place.
        switch (consume self, other) {
        case (.amounts(var values), .amounts(let more)):
            values.append(contentsOf: more)
            self = .amounts(values)
        case (.wads(var values), .wads(let more)):
            values.append(contentsOf: more)
            self = .wads(values)
        case (.counts(var values), .counts(let more)):
            values.append(contentsOf: more)
            self = .counts(values)
        case (.reals(var values), .reals(let more)):
            values.append(contentsOf: more)
            self = .reals(values)
        default: preconditionFailure("A figure keeps its kind.")
        }
    }
}
