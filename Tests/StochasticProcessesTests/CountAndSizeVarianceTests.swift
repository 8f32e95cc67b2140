import RandomStreams
import StochasticProcesses
import Testing

/// Second moments of arrivals, sizes and outages.
@Suite struct `Variances of counts, sizes and outages` {
    private let hour: Int64 = 3_600_000_000

    @Test func `counts of a Poisson process have their mean as variance`() throws {
        let rate = try ArrivalRate(perDay: 240, growthPerMonth: 0.2)
        let (start, end) = (5 * hour, 300 * hour)
        let mean = rate.meanCount(fromTicks: start, toTicks: end)
        #expect(rate.varianceOfCount(fromTicks: start, toTicks: end) == mean)
    }

    @Test func `each window adds the square of its mean over the shape`() throws {
        let spread = try Dispersion(windowSeconds: 3600, shape: 2)
        let rate = try ArrivalRate(perDay: 240, dispersion: spread)
        // Half an hour, two hours, a quarter: means 5, 10, 10 and 2.5.
        let found = rate.varianceOfCount(fromTicks: hour / 2, toTicks: 3 * hour + hour / 4)
        #expect(abs(found - (27.5 + (25 + 100 + 100 + 6.25) / 2)) < 1e-9)
    }

    @Test func `counts of days with windows within have the variance of the closed form`() throws {
        let spread = try Dispersion(windowSeconds: 21_600, shape: 3)
        let rate = try ArrivalRate(perDay: 24, dispersion: spread)
        let days = 3000
        var arrivals = PoissonArrivals(
            rate: rate, untilTicks: Int64(days) * 24 * hour, dispersion: stream(41, .dispersion))
        var draws = stream(41, .arrivals)
        var counts = [Double](repeating: 0, count: days)
        while case let tick = arrivals.next(from: &draws), tick < .max {
            counts[Int(tick / (24 * hour))] += 1
        }
        let variance = rate.varianceOfCount(fromTicks: 0, toTicks: 24 * hour)
        // Four windows of mean 6: 24 + 4·36/3.
        #expect(abs(variance - 72) < 1e-9)
        var squares = counts.map { ($0 - 24) * ($0 - 24) }
        let mean = squares.reduce(0, +) / Double(days)
        let ofSquares = squares.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(days)
        #expect(
            abs(z(of: variance, variance: ofSquares, count: days) { squares.removeLast() }) < 4)
    }

    @Test func `sizes have the variances of their closed forms`() throws {
        #expect(SizeDistribution.constant(4).variance == 0)
        #expect(SizeDistribution.exponential(mean: 3).variance == 9)
        let lognormal = SizeDistribution.lognormal(mu: 0.3, sigma: 0.6)
        let exact = Portable.exp(0.6 + 0.36) * (Portable.exp(0.36) - 1)
        #expect(abs(lognormal.variance / exact - 1) < 1e-14)
        let uniform = try QuantileTable((0...100).map { Double($0) })
        #expect(abs(SizeDistribution.quantiles(uniform).variance - 10_000.0 / 12) < 1e-9)
        // One value in half of all cases, another in the rest, but for one hundredth between.
        let steps = try QuantileTable((0...100).map { $0 <= 50 ? 0 : 1 })
        #expect(abs(steps.mean - 0.495) < 1e-14)
        #expect(abs(steps.variance - (0.49 + 0.01 / 3 - 0.495 * 0.495)) < 1e-14)
    }

    @Test func `outages alternate with the renewal theorem's frequency and availability`() throws {
        let process = try OutageProcess(
            meanSecondsBetweenFailures: 900_000,
            repair: .lognormal(medianSeconds: 60_000, sigma: 0.8))
        var (failures, repairs) = (stream(43, .failures), stream(43, .repairs))
        let cycles = 20_000
        var (up, whole, residuals) = (0.0, 0.0, [Double]())
        for _ in 0..<cycles {
            let works = process.timeToFailure(from: &failures)
            let cycle = works + process.repairTime(from: &repairs)
            up += works
            whole += cycle
            residuals.append(works - process.availability * cycle)
        }
        // Ratio of means: the error is that of the mean residual over the mean cycle.
        let deviation = residuals.map { $0 * $0 }.reduce(0, +).squareRoot()
        #expect(abs(up / whole - process.availability) < 4 * deviation / whole)
        let expected = process.meanFailures(inSeconds: whole)
        let ofCycle = 900_000.0 * 900_000 + process.repair.varianceSecondsSquared
        let spread = (Double(cycles) * ofCycle).squareRoot() / (whole / Double(cycles))
        #expect(abs(expected - Double(cycles)) < 4 * spread)
    }
}
