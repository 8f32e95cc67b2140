import Rewards
import Testing

@Suite struct MarketAdjustmentRuleTests {
    private let rule = MarketAdjustmentRule.published()

    // MARK: Published figures

    @Test func `a week up 25 percent lowers the factor to four fifths`() throws {
        // Conformance vector market-adjustment-factor: week-plus-25-percent.
        let step = try rule.evaluate(maf: .one, closes: Week.plus25Percent)
        #expect(step.outcome == .fired)
        #expect(step.move == 250_000_000_000_000_000)
        #expect(step.sigma == 41_916_217_273_186_284)
        #expect(step.maf == 800_000_000_000_000_000)
    }

    @Test func `a quiet week leaves the factor`() throws {
        // Conformance vector market-adjustment-factor: quiet-week.
        let step = try rule.evaluate(maf: .one, closes: Week.quiet)
        #expect(step.outcome == .notFired && step.maf == .one)
        #expect(step.move == 25_000_000_000_000_000 && step.sigma == 81_870_977_986_269_448)
    }

    @Test func `a week down 20 percent raises the factor as far as the cap lets it`() throws {
        // Conformance vectors market-adjustment-factor: week-minus-20-percent-capped, -uncapped.
        let capped = try rule.evaluate(maf: .one, closes: Week.minus20Percent)
        #expect(capped.outcome == .fired && capped.maf == .one)
        #expect(capped.sigma == 30_856_442_009_745_984)
        let free = try MarketAdjustmentRule.published(cap: nil)
            .evaluate(maf: .one, closes: Week.minus20Percent)
        #expect(free.maf == 1_250_000_000_000_000_000)
    }

    @Test func `a constant price has no deviation and does not fire`() throws {
        // M6; conformance vector flat-zero-sigma-not-strictly-greater.
        let flat = [Price](repeating: 300_000_000_000_000_000, count: 8)
        let step = try rule.evaluate(maf: .one, closes: flat)
        #expect(step.outcome == .notFired && step.sigma == 0 && step.maf == .one)
    }

    @Test func `constant growth of one percent a day has no deviation and fires`() throws {
        // M6; conformance vector constant-growth-zero-sigma.
        let step = try rule.evaluate(maf: .one, closes: Week.constantGrowth)
        #expect(step.outcome == .fired && step.sigma == 0)
        #expect(step.move == 72_135_352_107_010_000)
        #expect(step.maf == 932_718_054_707_135_373)
    }

    @Test func `the floor holds`() throws {
        // Conformance vector edge-floor-clamp.
        let step = try rule.evaluate(maf: rule.floor, closes: Week.plus25Percent)
        #expect(step.outcome == .fired && step.maf == rule.floor)
    }

    @Test func `with k zero any move fires`() throws {
        // Conformance vector edge-k-zero-any-move-fires.
        let step = try MarketAdjustmentRule.published(k: .zero)
            .evaluate(maf: .one, closes: Week.quiet)
        #expect(step.outcome == .fired && step.maf == 975_609_756_097_560_975)
    }

    @Test func `log returns measure the same week differently`() throws {
        // Conformance vectors edge-log-returns-fire, computed-10.
        let log = try MarketAdjustmentRule.published(returns: .log)
            .evaluate(maf: .one, closes: Week.plus25Percent)
        #expect(log.outcome == .fired && log.maf == 800_000_000_000_000_000)
        #expect(log.move == 223_143_551_314_209_755 && log.sigma == 41_002_666_704_513_132)
        let tenth = try MarketAdjustmentRule.published(
            windowDays: 14, k: 2_000_000_000_000_000_000, sigma: .population, returns: .log,
            cap: 2_000_000_000_000_000_000, badPrice: .lastGood
        ).evaluate(
            maf: 500_000_000_000_000_000,
            closes: [
                293_418_934_279_267_454, 271_412_514_208_322_394, 242_371_375_188_031_897,
                218_861_351_794_792_802, 190_190_514_709_674_944, 165_846_128_826_836_551,
                151_749_207_876_555_444, 152_963_201_539_567_887, 169_483_227_305_841_218,
                174_567_724_125_016_454, 172_123_775_987_266_223, 198_458_713_713_317_955,
                179_009_759_769_412_795, 199_237_862_623_356_440, 207_207_377_128_290_697,
            ])
        #expect(tenth.outcome == .fired && tenth.maf == 708_032_065_136_367_224)
        #expect(tenth.move == 347_881_283_986_610_352 && tenth.sigma == 93_571_155_567_765_060)
    }

    // MARK: Bad prices (M5)

    @Test func `hold keeps the factor and reports no figures`() throws {
        // Conformance vector edge-hold-on-zero-price.
        for day in 0..<8 {
            var closes = Week.plus25Percent
            closes[day] = .unusable
            let step = try rule.evaluate(maf: 500_000_000_000_000_000, closes: closes)
            #expect(
                step
                    == MarketAdjustmentStep(
                        outcome: .held, move: 0, variance: .zero, maf: 500_000_000_000_000_000))
        }
    }

    @Test func `halt refuses`() {
        var closes = Week.plus25Percent
        closes[7] = .unusable
        #expect(throws: Refusal.badPrice) {
            try MarketAdjustmentRule.published(badPrice: .halt).evaluate(maf: .one, closes: closes)
        }
    }

    @Test func `last good repeats the close before, and refuses without one`() throws {
        // Conformance vectors edge-last-good-middle, edge-last-good-first-missing.
        let rule = MarketAdjustmentRule.published(badPrice: .lastGood)
        var closes = Week.plus25Percent
        closes[2] = .unusable
        closes[3] = .unusable
        let step = try rule.evaluate(maf: .one, closes: closes)
        #expect(step.outcome == .fired && step.maf == 800_000_000_000_000_000)
        #expect(step.sigma == 44_059_787_060_239_743)
        closes[0] = .unusable
        #expect(throws: Refusal.badPrice) { try rule.evaluate(maf: .one, closes: closes) }
    }

    @Test func `last good at the end makes the update with the price before`() throws {
        var closes = Week.plus25Percent
        closes[7] = .unusable
        let step = try MarketAdjustmentRule.published(badPrice: .lastGood)
            .evaluate(maf: .one, closes: closes)
        // 0.40 / 0.47.
        #expect(step.maf == 851_063_829_787_234_042)
    }

    // MARK: Refusals

    @Test func `parameters outside their ranges refuse`() {
        // Conformance vectors edge-floor-zero, edge-k-too-large.
        let bad: [MarketAdjustmentRule] = [
            .published(windowDays: 1), .published(windowDays: 367),
            .published(k: 1_000_000_000_000_000_000_001), .published(floor: .zero),
        ]
        for rule in bad {
            #expect(throws: Refusal.outOfRange) { try rule.validate() }
            #expect(throws: Refusal.outOfRange) {
                try rule.evaluate(maf: .one, closes: Week.quiet)
            }
        }
        #expect(throws: Never.self) {
            try MarketAdjustmentRule.published(
                windowDays: 366, k: MarketAdjustmentRule.maxK, floor: 1, cap: 1
            ).validate()
        }
    }

    @Test func `refusals come in their order`() {
        // Conformance vectors edge-wrong-count-long, edge-maf-below-floor, edge-update-overflow.
        let bounds = MarketAdjustmentRule.published(
            floor: 500_000_000_000_000_000, cap: 499_999_999_999_999_999)
        #expect(throws: Refusal.badBounds) { try bounds.evaluate(maf: .zero, closes: []) }
        #expect(throws: Refusal.wrongCloseCount) { try rule.evaluate(maf: .zero, closes: []) }
        #expect(throws: Refusal.wrongCloseCount) {
            try rule.evaluate(maf: .one, closes: Week.quiet + Week.quiet)
        }
        let gap = [Price](repeating: .unusable, count: 8)
        #expect(throws: Refusal.marketAdjustmentOutOfBounds) {
            try rule.evaluate(maf: 9_999_999_999_999_999, closes: gap)
        }
        #expect(throws: Refusal.marketAdjustmentOutOfBounds) {
            try rule.evaluate(maf: Wad(raw: Wad.scale + 1), closes: gap)
        }
        let free = MarketAdjustmentRule.published(windowDays: 2, k: .zero, returns: .log, cap: nil)
        #expect(throws: Refusal.overflow) {
            try free.evaluate(
                maf: Wad(raw: .max),
                closes: [79_228_162_514_264_337_593_543_950_335, 1_000_000_000_000_000_000, 1])
        }
    }

    @Test func `a return or a move out of range refuses`() throws {
        let rule = MarketAdjustmentRule.published(windowDays: 2)
        let highest: Price = 79_228_162_514_264_337_593_543_950_335
        #expect(throws: Refusal.returnOutOfRange) {
            try rule.evaluate(maf: .one, closes: [1, highest, 1])
        }
        // Each price is 2^20 times the one before: every return is below 2^80, the move of four is
        // 2^140, of three 2^120.
        let closes = try (0...4).map { try Price(wad: 1 << UInt128(20 * $0)) }
        #expect(throws: Refusal.returnOutOfRange) {
            try MarketAdjustmentRule.published(windowDays: 4).evaluate(maf: .one, closes: closes)
        }
        let three = try MarketAdjustmentRule.published(windowDays: 3)
            .evaluate(maf: .one, closes: Array(closes.prefix(4)))
        #expect(three.outcome == .fired && three.maf == 10_000_000_000_000_000)
    }
}
