import Economy
import Rewards
public import Statistics

/// What a cohort gains or pays by a proposal: received less paid, over a whole run.
public struct CohortComparison: Sendable {
    /// `provider/eu-h100`, `staker/small`, `builder/inference-eu`; `provider/` for all cohorts of
    /// a kind together.
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
        cohort: String, asset: String?, base: [Double], proposal: [Double],
        controls: ControlVariates?
    ) throws(StatisticsError) {
        self.cohort = cohort
        self.asset = asset
        difference = try PairedDifference(base, proposal)
        bounds = try difference.interval()
        adjusted = try controls.adjusted(difference, base, proposal)
        let odds = try ImprovementProbability(base, proposal)
        improvement = odds.estimate
        improvementBounds = try odds.interval()
    }

    /// Every cohort of either side, behind the sum of its kind where the kind has several: in USD
    /// first, then in each asset it has to do with.
    static func all(
        base: [ComparisonKeeper.Run], proposal: [ComparisonKeeper.Run], assets: [RecordedAsset],
        controls: ControlVariates?
    ) throws(StatisticsError) -> [CohortComparison] {
        let runs = base + proposal
        var all: [CohortComparison] = []
        for name in names(of: runs) {
            all.append(
                try CohortComparison(
                    cohort: name, asset: nil, base: base.map { $0.netUSD(of: name) },
                    proposal: proposal.map { $0.netUSD(of: name) }, controls: controls))
            for asset in assets
            where runs.contains(where: { $0.has(name, asset.symbol) }) {
                all.append(
                    try CohortComparison(
                        cohort: name, asset: asset.symbol,
                        base: base.map { $0.net(of: name, asset) },
                        proposal: proposal.map { $0.net(of: name, asset) }, controls: controls))
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

    fileprivate func netUSD(of cohort: String) -> Double {
        cohorts.reduce(0) { sum, total in
            total.isOf(cohort) ? sum + total.receivedUSD - total.paidUSD : sum
        }
    }

    fileprivate func net(of cohort: String, _ asset: RecordedAsset) -> Double {
        let scale = MetricNumber.powersOfTen[Int(asset.decimals)]
        return cohorts.reduce(0) { sum, total in
            guard total.isOf(cohort), total.asset == asset.symbol else { return sum }
            return sum + (total.received.nearest - total.paid.nearest) / scale
        }
    }
}

extension UInt256 {
    fileprivate var nearest: Double { Double(high) * 0x1p128 + Double(low) }
}
