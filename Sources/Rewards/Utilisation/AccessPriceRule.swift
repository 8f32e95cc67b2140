/// What a builder pays for one booked node, and where it goes.
///
/// - Invariant: requirement = toReserve + toBurn + toTreasury.
public struct AccessPrice: Hashable, Sendable {
    /// What the provider earns over the period.
    public let providerPart: TokenAmount
    /// The protocol's margin on top.
    public let margin: TokenAmount
    /// What the builder must pay in.
    public let requirement: TokenAmount
    public let toReserve: TokenAmount
    public let toBurn: TokenAmount
    public let toTreasury: TokenAmount

    public init(
        providerPart: TokenAmount, margin: TokenAmount, requirement: TokenAmount,
        toReserve: TokenAmount, toBurn: TokenAmount, toTreasury: TokenAmount
    ) {
        self.providerPart = providerPart
        self.margin = margin
        self.requirement = requirement
        self.toReserve = toReserve
        self.toBurn = toBurn
        self.toTreasury = toTreasury
    }
}

/// Prices a booking and divides the payment.
///
/// - Source: ICN "Access Fees": product form, margin of 25 % — stated (code: ICN
///   ProtocolConstants); split — assumed.
public struct AccessPriceRule: Hashable, Sendable {
    /// Range: 0 … 100. Published: 0.25 — stated.
    public var protocolMargin: Wad
    /// Part of the margin kept for rewards. Range: a fraction. Default: 0 — assumed.
    public var reserveShareOfMargin: Wad
    /// Part of the margin burned. Range: a fraction. Default: 0 — assumed.
    public var burnShareOfMargin: Wad
    /// Range: at least 1. Published: 2,592,000 — code.
    public var monthLength: Seconds

    public init(
        protocolMargin: Wad, reserveShareOfMargin: Wad, burnShareOfMargin: Wad,
        monthLength: Seconds
    ) {
        self.protocolMargin = protocolMargin
        self.reserveShareOfMargin = reserveShareOfMargin
        self.burnShareOfMargin = burnShareOfMargin
        self.monthLength = monthLength
    }

    /// The largest margin: 100.
    public static let maxMargin = Wad(raw: 100 * Wad.scale)
    /// The largest scaling factor: 1000.
    public static let maxScalingFactor = Wad(raw: 1000 * Wad.scale)

    /// - Throws: ``Refusal/outOfRange`` for a parameter outside its range; ``Refusal/badSplit``
    ///   when the shares of the margin sum over 1.
    public func validate() throws(Refusal) {
        if protocolMargin > AccessPriceRule.maxMargin || monthLength == .zero { throw .outOfRange }
        if !reserveShareOfMargin.isFraction || !burnShareOfMargin.isFraction { throw .outOfRange }
        if reserveShareOfMargin.raw + burnShareOfMargin.raw > Wad.scale { throw .badSplit }
    }

    /// The price of `capacity` over `period`; every charge is rounded up, every share of it down.
    ///
    /// - Parameters:
    ///   - price: Unit: base units per capacity unit and month.
    ///   - capacity: Unit: capacity units.
    ///   - period: Range: at least 1.
    ///   - scalingFactor: Range: 0 … 1000. Default: 1 — assumed.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/badSplit``, ``Refusal/overflow``.
    public func price(
        _ price: TokenAmount, capacity: UInt64, period: Seconds, scalingFactor: Wad
    ) throws(Refusal) -> AccessPrice {
        if period == .zero || scalingFactor > AccessPriceRule.maxScalingFactor {
            throw .outOfRange
        }
        try validate()
        let rate = try price.multipliedCeil(by: scalingFactor)
        let (monthly, overflow) = rate.baseUnits.multipliedReportingOverflow(by: UInt128(capacity))
        if overflow { throw .overflow }
        let providerPart = TokenAmount(
            baseUnits: try mulDivCeil(monthly, UInt128(period.count), UInt128(monthLength.count)))
        let margin = try providerPart.multipliedCeil(by: protocolMargin)
        let requirement = try providerPart.adding(margin)
        let reserved = try margin.multipliedFloor(by: reserveShareOfMargin)
        let burned = try margin.multipliedFloor(by: burnShareOfMargin)
        // The shares sum to at most 1 and are rounded down, so the rest is not negative.
        return AccessPrice(
            providerPart: providerPart, margin: margin, requirement: requirement,
            toReserve: try providerPart.adding(reserved), toBurn: burned,
            toTreasury: try margin.subtracting(reserved).subtracting(burned))
    }
}
