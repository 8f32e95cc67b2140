import Rewards
import Settlement
import Testing

@testable import Economy

@Suite struct `Speculator desk` {
    private func configuration(
        _ milliUSD: [UInt128], _ strategy: SpeculatorCohort.Strategy, strength: Double = 10
    ) -> Configuration {
        var configuration = CircleNetwork.configuration(days: milliUSD.count)
        configuration.market.liquidity = .exogenous
        configuration.market.price = .history(
            opening: SmallNetwork.price(milliUSD: 1_000),
            closes: milliUSD.map { SmallNetwork.price(milliUSD: $0) }, source: "test")
        configuration.participants.speculators = [
            SpeculatorCohort(
                name: "fund-one", capitalUSD: 1_000, strategy: strategy, windowDays: 1,
                strength: strength)
        ]
        return configuration
    }

    private func tokens(_ record: RunRecord) -> [UInt128] {
        guard case .amounts(let values) = record.values("speculator_tokens") else { return [] }
        return values.map(\.baseUnits)
    }

    private func profit(_ record: RunRecord) -> Double {
        guard case .real(let value) = record.value("speculator_fund_one_profit") else {
            return .nan
        }
        return value
    }

    @Test func `momentum buys what has risen, with no more than its capital`() throws {
        let record = try run(configuration([2_000, 2_000, 1_000, 1_000, 1_000], .momentum))
        // The close of day 0 has doubled: on day 1 all of 1,000 USD is in tokens at 2 USD. A flat
        // day sells them.
        #expect(tokens(record) == [0, 500_000_000, 0, 0, 0])
        // Bought at the close of day 1, sold at half of it.
        #expect(profit(record) == -500)
        #expect(record.counts.refusedCommands == 0)
    }

    @Test func `contrarians buy what has fallen`() throws {
        let record = try run(configuration([500, 500, 1_000, 1_000], .contrarian))
        #expect(tokens(record) == [0, 2_000_000_000, 0, 0])
        #expect(profit(record) == 1_000)
    }

    @Test func `the share of the capital follows strength and return`() throws {
        // ln 2 of the capital at a strength of one.
        let record = try run(configuration([2_000, 2_000], .momentum, strength: 1))
        let held = Double(tokens(record)[1]) / 1e6
        #expect(abs(held - 0.693_147_180_56 * 500) < 1e-5, "\(held)")
    }

    @Test func `their own trades move the price against them`() throws {
        var configuration = configuration([2_000, 2_000, 2_000, 2_000], .momentum)
        configuration.market.liquidity = .linearImpact(depthUSD: 10_000)
        let record = try run(configuration)
        // Bought at a close that the purchase raised by a tenth, sold at one that the sale lowered:
        // the round trip gains nothing.
        #expect(profit(record) < 0)
    }
}
