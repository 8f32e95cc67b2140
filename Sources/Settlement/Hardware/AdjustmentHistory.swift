import Rewards

/// Closes on the price grid and the factors in force, as far back as the rule looks.
struct AdjustmentHistory: Hashable, Sendable {
    /// The latest observation, usable or not.
    var latest: PriceObservation?
    /// Number of the next close to be taken; day 0 is genesis.
    var nextDay: UInt64 = 0
    /// The last window_days + 1 closes, oldest first.
    var closes: [Price] = []
    /// The factor in force on each of the days of `closes`.
    var factors: [Wad] = []

    /// The instant of the next close.
    func nextCloseTime(genesis: Timestamp, interval: Seconds) throws(Refusal) -> Timestamp {
        let (offset, overflow) = nextDay.multipliedReportingOverflow(by: interval.count)
        if overflow { throw .overflow }
        return try genesis.advanced(by: try Seconds(offset))
    }

    /// Adds a close and the factor in force on its day, and forgets what the rule cannot reach.
    mutating func append(close: Price, factor: Wad, keeping count: Int) {
        closes.append(close)
        factors.append(factor)
        if closes.count > count {
            closes.removeFirst(closes.count - count)
            factors.removeFirst(factors.count - count)
        }
        nextDay += 1
    }
}
