/// How a queued withdrawal becomes free.
public enum UnbondingRelease: Hashable, Sendable {
    /// All at once, after the delay.
    case cliff
    /// In proportion to the time passed.
    case linear
}

/// What an entry of the unbonding queue may withdraw, and what a slash takes of it.
///
/// - Source: `docs/MECHANISMS.md`, unbonding-queue — assumed.
public struct UnbondingRule: Hashable, Sendable {
    public var release: UnbondingRelease
    /// The delay in force when the withdrawal was requested (T7).
    public var delay: Seconds
    /// Whether a slash reaches entries that are already leaving (L2).
    public var slashable: Bool

    public init(release: UnbondingRelease, delay: Seconds, slashable: Bool) {
        self.release = release
        self.delay = delay
        self.slashable = slashable
    }

    /// The state of one entry at a time.
    ///
    /// - Parameters:
    ///   - amount: What was unbonded.
    ///   - withdrawn: What has been paid out of it.
    ///   - slash: The fraction that a slash takes of what has not been withdrawn.
    /// - Throws: ``Refusal/outOfRange`` when the slash is no fraction, ``Refusal/timeReversed``
    ///   before the request, ``Refusal/overWithdrawn`` when more was withdrawn than released.
    /// - Invariant: withdrawn + slashed + withdrawable + stillLocked = amount.
    public func withdrawable(
        amount: TokenAmount, requestedAt: Timestamp, withdrawn: TokenAmount, at: Timestamp,
        slash: Wad
    ) throws(Refusal) -> Unbonding {
        if !slash.isFraction { throw .outOfRange }
        let elapsed = try at.elapsed(since: requestedAt)
        let released = try released(of: amount, after: elapsed)
        if withdrawn > released { throw .overWithdrawn }

        let left = try amount.subtracting(withdrawn)
        let cut = slashable ? try left.multipliedFloor(by: slash) : .zero
        let kept = try left.subtracting(cut)
        let free = min(try released.subtracting(withdrawn), kept)
        return Unbonding(
            slashed: cut, withdrawable: free, stillLocked: try kept.subtracting(free))
    }

    private func released(of amount: TokenAmount, after elapsed: Seconds) throws(Refusal)
        -> TokenAmount
    {
        if elapsed >= delay { return amount }
        switch release {
        case .cliff:
            return .zero
        case .linear:
            let units = try mulDivFloor(
                amount.baseUnits, UInt128(elapsed.count), UInt128(delay.count))
            return TokenAmount(baseUnits: units)
        }
    }
}

/// The answer of ``UnbondingRule``.
public struct Unbonding: Hashable, Sendable {
    /// What the slash takes, rounded down.
    public var slashed: TokenAmount
    /// What may leave now.
    public var withdrawable: TokenAmount
    public var stillLocked: TokenAmount

    public init(slashed: TokenAmount, withdrawable: TokenAmount, stillLocked: TokenAmount) {
        self.slashed = slashed
        self.withdrawable = withdrawable
        self.stillLocked = stillLocked
    }
}
