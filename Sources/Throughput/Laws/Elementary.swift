/// Logarithm, exponential and power out of + − × ÷ alone: the same bits in every build, which a
/// mathematics library does not promise.
enum Elementary {
    /// Nearest Double to ln 2.
    static let logarithmOfTwo = 0.693147180559945309417
    /// 1.5 · 2^52: a sum with it keeps no fraction, and rounds to the nearest whole number.
    private static let roundingBase = 6_755_399_441_055_744.0

    /// Natural logarithm.
    ///
    /// The significand is brought to 1/√2 … √2, where 2·artanh((m−1)/(m+1)) converges by a factor
    /// of 34 a term.
    ///
    /// - Precondition: `value` is a normal number above zero.
    /// - Returns: ln(value), relative error below 1e-14 away from 1.
    static func logarithm(of value: Double) -> Double {
        precondition(value > 0 && value.isNormal, "a logarithm needs a normal number above zero")
        var exponent = Double(value.exponent)
        var significand = value.significand
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        var power = 25.0
        while power > 0 {
            sum = sum * square + 1 / power
            power -= 2
        }
        return exponent * logarithmOfTwo + 2 * ratio * sum
    }

    /// Natural exponential.
    ///
    /// - Precondition: −700 … 700.
    /// - Returns: e^value, relative error below 1e-14 for small arguments, 1e-13 in the range.
    static func exponential(of value: Double) -> Double {
        precondition(value.magnitude <= 700, "an exponential needs −700 … 700, found \(value)")
        let exponent = (value / logarithmOfTwo + roundingBase) - roundingBase
        let rest = value - exponent * logarithmOfTwo
        var sum = 1.0
        var term = 20.0
        // Horner's form of Σ rest^k / k!: |rest| ≤ 0.35, so that 20 terms are past the last bit.
        while term > 0 {
            sum = 1 + rest / term * sum
            term -= 1
        }
        return Double(sign: .plus, exponent: Int(exponent), significand: sum)
    }

    /// base^exponent.
    ///
    /// - Precondition: `base` is a normal number above zero.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        exponential(of: exponent * logarithm(of: base))
    }
}
