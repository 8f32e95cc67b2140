import Rewards
import Testing

@Suite struct CapacityRewardPoolTests {
    private let month: (from: Timestamp, to: Timestamp) = (1_800_000_000, 1_802_592_000)

    /// Closes the first month with one node.
    private func closed(
        _ terms: CapacityRewardTerms, capacity: UInt128, utilised: UInt128 = 0, maf: Wad = .one,
        pool start: CapacityRewardPool = CapacityRewardPool()
    ) throws -> (pool: CapacityRewardPool, base: TokenAmount, gross: TokenAmount) {
        var pool = start
        let (base, gross) = try pool.closeSegment(
            from: month.from, to: month.to, terms: terms, totalCapacity: capacity,
            utilisedCapacity: utilised, maf: maf)
        return (pool, base, gross)
    }

    // MARK: Published figures

    @Test func `one node earns the first month but for a unit of rounding`() throws {
        // Conformance vector capacity-rewards: edge-one-node-one-month.
        let (pool, base, gross) = try closed(.example(), capacity: 100)
        #expect(base == 208_333_333_333_333_333_333_333 && gross == base)
        #expect(pool.index == UInt256(decimal: "38430716820228232533333271844186420968161"))
        #expect(pool.remainder == 28)
        #expect(pool.released == gross && pool.unreleased == 0)
        #expect(
            try pool.accrued(capacity: 100, since: .zero) == 208_333_333_333_333_333_333_332)
    }

    @Test func `without capacity the release stays in the reserve`() throws {
        // R6; conformance vector edge-no-capacity-stays-in-reserve.
        let start = CapacityRewardPool(index: UInt256(7), remainder: 3, released: 1, unreleased: 2)
        let (pool, base, gross) = try closed(.example(), capacity: 0, pool: start)
        #expect(gross == 0 && base == 208_333_333_333_333_333_333_333)
        #expect(pool.index == UInt256(7) && pool.remainder == 3 && pool.released == 1)
        #expect(pool.unreleased == 208_333_333_333_333_333_333_335)
    }

    @Test func `after the horizon nothing is released`() throws {
        // R18; conformance vector edge-after-horizon.
        var pool = CapacityRewardPool()
        let (base, gross) = try pool.closeSegment(
            from: 1_924_416_000, to: 1_955_520_000, terms: .example(), totalCapacity: 5,
            utilisedCapacity: 0, maf: .one)
        #expect(base == 0 && gross == 0 && pool == CapacityRewardPool())
    }

    @Test func `half the target halves the release`() throws {
        // Conformance vector edge-target-gate-half.
        let terms = CapacityRewardTerms.example(targetCapacity: 200, targetGate: true)
        let (pool, _, gross) = try closed(terms, capacity: 100)
        #expect(gross == 104_166_666_666_666_666_666_666)
        #expect(pool.index == UInt256(decimal: "19215358410114116266666543688372841936322"))
        #expect(pool.remainder == 56 && pool.unreleased == 104_166_666_666_666_666_666_667)
        #expect(
            try pool.accrued(capacity: 100, since: .zero) == 104_166_666_666_666_666_666_665)
        // At the target, past it and without one the gate is open.
        for (target, capacity) in [(200, 200), (200, 500), (0, 100)] as [(UInt128, UInt128)] {
            let open = CapacityRewardTerms.example(targetCapacity: target, targetGate: true)
            let result = try closed(open, capacity: capacity)
            #expect(result.gross == result.base)
        }
    }

    @Test func `the factor scales the release`() throws {
        // Conformance vector edge-maf-floor.
        let (pool, _, gross) = try closed(.example(), capacity: 100, maf: 10_000_000_000_000_000)
        #expect(gross == 2_083_333_333_333_333_333_333)
        #expect(pool.index == UInt256(decimal: "384307168202282325333271844186420968161"))
        #expect(pool.unreleased == 206_250_000_000_000_000_000_000)
    }

    @Test func `a cumulative cap already passed releases nothing`() throws {
        // Conformance vector edge-cap-cumulative-already-over.
        let start = CapacityRewardPool(index: .zero, remainder: 0, released: 1001, unreleased: 0)
        let terms = CapacityRewardTerms.example(bootstrapCap: .cumulative(1000))
        let (pool, base, gross) = try closed(terms, capacity: 1, pool: start)
        #expect(gross == 0 && pool.released == 1001 && pool.unreleased == base)
        let under = CapacityRewardPool(index: .zero, remainder: 0, released: 990, unreleased: 0)
        #expect(try closed(terms, capacity: 1, pool: under).gross == 10)
    }

    @Test func `published segments come out`() throws {
        // Conformance vectors capacity-rewards: computed-02, computed-04.
        var second = CapacityRewardPool()
        let first = try second.closeSegment(
            from: 1_800_172_800, to: 1_802_764_800,
            terms: .example(
                releaseTotal: 1_168_533_359_136_745_683_601,
                bootstrapCap: .cumulative(1_126_739_062_031_932_810_311)),
            totalCapacity: 793, utilisedCapacity: 285, maf: 803_977_500_489_470_933)
        #expect(first.base == 24_344_444_982_015_535_075)
        #expect(first.gross == 12_538_174_151_250_568_575)
        #expect(second.index == UInt256(291_662_660_428_398_125_005_637_547_702_786_969))
        #expect(second.remainder == 783 && second.unreleased == 11_806_270_830_764_966_500)
        #expect(try second.accrued(capacity: 383, since: .zero) == 6_055_637_704_828_458_719)

        var fourth = CapacityRewardPool()
        let knot = UtilisationCurve.Knot(x: 320_000_000_000_000_000, y: 847_986_892_605_377_643)
        let other = try fourth.closeSegment(
            from: 1_800_000_000, to: 1_800_604_800,
            terms: .example(
                releaseTotal: 70_101_329_912_596_106_982,
                bootstrapCap: .perMonth(190_436_166_835_505_519_628), targetCapacity: 2719,
                targetGate: true, curve: UtilisationCurve(knots: [knot])),
            totalCapacity: 1462, utilisedCapacity: 0, maf: .one)
        #expect(other.base == 340_770_353_741_786_631)
        #expect(other.gross == 155_377_850_641_618_683)
        #expect(fourth.index == UInt256(1_960_475_680_922_713_606_545_610_829_260_220))
        #expect(try fourth.accrued(capacity: 788, since: .zero) == 83_746_748_499_039_344)
    }

    // MARK: Where segments are cut

    @Test func `three segments give the same index as one, to the bit`() throws {
        // S11, R9, R11; conformance vector edge-split-equals-whole.
        var whole = CapacityRewardPool()
        var parts = CapacityRewardPool()
        _ = try whole.closeSegment(
            from: month.from, to: month.to, terms: .example(), totalCapacity: 7,
            utilisedCapacity: 0, maf: .one)
        let cuts: [Timestamp] = [month.from, 1_800_000_100, 1_800_012_345, month.to]
        for (from, to) in zip(cuts, cuts.dropFirst()) {
            _ = try parts.closeSegment(
                from: from, to: to, terms: .example(), totalCapacity: 7, utilisedCapacity: 0,
                maf: .one)
        }
        #expect(parts == whole)
        #expect(
            whole.index == UInt256(decimal: "549010240288974750476189597774091728116589"))
        #expect(whole.remainder == 5)
        #expect(try whole.accrued(capacity: 3, since: .zero) == 89_285_714_285_714_285_714_285)
        #expect(try whole.accrued(capacity: 4, since: .zero) == 119_047_619_047_619_047_619_047)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the scheduled release does not depend on the steps`(seed: UInt64) throws {
        // S11: bases telescope for every state; each cut costs the nodes less than one unit.
        var random = SplitMix64(seed: seed)
        let cuts = Set((0..<12).map { _ in 1_799_000_000 + random.below(130_000_000) }).sorted()
        let total = UInt128(1 + random.below(1_000_000))
        let utilised = UInt128(random.below(UInt64(total)))
        let maf = random.fraction()
        let terms = CapacityRewardTerms.example(releaseTotal: random.amount(bits: 90))
        var whole = CapacityRewardPool()
        let once = try whole.closeSegment(
            from: Timestamp(cuts[0]), to: Timestamp(cuts.last!), terms: terms,
            totalCapacity: total, utilisedCapacity: utilised, maf: maf)
        var parts = CapacityRewardPool()
        var base = TokenAmount.zero
        for (from, to) in zip(cuts, cuts.dropFirst()) {
            let segment = try parts.closeSegment(
                from: Timestamp(from), to: Timestamp(to), terms: terms, totalCapacity: total,
                utilisedCapacity: utilised, maf: maf)
            base = try base.adding(segment.base)
        }
        #expect(base == once.base, "seed \(seed)")
        #expect(parts.released <= whole.released, "seed \(seed)")
        let lost = try whole.released.subtracting(parts.released)
        #expect(lost.baseUnits < UInt128(cuts.count), "seed \(seed)")
    }

    // MARK: Shares

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `nodes are owed what was released, short by less than a unit for each settlement`(
        seed: UInt64
    ) throws {
        // R2, R5, R7, R18, M8: nodes join, leave and grow at random.
        var random = SplitMix64(seed: seed)
        let terms = CapacityRewardTerms.example(
            releaseTotal: random.amount(bits: random.chance(oneIn: 2) ? 100 : 20))
        var pool = CapacityRewardPool()
        var ledger = NodeLedger(nodes: Array(repeating: .init(), count: 5))
        var at: UInt64 = 1_799_000_000
        var base = TokenAmount.zero
        var exact = Array(repeating: ExactRational(0), count: 5)
        while at < 1_930_000_000 {
            let end = at + random.below(20_000_000)
            let total = ledger.totalCapacity
            let segment = try pool.closeSegment(
                from: Timestamp(at), to: Timestamp(end), terms: terms, totalCapacity: total,
                utilisedCapacity: total == 0 ? 0 : UInt128(random.below(UInt64(total) + 1)),
                maf: random.fraction())
            base = try base.adding(segment.base)
            for index in exact.indices where total > 0 {
                let share = BigInteger(segment.gross) * BigInteger(ledger.nodes[index].capacity)
                exact[index] = exact[index] + ExactRational(share, over: BigInteger(total))
            }
            let changed = Int(random.below(5))
            try ledger.set(random.below(3) == 0 ? 0 : random.below(5000), of: changed, in: pool)
            at = end
        }
        try ledger.settleAll(against: pool)
        let owed = try ledger.totalOwed()
        #expect(owed <= pool.released, "seed \(seed)")
        let short = try pool.released.subtracting(owed)
        #expect(short.baseUnits <= UInt128(ledger.settlements), "seed \(seed)")
        #expect(try pool.released.adding(pool.unreleased) == base, "seed \(seed)")
        #expect(pool.released <= terms.releaseTotal, "seed \(seed)")
        #expect(base == terms.releaseTotal, "seed \(seed)")
        for (node, share) in zip(ledger.nodes, exact) {
            // R8 with capacities below 2^15: the carry moves less than a unit between nodes.
            let error = ExactRational(BigInteger(node.owed)) - share
            #expect(error < 1 && -error < ExactRational(node.settlements + 1), "seed \(seed)")
        }
    }

    @Test func `a release too small for one unit each is carried, not lost`() throws {
        // F3: one unit a segment over a capacity of 2^63.
        var pool = CapacityRewardPool()
        let terms = CapacityRewardTerms.example(releaseTotal: 124_416_000)
        let capacity: UInt64 = 1 << 63
        for second in 0..<100 as Range<UInt64> {
            _ = try pool.closeSegment(
                from: Timestamp(1_800_000_000 + second), to: Timestamp(1_800_000_001 + second),
                terms: terms, totalCapacity: UInt128(capacity), utilisedCapacity: 0, maf: .one)
        }
        #expect(pool.index == UInt256(200) && pool.remainder == 0)
        #expect(try pool.accrued(capacity: capacity, since: .zero) == 100)
    }

    // MARK: Refusals

    @Test func `a refusal leaves the pool as it was`() throws {
        // N2; conformance vectors edge-utilised-over-total, edge-reversed-segment,
        // edge-later-excess-before-overflow.
        let full = UInt256(
            decimal: "6277101735386680763835789423207666416102355444464034512895")
        let start = CapacityRewardPool(index: full, remainder: 0, released: 0, unreleased: 0)
        var pool = start
        #expect(throws: Refusal.utilisedExceedsTotal) {
            try pool.closeSegment(
                from: month.from, to: month.to, terms: .example(), totalCapacity: 100,
                utilisedCapacity: 101, maf: .one)
        }
        #expect(throws: Refusal.badSegment) {
            try pool.closeSegment(
                from: month.to, to: month.from, terms: .example(), totalCapacity: 1,
                utilisedCapacity: 2, maf: .one)
        }
        #expect(throws: Refusal.overflow) {
            try pool.closeSegment(
                from: month.from, to: month.to, terms: .example(), totalCapacity: 1,
                utilisedCapacity: 0, maf: .one)
        }
        #expect(pool == start)
    }

    @Test func `released and unreleased refuse to pass an amount`() throws {
        let most = TokenAmount(baseUnits: .max)
        for (released, unreleased, capacity) in [
            (most, 0, 100), (0, most, 0),
        ] as [(TokenAmount, TokenAmount, UInt128)] {
            let start = CapacityRewardPool(
                index: .zero, remainder: 0, released: released, unreleased: unreleased)
            var pool = start
            #expect(throws: Refusal.overflow) {
                try pool.closeSegment(
                    from: month.from, to: month.to, terms: .example(), totalCapacity: capacity,
                    utilisedCapacity: 0, maf: .one)
            }
            #expect(pool == start)
        }
    }

    @Test func `an index paid ahead refuses, a share too large for an amount too`() throws {
        let pool = CapacityRewardPool(
            index: UInt256(1) << 191, remainder: 0, released: 0, unreleased: 0)
        #expect(throws: Refusal.indexReversed) {
            try pool.accrued(capacity: 1, since: (UInt256(1) << 191).adding(UInt256(1)))
        }
        #expect(throws: Refusal.overflow) { try pool.accrued(capacity: .max, since: .zero) }
        #expect(try pool.accrued(capacity: 1, since: .zero).baseUnits == 1 << 127)
        #expect(try pool.accrued(capacity: 0, since: .zero) == 0)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no input traps, and what is refused changes nothing`(seed: UInt64) throws {
        // N1, N2.
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let start = CapacityRewardPool(
                index: UInt256Tests.random(&random), remainder: random.wide(),
                released: random.amount(), unreleased: random.amount())
            var pool = start
            let terms = CapacityRewardTerms(
                releaseTotal: random.amount(), releaseStart: try Timestamp(random.next() >> 1),
                releaseDuration: try Seconds(random.below(1 << 40)),
                bootstrapCap: random.element(of: [
                    .none, .cumulative(random.amount()), .perMonth(random.amount()),
                ]), targetCapacity: random.wide(), targetGate: random.chance(oneIn: 2),
                curve: .linearDecline)
            let result = try? pool.closeSegment(
                from: Timestamp(random.next() >> 1), to: Timestamp(random.next() >> 1),
                terms: terms, totalCapacity: random.wide(), utilisedCapacity: random.wide(),
                maf: Wad(raw: random.wide()))
            if result == nil { #expect(pool == start, "seed \(seed)") }
        }
    }
}
