import RandomStreams
import Testing

@Suite struct PortableTests {
    typealias Point = (argument: UInt64, exact: UInt64, ours: UInt64)

    /// Bits of the argument, of the correctly rounded value (from 80-digit arithmetic) and of ours.
    private static let expPoints: [Point] = [
        (0x3FF0_0000_0000_0000, 0x4005_BF0A_8B14_5769, 0x4005_BF0A_8B14_576A),
        (0xBFF0_0000_0000_0000, 0x3FD7_8B56_362C_EF38, 0x3FD7_8B56_362C_EF38),
        (0x3FE0_0000_0000_0000, 0x3FFA_6129_8E1E_069C, 0x3FFA_6129_8E1E_069C),
        (0x3E10_0000_0000_0000, 0x3FF0_0000_0040_0000, 0x3FF0_0000_0040_0000),
        (0x4034_0000_0000_0000, 0x41BC_EB08_8B68_E804, 0x41BC_EB08_8B68_E804),
        (0xC034_0000_0000_0000, 0x3E21_B486_55F3_7267, 0x3E21_B486_55F3_7267),
        (0x3F89_48B0_F8FA_B5E6, 0x3FF0_32E1_9F4A_8621, 0x3FF0_32E1_9F4A_8621),
        (0xC01D_0000_0000_0000, 0x3F47_455F_E323_FAFD, 0x3F47_455F_E323_FAFE),
        (0x4085_E000_0000_0000, 0x7F0D_945D_F4F8_EC8E, 0x7F0D_945D_F4F8_EC8E),
    ]

    private static let logPoints: [Point] = [
        (0x4000_0000_0000_0000, 0x3FE6_2E42_FEFA_39EF, 0x3FE6_2E42_FEFA_39EF),
        (0x3FE0_0000_0000_0000, 0xBFE6_2E42_FEFA_39EF, 0xBFE6_2E42_FEFA_39EF),
        (0x4024_0000_0000_0000, 0x4002_6BB1_BBB5_5516, 0x4002_6BB1_BBB5_5516),
        (0x3D71_9799_812D_EA11, 0xC03B_A18A_998F_FFA0, 0xC03B_A18A_998F_FFA0),
        (0x408F_4000_0000_0000, 0x401B_A18A_998F_FFA0, 0x401B_A18A_998F_FFA0),
        (0x3FF0_0000_0006_DF38, 0x3DDB_7CDF_FFFA_18D8, 0x3DDB_7CDF_FFFA_18D8),
        (0x3FEF_FFFF_CA50_1ACB, 0xBE7A_D7F2_B104_9B9F, 0xBE7A_D7F2_B104_9B9F),
        (0x4009_21FB_5444_2D18, 0x3FF2_50D0_48E7_A1BD, 0x3FF2_50D0_48E7_A1BD),
    ]

    private static let quantilePoints: [Point] = [
        (0x3FE0_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),
        (0x3FEF_3333_3333_3333, 0x3FFF_5C03_31EE_FF83, 0x3FFF_5C03_31EE_FF83),
        (0x3F84_7AE1_47AE_147B, 0xC002_9C5C_4630_FF0F, 0xC002_9C5C_4630_FF0F),
        (0x3DDB_7CDF_D9D7_BDBB, 0xC019_7203_597A_2155, 0xC019_7203_597A_2154),
        (0x3FEA_EC4B_D120_D37D, 0x3FEF_FFFF_FFFF_FFFF, 0x3FEF_FFFF_FFFF_FFFF),
        (0x3CA0_0000_0000_0000, 0xC020_6B48_528C_EA52, 0xC020_6B48_528C_EA52),
    ]

    private func check(_ points: [Point], _ function: (Double) -> Double) {
        for point in points {
            let bits = function(Double(bitPattern: point.argument)).bitPattern
            let name = String(point.argument, radix: 16)
            // Bits of one sign are ordered as the numbers are.
            let distance = bits > point.exact ? bits - point.exact : point.exact - bits
            #expect(distance <= 1, "at \(name)")
            #expect(bits == point.ours, "at \(name): \(String(bits, radix: 16))")
        }
    }

    @Test func `the exponential is within one unit at the reference points, and frozen`() {
        check(PortableTests.expPoints, Portable.exp)
    }

    @Test func `the logarithm is within one unit at the reference points, and frozen`() {
        check(PortableTests.logPoints, Portable.log)
    }

    @Test func `the normal quantile is within one unit at the reference points, and frozen`() {
        check(PortableTests.quantilePoints, Portable.normalQuantile)
    }

    @Test func `the exponential handles what lies outside its range`() {
        #expect(Portable.exp(0) == 1)
        #expect(Portable.exp(-0.0) == 1)
        #expect(Portable.exp(.infinity) == .infinity)
        #expect(Portable.exp(-.infinity) == 0)
        #expect(Portable.exp(.nan).isNaN)
        #expect(Portable.exp(709.782712893384) == 0x1.fffffffffff2ap1023)
        #expect(Portable.exp(709.782712893385) == .infinity)
        #expect(Portable.exp(1e300) == .infinity)
        #expect(Portable.exp(-745.13) == .leastNonzeroMagnitude)
        #expect(Portable.exp(-745.14) == 0)
        // Below the normal range.
        #expect(Portable.exp(-720).bitPattern == 0x0000_0009_93B4_DC95)
    }

    @Test func `the logarithm handles what lies outside its range`() {
        #expect(Portable.log(1) == 0)
        #expect(Portable.log(0) == -.infinity)
        #expect(Portable.log(-0.0) == -.infinity)
        #expect(Portable.log(-1).isNaN)
        #expect(Portable.log(-.infinity).isNaN)
        #expect(Portable.log(.nan).isNaN)
        #expect(Portable.log(.infinity) == .infinity)
        #expect(Portable.log(.greatestFiniteMagnitude) == 709.782712893384)
        #expect(Portable.log(.leastNonzeroMagnitude) == -744.4400719213812)
        #expect(Portable.log1p(0) == 0)
        #expect(Portable.log1p(-1) == -.infinity)
        #expect(Portable.log1p(-2).isNaN)
        #expect(Portable.log1p(.nan).isNaN)
        #expect(Portable.log1p(.infinity) == .infinity)
        #expect(Portable.log1p(1e-300) == 1e-300)
    }

    @Test func `the normal quantile handles the ends of its range`() {
        #expect(Portable.normalQuantile(0) == -.infinity)
        #expect(Portable.normalQuantile(1) == .infinity)
        #expect(Portable.normalQuantile(-0.1).isNaN)
        #expect(Portable.normalQuantile(1.1).isNaN)
        #expect(Portable.normalQuantile(.nan).isNaN)
        #expect(abs(Portable.normalQuantile(.leastNonzeroMagnitude) + 38.467405617144344) < 1e-14)
        for p in [0.25, 0.001953125, 0.4375] {
            #expect(Portable.normalQuantile(p) == -Portable.normalQuantile(1 - p))
        }
    }

    @Test func `powers follow from exponential and logarithm`() {
        #expect(Portable.power(2, 10) == 1024)
        #expect(abs(Portable.power(1.04, 12) / 1.6010322185676808 - 1) < 1e-15)
        #expect(Portable.power(0, 1.2) == 0)
        #expect(Portable.power(0, 0) == 1)
        #expect(Portable.power(3, 0) == 1)
        #expect(abs(Portable.power(0.5, -1.2) - 2.2973967099940698) < 1e-15)
    }
}
