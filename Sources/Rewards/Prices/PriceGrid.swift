/// One report of a price feed.
@frozen
public struct PriceObservation: Hashable, Sendable {
    public let at: Timestamp
    public let price: Price

    @inlinable
    public init(at: Timestamp, price: Price) {
        self.at = at
        self.price = price
    }
}

/// Turns feed observations into closes on a fixed grid.
///
/// - Source: ICN "HP Rewards", daily closes — stated; age limit — assumed.
public struct PriceGrid: Hashable, Sendable {
    /// Seconds between closes. Range: at least 1. Published: 86,400 — stated.
    public let closeInterval: Seconds
    /// The oldest observation that still gives a close. Default: 3,600 — assumed.
    public let maxAge: Seconds

    public init(closeInterval: Seconds, maxAge: Seconds) {
        self.closeInterval = closeInterval
        self.maxAge = maxAge
    }

    /// The largest number of closes ``closes(first:count:observations:)`` gives.
    public static let maxCount = 4096

    /// - Throws: ``Refusal/outOfRange`` when the interval is zero.
    public func validate() throws(Refusal) {
        if closeInterval < Seconds(unchecked: 1) { throw .outOfRange }
    }

    /// The close at one instant, given the latest observation not after it.
    ///
    /// - Returns: The observed price, or ``Price/unusable`` when there is no observation, it is
    ///   older than `maxAge`, or it lies after `instant`.
    /// - Invariant: a missing or stale price is never replaced by a default (M5).
    public func close(at instant: Timestamp, latest: PriceObservation?) -> Price {
        guard let latest, latest.at <= instant else { return .unusable }
        let age = instant.seconds - latest.at.seconds
        return age <= maxAge.count ? latest.price : .unusable
    }

    /// The closes at `first`, `first + closeInterval`, …
    ///
    /// The latest observation at or before an instant decides; of equal times, the later in the
    /// list.
    ///
    /// - Parameters:
    ///   - count: Range: 1 … 4096.
    ///   - observations: In non-decreasing order of time.
    /// - Throws: ``Refusal/outOfRange``; ``Refusal/unorderedObservations``; ``Refusal/overflow``
    ///   when an instant passes 2^63−1.
    /// - Complexity: O(count + observations.count).
    public func closes(
        first: Timestamp, count: Int, observations: [PriceObservation]
    ) throws(Refusal) -> [Price] {
        try validate()
        if count < 1 || count > PriceGrid.maxCount { throw .outOfRange }
        for index in observations.indices.dropFirst()
        where observations[index].at < observations[index - 1].at {
            throw .unorderedObservations
        }
        var closes: [Price] = []
        closes.reserveCapacity(count)
        var instant = first
        var next = 0
        var latest: PriceObservation?
        while true {
            while next < observations.count, observations[next].at <= instant {
                latest = observations[next]
                next += 1
            }
            closes.append(close(at: instant, latest: latest))
            if closes.count == count { return closes }
            instant = try instant.advanced(by: closeInterval)
        }
    }
}
