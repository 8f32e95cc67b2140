import RandomStreams
import Testing

/// Against an oracle of twice the precision. Bounds are what was measured elsewhere in 45-digit
/// arithmetic (exp 0.78, log 0.55, log1p 0.73, quantile 0.86 units), rounded up.
@Suite struct PortableAccuracyTests {
    /// A grid that is no grid of binary fractions.
    private func grid(from low: Double, to high: Double, count: Int) -> [Double] {
        let width = (high - low) / Double(count)
        return (0..<count).map { low + width * (Double($0) + 0.3819660112501051) }
    }

    @Test func `the oracle agrees with known constants`() {
        // e = 2.71828182845904523536028747135266249775724709
        let e = DoubleDouble.exp(DoubleDouble(1))
        #expect(e.high == 0x1.5bf0a8b145769p1)
        #expect(abs(e.low - 0x1.4d57ee2b1013ap-53) < 1e-31)
        // The probability below -1 is 0.158655253931457051414767454368, below -8
        // 6.22096057427178412351599517259e-16.
        let below = DoubleDouble.normalBelow(-1) - DoubleDouble(0x1.44ed0bb7cb20bp-3)
        #expect(abs(below.high - 4.9468552901786332e-18) < 1e-30)
        let far = DoubleDouble.normalBelow(-8)
        #expect(abs(far.high / 6.220960574271784e-16 - 1) < 1e-15)
    }

    @Test func `the exponential is within one unit on a grid`() {
        var worst = 0.0
        for x in grid(from: -1, to: 1, count: 800) + grid(from: -700, to: 700, count: 800) {
            worst = max(worst, ulps(Portable.exp(x), .exp(DoubleDouble(x))))
        }
        #expect(worst < 0.85)
    }

    @Test func `the logarithm is within one unit on a grid`() {
        let near = grid(from: 0.35, to: 3, count: 600) + grid(from: 0.99, to: 1.01, count: 200)
        var worst = 0.0
        for x in near + grid(from: -690, to: 690, count: 600).map(Portable.exp) {
            worst = max(worst, logarithmError(Portable.log(x), of: DoubleDouble(x)))
        }
        #expect(worst < 0.6)
    }

    @Test func `the logarithm of 1 + x is within one and a half units on a grid`() {
        let wide = grid(from: -0.9, to: 4, count: 600)
        let near = grid(from: -1e-3, to: 1e-3, count: 200)
        var worst = 0.0
        for x in wide + near + grid(from: -20, to: 40, count: 300).map(Portable.exp) {
            let sum = DoubleDouble(sum: 1, x)
            worst = max(worst, logarithmError(Portable.log1p(x), of: sum))
        }
        #expect(worst < 0.85)
    }

    /// One step of Newton's method with the exact exponential gives the exact logarithm.
    private func logarithmError(_ computed: Double, of x: DoubleDouble) -> Double {
        let ratio = x * .exp(DoubleDouble(-computed)) - DoubleDouble(1)
        return abs(ratio.high) / computed.ulp
    }

    @Test func `the normal quantile is within one unit in every row of its table`() {
        // Four probabilities in each of 32 parts of each octave from 2^-7 up to a half.
        var worst = 0.0
        for octave in 1...6 {
            let start = Double(sign: .plus, exponent: -octave - 1, significand: 1)
            for p in grid(from: start, to: 2 * start, count: 128) {
                worst = max(worst, quantileError(p))
            }
        }
        #expect(worst < 0.65)
    }

    @Test func `the normal quantile is within one unit in its tail`() {
        var worst = 0.0
        for x in grid(from: -36.8, to: -4.8, count: 160) + grid(from: -700, to: -37, count: 60) {
            worst = max(worst, quantileError(Portable.exp(x)))
        }
        #expect(worst < 0.95)
    }

    @Test func `the normal quantile is accurate beside a half`() {
        var worst = 0.0
        for exponent in 3...52 {
            let distance = Double(sign: .plus, exponent: -exponent, significand: 1.37)
            worst = max(worst, quantileError(0.5 - distance))
        }
        #expect(worst < 0.65)
    }

    /// The distance to the exact quantile by one step of Newton's method, in last places.
    private func quantileError(_ p: Double) -> Double {
        let z = Portable.normalQuantile(p)
        let density = DoubleDouble.normalDensity(DoubleDouble(z)).high
        return abs((DoubleDouble.normalBelow(z) - DoubleDouble(p)).high) / density / z.ulp
    }
}
