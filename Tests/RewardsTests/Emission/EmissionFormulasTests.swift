import Rewards
import Testing

@Suite struct EmissionFormulasTests {
    private let bittensor = SupplyThresholdHalving.bittensor

    @Test func `Bittensor halves at 10.5, 15.75 and 18.375 million`() throws {
        // block_emission.rs, thresholds of the published program.
        let cases: [(TokenAmount, TokenAmount)] = [
            (0, 1_000_000_000),
            (10_499_999_999_999_999, 1_000_000_000), (10_500_000_000_000_000, 500_000_000),
            (15_749_999_999_999_999, 500_000_000), (15_750_000_000_000_000, 250_000_000),
            (18_375_000_000_000_000, 125_000_000),
        ]
        for (issuance, emission) in cases {
            #expect(try bittensor.emission(issuance: issuance) == emission, "\(issuance)")
        }
    }

    @Test func `at the limit nothing is emitted`() throws {
        // Conformance vector "edge-issuance-at-limit".
        for issuance in [21, 22] as [TokenAmount] {
            let small = SupplyThresholdHalving(base: 1_000_000_000, limit: 21)
            #expect(try small.emission(issuance: issuance) == 0)
        }
        let none = SupplyThresholdHalving(base: 1, limit: 0)
        #expect(throws: Refusal.outOfRange) { try none.emission(issuance: 0) }
        let widest = SupplyThresholdHalving(base: .max, limit: TokenAmount(baseUnits: .max))
        #expect(try widest.emission(issuance: TokenAmount(baseUnits: .max - 1)) == 0)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the number of halvings is the largest that fits`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rule = SupplyThresholdHalving(
            base: random.next(), limit: TokenAmount(baseUnits: random.positive()))
        let issuance = TokenAmount(baseUnits: random.wide() % rule.limit.baseUnits)
        let left = BigInteger(rule.limit) - BigInteger(issuance)
        var halvings = 0
        while left * .powerOfTwo(halvings + 1) <= BigInteger(rule.limit) { halvings += 1 }
        let emission = ExactRational(BigInteger(rule.base), over: .powerOfTwo(halvings)).floor
        #expect(
            try BigInteger(rule.emission(issuance: issuance)) == emission, "seed \(seed)")
    }

    @Test func `a reserve pays its fraction`() throws {
        // Conformance vectors "edge-reserve-all", "computed-12".
        let most = TokenAmount(baseUnits: .max)
        #expect(try most.reserveEmission(rate: .one) == most)
        let some: TokenAmount = 685_293_658_581
        #expect(try some.reserveEmission(rate: 469_879_059_712_634_059) == 322_005_139_921)
        #expect(throws: Refusal.outOfRange) {
            try some.reserveEmission(rate: Wad(raw: Wad.scale + 1))
        }
    }
}
