import Testing

@testable import Experiments

@Suite struct StoppingRuleTests {
    private func plan(
        _ numbers: RandomNumbers, _ targets: [StoppingTarget]
    ) -> SweepPlan {
        var plan = SamplePlan.make(replicates: 100, randomNumbers: numbers)
        plan.targets = targets
        return plan
    }

    private func target(_ share: Double) -> StoppingTarget {
        StoppingTarget(
            metric: "x", statistic: .mean, tolerance: .relative(share), text: "x ±\(share)")
    }

    @Test func `a plan without targets has no looks`() throws {
        let rule = try StoppingRule.sequential(plan(.common, []))
        #expect(!(1...200).contains(where: { rule.isLook($0) }))
    }

    @Test func `looks come after 32 replicates, then after a quarter more`() throws {
        let rule = try StoppingRule.sequential(plan(.common, [target(0.1)]))
        #expect((1...300).filter { rule.isLook($0) } == [32, 64, 96, 128, 160, 224, 288])
    }

    @Test func `pairs count as pairs unless one of them failed`() throws {
        // Pairs of 0 and 2: each has the mean 1 exactly, while single values spread by 1.
        let values = (0..<64).map { Double($0 % 2) * 2 }
        let target = target(0.1)
        let paired = try StoppingRule.sequential(plan(.antithetic, [target]))
        #expect(paired.isMet(target, values, 64))
        #expect(!paired.isMet(target, values, 65))
        let single = try StoppingRule.sequential(plan(.common, [target]))
        #expect(!single.isMet(target, values, 64))
    }

    @Test func `the half width of a mean is that of pairs where runs are antithetic`() throws {
        let values = [1.0, 3, 2, 2, 0, 4, 1.5, 2.5]
        #expect(MeanPrecision.halfWidth(values, randomNumbers: .antithetic, replicates: 8) == 0)
        let single = try #require(
            MeanPrecision.halfWidth(values, randomNumbers: .common, replicates: 8))
        // Student's 97.5 % point of 7 degrees of freedom, 2.364624, by the deviation over √8.
        #expect(abs(single - 2.364624 * (1.5 as Double).squareRoot() / 8.squareRoot()) < 1e-5)
        #expect(
            MeanPrecision.halfWidth(values, randomNumbers: .antithetic, replicates: 9) == single)
        #expect(MeanPrecision.halfWidth([5], randomNumbers: .common, replicates: 1) == nil)
    }
}
