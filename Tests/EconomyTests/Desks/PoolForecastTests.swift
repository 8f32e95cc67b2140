@testable import Economy
import Rewards
import Testing

@Suite struct PoolForecastTests {
    private static func amounts(_ counts: [UInt128]) -> [TokenAmount] {
        counts.map { SmallNetwork.tokens($0) }
    }

    @Test func `the last thirty days decide when a pool is empty`() {
        // Seventy days of 100, then thirty of 10: 600 last sixty days after day 99.
        let releases = PoolForecastTests.amounts(
            Array(repeating: 100, count: 70) + Array(repeating: 10, count: 30))
        let day = PoolForecast.emptyDay(left: SmallNetwork.tokens(600), releases: releases)
        #expect(day == 159)
    }

    @Test func `a part of a day is a day`() {
        let releases = PoolForecastTests.amounts([7])
        #expect(PoolForecast.emptyDay(left: SmallNetwork.tokens(14), releases: releases) == 2)
        #expect(PoolForecast.emptyDay(left: SmallNetwork.tokens(15), releases: releases) == 3)
    }

    @Test func `a pool that releases nothing never empties`() {
        let releases = PoolForecastTests.amounts(Array(repeating: 0, count: 30))
        #expect(PoolForecast.emptyDay(left: SmallNetwork.tokens(1), releases: releases) == nil)
        #expect(PoolForecast.emptyDay(left: SmallNetwork.tokens(1), releases: []) == nil)
    }

    @Test func `a share of what is left halves a pool in ln 2 over minus ln of what stays`() {
        // 0.04743 % a day: four years of 365 and a quarter days.
        let years =
            PoolForecast.halfLifeDays(
                rate: Wad(raw: 474_300_000_000_000), epoch: .day) / 365.25
        #expect(abs(years - 4) < 0.001)
        let half = PoolForecast.halfLifeDays(rate: Wad(raw: Wad.scale / 2), epoch: .day)
        #expect(abs(half - 1) < 1e-12)
    }
}
