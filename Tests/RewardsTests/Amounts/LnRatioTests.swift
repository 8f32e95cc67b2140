import Rewards
import Testing

@Suite struct LnRatioTests {
    @Test func `published figures come out`() throws {
        // Conformance vectors fixed-point: edge-ln-negative, computed-01, computed-08, computed-10.
        #expect(try lnRatio(1, 2).raw == -693_147_180_559_945_309)
        #expect(
            try lnRatio(12_134_306_133, 384_558_161_862_507_778_904_328).raw
                == -31_087_079_501_099_671_220)
        #expect(
            try lnRatio(
                7_645_501_850_258_356_919_948_641, 3_113_939_229_570_135_721_862_513_651_223
            ).raw == -12_917_281_634_482_251_949)
        #expect(
            try lnRatio(
                206_441_546_963_524_335_970_947_655_094_376_273_499, 9_996_908_229_543_899_684
            ).raw == 44_474_273_112_527_995_086)
    }

    @Test func `the logarithm of zero refuses`() {
        #expect(throws: Refusal.badPrice) { try lnRatio(0, 1) }
        #expect(throws: Refusal.badPrice) { try lnRatio(1, 0) }
        #expect(throws: Refusal.badPrice) { try lnRatio(0, 0) }
    }

    @Test func `equal numbers give exactly zero, powers of two multiples of one logarithm`() throws
    {
        #expect(try lnRatio(7, 7).raw == 0)
        #expect(try lnRatio(.max, .max).raw == 0)
        for exponent in 0..<128 {
            let exact = UInt256.product(
                UInt128(exponent), 693_147_180_559_945_309_417_232_121_458)
            let expected = try exact.divided(by: 1_000_000_000_000).quotient.narrowed()
            #expect(try lnRatio(1 << exponent, 1).magnitude == expected)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the result is odd-symmetric and within its error of the true logarithm`(
        seed: UInt64
    ) throws {
        let oracle = ExactLogarithm()
        var random = SplitMix64(seed: seed)
        // One unit for the last rounding, ln 2 · 10^18 · 2^−64 = 0.038 for the digits of log2, as
        // much again for a digit decided by a truncated mantissa.
        let bound = ExactRational(108, over: 100)
        for _ in 0..<10 {
            let a = random.positive()
            // Close pairs as well: returns of a day.
            let b = random.chance(oneIn: 2) ? random.positive() : a / 100 * 99 + 1
            let result = try lnRatio(a, b)
            #expect(try lnRatio(b, a).raw == -result.raw, "seed \(seed)")
            let exact = ExactRational(
                oracle.ratio(BigInteger(a), BigInteger(b)) * BigInteger(Wad.scale),
                over: .powerOfTwo(ExactLogarithm.fractionBits))
            let error = exact - ExactRational(BigInteger(result.raw))
            #expect(error < bound && -error < bound, "seed \(seed): ln(\(a)/\(b)) = \(result.raw)")
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `a larger ratio never has a smaller logarithm`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let (a, b) = (random.positive(bits: 127), random.positive())
            let larger = a + random.wide(bits: 100)
            #expect(try lnRatio(larger, b) >= lnRatio(a, b), "seed \(seed)")
        }
    }
}
