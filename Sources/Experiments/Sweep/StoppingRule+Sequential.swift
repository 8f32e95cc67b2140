import Statistics

extension StoppingRule {
    /// Looks after 32 replicates and then each time a quarter more are kept, and takes a target for
    /// met once half the width of the figure's 95 % interval is within its tolerance.
    ///
    /// Antithetic replicates count as pairs where none of them failed, and as single runs where one
    /// did: then nobody knows which ones belong together, and the interval is on the safe side.
    ///
    /// - Throws: ``SweepError`` for a target that can never be met.
    public static func sequential(_ plan: SweepPlan) throws(SweepError) -> StoppingRule {
        if plan.targets.isEmpty { return .never }
        for target in plan.targets {
            do throws(StatisticsError) { _ = try stopping(target) } catch {
                throw SweepError(
                    code: "target", subject: target.text, expected: error.expected,
                    found: error.found)
            }
        }
        let isPaired = plan.randomNumbers == .antithetic
        return StoppingRule(
            isLook: SequentialStopping.isLook,
            isMet: { target, values, replicates in
                let dependence: SequentialStopping.Dependence =
                    isPaired && values.count == replicates ? .antitheticPairs : .independent
                let look = try? stopping(target).look(at: values, dependence: dependence)
                return look?.isEnough ?? false
            })
    }

    private static func stopping(
        _ target: StoppingTarget
    ) throws(StatisticsError) -> SequentialStopping {
        let statistic: SequentialStopping.Statistic =
            switch target.statistic {
            case .mean: .mean
            case .quantile(let share): .quantile(share)
            }
        let tolerance: SequentialStopping.Tolerance =
            switch target.tolerance {
            case .relative(let share): .relative(share)
            case .absolute(let width): .absolute(width)
            }
        return try SequentialStopping(statistic, within: tolerance)
    }
}
