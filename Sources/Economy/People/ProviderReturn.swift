import Rewards

/// What a provider's node has brought since its last review, against what it cost.
struct ProviderReturn {
    /// Everything that was ever claimable, as far as it has been valued.
    private var valued = TokenAmount.zero
    /// Claimed so far.
    private(set) var claimed = TokenAmount.zero
    /// Receipts since the last review, each day's at its price. Unit: USD.
    private(set) var receiptsUSD = 0.0
    /// First day that the next review looks at.
    private(set) var since: Int

    /// - Parameter day: On which the node joins.
    init(from day: Int) {
        since = day
    }

    mutating func noteClaim(_ amount: TokenAmount) { claimed.accumulate(amount) }

    /// Values what has become claimable since the last call.
    ///
    /// - Parameters:
    ///   - claimable: Waiting to be claimed now.
    ///   - unitUSD: The token's price for one base unit.
    mutating func value(claimable: TokenAmount, unitUSD: Double) {
        var total = claimed
        total.accumulate(claimable)
        if total == valued { return }
        receiptsUSD += total.excess(over: valued).nearestReal * unitUSD
        valued = total
    }

    /// Receipts over running cost, less one, since the last review; a new time begins.
    ///
    /// - Parameter costUSDPerDay: Of the running node. Positive.
    /// - Returns: Nil when no day has passed.
    mutating func review(on day: Int, costUSDPerDay: Double) -> Double? {
        if day <= since { return nil }
        let cost = costUSDPerDay * Double(day - since)
        let net = (receiptsUSD - cost) / cost
        receiptsUSD = 0
        since = day
        return net
    }
}

extension TokenAmount {
    /// The nearest real number, for figures.
    ///
    /// What the standard library's conversion gives, which for this width is far slower: the upper
    /// 64 bits with a last bit that says whether anything lay below are enough to round by.
    fileprivate var nearestReal: Double {
        let shift = UInt128(max(0, 64 - baseUnits.leadingZeroBitCount))
        let upper = baseUnits &>> shift
        let isExact = upper &<< shift == baseUnits
        return Double(UInt64(upper) | (isExact ? 0 : 1)) * Double(UInt64(1) << UInt64(shift / 2))
            * Double(UInt64(1) << UInt64(shift - shift / 2))
    }
}

/// A provider's way out.
enum ProviderExit {
    case none
    /// What the node earns is too little: it leaves as soon as commitment and booking allow, unless
    /// a later review is better. It quotes no more and adds no collateral.
    case decided
    /// Its capacity is withdrawn; its collateral follows.
    case retired
    /// Its collateral is on its way out.
    case unbonding(freeAt: Int64)
    case gone

    /// Whether its node serves.
    var isActive: Bool {
        switch self {
        case .none, .decided: true
        case .retired, .unbonding, .gone: false
        }
    }

    var isStaying: Bool { if case .none = self { true } else { false } }
    var isDecided: Bool { if case .decided = self { true } else { false } }
}
