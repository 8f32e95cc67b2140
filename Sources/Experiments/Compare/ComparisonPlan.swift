import Economy
public import Scenarios
import StrictText

/// What is compared with what, and how often.
public struct ComparisonPlan: Sendable {
    /// A scenario of the comparison: the base, or a proposal.
    public struct Side: Hashable, Sendable {
        /// The scenario file.
        public var path: String
        /// For this side alone, behind those of both.
        public var settings: [ScenarioSetting]

        public init(path: String) {
            self.path = path
            settings = []
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

    func overrides(of side: Side) -> [String] { settings + side.settings.map(\.text) }

    /// Every side, read and held against the others.
    ///
    /// - Throws: ``ScenarioErrors`` for what is refused; ``SweepError`` when the seeds differ,
    ///   because runs that share no random numbers make no pairs.
    public func scenarios() throws -> [Scenario] {
        let reader = ScenarioReader(dataRoot: dataRoot)
        let scenarios = try sides.map { side in
            try reader.read(
                path: side.path, settings: ScenarioSetting.options(settings) + side.settings)
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
    /// A file with the settings of an option `--proposal-set` laid over it, such as
    /// `a.b=1, c=[2, 3]`: split at commas outside of brackets and quotes.
    ///
    /// - Parameter number: Which of the options it is, from 1: the line of messages about it.
    /// - Throws: ``SweepError`` when an entry is empty or has no `=`.
    public init(path: String, settings text: String, number: Int = 1) throws(SweepError) {
        self.path = path
        settings = []
        let option = "--proposal-set"
        for entry in Self.entries(of: text) {
            if entry.text.first == "=" || !entry.text.utf8.contains(UInt8(ascii: "=")) {
                throw SweepError(
                    code: "proposal-set", subject: "\(option):\(number):\(entry.column)",
                    expected: "key.path=value, separated by commas",
                    found: "\"\(PrintableText.escaped(entry.text))\"")
            }
            settings.append(
                ScenarioSetting(
                    entry.text, option: option,
                    position: SourcePosition(line: number, column: entry.column)))
        }
    }

    /// What commas separate, and the column from 1 at which each begins.
    private static func entries(of text: String) -> [(text: String, column: Int)] {
        var entries = [(text: "", column: 1)]
        var depth = 0
        var quote: Unicode.Scalar?
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if let open = quote {
                if scalar == open { quote = nil }
            } else {
                switch scalar {
                case "\"", "'": quote = scalar
                case "[", "{": depth += 1
                case "]", "}": depth -= 1
                case "," where depth == 0:
                    entries.append(("", index + 2))
                    continue
                case " " where entries[entries.count - 1].text.isEmpty:
                    entries[entries.count - 1].column += 1
                    continue
                default: break
                }
            }
            entries[entries.count - 1].text.unicodeScalars.append(scalar)
        }
        return entries
    }
}
