public import Ledger
public import Rewards

/// How fees of one asset become revenue: sold on a market, in slices, within a bound.
public struct ConversionTerms: Hashable, Sendable {
    public var asset: AssetID
    /// A market of that asset and the revenue's.
    public var market: UInt16
    /// Range: 1 … 10,000.
    public var slices: UInt64
    public var maxSlippage: Wad

    public init(asset: AssetID, market: UInt16, slices: UInt64, maxSlippage: Wad) {
        self.asset = asset
        self.market = market
        self.slices = slices
        self.maxSlippage = maxSlippage
    }
}

/// What fees are for. The treasury takes what the other shares leave.
///
/// - Source: `docs/MECHANISMS.md`, fee-split — assumed (no share is published).
public struct RevenueTerms: Hashable, Sendable {
    /// The asset that revenue is counted and divided in.
    public var asset: AssetID
    public var conversions: [ConversionTerms]
    public var toBurn: BasisPoints
    public var toBuyBack: BasisPoints
    public var toStakers: BasisPoints

    public init(
        asset: AssetID, conversions: [ConversionTerms], toBurn: BasisPoints,
        toBuyBack: BasisPoints, toStakers: BasisPoints
    ) {
        self.asset = asset
        self.conversions = conversions
        self.toBurn = toBurn
        self.toBuyBack = toBuyBack
        self.toStakers = toStakers
    }

    /// The shares as the rule takes them, in the order of their ids: burn, buy_back, stakers,
    /// treasury.
    ///
    /// - Throws: ``Refusal/badSplit`` when the shares exceed the whole.
    public func split() throws(Refusal) -> FeeSplit {
        let taken = toBurn.count + toBuyBack.count + toStakers.count
        if taken > BasisPoints.wholeCount { throw .badSplit }
        let treasury = try BasisPoints(BasisPoints.wholeCount - taken)
        return FeeSplit(
            mode: .proRata,
            parts: [toBurn, toBuyBack, toStakers, treasury].map { FeePart(share: $0) })
    }
}

/// Buying the token back with a share of the revenue.
///
/// - Source: `docs/MECHANISMS.md`, buy-back: intent stated, every rule assumed.
public struct BuyBackTerms: Hashable, Sendable {
    /// A market of the token and the revenue's asset; it gives the swap model.
    public var market: UInt16
    public var rule: BuyBackRule
    /// No trade while the market's price is above the observed one by more than this (B3).
    public var reference: PriceReference?

    public init(market: UInt16, rule: BuyBackRule, reference: PriceReference?) {
        self.market = market
        self.rule = rule
        self.reference = reference
    }
}

/// A bound on a market's price, taken from observations outside of it.
///
/// - Source: assumed; the rule's own bound is relative to the pool's spot and does not see a price
///   that was moved before the first slice.
public struct PriceReference: Hashable, Sendable {
    /// The largest age of an observation that counts.
    public var maxAge: Seconds
    /// How far above the observed price the market may stand. Range: a fraction.
    public var maxPremium: Wad

    public init(maxAge: Seconds, maxPremium: Wad) {
        self.maxAge = maxAge
        self.maxPremium = maxPremium
    }
}
