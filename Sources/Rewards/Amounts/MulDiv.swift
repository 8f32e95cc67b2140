/// `a·b/c` rounded down, through a product of 256 bits.
///
/// - Throws: ``Refusal/divisionByZero`` when `c` is zero; ``Refusal/overflow`` when the quotient
///   exceeds 2^128−1.
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
@inlinable
@inline(__always)
public func mulDivFloor(_ a: UInt128, _ b: UInt128, _ c: UInt128) throws(Refusal) -> UInt128 {
    try mulDivRemainder(a, b, c).quotient
}

/// `a·b/c` rounded up, through a product of 256 bits.
///
/// - Throws: ``Refusal/divisionByZero`` when `c` is zero; ``Refusal/overflow`` when the quotient,
///   rounded up, exceeds 2^128−1.
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
@inlinable
@inline(__always)
public func mulDivCeil(_ a: UInt128, _ b: UInt128, _ c: UInt128) throws(Refusal) -> UInt128 {
    let (quotient, remainder) = try mulDivRemainder(a, b, c)
    if remainder == 0 { return quotient }
    let (raised, overflow) = quotient.addingReportingOverflow(1)
    if overflow { throw .overflow }
    return raised
}

/// `a·b/c` rounded down, and the remainder `a·b mod c`.
///
/// Takes a narrow path when the product fits 128 bits; every path gives the same numbers. Inlined,
/// so that a constant `c` chooses its path at compile time.
///
/// - Throws: as ``mulDivFloor(_:_:_:)``.
@inlinable
@inline(__always)
public func mulDivRemainder(
    _ a: UInt128, _ b: UInt128, _ c: UInt128
) throws(Refusal) -> (quotient: UInt128, remainder: UInt128) {
    let product = UInt256.product(a, b)
    if product.high == 0 {
        let low = product.low
        if c == Wad.scale {
            let quotient = dividedByWadScale(low)
            return (quotient, low &- quotient &* Wad.scale)
        }
        if c == 0 { throw .divisionByZero }
        return low.quotientAndRemainder(dividingBy: c)
    }
    return try divideProduct(product, by: c)
}

/// The general path of ``mulDivRemainder(_:_:_:)``.
@usableFromInline
func divideProduct(
    _ product: UInt256, by divisor: UInt128
) throws(Refusal) -> (quotient: UInt128, remainder: UInt128) {
    if divisor == 0 { throw .divisionByZero }
    if product.high >= divisor { throw .overflow }
    return divideFullWidth(product, by: divisor)
}

extension TokenAmount {
    /// `amount · factor`, rounded down: what is paid out.
    ///
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    @inlinable
    public func multipliedFloor(by factor: Wad) throws(Refusal) -> TokenAmount {
        // The most frequent factor by far; it also keeps the largest amounts as they are.
        if factor.raw == Wad.scale { return self }
        return TokenAmount(baseUnits: try mulDivFloor(baseUnits, factor.raw, Wad.scale))
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
