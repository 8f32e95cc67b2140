public import Ledger
public import Rewards

/// Grants that the treasury's governors hand out, always alike.
public struct TreasuryPolicy: Hashable, Sendable {
    public var name: String
    /// One that the treasury may spend.
    public var asset: AssetID
    /// Between grants, the first so long after the start. Range: ≥ 1 day.
    public var everyDays: Int
    public var grant: Grant
    /// Part of a grant that leaves at once: of the token to the market, of another asset out of the
    /// protocol. The rest stays with those who got it.
    public var leavingShare: Wad

    public enum Grant: Hashable, Sendable {
        /// Above zero.
        case amount(TokenAmount)
        /// Of what the treasury holds. Range: above 0, at most 1.
        case share(Wad)
    }

    public init(
        name: String, asset: AssetID, everyDays: Int, grant: Grant, leavingShare: Wad
    ) {
        self.name = name
        self.asset = asset
        self.everyDays = everyDays
        self.grant = grant
        self.leavingShare = leavingShare
    }
}
