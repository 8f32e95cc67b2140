/// `⌊√value⌋`.
///
/// - Complexity: at most nine Newton steps, each one division.
/// - Source: `mechanisms.md` B1 fixed-point — assumed (our algorithm; the result is exact).
public func isqrtFloor(_ value: UInt256) -> UInt128 {
    if value.high == .max {
        // (2^128 − 1)² = 2^256 − 2^129 + 1 is below every such value, and the largest root there is.
        return .max
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
