/// `a^n` by squaring, each product rounded down.
///
/// - Throws: ``Refusal/overflow`` when a product or a square that is still needed exceeds 2^128−1.
/// - Complexity: O(log n).
/// - Source: `docs/MECHANISMS.md`, fixed-point, pow_wad — assumed (order of roundings).
public func powWadFloor(_ a: Wad, _ n: UInt64) throws(Refusal) -> Wad {
    var result = Wad.one
    var base = a
    var exponent = n
    while exponent > 0 {
        if exponent & 1 == 1 { result = try result.multipliedFloor(by: base) }
        exponent >>= 1
        if exponent > 0 { base = try base.multipliedFloor(by: base) }
    }
    return result
}
