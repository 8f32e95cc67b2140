public import Rewards

/// Everything that moved in one asset for one reason, genesis to the end of the run.
public struct FlowTotal: Hashable, Sendable {
    /// The asset's symbol.
    public var asset: String
    /// Of the postings: snake_case, stable.
    public var reason: String
    /// Unit: base units. A sum of movements has no bound in the supply.
    public var amount: UInt256
    /// What of it came into being: minted, brought in.
    public var created: UInt256
    /// What of it ceased to be: burned, taken out.
    public var destroyed: UInt256
    /// Postings.
    public var count: UInt64

    public init(
        asset: String, reason: String, amount: UInt256, created: UInt256, destroyed: UInt256,
        count: UInt64
    ) {
        self.asset = asset
        self.reason = reason
        self.amount = amount
        self.created = created
        self.destroyed = destroyed
        self.count = count
    }
}
