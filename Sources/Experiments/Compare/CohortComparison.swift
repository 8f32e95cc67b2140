import Economy
import Rewards
public import Statistics

/// What a cohort gains or pays by a proposal: received less paid, over a whole run.
public struct CohortComparison: Sendable {
    /// `provider/eu-h100`, `staker/small`, `builder/inference-eu`.
    public var cohort: String
    /// The asset whose amounts are summed; nil for all of them in USD, each at its day's price.
    public var asset: String?
    /// Proposal less base, means over runs. Unit: USD, or whole units of the asset.
    public var difference: PairedDifference
    public var bounds: ConfidenceBounds
    /// That the cohort is better off.
    public var improvement: Double
    public var improvementBounds: ConfidenceBounds

    public var isSame: Bool { difference.mean == 0 && difference.varianceOfDifference == 0 }

    init(
        cohort: String, asset: String?, base: [Double], proposal: [Double]
    ) throws(StatisticsError) {
        self.cohort = cohort
        self.asset = asset
        difference = try PairedDifference(base, proposal)
        bounds = try difference.interval()
        let odds = try ImprovementProbability(base, proposal)
        improvement = odds.estimate
        improvementBounds = try odds.interval()
    }

    /// Every cohort of either side: in USD first, then in each asset it has to do with.
    static func all(
        base: [ComparisonKeeper.Run], proposal: [ComparisonKeeper.Run], assets: [RecordedAsset]
    ) throws(StatisticsError) -> [CohortComparison] {
        let runs = base + proposal
        var names: [String] = []
        for run in runs {
            for total in run.cohorts where names.last != total.cohort {
                names.append(total.cohort)
            }
        }
        names.sort()
        var previous: String?
        var all: [CohortComparison] = []
        for name in names where name != previous {
            previous = name
            all.append(
                try CohortComparison(
                    cohort: name, asset: nil, base: base.map { $0.netUSD(of: name) },
                    proposal: proposal.map { $0.netUSD(of: name) }))
            for asset in assets
            where runs.contains(where: { $0.has(name, asset.symbol) }) {
                all.append(
                    try CohortComparison(
                        cohort: name, asset: asset.symbol,
                        base: base.map { $0.net(of: name, asset) },
                        proposal: proposal.map { $0.net(of: name, asset) }))
            }
        }
        return all
    }
}

extension ComparisonKeeper.Run {
    fileprivate func has(_ cohort: String, _ asset: String) -> Bool {
        cohorts.contains { $0.cohort == cohort && $0.asset == asset }
    }

    fileprivate func netUSD(of cohort: String) -> Double {
        cohorts.reduce(0) { sum, total in
            total.cohort == cohort ? sum + total.receivedUSD - total.paidUSD : sum
        }
    }

    fileprivate func net(of cohort: String, _ asset: RecordedAsset) -> Double {
        let scale = MetricNumber.powersOfTen[Int(asset.decimals)]
        return cohorts.reduce(0) { sum, total in
            guard total.cohort == cohort, total.asset == asset.symbol else { return sum }
            return sum + (total.received.nearest - total.paid.nearest) / scale
        }
    }
}

extension UInt256 {
    fileprivate var nearest: Double { Double(high) * 0x1p128 + Double(low) }
}
