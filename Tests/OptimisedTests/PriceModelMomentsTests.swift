import RandomStreams
import StochasticProcesses
import Testing

/// Moments of a million simulated days within four standard errors of their closed forms.
///
/// Standard errors are those of 500 batches of 2,000 days; no model here remembers more than about
/// a hundred days. Parameters are such that the eighth moment is finite, as the error of a fourth
/// moment needs it; heavier tails are tested by the shares of days below.
@Suite struct `Price models, a million days` {
    static let days = 1_000_000
    static let lags = [1, 2, 5]

    struct Series: Sendable, CustomTestStringConvertible {
        let name: String
        let moments: ReturnMoments
        let returns: [Double]
        let squares: [Double?]
        let source: SimulatedReturns
        var testDescription: String { name }

        init(_ name: String, _ model: ReturnModel) {
            self.name = name
            moments = model.moments
            returns = lags.map { model.law.autocorrelation(lag: $0) }
            squares = lags.map { model.law.autocorrelationOfSquares(lag: $0) }
            source = SimulatedReturns(model, of: name, warmUpDays: 2_000)
        }
    }

    /// Rare jumps, regimes and rents have parameters fitted to daily closes of SOL and to listed
    /// prices of an H100.
    static func all() throws -> [Series] {
        func garch(_ alpha: Double, _ x: GARCHReturns.Innovations) throws -> ReturnModel {
            .garch(
                try GARCHReturns(
                    meanPerDay: 0.001, volatilityPerRootDay: 0.06, alpha: alpha, beta: 0.85,
                    innovations: x))
        }
        func ar(_ persistence: Double) throws -> ReturnModel {
            .autoregressive(
                try AutoregressiveReturns(
                    constantPerDay: 0.002, persistence: persistence, volatilityPerRootDay: 0.05))
        }
        func rent(_ noise: Double) throws -> ReturnModel {
            .ornsteinUhlenbeck(
                try OrnsteinUhlenbeckReturns(
                    reversionPerDay: 0.137042, levelUSD: 1.77974, volatilityPerRootDay: 0.03319,
                    noiseDeviation: noise))
        }
        return [
            Series(
                "normal",
                .normal(try NormalReturns(logDriftPerDay: 0.001, volatilityPerRootDay: 0.06))),
            Series("Merton", .merton(try FittedToken.sol.merton())),
            Series(
                "Student's t, 12",
                .studentT(
                    try StudentTReturns(
                        locationPerDay: 0.001, scalePerRootDay: 0.05, degreesOfFreedom: 12))),
            Series("AR(1), 0.3", try ar(0.3)), Series("AR(1), -0.4", try ar(-0.4)),
            Series("GARCH, normal", try garch(0.08, .normal)),
            Series("GARCH, t 12", try garch(0.06, .studentT(degreesOfFreedom: 12))),
            Series("regimes", .regimes(try FittedToken.sol.regimes())),
            Series("OU", try rent(0)), Series("OU with noise", try rent(0.0262288)),
        ]
    }

    @Test(arguments: try all())
    func `moments and memory are those of the closed form`(series: Series) throws {
        let (mean, variance) = (series.moments.mean, series.moments.variance)
        let lags = Self.lags
        var batches = BatchMeans(figures: 4 + 2 * lags.count, daysOfBatch: 2_000)
        var source = series.source
        var past = [Double](repeating: 0, count: 8)
        for index in 0..<8 { past[index] = source.next() - mean }
        for day in 0..<Self.days {
            let d = source.next() - mean
            let square = d * d
            batches.add(0, d)
            batches.add(1, square)
            batches.add(2, square * d)
            batches.add(3, square * square)
            for (index, lag) in lags.enumerated() {
                let before = past[(day &+ 8 &- lag) & 7]
                batches.add(4 + 2 * index, d * before)
                batches.add(5 + 2 * index, (square - variance) * (before * before - variance))
            }
            past[day & 7] = d
            batches.endDay()
        }
        let kurtosis = series.moments.kurtosis
        var expected = [
            0, variance, try #require(series.moments.skewness) * variance * variance.squareRoot(),
            kurtosis * variance * variance,
        ]
        for index in lags.indices {
            expected.append(series.returns[index] * variance)
            let ofSquares = try #require(series.squares[index])
            expected.append(ofSquares * (kurtosis - 1) * variance * variance)
        }
        let z = expected.indices.map { batches.z($0, expected: expected[$0]) }
        print(
            "\(series.name): z of mean, variance, third, fourth moment \(z[0..<4].map(rounded));",
            "returns and squares at lags 1, 2, 5 \(z[4...].map(rounded))")
        for (index, z) in z.enumerated() { #expect(abs(z) < 4, "figure \(index)") }
    }

    /// Days are independent here, so that shares are binomial. Probabilities of |t| below a bound
    /// are those of the distribution function in double precision, from another library.
    @Test(arguments: [
        (2.16866, [0.33676346205456, 0.58443932631432, 0.82650301392049, 0.99252779750313]),
        (2.59831, [0.34370181198938, 0.59885586197736, 0.84666589571873, 0.99617343951386]),
        (3.4534, [0.35277321293556, 0.61786964028531, 0.87278589611469, 0.99885984871353]),
    ])
    func `heavy tails of Student's t have the shares of its law`(
        degreesOfFreedom: Double, shares: [Double]
    ) throws {
        let law = try StudentTReturns(
            locationPerDay: 0.25, scalePerRootDay: 2, degreesOfFreedom: degreesOfFreedom)
        var source = SimulatedReturns(.studentT(law), of: "t \(degreesOfFreedom)")
        let bounds = [0.5, 1, 2, 10]
        var (counts, above) = ([0, 0, 0, 0], 0)
        for _ in 0..<Self.days {
            let t = (source.next() - 0.25) / 2
            if t > 0 { above += 1 }
            for (index, bound) in bounds.enumerated() where abs(t) < bound { counts[index] += 1 }
        }
        try check([above] + counts, [0.5] + shares, "Student's t, \(degreesOfFreedom)")
    }

    /// What is new in a day of clustered variance, found from the variance the model announces.
    @Test(arguments: [
        (5.31474, [0.4471019126127, 0.74190991404362, 0.95044121447848, 0.99996413523778]),
        (3.1665, [0.53246700443949, 0.80679809539289, 0.95756974322392, 0.99964449952629]),
    ])
    func `heavy innovations of clustered variance have the shares of their law`(
        degreesOfFreedom: Double, shares: [Double]
    ) throws {
        var law = try GARCHReturns(
            meanPerDay: 0.001, volatilityPerRootDay: 0.0673, alpha: 0.1185, beta: 0.8463,
            innovations: .studentT(degreesOfFreedom: degreesOfFreedom))
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: 3, replication: 0, entity: StreamEntity("x \(degreesOfFreedom)"),
                purpose: purpose)
        }
        var normals = stream(.prices)
        let shocks = stream(.priceShocks)
        let bounds = [0.5, 1, 2, 10]
        var (counts, above) = ([0, 0, 0, 0], 0)
        for day in 0..<UInt32(Self.days) {
            let deviation = law.nextVariance.squareRoot()
            let step = law.next(normal: normals.normal(), shocks: shocks.at(step: day))
            let x = (step - 0.001) / deviation
            if x > 0 { above += 1 }
            for (index, bound) in bounds.enumerated() where abs(x) < bound { counts[index] += 1 }
        }
        try check([above] + counts, [0.5] + shares, "GARCH, t \(degreesOfFreedom)")
    }

    private func check(_ counts: [Int], _ shares: [Double], _ name: String) throws {
        let n = Double(Self.days)
        let z = zip(counts, shares).map { count, share in
            (Double(count) - n * share) / (n * share * (1 - share)).squareRoot()
        }
        print("\(name): z of shares above 0 and within ½, 1, 2, 10 \(z.map(rounded))")
        for z in z { #expect(abs(z) < 4, "\(name)") }
    }

    @Test func `resampled days have the moments of their table and the memory of blocks`() throws {
        var source = SimulatedReturns(.garch(try FittedToken.sol.garch()), of: "table")
        let table = (0..<300).map { _ in
            let (common, own) = (source.next(), source.next())
            return [common, 0.5 * common + own]
        }
        var resampling = try StationaryBootstrap(logReturns: table, meanBlockDays: 28)
        let blocks = RandomStream(
            seed: 5, replication: 0, entity: .environment, purpose: .priceBlocks)
        let (first, second) = (resampling.moments(ofAsset: 0), resampling.moments(ofAsset: 1))
        let covariance = table.reduce(0) { $0 + ($1[0] - first.mean) * ($1[1] - second.mean) } / 300
        var batches = BatchMeans(figures: 6, daysOfBatch: 5_000)
        var before = 0.0
        for day in 0..<Self.days + 1 {
            let row = resampling.next(from: blocks.at(step: UInt32(day)))
            let d = resampling.logReturn(row: row, asset: 0) - first.mean
            let other = resampling.logReturn(row: row, asset: 1) - second.mean
            defer { before = d }
            if day == 0 { continue }
            let figures = [
                d, d * d, d * d * d * d, d * before,
                (d * d - first.variance) * (before * before - first.variance), d * other,
            ]
            for (index, figure) in figures.enumerated() { batches.add(index, figure) }
            batches.endDay()
        }
        let square = first.variance * first.variance
        let expected = [
            0, first.variance, first.kurtosis * square,
            resampling.autocorrelation(ofAsset: 0, lag: 1) * first.variance,
            resampling.autocorrelationOfSquares(ofAsset: 0, lag: 1) * (first.kurtosis - 1) * square,
            covariance,
        ]
        let z = expected.indices.map { batches.z($0, expected: expected[$0]) }
        print(
            "resampled: z of mean, variance, fourth, lag 1, squares, covariance \(z.map(rounded))")
        for (index, z) in z.enumerated() { #expect(abs(z) < 4, "figure \(index)") }
    }
}
