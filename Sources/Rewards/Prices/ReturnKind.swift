/// How a return between two closes is measured.
public enum ReturnKind: String, Hashable, Sendable, CaseIterable {
    /// `P/P₀ − 1`, rounded down.
    case simple
    /// `ln(P/P₀)`, rounded toward zero.
    case log

    /// Returns stay below this in magnitude, so that 366 of them keep every sum inside 256 bits.
    public static var bound: UInt128 { 1 << 80 }

    /// The return from one close to the next.
    ///
    /// - Throws: ``Refusal/badPrice`` when either close is unusable; ``Refusal/returnOutOfRange``
    ///   when the magnitude is 2^80 or more.
    /// - Source: `docs/MECHANISMS.md`, volatility, step 1 — simple: assumed.
    public func between(_ previous: Price, _ current: Price) throws(Refusal) -> SignedWad {
        if !previous.isUsable || !current.isUsable { throw .badPrice }
        switch self {
        case .simple:
            let growth = try ratioFloor(current.wad, previous.wad)
            if growth >= ReturnKind.bound + Wad.scale { throw .returnOutOfRange }
            return SignedWad(raw: Int128(growth) - Int128(Wad.scale))
        case .log:
            // At most 96·ln 2 in magnitude, which is below the bound.
            return try lnRatio(current.wad, previous.wad)
        }
    }

    /// The size of the move from the first to the last close of a window.
    ///
    /// - Throws: ``Refusal/badPrice``; ``Refusal/returnOutOfRange`` when the move is 2^128 or more.
    /// - Source: `docs/MECHANISMS.md`, market-adjustment-factor, step 2 — assumed.
    public func move(from first: Price, to last: Price) throws(Refusal) -> UInt128 {
        if !first.isUsable || !last.isUsable { throw .badPrice }
        switch self {
        case .simple:
            let distance = last > first ? last.wad - first.wad : first.wad - last.wad
            return try ratioFloor(distance, first.wad)
        case .log:
            return try lnRatio(last.wad, first.wad).magnitude
        }
    }

    /// ⌊value·M/reference⌋ for a positive reference; what does not fit is out of range.
    @inline(__always)
    private func ratioFloor(
        _ value: UInt128, _ reference: UInt128
    ) throws(Refusal) -> UInt128 {
        let product = UInt256.product(value, Wad.scale)
        if product.high == 0 { return product.low / reference }
        if product.high >= reference { throw .returnOutOfRange }
        return divideFullWidth(product, by: reference).quotient
    }
}

/// Which divisor the variance of returns takes.
public enum DeviationKind: String, Hashable, Sendable, CaseIterable {
    /// n − 1.
    case sample
    /// n.
    case population

    /// The fewest returns a deviation can be taken of.
    public var minimumCount: Int { self == .sample ? 2 : 1 }

    /// What the squared deviations are divided by; positive from ``minimumCount`` on.
    public func divisor(count: Int) -> Int { self == .sample ? count - 1 : count }
}
