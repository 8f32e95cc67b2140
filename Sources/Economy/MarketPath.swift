import RandomStreams
import Rewards
import StochasticProcesses

/// The token's closes, one a day, in order.
struct MarketPath {
    /// The price at the first instant.
    let opening: Price
    private var process: PriceProcess?
    private var stream: RandomStream

    /// - Throws: ``WorldError`` when the model's numbers make no path, or a history is too short.
    init(
        _ model: PriceModel, days: Int, seed: UInt64, replication: UInt32
    ) throws(WorldError) {
        stream = RandomStream(
            seed: seed, replication: replication, entity: .environment,
            purpose: .prices)
        switch model {
        case .constant(let price):
            opening = price
        case .geometricBrownianMotion(let initial, let drift, let volatility):
            opening = initial
            do {
                process = .geometricBrownianMotion(
                    try GeometricBrownianMotion(
                        initialUSD: initial.usd, logDriftPerDay: drift,
                        volatilityPerRootDay: volatility))
            } catch {
                throw WorldError(.badPriceModel, subject: "market", cause: error)
            }
        case .history(let first, let closes, let source):
            opening = first
            if closes.count < days { throw WorldError(.shortPriceHistory, subject: source) }
            do {
                process = .replay(
                    try PriceReplay(closesWad: closes.map(\.wad), first: 0, afterEnd: .hold))
            } catch {
                throw WorldError(.badPriceModel, subject: source, cause: error)
            }
        }
        if !opening.isUsable { throw WorldError(.badPriceModel, subject: "market") }
    }

    var draws: UInt64 { stream.draws }

    /// The close of the next day.
    mutating func nextClose() -> Price {
        guard let close = process?.next(from: &stream) else { return opening }
        switch close {
        case .usd(let value): return Price(quantisingUSD: value)
        case .wad(let wad): return (try? Price(wad: wad)) ?? .unusable
        }
    }
}
