import Rewards
import Testing

@Suite struct MulDivTests {
    @Test func `published figures come out`() throws {
        // Conformance vectors fixed-point: edge-mul-div-exact-fit, edge-ceil-of-zero, computed-03,
        // computed-05, computed-06, computed-12.
        #expect(try mulDivFloor(.max, .max, .max) == .max)
        #expect(try mulDivCeil(0, 5, 3) == 0)
        #expect(
            try mulDivFloor(135_466_506_691_035_767_345_306_454, 211_640_117_628_011, 6013)
                == 4_768_027_176_242_565_938_082_404_891_353_462_411)
        #expect(
            try mulDivCeil(
                3_749_454_547, 666_783_646_340_893, 1_788_049_207_729_558_771_639_076_457_404) == 1)
        #expect(
            try mulDivFloor(14, 10_899_091_455_468, 15_617_188_815_320_612_031_881_677_986_509_204)
                == 0)
        #expect(
            try mulDivCeil(
                63_226_454_281_897_173_427_663, 40_906_731_677,
                1_093_951_407_070_821_469_803_776_708)
                == 2_364_262)
    }

    @Test func `a zero divisor refuses, whatever the product`() {
        // Conformance vector fixed-point: edge-mul-div-by-zero.
        for (a, b) in [(1, 1), (0, 0), (.max, .max)] as [(UInt128, UInt128)] {
            #expect(throws: Refusal.divisionByZero) { try mulDivFloor(a, b, 0) }
            #expect(throws: Refusal.divisionByZero) { try mulDivCeil(a, b, 0) }
        }
    }

    @Test func `a quotient that does not fit refuses, the largest that fits does not`() throws {
        #expect(throws: Refusal.overflow) { try mulDivFloor(.max, 2, 1) }
        #expect(throws: Refusal.overflow) { try mulDivFloor(.max, Wad.scale + 1, Wad.scale) }
        #expect(try mulDivFloor(.max, Wad.scale, Wad.scale) == .max)
        // 7·seventh = 2·(2^128 − 1) + 1: the floor is the largest amount and a remainder is left,
        // so that the ceiling no longer fits.
        let seventh: UInt128 = 97_223_533_405_982_418_132_392_744_980_505_203_273
        #expect(try mulDivFloor(7, seventh, 2) == .max)
        #expect(throws: Refusal.overflow) { try mulDivCeil(7, seventh, 2) }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `floor and ceiling equal those of the exact fraction`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<60 {
            let (a, b) = (random.wide(), random.wide())
            // Divisors of every path: 10^18, 64 bits, any.
            let c =
                switch random.below(4) {
                case 0: Wad.scale
                case 1: random.positive(bits: 64)
                default: random.positive()
                }
            let exact = ExactRational(BigInteger(a) * BigInteger(b), over: BigInteger(c))
            let sentence: Comment = "seed \(seed): \(a)·\(b)/\(c)"
            #expect((try? mulDivFloor(a, b, c)) == exact.floor.asUInt128, sentence)
            #expect((try? mulDivCeil(a, b, c)) == exact.ceil.asUInt128, sentence)
            if let (quotient, remainder) = try? mulDivRemainder(a, b, c) {
                // N6: q·c + r = a·b, 0 ≤ r < c.
                #expect(remainder < c, sentence)
                #expect(
                    BigInteger(quotient) * BigInteger(c) + BigInteger(remainder)
                        == BigInteger(a) * BigInteger(b), sentence)
            }
        }
    }

    @Test func `division by 10^18 without a division is exact at every edge`() throws {
        // Around multiples of 10^18, where a reciprocal that is off by one would show, up to 2^128.
        let top = UInt128.max / Wad.scale
        var multiples: [UInt128] = [0, 1, 2, top - 1, top]
        for bit in 1..<68 { multiples.append(contentsOf: [1 << bit, (1 << bit) - 1]) }
        for multiple in multiples {
            let value = multiple * Wad.scale
            #expect(try mulDivFloor(value, 1, Wad.scale) == multiple)
            #expect(try mulDivCeil(value, 1, Wad.scale) == multiple)
            if multiple > 0 { #expect(try mulDivFloor(value - 1, 1, Wad.scale) == multiple - 1) }
            #expect(try mulDivFloor(value + 1, 1, Wad.scale) == multiple)
        }
        #expect(try mulDivFloor(.max, 1, Wad.scale) == top)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `division by 10^18 without a division equals the division`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            let value = random.wide()
            #expect(try mulDivFloor(value, 1, Wad.scale) == value / Wad.scale, "seed \(seed)")
        }
    }

    @Test func `amounts round down when paid and up when charged`() throws {
        let half: Wad = 500_000_000_000_000_000
        #expect(try (3 as TokenAmount).multipliedFloor(by: half) == 1)
        #expect(try (3 as TokenAmount).multipliedCeil(by: half) == 2)
        #expect(try (7 as Wad).multipliedFloor(by: half) == 3)
        let most = TokenAmount(baseUnits: .max)
        #expect(try most.multipliedCeil(by: .one) == most)
        #expect(throws: Refusal.overflow) { try most.multipliedFloor(by: Wad(raw: Wad.scale + 1)) }
    }
}
