import RandomStreams
import StochasticProcesses
import Testing

private let hour: Int64 = 3_600_000_000
private let day = 24 * hour

@Suite struct PoissonArrivalsTests {
    /// Nothing at night, twice as much on working days.
    private static func officeWeek() throws -> WeeklyProfile {
        try WeeklyProfile(
            weights: (0..<168).map { hour in
                let (ofDay, day) = (hour % 24, hour / 24)
                return ofDay < 7 ? 0 : day < 5 ? 2 : 1
            })
    }

    private func ticks(
        _ rate: ArrivalRate, until: Int64, seed: UInt64, from: Int64 = 0
    ) -> [Int64] {
        var arrivals = PoissonArrivals(
            rate: rate, fromTicks: from, untilTicks: until,
            dispersion: stream(seed, .dispersion))
        var draws = stream(seed, .arrivals)
        var ticks: [Int64] = []
        while true {
            let tick = arrivals.next(from: &draws)
            if tick == .max { break }
            ticks.append(tick)
        }
        #expect(draws.draws == UInt64(ticks.count) + 1, "one draw an arrival, one for the end")
        return ticks
    }

    @Test func `arrivals ascend, start after the start and end before the end`() throws {
        let rate = try ArrivalRate(perDay: 500, profile: PoissonArrivalsTests.officeWeek())
        let ticks = ticks(rate, until: 9 * day, seed: 1, from: day + 123)
        #expect(ticks.count > 2000)
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(ticks.first! >= day + 123 && ticks.last! < 9 * day)
    }

    @Test func `no arrival comes in an hour of weight zero`() throws {
        let rate = try ArrivalRate(
            perDay: 2000, profile: PoissonArrivalsTests.officeWeek(), startHourOfWeek: 5)
        for tick in ticks(rate, until: 7 * day, seed: 2) {
            #expect((Int(tick / hour) + 5) % 24 >= 7)
        }
    }

    @Test func `the rate integrates to the sum of the draws at every arrival`() throws {
        let dispersion = try Dispersion(windowSeconds: 5000, shape: 3)
        for spread in [nil, dispersion] {
            let rate = try ArrivalRate(
                perDay: 700, profile: PoissonArrivalsTests.officeWeek(), startHourOfWeek: 30,
                growthPerMonth: 0.5, dispersion: spread)
            let start = hour + 1_234_567
            let factors = stream(11, .dispersion)
            var draws = stream(11, .arrivals)
            var sum = 0.0
            var (mean, last) = (0.0, start)
            for tick in ticks(rate, until: 30 * day, seed: 11, from: start) {
                sum += draws.exponential()
                mean += rate.meanCount(fromTicks: last, toTicks: tick, dispersion: factors)
                last = tick
                // Arrivals are rounded down to a tick; the rate is below 2e-7 a tick.
                #expect(sum - mean > -1e-9 && sum - mean < 2e-7)
            }
            #expect(sum > 10_000)
        }
    }

    @Test func `gaps of a constant rate are exponential`() throws {
        let rate = try ArrivalRate(perDay: 86_400)
        let ticks = ticks(rate, until: day / 3, seed: 3)
        var gaps = zip(ticks, ticks.dropFirst()).map { Double($1 - $0) * 1e-6 }.makeIterator()
        let count = ticks.count - 1
        #expect(abs(z(of: 1, variance: 1, count: count) { gaps.next()! }) < 4)
        var squares = zip(ticks, ticks.dropFirst()).map { Double($1 - $0) * 1e-6 }
            .map { $0 * $0 }.makeIterator()
        #expect(abs(z(of: 2, variance: 20, count: count) { squares.next()! }) < 4)
    }

    @Test func `counts of each hour are Poisson with the profile's mean`() throws {
        let profile = try PoissonArrivalsTests.officeWeek()
        let rate = try ArrivalRate(perDay: 1200, profile: profile, growthPerMonth: 0.2)
        let weeks = 40
        let ticks = ticks(rate, until: Int64(7 * weeks) * day, seed: 4)
        var counts = [Int](repeating: 0, count: 168 * weeks)
        for tick in ticks { counts[Int(tick / hour)] += 1 }
        // Σ (count - mean)² / mean has mean 1 and variance 2 + 1/mean an hour.
        var (statistic, mean, variance, total) = (0.0, 0.0, 0.0, 0.0)
        for (index, count) in counts.enumerated() {
            let start = Int64(index) * hour
            let expected = rate.meanCount(fromTicks: start, toTicks: start + hour)
            guard expected > 0 else { continue }
            let difference = Double(count) - expected
            statistic += difference * difference / expected
            mean += 1
            variance += 2 + 1 / expected
            total += difference
        }
        #expect(abs(statistic - mean) < 4 * variance.squareRoot())
        let expected = rate.meanCount(fromTicks: 0, toTicks: Int64(7 * weeks) * day)
        #expect(abs(total) < 4 * expected.squareRoot())
    }

    @Test func `the mean count is rate times time, weight and growth`() throws {
        let flat = try ArrivalRate(perDay: 240)
        #expect(abs(flat.meanCount(fromTicks: hour / 2, toTicks: 3 * hour) - 25) < 1e-12)
        #expect(flat.meanCount(fromTicks: hour, toTicks: hour) == 0)
        let week = try ArrivalRate(perDay: 240, profile: PoissonArrivalsTests.officeWeek())
        #expect(abs(week.meanCount(fromTicks: 0, toTicks: 7 * day) - 1680) < 1e-9)
        let growing = try ArrivalRate(perDay: 240, growthPerMonth: 0.04)
        let first = growing.meanCount(fromTicks: 0, toTicks: 30 * day)
        let third = growing.meanCount(fromTicks: 60 * day, toTicks: 90 * day)
        #expect(abs(third / first - 1.04 * 1.04) < 1e-12)
        // The sum of a geometric series over the hours of a month.
        let ratio = Portable.power(1.04, 1 / 720.0)
        #expect(abs(first - 10 * 0.04 / (ratio - 1)) < 1e-8)
    }

    @Test func `a table of growth changes no bit of the mean count, nor does its end`() throws {
        let rate = try ArrivalRate(
            perDay: 310, profile: PoissonArrivalsTests.officeWeek(), startHourOfWeek: 75,
            growthPerMonth: 0.01)
        let growth = rate.hourlyGrowth(hours: 100)
        #expect(growth.isOf(rate))
        for (from, to) in [(0, 86_400), (1, 1), (3_599, 3_601), (86_399, 864_001)] {
            let (from, to) = (Int64(from) * 1_000_000 + 7, Int64(to) * 1_000_000 + 9)
            let plain = rate.meanCount(fromTicks: from, toTicks: to)
            #expect(
                rate.meanCount(fromTicks: from, toTicks: to, growth: growth).bitPattern
                    == plain.bitPattern)
        }
    }

    @Test func `a higher rate brings every arrival forward`() throws {
        let profile = try PoissonArrivalsTests.officeWeek()
        let slow = ticks(
            try ArrivalRate(perDay: 300, profile: profile), until: 20 * day, seed: 5)
        let fast = ticks(
            try ArrivalRate(perDay: 330, profile: profile), until: 20 * day, seed: 5)
        #expect(fast.count > slow.count)
        #expect(zip(slow, fast).allSatisfy { $0 >= $1 })
    }

    @Test func `counts of windows with dispersion are negative binomial`() throws {
        let dispersion = try Dispersion(windowSeconds: 600, shape: 4)
        let rate = try ArrivalRate(perDay: 144 * 8, dispersion: dispersion)
        let windows = 3000
        let length: Int64 = 600_000_000
        let ticks = ticks(rate, until: Int64(windows) * length, seed: 6)
        var counts = [Double](repeating: 0, count: windows)
        for tick in ticks { counts[Int(tick / length)] += 1 }
        // Mean 8, variance 8 + 8²/4 = 24, excess kurtosis 6/4 + 1/24.
        var means = counts.makeIterator()
        #expect(abs(z(of: 8, variance: 24, count: windows) { means.next()! }) < 4)
        var squares = counts.map { ($0 - 8) * ($0 - 8) }.makeIterator()
        let ofSquares = 24.0 * 24 * (2 + 6 / 4.0 + 1 / 24.0)
        #expect(abs(z(of: 24, variance: ofSquares, count: windows) { squares.next()! }) < 4)
        // Given the factors that the arrivals met, counts are Poisson.
        var (statistic, variance) = (0.0, 0.0)
        for (window, count) in counts.enumerated() {
            let mean = rate.meanCount(
                fromTicks: Int64(window) * length, toTicks: Int64(window + 1) * length,
                dispersion: stream(6, .dispersion))
            statistic += (count - mean) * (count - mean) / mean - 1
            variance += 2 + 1 / mean
        }
        #expect(abs(statistic) < 4 * variance.squareRoot())
    }

    @Test func `windows may be longer than an hour or straddle hours`() throws {
        for seconds in [7000, 90_000, 1] as [Int64] {
            let dispersion = try Dispersion(windowSeconds: seconds, shape: 50)
            let rate = try ArrivalRate(perDay: 24_000, dispersion: dispersion)
            let factors = stream(8, .dispersion)
            let whole = rate.meanCount(fromTicks: 0, toTicks: hour, dispersion: factors)
            let parts =
                rate.meanCount(fromTicks: 0, toTicks: hour / 3, dispersion: factors)
                + rate.meanCount(fromTicks: hour / 3, toTicks: hour, dispersion: factors)
            #expect(abs(whole - parts) < 1e-9)
            #expect(abs(whole - 1000) < 700)
        }
    }

    @Test func `a rate of zero and a rate that dies out end without an arrival`() throws {
        var draws = stream(9)
        var never = PoissonArrivals(rate: try ArrivalRate(perDay: 0))
        #expect(never.next(from: &draws) == .max)
        #expect(never.next(from: &draws) == .max)
        var dying = PoissonArrivals(rate: try ArrivalRate(perDay: 1, growthPerMonth: -0.999))
        var count = 0
        while dying.next(from: &draws) != .max { count += 1 }
        // The integral of the rate is 1/720·(1/24)/(1 - 0.001^(1/720)), about 4.4.
        #expect(count < 20)
    }

    @Test func `a trace plays its ticks once`() throws {
        var trace = try TraceReplay(ticks: [0, 5, 5, 9])
        #expect((0..<5).map { _ in trace.next() } == [0, 5, 5, 9, nil])
        var process = ArrivalProcess.trace(try TraceReplay(ticks: [3]))
        var draws = stream(10)
        #expect(process.next(from: &draws) == 3)
        #expect(process.next(from: &draws) == .max)
        #expect(draws.draws == 0)
        var poisson = ArrivalProcess.poisson(PoissonArrivals(rate: try ArrivalRate(perDay: 10)))
        var twin = PoissonArrivals(rate: try ArrivalRate(perDay: 10))
        var twinDraws = draws
        for _ in 0..<5 {
            #expect(poisson.next(from: &draws) == twin.next(from: &twinDraws))
        }
    }

    @Test func `parameters out of range are refused`() throws {
        #expect(throws: ProcessError.self) { try ArrivalRate(perDay: -1) }
        #expect(throws: ProcessError.self) { try ArrivalRate(perDay: .infinity) }
        #expect(throws: ProcessError.self) { try ArrivalRate(perDay: 1, startHourOfWeek: 168) }
        #expect(throws: ProcessError.self) { try ArrivalRate(perDay: 1, growthPerMonth: -1) }
        #expect(throws: ProcessError.self) { try Dispersion(windowSeconds: 0, shape: 1) }
        #expect(throws: ProcessError.self) { try Dispersion(windowSeconds: 1, shape: 0) }
        #expect(throws: ProcessError.self) { try WeeklyProfile(weights: [1, 2]) }
        #expect(throws: ProcessError.self) {
            try WeeklyProfile(weights: [Double](repeating: 0, count: 168))
        }
        var weights = [Double](repeating: 1, count: 168)
        weights[167] = -1
        #expect(throws: ProcessError.self) { try WeeklyProfile(weights: weights) }
        #expect(throws: ProcessError.self) { try TraceReplay(ticks: [-1]) }
        let error = #expect(throws: ProcessError.self) { try TraceReplay(ticks: [4, 3]) }
        #expect(
            error?.description
                == "ticks: expected ascending ticks from 0 up, found 3 after 4 in row 1.")
    }

    @Test func `a profile is scaled to mean 1`() throws {
        let weights = try PoissonArrivalsTests.officeWeek().weights
        let sum = weights.reduce(0, +)
        #expect(abs(sum - 168) < 1e-10)
        #expect(abs(weights[8] / weights[6 * 24 + 8] - 2) < 1e-12)
        #expect(WeeklyProfile.flat.weights == [Double](repeating: 1, count: 168))
    }
}
