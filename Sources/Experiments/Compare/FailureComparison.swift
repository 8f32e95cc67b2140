public import Statistics

/// How often something went wrong, in base and proposal.
public struct FailureComparison: Sendable {
    public enum Kind: String, Hashable, Sendable {
        case anyInvariant = "any invariant"
        case invariant
        case expectation
        case exhaustedReserve = "exhausted reserve"
    }

    public var kind: Kind
    /// The invariant's id, or what is expected of what; empty where the kind says all.
    public var subject: String
    /// Runs of each side that it happened in; nil where the side does not expect this.
    public var base: Int?
    public var proposal: Int?
    /// Pairs that were looked at.
    public var pairs: Int
    /// Of the two probabilities; nil unless both sides have it.
    public var difference: PairedProportions?
    public var bounds: ConfidenceBounds?
    /// The command that shows the first such run: the proposal's, else the base's.
    public var replay: String?

    /// - Parameters:
    ///   - base: Whether it happened, by pair; nil where the side does not have it.
    ///   - proposal: As `base`.
    ///   - replays: By pair: base, proposal.
    init(
        _ kind: Kind, _ subject: String, base: [Bool]?, proposal: [Bool]?,
        replays: [(base: String, proposal: String)]
    ) throws(StatisticsError) {
        self.kind = kind
        self.subject = subject
        pairs = replays.count
        self.base = base.map { $0.count { $0 } }
        self.proposal = proposal.map { $0.count { $0 } }
        if let base, let proposal {
            let both = try PairedProportions(base, proposal)
            difference = both
            bounds = try both.interval()
        }
        if let pair = proposal?.firstIndex(of: true) {
            replay = replays[pair].proposal
        } else if let pair = base?.firstIndex(of: true) {
            replay = replays[pair].base
        }
    }
}

extension FailureComparison {
    /// What went wrong in the pairs of two points: invariants, the reserve, expectations.
    static func all(
        base: [ComparisonKeeper.Run], proposal: [ComparisonKeeper.Run],
        expectations: (base: [String], proposal: [String])
    ) throws(StatisticsError) -> [FailureComparison] {
        let replays = zip(base, proposal).map { (base: $0.replay, proposal: $1.replay) }
        func make(
            _ kind: Kind, _ subject: String, _ happened: (ComparisonKeeper.Run) -> Bool
        ) throws(StatisticsError) -> FailureComparison {
            try FailureComparison(
                kind, subject, base: base.map(happened), proposal: proposal.map(happened),
                replays: replays)
        }
        var all = [try make(.anyInvariant, "") { !$0.broken.isEmpty }]
        var broken: [String] = []
        for run in base + proposal {
            broken += run.broken.filter { !broken.contains($0) }
        }
        for id in broken.sorted() {
            all.append(try make(.invariant, id) { $0.broken.contains(id) })
        }
        if (base + proposal).contains(where: \.isExhausted) {
            all.append(try make(.exhaustedReserve, "") { $0.isExhausted })
        }
        for text in expectations.base
            + expectations.proposal.filter({
                !expectations.base.contains($0)
            })
        {
            let places = (
                expectations.base.firstIndex(of: text), expectations.proposal.firstIndex(of: text)
            )
            all.append(
                try FailureComparison(
                    .expectation, text,
                    base: places.0.map { place in base.map { !$0.holds[place] } },
                    proposal: places.1.map { place in proposal.map { !$0.holds[place] } },
                    replays: replays))
        }
        return all
    }
}
