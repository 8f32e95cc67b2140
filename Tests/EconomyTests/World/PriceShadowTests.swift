import Rewards
import Settlement
import Testing

@testable import Economy

@Suite struct PriceShadowTests {
    private func wads(_ name: String, of record: RunRecord) -> [Wad]? {
        guard case .wads(let values) = record.series.first(where: { $0.name == name })?.values
        else { return nil }
        return values
    }

    private func check(_ configuration: Configuration, replication: UInt32) throws -> RunRecord {
        let shadow = try PriceShadow(configuration, replication: replication)
        let record = try World(configuration: configuration, replication: replication).run()
        let prices = try #require(wads("price", of: record))
        #expect(shadow.closesUSD == prices.map { Double($0.raw) / 1e18 })
        return record
    }

    @Test(arguments: [0, 1, 1 << 31 | 1] as [UInt32])
    func `closes and factors are those of the run, to the bit`(replication: UInt32) throws {
        for trigger in TriggerKind.allCases {
            var configuration = SmallNetwork.configuration(days: 40)
            configuration.protocolTerms.hardware.marketAdjustment.rule.trigger = trigger
            let record = try check(configuration, replication: replication)
            let shadow = try PriceShadow(configuration, replication: replication)
            #expect(shadow.factors == wads("maf", of: record), "\(trigger) \(replication)")
            #expect(record.value("maf_triggers") == .count(Int64(shadow.triggers)))
            // A factor that never moves would show nothing.
            if trigger == .dailySigma { #expect(Set(shadow.factors).count > 1) }
        }
    }

    @Test func `log prices count from the close before the start`() throws {
        let configuration = SmallNetwork.configuration(days: 12)
        let shadow = try PriceShadow(configuration, replication: 3)
        #expect(shadow.logPrices.count == 12)
        for (close, logarithm) in zip(shadow.closesUSD, shadow.logPrices) {
            let opening = configuration.market.price.opening.usd
            #expect(abs(logarithm - (close / opening - 1)) < 0.2)
            #expect((close > opening) == (logarithm > 0))
        }
    }

    @Test func `a horizon below the rule's window leaves the factor`() throws {
        let configuration = SmallNetwork.configuration(days: 5)
        let shadow = try PriceShadow(configuration, replication: 0)
        let initial = configuration.protocolTerms.hardware.marketAdjustment.initial
        #expect(shadow.factors == Array(repeating: initial, count: 5))
        #expect(shadow.triggers == 0)
    }

    @Test func `a protocol without hardware has closes and no factor`() throws {
        let configuration = SpotNetwork.configuration(days: 10)
        _ = try check(configuration, replication: 2)
        let shadow = try PriceShadow(configuration, replication: 2)
        #expect(shadow.factors.isEmpty)
        #expect(shadow.closesUSD.count == 10)
    }
}
