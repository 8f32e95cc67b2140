/// When values that come one after another are enough to know a figure as well as is wanted.
///
/// Values are looked at after 32 of them, then each time a quarter more have come, in multiples of
/// 32: 32, 64, 96, 128, 160, 224, 288, 384, 480, 608, 768, … A figure is known when half the width
/// of its confidence interval is within the tolerance. At fewer than 32 independent values (32
/// pairs of antithetic ones) it never is, because a deviation from fewer is itself a guess.
///
/// Whoever looks often stops when the spread happens to look small, so an interval at the moment
/// of stopping covers a little less than it says. With these looks nominal 95 % became, over 20,000
/// experiments each: 94.4 % to 94.9 % for means of normal values, 93.5 % to 95.0 % of exponential
/// ones and 91.6 % to 94.7 % of lognormal ones (σ 0.8), the lowest where about 100 values were
/// enough; 94.2 % to 96.4 % for 5 % quantiles. The loss vanishes as tolerances shrink.
///
/// - Source: Chow, Robbins, "On the asymptotic theory of fixed-width sequential confidence
///   intervals for the mean" (1965), doi:10.1214/aoms/1177700156 — stated; looks — assumed.
public struct SequentialStopping: Hashable, Sendable {
    public enum Statistic: Hashable, Sendable {
        case mean
        /// In (0, 1).
        case quantile(Double)
    }

    /// Half the width of the interval. Positive.
    public enum Tolerance: Hashable, Sendable {
        /// As a share of the estimate's magnitude.
        case relative(Double)
        /// In the values' unit.
        case absolute(Double)
    }

    /// How values hang together.
    public enum Dependence: Hashable, Sendable {
        case independent
        /// Values 2i and 2i + 1 are each other's mirror image; pairs are independent. Where one of
        /// a pair failed, the other must be left out too. A last value without partner is ignored.
        case antitheticPairs
    }

    public let statistic: Statistic
    public let tolerance: Tolerance
    /// Two-sided, in (0, 1).
    public let level: Double

    /// - Throws: ``StatisticsError`` when quantile, tolerance or level are out of their ranges.
    public init(
        _ statistic: Statistic, within tolerance: Tolerance, level: Double = 0.95
    ) throws(StatisticsError) {
        try ComparisonInput.check(level: level, of: "stopping target")
        if case .quantile(let quantile) = statistic {
            try QuantileInterval.check(quantile, level: level)
        }
        let width =
            switch tolerance {
            case .relative(let share): share
            case .absolute(let width): width
            }
        guard width > 0, width.isFinite else {
            throw StatisticsError(
                "stopping target", expected: "a positive finite tolerance", found: "\(width)")
        }
        self.statistic = statistic
        self.tolerance = tolerance
        self.level = level
    }

    // MARK: Looks

    /// Values at the first look, and the fewest that can be enough.
    public static let firstLook = 32

    /// The count at which to look next, more than `count` for any count below 2^62.
    ///
    /// - Complexity: O(log `count`).
    public static func nextLook(after count: Int) -> Int {
        var look = firstLook
        while look <= count && look < Int.max / 2 { look = following(look) }
        return look
    }

    /// Whether so many values are a count at which to look.
    public static func isLook(_ count: Int) -> Bool {
        count > 0 && nextLook(after: count - 1) == count
    }

    /// A quarter more, at least 32 more, a multiple of 32.
    private static func following(_ look: Int) -> Int {
        look + firstLook * ((look / 4 + firstLook - 1) / firstLook)
    }

    // MARK: The target

    /// What the values so far say.
    ///
    /// Values that are all equal are enough at the first look: then, at 95 %, the chance of another
    /// value is below 3 / n.
    ///
    /// - Parameter values: In the order in which they came; at least one, finite.
    /// - Throws: ``StatisticsError`` when there is none.
    /// - Complexity: O(n) for a mean, O(n log n) for a quantile.
    public func look(
        at values: [Double], dependence: Dependence = .independent
    ) throws(StatisticsError) -> StoppingLook {
        try ComparisonInput.check(values, atLeast: 1, of: "stopping target")
        var used = values
        if dependence == .antitheticPairs && values.count > 1 && values.count % 2 == 1 {
            used.removeLast()
        }
        switch statistic {
        case .mean: return try lookAtMean(of: used, dependence: dependence)
        case .quantile(let quantile):
            return try look(at: quantile, of: used, dependence: dependence)
        }
    }

    private func lookAtMean(
        of values: [Double], dependence: Dependence
    ) throws(StatisticsError) -> StoppingLook {
        let isPaired = dependence == .antitheticPairs && values.count > 1
        let moments = RunningMoments(isPaired ? AntitheticPairs.means(of: values) : values)
        let bounds = moments.count < 2 ? nil : try moments.meanInterval(level: level)
        return verdict(
            on: moments.mean, bounds: bounds, count: values.count, independent: moments.count,
            fewest: 2)
    }

    private func look(
        at quantile: Double, of values: [Double], dependence: Dependence
    ) throws(StatisticsError) -> StoppingLook {
        let sample = try OrderedSample(values)
        let estimate = try sample.quantile(quantile)
        let isPaired = dependence == .antitheticPairs && values.count > 1
        let inflation = isPaired ? pairInflation(values, below: estimate) : 1
        let interval = try sample.interval(
            ofQuantile: quantile, level: level, inflation: inflation)
        let fewest = try QuantileInterval.fewestValues(for: quantile, level: level)
        return verdict(
            on: estimate, bounds: interval?.bounds, count: values.count,
            independent: isPaired ? values.count / 2 : values.count, fewest: fewest)
    }

    /// By how much pairs raise the variance of the share of values up to a bound: 1 plus the
    /// correlation of the two, and never below 1, so that pairs that lower it are not trusted to.
    private func pairInflation(_ values: [Double], below bound: Double) -> Double {
        let share = Double(values.count { $0 <= bound }) / Double(values.count)
        let both = stride(from: 0, to: values.count, by: 2).count {
            values[$0] <= bound && values[$0 + 1] <= bound
        }
        let variance = share * (1 - share)
        guard variance > 0 else { return 1 }
        let joint = Double(both) / Double(values.count / 2)
        return min(2, max(1, 1 + (joint - share * share) / variance))
    }

    private func verdict(
        on estimate: Double, bounds: ConfidenceBounds?, count: Int, independent: Int, fewest: Int
    ) -> StoppingLook {
        let allowed =
            switch tolerance {
            case .relative(let share): share * estimate.magnitude
            case .absolute(let width): width
            }
        let half = bounds.map { ($0.upper - $0.lower) / 2 }
        let perValue = count / max(1, independent)
        let least = max(fewest, Self.firstLook * perValue)
        let isKnown = half.map { $0 <= allowed } ?? false
        return StoppingLook(
            count: count, estimate: estimate, bounds: bounds, halfWidthAllowed: allowed,
            isEnough: isKnown && count >= least,
            countExpected: StoppingLook.expected(
                count: count, halfWidth: half, allowed: allowed, least: least))
    }
}
