import Rewards
import Testing

@Suite struct LockedStakingYieldTests {
    /// A synthetic curve: 100 %, 50 %, 20 %.
    private let yield = LockedStakingYield(
        maxAPYCurve: [.one, Wad(raw: Wad.scale / 2), Wad(raw: Wad.scale / 5)])

    private func days(_ count: UInt64) throws -> Seconds {
        try Seconds(count * Seconds.day.count)
    }

    @Test func `the denominator is the scaling fraction at the longest lock`() {
        let day = BigInteger(Seconds.day.count)
        let longest = BigInteger(LockedStakingYield.maxLock.count)
        let exact = ExactRational(
            (153 * longest + 925 * day) * BigInteger(Wad.scale), over: longest + 950 * day)
        #expect(BigInteger(LockedStakingYield.scalingDenominator) == exact.floor)
    }

    // Conformance vectors "scaling-1-days" … "scaling-1440-days".
    @Test(
        arguments: [
            (1, 12_245_109_699_556_797),
            (7, 22_530_614_427_099_911),
            (30, 60_791_642_472_261_566),
            (90, 152_637_304_276_324_367),
            (180, 272_117_943_968_335_267),
            (360, 461_827_661_952_596_849),
            (720, 718_560_573_715_729_290),
            (1_080, 884_235_506_922_479_782),
            (1_440, 1_000_000_000_000_000_000),
        ] as [(UInt64, UInt128)])
    func `scaling is the contract's`(lock: UInt64, scaling: UInt128) throws {
        #expect(try yield.scaling(lock: days(lock)).raw == scaling)
    }

    @Test func `scaling strictly rises with every day and ends at one`() throws {
        let scalings = try (1...1_440).map { try yield.scaling(lock: days($0)) }
        #expect(zip(scalings, scalings.dropFirst()).allSatisfy { $0 < $1 })
        #expect(scalings.last == .one)
    }

    @Test func `governed constants leave the denominator as it was`() throws {
        // Conformance vector "edge-governed-c1-breaks-unity".
        var governed = yield
        governed.c1 = 160
        #expect(try governed.scaling(lock: days(1_440)).raw == 1_045_560_351_646_364_889)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `scaling follows the constants to the ends of their type`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let governed = LockedStakingYield(
            c1: random.wide(), c2: random.wide(), c3: random.wide(), maxAPYCurve: [])
        let lock = try days(1 + random.below(1_440))
        let length = BigInteger(lock.count)
        let day = BigInteger(Seconds.day.count)
        let scale = BigInteger(Wad.scale)
        let inner = ExactRational(
            (BigInteger(governed.c1) * length + BigInteger(governed.c2) * day) * scale,
            over: length + BigInteger(governed.c3) * day
        ).floor
        let outer = ExactRational(
            inner * scale, over: BigInteger(LockedStakingYield.scalingDenominator)
        ).floor.asUInt128
        do {
            let scaling = try governed.scaling(lock: lock)
            #expect(scaling.raw == outer, "seed \(seed)")
        } catch {
            #expect(error == .overflow && outer == nil, "seed \(seed)")
        }
    }

    @Test func `constants that cancel scale every lock alike, however large`() throws {
        // 147·(lock + c·day) / (lock + c·day) is exactly 147. Of all small factors this one leaves
        // so little over the denominator that one unit less in between would show in the result.
        let expected = try mulDivFloor(
            147 * Wad.scale, Wad.scale, LockedStakingYield.scalingDenominator)
        for c in [0, 950, 1 << 112, 1 << 120] as [UInt128] {
            let governed = LockedStakingYield(c1: 147, c2: 147 * c, c3: c, maxAPYCurve: [])
            for lock in [1, 7, 1_440] as [UInt64] {
                #expect(try governed.scaling(lock: days(lock)).raw == expected)
            }
        }
    }

    @Test func `a lock is whole days before it is in bounds`() throws {
        // Conformance vectors "edge-lock-part-day", "edge-part-day-before-bounds",
        // "edge-lock-zero".
        for part in [1, 86_399, 86_401, 124_502_405] as [UInt64] {
            #expect(throws: Refusal.lockNotWholeDays) { try yield.scaling(lock: Seconds(part)) }
        }
        #expect(throws: Refusal.lockOutOfBounds) { try yield.scaling(lock: .zero) }
        #expect(throws: Refusal.lockOutOfBounds) { try yield.scaling(lock: days(1_441)) }
    }

    // Conformance vectors "edge-rate-all-staked", "computed-02", "computed-05".
    @Test(
        arguments: [
            (700_000_000_000_000_000_000_000_000, 1_000_000_000_000_000_000),
            (364_317_297_357, 520),
            (12_983_891_145_893_304_610_949, 18_548_415_922_704),
        ] as [(UInt128, UInt128)])
    func `the collateralisation rate refers to the total supply`(
        delegated: UInt128, rate: UInt128
    ) throws {
        #expect(
            try yield.collateralisationRate(totalDelegated: TokenAmount(baseUnits: delegated)).raw
                == rate)
    }

    @Test func `an empty total supply divides nothing`() {
        let empty = LockedStakingYield(maxAPYCurve: [.one], totalSupply: .zero)
        #expect(throws: Refusal.divisionByZero) {
            try empty.collateralisationRate(totalDelegated: .zero)
        }
    }

    @Test func `a curve's value above one thousand is out of range`() throws {
        try LockedStakingYield(maxAPYCurve: [Wad(raw: LockedStakingYield.bound)]).validate()
        #expect(throws: Refusal.outOfRange) {
            try LockedStakingYield(maxAPYCurve: [Wad(raw: LockedStakingYield.bound + 1)])
                .validate()
        }
    }
}
