import RandomStreams
import Rewards
import StochasticProcesses
import Testing

@testable import Economy

/// The closes that a price model gives.
@Suite struct `Market path` {
    static let initial = SmallNetwork.price(milliUSD: 350)

    static let table: StationaryBootstrap = {
        let returns = (0..<40).map { day in [Double((day * 7) % 11 - 5) / 100] }
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
        var path = try MarketPath(model, days: days, seed: seed, replication: replication)
        return (0..<days).map { _ in path.nextClose() }
    }

    @Test(arguments: random)
    func `the same seed gives the same closes, another one others`(_ model: PriceModel) throws {
        let first = try closes(model)
        #expect(try closes(model) == first)
        #expect(try closes(model, seed: 8) != first)
        #expect(try closes(model, replication: 1) != first)
        #expect(Set(first).count > 20)
        #expect(try MarketPath(model, days: 30, seed: 7, replication: 0).opening == Self.initial)
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
}
