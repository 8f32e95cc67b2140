extension Portable {
    /// e to the power of `x`.
    ///
    /// `x = k·ln 2 + r` with `|r| <= ln 2 / 2`, a polynomial in `r`, and scaling by `2^k` in two
    /// halves, so that overflow, infinity, zero, results below the normal range and NaN come out
    /// without a branch and loops over it vectorise.
    ///
    /// - Returns: Infinity above 709.78, zero below -745.13, NaN for NaN.
    @inlinable
    @inline(__always)
    public static func exp(_ x: Double) -> Double {
        // Comparisons with NaN are false, so NaN passes both.
        let capped = x > 710 ? 710 : x
        let y = capped < -746 ? -746 : capped
        let shifted = y * 0x1.71547652b82fep0 + roundingShift
        let k = shifted - roundingShift
        let high = y - k * ln2High
        let low = k * ln2Low
        let r = high - low
        // What rounding took from r.
        let correction = (high - r) - low
        let value = 1 + (r + (correction + r * r * expTail(r)))
        // Low 12 bits of the sum are k + 2048, at least 972 and at most 3072.
        let biased = (shifted.bitPattern &+ 2048) & 0xFFF
        let first = biased &>> 1
        let second = biased &- first
        return value * Double(bitPattern: (first &- 1) &<< 52)
            * Double(bitPattern: (second &- 1) &<< 52)
    }

    /// `(exp(r) - 1 - r) / r^2` for `|r| <= ln 2 / 2`: minimax polynomial of degree 10, relative
    /// error of the exponential 2^-64.
    @inlinable
    @inline(__always)
    static func expTail(_ r: Double) -> Double {
        let r2 = r * r
        let r4 = r2 * r2
        let c01 = 0x1.0p-1 + 0x1.555555555555cp-3 * r
        let c23 = 0x1.555555555555ep-5 + 0x1.111111110eb94p-7 * r
        let c45 = 0x1.6c16c16c13531p-10 + 0x1.a01a01b3c72bap-13 * r
        let c67 = 0x1.a01a01b46c483p-16 + 0x1.71ddef7539de4p-19 * r
        let c89 = 0x1.27e4bf0635027p-22 + 0x1.af6d02f0b594cp-26 * r
        let c8910 = c89 + r2 * 0x1.1f9e2a120e1b3p-29
        return (c01 + r2 * c23) + r4 * ((c45 + r2 * c67) + r4 * c8910)
    }
}
