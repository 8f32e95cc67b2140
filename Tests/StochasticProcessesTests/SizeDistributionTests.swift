import RandomStreams
import StochasticProcesses
import Testing

@Suite struct SizeDistributionTests {
    private let count = 30_000

    private func check(
        _ distribution: SizeDistribution, mean: Double, variance: Double, draws: UInt64,
        seed: UInt64
    ) throws {
        try distribution.validate()
        #expect(abs(distribution.mean / mean - 1) < 1e-14)
        var stream = stream(seed, .sizes)
        let z = z(of: mean, variance: variance, count: count) {
            distribution.draw(from: &stream)
        }
        #expect(abs(z) < 4, "\(distribution)")
        #expect(stream.draws == draws * UInt64(count))
    }

    @Test func `exponential sizes have their mean`() throws {
        try check(.exponential(mean: 40), mean: 40, variance: 1600, draws: 1, seed: 1)
    }

    @Test func `lognormal sizes have the mean of the closed form`() throws {
        let size = try SizeDistribution.lognormal(median: 150, sigma: 0.8)
        let mean = 150 * Portable.exp(0.32)
        let variance = mean * mean * (Portable.exp(0.64) - 1)
        try check(size, mean: mean, variance: variance, draws: 1, seed: 2)
    }

    @Test func `constant sizes take no draw`() throws {
        var stream = stream(3)
        #expect(SizeDistribution.constant(7).draw(from: &stream) == 7)
        #expect(SizeDistribution.constant(7).mean == 7)
        #expect(stream.draws == 0)
    }

    @Test func `sizes by quantiles have the moments of the interpolated table`() throws {
        // Heavy-tailed, with a stretch where many quantiles are equal.
        let values = (0...100).map { (percent: Int) -> Double in
            let above = Double(max(percent - 40, 0))
            return 5 + above * above / 3
        }
        let table = try QuantileTable(values)
        var (mean, square) = (0.0, 0.0)
        for (a, b) in zip(values, values.dropFirst()) {
            mean += (a + b) / 200
            square += (a * a + a * b + b * b) / 300
        }
        try check(
            .quantiles(table), mean: mean, variance: square - mean * mean, draws: 1, seed: 4)
    }

    @Test func `a quantile table is linear between its values`() throws {
        let table = try QuantileTable((0...100).map { Double($0 * $0) })
        #expect(table.value(at: 0) == 0)
        #expect(table.value(at: 1) == 10_000)
        #expect(table.value(at: 0.5) == 2500)
        #expect(abs(table.value(at: 0.505) - 2550.5) < 1e-9)
        #expect(abs(table.value(at: 0.995) - 9900.5) < 1e-9)
    }

    @Test func `sizes out of range are refused`() {
        let bad: [SizeDistribution] = [
            .constant(0), .constant(.nan), .exponential(mean: -1), .lognormal(mu: 0, sigma: -1),
            .lognormal(mu: 800, sigma: 1), .lognormal(mu: .nan, sigma: 1),
        ]
        for distribution in bad {
            #expect(throws: ProcessError.self) { try distribution.validate() }
        }
        #expect(throws: ProcessError.self) { try SizeDistribution.lognormal(median: 0, sigma: 1) }
        #expect(throws: ProcessError.self) { try QuantileTable([1, 2]) }
        var values = [Double](repeating: 1, count: 101)
        values[50] = 0.5
        let error = #expect(throws: ProcessError.self) { try QuantileTable(values) }
        #expect(error?.found == "0.5 after 1.0 at 50 %")
    }
}

@Suite struct JointResampleTests {
    @Test func `rows are drawn whole and equally often`() throws {
        let table = try JointResample(rows: [[1, 10], [2, 20], [4, 40]])
        #expect(table.rows == 3 && table.columns == 2)
        #expect(abs(table.mean(ofColumn: 1) - 70 / 3.0) < 1e-12)
        var stream = stream(5, .sizes)
        var counts = [0, 0, 0]
        for _ in 0..<9000 {
            let row = table.drawRow(from: &stream)
            counts[row] += 1
            #expect(table.value(row: row, column: 1) == 10 * table.value(row: row, column: 0))
        }
        // Binomial with n = 9,000 and p = 1/3: standard deviation 44.7.
        for count in counts { #expect(abs(Double(count) - 3000) < 4 * 44.7) }
    }

    @Test func `tables that are not rectangular are refused`() {
        #expect(throws: ProcessError.self) { try JointResample(rows: []) }
        #expect(throws: ProcessError.self) { try JointResample(rows: [[]]) }
        #expect(throws: ProcessError.self) { try JointResample(rows: [[1, 2], [3]]) }
        #expect(throws: ProcessError.self) { try JointResample(rows: [[1, .nan]]) }
    }
}

@Suite struct OutageProcessTests {
    private let count = 30_000

    @Test func `times to failure and repairs have their moments`() throws {
        let process = try OutageProcess(
            meanSecondsBetweenFailures: 2_592_000,
            repair: .lognormal(medianSeconds: 3600, sigma: 0.9))
        var (failures, repairs) = (stream(6, .failures), stream(6, .repairs))
        let up = z(of: 2_592_000, variance: 2_592_000.0 * 2_592_000, count: count) {
            process.timeToFailure(from: &failures)
        }
        let mean = 3600 * Portable.exp(0.405)
        let down = z(
            of: mean, variance: mean * mean * (Portable.exp(0.81) - 1), count: count
        ) { process.repairTime(from: &repairs) }
        #expect(abs(up) < 4)
        #expect(abs(down) < 4)
        #expect(failures.draws == UInt64(count) && repairs.draws == UInt64(count))
        #expect(abs(process.availability - 2_592_000 / (2_592_000 + mean)) < 1e-15)
    }

    @Test func `exponential repairs have their mean`() throws {
        let process = try OutageProcess(
            meanSecondsBetweenFailures: 1000, repair: .exponential(meanSeconds: 250))
        var repairs = stream(7, .repairs)
        let down = z(of: 250, variance: 62_500, count: count) {
            process.repairTime(from: &repairs)
        }
        #expect(abs(down) < 4)
        #expect(process.availability == 0.8)
    }

    @Test func `outages out of range are refused`() {
        let repairs: [(Double, RepairTime)] = [
            (0, .exponential(meanSeconds: 1)), (1, .exponential(meanSeconds: 0)),
            (1, .lognormal(medianSeconds: 0, sigma: 1)),
            (1, .lognormal(medianSeconds: 1, sigma: -1)),
            (1, .lognormal(medianSeconds: 1, sigma: 50)), (.infinity, .exponential(meanSeconds: 1)),
        ]
        for (mean, repair) in repairs {
            #expect(throws: ProcessError.self) {
                try OutageProcess(meanSecondsBetweenFailures: mean, repair: repair)
            }
        }
    }
}
