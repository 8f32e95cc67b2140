public import Rewards

/// The two sides of a market. Unit: base units of each asset.
///
/// - Invariant: of a pool, equal to the balances of its two accounts (B4).
public struct MarketReserves: Hashable, Sendable {
    public internal(set) var base: TokenAmount
    public internal(set) var quote: TokenAmount

    init(_ terms: MarketTerms) {
        switch terms.venue {
        case .pool(let base, let quote): (self.base, self.quote) = (base, quote)
        case .quoted: (base, quote) = (.zero, .zero)
        }
    }

    /// As a swap that pays in one side sees them.
    func facing(payingBase: Bool) -> SwapReserves {
        payingBase
            ? SwapReserves(input: base, output: quote) : SwapReserves(input: quote, output: base)
    }

    mutating func set(_ reserves: SwapReserves, payingBase: Bool) {
        base = payingBase ? reserves.input : reserves.output
        quote = payingBase ? reserves.output : reserves.input
    }
}
