extension Portable {
    /// The standard normal quantile: the `z` below which a normal variable lies with probability
    /// `p`.
    ///
    /// Odd around ½: `normalQuantile(1 - p)` is `-normalQuantile(p)` where `1 - p` is exact.
    ///
    /// - Returns: Minus infinity for 0, infinity for 1, NaN outside 0 ... 1 and for NaN.
    public static func normalQuantile(_ p: Double) -> Double {
        if p > 0 && p < 0.5 { return lowerNormalQuantile(p) }
        if p > 0.5 && p < 1 { return -lowerNormalQuantile(1 - p) }
        if p == 0.5 { return 0 }
        return p == 0 ? -.infinity : p == 1 ? .infinity : .nan
    }

    /// The normal quantile of the centre of one of 2^52 equal parts of (0, 1), by the upper 52 bits.
    @inline(__always)
    static func normalQuantile(ofBits bits: UInt64) -> Double {
        let distance = centred(bits)
        let magnitude = lowerNormalQuantile(0.5 - Swift.abs(distance))
        // The lower half's values are negative; the upper half mirrors them.
        return Double(
            bitPattern: magnitude.bitPattern & ~(1 &<< 63) | distance.bitPattern & 1 &<< 63)
    }

    /// `((bits >> 12) + ½)·2^-52 - ½`, exact: between -½ and ½, never either of them nor 0.
    @inlinable
    @inline(__always)
    static func centred(_ bits: UInt64) -> Double {
        Double(bitPattern: 0x3FF0_0000_0000_0000 | bits &>> 12) - (1.5 - 0x1p-53)
    }

    /// The quantile for `0 < v < ½`: a table of polynomials for all but 1.6 % of the line.
    @inline(__always)
    static func lowerNormalQuantile(_ v: Double) -> Double {
        // Exponent and upper 5 bits of the mantissa number the rows; row 0 starts at 2^-7.
        let row = Int(truncatingIfNeeded: v.bitPattern &>> 47) &- 0x3F8 &* 32
        return row < 0 ? tailNormalQuantile(v) : tableNormalQuantile(v, row: row)
    }

    @inline(__always)
    private static func tableNormalQuantile(_ v: Double, row: Int) -> Double {
        NormalQuantileTable.rows.withUnsafeBufferPointer { rows in
            let c = rows.baseAddress.unsafelyUnwrapped + NormalQuantileTable.stride &* row
            let middle = v.bitPattern & ~0x7FFF_FFFF_FFFF | 0x4000_0000_0000
            let h = v - (row == 191 ? 0.5 : Double(bitPattern: middle))
            // The slope's leading 6 bits times h is exact, and so is what rounding takes from its
            // sum with c0. What remains is small, so that the last addition alone rounds.
            let steep = Double(bitPattern: c[2].bitPattern & ~0x7FFF_FFFF_FFFF)
            let product = h * steep
            let sum = c[0] + product
            let lost = (c[0] - sum) + product
            let h2 = h * h
            let curve = (c[3] + c[4] * h) + h2 * ((c[5] + c[6] * h) + h2 * (c[7] + c[8] * h))
            return sum + (lost + (c[1] + h * ((c[2] - steep) + h * curve)))
        }
    }

    /// The quantile for `0 < v < 2^-7`.
    ///
    /// With `t = √(-2·log v)` the quantile is `g(t) - t`, where g is small and smooth: polynomials
    /// of degree 11 in `1 / (t + 3)`, error 2^-56 relative to the quantile. `t` is carried as a sum
    /// of two doubles, because its rounding error would otherwise add to that of the result.
    @inline(never)
    private static func tailNormalQuantile(_ v: Double) -> Double {
        let subnormal = v < 0x1p-1022
        let (f, exponent) = split(subnormal ? v * 0x1p54 : v)
        let k = subnormal ? exponent - 54 : exponent
        let lead = k * ln2High
        let rest = log1p(f: f, k: 0, correction: k * ln2Low)
        let log = lead + rest
        let logLost = (lead - log) + rest
        let square = -2 * log
        let t = square.squareRoot()
        let upper = Double(bitPattern: t.bitPattern & ~0x7FF_FFFF)
        let lower = t - upper
        let residue = ((square - upper * upper) - 2 * upper * lower) - lower * lower
        let tLost = (residue - 2 * logLost) / (2 * t)
        return (tailOffset(t) - tLost) - t
    }

    /// g(t) of ``tailNormalQuantile(_:)``.
    private static func tailOffset(_ t: Double) -> Double {
        NormalQuantileTable.tail.withUnsafeBufferPointer { rows in
            var row = 0
            while t > rows[row] { row += NormalQuantileTable.tailStride }
            let h = 1 / (t + 3) - rows[row + 1]
            var value = rows[row + 13]
            for power in stride(from: 10, through: 0, by: -1) {
                value = value * h + rows[row + 2 + power]
            }
            return value
        }
    }
}
