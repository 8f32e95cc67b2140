import Experiments
import Testing

@Suite struct TargetOutcomeTests {
    private func target(
        _ statistic: StoppingTarget.Statistic, _ tolerance: StoppingTarget.Tolerance
    ) -> StoppingTarget {
        StoppingTarget(metric: "x", statistic: statistic, tolerance: tolerance, text: "x ±?")
    }

    /// 16 values of each of 9 and 11, in turn.
    private let values = (0..<32).map { 9 + 2 * Double($0 % 2) }

    @Test func `the precision is what the target counts in`() throws {
        let share = TargetOutcome(
            target(.mean, .relative(0.05)), values: values, replicates: 32, randomNumbers: .common)
        #expect(share.isMet)
        #expect(share.estimate == 10)
        // Student's 97.5 % point of 31 degrees of freedom by √(32/31) over √32.
        let half = 2.039513 / (31 as Double).squareRoot()
        #expect(abs(try #require(share.halfWidth) - half) < 1e-6)
        #expect(abs(try #require(share.precision) - half / 10) < 1e-7)
        let width = TargetOutcome(
            target(.mean, .absolute(0.3)), values: values, replicates: 32, randomNumbers: .common)
        #expect(!width.isMet)
        #expect(width.precision == width.halfWidth)
        // Widths shrink with the root of the count: 32 · (0.3663 / 0.3)².
        #expect(width.valuesExpected == 48)
    }

    @Test func `pairs count as pairs unless a run failed`() {
        let target = target(.mean, .absolute(0.3))
        func isMet(_ replicates: Int) -> Bool {
            TargetOutcome(
                target, values: values + values, replicates: replicates, randomNumbers: .antithetic
            ).isMet
        }
        #expect(isMet(64))
        #expect(
            isMet(65)
                == TargetOutcome(
                    target, values: values + values, replicates: 64, randomNumbers: .common
                ).isMet)
    }

    @Test func `values that say nothing meet nothing`() {
        let none = TargetOutcome(
            target(.mean, .relative(0.5)), values: [], replicates: 4, randomNumbers: .common)
        #expect(!none.isMet)
        #expect(none.estimate == nil && none.precision == nil)
        let few = TargetOutcome(
            target(.quantile(0.05), .relative(0.5)), values: values, replicates: 32,
            randomNumbers: .common)
        #expect(!few.isMet)
        #expect(few.estimate == 9 && few.halfWidth == nil)
        #expect(few.valuesExpected == 72)
        let centred = TargetOutcome(
            target(.mean, .relative(0.5)), values: values.map { $0 - 10 }, replicates: 32,
            randomNumbers: .common)
        #expect(!centred.isMet)
        #expect(centred.valuesExpected == nil)
    }
}
