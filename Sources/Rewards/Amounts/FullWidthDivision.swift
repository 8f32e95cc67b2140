/// `value / divisor` for `value.high < divisor`, which the caller has checked: the quotient then
/// fits.
///
/// A divisor of 64 bits, by far the most frequent (10^18, seconds, capacities), takes two divisions
/// of 128 by 64 bits, less than half the time of the general one.
@inlinable
func divideFullWidth(
    _ value: UInt256, by divisor: UInt128
) -> (quotient: UInt128, remainder: UInt128) {
    if divisor >> 64 > 0 { return divisor.dividingFullWidth((value.high, value.low)) }
    let short = UInt64(truncatingIfNeeded: divisor)
    let (upper, carried) = short.dividingFullWidth(
        (UInt64(truncatingIfNeeded: value.high), UInt64(truncatingIfNeeded: value.low >> 64)))
    let (lower, remainder) = short.dividingFullWidth(
        (carried, UInt64(truncatingIfNeeded: value.low)))
    return (UInt128(upper) << 64 | UInt128(lower), UInt128(remainder))
}

/// `value / 10^18`, rounded down, by a multiplication.
///
/// 10^18 = 2^18 · 5^18, so with n = ⌊value/2^18⌋ < 2^110 the result is ⌊n/5^18⌋. The factor is
/// ⌈2^169/5^18⌉ = (2^169 + e)/5^18 with e < 5^18 < 2^42, and ⌊n·factor/2^169⌋ = ⌊n/5^18⌋ as long as
/// n·e < 2^169, which 2^110 · 2^42 is.
@inlinable
@inline(__always)
func dividedByWadScale(_ value: UInt128) -> UInt128 {
    let factor: UInt128 = 196_159_429_230_833_773_869_868_419_475_239_575_504
    return UInt256.product(value >> 18, factor).high >> 41
}
