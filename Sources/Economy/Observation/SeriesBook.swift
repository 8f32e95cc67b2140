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
        series[place(name, symbol, .amounts([]))].values.append(value)
    }

    mutating func wad(_ name: String, _ unit: String, _ value: Wad) {
        series[place(name, unit, .wads([]))].values.append(value)
    }

    mutating func count(_ name: String, _ unit: String, _ value: Int64) {
        series[place(name, unit, .counts([]))].values.append(value)
    }

    /// - Parameter value: Finite.
    mutating func real(_ name: String, _ unit: String, _ value: Double) {
        series[place(name, unit, .reals([]))].values.append(value)
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

// Each kind by itself: a day's value is not worth a list of its own.
extension Series.Values {
    fileprivate mutating func append(_ value: TokenAmount) {
        guard case .amounts(var values) = consume self else {
            preconditionFailure("A figure keeps its kind.")
        }
        values.append(value)
        self = .amounts(values)
    }

    fileprivate mutating func append(_ value: Wad) {
        guard case .wads(var values) = consume self else {
            preconditionFailure("A figure keeps its kind.")
        }
        values.append(value)
        self = .wads(values)
    }

    fileprivate mutating func append(_ value: Int64) {
        guard case .counts(var values) = consume self else {
            preconditionFailure("A figure keeps its kind.")
        }
        values.append(value)
        self = .counts(values)
    }

    fileprivate mutating func append(_ value: Double) {
        guard case .reals(var values) = consume self else {
            preconditionFailure("A figure keeps its kind.")
        }
        values.append(value)
        self = .reals(values)
    }
}
