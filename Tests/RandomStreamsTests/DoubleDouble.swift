/// A number as the sum of two doubles, good for about 31 decimal digits: the oracle of these tests.
///
/// - Source: Dekker, "A floating-point technique for extending the available precision" (1971),
///   doi:10.1007/BF01397083 — stated.
struct DoubleDouble {
    var high: Double
    var low: Double

    init(_ value: Double) {
        high = value
        low = 0
    }

    /// The exact sum of two doubles.
    init(sum a: Double, _ b: Double) {
        high = a + b
        let virtual = high - a
        low = (a - (high - virtual)) + (b - virtual)
    }

    /// The exact product of two doubles.
    init(product a: Double, _ b: Double) {
        let (aHigh, aLow) = DoubleDouble.split(a)
        let (bHigh, bLow) = DoubleDouble.split(b)
        high = a * b
        low = ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    }

    private static func split(_ a: Double) -> (Double, Double) {
        let high = Double(bitPattern: a.bitPattern & ~0x7FF_FFFF)
        return (high, a - high)
    }

    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let sum = DoubleDouble(sum: a.high, b.high)
        let rest = DoubleDouble(sum: a.low, b.low)
        let middle = DoubleDouble(sum: sum.high, sum.low + rest.high)
        return DoubleDouble(sum: middle.high, middle.low + rest.low)
    }

    static prefix func - (a: DoubleDouble) -> DoubleDouble {
        var negated = DoubleDouble(-a.high)
        negated.low = -a.low
        return negated
    }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let product = DoubleDouble(product: a.high, b.high)
        return DoubleDouble(
            sum: product.high, product.low + (a.high * b.low + a.low * b.high))
    }

    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = a.high / b.high
        let rest = a - b * DoubleDouble(first)
        let second = rest.high / b.high
        let last = (rest - b * DoubleDouble(second)).high / b.high
        return DoubleDouble(sum: first, second) + DoubleDouble(last)
    }

    /// ln 2 to 32 digits.
    static let ln2 = DoubleDouble(sum: 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)

    /// e to the power of `x`, which must keep the result in the normal range.
    static func exp(_ x: DoubleDouble) -> DoubleDouble {
        let k = (x.high / ln2.high).rounded()
        // Halved eight times, so that twelve terms of the series do.
        let r = (x - DoubleDouble(k) * ln2) * DoubleDouble(0x1p-8)
        var sum = DoubleDouble(0)
        for n in stride(from: 13.0, through: 1, by: -1) {
            sum = (sum + DoubleDouble(1)) * r / DoubleDouble(n)
        }
        // (1 + s)^2 - 1 = s·(s + 2), without losing the small part.
        for _ in 0..<8 { sum = sum * (sum + DoubleDouble(2)) }
        let scale = Double(sign: .plus, exponent: Int(k), significand: 1)
        return (sum + DoubleDouble(1)) * DoubleDouble(scale)
    }

    /// The standard normal density.
    static func normalDensity(_ z: DoubleDouble) -> DoubleDouble {
        let inverseRootTwoPi = DoubleDouble(sum: 0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56)
        return exp(-(z * z) * DoubleDouble(0.5)) * inverseRootTwoPi
    }

    /// The probability below `z <= 0` of a standard normal variable.
    static func normalBelow(_ z: Double) -> DoubleDouble {
        let x = DoubleDouble(-z)
        let density = normalDensity(x)
        if x.high > 5 {
            // Mills' ratio as a continued fraction: 1/(x + 1/(x + 2/(x + …))).
            var tail = x
            for n in stride(from: 90.0, through: 1, by: -1) { tail = x + DoubleDouble(n) / tail }
            return density / tail
        }
        // ½ - density·(x + x³/3 + x⁵/15 + …), all terms positive.
        var (term, sum, n) = (x, x, 1.0)
        while term.high > sum.high * 1e-34 {
            n += 2
            term = term * x * x / DoubleDouble(n)
            sum = sum + term
        }
        return DoubleDouble(0.5) - density * sum
    }
}

/// Distance between a computed and an exact value, in units in the last place of the computed one.
func ulps(_ computed: Double, _ exact: DoubleDouble) -> Double {
    abs((DoubleDouble(computed) - exact).high) / computed.ulp
}
