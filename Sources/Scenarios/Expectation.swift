public import Rewards
public import StrictText

/// What a scenario promises about a figure of its run: an entry of `expect`.
public struct Expectation: Hashable, Sendable {
    public enum Moment: Hashable, Sendable {
        /// The last day's value, or the metric of the whole run.
        case end
        /// The value at the end of that day, the first day being 0.
        case day(Int)
    }

    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
        case equal = "=="
    }

    /// The name of a metric or series, as a run's record has it; not checked by the reader.
    public let metric: String
    public let on: Moment
    public let comparison: Comparison
    public let value: ExpectedValue
    /// Of an amount, the symbol of its asset; nil for a number.
    public let asset: String?
    /// As written: `>= 10_000_000 ICNT`.
    public let text: String
    /// Where it is written, for the message when it fails.
    public let place: TextPlace

    public init(
        metric: String, on: Moment, comparison: Comparison, value: ExpectedValue,
        asset: String? = nil, text: String, place: TextPlace
    ) {
        self.metric = metric
        self.on = on
        self.comparison = comparison
        self.value = value
        self.asset = asset
        self.text = text
        self.place = place
    }
}

/// What a figure is compared with. Money stays exact.
public enum ExpectedValue: Hashable, Sendable {
    /// Base units of the expectation's asset.
    case amount(TokenAmount)
    /// A plain number or a ratio, 25 % as 0.25.
    case number(StrictDecimal)

    var canonical: String {
        switch self {
        case .amount(let amount): "amount \(amount.baseUnits)"
        case .number(let number): "number \(Value.reduced(number))"
        }
    }
}
