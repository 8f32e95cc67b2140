public import StrictText

/// What a scenario says about sweeps of it: its section `sweep`.
public struct SweepSection: Hashable, Sendable {
    /// Points × replicates of one sweep, at most.
    public static let runLimit = ScenarioLimits.sweepRuns
    /// Points of one sweep, at most.
    public static let pointLimit = ScenarioLimits.sweepPoints

    /// A text with the place where it is written.
    public struct Text: Hashable, Sendable {
        public let text: String
        public let place: TextPlace

        public init(_ text: String, at place: TextPlace) {
            self.text = text
            self.place = place
        }
    }

    public enum Design: Hashable, Sendable {
        case list([Point])
        case grid([Lever])
        case oneAtATime([Lever])
        case sampled(Sample)
    }

    /// A point that is written down.
    public struct Point: Hashable, Sendable {
        public let label: String?
        /// Another scenario file, as the program can open it.
        public let scenario: Text?
        /// The same as the plan names it: whatever folder the plan is in.
        public let reference: String?
        /// `key.path=value` each.
        public let settings: [Text]
    }

    /// A key with values that somebody chooses.
    public struct Lever: Hashable, Sendable {
        public let key: Text
        /// As the scenario language writes them. At least one.
        public let values: [Text]
    }

    /// A key with values that nobody knows.
    public struct Input: Hashable, Sendable {
        public let key: Text
        public let spread: Spread
        /// Behind a value's number: `d`, ` USD`, `%`; empty for a plain number.
        public let suffix: String
        /// Where the distribution is written.
        public let place: TextPlace
    }

    /// Levers crossed with a sample of inputs.
    public struct Sample: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case latinHypercube
            case sobol(isScrambled: Bool)
        }

        public let kind: Kind
        /// Of the sample; the levers multiply them.
        public let points: Int
        public let seed: UInt64
        public let levers: [Lever]
        public let inputs: [Input]
    }

    /// A distribution, its numbers in the unit that is written behind them.
    public enum Spread: Hashable, Sendable {
        case uniform(from: StrictDecimal, to: StrictDecimal)
        case logUniform(from: StrictDecimal, to: StrictDecimal)
        case integer(from: StrictDecimal, to: StrictDecimal)
        case triangular(from: StrictDecimal, mode: StrictDecimal, to: StrictDecimal)
        case normal(mean: StrictDecimal, deviation: StrictDecimal)
        /// `sigma` is the standard deviation of the logarithm.
        case lognormal(median: StrictDecimal, sigma: Double)

        static let names = [
            "uniform", "log_uniform", "normal", "lognormal", "triangular", "integer",
        ]
    }

    public let replicates: Int
    /// `common`, `antithetic` or `independent`.
    public let randomNumbers: String
    public let series: [String]
    public let targets: [Text]
    /// Nil for the scenario alone.
    public let design: Design?
    /// Where the design is written, else the section.
    public let place: TextPlace
}
