import Rewards
import Testing

@Suite struct UnbondingRuleTests {
    private func rule(
        _ release: UnbondingRelease, delay: UInt64, slashable: Bool = true
    ) throws -> UnbondingRule {
        UnbondingRule(release: release, delay: try Seconds(delay), slashable: slashable)
    }

    /// Slashed, withdrawable and still locked.
    private func parts(
        _ rule: UnbondingRule, amount: UInt128, requestedAt: UInt64 = 100, withdrawn: UInt128 = 0,
        at: UInt64, slash: UInt128 = 0
    ) throws -> [UInt128] {
        let answer = try rule.withdrawable(
            amount: TokenAmount(baseUnits: amount), requestedAt: Timestamp(requestedAt),
            withdrawn: TokenAmount(baseUnits: withdrawn), at: Timestamp(at),
            slash: Wad(raw: slash))
        return [answer.slashed, answer.withdrawable, answer.stillLocked].map { $0.baseUnits }
    }

    @Test func `an entry matures at the request plus the delay, not before`() throws {
        // Conformance vector "edge-cliff-just-before".
        let cliff = try rule(.cliff, delay: 50)
        #expect(try parts(cliff, amount: 100, at: 149) == [0, 0, 100])
        #expect(try parts(cliff, amount: 100, at: 150) == [0, 100, 0])
        #expect(try parts(cliff, amount: 100, withdrawn: 100, at: 150) == [0, 0, 0])
        #expect(try parts(try rule(.cliff, delay: 0), amount: 100, at: 100) == [0, 100, 0])
    }

    @Test func `a linear entry releases with time`() throws {
        // Conformance vectors "edge-linear-half", "edge-over-withdrawn".
        let linear = try rule(.linear, delay: 50)
        #expect(try parts(linear, amount: 101, at: 125) == [0, 50, 51])
        #expect(try parts(linear, amount: 101, withdrawn: 50, at: 125) == [0, 0, 51])
        #expect(throws: Refusal.overWithdrawn) {
            try parts(linear, amount: 100, withdrawn: 60, at: 125)
        }
        #expect(throws: Refusal.overWithdrawn) {
            try parts(linear, amount: 100, withdrawn: 101, at: 999)
        }
    }

    @Test func `a slash reaches an entry that is already leaving`() throws {
        // Conformance vectors "edge-not-slashable", "computed-04", "computed-08".
        let cliff = try rule(.cliff, delay: 50)
        #expect(try parts(cliff, amount: 100, at: 120, slash: Wad.scale / 10) == [10, 0, 90])
        // The variant that lets leavers go unslashed: unbonding first saves the bond.
        let evading = try rule(.cliff, delay: 50, slashable: false)
        #expect(try parts(evading, amount: 100, at: 150, slash: Wad.scale / 10) == [0, 100, 0])

        #expect(
            try parts(
                try rule(.cliff, delay: 604_800), amount: 23_954, requestedAt: 1_784_186_249,
                withdrawn: 711, at: 1_784_939_292, slash: 441_716_850_243_945_233)
                == [10_266, 12_977, 0])
        #expect(
            try parts(
                try rule(.linear, delay: 604_800), amount: 30_643, requestedAt: 1_718_951_402,
                withdrawn: 4_840, at: 1_724_237_781, slash: 709_772_381_670_124_855)
                == [18_314, 7_489, 0])
    }

    @Test func `refusals come in their order`() throws {
        let cliff = try rule(.cliff, delay: 50)
        #expect(throws: Refusal.timeReversed) {
            try parts(cliff, amount: 1, withdrawn: 2, at: 99)
        }
        #expect(throws: Refusal.outOfRange) {
            try parts(cliff, amount: 1, withdrawn: 2, at: 99, slash: Wad.scale + 1)
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the parts sum to the amount and the release is the exact one rounded down`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let rule = try rule(
            random.chance(oneIn: 2) ? .linear : .cliff, delay: UInt64(random.wide(bits: 40)),
            slashable: random.chance(oneIn: 2))
        let amount = random.wide()
        let elapsed =
            random.chance(oneIn: 4) ? rule.delay.count : UInt64(random.wide(bits: 41))
        let slash = random.fraction()

        var released = BigInteger(0)
        if elapsed >= rule.delay.count {
            released = BigInteger(amount)
        } else if rule.release == .linear {
            released =
                (ExactRational(amount)
                * ExactRational(BigInteger(elapsed), over: BigInteger(rule.delay.count))).floor
        }
        let withdrawn = random.chance(oneIn: 3) ? 0 : random.wide() % (released.asUInt128! | 1)
        let left = BigInteger(amount - withdrawn)
        let cut = rule.slashable ? (ExactRational(left) * .wad(slash)).floor : 0
        let free = min(released - BigInteger(withdrawn), left - cut)
        let expected = [cut, free, left - cut - free]
        if withdrawn > released.asUInt128! { return }
        let found = try parts(
            rule, amount: amount, requestedAt: 7, withdrawn: withdrawn, at: 7 + elapsed,
            slash: slash.raw)
        #expect(found.map { BigInteger($0) } == expected, "seed \(seed)")
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `withdrawing as it comes pays the amount less the slash, once`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rule = try rule(.linear, delay: 1 + random.below(1_000))
        let amount = random.wide(bits: 100)
        var withdrawn: UInt128 = 0
        var at: UInt64 = 100
        for _ in 0..<8 {
            at += random.below(300)
            withdrawn += try parts(rule, amount: amount, withdrawn: withdrawn, at: at)[1]
        }
        let end = 100 + rule.delay.count + at
        let last = try parts(rule, amount: amount, withdrawn: withdrawn, at: end, slash: Wad.scale)
        #expect(last == [amount - withdrawn, 0, 0], "seed \(seed)")
        withdrawn += try parts(rule, amount: amount, withdrawn: withdrawn, at: end)[1]
        #expect(withdrawn == amount, "seed \(seed)")
        #expect(try parts(rule, amount: amount, withdrawn: withdrawn, at: end)[1] == 0)
    }
}
