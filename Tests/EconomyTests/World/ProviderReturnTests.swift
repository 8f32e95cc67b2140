import RandomStreams
import Rewards
import Testing

@testable import Economy

@Suite struct `Provider return` {
    @Test func `is receipts over cost less one`() {
        var earned = ProviderReturn(from: 10)
        earned.value(claimable: TokenAmount(baseUnits: 100), unitUSD: 0.5)
        earned.value(claimable: TokenAmount(baseUnits: 160), unitUSD: 1)
        #expect(earned.review(on: 15, costUSDPerDay: 11) == 1)
        #expect(earned.review(on: 15, costUSDPerDay: 11) == nil)
        #expect(earned.review(on: 16, costUSDPerDay: 11) == -1)
    }

    @Test func `a claim is no second receipt`() {
        var earned = ProviderReturn(from: 0)
        earned.value(claimable: TokenAmount(baseUnits: 100), unitUSD: 1)
        earned.noteClaim(TokenAmount(baseUnits: 100))
        earned.value(claimable: .zero, unitUSD: 1)
        #expect(earned.receiptsUSD == 100)
        earned.value(claimable: TokenAmount(baseUnits: 7), unitUSD: 2)
        #expect(earned.receiptsUSD == 114)
    }

    @Test func `amounts become the nearest real numbers`() {
        for seed: UInt64 in 1...200 {
            var stream = RandomStream(
                seed: seed, replication: 0, entity: .environment, purpose: .sizes)
            for shift in 0..<UInt128(128) {
                let units =
                    (UInt128(stream.next64()) << 64 | UInt128(stream.next64())) >> shift
                var earned = ProviderReturn(from: 0)
                earned.value(claimable: TokenAmount(baseUnits: units), unitUSD: 1)
                #expect(earned.receiptsUSD == Double(units), "seed \(seed), \(units)")
            }
        }
    }
}
