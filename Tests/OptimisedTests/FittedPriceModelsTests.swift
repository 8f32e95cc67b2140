import Foundation
import RandomStreams
import StochasticProcesses
import Testing

/// Models fitted on real series of daily closes reproduce their volatility, kurtosis and
/// autocorrelation of squares.
///
/// The band: simulate 600 series of the real one's length; the real figure must lie within the
/// middle 99 per cent of the simulated ones. That is what "reproduce" can mean for figures whose
/// sampling error no formula gives: with tails this heavy the kurtosis of a sample of two thousand
/// days differs tenfold between samples of one law. So that a wide band is not mistaken for a good
/// one, the median of simulated figures or the closed form must come close too, and the tests say
/// which figures a
/// model cannot reproduce.
@Suite struct `Fitted price models` {
    static let replications: UInt32 = 600

    /// Spreads of the four figures over simulated series.
    struct Spreads {
        let deviation: SimulatedSpread
        let excessKurtosis: SimulatedSpread
        let memoryOfSquares: SimulatedSpread
        let longMemoryOfSquares: SimulatedSpread

        init(_ shapes: [SampleShape]) {
            deviation = SimulatedSpread(shapes.map(\.deviation))
            excessKurtosis = SimulatedSpread(shapes.map(\.excessKurtosis))
            memoryOfSquares = SimulatedSpread(shapes.map(\.memoryOfSquares))
            longMemoryOfSquares = SimulatedSpread(shapes.map(\.longMemoryOfSquares))
        }

        init(_ model: ReturnModel, of owner: String, days: Int) {
            self.init(
                (0..<`Fitted price models`.replications).map { replication in
                    var source = SimulatedReturns(
                        model, of: owner, replication: replication, warmUpDays: 200)
                    return SampleShape((0..<days).map { _ in source.next() })
                })
        }

        func line(_ name: String) -> String {
            let all = [deviation, excessKurtosis, memoryOfSquares, longMemoryOfSquares]
            let texts = all.map { spread in
                [0.005, 0.5, 0.995].map { String(format: "%.3f", spread.quantile($0)) }
                    .joined(separator: " ")
            }
            return "\(name): \(texts.joined(separator: " | "))"
        }
    }

    private func report(_ token: FittedToken, _ model: String, _ spreads: Spreads) {
        print(
            spreads.line("\(token.symbol) \(model)"), "| real \(token.deviation)",
            token.excessKurtosis, token.memoryOfSquares)
    }

    @Test(arguments: FittedToken.all)
    func `clustered variance reproduces volatility, kurtosis and memory of squares`(
        token: FittedToken
    ) throws {
        let spreads = Spreads(
            .garch(try token.garch()), of: token.symbol + " garch", days: token.days)
        report(token, "GARCH", spreads)
        #expect(spreads.deviation.holds(token.deviation))
        #expect(spreads.excessKurtosis.holds(token.excessKurtosis))
        #expect(spreads.memoryOfSquares.holds(token.memoryOfSquares))
        // Medians within 40 per cent of the real volatility and a factor of three of the kurtosis:
        // a persistence of up to 0.994 and infinite fourth moments leave much of the variance to
        // rare episodes, which the median series of a few years does not see.
        #expect(abs(spreads.deviation.quantile(0.5) / token.deviation - 1) < 0.4)
        let ratio = spreads.excessKurtosis.quantile(0.5) / token.excessKurtosis
        #expect(ratio > 1.0 / 3 && ratio < 3)
    }

    @Test(arguments: FittedToken.all)
    func `rare jumps reproduce volatility and kurtosis, and no memory`(
        token: FittedToken
    ) throws {
        let spreads = Spreads(
            .merton(try token.merton()), of: token.symbol + " merton", days: token.days)
        report(token, "Merton", spreads)
        // No band for the volatility: the fit bounds the jumps to one in ten days and so loses
        // part of the variance, 7 per cent of the deviation for BTC, more than chance explains.
        let deviation = try token.merton().moments.volatilityPerRootDay
        #expect(abs(deviation / token.deviation - 1) < 0.1)
        #expect(spreads.excessKurtosis.holds(token.excessKurtosis))
        let ratio = spreads.excessKurtosis.quantile(0.5) / token.excessKurtosis
        #expect(ratio > 0.5 && ratio < 2)
        // Memory at lag 1 is beyond it on the four long series.
        if token.days > 1000 { #expect(!spreads.memoryOfSquares.holds(token.memoryOfSquares)) }
    }

    @Test(arguments: FittedToken.all)
    func `two regimes reproduce volatility and memory of squares`(token: FittedToken) throws {
        let spreads = Spreads(
            .regimes(try token.regimes()), of: token.symbol + " regimes", days: token.days)
        report(token, "regimes", spreads)
        #expect(spreads.deviation.holds(token.deviation))
        #expect(spreads.memoryOfSquares.holds(token.memoryOfSquares))
        #expect(abs(spreads.deviation.quantile(0.5) / token.deviation - 1) < 0.05)
        // A mixture of two normals has lighter tails than the series, yet heavier than a normal's.
        let median = spreads.excessKurtosis.quantile(0.5)
        #expect(median > 1.5 && median < token.excessKurtosis * 1.1)
    }

    @Test(arguments: FittedToken.all)
    func `normal returns reproduce the volatility alone`(token: FittedToken) throws {
        let spreads = Spreads(
            .normal(try token.normal()), of: token.symbol + " normal", days: token.days)
        report(token, "normal", spreads)
        #expect(spreads.deviation.holds(token.deviation))
        #expect(!spreads.excessKurtosis.holds(token.excessKurtosis))
        if token.days > 700 { #expect(!spreads.memoryOfSquares.holds(token.memoryOfSquares)) }
    }
}

/// The rent of a GPU on a marketplace, from the rental calibration of 2026-11-21: parameters by
/// maximum likelihood of a reverting level with listing noise, on 48 daily changes of each series.
@Suite struct `Fitted rents` {
    struct Rent: Sendable {
        let gpu: String
        /// Reversion, level, volatility, noise.
        let fit: [Double]
        /// Deviation of the series' daily changes of the logarithm.
        let deviation: Double
        /// Their autocorrelation at lag 1.
        let memory: Double
    }

    static let all = [
        Rent(
            gpu: "B200", fit: [0.0417746, 3.53465, 0.0321051, 0.0466228], deviation: 0.074326,
            memory: -0.418851),
        Rent(
            gpu: "H100", fit: [0.137042, 1.77974, 0.03319, 0.0262288], deviation: 0.0493577,
            memory: -0.2894),
        Rent(
            gpu: "H200", fit: [0.040963, 2.64163, 0.0275185, 0.0536109], deviation: 0.0804649,
            memory: -0.445106),
    ]

    /// The band is one standard error of a series this short, by the usual formulas for independent
    /// days: 1/√(2·48) of a deviation, 1/√48 of an autocorrelation. A likelihood that fits the
    /// second moments well comes closer than chance alone would.
    @Test(arguments: all)
    func `a reverting level with noise has the series' changes and their turning back`(
        rent: Rent
    ) throws {
        let law = try OrnsteinUhlenbeckReturns(
            reversionPerDay: rent.fit[0], levelUSD: rent.fit[1], volatilityPerRootDay: rent.fit[2],
            noiseDeviation: rent.fit[3])
        let (deviation, memory) = (
            law.moments.volatilityPerRootDay, law.autocorrelation(lag: 1)
        )
        print("\(rent.gpu): changes \(deviation) of \(rent.deviation), lag 1 \(memory)")
        #expect(abs(deviation / rent.deviation - 1) < 1 / 96.0.squareRoot())
        #expect(abs(memory - rent.memory) < 1 / 48.0.squareRoot())
    }
}

/// The same against the series themselves, where they are at hand.
@Suite(
    .enabled(
        if: PriceSeries.folder != nil,
        "needs price series: neither MONIAC_DATA nor MONIAC_SHARED names a folder with them"))
struct `Price models beside the real series` {
    @Test(arguments: FittedToken.all)
    func `the series has the figures that the fits were made for`(token: FittedToken) throws {
        let shape = SampleShape(try PriceSeries.logReturns(token.symbol))
        #expect(abs(shape.deviation / token.deviation - 1) < 2e-3)
        #expect(abs(shape.excessKurtosis / token.excessKurtosis - 1) < 2e-3)
        // The table has Pearson's coefficient of the two shifted series.
        #expect(abs(shape.memoryOfSquares - token.memoryOfSquares) < 5e-3)
    }

    @Test(arguments: FittedToken.all)
    func `clustered variance has the memory of ten days`(token: FittedToken) throws {
        let shape = SampleShape(try PriceSeries.logReturns(token.symbol))
        let spreads = `Fitted price models`.Spreads(
            .garch(try token.garch()), of: token.symbol + " memory", days: token.days)
        #expect(spreads.longMemoryOfSquares.holds(shape.longMemoryOfSquares))
    }

    @Test(arguments: FittedToken.all)
    func `resampled blocks reproduce all figures`(token: FittedToken) throws {
        let returns = try PriceSeries.logReturns(token.symbol)
        let shape = SampleShape(returns)
        let start = try StationaryBootstrap(logReturns: returns.map { [$0] }, meanBlockDays: 28)
        let shapes = (0..<`Fitted price models`.replications).map { replication in
            var resampling = start
            let blocks = RandomStream(
                seed: 20_261_121, replication: replication, entity: .environment,
                purpose: .priceBlocks)
            return SampleShape(
                returns.indices.map { day in
                    let row = resampling.next(from: blocks.at(step: UInt32(day)))
                    return resampling.logReturn(row: row, asset: 0)
                })
        }
        let spreads = `Fitted price models`.Spreads(shapes)
        print(spreads.line("\(token.symbol) resampled"), "| real", shape)
        #expect(spreads.deviation.holds(shape.deviation))
        #expect(spreads.excessKurtosis.holds(shape.excessKurtosis))
        #expect(spreads.memoryOfSquares.holds(shape.memoryOfSquares))
        #expect(spreads.longMemoryOfSquares.holds(shape.longMemoryOfSquares))
        #expect(abs(spreads.deviation.quantile(0.5) / shape.deviation - 1) < 0.02)
    }
}

/// Daily closes in files `date,close_usd`.
enum PriceSeries {
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let candidates = [
            environment["MONIAC_DATA"].map { $0 + "/prices" },
            environment["MONIAC_SHARED"].map { $0 + "/data/prices" },
        ]
        return candidates.compactMap(\.self).map { URL(fileURLWithPath: $0) }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "SOL.csv").path) }
    }()

    static func logReturns(_ symbol: String) throws -> [Double] {
        let folder = try #require(folder)
        let text = try String(contentsOf: folder.appending(path: symbol + ".csv"), encoding: .utf8)
        let closes = try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            try #require(Double(line.split(separator: ",")[1]))
        }
        return zip(closes, closes.dropFirst()).map { Portable.log($1 / $0) }
    }
}
