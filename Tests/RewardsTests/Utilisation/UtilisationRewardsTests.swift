import Rewards
import Testing

@Suite struct UtilisationRewardsTests {
    @Test func `nothing accrues up to the start, all of it by the end`() throws {
        // Conformance vectors utilisation-rewards: edge-before-start, edge-after-end.
        let before = try utilisationRewards(
            providerPart: 100, start: 50, period: 10, claims: [0, 49, 50])
        #expect(before.paid == [0, 0, 0] && before.remaining == 100)
        let after = try utilisationRewards(
            providerPart: 100, start: 50, period: 7, claims: [57, 99])
        #expect(after.paid == [100, 0] && after.remaining == 0)
    }

    @Test func `published claims come out`() throws {
        // Conformance vector utilisation-rewards: computed-02.
        let (paid, remaining) = try utilisationRewards(
            providerPart: 38_124_135_890_934, start: 1_854_482_331, period: 17_249_634,
            claims: [
                1_861_940_929, 1_863_405_356, 1_868_890_412, 1_870_671_401, 1_871_392_287,
            ])
        #expect(
            paid == [
                16_484_558_669_931, 3_236_591_219_869, 12_122_751_144_365, 3_936_238_105_473,
                1_593_260_229_514,
            ])
        #expect(remaining == 750_736_521_782)
    }

    @Test func `claims that go back in time refuse`() throws {
        // Conformance vectors edge-time-reversed, edge-zero-part.
        #expect(throws: Refusal.timeReversed) {
            try utilisationRewards(providerPart: 100, start: 0, period: 7, claims: [3, 2])
        }
        #expect(throws: Refusal.outOfRange) {
            try utilisationRewards(providerPart: 100, start: 0, period: 0, claims: [3, 2])
        }
        #expect(throws: Refusal.outOfRange) {
            try accruedUtilisation(providerPart: 100, start: 0, period: 0, at: 5)
        }
        let none = try utilisationRewards(providerPart: 0, start: 0, period: 5, claims: [3])
        #expect(none.paid == [0] && none.remaining == 0)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the sum does not depend on when claims are made`(seed: UInt64) throws {
        // R11, R4: with the carry of what was paid, any claims add up to one claim at the last
        // instant.
        var random = SplitMix64(seed: seed)
        let part = random.amount()
        let start = try Timestamp(1_000_000 + random.below(1000))
        let period = try Seconds(1 + random.below(5000))
        let claims = try (0..<12).map { _ in 999_000 + random.below(9000) }.sorted()
            .map { try Timestamp($0) }
        let (paid, remaining) = try utilisationRewards(
            providerPart: part, start: start, period: period, claims: claims)
        let last = try accruedUtilisation(
            providerPart: part, start: start, period: period, at: claims.last!)
        #expect(try paid.total() == last, "seed \(seed)")
        #expect(try paid.total().adding(remaining) == part, "seed \(seed)")
        let again = try utilisationRewards(
            providerPart: part, start: start, period: period, claims: [claims[3], claims[3]])
        #expect(again.paid[1] == 0, "seed \(seed)")
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `accrual equals the exact line, rounded down`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let part = random.amount()
        let period = try Seconds(
            random.chance(oneIn: 4) ? Seconds.bound : 1 + random.below(1 << 40))
        for _ in 0..<20 {
            let elapsed = random.below(period.count + 1)
            let accrued = try accruedUtilisation(
                providerPart: part, start: 0, period: period, at: Timestamp(elapsed))
            let exact = ExactRational(
                BigInteger(part) * BigInteger(elapsed), over: BigInteger(period.count))
            #expect(BigInteger(accrued) == exact.floor, "seed \(seed), \(elapsed)")
        }
    }
}
