public import Ledger
public import Rewards

/// What one account may claim of one asset, all of it funded.
public struct Claim: Hashable, Sendable {
    public let account: Name
    public let asset: AssetID
    public let symbol: Name
    /// Unit: base units of the asset. Never zero.
    public let amount: TokenAmount

    public init(account: Name, asset: AssetID, symbol: Name, amount: TokenAmount) {
        self.account = account
        self.asset = asset
        self.symbol = symbol
        self.amount = amount
    }

    /// Whether the claim stands before another in the list: by asset number, then by name.
    func precedes(_ other: Claim) -> Bool {
        asset == other.asset ? account < other.account : asset < other.asset
    }
}
