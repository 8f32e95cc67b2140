/// Directions of Sobol's sequence: which binary digits of a coordinate a bit of the index flips.
///
/// Direction `k` is `m_k / 2^k`, kept as 32 digits. The first `m` come from a table, the others
/// from the recurrence of the dimension's polynomial `x^s + a_1·x^(s-1) + … + 1`:
/// `m_k = 2·a_1·m_(k-1) ⊕ … ⊕ 2^(s-1)·a_(s-1)·m_(k-s+1) ⊕ 2^s·m_(k-s) ⊕ m_(k-s)`.
///
/// - Source: Joe, Kuo, "Remark on algorithm 659" (2003), doi:10.1145/641876.641879 — stated.
enum SobolDirections {
    /// 32 directions of each of the first dimensions, one dimension after the other.
    ///
    /// - Precondition: `dimensions` is at most that of ``JoeKuoTable``.
    static func all(dimensions: Int) -> [UInt32] {
        var row = 0
        var directions: [UInt32] = []
        directions.reserveCapacity(dimensions * SobolDesign.digits)
        for _ in 0..<dimensions {
            let polynomial = UInt32(JoeKuoTable.rows[row])
            let degree = polynomial.bitWidth - 1 - polynomial.leadingZeroBitCount
            let first = JoeKuoTable.rows[(row + 1)..<(row + 1 + degree)]
            directions += SobolDirections.of(polynomial, degree: degree, first: first)
            row += 1 + degree
        }
        return directions
    }

    private static func of(
        _ polynomial: UInt32, degree: Int, first: ArraySlice<UInt16>
    ) -> [UInt32] {
        let digits = SobolDesign.digits
        // Van der Corput: every m is 1.
        guard degree > 0 else { return (1...digits).map { 1 << UInt32(digits - $0) } }
        var directions = first.enumerated().map { k, m in UInt32(m) << UInt32(digits - 1 - k) }
        for k in degree..<digits {
            var next = directions[k - degree] ^ (directions[k - degree] >> UInt32(degree))
            for back in 1..<degree where polynomial >> UInt32(degree - back) & 1 == 1 {
                next ^= directions[k - back]
            }
            directions.append(next)
        }
        return directions
    }
}
