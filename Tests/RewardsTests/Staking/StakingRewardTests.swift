import Rewards
import Testing

@Suite struct StakingRewardTests {
    private let twentyPercent = LockedStakingYield(maxAPYCurve: [Wad(raw: Wad.scale / 5)])

    private func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    @Test func `thirty days at twenty percent a year of 360 days`() throws {
        // Conformance vector "base-index-30-days-20-percent".
        let index = try twentyPercent.commit(
            baseIndex: .zero, last: .zero, now: Timestamp(2_592_000), totalDelegated: amount(5),
            active: true)
        #expect(index.raw == 16_666_666_666_666_666)
    }

    @Test func `the rate is that of the stake before the change`() throws {
        // Conformance vector "computed-06".
        let yield = LockedStakingYield(maxAPYCurve: [
            Wad(raw: 1_428_845_811_855_805_003), Wad(raw: 675_592_219_070_032_502),
            Wad(raw: 1_952_264_935_820_626_448), Wad(raw: 878_292_892_657_262_200),
        ])
        let index = try yield.commit(
            baseIndex: Wad(raw: 231_880), last: Timestamp(1_816_595_526),
            now: Timestamp(1_840_299_189), totalDelegated: amount(2_367_943_225), active: true)
        #expect(index.raw == 1_088_891_448_148_103_736)
    }

    @Test func `an inactive index stands still, and time may not run back even so`() throws {
        // Conformance vectors "edge-inactive-commit", "edge-inactive-commit-reversed".
        let still = try twentyPercent.commit(
            baseIndex: Wad(raw: 9), last: .zero, now: Timestamp(5), totalDelegated: amount(5),
            active: false)
        #expect(still.raw == 9)
        #expect(throws: Refusal.timeReversed) {
            try twentyPercent.commit(
                baseIndex: Wad(raw: 9), last: Timestamp(6), now: Timestamp(5),
                totalDelegated: .zero, active: false)
        }
    }

    @Test func `a base index past its type overflows`() {
        #expect(throws: Refusal.overflow) {
            try twentyPercent.commit(
                baseIndex: Wad(raw: .max), last: .zero, now: Timestamp(2_592_000),
                totalDelegated: .zero, active: true)
        }
    }

    @Test func `stake held no time earns nothing`() throws {
        let now: Timestamp = 1_700_000_000
        let index = try twentyPercent.commit(
            baseIndex: Wad(raw: 77), last: now, now: now, totalDelegated: amount(5), active: true)
        #expect(index.raw == 77)
        let reward = try twentyPercent.reward(
            amount: LockedStakingYield.icnMaxAmount, scaling: .one, baseIndexStart: index,
            baseIndex: index, nodeIndexStart: UInt256(3), nodeIndex: UInt256(3))
        #expect(reward == .zero)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `committing twice loses at most one unit of the index`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let yield = LockedStakingYield(maxAPYCurve: [Wad(raw: random.wide(bits: 69))])
        let middle = random.below(1 << 40)
        let end = middle + random.below(1 << 40)
        func commit(_ index: Wad, _ from: UInt64, _ to: UInt64) throws -> Wad {
            try yield.commit(
                baseIndex: index, last: Timestamp(from), now: Timestamp(to),
                totalDelegated: .zero, active: true)
        }
        let once = try commit(.zero, 0, end).raw
        let twice = try commit(try commit(.zero, 0, middle), middle, end).raw
        #expect(twice <= once && once - twice <= 1, "seed \(seed)")
    }

    // Conformance vectors "position-48-months", "position-30-days".
    @Test(
        arguments: [
            (1_000_000_000_000_000_000, 16_666_666_666_666_666_000),
            (60_791_642_472_261_566, 1_013_194_041_204_359_392),
        ] as [(UInt128, UInt128)])
    func `the base part is scaled by the lock`(scaling: UInt128, reward: UInt128) throws {
        let earned = try twentyPercent.reward(
            amount: amount(1_000 * Wad.scale), scaling: Wad(raw: scaling), baseIndexStart: .zero,
            baseIndex: Wad(raw: 16_666_666_666_666_666), nodeIndexStart: .zero, nodeIndex: .zero)
        #expect(earned.baseUnits == reward)
    }

    @Test func `the node's index pays without the scaling`() throws {
        // Conformance vectors "edge-position-max-supply", "edge-node-index-over-128-bits".
        let whole = try twentyPercent.reward(
            amount: LockedStakingYield.icnMaxAmount, scaling: .one, baseIndexStart: .zero,
            baseIndex: Wad(raw: 3 * Wad.scale), nodeIndexStart: .zero,
            nodeIndex: UInt256(3 * Wad.scale))
        #expect(whole.baseUnits == 4_200_000_000 * Wad.scale)

        let start = try #require(
            BigInteger(decimal: "3138550867693340381917894711603833208048177722232017268793")
                .asUInt256)
        let end = try start.adding(UInt256(3 * Wad.scale))
        let wide = try twentyPercent.reward(
            amount: amount(1_000 * Wad.scale), scaling: .one, baseIndexStart: .zero,
            baseIndex: Wad(raw: 16_666_666_666_666_666), nodeIndexStart: start, nodeIndex: end)
        #expect(wide.baseUnits == 3_016_666_666_666_666_666_000)
    }

    @Test func `a fraction of the base part does not complete a unit`() throws {
        // Half a unit of 10^−18 from the base, one short of a whole from the node.
        let reward = try twentyPercent.reward(
            amount: amount(1), scaling: Wad(raw: Wad.scale / 2), baseIndexStart: .zero,
            baseIndex: Wad(raw: 1), nodeIndexStart: .zero, nodeIndex: UInt256(Wad.scale - 1))
        #expect(reward == .zero)
    }

    @Test func `an index behind its start is reversed`() {
        // Conformance vector "edge-index-reversed".
        #expect(throws: Refusal.indexReversed) {
            try twentyPercent.reward(
                amount: amount(5), scaling: .one, baseIndexStart: Wad(raw: 1), baseIndex: .zero,
                nodeIndexStart: .zero, nodeIndex: .zero)
        }
        #expect(throws: Refusal.indexReversed) {
            try twentyPercent.reward(
                amount: .zero, scaling: .one, baseIndexStart: .zero, baseIndex: .zero,
                nodeIndexStart: UInt256(1), nodeIndex: .zero)
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `a position's reward is the exact one, floored where the contract floors`(
        seed: UInt64
    ) {
        var random = SplitMix64(seed: seed)
        // Mostly inside the stated bounds, sometimes anywhere in the types.
        let inside = !random.chance(oneIn: 4)
        let held = random.amount(bits: inside ? 89 : 128)
        let scaling = Wad(raw: random.wide(bits: inside ? 69 : 128))
        let baseStart = random.wide(bits: inside ? 60 : 127)
        let base = baseStart + random.wide(bits: inside ? 63 : 127)
        let nodeStart = UInt256(random.wide())
        let moved = UInt256(
            high: inside ? 0 : random.wide(bits: 63), low: random.wide(bits: inside ? 80 : 128))
        let scale = BigInteger(Wad.scale)
        let steps = [
            BigInteger(held) * BigInteger(base - baseStart) * BigInteger(scaling.raw),
            BigInteger(moved) * BigInteger(held),
        ]
        let sum = steps[0].floorDivided(by: scale).quotient + steps[1]
        let reward = sum.floorDivided(by: scale).quotient.asUInt128
        let fits = (steps + [sum]).allSatisfy { $0.asUInt256 != nil } && reward != nil
        do {
            let earned = try twentyPercent.reward(
                amount: held, scaling: scaling, baseIndexStart: Wad(raw: baseStart),
                baseIndex: Wad(raw: base), nodeIndexStart: nodeStart,
                nodeIndex: try nodeStart.adding(moved))
            #expect(earned.baseUnits == reward, "seed \(seed)")
        } catch {
            #expect(error == Refusal.overflow && !fits, "seed \(seed)")
        }
    }
}
