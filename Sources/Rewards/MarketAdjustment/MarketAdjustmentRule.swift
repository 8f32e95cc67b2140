/// Against which deviation the move of a window is held.
public enum TriggerKind: String, Hashable, Sendable, CaseIterable {
    /// The deviation of daily returns: the literal reading — assumed.
    case dailySigma = "daily_sigma"
    /// The daily deviation times √window — assumed.
    case weeklySigma = "weekly_sigma"
}

/// What an evaluation does when a close of its window is unusable.
public enum BadPricePolicy: String, Hashable, Sendable, CaseIterable {
    /// No evaluation; the factor stays — assumed.
    case hold
    /// Refuses.
    case halt
    /// Each unusable close takes the one before it in the window.
    case lastGood = "last_good"
}

/// What an evaluation decided.
public enum MarketAdjustmentOutcome: String, Hashable, Sendable, CaseIterable {
    case fired
    case notFired = "not-fired"
    case held
}

/// One evaluation of the market adjustment factor.
public struct MarketAdjustmentStep: Hashable, Sendable {
    public let outcome: MarketAdjustmentOutcome
    /// The size of the price move over the window; 0 when held. Unit: wad.
    public let move: UInt128
    /// The variance of the window's returns, rounded down; 0 when held. Unit: wad².
    public let variance: UInt256
    /// The factor that holds from now on.
    public let maf: Wad

    public init(outcome: MarketAdjustmentOutcome, move: UInt128, variance: UInt256, maf: Wad) {
        self.outcome = outcome
        self.move = move
        self.variance = variance
        self.maf = maf
    }

    /// The standard deviation of the window's returns, rounded down; 0 when held. Unit: wad.
    ///
    /// For reports only, so the root is taken when somebody asks.
    public var sigma: UInt128 { isqrtFloor(variance) }
}

/// The market adjustment factor: scales capacity rewards down after a rise of the token price that
/// is large against recent volatility.
///
/// - Source: ICN "HP Rewards": purpose, window, variables and k — stated; floor — code (ICN
///   ProtocolConstants); inequality, update, cap, treatment of bad prices — assumed.
public struct MarketAdjustmentRule: Hashable, Sendable {
    /// Returns in a window. Range: 2 … 366. Published: 7 — stated.
    public var windowDays: UInt16
    /// Multiple of the deviation that a move must exceed. Range: 0 … 1000. Published: 1.5 — stated.
    public var k: Wad
    public var trigger: TriggerKind
    public var sigma: DeviationKind
    public var returns: ReturnKind
    /// The lowest factor. Range: at least 10^−18. Published: 0.01 — code.
    public var floor: Wad
    /// The highest factor; nil is no limit. Default: 1 — assumed.
    public var cap: Wad?
    public var badPrice: BadPricePolicy

    public init(
        windowDays: UInt16, k: Wad, trigger: TriggerKind, sigma: DeviationKind,
        returns: ReturnKind, floor: Wad, cap: Wad?, badPrice: BadPricePolicy
    ) {
        self.windowDays = windowDays
        self.k = k
        self.trigger = trigger
        self.sigma = sigma
        self.returns = returns
        self.floor = floor
        self.cap = cap
        self.badPrice = badPrice
    }

    /// The largest k: 1000.
    public static let maxK = Wad(raw: 1000 * Wad.scale)

    /// - Throws: ``Refusal/outOfRange`` for a window, k or floor outside its range;
    ///   ``Refusal/badBounds`` when the cap is below the floor.
    public func validate() throws(Refusal) {
        if windowDays < 2 || windowDays > ReturnMoments.maxCount { throw .outOfRange }
        if k > MarketAdjustmentRule.maxK || floor < Wad(raw: 1) { throw .outOfRange }
        if let cap, cap < floor { throw .badBounds }
    }

    /// Brings a factor into floor … cap.
    public func clamped(_ maf: Wad) -> Wad {
        let raised = max(maf, floor)
        guard let cap else { return raised }
        return min(raised, cap)
    }

    /// Recomputes the factor at the end of a window.
    ///
    /// Leaves it unchanged unless the window's price move exceeds the volatility trigger, strictly.
    ///
    /// - Parameters:
    ///   - maf: The factor in force at the window's start. Range: floor … cap.
    ///   - closes: Oldest first. Shape: windowDays + 1. Unit: wad quote currency per whole token.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``; then in this order
    ///   ``Refusal/badBounds``, ``Refusal/wrongCloseCount``,
    ///   ``Refusal/marketAdjustmentOutOfBounds``, ``Refusal/badPrice``,
    ///   ``Refusal/returnOutOfRange``, ``Refusal/overflow``.
    /// - Invariant: a rise past the trigger never raises the factor (M2); the stored value lies in
    ///   floor … cap (M1).
    /// - Complexity: O(closes.count).
    public func evaluate(maf: Wad, closes: [Price]) throws(Refusal) -> MarketAdjustmentStep {
        try validate()
        if closes.count != Int(windowDays) + 1 { throw .wrongCloseCount }
        return try evaluate(maf: maf, closes: closes, from: 0) {
            (_, last, close) throws(Refusal) in try returns.between(last, close)
        }
    }

    /// Evaluates the window that starts at position `start`, which the caller knows to exist.
    ///
    /// - Parameter returnOn: The return of a day of the window, from the close before it to its
    ///   own, unusable closes replaced.
    @inline(__always)
    func evaluate(
        maf: Wad, closes: [Price], from start: Int,
        returnOn: (_ day: Int, _ last: Price, _ close: Price) throws(Refusal) -> SignedWad
    ) throws(Refusal) -> MarketAdjustmentStep {
        if clamped(maf) != maf { throw .marketAdjustmentOutOfBounds }
        let days = start + 1...start + Int(windowDays)
        let first = closes[start]
        if !first.isUsable || days.contains(where: { !closes[$0].isUsable }) {
            switch badPrice {
            case .hold:
                return MarketAdjustmentStep(outcome: .held, move: 0, variance: .zero, maf: maf)
            case .halt:
                throw .badPrice
            case .lastGood:
                if !first.isUsable { throw .badPrice }
            }
        }
        var moments = ReturnMoments()
        var last = first
        for day in days {
            let close = closes[day].isUsable ? closes[day] : last
            moments.add(try returnOn(day, last, close))
            last = close
        }
        let move = try returns.move(from: first, to: last)
        let spread = try moments.spread()
        let variance = try moments.variance(sigma, spread: spread)
        if try !fires(move: move, spread: spread) {
            return MarketAdjustmentStep(
                outcome: .notFired, move: move, variance: variance, maf: maf)
        }
        // Rounded down: the reserve pays less, never more, than the exact factor says.
        let updated = Wad(raw: try mulDivFloor(maf.raw, first.wad, last.wad))
        return MarketAdjustmentStep(
            outcome: .fired, move: move, variance: variance, maf: clamped(updated))
    }

    /// Whether move > k·σ·√s, written without a root: (move·M·n)²·d > k²·SS·s.
    ///
    /// SS = n·spread, so one n cancels: (move·M)²·n·d > k²·spread·s. The left side stays below
    /// 2^394, the right below 2^327.
    private func fires(move: UInt128, spread: UInt256) throws(Refusal) -> Bool {
        let count = Int(windowDays)
        let scaledMove = UInt256.product(move, Wad.scale)
        let left = try UInt512.product(scaledMove, scaledMove)
            .multiplied(by: UInt128(count * sigma.divisor(count: count)))
        let days = trigger == .weeklySigma ? UInt128(count) : 1
        let right = try UInt512.product(spread, .product(k.raw, k.raw)).multiplied(by: days)
        return left > right
    }
}
