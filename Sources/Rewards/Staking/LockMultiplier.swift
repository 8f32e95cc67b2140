/// How much a stake counts, by the length of its lock.
///
/// - Invariant: a longer lock inside the bounds never gives less weight (T8).
/// - Source: `docs/MECHANISMS.md`, lock-multiplier.
public enum LockMultiplier: Hashable, Sendable {
    /// The amount itself, whatever the lock — assumed.
    case none
    /// From one up to one plus `maxBonus` at a lock of `longest` — assumed.
    ///
    /// `maxBonus` in 0 … 100, `longest` at least one second; locks in `shortest` … `longest`.
    case linear(maxBonus: Wad, shortest: Seconds, longest: Seconds)
    /// One more for every third of a year of 365 days; locks of 14 to 365 days — code (Nosana).
    case thirdsOfYear
    /// The scaling of ``LockedStakingYield`` with its published constants — code (ICN).
    case yieldScaling

    /// Nosana's staking program — code.
    public static let nosana = LockMultiplier.thirdsOfYear
    /// ICN's delegation contract — code.
    public static let icn = LockMultiplier.yieldScaling

    /// 100, the largest bonus of a linear multiplier.
    public static let bonusBound = Wad(raw: 100 * Wad.scale)

    /// - Throws: ``Refusal/outOfRange`` for a bonus above 100 or a longest lock of zero.
    public func validate() throws(Refusal) {
        guard case .linear(let maxBonus, _, let longest) = self else { return }
        if maxBonus > LockMultiplier.bonusBound || longest == .zero { throw .outOfRange }
    }

    /// The weight of a stake, rounded down.
    ///
    /// - Returns: Unit: base units of the staked token, times the multiplier.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``; ``Refusal/lockNotWholeDays`` with
    ///   ``yieldScaling``; ``Refusal/lockOutOfBounds``; ``Refusal/overflow`` past 2^128−1.
    public func weight(of amount: TokenAmount, lock: Seconds) throws(Refusal) -> UInt128 {
        try validate()
        switch self {
        case .none:
            return amount.baseUnits
        case .linear(let maxBonus, let shortest, let longest):
            if lock < shortest || lock > longest { throw .lockOutOfBounds }
            let bonus = try mulDivFloor(
                maxBonus.raw, UInt128(lock.count), UInt128(longest.count))
            return try mulDivFloor(amount.baseUnits, Wad.scale + bonus, Wad.scale)
        case .thirdsOfYear:
            return try LockMultiplier.thirdsOfYearWeight(of: amount, lock: lock)
        case .yieldScaling:
            let scaling = try LockedStakingYield(maxAPYCurve: []).scaling(lock: lock)
            return try mulDivFloor(amount.baseUnits, scaling.raw, Wad.scale)
        }
    }

    private static func thirdsOfYearWeight(
        of amount: TokenAmount, lock: Seconds
    ) throws(Refusal) -> UInt128 {
        let day = Seconds.day.count
        if lock.count < 14 * day || lock.count > 365 * day { throw .lockOutOfBounds }
        // The program's own precision: 15 decimals, the multiplier rounded before the weight.
        let precision: UInt128 = 1_000_000_000_000_000
        let third = UInt128(4 * 365 * day / 12)
        let multiplier = UInt128(lock.count) * precision / third + precision  // rounded down
        return try mulDivFloor(multiplier, amount.baseUnits, precision)
    }
}
