import Statistics
import Testing

@Suite struct PairedDifferenceTests {
    /// R: `t.test(extra ~ group, data = sleep, paired = TRUE)`.
    @Test func `the sleep data give R's paired t test`() throws {
        let difference = try PairedDifference(
            ComparisonSamples.secondDrug, ComparisonSamples.firstDrug)
        let bounds = try difference.interval()
        #expect(abs(difference.mean - -1.58) < 1e-14)
        #expect(abs(difference.mean / difference.standardError - -4.062127683382037) < 1e-12)
        #expect(abs(difference.pValue - 0.002832890197384) < 1e-12)
        #expect(abs(bounds.lower - -2.459885763276983) < 1e-12)
        #expect(abs(bounds.upper - -0.7001142367230175) < 1e-12)
    }

    /// Variances 3.20056, 4.009 and 1.51289 by R's `var`, correlation by `cor`.
    @Test func `variance reduction is the independent variance over the paired one`() throws {
        let difference = try PairedDifference(
            ComparisonSamples.firstDrug, ComparisonSamples.secondDrug)
        #expect(try abs(#require(difference.varianceReduction) - 4.765423031727379) < 1e-12)
        #expect(try abs(#require(difference.correlation) - 0.79517021) < 1e-8)
    }

    @Test func `equal samples differ by exactly nothing`() throws {
        let values = [0.1, 0.2, 0.3, 1e17]
        let difference = try PairedDifference(values, values)
        #expect(difference.mean == 0)
        #expect(try difference.interval() == ConfidenceBounds(lower: 0, upper: 0))
        #expect(difference.pValue == 1)
        #expect(difference.varianceReduction == .infinity)
        #expect(try abs(#require(difference.correlation) - 1) < 1e-15)
    }

    @Test func `a constant has no variance to reduce`() throws {
        let difference = try PairedDifference([0.1, 0.1, 0.1], [0.7, 0.7, 0.7])
        #expect(difference.varianceReduction == nil)
        #expect(difference.correlation == nil)
        #expect(difference.pValue == 0)
        let bounds = try difference.interval()
        #expect(bounds.lower == bounds.upper)
    }

    @Test func `what makes no pairs is refused`() {
        #expect(throws: StatisticsError.self) { try PairedDifference([1, 2], [1]) }
        #expect(throws: StatisticsError.self) { try PairedDifference([1], [1]) }
        #expect(throws: StatisticsError.self) { try PairedDifference([1, .nan], [1, 2]) }
        #expect(throws: StatisticsError.self) {
            try PairedDifference([1, 2], [1, 3]).interval(level: 1)
        }
    }
}
