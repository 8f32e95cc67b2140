/// The yield of a locked stake: a base index that grows by a governed maximum rate, scaled by the
/// length of the lock, plus the rewards of the node delegated to.
///
/// How it is used: ``commit(baseIndex:last:now:totalDelegated:active:)`` before every change of the
/// total stake; the scaling of a lock is fixed when it is created and goes on after it ends; a
/// position that is being undelegated earns nothing.
///
/// - Source: `docs/MECHANISMS.md`, staking-apy — code; the curve must be supplied.
public struct LockedStakingYield: Hashable, Sendable {
    /// Constants of the scaling fraction `(c1·lock + c2·day) / (lock + c3·day)`.
    public var c1: UInt128
    public var c2: UInt128
    public var c3: UInt128
    /// The highest yearly rate, at equally spaced collateralisation rates from 0 to 1.
    /// Range: 0 … 1,000 each.
    public var maxAPYCurve: [Wad]
    /// What the collateralisation rate refers to.
    public var totalSupply: TokenAmount

    /// Does not check the ranges; ``validate()`` does.
    public init(
        c1: UInt128 = icnC1, c2: UInt128 = icnC2, c3: UInt128 = icnC3, maxAPYCurve: [Wad],
        totalSupply: TokenAmount = icnTotalSupply
    ) {
        self.c1 = c1
        self.c2 = c2
        self.c3 = c3
        self.maxAPYCurve = maxAPYCurve
        self.totalSupply = totalSupply
    }

    /// 153 — code.
    public static let icnC1: UInt128 = 153
    /// 925 — code.
    public static let icnC2: UInt128 = 925
    /// 950 — code.
    public static let icnC3: UInt128 = 950
    /// 700,000,000 tokens of 18 decimals — code.
    public static let icnTotalSupply = TokenAmount(baseUnits: 700_000_000 * Wad.scale)
    /// The most that one position can hold: the total supply — code.
    public static let icnMaxAmount = icnTotalSupply
    /// 48 months — code.
    public static let maxLock = Seconds(unchecked: 48 * Seconds.month.count)
    /// The scaling fraction at ``maxLock`` with the compile-time constants, as a wad — code.
    ///
    /// The contract divides by it even when the constants are governed away from 153, 925, 950.
    public static let scalingDenominator: UInt128 = 92_571_129_707_112_970_711
    /// 1,000, the bound of the curve's values and of a position's scaling.
    public static let bound: UInt128 = 1_000 * Wad.scale

    /// - Throws: ``Refusal/outOfRange`` when a value of the curve is above 1,000.
    /// - Complexity: O(curve).
    public func validate() throws(Refusal) {
        for value in maxAPYCurve where value.raw > LockedStakingYield.bound { throw .outOfRange }
    }

    /// The share of the total supply that is delegated, rounded down.
    ///
    /// - Throws: ``Refusal/divisionByZero`` for a total supply of zero, ``Refusal/overflow``.
    public func collateralisationRate(totalDelegated: TokenAmount) throws(Refusal) -> Wad {
        Wad(
            raw: try mulDivFloor(
                totalDelegated.baseUnits, Wad.scale, totalSupply.baseUnits))
    }

    /// How much of the maximum rate a lock of this length earns, rounded down twice.
    ///
    /// - Throws: ``Refusal/lockNotWholeDays``, ``Refusal/lockOutOfBounds`` outside one day …
    ///   ``maxLock``, then ``Refusal/overflow``.
    /// - Invariant: with the default constants strictly rising over 1 … 1,440 days, and one at
    ///   1,440 (R17).
    public func scaling(lock: Seconds) throws(Refusal) -> Wad {
        if lock.count % Seconds.day.count != 0 { throw .lockNotWholeDays }
        if lock < .day || lock > LockedStakingYield.maxLock { throw .lockOutOfBounds }

        let day = UInt128(Seconds.day.count)
        let length = UInt128(lock.count)
        let numerator = try UInt256.product(c1, length).adding(UInt256.product(c2, day))
            .multiplied(by: Wad.scale)
        let denominator = try UInt256.product(c3, day).adding(UInt256(length))
        let scaled = try numerator.dividedFloor(by: denominator)
            .multiplied(by: Wad.scale)
            .divided(by: LockedStakingYield.scalingDenominator).quotient
        return Wad(raw: try scaled.narrowed())
    }

    /// The base index at `now`, after `last`: the maximum rate of the stake of that time, per year
    /// of 360 days, rounded down.
    ///
    /// - Parameter active: Whether the base yield runs; the index stands still otherwise.
    /// - Throws: ``Refusal/timeReversed``, also when not active; ``Refusal/overflow`` past 2^128−1.
    public func commit(
        baseIndex: Wad, last: Timestamp, now: Timestamp, totalDelegated: TokenAmount, active: Bool
    ) throws(Refusal) -> Wad {
        let elapsed = try now.elapsed(since: last)
        if !active { return baseIndex }
        let rate = try collateralisationRate(totalDelegated: totalDelegated)
        let growth = try mulDivFloor(
            try maxAPY(rate: rate).raw, UInt128(elapsed.count), UInt128(Seconds.year.count))
        let (sum, overflow) = baseIndex.raw.addingReportingOverflow(growth)
        if overflow { throw .overflow }
        return Wad(raw: sum)
    }

    /// What one position earned since its start indices.
    ///
    /// - Parameters:
    ///   - amount: Range: 0 … ``icnMaxAmount`` where the published contract is followed.
    ///   - scaling: Fixed when the lock was created. Range: 0 … 1,000.
    ///   - nodeIndexStart: Format: wad. Range: below 2^192, as `nodeIndex`.
    /// - Throws: ``Refusal/indexReversed`` when an index is behind its start;
    ///   ``Refusal/overflow`` when a product or sum passes 2^256−1 or the reward 2^128−1.
    public func reward(
        amount: TokenAmount, scaling: Wad, baseIndexStart: Wad, baseIndex: Wad,
        nodeIndexStart: UInt256, nodeIndex: UInt256
    ) throws(Refusal) -> TokenAmount {
        if baseIndexStart > baseIndex || nodeIndexStart > nodeIndex { throw .indexReversed }
        // Two floors, as in the contract: the base part is rounded before the sum is.
        let base = try UInt256.product(amount.baseUnits, baseIndex.raw - baseIndexStart.raw)
            .multiplied(by: scaling.raw)
            .divided(by: Wad.scale).quotient
        let node = try nodeIndex.subtracting(nodeIndexStart).multiplied(by: amount.baseUnits)
        let reward = try base.adding(node).divided(by: Wad.scale).quotient
        return TokenAmount(baseUnits: try reward.narrowed())
    }
}

extension UInt256 {
    /// The quotient rounded down, for a divisor of any width.
    ///
    /// - Throws: ``Refusal/divisionByZero``.
    func dividedFloor(by divisor: UInt256) throws(Refusal) -> UInt256 {
        if divisor.high == 0 { return try divided(by: divisor.low).quotient }
        // A divisor from 2^128 on: the quotient has less than 128 bits, found one by one.
        var quotient: UInt128 = 0
        var left = self
        var bit = divisor.leadingZeroBitCount - leadingZeroBitCount
        while bit >= 0 {
            let part = divisor << bit
            if part <= left {
                left = try left.subtracting(part)
                quotient |= 1 << bit
            }
            bit -= 1
        }
        return UInt256(quotient)
    }
}
