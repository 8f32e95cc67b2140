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
        func halfWidth(_ values: [Double], _ numbers: RandomNumbers, from first: Int = 0)
            -> Double?
        {
            MeanPrecision.halfWidth(
                values, of: Array(first..<first + values.count), randomNumbers: numbers)
        }
        #expect(halfWidth(values, .antithetic) == 0)
        let single = try #require(halfWidth(values, .common))
        // Student's 97.5 % point of 7 degrees of freedom, 2.364624, by the deviation over √8.
        #expect(abs(single - 2.364624 * (1.5 as Double).squareRoot() / 8.squareRoot()) < 1e-5)
        #expect(halfWidth([5], .common) == nil)
        // Without the first run its partner counts for the mean alone.
        let without = try #require(halfWidth(Array(values[1...]), .antithetic, from: 1))
        #expect(without == 0)
    }

    @Test(arguments: [[1.0], [1, 3], [1, 3, 2]])
    func `fewer than two pairs say nothing about a mean`(_ values: [Double]) {
        let found = MeanPrecision.halfWidth(
            values, of: Array(values.indices), randomNumbers: .antithetic)
        #expect(found == nil)
        // Four values, no two of a pair.
        #expect(
            MeanPrecision.halfWidth(
                [1, 3, 2, 5], of: [1, 2, 5, 6], randomNumbers: .antithetic) == nil)
    }
}
