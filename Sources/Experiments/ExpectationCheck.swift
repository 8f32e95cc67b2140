public import Economy
public import Scenarios
import Rewards
import StrictText

/// Holds a scenario's `expect:` against a run.
///
/// Amounts, wads and counts are compared exactly; a real number is compared with the Double that
/// is nearest to what the scenario writes.
public struct ExpectationCheck: Sendable {
    public let expectations: [Expectation]

    public init(_ expectations: [Expectation]) {
        self.expectations = expectations
    }

    /// One result an expectation, in file order.
    ///
    /// An expectation about a figure that the run does not have, or of another kind, does not hold.
    ///
    /// - Complexity: O(expectations · (metrics + series)).
    public func results(of record: RunRecord) -> [ExpectationResult] {
        expectations.map { expectation in
            let figure = Figure(expectation, in: record)
            return ExpectationResult(
                subject: expectation.metric + ExpectationCheck.suffix(of: expectation.on),
                place: ExpectationCheck.place(expectation.place), expected: expectation.text,
                found: figure.text(in: record),
                holds: figure.holds(expectation, in: record))
        }
    }

    private static func suffix(of moment: Expectation.Moment) -> String {
        switch moment {
        case .end: ""
        case .day(let day): " on day \(day)"
        }
    }

    private static func place(_ place: TextPlace) -> String {
        place.position.map { "\(place.file):\($0.line)" } ?? place.file
    }

    fileprivate static func holds(_ value: MetricValue, _ expectation: Expectation) -> Bool {
        guard let order = order(of: value, to: expectation.value) else { return false }
        return switch expectation.comparison {
        case .atLeast: order >= 0
        case .atMost: order <= 0
        case .above: order > 0
        case .below: order < 0
        case .equal: order == 0
        }
    }

    /// −1, 0 or 1; nil when the two are of different kinds.
    private static func order(of value: MetricValue, to expected: ExpectedValue) -> Int? {
        switch (value, expected) {
        case (.amount(let found), .amount(let expected)):
            return sign(found, expected)
        case (.wad(let found), .number(let expected)):
            // A wad is never negative and holds all 18 decimals that a number can have.
            if expected.negative { return 1 }
            guard let wad = try? expected.scaled(toDecimals: 18) else { return -1 }
            return sign(found.raw, wad)
        case (.count(let found), .number(let expected)):
            return order(of: found, to: expected)
        case (.real(let found), .number(let expected)):
            return sign(found, expected.double)
        default:
            return nil
        }
    }

    private static func order(of count: Int64, to expected: StrictDecimal) -> Int {
        let isNegative = count < 0
        if isNegative != expected.negative { return isNegative ? -1 : 1 }
        // 2^63 · 10^18 fits 128 bits; a number past that is larger than any count.
        let found = UInt128(count.magnitude) * 1_000_000_000_000_000_000
        let order = (try? expected.scaledMagnitude(toDecimals: 18)).map { sign(found, $0) } ?? -1
        return isNegative ? -order : order
    }

    private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left > right ? 1 : 0
    }
}

/// The figure of a run that an expectation is about.
private enum Figure {
    case found(MetricValue, unit: String)
    case missing(String)

    init(_ expectation: Expectation, in record: RunRecord) {
        let name = expectation.metric
        let series = record.series.first { $0.name == name }
        switch expectation.on {
        case .end:
            if let metric = record.metrics.first(where: { $0.name == name }) {
                self = .found(metric.value, unit: metric.unit)
                return
            }
            if let series, let last = series.values.value(day: series.values.count - 1) {
                self = .found(last, unit: series.unit)
                return
            }
        case .day(let day):
            if let series {
                self =
                    series.values.value(day: day).map { .found($0, unit: series.unit) }
                    ?? .missing("a run of " + CountText.of(series.values.count, "day"))
                return
            }
        }
        let names = record.metrics.map(\.name) + record.series.map(\.name)
        let hint = Spelling.nearest(to: name, among: names).map { "; did you mean \($0)?" } ?? ""
        self = .missing("no figure of that name" + hint)
    }

    /// An amount is compared with one of the same asset only; without a symbol it is the token's.
    func holds(_ expectation: Expectation, in record: RunRecord) -> Bool {
        guard case .found(let value, let unit) = self else { return false }
        let asset = expectation.asset ?? record.assets.first?.symbol
        if case .amount = value, unit != asset { return false }
        return ExpectationCheck.holds(value, expectation)
    }

    func text(in record: RunRecord) -> String {
        switch self {
        case .found(let value, let unit):
            PlainValue(value, unit: unit, record: record).text + suffix(value, unit)
        case .missing(let reason): reason
        }
    }

    private func suffix(_ value: MetricValue, _ unit: String) -> String {
        if case .amount = value { " " + unit } else { "" }
    }
}
