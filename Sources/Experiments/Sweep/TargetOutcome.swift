import Statistics

/// How well a figure of a point is known, held against a target of the plan.
public struct TargetOutcome: Hashable, Sendable {
    public let target: StoppingTarget
    public let isMet: Bool
    /// In the metric's unit; nil where no run has it.
    public let estimate: Double?
    /// Half the width of the 95 % interval, in the metric's unit; nil of too few values.
    public let halfWidth: Double?
    /// Values that may be enough in all: a guess as good as the present width. Nil when no number
    /// helps.
    public let valuesExpected: Int?

    /// ``halfWidth`` as the target counts it: as a share of the estimate's magnitude, or itself.
    public var precision: Double? {
        guard let estimate, let halfWidth else { return nil }
        return switch target.tolerance {
        case .relative: estimate == 0 ? nil : halfWidth / estimate.magnitude
        case .absolute: halfWidth
        }
    }

    /// Antithetic replicates count as pairs where none of them failed, and as single runs where one
    /// did: then nobody knows which ones belong together.
    ///
    /// - Parameters:
    ///   - values: Of the target's metric, in the order of replicates. Of failed runs there are
    ///     none.
    ///   - replicates: Those that were run, failed ones among them.
    /// - Complexity: O(n) for a mean, O(n log n) for a quantile.
    public init(
        _ target: StoppingTarget, values: [Double], replicates: Int, randomNumbers: RandomNumbers
    ) {
        let isPaired = randomNumbers == .antithetic && values.count == replicates
        let look = try? SequentialStopping(target)
            .look(at: values, dependence: isPaired ? .antitheticPairs : .independent)
        self.target = target
        isMet = look?.isEnough ?? false
        estimate = look?.estimate
        halfWidth = look?.halfWidth
        valuesExpected = look?.countExpected
    }
}

extension SequentialStopping {
    init(_ target: StoppingTarget) throws(StatisticsError) {
        let statistic: Statistic =
            switch target.statistic {
            case .mean: .mean
            case .quantile(let share): .quantile(share)
            }
        let tolerance: Tolerance =
            switch target.tolerance {
            case .relative(let share): .relative(share)
            case .absolute(let width): .absolute(width)
            }
        try self.init(statistic, within: tolerance)
    }
}
