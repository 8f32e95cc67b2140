/// `⌊√value⌋`.
///
/// - Complexity: at most nine Newton steps, each one division.
/// - Source: `docs/MECHANISMS.md`, fixed-point — assumed (our algorithm; the result is exact).
public func isqrtFloor(_ value: UInt256) -> UInt128 {
    // (2^128 − 1)² = (2^128 − 2)·2^128 + 1. Below it the upper half stays below every root in the
    // steps, as their division wants.
    if value.high >= .max - 1 {
        return value.high == .max || value.low > 0 ? .max : .max - 1
    }
    let bits = 256 - value.leadingZeroBitCount
    if bits == 0 { return 0 }
    // The start is above the root, so the steps fall to the floor and stop there.
    var root: UInt128 = bits > 254 ? .max : 1 << ((bits + 1) / 2)
    while true {
        let quotient =
            value.high == 0 ? value.low / root : divideFullWidth(value, by: root).quotient
        // Average without overflow.
        let next = (root & quotient) + (root ^ quotient) >> 1
        if next >= root { return root }
        root = next
    }
}
