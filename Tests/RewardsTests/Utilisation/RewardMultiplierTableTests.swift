import Rewards
import Testing

@Suite struct RewardMultiplierTableTests {
    private func table(_ rows: [(UInt128, Wad)]) -> RewardMultiplierTable {
        RewardMultiplierTable(rows: rows.map { .init(coverageFrom: $0.0, multiplier: $0.1) })
    }

    private var steps: RewardMultiplierTable {
        table([
            (0, 500_000_000_000_000_000), (Wad.scale, .one),
            (1_500_000_000_000_000_000, 1_100_000_000_000_000_000),
        ])
    }

    @Test func `coverage equal to a threshold takes the higher row`() throws {
        // Conformance vector reward-multiplier: edge-equal-to-threshold.
        #expect(
            try steps.multiplier(required: 100, collateral: 150)
                == (1_500_000_000_000_000_000, 1_100_000_000_000_000_000))
        #expect(
            try steps.multiplier(
                required: 1_000_000_000_000_000_000, collateral: 1_499_999_999_999_999_999)
                == (1_499_999_999_999_999_999, .one))
        #expect(
            try steps.multiplier(required: 3, collateral: 2).coverage == 666_666_666_666_666_666)
    }

    @Test func `nothing required counts as exactly covered`() throws {
        // Conformance vectors edge-nothing-required, computed-03.
        #expect(try steps.multiplier(required: 0, collateral: 0) == (.one, .one))
        #expect(
            try table([
                (0, 780_211_353_143_146_603), (790_000_000_000_000_000, 778_881_942_960_451_547),
                (2_360_000_000_000_000_000, 307_292_286_469_971_266),
            ]).multiplier(required: 0, collateral: 13) == (.one, 778_881_942_960_451_547))
    }

    @Test func `published figures come out`() throws {
        // Conformance vectors computed-04, computed-06.
        #expect(
            try table([
                (0, 379_783_955_062_089_622), (630_000_000_000_000_000, 913_144_273_254_051_273),
                (1_470_000_000_000_000_000, 124_333_844_501_974_769),
                (1_780_000_000_000_000_000, 662_934_526_026_720_796),
                (2_090_000_000_000_000_000, 403_539_512_855_993_196),
            ]).multiplier(required: 165_341, collateral: 676_084_585_966_026_229)
                == (4_089_031_673_728_997_822_681_609_522_139, 403_539_512_855_993_196))
        #expect(
            try table([(0, 1_525_377_311_250_887_485)])
                .multiplier(required: 3_986_889_505_347_012_121, collateral: 2843)
                == (713, 1_525_377_311_250_887_485))
    }

    @Test func `tables out of order refuse, before an overflow`() {
        // Conformance vectors edge-first-row-not-zero, edge-coverage-overflow.
        let most = TokenAmount(baseUnits: .max)
        for rows in [[], [(1, .one)], [(0, .one), (0, .one)], [(0, .one), (5, .one), (4, .one)]]
            as [[(UInt128, Wad)]]
        {
            #expect(throws: Refusal.badTable) {
                try table(rows).multiplier(required: 1, collateral: most)
            }
        }
        #expect(throws: Refusal.overflow) {
            try steps.multiplier(required: 1, collateral: most)
        }
    }

    @Test func `a multiplier over 100 refuses before disorder`() {
        let over = table([(5, Wad(raw: 100 * Wad.scale + 1))])
        #expect(throws: Refusal.outOfRange) { try over.validate() }
        #expect(throws: Never.self) { try table([(0, Wad(raw: 100 * Wad.scale))]).validate() }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the multiplier found by products is that of the rounded coverage`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var rows: [(UInt128, Wad)] = [(0, random.fraction())]
        for _ in 0..<random.below(4) {
            rows.append((rows.last!.0 + random.positive(bits: 61), random.fraction()))
        }
        let required = random.amount(bits: 100)
        let from = random.element(of: rows.map { $0.0 })
        let reached = try mulDivCeil(required.baseUnits, from, Wad.scale)
        let collateral = TokenAmount(
            baseUnits: random.element(of: [reached, reached + 1, max(reached, 1) - 1]))
        let expected = try table(rows).multiplier(required: required, collateral: collateral)
        #expect(
            try table(rows).applying(required: required, collateral: collateral)
                == expected.multiplier, "seed \(seed)")
    }

    @Test func `no coverage is too large for a multiplier without one`() throws {
        let most = TokenAmount(baseUnits: .max)
        #expect(try steps.applying(required: 1, collateral: most) == steps.rows.last?.multiplier)
        #expect(throws: Refusal.badTable) { try table([]).applying(required: 1, collateral: 1) }
    }
}
