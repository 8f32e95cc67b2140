/// `a·b/c` rounded down, through a product of 256 bits.
///
/// - Throws: ``Refusal/divisionByZero`` when `c` is zero; ``Refusal/overflow`` when the quotient
///   exceeds 2^128−1.
/// - Source: `mechanisms.md` A3 — stated.
@inlinable
public func mulDivFloor(_ a: UInt128, _ b: UInt128, _ c: UInt128) throws(Refusal) -> UInt128 {
    try mulDivRemainder(a, b, c).quotient
}

/// `a·b/c` rounded up, through a product of 256 bits.
///
/// - Throws: ``Refusal/divisionByZero`` when `c` is zero; ``Refusal/overflow`` when the quotient,
///   rounded up, exceeds 2^128−1.
/// - Source: `mechanisms.md` A3 — stated.
@inlinable
public func mulDivCeil(_ a: UInt128, _ b: UInt128, _ c: UInt128) throws(Refusal) -> UInt128 {
    let (quotient, remainder) = try mulDivRemainder(a, b, c)
    if remainder == 0 { return quotient }
    let (raised, overflow) = quotient.addingReportingOverflow(1)
    if overflow { throw .overflow }
    return raised
}

/// `a·b/c` rounded down, and the remainder `a·b mod c`.
///
/// Takes a narrow path when the product fits 128 bits; every path gives the same numbers.
///
/// - Throws: as ``mulDivFloor(_:_:_:)``.
@inlinable
public func mulDivRemainder(
    _ a: UInt128, _ b: UInt128, _ c: UInt128
) throws(Refusal) -> (quotient: UInt128, remainder: UInt128) {
    if c == 0 { throw .divisionByZero }
    let (high, low) = a.multipliedFullWidth(by: b)
    if high == 0 {
        if c != Wad.scale { return low.quotientAndRemainder(dividingBy: c) }
        let quotient = dividedByWadScale(low)
        return (quotient, low &- quotient &* Wad.scale)
    }
    if high >= c { throw .overflow }
    return divideFullWidth(high: high, low: low, by: c)
}

extension TokenAmount {
    /// `amount · factor`, rounded down: what is paid out.
    ///
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func multipliedFloor(by factor: Wad) throws(Refusal) -> TokenAmount {
        TokenAmount(baseUnits: try mulDivFloor(baseUnits, factor.raw, Wad.scale))
    }

    /// `amount · factor`, rounded up: what is charged.
    ///
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func multipliedCeil(by factor: Wad) throws(Refusal) -> TokenAmount {
        TokenAmount(baseUnits: try mulDivCeil(baseUnits, factor.raw, Wad.scale))
    }
}

extension Wad {
    /// `self · factor`, rounded down.
    ///
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func multipliedFloor(by factor: Wad) throws(Refusal) -> Wad {
        Wad(raw: try mulDivFloor(raw, factor.raw, Wad.scale))
    }
}
