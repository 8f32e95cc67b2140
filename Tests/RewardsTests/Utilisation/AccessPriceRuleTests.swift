import Rewards
import Testing

@Suite struct AccessPriceRuleTests {
    private func rule(
        margin: Wad = 250_000_000_000_000_000, reserve: Wad = 0, burn: Wad = 0,
        month: Seconds = 2_592_000
    ) -> AccessPriceRule {
        AccessPriceRule(
            protocolMargin: margin, reserveShareOfMargin: reserve, burnShareOfMargin: burn,
            monthLength: month)
    }

    @Test func `2,800 per petabyte with a margin of 25 percent come to 3,500`() throws {
        // Conformance vectors access-price: one-petabyte-2800, thousand-terabytes-2.8.
        let whole = try rule().price(
            2_800_000_000_000_000_000_000, capacity: 1, period: 2_592_000, scalingFactor: .one)
        let expected = AccessPrice(
            providerPart: 2_800_000_000_000_000_000_000, margin: 700_000_000_000_000_000_000,
            requirement: 3_500_000_000_000_000_000_000,
            toReserve: 2_800_000_000_000_000_000_000, toBurn: 0,
            toTreasury: 700_000_000_000_000_000_000)
        #expect(whole == expected)
        #expect(
            try rule().price(
                2_800_000_000_000_000_000, capacity: 1000, period: 2_592_000, scalingFactor: .one)
                == expected)
    }

    @Test func `published figures come out`() throws {
        // Conformance vector access-price: computed-05.
        let price = try rule(
            margin: 574_430_558_705_957_856, reserve: 486_097_106_240_560_221,
            burn: 174_823_956_463_992_842
        ).price(5_713_241, capacity: 877_046, period: 45_651_030, scalingFactor: .one)
        #expect(
            price
                == AccessPrice(
                    providerPart: 88_251_175_706_114, margin: 50_694_172_167_321,
                    requirement: 138_945_347_873_435, toReserve: 112_893_466_099_909,
                    toBurn: 8_862_555_747_957, toTreasury: 17_189_326_025_569))
    }

    @Test func `the smallest price is rounded up twice`() throws {
        // Conformance vectors edge-one-wei-rounds-up, edge-zero-price.
        let one = try rule().price(1, capacity: 1, period: 1, scalingFactor: .one)
        #expect(one.providerPart == 1 && one.margin == 1 && one.requirement == 2)
        #expect(one.toTreasury == 1)
        let none = try rule().price(0, capacity: 10, period: 2_592_000, scalingFactor: .one)
        #expect(none.requirement == 0)
    }

    @Test func `refusals come in their order`() {
        // Conformance vectors edge-zero-period, edge-split-over-one, edge-overflow.
        let split = rule(reserve: .one, burn: 1)
        let most = TokenAmount(baseUnits: .max)
        #expect(throws: Refusal.outOfRange) {
            try split.price(most, capacity: 2, period: 0, scalingFactor: .one)
        }
        #expect(throws: Refusal.outOfRange) {
            try split.price(
                most, capacity: 2, period: 1, scalingFactor: Wad(raw: 1000 * Wad.scale + 1))
        }
        #expect(throws: Refusal.badSplit) {
            try split.price(most, capacity: 2, period: 1, scalingFactor: .one)
        }
        #expect(throws: Refusal.overflow) {
            try rule().price(most, capacity: 2, period: 2_592_000, scalingFactor: .one)
        }
    }

    @Test func `parameters outside their ranges refuse before the split`() {
        let bad = [
            rule(margin: Wad(raw: 100 * Wad.scale + 1), reserve: .one, burn: .one),
            rule(month: 0), rule(reserve: Wad(raw: Wad.scale + 1)),
            rule(reserve: .one, burn: Wad(raw: .max)),
        ]
        for rule in bad {
            #expect(throws: Refusal.outOfRange) { try rule.validate() }
            #expect(throws: Refusal.outOfRange) {
                try rule.price(1, capacity: 1, period: 1, scalingFactor: .one)
            }
        }
        #expect(throws: Never.self) {
            try rule(
                margin: AccessPriceRule.maxMargin, reserve: 400_000_000_000_000_000,
                burn: 600_000_000_000_000_000
            ).validate()
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `each part equals the exact fraction, rounded as named, and the parts add up`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let reserve = random.fraction()
        let rule = rule(
            margin: Wad(raw: UInt128(random.below(3)) * Wad.scale + random.fraction().raw),
            reserve: reserve, burn: Wad(raw: (Wad.scale - reserve.raw) / 3),
            month: try Seconds(1 + random.below(10_000_000)))
        let price = random.amount(bits: 60)
        let capacity = random.below(1_000_000)
        let period = try Seconds(1 + random.below(100_000_000))
        let scaling = random.fraction()
        let result = try rule.price(
            price, capacity: capacity, period: period, scalingFactor: scaling)

        let rate = (ExactRational(BigInteger(price)) * .wad(scaling)).ceil
        let part = ExactRational(
            rate * BigInteger(capacity) * BigInteger(period.count),
            over: BigInteger(rule.monthLength.count)
        ).ceil
        let margin = (ExactRational(part) * .wad(rule.protocolMargin)).ceil
        let reserved = (ExactRational(margin) * .wad(reserve)).floor
        let burned = (ExactRational(margin) * .wad(rule.burnShareOfMargin)).floor
        #expect(BigInteger(result.providerPart) == part, "seed \(seed)")
        #expect(BigInteger(result.margin) == margin, "seed \(seed)")
        #expect(BigInteger(result.toReserve) == part + reserved, "seed \(seed)")
        #expect(BigInteger(result.toBurn) == burned, "seed \(seed)")
        #expect(
            try [result.toReserve, result.toBurn, result.toTreasury].total()
                == result.requirement, "seed \(seed)")
    }
}
