/// A model's real number: the decimal grammar and perhaps an exponent, −30 … 30.
///
/// - Returns: The nearest Double, ties to even, by integer arithmetic alone.
/// - Throws: As ``StrictDecimal``; ``DecimalFault/outOfRange`` for a larger exponent.
public func parseReal(_ text: some StringProtocol) throws(DecimalFault) -> Double {
    var scan = DecimalScan(ArraySlice(text.utf8))
    try scan.readNumber()
    try scan.readExponent()
    if !scan.isAtEnd { throw .malformed }
    return try scan.real()
}

/// Decimal to binary, correctly rounded with integer arithmetic alone.
///
/// No `strtod`: the answer depends on no library, no locale and no rounding mode.
public enum RealConversion {
    /// The Double nearest to significand · 10^exponent10, ties to even.
    ///
    /// - Returns: `nil` past the largest finite Double; 0 below half the smallest one.
    /// - Complexity: O(1) for |exponent10| ≤ 55, O(exponent10²) beyond, bounded at 400.
    public static func nearest(significand: UInt128, exponent10: Int) -> Double? {
        if significand == 0 { return 0 }
        // 2^53 and 10^22 are the last exact ones: one rounding, by the hardware.
        if significand <= 1 << 53, (-22...22).contains(exponent10) {
            let value = Double(UInt64(significand))
            let power = Double(UInt64(1) << UInt64(abs(exponent10))) * powerOfFive(abs(exponent10))
            return exponent10 < 0 ? value / power : value * power
        }
        // The significand has at most 39 digits: past these every result is infinite or zero.
        if exponent10 > 400 { return nil }
        if exponent10 < -400 { return 0 }
        if exponent10 < -55 { return nearestLongQuotient(significand, exponent10: exponent10) }
        if exponent10 > 55 { return nearestLongProduct(significand, exponent10: exponent10) }
        return exponent10 < 0
            ? nearestQuotient(significand, exponent10: exponent10)
            : nearestProduct(significand, exponent10: exponent10)
    }

    /// 5^exponent as a Double, exact for 0 … 22.
    private static func powerOfFive(_ exponent: Int) -> Double {
        var power: UInt64 = 1
        for _ in 0..<exponent { power *= 5 }
        return Double(power)
    }

    /// significand / (5^m · 2^m) with 5^m in 128 bits, which holds m ≤ 55.
    private static func nearestQuotient(_ significand: UInt128, exponent10: Int) -> Double? {
        var divisor: UInt128 = 1
        for _ in 0..<(-exponent10) { divisor *= 5 }
        let up = significand.leadingZeroBitCount
        let down = divisor.leadingZeroBitCount
        // Both start with a one bit; half the dividend stays below the divisor's full width.
        let dividend = significand << up
        let (quotient, remainder) = (divisor << down).dividingFullWidth(
            (high: dividend >> 1, low: dividend << 127))
        return assemble(
            quotient, isExact: remainder == 0, exponent2: exponent10 - up + down - 127)
    }

    /// significand · 5^m · 2^m over a 256-bit product.
    private static func nearestProduct(_ significand: UInt128, exponent10: Int) -> Double? {
        var power: UInt128 = 1
        for _ in 0..<exponent10 { power *= 5 }
        let product = significand.multipliedFullWidth(by: power)
        if product.high == 0 {
            return assemble(product.low, isExact: true, exponent2: exponent10)
        }
        let shift = product.high.leadingZeroBitCount
        let high = shift == 0 ? product.high : product.high << shift | product.low >> (128 - shift)
        return assemble(
            high, isExact: product.low << shift == 0, exponent2: exponent10 + 128 - shift)
    }

    private static func nearestLongProduct(_ significand: UInt128, exponent10: Int) -> Double? {
        var product = LongNatural(significand)
        for _ in 0..<exponent10 { product.multiply(by: 5) }
        let (top, isExact) = product.topBits()
        return assemble(top, isExact: isExact, exponent2: exponent10 + product.bitWidth - 128)
    }

    private static func nearestLongQuotient(_ significand: UInt128, exponent10: Int) -> Double? {
        var divisor = LongNatural(1)
        for _ in 0..<(-exponent10) { divisor.multiply(by: 5) }
        // Enough bits for a quotient of 127 or 128, so that rounding sees them all.
        let dividend = LongNatural(significand)
        let shift = 127 + divisor.bitWidth - dividend.bitWidth
        let (quotient, isExact) = dividend.shiftedLeft(by: shift).quotient(by: divisor)
        return assemble(quotient, isExact: isExact, exponent2: exponent10 - shift)
    }

    /// Rounds bits · 2^exponent2 (and a little more unless exact) to the nearest Double.
    private static func assemble(_ bits: UInt128, isExact: Bool, exponent2: Int) -> Double? {
        let width = 128 - bits.leadingZeroBitCount
        // Exponent of the lowest kept bit: 53 bits, fewer where the result is subnormal.
        let lowest = max(exponent2 + width - 53, -1074)
        let dropped = lowest - exponent2
        var kept: UInt128
        if dropped <= 0 {
            kept = bits << -dropped
        } else if dropped > 128 {
            return 0
        } else {
            kept = dropped == 128 ? 0 : bits >> dropped
            let rest = dropped == 128 ? bits : bits & ((1 << dropped) - 1)
            let half: UInt128 = 1 << (dropped - 1)
            let isTie = rest == half && isExact
            let isAbove = rest > half || (rest == half && !isExact)
            if isAbove || (isTie && kept & 1 == 1) { kept += 1 }
        }
        let value = Double(UInt64(kept))
        let result = Double(sign: .plus, exponent: lowest, significand: value)
        return result.isFinite ? result : nil
    }
}
