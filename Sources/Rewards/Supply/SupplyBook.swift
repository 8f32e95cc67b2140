/// What is taken off the supply to get the circulating supply.
///
/// - Source: `docs/MECHANISMS.md`, supply-book — assumed; networks define it differently.
public enum CirculatingSupply: Hashable, Sendable {
    case locked
    case lockedAndSequestered
}

/// Counts the issued, burned, locked and sequestered units of one token.
///
/// - Invariant: burned + locked + sequestered ≤ minted ≤ cap.
/// - Source: `docs/MECHANISMS.md`, supply-book — caps stated, the rest assumed.
public struct SupplyBook: Hashable, Sendable {
    /// All that was ever minted; does not fall.
    public private(set) var minted: TokenAmount
    /// All that was ever burned; does not fall (S7).
    public private(set) var burned: TokenAmount
    public private(set) var locked: TokenAmount
    public private(set) var sequestered: TokenAmount
    /// A bound on ``minted``, so burning does not reopen it; nil is no bound.
    public let cap: TokenAmount?
    /// What ``circulating`` leaves out.
    public let circulatingExcludes: CirculatingSupply

    /// A token of which nothing has been minted.
    public init(cap: TokenAmount?, circulating: CirculatingSupply) {
        self.minted = .zero
        self.burned = .zero
        self.locked = .zero
        self.sequestered = .zero
        self.cap = cap
        self.circulatingExcludes = circulating
    }

    /// A book with a history.
    ///
    /// - Throws: ``Refusal/capExceeded`` when more than the cap is minted,
    ///   ``Refusal/insufficientFreeSupply`` when the rest is more than what is minted.
    public init(
        minted: TokenAmount, burned: TokenAmount, locked: TokenAmount, sequestered: TokenAmount,
        cap: TokenAmount?, circulating: CirculatingSupply
    ) throws(Refusal) {
        if let cap, minted > cap { throw .capExceeded }
        self.init(cap: cap, circulating: circulating)
        self.minted = minted
        try burn(burned)
        try lock(locked)
        try sequester(sequestered)
    }

    /// 700,000,000 tokens of 18 decimals — stated.
    public static let icnCap = TokenAmount(baseUnits: 700_000_000 * Wad.scale)
    /// 100,000,000 tokens — stated; of 18 decimals — assumed.
    public static let corexCap = TokenAmount(baseUnits: 100_000_000 * Wad.scale)
    /// 1,000,000,000 tokens — stated; of 6 decimals — the launch platform's default.
    public static let icpxCap = TokenAmount(baseUnits: 1_000_000_000 * 1_000_000)

    /// What exists: minted − burned.
    @inlinable
    public var supply: TokenAmount { minted.excess(over: burned) }

    /// What can be burned, locked or sequestered.
    public var free: TokenAmount { supply.excess(over: locked).excess(over: sequestered) }

    /// The supply without what ``circulatingExcludes`` names.
    public var circulating: TokenAmount {
        let unlocked = supply.excess(over: locked)
        switch circulatingExcludes {
        case .locked: return unlocked
        case .lockedAndSequestered: return unlocked.excess(over: sequestered)
        }
    }

    /// - Throws: ``Refusal/capExceeded``; without a cap ``Refusal/overflow`` past 2^128−1.
    public mutating func mint(_ amount: TokenAmount) throws(Refusal) {
        if let cap, amount > cap.excess(over: minted) { throw .capExceeded }
        minted = try minted.adding(amount)
    }

    /// - Throws: ``Refusal/insufficientFreeSupply``.
    public mutating func burn(_ amount: TokenAmount) throws(Refusal) {
        try checkFree(amount)
        burned = try burned.adding(amount)
    }

    /// - Throws: ``Refusal/insufficientFreeSupply``.
    public mutating func lock(_ amount: TokenAmount) throws(Refusal) {
        try checkFree(amount)
        locked = try locked.adding(amount)
    }

    /// - Throws: ``Refusal/insufficientBalance`` when less is locked.
    public mutating func unlock(_ amount: TokenAmount) throws(Refusal) {
        locked = try locked.subtracting(amount)
    }

    /// - Throws: ``Refusal/insufficientFreeSupply``.
    public mutating func sequester(_ amount: TokenAmount) throws(Refusal) {
        try checkFree(amount)
        sequestered = try sequestered.adding(amount)
    }

    /// - Throws: ``Refusal/insufficientBalance`` when less is sequestered.
    public mutating func release(_ amount: TokenAmount) throws(Refusal) {
        sequestered = try sequestered.subtracting(amount)
    }

    private func checkFree(_ amount: TokenAmount) throws(Refusal) {
        if amount > free { throw .insufficientFreeSupply }
    }
}
