extension LockedStakingYield {
    /// The highest yearly rate at a collateralisation rate: linear between the equally spaced
    /// points of the curve, as the contract computes it.
    ///
    /// No point gives zero; from a rate of one on the last point holds.
    ///
    /// - Throws: ``Refusal/overflow`` when the result is negative (the contract's rounding of the
    ///   left end can undershoot a curve that falls to zero) or passes 2^128−1.
    /// - Invariant: equals the point at every node of the curve (R17).
    /// - Source: `docs/MECHANISMS.md`, staking-apy — code.
    public func maxAPY(rate: Wad) throws(Refusal) -> Wad {
        guard let first = maxAPYCurve.first, let last = maxAPYCurve.last else { return .zero }
        if rate == .zero { return first }
        if rate >= .one { return last }

        let intervals = UInt128(maxAPYCurve.count - 1)
        // The rate is below 10^18 here and the count of an array below 2^63: no overflow.
        let (lower, inside) = (rate.raw * intervals).quotientAndRemainder(dividingBy: Wad.scale)
        let index = Int(lower)
        if inside == 0 { return maxAPYCurve[index] }
        let left = lower * Wad.scale / intervals  // rounded down, as the contract does
        return try interpolate(
            from: maxAPYCurve[index].raw, to: maxAPYCurve[index + 1].raw,
            intervals: intervals, distance: rate.raw - left)
    }

    /// `(from · 10^18 + (to − from) · intervals · distance) / 10^18`, truncated toward zero.
    private func interpolate(
        from: UInt128, to: UInt128, intervals: UInt128, distance: UInt128
    ) throws(Refusal) -> Wad {
        let base = UInt256.product(from, Wad.scale)
        let rise = to > from ? to - from : from - to
        let change = try UInt256.product(rise, intervals).multiplied(by: distance)
        if to >= from {
            return Wad(raw: try base.adding(change).divided(by: Wad.scale).quotient.narrowed())
        }
        if change <= base {
            let value = try base.subtracting(change)
            return Wad(raw: try value.divided(by: Wad.scale).quotient.narrowed())
        }
        let undershoot = try change.subtracting(base).divided(by: Wad.scale).quotient
        if undershoot > .zero { throw .overflow }
        return .zero
    }
}
