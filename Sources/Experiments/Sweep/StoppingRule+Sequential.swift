import Statistics

extension StoppingRule {
    /// Looks after 32 replicates and then each time a quarter more are kept, and takes a target for
    /// met as ``TargetOutcome`` does.
    ///
    /// - Throws: ``SweepError`` for a target that can never be met.
    public static func sequential(_ plan: SweepPlan) throws(SweepError) -> StoppingRule {
        if plan.targets.isEmpty { return .never }
        for target in plan.targets {
            do throws(StatisticsError) { _ = try SequentialStopping(target) } catch {
                throw SweepError(
                    code: "target", subject: target.text, expected: error.expected,
                    found: error.found)
            }
        }
        let randomNumbers = plan.randomNumbers
        return StoppingRule(
            isLook: SequentialStopping.isLook,
            isMet: { target, values, replicates in
                TargetOutcome(
                    target, values: values, replicates: replicates, randomNumbers: randomNumbers
                ).isMet
            })
    }
}
