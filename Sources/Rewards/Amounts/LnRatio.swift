/// The natural logarithm of `a/b`, rounded toward zero.
///
/// Odd-symmetric: `lnRatio(a, b) = −lnRatio(b, a)`. The largest error seen is 1.04·10^−18.
///
/// - Throws: ``Refusal/badPrice`` when `a` or `b` is zero.
/// - Complexity: 64 squarings of 128 bits.
/// - Source: `docs/MECHANISMS.md`, fixed-point — assumed (our algorithm, chosen because it is exact
///   to specify).
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
    var mantissa = divideFullWidth(numerator, by: b).quotient
    var log2 = UInt128(exponent)
    for _ in 0..<64 {
        let square = UInt256.product(mantissa, mantissa)
        // ⌊m²/2^127⌋ has 128 or 129 bits; of 129 the last is dropped. A mask, as a branch here
        // would be predicted wrongly every other time.
        let isLong = square.high >> 127
        let mask = 0 &- isLong
        log2 = log2 << 1 | isLong
        mantissa = square.high & mask | (square.high << 1 | square.low >> 127) & ~mask
    }
    // ⌊log2 · ln 2⌋ in wads; ln 2 to 30 digits.
    let scaled = UInt256.product(log2, 693_147_180_559_945_309_417_232_121_458)
    let unit: UInt128 = 1_000_000_000_000 << 64
    return Int128(divideFullWidth(scaled, by: unit).quotient)
}
