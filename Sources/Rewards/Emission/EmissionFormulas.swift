/// Emission by what is issued: half as much at every halving of what is left to issue.
///
/// - Source: `docs/MECHANISMS.md`, emission-schedule: Bittensor `block_emission.rs` — code.
public struct SupplyThresholdHalving: Hashable, Sendable {
    /// What is emitted at first.
    public var base: UInt64
    /// What is ever issued. At least one.
    public var limit: TokenAmount

    public init(base: UInt64, limit: TokenAmount) {
        self.base = base
        self.limit = limit
    }

    /// One token of 9 decimals a block, of 21,000,000 — code.
    public static let bittensor = SupplyThresholdHalving(
        base: 1_000_000_000, limit: TokenAmount(baseUnits: 21_000_000_000_000_000))

    /// What is emitted when so much is issued: `⌊base / 2^k⌋` with the largest k for which
    /// `(limit − issuance) · 2^k ≤ limit`; nothing at the limit.
    ///
    /// - Throws: ``Refusal/outOfRange`` for a limit of zero.
    public func emission(issuance: TokenAmount) throws(Refusal) -> TokenAmount {
        if limit == .zero { throw .outOfRange }
        if issuance >= limit { return .zero }
        let ratio = limit.baseUnits / (limit.baseUnits - issuance.baseUnits)  // rounded down
        // The logarithm of a ratio, rounded down, is that of the ratio rounded down.
        let halvings = UInt128.bitWidth - 1 - ratio.leadingZeroBitCount
        return TokenAmount(baseUnits: UInt128(base) >> UInt128(halvings))
    }
}

extension TokenAmount {
    /// A fraction of a reserve, rounded down: what one epoch emits of it.
    ///
    /// - Throws: ``Refusal/outOfRange`` when the rate is no fraction.
    /// - Source: `docs/MECHANISMS.md`, emission-schedule, reserve_fraction — assumed.
    public func reserveEmission(rate: Wad) throws(Refusal) -> TokenAmount {
        if !rate.isFraction { throw .outOfRange }
        return try multipliedFloor(by: rate)
    }
}
