import RandomStreams
import Rewards
import StochasticProcesses

/// The token's closes, one a day, in order.
struct MarketPath {
    /// Where the next close comes from, with what it carries from day to day.
    private enum Course {
        case constant
        case process(PriceProcess)
        case returns(PricePath)
        case resampled(StationaryBootstrap, priceUSD: Double, days: UInt32)
    }

    /// The price at the first instant.
    let opening: Price
    private var course = Course.constant
    /// One normal a day.
    private var normals: RandomStream
    /// What a law of returns needs besides: jumps, stretched tails, regimes, noise.
    private let shocks: RandomStream
    /// Which recorded day comes next.
    private let blocks: RandomStream

    /// - Throws: ``WorldError`` when the model's numbers make no path, or a history is too short.
    init(
        _ model: PriceModel, days: Int, seed: UInt64, replication: UInt32
    ) throws(WorldError) {
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: seed, replication: replication, entity: .environment, purpose: purpose)
        }
        (normals, shocks) = (stream(.prices), stream(.priceShocks))
        blocks = stream(.priceBlocks)
        opening = model.opening
        if !opening.isUsable { throw WorldError(.badPriceModel, subject: "market") }
        if case .history(_, let closes, let source) = model, closes.count < days {
            throw WorldError(.shortPriceHistory, subject: source)
        }
        do throws(ProcessError) {
            course = try MarketPath.course(of: model)
        } catch {
            throw WorldError(.badPriceModel, subject: model.source ?? "market", cause: error)
        }
    }

    private static func course(of model: PriceModel) throws(ProcessError) -> Course {
        switch model {
        case .constant:
            return .constant
        case .geometricBrownianMotion(let initial, let drift, let volatility):
            return .process(
                .geometricBrownianMotion(
                    try GeometricBrownianMotion(
                        initialUSD: initial.usd, logDriftPerDay: drift,
                        volatilityPerRootDay: volatility)))
        case .history(_, let closes, _):
            return .process(
                .replay(try PriceReplay(closesWad: closes.map(\.wad), first: 0, afterEnd: .hold)))
        case .returns(let initial, let law):
            return .returns(try PricePath(initialUSD: initial.usd, model: law))
        case .resampled(let initial, let table, _):
            return .resampled(table, priceUSD: initial.usd, days: 0)
        }
    }

    /// Normals drawn so far.
    var draws: UInt64 { normals.draws }

    /// The close of the next day.
    mutating func nextClose() -> Price {
        switch course {
        case .constant:
            return opening
        case .process(var process):
            defer { course = .process(process) }
            switch process.next(from: &normals) {
            case .usd(let value): return MarketPath.price(ofUSD: value)
            case .wad(let wad): return (try? Price(wad: wad)) ?? .unusable
            }
        case .returns(var path):
            defer { course = .returns(path) }
            return MarketPath.price(ofUSD: path.next(normal: normals.normal(), shocks: shocks))
        case .resampled(var table, let before, let days):
            let row = table.next(from: blocks.at(step: days))
            let close = before * Portable.exp(table.logReturn(row: row, asset: 0))
            course = .resampled(table, priceUSD: close, days: days &+ 1)
            return MarketPath.price(ofUSD: close)
        }
    }

    /// A model that has left the range of a Double stays at the largest price.
    private static func price(ofUSD value: Double) -> Price {
        Price(quantisingUSD: value < .infinity ? value : .greatestFiniteMagnitude)
    }
}
