/// ln(a/b) in units of 2^−192, by a series without floating point; off by less than 2^−180.
struct ExactLogarithm {
    static let fractionBits = 192

    /// 2·artanh(1/3) = ln 2.
    private let ln2 = ExactLogarithm.doubleArtanh(1, over: 3)

    func ratio(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
        if a < b { return -ratio(b, a) }
        // a/b = 2^exponent · m with m in [1, 2), ln m = 2·artanh((m−1)/(m+1)).
        var exponent = a.bitWidth - b.bitWidth
        if b * .powerOfTwo(exponent) > a { exponent -= 1 }
        let unit = b * .powerOfTwo(exponent)
        return ln2 * BigInteger(exponent) + ExactLogarithm.doubleArtanh(a - unit, over: a + unit)
    }

    /// 2·artanh(n/d) for 0 ≤ n/d ≤ 1/3: 2·Σ (n/d)^(2k+1)/(2k+1).
    private static func doubleArtanh(_ n: BigInteger, over d: BigInteger) -> BigInteger {
        let ratio = (n * .powerOfTwo(fractionBits)).floorDivided(by: d).quotient
        let square = scaled(ratio * ratio)
        var power = ratio
        var sum = BigInteger(0)
        var odd = 1
        while !power.isZero {
            sum = sum + power.floorDivided(by: BigInteger(odd)).quotient
            power = scaled(power * square)
            odd += 2
        }
        return sum * 2
    }

    private static func scaled(_ product: BigInteger) -> BigInteger {
        product.floorDivided(by: .powerOfTwo(fractionBits)).quotient
    }
}
