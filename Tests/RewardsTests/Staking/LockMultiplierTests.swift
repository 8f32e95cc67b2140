import Rewards
import Testing

@Suite struct LockMultiplierTests {
    private let day: UInt64 = 86_400
    private let yearLinear = LockMultiplier.linear(
        maxBonus: 3_000_000_000_000_000_000, shortest: 0, longest: 31_536_000)

    @Test(arguments: [
        (14, 1_115_068_493), (90, 1_739_726_027), (180, 2_479_452_054), (365, 4_000_000_000),
    ])
    func `Nosana's weights are met to the unit`(days: UInt64, weight: UInt64) throws {
        // nosana-staking, tests of the published program.
        let lock = try Seconds(days * day)
        #expect(
            try LockMultiplier.nosana.weight(of: 1_000_000_000, lock: lock) == UInt128(weight))
    }

    @Test func `without a multiplier the lock does not matter`() throws {
        let most = TokenAmount(baseUnits: .max)
        #expect(try LockMultiplier.none.weight(of: most, lock: 5) == .max)
    }

    @Test func `a linear bonus grows with the lock`() throws {
        #expect(try yearLinear.weight(of: 100, lock: 0) == 100)
        #expect(try yearLinear.weight(of: 100, lock: 15_768_000) == 250)
        #expect(try yearLinear.weight(of: 100, lock: 31_536_000) == 400)
        // Conformance vector "computed-03".
        let other = LockMultiplier.linear(
            maxBonus: 1_868_875_258_396_500_579, shortest: 0, longest: 31_536_000)
        #expect(try other.weight(of: 399_077_359_300_930, lock: 13_219_200) == 711_711_189_044_790)
    }

    @Test func `the published scaling is a weight too`() throws {
        // Conformance vector "computed-01"; at 48 months the scaling is one.
        #expect(try LockMultiplier.icn.weight(of: 1_789_059, lock: 4_233_600) == 162_929)
        let longest = LockedStakingYield.maxLock
        #expect(try LockMultiplier.icn.weight(of: 1_789_059, lock: longest) == 1_789_059)
    }

    @Test func `a lock outside the bounds is refused`() throws {
        #expect(throws: Refusal.lockOutOfBounds) {
            try yearLinear.weight(of: 1, lock: 31_536_001)
        }
        let late = LockMultiplier.linear(maxBonus: 0, shortest: 10, longest: 20)
        #expect(throws: Refusal.lockOutOfBounds) { try late.weight(of: 1, lock: 9) }
        for lock: Seconds in [0, 1_209_599, 31_536_001] {
            #expect(throws: Refusal.lockOutOfBounds) {
                try LockMultiplier.nosana.weight(of: 1, lock: lock)
            }
        }
        // Conformance vector "edge-icn-part-day-before-bounds".
        #expect(throws: Refusal.lockNotWholeDays) {
            try LockMultiplier.icn.weight(of: 1, lock: 124_502_405)
        }
        #expect(throws: Refusal.lockOutOfBounds) { try LockMultiplier.icn.weight(of: 1, lock: 0) }
    }

    @Test func `parameters outside their range are refused`() throws {
        let bound = LockMultiplier.bonusBound
        let most = LockMultiplier.linear(maxBonus: bound, shortest: 0, longest: 1)
        #expect(try most.weight(of: 1, lock: 1) == 101)
        let more = LockMultiplier.linear(
            maxBonus: Wad(raw: bound.raw + 1), shortest: 0, longest: 1)
        #expect(throws: Refusal.outOfRange) { try more.weight(of: 1, lock: 1) }
        let never = LockMultiplier.linear(maxBonus: 0, shortest: 0, longest: 0)
        #expect(throws: Refusal.outOfRange) { try never.weight(of: 1, lock: 0) }
        #expect(throws: Refusal.overflow) {
            try most.weight(of: TokenAmount(baseUnits: .max), lock: 1)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a longer lock never weighs less, a split stake never more`(seed: UInt64) throws {
        // T8, G1.
        var random = SplitMix64(seed: seed)
        let bonus = Wad(raw: random.wide(bits: 66))
        let linear = LockMultiplier.linear(maxBonus: bonus, shortest: 0, longest: 31_536_000)
        let multiplier = random.element(of: [LockMultiplier.nosana, .icn, .none, linear])
        let days = 14 + random.below(351)
        let amount = random.amount(bits: 100)
        let short = try multiplier.weight(of: amount, lock: Seconds(days * day))
        let long = try multiplier.weight(of: amount, lock: Seconds((days + 1) * day))
        #expect(short <= long, "seed \(seed)")
        let part = TokenAmount(baseUnits: amount.baseUnits / (2 + random.wide(bits: 20)))
        let rest = try amount.subtracting(part)
        let apart =
            try multiplier.weight(of: part, lock: Seconds(days * day))
            + multiplier.weight(of: rest, lock: Seconds(days * day))
        #expect(apart <= short && short <= apart + 1, "seed \(seed)")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `weights are exact fractions, rounded down at each step`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let lock = try Seconds(14 * day + random.below(351 * day + 1))
        let amount = random.amount(bits: 120)
        let precision = BigInteger(UInt64(1_000_000_000_000_000))
        let bonus = ExactRational(BigInteger(lock.count) * precision, over: 10_512_000).floor
        let exact = ExactRational((bonus + precision) * BigInteger(amount), over: precision).floor
        #expect(
            try BigInteger(LockMultiplier.nosana.weight(of: amount, lock: lock)) == exact,
            "seed \(seed)")
    }
}
