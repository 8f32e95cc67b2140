public import Economy

/// A run's outcome by its stable name, as files carry it.
public struct OutcomeText: Hashable, Sendable {
    /// `completed` or `reserve_exhausted`.
    public let name: String
    /// The day from which a promise was unfunded; nil where the outcome has none.
    public let day: Int?

    public init(_ outcome: RunOutcome) {
        switch outcome {
        case .completed: (name, day) = ("completed", nil)
        case .reserveExhausted(let onDay): (name, day) = ("reserve_exhausted", onDay)
        }
    }

    /// The outcome of that name and day; nil when they do not belong together.
    public static func outcome(name: String, day: Int?) -> RunOutcome? {
        switch (name, day) {
        case ("completed", nil): .completed
        case ("reserve_exhausted", let day?): .reserveExhausted(onDay: day)
        default: nil
        }
    }
}
