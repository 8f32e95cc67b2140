import Rewards
import RandomStreams
import Testing

/// How often the market adjustment fires on a price without drift (M9).
///
/// With log returns the window's move over its sample deviation, divided by √7, is a Student t of
/// 6 degrees of freedom whatever the volatility: P(|t| > 1.5 / √7) = 0.59131 for the daily
/// deviation, P(|t| > 1.5) = 0.18428 for the weekly one (exact).
@Suite struct `Market adjustment on a price without drift` {
    /// Optimised builds draw what the specification asks for.
    #if DEBUG
        static let weeks = 1_000
    #else
        static let weeks = 200_000
    #endif

    private func rule(_ trigger: TriggerKind, _ returns: ReturnKind) -> MarketAdjustmentRule {
        MarketAdjustmentRule(
            windowDays: 7, k: Wad(raw: 3 * Wad.scale / 2), trigger: trigger, sigma: .sample,
            returns: returns, floor: Wad(raw: Wad.scale / 100), cap: .one, badPrice: .hold)
    }

    /// Weeks of closes, each starting at one: the trigger does not see the unit of account (M3).
    private func week(volatility: Double, stream: inout RandomStream) throws -> [Price] {
        var logarithm = 0.0
        var closes = [try Price(wad: Wad.scale)]
        for _ in 0..<7 {
            logarithm += volatility * stream.normal()
            closes.append(try Price(wad: UInt128(Portable.exp(logarithm) * 1e18)))
        }
        return closes
    }

    private func share(
        _ triggers: [TriggerKind], _ returns: ReturnKind, volatility: Double
    ) throws -> [Double] {
        let rules = triggers.map { rule($0, returns) }
        var fired = Array(repeating: 0, count: rules.count)
        var stream = RandomStream(
            seed: 20_261_121, replication: 0, entity: StreamEntity("weeks-\(volatility)"),
            purpose: .prices)
        for _ in 0..<Self.weeks {
            let closes = try week(volatility: volatility, stream: &stream)
            for (index, rule) in rules.enumerated()
            where try rule.evaluate(maf: .one, closes: closes).outcome == .fired {
                fired[index] += 1
            }
        }
        return fired.map { Double($0) / Double(Self.weeks) }
    }

    private func z(_ share: Double, expected: Double) -> Double {
        (share - expected) / (expected * (1 - expected) / Double(Self.weeks)).squareRoot()
    }

    @Test(arguments: [0.02, 0.05, 0.10, 0.20])
    func `with log returns fires as Student's t says`(volatility: Double) throws {
        let shares = try share([.dailySigma, .weeklySigma], .log, volatility: volatility)
        let daily = z(shares[0], expected: 0.59131)
        let weekly = z(shares[1], expected: 0.18428)
        print(
            "log returns, \(volatility) a day: daily \(shares[0]) (z \(daily)),",
            "weekly \(shares[1]) (z \(weekly))")
        #expect(abs(daily) < 4)
        #expect(abs(weekly) < 4)
    }

    /// Reported, not gated: with simple returns the share depends on the volatility.
    @Test func `with simple returns the measured curve is printed`() throws {
        for volatility in [0.02, 0.05, 0.10, 0.20] {
            let shares = try share([.dailySigma, .weeklySigma], .simple, volatility: volatility)
            print(
                "simple returns, \(volatility) a day: daily \(shares[0])",
                "(z \(z(shares[0], expected: 0.59131))), weekly \(shares[1])",
                "(z \(z(shares[1], expected: 0.18428)))")
            #expect(shares.allSatisfy { $0 > 0 && $0 < 1 })
        }
    }
}
