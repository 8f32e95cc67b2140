import Statistics
import Testing

@Suite struct `A distribution` {
    static let shapes: [Distribution.Shape] = [
        .uniform(from: -2, to: 5), .logUniform(from: 0.1, to: 10), .normal(mean: 1, deviation: 2),
        .lognormal(median: 3, logDeviation: 0.5), .triangular(from: 2, mode: 4, to: 10),
        .triangular(from: 2, mode: 2, to: 3), .triangular(from: 2, mode: 3, to: 3),
        .integer(from: -3, to: 6), .levels(5), .integer(from: 4, to: 4), .levels(1),
    ]

    /// The mean of the quantiles at the middles of 2^16 parts, and of their squares.
    private func moments(of distribution: Distribution) -> (mean: Double, variance: Double) {
        let parts = 1 << 16
        let values = (0..<parts).map {
            distribution.quantile((Double($0) + 0.5) / Double(parts))
        }
        let mean = values.reduce(0, +) / Double(parts)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(parts)
        return (mean, variance)
    }

    /// Closed forms. The tolerance is that of the sum for an integral: worst in the lognormal tail.
    @Test(
        arguments: [
            (.uniform(from: -2, to: 5), 1.5, 49.0 / 12),
            // (b - a) / ln(b/a) and (b² - a²) / (2 ln(b/a)) - mean².
            (.logUniform(from: 0.1, to: 10), 2.149757, 6.235458),
            (.normal(mean: 1, deviation: 2), 1, 4),
            // median·exp(s²/2) and mean²·(exp(s²) - 1).
            (.lognormal(median: 3, logDeviation: 0.5), 3.399445, 3.282269),
            // (a + b + c) / 3 and (a² + b² + c² - ab - ac - bc) / 18.
            (.triangular(from: 2, mode: 4, to: 10), 16.0 / 3, 52.0 / 18),
            (.triangular(from: 2, mode: 2, to: 3), 7.0 / 3, 1.0 / 18),
            (.triangular(from: 2, mode: 3, to: 3), 8.0 / 3, 1.0 / 18),
            (.integer(from: -3, to: 6), 1.5, 99.0 / 12),
            (.levels(5), 2, 2),
        ] as [(Distribution.Shape, Double, Double)])
    func `has the mean and variance of its kind`(
        shape: Distribution.Shape, mean: Double, variance: Double
    ) throws {
        let found = try moments(of: Distribution(shape))
        #expect(abs(found.mean - mean) < 2e-4)
        #expect(abs(found.variance - variance) < 2e-3)
    }

    /// SciPy 1.17.1.
    @Test func `has known quantiles`() throws {
        let known: [(Distribution.Shape, Double, Double)] = [
            (.triangular(from: 2, mode: 4, to: 10), 0.1, 3.26491106),
            (.triangular(from: 2, mode: 4, to: 10), 0.5, 5.10102051),
            (.triangular(from: 2, mode: 4, to: 10), 0.9, 7.80910977),
            (.lognormal(median: 3, logDeviation: 0.5), 0.1, 1.58065055),
            (.lognormal(median: 3, logDeviation: 0.5), 0.9, 5.69385812),
            (.normal(mean: 1, deviation: 2), 0.05, -2.28970725),
            (.normal(mean: 1, deviation: 2), 0.975, 4.91992797),
            (.logUniform(from: 0.1, to: 10), 0.1, 0.15848932),
            (.logUniform(from: 0.1, to: 10), 0.75, 3.16227766),
            (.uniform(from: -2, to: 5), 0.25, -0.25),
            (.integer(from: -3, to: 6), 0.35, 0),
            (.levels(4), 0.75, 3),
        ]
        for (shape, share, value) in known {
            let found = try Distribution(shape).quantile(share)
            #expect(abs(found - value) < 1e-8, "\(shape) at \(share)")
        }
    }

    @Test(arguments: shapes)
    func `never falls and stays finite`(shape: Distribution.Shape) throws {
        let distribution = try Distribution(shape)
        let shares =
            [-1, 0, 0x1p-1000, 0x1p-60, 0x1p-53]
            + (1..<1000).map { Double($0) / 1000 } + [1 - 0x1p-53, 1, 2, .infinity]
        let values = shares.map { distribution.quantile($0) }
        for (low, high) in zip(values, values.dropFirst()) { #expect(low <= high) }
        #expect(values.allSatisfy { $0.isFinite })
        #expect(distribution.quantile(.nan) == distribution.quantile(0))
    }

    @Test func `keeps its bounds`() throws {
        let uniform = try Distribution(.uniform(from: 0.1, to: 0.3))
        #expect(uniform.quantile(0) == 0.1)
        #expect(uniform.quantile(1) <= 0.3)
        let log = try Distribution(.logUniform(from: 0.1, to: 0.3))
        #expect(log.quantile(0) >= 0.1)
        #expect(log.quantile(1) <= 0.3)
        let limit = 1 << 53
        let integer = try Distribution(.integer(from: -limit, to: limit))
        #expect(integer.quantile(0) == -0x1p53)
        #expect(integer.quantile(1) <= 0x1p53)
    }

    @Test func `gives each level the same share`() throws {
        for count in [2, 3, 7, 10] {
            let distribution = try Distribution(.levels(count))
            var counts = [Int](repeating: 0, count: count)
            for index in 0..<(1000 * count) {
                let share = (Double(index) + 0.5) / Double(1000 * count)
                counts[Int(distribution.quantile(share))] += 1
            }
            #expect(counts == Array(repeating: 1000, count: count))
        }
    }

    @Test func `takes the nearer part outside of the unit interval`() {
        #expect(Distribution.part(1, of: 4) == 3)
        #expect(Distribution.part(-0.5, of: 4) == 0)
        #expect(Distribution.part(7, of: 4) == 3)
        #expect(Distribution.part(.nan, of: 4) == 0)
        #expect(Distribution.part(0.99, of: 0) == 0)
        #expect(Distribution.part(1 - 0x1p-53, of: .max) == Int.max - 1023)
        #expect(Distribution.part(1 - 0x1p-53, of: 3) == 2)
    }

    @Test(
        arguments: [
            .uniform(from: 1, to: 1), .uniform(from: 2, to: 1), .uniform(from: .nan, to: 1),
            .uniform(from: 0, to: .infinity),
            .uniform(from: -.greatestFiniteMagnitude, to: .greatestFiniteMagnitude),
            .logUniform(from: 0, to: 1), .logUniform(from: -1, to: 1),
            .normal(mean: 0, deviation: 0), .normal(mean: .nan, deviation: 1),
            .normal(mean: 0, deviation: .greatestFiniteMagnitude),
            .lognormal(median: 0, logDeviation: 1), .lognormal(median: 1, logDeviation: -1),
            .lognormal(median: 1e300, logDeviation: 1), .lognormal(median: 1, logDeviation: 1000),
            .triangular(from: 0, mode: 2, to: 1), .triangular(from: 1, mode: 1, to: 1),
            .triangular(from: 0, mode: .nan, to: 1), .integer(from: 2, to: 1),
            .integer(from: .min, to: .max), .levels(0), .levels(.max),
        ] as [Distribution.Shape])
    func `refuses parameters out of range`(shape: Distribution.Shape) {
        #expect(throws: StatisticsError.self) { try Distribution(shape) }
    }

    @Test func `says which parameter is wrong`() {
        let error = #expect(throws: StatisticsError.self) {
            try Distribution(.triangular(from: 0, mode: 2, to: 1))
        }
        #expect(
            error?.description
                == "triangular: expected a mode in 0.0 … 1.0, found 2.0 [statistics]")
    }
}
