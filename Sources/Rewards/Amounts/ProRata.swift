/// Splits `pot` by weights: parts rounded down, the units left over one each to the largest
/// remainders, ties to the lower index.
///
/// When every weight is zero, or there is none, every part is zero and the pot is carried.
///
/// - Parameters:
///   - pot: Unit: base units.
///   - weights: In ascending order of their ids (UTF-8 bytes), which settles ties.
/// - Throws: ``Refusal/overflow`` when the weights sum past 2^128−1.
/// - Invariant: Σ parts + carried = pot, to the last unit (R14).
/// - Complexity: O(n log n).
/// - Source: `docs/MECHANISMS.md`, pro-rata — stated.
public func splitProRata(
    _ pot: UInt128, weights: [UInt128]
) throws(Refusal) -> (parts: [UInt128], carried: UInt128) {
    var total: UInt128 = 0
    for weight in weights {
        let (sum, overflow) = total.addingReportingOverflow(weight)
        if overflow { throw .overflow }
        total = sum
    }
    var parts = [UInt128](repeating: 0, count: weights.count)
    if total == 0 { return (parts, pot) }

    var remainders = parts
    var left = pot
    for index in weights.indices {
        let (part, remainder) = try mulDivRemainder(pot, weights[index], total)
        parts[index] = part
        remainders[index] = remainder
        left -= part
    }
    // The floors lose less than one unit each, so fewer units are left than there are parts.
    if left > 0 {
        let order = parts.indices.sorted { first, second in
            remainders[first] == remainders[second]
                ? first < second : remainders[first] > remainders[second]
        }
        for index in order.prefix(Int(left)) { parts[index] += 1 }
    }
    return (parts, 0)
}
