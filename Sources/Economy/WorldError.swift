public import Rewards
public import StochasticProcesses

/// Why a world cannot be made from a configuration. Nothing has run.
///
/// A validated configuration does not meet these; a hand-made one may.
public struct WorldError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable {
        case badHorizon = "bad-horizon"
        case badProcess = "bad-process"
        case badSizes = "bad-sizes"
        case sizesShorterThanTrace = "sizes-shorter-than-trace"
        case scaledTrace = "scaled-trace"
        case shortPriceHistory = "short-price-history"
        case badPriceModel = "bad-price-model"
        case badName = "bad-name"
        case badShape = "bad-shape"
        case badMarket = "bad-market"
        case badParticipant = "bad-participant"
        case refused
    }

    /// What lies beneath.
    public enum Cause: Hashable, Sendable {
        case process(ProcessError)
        case refusal(Refusal)
    }

    public let code: Code
    /// The cohort, workload or part of the configuration.
    public let subject: String
    public let cause: Cause?

    init(_ code: Code, subject: String) {
        self.code = code
        self.subject = subject
        self.cause = nil
    }

    init(_ code: Code, subject: String, cause: ProcessError) {
        self.code = code
        self.subject = subject
        self.cause = .process(cause)
    }

    init(subject: String, refusal: Refusal) {
        self.code = .refused
        self.subject = subject
        self.cause = .refusal(refusal)
    }
}

extension WorldError: CustomStringConvertible {
    public var description: String {
        switch cause {
        case nil: "\(subject): \(expectation) [\(code.rawValue)]"
        case .process(let error): "\(subject): \(expectation): \(error) [\(code.rawValue)]"
        case .refusal(let refusal): "\(subject): the protocol answers \(refusal.rawValue)"
        }
    }

    private var expectation: String {
        switch code {
        case .badHorizon: "expected a horizon of 1 to 36,525 days and a warm-up inside it"
        case .badProcess: "expected numbers that make a random process"
        case .badSizes: "expected at least one job size, all finite and not negative"
        case .sizesShorterThanTrace: "expected a replayed size for each arrival of a trace"
        case .scaledTrace: "expected no change of arrivals for a workload that replays a trace"
        case .shortPriceHistory: "expected a close for each day of the horizon"
        case .badPriceModel: "expected a usable price"
        case .badName: "expected a name of printable ASCII, 100 bytes at most, used once"
        case .badShape: "expected regions, classes and workloads that exist"
        case .badMarket: "expected markets and assets that exist, with prices and depths"
        case .badParticipant: "expected people who can take part in this protocol"
        case .refused: "expected an accepted protocol"
        }
    }
}
