/// One evaluation along a path of closes.
public struct MarketAdjustmentDay: Hashable, Sendable {
    /// Position of the window's last close; the result holds from this day on.
    public let day: Int
    public let outcome: MarketAdjustmentOutcome
    /// The factor in force from this day on.
    public let maf: Wad

    public init(day: Int, outcome: MarketAdjustmentOutcome, maf: Wad) {
        self.day = day
        self.outcome = outcome
        self.maf = maf
    }
}

/// The market adjustment factor over a run of daily closes.
///
/// Evaluates on days windowDays, windowDays + cycleDays, … from the factor in force on the day the
/// window starts. A cycle as long as the window gives the weekly chain, a cycle of one day
/// interleaved chains.
///
/// - Parameters:
///   - cycleDays: Range: 1 … 366. Default: 7 — assumed from "next reward cycle".
///   - maf: In force before, and on days 0 … windowDays − 1.
///   - closes: From day 0 on. Shape: at least windowDays + 1. Unit: wad quote currency per whole
///     token.
/// - Throws: as ``MarketAdjustmentRule/evaluate(maf:closes:)``, ``Refusal/wrongCloseCount`` when
///   there are too few closes. The first refusal ends the run.
/// - Complexity: O(closes.count · windowDays / cycleDays).
/// - Source: `docs/MECHANISMS.md`, market-adjustment-path — assumed.
public func marketAdjustmentPath(
    rule: MarketAdjustmentRule, cycleDays: UInt16, maf: Wad, closes: [Price]
) throws(Refusal) -> (steps: [MarketAdjustmentDay], final: Wad) {
    if cycleDays < 1 || cycleDays > 366 { throw .outOfRange }
    try rule.validate()
    let window = Int(rule.windowDays)
    if closes.count < window + 1 { throw .wrongCloseCount }

    var inForce: [Wad] = []
    inForce.reserveCapacity(closes.count)
    var steps: [MarketAdjustmentDay] = []
    var current = maf
    var known = [SignedWad?](repeating: nil, count: closes.count)
    for day in closes.indices {
        if day >= window && (day - window) % Int(cycleDays) == 0 {
            let start = day - window
            let step = try rule.evaluate(maf: inForce[start], closes: closes, from: start) {
                (day, last, close) throws(Refusal) in
                // Between two usable closes the return is the same in every window.
                let isShared = closes[day - 1].isUsable && closes[day].isUsable
                if isShared, let value = known[day] { return value }
                let value = try rule.returns.between(last, close)
                if isShared { known[day] = value }
                return value
            }
            // Held is "nothing happened": yesterday's factor goes on, not the one of the start.
            if step.outcome != .held { current = step.maf }
            steps.append(MarketAdjustmentDay(day: day, outcome: step.outcome, maf: current))
        }
        inForce.append(current)
    }
    return (steps, current)
}
