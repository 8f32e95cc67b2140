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

    /// The normal quantile of the centre of one of 2^52 equal parts of (0, 1): the upper 52 bits.
    static func normalQuantile(ofBits bits: UInt64) -> Double {
        let distance = uniformOpen(ofBits: bits) - 0.5
        let magnitude = lowerNormalQuantile(0.5 - Swift.abs(distance))
        // The lower half's values are negative; the upper half mirrors them.
        return Double(
            bitPattern: magnitude.bitPattern & ~(1 &<< 63) | distance.bitPattern & 1 &<< 63)
    }

    /// `((bits >> 12) + ½)·2^-52`, exact: never 0, ½ or 1.
    @inlinable
    @inline(__always)
    static func uniformOpen(ofBits bits: UInt64) -> Double {
        Double(bitPattern: 0x3FF0_0000_0000_0000 | bits &>> 12) - (1 - 0x1p-53)
    }

    /// The quantile for `0 < v < ½`: a table of polynomials for all but 1.6 % of the line.
    private static func lowerNormalQuantile(_ v: Double) -> Double {
        if v < 0x1p-7 { return tailNormalQuantile(v) }
        let node = nearestNode(v.bitPattern)
        let h = v - Double(bitPattern: node)
        return NormalQuantileTable.rows.withUnsafeBufferPointer { rows in
            let c = rows.baseAddress.unsafelyUnwrapped + rowOffset(ofNode: node)
            // The steep part times h is exact, and so is what rounding takes from its sum with c0.
            // What remains is small, so that the last addition alone rounds.
            let product = h * c[2]
            let sum = c[0] + product
            let lost = (c[0] - sum) + product
            let h2 = h * h
            let curve = (c[4] + c[5] * h) + h2 * ((c[6] + c[7] * h) + h2 * (c[8] + c[9] * h))
            return sum + (lost + (c[1] + h * (c[3] + h * curve)))
        }
    }

    /// Rounds a probability to exponent and 5 bits of the mantissa: the node of its row.
    @inline(__always)
    static func nearestNode(_ bits: UInt64) -> UInt64 {
        (bits &+ 0x4000_0000_0000) & ~0x7FFF_FFFF_FFFF
    }

    /// Where the row of a node starts in the table. Row 0 has its node at 2^-7.
    @inline(__always)
    static func rowOffset(ofNode node: UInt64) -> Int {
        (Int(truncatingIfNeeded: node &>> 47) &- 0x3F8 &* 32) &* NormalQuantileTable.stride
    }

    /// The quantile for `0 < v < 2^-7`.
    ///
    /// With `t = √(-2·log v)` the quantile is `g(t) - t`, where g is small and smooth: polynomials
    /// of degree 11 in `1 / (t + 3)`, error 2^-56 relative to the quantile. `t` is carried as a sum
    /// of two doubles, because its rounding error would otherwise add to that of the result.
    static func tailNormalQuantile(_ v: Double) -> Double {
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
        let offset = tailOffset(t)
        return (offset.start + (offset.change - tLost)) - t
    }

    /// g(t) of ``tailNormalQuantile(_:)`` as a sum, so that its caller rounds it once.
    private static func tailOffset(_ t: Double) -> (start: Double, change: Double) {
        NormalQuantileTable.tail.withUnsafeBufferPointer { rows in
            var row = 0
            while t > rows[row] { row += NormalQuantileTable.tailStride }
            let c = rows.baseAddress.unsafelyUnwrapped + (row + 2)
            // 1 / (t + 3) - centre, without the rounding error of the quotient.
            let centre = rows[row + 1]
            let h = ((1 - 3 * centre) - centre * t) / (t + 3)
            let h2 = h * h
            let h4 = h2 * h2
            let c1234 = (c[1] + c[2] * h) + h2 * (c[3] + c[4] * h)
            let c5678 = (c[5] + c[6] * h) + h2 * (c[7] + c[8] * h)
            let c9 = (c[9] + c[10] * h) + h2 * c[11]
            return (c[0], h * (c1234 + h4 * (c5678 + h4 * c9)))
        }
    }
}
