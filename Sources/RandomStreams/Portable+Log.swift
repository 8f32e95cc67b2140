extension Portable {
    /// The natural logarithm.
    ///
    /// - Returns: Minus infinity for zero, NaN below zero and for NaN, infinity for infinity.
    public static func log(_ x: Double) -> Double {
        // One comparison finds zero, subnormal, negative, infinite and NaN.
        if x.bitPattern &- 0x0010_0000_0000_0000 < 0x7FE0_0000_0000_0000 {
            return logNormal(x, exponentBias: 1023)
        }
        if x == 0 { return -.infinity }
        if x < 0 { return .nan }
        return x < 0x1p-1022 ? logNormal(x * 0x1p54, exponentBias: 1023 + 54) : x
    }

    /// The natural logarithm of `1 + x`, accurate for small `x` too. Within 1.5 units in the last
    /// place.
    ///
    /// - Returns: Minus infinity for -1, NaN below it and for NaN, infinity for infinity.
    public static func log1p(_ x: Double) -> Double {
        if x > -0.25 && x < 0.375 { return log1p(f: x, k: 0, correction: 0) }
        let sum = 1 + x
        guard x > -1, x < 0x1p53 else { return log(sum) }
        let (f, k) = split(sum)
        // What rounding took from 1 + x, exact because the larger term is subtracted first.
        let lost = sum > 2 ? 1 - (sum - x) : x - (sum - 1)
        return log1p(f: f, k: k, correction: lost / sum)
    }

    /// The base to the power of the exponent: `exp(exponent * log(base))`.
    ///
    /// The relative error grows with the size of the exponential's argument `t`: up to about
    /// `abs(t) + 1` units in the last place. Meant for growth and elasticities, where `t` is small.
    ///
    /// - Parameter base: Not negative. Zero to a positive power is zero.
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        exponent == 0 ? 1 : exp(exponent * log(base))
    }

    /// The logarithm of `x·2^(1023 - exponentBias)` for a positive normal `x`.
    ///
    /// `x = 2^k·m` with m from 11/16 up to 11/8; a table has c, close to 1/m, and its logarithm.
    /// `log x = k·ln 2 - log c + log(1 + r)` with `r = m·c - 1`, at most 2^-7. The product is exact
    /// because c has few bits and m is taken in two halves, and so is the sum of the first two
    /// terms; the third follows by a polynomial of relative error 2^-57.
    @inline(__always)
    static func logNormal(_ x: Double, exponentBias: Double) -> Double {
        let lowest: UInt64 = 0x3FE6_0000_0000_0000
        let raised = x.bitPattern &+ (0x3FF0_0000_0000_0000 &- lowest)
        // Integers below 2^52 become doubles as the low bits of 2^52.
        let k =
            Double(bitPattern: 0x4330_0000_0000_0000 | raised &>> 52) - (0x1p52 + exponentBias)
        let mantissa = (raised & 0x000F_FFFF_FFFF_FFFF) &+ lowest
        let upper = Double(bitPattern: mantissa & ~0x7FF_FFFF)
        let lower = Double(bitPattern: mantissa) - upper
        return LogarithmTable.rows.withUnsafeBufferPointer { rows in
            let row = LogarithmTable.stride &* Int(truncatingIfNeeded: raised &>> 45 & 127)
            let c = rows.baseAddress.unsafelyUnwrapped + row
            let r = (upper * c[0] - 1) + lower * c[0]
            let whole = k * 0x1.62e42fefa38p-1 + c[1]
            let sum = whole + r
            let lost = ((whole - sum) + r) + (k * 0x1.ef35793c7673p-45 + c[2])
            let r2 = r * r
            let c23 = -0x1.fffffff6feea7p-3 + 0x1.9999999198a2p-3 * r
            let c45 = -0x1.555b55b997191p-3 + 0x1.24979ed375655p-3 * r
            let tail = (-0x1.0000000000008p-1 + 0x1.5555555555564p-2 * r) + r2 * (c23 + r2 * c45)
            return sum + (lost + r2 * tail)
        }
    }

    /// Splits a positive normal number into `2^k·(1 + f)` with `1 + f` from √½ up to √2.
    @inline(__always)
    static func split(_ x: Double) -> (f: Double, k: Double) {
        let lowest: UInt64 = 0x3FE6_A09E_667F_3BCD
        let raised = x.bitPattern &+ (0x3FF0_0000_0000_0000 &- lowest)
        // Integers below 2^52 become doubles as the low bits of 2^52.
        let k = Double(bitPattern: 0x4330_0000_0000_0000 | raised &>> 52) - (0x1p52 + 1023)
        let mantissa = (raised & 0x000F_FFFF_FFFF_FFFF) &+ lowest
        return (Double(bitPattern: mantissa) - 1, k)
    }

    /// `k·ln 2 + log(1 + f) + correction`.
    ///
    /// With `s = f / (2 + f)`, `log(1 + f) = f - f²/2 + s·(f²/2 + R(s²))`; R is a minimax
    /// polynomial, relative error 2^-59. The largest terms come last and are rounded once.
    @inline(__always)
    static func log1p(f: Double, k: Double, correction: Double) -> Double {
        let s = f / (2 + f)
        let z = s * s
        let w = z * z
        let c57 = 0x1.74664290191dep-3 + w * 0x1.2f097e703fb3bp-3
        let odd = z * (0x1.5555555555593p-1 + w * (0x1.24924942048f4p-2 + w * c57))
        let c46 = 0x1.c71c51f88c0c5p-3 + w * 0x1.39a15752c49f5p-3
        let even = w * (0x1.999999997fc70p-2 + w * c46)
        let half = 0.5 * f * f
        let small = s * (half + (even + odd)) + (k * ln2Low + correction)
        return k * ln2High - ((half - small) - f)
    }
}
