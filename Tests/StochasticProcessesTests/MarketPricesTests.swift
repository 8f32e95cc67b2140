import RandomStreams
import StochasticProcesses
import Testing

@Suite struct MarketPricesTests {
    private let history = [[0.01, -0.02], [0.03, 0.01], [-0.02, 0.04], [0, 0.5]]

    private func token() throws -> MarketPrices.Asset {
        .init(
            id: "token", entity: .environment,
            source: .model(.normal(try LawCatalogue.normal()), initialUSD: 0.35))
    }

    private func coin(_ id: String) throws -> MarketPrices.Asset {
        .init(id: id, source: .model(.merton(try LawCatalogue.merton()), initialUSD: 20))
    }

    private func closes(
        _ assets: [MarketPrices.Asset], _ pairs: [CorrelationMatrix.Pair] = [], days: Int = 60,
        resampling: StationaryBootstrap? = nil
    ) throws -> [[DailyClose]] {
        var market = try MarketPrices(
            assets: assets,
            correlations: try CorrelationMatrix(assets: assets.map(\.id), pairs: pairs),
            resampling: resampling, seed: 7, replication: 3)
        return (0..<days).map { _ in
            market.nextDay()
            return market.closes
        }
    }

    @Test func `a token alone has the prices of the motion on its own stream`() throws {
        var motion = try GeometricBrownianMotion(
            initialUSD: 0.35, logDriftPerDay: 0.001, volatilityPerRootDay: 0.05)
        var draws = RandomStream(
            seed: 7, replication: 3, entity: .environment, purpose: .prices)
        for close in try closes([try token()]) {
            #expect(close == [.usd(motion.next(from: &draws))])
        }
    }

    @Test func `an asset more changes nobody's prices when it comes last`() throws {
        let pair = CorrelationMatrix.Pair("token", "SOL", 0.7)
        let two = try closes([try token(), try coin("SOL")], [pair])
        let three = try closes(
            [try token(), try coin("SOL"), try coin("ETH")],
            [pair, .init("SOL", "ETH", 0.5), .init("token", "ETH", 0.4)])
        for (a, b) in zip(two, three) { #expect(a == Array(b.prefix(2))) }
        // Without correlation it may come anywhere.
        let between = try closes([try token(), try coin("ETH"), try coin("SOL")], [pair])
        for (a, b) in zip(two, between) { #expect(a == [b[0], b[2]]) }
    }

    @Test func `resampled assets take the same row and replays their own`() throws {
        let resampling = try StationaryBootstrap(logReturns: history, meanBlockDays: 2)
        let assets: [MarketPrices.Asset] = [
            .init(id: "a", source: .resampled(column: 0, initialUSD: 1)), try token(),
            .init(id: "b", source: .resampled(column: 1, initialUSD: 1)),
            .init(id: "c", source: .replay(try PriceReplay(closesWad: [5, 6, 7]))),
        ]
        var (before, found) = ((1.0, 1.0), Set<Int>())
        for day in try closes(assets, resampling: resampling) {
            guard case .usd(let a) = day[0], case .usd(let b) = day[2] else {
                Issue.record("resampled prices are simulated")
                return
            }
            let row = history.firstIndex { row in
                abs(Portable.log(a / before.0) - row[0]) < 1e-12
                    && abs(Portable.log(b / before.1) - row[1]) < 1e-12
            }
            #expect(row != nil)
            found.insert(row ?? -1)
            before = (a, b)
        }
        #expect(found.count == 4)
        let played = try closes(assets, days: 4, resampling: resampling).map { $0[3] }
        #expect(played == [.wad(5), .wad(6), .wad(7), .wad(7)])
    }

    @Test func `a day takes one normal of each asset with a model`() throws {
        let replay = MarketPrices.Asset(
            id: "c", source: .replay(try PriceReplay(closesWad: [5])))
        var market = try MarketPrices(
            assets: [try token(), replay, try coin("SOL")], seed: 7, replication: 3)
        #expect(market.closes.isEmpty && market.days == 0 && market.draws == 0)
        for _ in 0..<25 { market.nextDay() }
        #expect(market.closes.count == 3 && market.days == 25 && market.draws == 50)
    }

    @Test func `assets that do not go together are refused`() throws {
        let replay = MarketPrices.Asset(
            id: "c", source: .replay(try PriceReplay(closesWad: [5])))
        let error = #expect(throws: ProcessError.self) {
            try closes([try token(), replay], [.init("token", "c", 0.5)])
        }
        #expect(error?.parameter == "correlation of c with token")
        #expect(throws: ProcessError.self) { try closes([]) }
        #expect(throws: ProcessError.self) { try closes([try coin("a"), try coin("a")]) }
        let column = MarketPrices.Asset(id: "x", source: .resampled(column: 2, initialUSD: 1))
        let resampling = try StationaryBootstrap(logReturns: history, meanBlockDays: 2)
        for given in [nil, resampling] {
            let error = #expect(throws: ProcessError.self) {
                try closes([column], resampling: given)
            }
            #expect(error?.parameter == "column of x")
        }
        #expect(throws: ProcessError.self) {
            try MarketPrices(
                assets: [try token()],
                correlations: try CorrelationMatrix(assets: ["other"], pairs: []), seed: 1,
                replication: 0)
        }
    }
}
