import Economy
import Rewards
public import Statistics

/// What a cohort, or an account of the protocol, gains or pays by a proposal: received less paid,
/// over a whole run. In each unit the gains of all together are nothing.
public struct CohortComparison: Sendable {
    /// `provider/eu-h100`, `staker/small`, `protocol/treasury`; `provider/` for all cohorts of a
    /// kind together.
    public var cohort: String
    /// The asset whose amounts are summed; nil for all of them in USD, each at its day's price.
    public var asset: String?
    /// Proposal less base, means over runs. Unit: USD, or whole units of the asset.
    public var difference: PairedDifference
    public var bounds: ConfidenceBounds
    /// The means and their difference, adjusted for the drawn prices; nil without controls, and
    /// where they explain next to nothing.
    public var adjusted: AdjustedDifference?
    /// That the cohort is better off.
    public var improvement: Double
    public var improvementBounds: ConfidenceBounds

    /// What is known best of the two means and their difference.
    public var means: MeanDifference { MeanDifference(difference, bounds, adjusted) }

    public var isSame: Bool { difference.mean == 0 && difference.varianceOfDifference == 0 }

    /// Whether all cohorts of a kind are meant.
    public var isWholeKind: Bool { cohort.hasSuffix("/") }

    init(
        cohort: String, asset: String?, base: [CohortFlow], proposal: [CohortFlow],
        controls: ControlVariates?
    ) throws(StatisticsError) {
        self.cohort = cohort
        self.asset = asset
        let before = base.map(\.net)
        let after = RoundingNoise.removed(
            from: proposal.map(\.net), beside: before,
            magnitudes: zip(base, proposal).map { max($0.gross, $1.gross) })
        difference = try PairedDifference(before, after)
        bounds = try difference.interval()
        adjusted = try controls.adjusted(difference, before, after)
        let odds = try ImprovementProbability(before, after)
        improvement = odds.estimate
        improvementBounds = try odds.interval()
    }

    /// Every cohort of either side, behind the sum of its kind where the kind has several: in USD
    /// first, then in each asset it has to do with.
    static func all(
        base: CohortSide, proposal: CohortSide, controls: ControlVariates?
    ) throws(StatisticsError) -> [CohortComparison] {
        let runs = base.runs + proposal.runs
        var symbols = base.assets.map(\.symbol)
        symbols += proposal.assets.map(\.symbol).filter { !symbols.contains($0) }
        var all: [CohortComparison] = []
        for name in names(of: runs) {
            all.append(
                try CohortComparison(
                    cohort: name, asset: nil, base: base.inUSD(of: name),
                    proposal: proposal.inUSD(of: name), controls: controls))
            for symbol in symbols where runs.contains(where: { $0.has(name, symbol) }) {
                all.append(
                    try CohortComparison(
                        cohort: name, asset: symbol, base: base.inAsset(symbol, of: name),
                        proposal: proposal.inAsset(symbol, of: name), controls: controls))
            }
        }
        return all
    }

    /// Sorted, each once.
    private static func names(of runs: [ComparisonKeeper.Run]) -> [String] {
        var cohorts: Set<String> = []
        for run in runs { cohorts.formUnion(run.cohorts.map(\.cohort)) }
        var sorted = cohorts.sorted()
        let kinds = sorted.compactMap { name in
            name.firstIndex(of: "/").map { String(name[...$0]) }
        }
        for kind in Set(kinds).sorted() where kinds.count(where: { $0 == kind }) > 1 {
            sorted.append(kind)
        }
        return sorted.sorted()
    }
}

extension CohortTotal {
    /// - Parameter name: Of a cohort, or of a kind with its slash.
    fileprivate func isOf(_ name: String) -> Bool {
        cohort == name || name.hasSuffix("/") && cohort.hasPrefix(name)
    }
}

extension ComparisonKeeper.Run {
    fileprivate func has(_ cohort: String, _ asset: String) -> Bool {
        cohorts.contains { $0.isOf(cohort) && $0.asset == asset }
    }
}

/// The runs of one side, with the assets as that side knows them.
struct CohortSide {
    let runs: [ComparisonKeeper.Run]
    let assets: [RecordedAsset]

    /// Of each run, in USD.
    func inUSD(of cohort: String) -> [CohortFlow] {
        runs.map { run in
            run.cohorts.reduce(into: CohortFlow()) { flow, total in
                if total.isOf(cohort) { flow.add(total.receivedUSD, paid: total.paidUSD) }
            }
        }
    }

    /// Of each run, in whole units of the asset; nothing where the side has no such asset.
    func inAsset(_ symbol: String, of cohort: String) -> [CohortFlow] {
        let decimals = assets.first { $0.symbol == symbol }?.decimals ?? 0
        let scale = MetricNumber.powersOfTen[Int(decimals)]
        return runs.map { run in
            run.cohorts.reduce(into: CohortFlow()) { flow, total in
                guard total.isOf(cohort), total.asset == symbol else { return }
                flow.add(total.received.nearest / scale, paid: total.paid.nearest / scale)
            }
        }
    }
}

/// What a cohort received and paid in a run.
struct CohortFlow {
    /// Received less paid.
    private(set) var net = 0.0
    /// Received and paid together.
    private(set) var gross = 0.0

    mutating func add(_ received: Double, paid: Double) {
        net += received - paid
        gross += received + paid
    }
}

extension UInt256 {
    fileprivate var nearest: Double { Double(high) * 0x1p128 + Double(low) }
}
