public import Ledger
public import Rewards

/// Who stands on the other side of a market.
public enum MarketVenue: Hashable, Sendable {
    /// A constant-product pool of the protocol's ledger, opened with these reserves.
    case pool(base: TokenAmount, quote: TokenAmount)
    /// A deep venue outside: its depth is quoted by command before it is traded against, and the
    /// float accounts of both assets take the other side.
    case quoted
}

/// A market of two assets with constant product.
///
/// - Source: `docs/MECHANISMS.md`, constant-product-swap.
public struct MarketTerms: Hashable, Sendable {
    public var name: Name
    public var base: AssetID
    public var quote: AssetID
    public var model: SwapModel
    public var venue: MarketVenue

    public init(
        name: Name, base: AssetID, quote: AssetID, model: SwapModel, venue: MarketVenue
    ) {
        self.name = name
        self.base = base
        self.quote = quote
        self.model = model
        self.venue = venue
    }
}
