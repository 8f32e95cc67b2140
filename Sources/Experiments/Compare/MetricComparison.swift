public import Statistics

/// One figure over all pairs of runs: base beside proposal.
public struct MetricComparison: Sendable {
    /// A figure over the runs of one side.
    public struct Spread: Hashable, Sendable {
        public var mean: Double
        /// With divisor n − 1.
        public var deviation: Double
        /// Quantiles at ``MetricComparison/levels``.
        public var quantiles: [Double]
        /// Means of the worst 5 % at either end.
        public var lowerShortfall: Double
        public var upperShortfall: Double
    }

    /// A difference of quantiles, proposal less base.
    public struct QuantileDifference: Hashable, Sendable {
        public var level: Double
        public var difference: Double
        /// Bias-corrected and accelerated bootstrap.
        public var bounds: ConfidenceBounds
    }

    public var name: String
    public var unit: String
    public var area: String
    public var direction: MetricDirection
    public var base: Spread
    public var proposal: Spread
    /// Proposal less base.
    public var difference: PairedDifference
    /// Of the mean difference, 95 %.
    public var bounds: ConfidenceBounds
    /// The means and their difference, adjusted for the drawn prices; nil without controls, and
    /// where they explain next to nothing.
    public var adjusted: AdjustedDifference?
    /// Two-sided, adjusted by Holm for all figures of the proposal; nil before adjustment and for
    /// figures that are the same in every pair.
    public var adjustedP: Double?
    /// At ``levels``.
    public var quantiles: [QuantileDifference]
    /// That the proposal is better where ``direction`` says what is; that it rises elsewhere.
    public var improvement: Double
    public var improvementBounds: ConfidenceBounds
    /// Base first, proposal second.
    public var dominance: StochasticDominance

    public static let levels = [0.05, 0.5, 0.95]
    /// Of the runs whose mean is the expected shortfall.
    public static let shortfallShare = 0.05

    /// What is known best of the two means and their difference.
    public var means: MeanDifference { MeanDifference(difference, bounds, adjusted) }

    /// Whether base and proposal are the same in every pair, but for rounding.
    public var isSame: Bool { difference.mean == 0 && difference.varianceOfDifference == 0 }

    /// Whether the difference stands when all figures are judged together, at 5 %.
    public var stands: Bool { adjustedP.map { $0 <= 0.05 } ?? false }

    /// The end at which the worst runs are; nil where no direction is known.
    public var worseTail: OrderedSample.Tail? {
        switch direction {
        case .lessIsBetter: .upper
        case .moreIsBetter: .lower
        case .unknown: nil
        }
    }

    /// - Parameters:
    ///   - base: By pair.
    ///   - proposal: By pair.
    ///   - seed: Of random swaps.
    init(
        name: String, unit: String, area: String, base: [Double], proposal: [Double],
        bootstrap: PairedBootstrap, controls: ControlVariates?, seed: UInt64
    ) throws(StatisticsError) {
        self.name = name
        self.unit = unit
        self.area = area
        direction = MetricDirection(of: name)
        let proposal = RoundingNoise.removed(from: proposal, beside: base)
        let sorted = (try OrderedSample(base), try OrderedSample(proposal))
        difference = try PairedDifference(base, proposal)
        self.base = try Spread(
            sorted.0, mean: difference.meanOfFirst, variance: difference.varianceOfFirst)
        self.proposal = try Spread(
            sorted.1, mean: difference.meanOfSecond, variance: difference.varianceOfSecond)
        bounds = try difference.interval()
        adjusted = try controls.adjusted(difference, base, proposal)
        let isLess = direction == .lessIsBetter
        let odds = try ImprovementProbability(
            isLess ? proposal : base, isLess ? base : proposal)
        improvement = odds.estimate
        improvementBounds = try odds.interval()
        let levels = MetricComparison.levels
        // Equal pairs need no resampling: every resample says zero.
        let isSame = base == proposal
        let ends =
            isSame
            ? levels.map { _ in ConfidenceBounds(lower: 0, upper: 0) }
            : try bootstrap.quantileDifferences(base, proposal, levels: levels)
        let differences = zip(self.base.quantiles, self.proposal.quantiles).map { $1 - $0 }
        quantiles = levels.indices.map { index in
            QuantileDifference(
                level: levels[index], difference: differences[index], bounds: ends[index])
        }
        dominance = try StochasticDominance(
            base, proposal, swaps: isSame ? 99 : 999, seed: seed)
    }
}

extension MetricComparison.Spread {
    init(
        _ sample: OrderedSample, mean: Double, variance: Double
    ) throws(StatisticsError) {
        self.mean = mean
        deviation = variance.squareRoot()
        quantiles = []
        for level in MetricComparison.levels { quantiles.append(try sample.quantile(level)) }
        let share = MetricComparison.shortfallShare
        lowerShortfall = try sample.expectedShortfall(share, .lower)
        upperShortfall = try sample.expectedShortfall(share, .upper)
    }
}
