/// Count, sum and sum of squares of returns: all that a standard deviation needs, without a root.
///
/// With S = Σ r and Q = Σ r², the scaled squares Σ (n·r − S)² equal n·(n·Q − S²) exactly, so no
/// return has to be kept.
///
/// - Invariant: at most ``maxCount`` returns, each below 2^80 in magnitude (``ReturnKind/bound``);
///   then n·Q and S² stay below 2^178 and nothing here can overflow.
struct ReturnMoments {
    static let maxCount = 366

    private(set) var count = 0
    private(set) var sum: Int128 = 0
    private var squares = UInt256.zero

    @inline(__always)
    mutating func add(_ value: SignedWad) {
        let size = value.magnitude
        let square = UInt256.product(size, size)
        let (low, carry) = squares.low.addingReportingOverflow(square.low)
        // Inside the invariant the upper half stays far from its end.
        squares = UInt256(high: squares.high &+ square.high &+ (carry ? 1 : 0), low: low)
        sum &+= value.raw
        count += 1
    }

    /// n·Q − S², zero exactly when all returns are equal. Unit: wad². Below 2^178.
    func spread() throws(Refusal) -> UInt256 {
        try squares.multiplied(by: UInt128(count)).subtracting(
            .product(sum.magnitude, sum.magnitude))
    }

    /// Σ (n·r − S)². Unit: wad². Below 2^187.
    func scaledSquares() throws(Refusal) -> UInt256 {
        try spread().multiplied(by: UInt128(count))
    }

    /// The variance ⌊Σ (n·r − S)² / (n²·d)⌋, of ``spread()``. Unit: wad².
    ///
    /// - Throws: ``Refusal/tooFewPrices``.
    func variance(_ kind: DeviationKind, spread: UInt256) throws(Refusal) -> UInt256 {
        if count < kind.minimumCount { throw .tooFewPrices }
        // One factor n cancels, and floors of equal fractions are equal.
        return try spread.divided(by: UInt128(count * kind.divisor(count: count))).quotient
    }
}
