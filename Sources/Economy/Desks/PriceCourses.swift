import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// The closes of the token and of the assets that are observed beside it, day by day, as the models
/// have them.
///
/// The token draws from the run's own streams, every other asset from streams of its own: another
/// asset changes nobody's draws.
struct PriceCourses {
    /// Closes of the day before the start, by asset; unusable where an asset has no price.
    let opening: [Price]
    private var prices: MarketPrices
    /// The asset of each line of `prices`.
    private let assets: [Int]

    /// - Throws: ``WorldError`` when a model's numbers make no path, or a history is too short.
    init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        let symbols = configuration.protocolTerms.assets.map { $0.symbol.text }
        let market = configuration.market
        let lines = [AssetPrice(asset: .token, price: market.price)] + market.assets
        var opening = [Price](repeating: .unusable, count: symbols.count)
        var sources: [MarketPrices.Asset] = []
        var resampling = Resampling()
        for (number, line) in lines.enumerated() {
            let symbol = symbols[Int(line.asset.index)]
            let subject = line.price.source ?? (number == 0 ? "market" : "market, \(symbol)")
            opening[Int(line.asset.index)] = line.price.opening
            if !line.price.opening.isUsable {
                throw WorldError(.badPriceModel, subject: subject)
            }
            if case .history(_, let closes, let source) = line.price,
                closes.count < configuration.horizonDays
            {
                throw WorldError(.shortPriceHistory, subject: source)
            }
            do throws(ProcessError) {
                sources.append(
                    MarketPrices.Asset(
                        id: symbol, entity: number == 0 ? .environment : nil,
                        source: try PriceCourses.source(of: line.price, &resampling)))
            } catch {
                throw WorldError(.badPriceModel, subject: subject, cause: error)
            }
        }
        self.opening = opening
        assets = lines.map { Int($0.asset.index) }
        do throws(ProcessError) {
            prices = try MarketPrices(
                assets: sources, correlations: market.correlations, resampling: resampling.table,
                seed: configuration.seed, replication: replication)
        } catch {
            throw WorldError(.badPriceModel, subject: "market", cause: error)
        }
    }

    /// The one table of recorded days, and how many assets take a column of it.
    private struct Resampling {
        var table: StationaryBootstrap?
        var columns = 0
    }

    private static func source(
        of model: PriceModel, _ resampling: inout Resampling
    ) throws(ProcessError) -> MarketPrices.Source {
        switch model {
        case .constant(let price):
            return .replay(try PriceReplay(closesWad: [price.wad], afterEnd: .hold))
        case .geometricBrownianMotion(let initial, let drift, let volatility):
            let law = try NormalReturns(
                logDriftPerDay: drift, volatilityPerRootDay: volatility)
            return .model(.normal(law), initialUSD: initial.usd)
        case .history(_, let closes, _):
            return .replay(try PriceReplay(closesWad: closes.map(\.wad), afterEnd: .hold))
        case .returns(let initial, let law):
            return .model(law, initialUSD: initial.usd)
        case .resampled(let initial, let table, let source):
            if let shared = resampling.table, shared != table {
                throw ProcessError(
                    parameter: source, expected: "the table of the other resampled asset",
                    found: "another one")
            }
            resampling.table = table
            defer { resampling.columns += 1 }
            return .resampled(column: resampling.columns, initialUSD: initial.usd)
        }
    }

    /// Normals drawn so far.
    var draws: UInt64 { prices.draws }

    /// The closes of the next day, by asset; unusable where an asset has no price.
    ///
    /// - Complexity: O(assets²).
    mutating func nextDay() -> [Price] {
        prices.nextDay()
        var closes = [Price](repeating: .unusable, count: opening.count)
        for (asset, close) in zip(assets, prices.closes) {
            switch close {
            case .usd(let value): closes[asset] = Price(boundingUSD: value)
            case .wad(let wad): closes[asset] = (try? Price(wad: wad)) ?? .unusable
            }
        }
        return closes
    }
}

extension Price {
    /// A model that has left the range of a Double stays at the largest price.
    init(boundingUSD value: Double) {
        self.init(quantisingUSD: value < .infinity ? value : .greatestFiniteMagnitude)
    }
}
