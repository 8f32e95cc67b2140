import Rewards
import Testing

@Suite struct MarketAdjustmentPathTests {
    private func mafs(_ steps: [MarketAdjustmentDay]) -> [UInt128] { steps.map(\.maf.raw) }

    @Test func `a fall and an equal rise end below one under a cap of one`() throws {
        // Conformance vector market-adjustment-path: edge-fall-then-recover-ends-below-one.
        let closes =
            Week.minus20Percent + [
                410_000_000_000_000_000, 430_000_000_000_000_000, 440_000_000_000_000_000,
                460_000_000_000_000_000, 470_000_000_000_000_000, 490_000_000_000_000_000,
                500_000_000_000_000_000,
            ]
        let (steps, final) = try marketAdjustmentPath(
            rule: .published(), cycleDays: 7, maf: .one, closes: closes)
        #expect(steps.map(\.day) == [7, 14])
        #expect(steps.allSatisfy { $0.outcome == .fired })
        #expect(mafs(steps) == [Wad.scale, 800_000_000_000_000_000])
        #expect(final == 800_000_000_000_000_000)
    }

    @Test func `a daily cycle runs seven interleaved chains`() throws {
        // Conformance vector edge-interleaved-chains.
        let closes =
            Week.plus25Percent + [
                490_000_000_000_000_000, 470_000_000_000_000_000, 450_000_000_000_000_000,
                430_000_000_000_000_000, 420_000_000_000_000_000, 410_000_000_000_000_000,
                400_000_000_000_000_000,
            ]
        let (steps, final) = try marketAdjustmentPath(
            rule: .published(cap: nil), cycleDays: 1, maf: .one, closes: closes)
        #expect(steps.map(\.day) == Array(7...14))
        #expect(
            steps.map(\.outcome) == [
                .fired, .fired, .fired, .notFired, .notFired, .notFired, .fired, .fired,
            ])
        #expect(
            mafs(steps) == [
                800_000_000_000_000_000, 836_734_693_877_551_020, 851_063_829_787_234_042,
                Wad.scale, Wad.scale, Wad.scale, 1_146_341_463_414_634_146, Wad.scale,
            ])
        #expect(final == .one)
    }

    @Test func `held days carry yesterday's factor`() throws {
        // Conformance vector edge-held-inside-overlapping-windows.
        let closes: [Price] = [
            400_000_000_000_000_000, 410_000_000_000_000_000, 430_000_000_000_000_000,
            500_000_000_000_000_000, 600_000_000_000_000_000, 750_000_000_000_000_000, 0,
            760_000_000_000_000_000, 760_000_000_000_000_000, 770_000_000_000_000_000,
            950_000_000_000_000_000, 950_000_000_000_000_000, 960_000_000_000_000_000,
            970_000_000_000_000_000, 1_300_000_000_000_000_000,
        ]
        let (steps, final) = try marketAdjustmentPath(
            rule: .published(windowDays: 3), cycleDays: 1, maf: .one, closes: closes)
        #expect(steps.map(\.day) == Array(3...14))
        #expect(steps.filter { $0.outcome == .held }.map(\.day) == [6, 7, 8, 9])
        #expect(
            mafs(steps) == [
                800_000_000_000_000_000, 683_333_333_333_333_333, 573_333_333_333_333_333,
                573_333_333_333_333_333, 573_333_333_333_333_333, 573_333_333_333_333_333,
                573_333_333_333_333_333, 458_666_666_666_666_666, 458_666_666_666_666_666,
                459_861_111_111_111_110, 449_209_621_993_127_147, 335_179_487_179_487_179,
            ])
        #expect(final == 335_179_487_179_487_179)
    }

    @Test func `a cycle longer than the window leaves days between`() throws {
        // M10; conformance vector edge-cycle-over-window.
        let closes: [Price] = [
            400_000_000_000_000_000, 500_000_000_000_000_000, 600_000_000_000_000_000,
            610_000_000_000_000_000, 620_000_000_000_000_000, 630_000_000_000_000_000,
            640_000_000_000_000_000, 700_000_000_000_000_000, 720_000_000_000_000_000,
            800_000_000_000_000_000, 900_000_000_000_000_000,
        ]
        let (steps, _) = try marketAdjustmentPath(
            rule: .published(windowDays: 2, k: .zero, cap: nil), cycleDays: 3, maf: .one,
            closes: closes)
        #expect(steps.map(\.day) == [2, 5, 8])
        #expect(
            mafs(steps) == [
                666_666_666_666_666_666, 645_502_645_502_645_502, 573_780_129_335_684_890,
            ])
    }

    @Test func `last good does not look before its window`() {
        // Conformance vector edge-last-good-uses-the-window-only.
        let closes: [Price] = [
            400_000_000_000_000_000, 410_000_000_000_000_000, 430_000_000_000_000_000, 0,
            600_000_000_000_000_000, 750_000_000_000_000_000, 800_000_000_000_000_000,
        ]
        #expect(throws: Refusal.badPrice) {
            try marketAdjustmentPath(
                rule: .published(windowDays: 3, badPrice: .lastGood), cycleDays: 3, maf: .one,
                closes: closes)
        }
    }

    @Test func `a partial last week is not evaluated`() throws {
        // Conformance vector edge-partial-last-week.
        let closes =
            Week.plus25Percent + [
                490_000_000_000_000_000, 470_000_000_000_000_000, 450_000_000_000_000_000,
                430_000_000_000_000_000,
            ]
        let (steps, final) = try marketAdjustmentPath(
            rule: .published(), cycleDays: 7, maf: .one, closes: closes)
        #expect(steps.map(\.day) == [7] && final == 800_000_000_000_000_000)
    }

    @Test func `refusals come in their order`() {
        for cycle in [0, 367] as [UInt16] {
            #expect(throws: Refusal.outOfRange) {
                try marketAdjustmentPath(
                    rule: .published(), cycleDays: cycle, maf: .one, closes: Week.quiet)
            }
        }
        #expect(throws: Refusal.badBounds) {
            try marketAdjustmentPath(
                rule: .published(floor: 2, cap: 1), cycleDays: 7, maf: .zero, closes: [])
        }
        #expect(throws: Refusal.wrongCloseCount) {
            try marketAdjustmentPath(
                rule: .published(), cycleDays: 7, maf: .zero, closes: Array(Week.quiet.dropLast()))
        }
        #expect(throws: Refusal.marketAdjustmentOutOfBounds) {
            try marketAdjustmentPath(
                rule: .published(), cycleDays: 7, maf: .zero, closes: Week.quiet)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `always fired and never clamped, the factor follows the price to its rounding`(
        seed: UInt64
    ) throws {
        // M7: 0 ≤ m₀·P₀/P_u − m_u < Σ_{j ≤ u} P_j/P_u, in units of 10^−18.
        var random = SplitMix64(seed: seed)
        let window = 2 + Int(random.below(4))
        let updates = 1 + Int(random.below(12))
        let closes = try Week.walk(
            &random, count: window * updates + 1, from: 400_000_000_000_000_000)
        let rule = MarketAdjustmentRule.published(
            windowDays: UInt16(window), k: .zero, floor: 1, cap: nil)
        let (steps, _) = try marketAdjustmentPath(
            rule: rule, cycleDays: UInt16(window), maf: .one, closes: closes)
        for (index, step) in steps.enumerated() {
            // A window that ends where it began is the one move that k = 0 does not fire on; the
            // factor is right all the same.
            let now = BigInteger(closes[step.day].wad)
            let exact = ExactRational(BigInteger(Wad.scale) * BigInteger(closes[0].wad), over: now)
            let gap = exact - ExactRational(step.maf.raw)
            let bound = (1...index + 1)
                .map { ExactRational(BigInteger(closes[$0 * window].wad), over: now) }
                .reduce(0, +)
            #expect(gap >= 0 && gap < bound, "seed \(seed), update \(index + 1)")
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `a path is the chain of its single evaluations`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rule = MarketAdjustmentRule.published(cap: 2_000_000_000_000_000_000)
        let closes = try Week.walk(&random, count: 29, from: 400_000_000_000_000_000)
        let (steps, final) = try marketAdjustmentPath(
            rule: rule, cycleDays: 7, maf: .one, closes: closes)
        var maf = Wad.one
        for (index, step) in steps.enumerated() {
            let week = Array(closes[index * 7...index * 7 + 7])
            let single = try rule.evaluate(maf: maf, closes: week)
            maf = single.maf
            #expect(step.outcome == single.outcome && step.maf == maf, "seed \(seed)")
        }
        #expect(steps.count == 4 && final == maf, "seed \(seed)")
    }
}
