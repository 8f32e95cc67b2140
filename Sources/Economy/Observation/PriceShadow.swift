import Ledger
import RandomStreams
public import Rewards
import Settlement

/// What of a run follows from its drawn prices alone, without a world: the token's closes, and the
/// market adjustment factor that the protocol's rule makes of them.
///
/// Costs far less than a run. The closes are those of the run with that replication number where
/// nothing that people do moves the price, the factors where governance changes nothing of the rule
/// besides; elsewhere both are near the run's.
public struct PriceShadow: Hashable, Sendable {
    /// Shape: `horizonDays`, day 0 first. Unit: USD.
    public let closesUSD: [Double]
    /// Natural logarithm of each close over the close of the day before the start.
    public let logPrices: [Double]
    /// At each day's end. Empty where the protocol has no such factor.
    public let factors: [Wad]
    /// Evaluations that changed the factor.
    public let triggers: Int

    /// - Throws: ``WorldError`` when a price model's numbers make no path.
    /// - Complexity: O(days · window / cycle).
    public init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        var courses = try PriceCourses(configuration, replication: replication)
        let opening = courses.opening[0]
        var closes = [opening]
        closes.reserveCapacity(configuration.horizonDays + 1)
        for _ in 0..<configuration.horizonDays { closes.append(courses.nextDay()[0]) }
        closesUSD = closes.dropFirst().map(\.usd)
        logPrices = closesUSD.map { Portable.log($0 / opening.usd) }
        let hardware = configuration.protocolTerms.hardware
        guard hardware.isPresent else {
            factors = []
            triggers = 0
            return
        }
        let terms = hardware.marketAdjustment
        // A path that the rule refuses, or that is shorter than its window, leaves the factor.
        let steps =
            (try? marketAdjustmentPath(
                rule: terms.rule, cycleDays: terms.cycleDays, maf: terms.initial, closes: closes))?
            .steps ?? []
        var factors: [Wad] = []
        factors.reserveCapacity(configuration.horizonDays)
        var coming = steps[...]
        var factor = terms.initial
        for day in 1...configuration.horizonDays {
            // The close of a day is the next one's on the grid.
            if let step = coming.first, step.day == day {
                factor = step.maf
                coming = coming.dropFirst()
            }
            factors.append(factor)
        }
        self.factors = factors
        triggers = steps.count { $0.outcome == .fired }
    }
}
