import RandomStreams
import Statistics
import Testing

@Suite struct `Running moments` {
    static let sample: [Double] = [2, 8, 0, 4, 1, 9, 9, 0]

    /// SciPy 1.17.1: `var(ddof=1)`, `skew`, `kurtosis`.
    @Test func `have known values`() {
        let moments = RunningMoments(Self.sample)
        #expect(moments.count == 8)
        #expect(moments.mean == 4.125)
        #expect(abs(moments.variance - 15.839285714285714) < 1e-13)
        #expect(abs(moments.skewness - 0.2650554122698573) < 1e-14)
        #expect(abs(moments.excessKurtosis - -1.6660010752838508) < 1e-14)
        #expect(moments.least == 0)
        #expect(moments.greatest == 9)
    }

    /// NIST StRD, univariate summary statistics, NumAcc1, NumAcc3 and NumAcc4: certified mean and
    /// standard deviation. The base's own rounding to a double limits the digits of the last two.
    @Test(
        arguments: [
            ([10_000_001, 10_000_003, 10_000_002], 10_000_002, 1, 1e-15),
            (alternating(around: 1_000_000.2), 1_000_000.2, 0.1, 1e-9),
            (alternating(around: 10_000_000.2), 10_000_000.2, 0.1, 1e-8),
        ] as [([Double], Double, Double, Double)])
    func `agree with certified values`(
        values: [Double], mean: Double, deviation: Double, tolerance: Double
    ) {
        let moments = RunningMoments(values)
        #expect(abs(moments.mean / mean - 1) < 1e-15)
        #expect(abs(moments.standardDeviation / deviation - 1) < tolerance)
    }

    private static func alternating(around base: Double) -> [Double] {
        [base] + (0..<1000).map { $0 % 2 == 0 ? base - 0.1 : base + 0.1 }
    }

    @Test(arguments: [0, 1, 2, 500, 999, 1000])
    func `of two parts merge to those of the whole`(cut: Int) {
        var stream = RandomStream(
            seed: 4, replication: 0, entity: .environment, purpose: .bootstrap)
        let values = (0..<1000).map { _ in 1e6 + stream.lognormal(mu: 0, sigma: 0.7) }
        let whole = RunningMoments(values)
        var merged = RunningMoments(values.prefix(cut))
        merged.merge(RunningMoments(values.dropFirst(cut)))
        #expect(merged.count == 1000)
        #expect(abs(merged.mean / whole.mean - 1) < 1e-15)
        #expect(abs(merged.variance / whole.variance - 1) < 1e-9)
        #expect(abs(merged.skewness / whole.skewness - 1) < 1e-8)
        #expect(abs(merged.excessKurtosis / whole.excessKurtosis - 1) < 1e-8)
        #expect(merged.least == whole.least)
        #expect(merged.greatest == whole.greatest)
    }

    @Test func `of equal values do not vary at all`() {
        let moments = RunningMoments(Array(repeating: 0.1, count: 1000))
        #expect(moments.mean == 0.1)
        #expect(moments.variance == 0)
        #expect(moments.skewness == 0)
        #expect(moments.excessKurtosis == 0)
    }

    /// SciPy 1.17.1: `t.interval(0.95, 7, mean, sem)` of the sample.
    @Test func `give Student's interval of the mean`() throws {
        let bounds = try RunningMoments(Self.sample).meanInterval()
        #expect(abs(bounds.lower - 0.7977537648978004) < 1e-12)
        #expect(abs(bounds.upper - 7.4522462351022) < 1e-12)
    }

    @Test func `refuse an interval that they cannot give`() {
        let refused: [[Double]] = [[], [1], [1, .nan], [1, .infinity], [1e300, -1e300]]
        for values in refused {
            #expect(throws: StatisticsError.self) { try RunningMoments(values).meanInterval() }
        }
        for level in [0, 1, -1, .nan] {
            #expect(throws: StatisticsError.self) {
                try RunningMoments(Self.sample).meanInterval(level: level)
            }
        }
    }
}
