import Rewards
import Testing

@Suite struct PowWadTests {
    @Test func `published figures come out`() throws {
        // Conformance vectors fixed-point: edge-pow-zero, computed-02, computed-07, computed-09.
        #expect(try powWadFloor(5_000_000_000_000_000_000, 0) == .one)
        #expect(
            try powWadFloor(1_080_580_412_028_884_704, 314)
                == 37_010_630_223_388_163_587_441_143_124
        )
        #expect(try powWadFloor(645_745_943_159_673_526, 394) == .zero)
        #expect(try powWadFloor(592_806_012_986_397_671, 183) == .zero)
    }

    @Test func `zero, one and the first power are exact`() throws {
        #expect(try powWadFloor(.zero, 0) == .one)
        #expect(try powWadFloor(.zero, .max) == .zero)
        #expect(try powWadFloor(.one, .max) == .one)
        // The square of the base would not fit; it is not needed.
        #expect(try powWadFloor(Wad(raw: .max), 1) == Wad(raw: .max))
        #expect(throws: Refusal.overflow) { try powWadFloor(Wad(raw: .max), 2) }
        #expect(throws: Refusal.overflow) { try powWadFloor(2_000_000_000_000_000_000, .max) }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the power stays below the exact one and close to it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let base = random.fraction()
        let exponent = random.below(24)
        let power = try powWadFloor(base, exponent)
        let scale = BigInteger(Wad.scale)
        let exact = ExactRational(
            BigInteger(base.raw).power(Int(exponent)) * scale,
            over: scale.power(Int(exponent)))
        #expect(ExactRational(power.raw) <= exact, "seed \(seed)")
        // For bases up to 1 an error only shrinks in products; each of the at most 2·5 floors, two
        // of them doubled by each later square, costs less than 2^5 units.
        #expect(exact - ExactRational(power.raw) < 64, "seed \(seed)")
    }
}
