import Rewards
import Testing

@Suite struct ProviderRewardRuleTests {
    private let most = TokenAmount(baseUnits: .max)

    @Test func `a multiplier of one adds the two rewards`() throws {
        // Conformance vector provider-reward: edge-multiplier-one.
        for rule in ProviderRewardRule.allCases {
            #expect(
                try rule.total(utilisation: 5, capacity: 7, multiplier: .one)
                    == ProviderReward(total: 12, subsidy: 7))
        }
    }

    @Test func `products are rounded down, and a total below the utilisation has no subsidy`()
        throws
    {
        // Conformance vectors edge-floors, computed-06.
        #expect(
            try ProviderRewardRule.sumThenMultiply.total(
                utilisation: 1, capacity: 0, multiplier: 999_999_999_999_999_999)
                == ProviderReward(total: 0, subsidy: 0))
        #expect(
            try ProviderRewardRule.sumThenMultiply.total(
                utilisation: 6_186_410_231_571_448_695_849_917, capacity: 150_855_703_261,
                multiplier: 558_273_464_846_879_159)
                == ProviderReward(total: 3_453_708_674_943_660_939_808_790, subsidy: 0))
    }

    @Test func `the multiplier can reach capacity only`() throws {
        // Conformance vectors computed-09, computed-12.
        #expect(
            try ProviderRewardRule.capacityOnly.total(
                utilisation: 16_352_063, capacity: 8_128_418_480_994_700_960_748_832,
                multiplier: 1_090_790_169_850_670_810)
                == ProviderReward(
                    total: 8_866_398_975_501_541_498_678_475,
                    subsidy: 8_866_398_975_501_541_482_326_412))
        #expect(
            try ProviderRewardRule.capacityOnly.total(
                utilisation: 244, capacity: 20, multiplier: 660_921_160_176_669_324)
                == ProviderReward(total: 257, subsidy: 13))
    }

    @Test func `the largest sum fits, one unit more refuses`() throws {
        // Conformance vectors edge-max-exact, edge-overflow.
        let rule = ProviderRewardRule.sumThenMultiply
        #expect(
            try rule.total(utilisation: most, capacity: 0, multiplier: .one)
                == ProviderReward(total: most, subsidy: 0))
        #expect(throws: Refusal.overflow) {
            try rule.total(utilisation: most, capacity: 1, multiplier: .one)
        }
        #expect(throws: Refusal.overflow) {
            try rule.total(utilisation: most, capacity: 1, multiplier: .zero)
        }
        #expect(throws: Refusal.overflow) {
            try ProviderRewardRule.capacityOnly.total(
                utilisation: 1, capacity: most, multiplier: .one)
        }
    }

    @Test func `a multiplier over 100 refuses`() {
        let over = Wad(raw: 100 * Wad.scale + 1)
        for rule in ProviderRewardRule.allCases {
            #expect(throws: Refusal.outOfRange) {
                try rule.total(utilisation: most, capacity: most, multiplier: over)
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `totals equal the exact fractions, rounded down`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (utilisation, capacity) = (random.amount(bits: 120), random.amount(bits: 120))
        let multiplier = random.fraction()
        let sum = ExactRational(BigInteger(utilisation) + BigInteger(capacity))
        let both = try ProviderRewardRule.sumThenMultiply.total(
            utilisation: utilisation, capacity: capacity, multiplier: multiplier)
        #expect(BigInteger(both.total) == (sum * .wad(multiplier)).floor, "seed \(seed)")
        let only = try ProviderRewardRule.capacityOnly.total(
            utilisation: utilisation, capacity: capacity, multiplier: multiplier)
        let scaled = (ExactRational(BigInteger(capacity)) * .wad(multiplier)).floor
        #expect(BigInteger(only.total) == BigInteger(utilisation) + scaled, "seed \(seed)")
        #expect(BigInteger(only.subsidy) == scaled, "seed \(seed)")
    }
}
