public import Ledger
public import Rewards

/// Metered jobs in escrow: what they are paid in, and how time becomes slots.
///
/// - Source: `docs/MECHANISMS.md`, metered-escrow — code (ICPX); slot length assumed.
public struct JobTerms: Hashable, Sendable {
    public var escrow: EscrowTerms
    /// Assets a job may be paid in, ascending.
    public var assets: [AssetID]
    /// Length of a slot. Range: 1 … 1,000,000 ms.
    public var slotMilliseconds: UInt64

    public init(escrow: EscrowTerms, assets: [AssetID], slotMilliseconds: UInt64) {
        self.escrow = escrow
        self.assets = assets
        self.slotMilliseconds = slotMilliseconds
    }

    /// ⌊seconds · 1000 / slot length⌋.
    ///
    /// - Throws: ``Refusal/overflow`` when it leaves 64 bits.
    public func slot(at time: Timestamp) throws(Refusal) -> UInt64 {
        let slot = UInt128(time.seconds) * 1_000 / UInt128(slotMilliseconds)
        guard let slot = UInt64(exactly: slot) else { throw .overflow }
        return slot
    }
}
