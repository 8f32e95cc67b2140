import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses
import Testing

@testable import Economy

/// The closes that price models give.
@Suite struct `Price courses` {
    static let initial = SmallNetwork.price(milliUSD: 350)

    static let table: StationaryBootstrap = {
        let percents = (0..<40).map { $0 * 7 % 11 - 5 }
        let returns = percents.map { [Double($0) / 100] }
        return try! StationaryBootstrap(logReturns: returns, meanBlockDays: 5)
    }()

    static func normal(drift: Double = 0.001) throws -> ReturnModel {
        .normal(try NormalReturns(logDriftPerDay: drift, volatilityPerRootDay: 0.06))
    }

    /// Every model that draws something.
    static let random: [PriceModel] = {
        let laws: [ReturnModel] = try! [
            normal(),
            .merton(
                MertonReturns(
                    logDriftPerDay: 0, volatilityPerRootDay: 0.05, jumpsPerDay: 0.3,
                    jumpMean: -0.1, jumpDeviation: 0.1)),
            .studentT(
                StudentTReturns(locationPerDay: 0, scalePerRootDay: 0.04, degreesOfFreedom: 3)),
            .autoregressive(
                AutoregressiveReturns(
                    constantPerDay: 0.001, persistence: -0.2, volatilityPerRootDay: 0.06)),
            .garch(
                GARCHReturns(
                    meanPerDay: 0, volatilityPerRootDay: 0.06, alpha: 0.1, beta: 0.85,
                    innovations: .studentT(degreesOfFreedom: 5))),
            .regimes(
                RegimeReturns(
                    calm: .init(
                        meanPerDay: 0, volatilityPerRootDay: 0.02, stayProbability: 0.9),
                    turbulent: .init(
                        meanPerDay: -0.01, volatilityPerRootDay: 0.1, stayProbability: 0.8))),
            .ornsteinUhlenbeck(
                OrnsteinUhlenbeckReturns(
                    reversionPerDay: 0.1, levelUSD: 0.5, volatilityPerRootDay: 0.05,
                    noiseDeviation: 0.01)),
        ]
        return laws.map { .returns(initial: initial, $0) } + [
            .geometricBrownianMotion(initial: initial, logDriftPerDay: 0, volatilityPerDay: 0.06),
            .resampled(initial: initial, table, source: "file"),
        ]
    }()

    private func closes(
        _ model: PriceModel, days: Int = 30, seed: UInt64 = 7, replication: UInt32 = 0
    ) throws -> [Price] {
        var courses = try courses(model, days: days, seed: seed, replication: replication)
        return (0..<days).map { _ in courses.nextDay()[0] }
    }

    private func courses(
        _ model: PriceModel, days: Int = 30, seed: UInt64 = 7, replication: UInt32 = 0
    ) throws -> PriceCourses {
        var configuration = SmallNetwork.configuration(days: days, seed: seed)
        configuration.market.price = model
        return try PriceCourses(configuration, replication: replication)
    }

    @Test(arguments: random)
    func `the same seed gives the same closes, another one others`(_ model: PriceModel) throws {
        let first = try closes(model)
        #expect(try closes(model) == first)
        #expect(try closes(model, seed: 8) != first)
        #expect(try closes(model, replication: 1) != first)
        #expect(Set(first).count > 20)
        #expect(try courses(model).opening == [Self.initial])
    }

    @Test(arguments: random)
    func `a longer run begins with the closes of a shorter one`(_ model: PriceModel) throws {
        #expect(try closes(model, days: 90).prefix(30) == closes(model, days: 30)[...])
    }

    @Test func `geometric Brownian motion takes one normal a day from the stream of prices`()
        throws
    {
        var motion = try GeometricBrownianMotion(
            initialUSD: Self.initial.usd, logDriftPerDay: 0.001, volatilityPerRootDay: 0.06)
        var stream = RandomStream(
            seed: 7, replication: 0, entity: .environment, purpose: .prices)
        let expected = (0..<30).map { _ in Price(quantisingUSD: motion.next(from: &stream)) }
        let model = PriceModel.geometricBrownianMotion(
            initial: Self.initial, logDriftPerDay: 0.001, volatilityPerDay: 0.06)
        #expect(try closes(model) == expected)
        // The same law among the others gives the same closes.
        #expect(try closes(.returns(initial: Self.initial, Self.normal())) == expected)
    }

    @Test func `a law draws what it needs besides from the stream of shocks`() throws {
        var law = try StudentTReturns(
            locationPerDay: 0, scalePerRootDay: 0.04, degreesOfFreedom: 3)
        var normals = RandomStream(
            seed: 7, replication: 0, entity: .environment, purpose: .prices)
        let shocks = RandomStream(
            seed: 7, replication: 0, entity: .environment, purpose: .priceShocks)
        var usd = Self.initial.usd
        var expected: [Price] = []
        for day in 0..<30 {
            usd *= Portable.exp(
                law.next(normal: normals.normal(), shocks: shocks.at(step: UInt32(day))))
            expected.append(Price(quantisingUSD: usd))
        }
        #expect(try closes(.returns(initial: Self.initial, .studentT(law))) == expected)
    }

    @Test func `resampled days are rows of the table, a block in a row`() throws {
        var table = Self.table
        let blocks = RandomStream(
            seed: 7, replication: 0, entity: .environment, purpose: .priceBlocks)
        var (usd, follows, last) = (Self.initial.usd, 0, -1)
        var expected: [Price] = []
        for day in 0..<200 {
            let row = table.next(from: blocks.at(step: UInt32(day)))
            if row == (last + 1) % table.days { follows += 1 }
            last = row
            usd *= Portable.exp(table.logReturn(row: row, asset: 0))
            expected.append(Price(quantisingUSD: usd))
        }
        let model = PriceModel.resampled(initial: Self.initial, Self.table, source: "file")
        #expect(try closes(model, days: 200) == expected)
        // Four days of five follow the day before: 160 of 200, deviation 5.7.
        #expect((130...190).contains(follows), "\(follows)")
    }

    @Test func `a price beyond every number stays the largest`() throws {
        let model = PriceModel.geometricBrownianMotion(
            initial: Self.initial, logDriftPerDay: 1, volatilityPerDay: 0)
        let largest = try Price(wad: Price.bound - 1)
        #expect(try closes(model, days: 800).last == largest)
        let fall = PriceModel.returns(
            initial: Self.initial,
            .normal(try NormalReturns(logDriftPerDay: -1, volatilityPerRootDay: 0)))
        #expect(try closes(fall, days: 800).last == Price(wad: 1))
    }

    @Test func `moments are those of the law, and none where nothing is drawn`() throws {
        #expect(PriceModel.constant(Self.initial).moments == nil)
        #expect(
            PriceModel.history(opening: Self.initial, closes: [], source: "file").moments == nil)
        let gbm = PriceModel.geometricBrownianMotion(
            initial: Self.initial, logDriftPerDay: 0.001, volatilityPerDay: 0.06)
        #expect(gbm.moments == PriceModel.returns(initial: Self.initial, try Self.normal()).moments)
        let resampled = PriceModel.resampled(initial: Self.initial, Self.table, source: "file")
        #expect(resampled.moments == Self.table.moments(ofAsset: 0))
    }

    @Test(arguments: random)
    func `a world runs on it and another cohort moves no close`(_ model: PriceModel) throws {
        var base = SmallNetwork.configuration(days: 8)
        base.market.price = model
        var more = base
        more.network.providers.insert(SmallNetwork.providers("another", count: 3), at: 0)
        let record = try run(base)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.outcome == .completed)
        #expect(record.fingerprint == (try run(base)).fingerprint)
        let expected = try closes(model, days: 8).map { Wad(raw: $0.wad) }
        #expect(record.values("price") == .wads(expected))
        #expect(try run(more).values("price") == .wads(expected))
    }

    // MARK: Several assets

    /// The small network with USDC and SOL beside its token.
    private func several(
        days: Int, token: PriceModel, sol: PriceModel, correlation: Double? = nil
    ) throws -> Configuration {
        var configuration = SmallNetwork.configuration(days: days)
        for symbol in ["USDC", "SOL"] {
            configuration.protocolTerms.assets.append(
                AssetTerms(symbol: SmallNetwork.name(symbol), decimals: 6, origin: .external))
        }
        configuration.market = MarketConfiguration(
            price: token,
            assets: [
                AssetPrice(
                    asset: AssetID(1), price: .constant(SmallNetwork.price(milliUSD: 1_000))),
                AssetPrice(asset: AssetID(2), price: sol),
            ],
            correlations: try correlation.map {
                try CorrelationMatrix(
                    assets: ["TOK", "USDC", "SOL"], pairs: [.init("TOK", "SOL", $0)])
            })
        return configuration
    }

    @Test func `other assets, correlated or not, leave the token's closes as they were`() throws {
        let token = PriceModel.geometricBrownianMotion(
            initial: Self.initial, logDriftPerDay: 0, volatilityPerDay: 0.06)
        let alone = try closes(token)
        for correlation in [nil, 0.9] {
            let configuration = try several(
                days: 30, token: token, sol: token, correlation: correlation)
            var courses = try PriceCourses(configuration, replication: 0)
            #expect((0..<30).map { _ in courses.nextDay()[0] } == alone)
            #expect(courses.opening[2] == Self.initial)
        }
    }

    @Test func `returns of two assets are correlated as their normals are`() throws {
        let token = PriceModel.returns(initial: Self.initial, try Self.normal(drift: 0))
        for correlation in [nil, 0.8] {
            var courses = try PriceCourses(
                several(days: 2_000, token: token, sol: token, correlation: correlation),
                replication: 0)
            var last = courses.opening
            var (xy, xx, yy) = (0.0, 0.0, 0.0)
            for _ in 0..<2_000 {
                let next = courses.nextDay()
                let x = Portable.log(next[0].usd / last[0].usd)
                let y = Portable.log(next[2].usd / last[2].usd)
                (xy, xx, yy) = (xy + x * y, xx + x * x, yy + y * y)
                #expect(next[1] == SmallNetwork.price(milliUSD: 1_000))
                last = next
            }
            // The deviation of a correlation of 2,000 pairs is at most 0.022.
            #expect(abs(xy / (xx * yy).squareRoot() - (correlation ?? 0)) < 0.09)
        }
    }

    @Test func `resampled assets share one table, each its own column`() throws {
        let rows = (0..<30).map { [Double($0) / 1_000, -Double($0) / 1_000] }
        let table = try StationaryBootstrap(logReturns: rows, meanBlockDays: 3)
        let model = PriceModel.resampled(initial: Self.initial, table, source: "file")
        var courses = try PriceCourses(
            several(days: 50, token: model, sol: model), replication: 0)
        for _ in 0..<50 {
            let closes = courses.nextDay()
            // Opposite columns of one row: the product of the two prices stays.
            let product = closes[0].usd * closes[2].usd
            #expect(abs(product / (Self.initial.usd * Self.initial.usd) - 1) < 1e-9)
        }
        let other = PriceModel.resampled(initial: Self.initial, Self.table, source: "other")
        #expect(throws: WorldError.self) {
            _ = try PriceCourses(several(days: 9, token: model, sol: other), replication: 0)
        }
    }

    @Test func `every priced asset is observed, in the order of assets`() throws {
        let constant = PriceModel.constant(Self.initial)
        let collector = CommandCollector()
        let record = try run(
            several(days: 3, token: constant, sol: constant), observer: collector)
        var observed: [UInt8] = []
        for entry in collector.entries {
            if case .observePrice(let asset, _) = entry.command { observed.append(asset.index) }
        }
        #expect(observed == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
        #expect(
            record.values("price_usdc") == .wads(Array(repeating: .one, count: 3)))
        #expect(record.counts.refusedCommands == 0)
    }
}
