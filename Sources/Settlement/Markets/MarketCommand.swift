public import Ledger
public import Rewards

/// What happens on a market.
public enum MarketCommand: Hashable, Sendable {
    /// The depth of a venue outside, as observed.
    case quoteReserves(market: UInt16, base: TokenAmount, quote: TokenAmount)
    case swap(SwapOrder)
}

/// Pays exactly `amountIn` from one account and receives on another, or nothing happens.
public struct SwapOrder: Hashable, Sendable {
    public var market: UInt16
    /// Of one side's asset.
    public var from: AccountID
    /// Of the other side's asset.
    public var to: AccountID
    public var amountIn: TokenAmount
    /// The least that must be bought.
    public var minimumOut: TokenAmount

    public init(
        market: UInt16, from: AccountID, to: AccountID, amountIn: TokenAmount,
        minimumOut: TokenAmount
    ) {
        self.market = market
        self.from = from
        self.to = to
        self.amountIn = amountIn
        self.minimumOut = minimumOut
    }
}
