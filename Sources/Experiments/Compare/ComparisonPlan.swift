import Economy
public import Scenarios
import StrictText

/// What is compared with what, and how often.
public struct ComparisonPlan: Sendable {
    /// A scenario of the comparison: the base, or a proposal.
    public struct Side: Hashable, Sendable {
        /// The scenario file.
        public var path: String
        /// `key.path=value` for this side alone, behind those of both.
        public var settings: [String]

        public init(path: String, settings: [String] = []) {
            self.path = path
            self.settings = settings
        }
    }

    public var base: Side
    public var proposals: [Side]
    /// `key.path=value` for base and proposals alike.
    public var settings: [String]
    /// Pairs of runs. Range: ``replicatesRange``.
    public var replicates: Int
    public var dataRoot: String?
    /// Figures that are compared, by name; all of them where none is named.
    public var metrics: [String]

    /// One pair has no spread; the bootstrap counts pairs in 16 bits.
    public static let replicatesRange = 2...65_535

    /// - Precondition: replicates lie in ``replicatesRange``; there is a proposal.
    public init(
        base: Side, proposals: [Side], settings: [String] = [], replicates: Int = 200,
        dataRoot: String? = nil, metrics: [String] = []
    ) {
        precondition(
            ComparisonPlan.replicatesRange.contains(replicates) && !proposals.isEmpty,
            "a comparison has a proposal and at least two pairs")
        self.base = base
        self.proposals = proposals
        self.settings = settings
        self.replicates = replicates
        self.dataRoot = dataRoot
        self.metrics = metrics
    }

    /// The base, then the proposals.
    var sides: [Side] { [base] + proposals }

    func overrides(of side: Side) -> [String] { settings + side.settings }

    /// Every side, read and held against the others.
    ///
    /// - Throws: ``ScenarioErrors`` for what is refused; ``SweepError`` when the seeds differ,
    ///   because runs that share no random numbers make no pairs.
    public func scenarios() throws -> [Scenario] {
        let reader = ScenarioReader(dataRoot: dataRoot)
        let scenarios = try sides.map { side in
            try reader.read(path: side.path, overrides: overrides(of: side))
        }
        let seed = scenarios[0].configuration.seed
        for (side, scenario) in zip(sides, scenarios) where scenario.configuration.seed != seed {
            throw SweepError(
                code: "seeds-differ", subject: side.path,
                expected: "the base's seed \(seed), so that runs share random numbers "
                    + "(--seed gives all the same)",
                found: "\(scenario.configuration.seed)")
        }
        return scenarios
    }

    /// The runs: a point a side, replicate r of each with the random numbers of replication r.
    func sweep(_ scenarios: [Scenario]) -> SweepPlan {
        SweepPlan(
            name: "compare", digest: scenarios.map(\.digest).joined(separator: "-"),
            points: zip(sides, scenarios).map { side, scenario in
                SweepPoint(
                    label: scenario.configuration.name, scenario: side.path,
                    overrides: overrides(of: side), coordinates: [])
            },
            replicates: replicates, randomNumbers: .common)
    }
}

extension ComparisonPlan.Side {
    /// The settings of a list such as `a.b=1, c=[2, 3]`: split at commas outside of brackets and
    /// quotes.
    ///
    /// - Throws: ``SweepError`` when an entry is empty or has no `=`.
    public static func settings(_ text: String) throws(SweepError) -> [String] {
        var entries: [[UInt8]] = [[]]
        var depth = 0
        var quote: UInt8?
        for byte in text.utf8 {
            if let open = quote {
                if byte == open { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: ",") where depth == 0:
                    entries.append([])
                    continue
                default: break
                }
            }
            entries[entries.count - 1].append(byte)
        }
        var settings: [String] = []
        for entry in entries {
            let trimmed = entry.drop { $0 == UInt8(ascii: " ") }
            let equals = trimmed.firstIndex(of: UInt8(ascii: "="))
            guard let equals, equals != trimmed.startIndex else {
                throw SweepError(
                    code: "proposal-set", subject: "--proposal-set",
                    expected: "key.path=value, separated by commas",
                    found: "\"\(PrintableText.escaped(text))\"")
            }
            settings.append(String(decoding: trimmed, as: UTF8.self))
        }
        return settings
    }
}
