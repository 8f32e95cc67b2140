public import RandomStreams

/// Events that take down a share of a region's nodes at once: a power cut, a lost uplink.
///
/// They come as a Poisson process; each has a duration and a share, and hits every node of the
/// region with that share as its probability, independently. So a node is hit by a Poisson process
/// of rate `λ·E[s]`, and it is up as long as an M/G/∞ queue is empty, whatever the law of
/// durations.
///
/// - Source: shared shocks: Marshall and Olkin, "A multivariate exponential distribution" (1967),
///   doi:10.2307/2282907; empty M/G/∞: Takács, "Introduction to the Theory of Queues" (1962) —
///   stated. Rate, share and duration independent of each other and of the time of day — assumed.
public struct RegionalEventProcess: Hashable, Sendable {
    /// λ. Unit: events/day. From 0 up; 0 for never.
    public let eventsPerDay: Double
    public let share: ShareDistribution
    public let duration: RepairTime

    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        eventsPerDay: Double, share: ShareDistribution, duration: RepairTime
    ) throws(ProcessError) {
        try ProcessError.requireNotNegative(eventsPerDay, "eventsPerDay")
        try share.validate()
        try duration.validate()
        self.eventsPerDay = eventsPerDay
        self.share = share
        self.duration = duration
    }

    /// Mean number of events under way: λ times the mean duration.
    private var meanUnderWay: Double { eventsPerDay / 86_400 * duration.meanSeconds }

    /// The share of time in which no event keeps a node down: `exp(-λ·E[s]·E[duration])`.
    public var availability: Double { Portable.exp(-meanUnderWay * share.mean) }

    /// The share of time in which two nodes are both up: `exp(-λ·(2·E[s] - E[s²])·E[duration])`,
    /// more than the square of ``availability``, as events hit both.
    public var jointAvailability: Double {
        let square = share.variance + share.mean * share.mean
        return Portable.exp(-meanUnderWay * (2 * share.mean - square))
    }

    /// Mean and variance of the number of nodes that one event takes down, of a region of some:
    /// `n·E[s]` and `n·E[s(1-s)] + n²·Var[s]`.
    public func nodesDown(of nodes: Int) -> (mean: Double, variance: Double) {
        let (n, mean) = (Double(nodes), share.mean)
        let within = mean - mean * mean - share.variance
        return (n * mean, n * within + n * n * share.variance)
    }
}

/// One event in a region.
public struct RegionalEvent: Hashable, Sendable {
    /// Events of the region are counted from 1.
    public let number: UInt32
    /// Unit: µs since the start of the run.
    public let ticks: Int64
    /// Unit: s.
    public let durationSeconds: Double
    /// Probability with which it takes down a node.
    public let share: Double

    /// Whether it takes a node down. One draw of the event's own step: whatever hits other nodes,
    /// or this one earlier, does not matter, and a larger share spares no node that a smaller one
    /// hits.
    ///
    /// - Parameter node: The node's stream of regional events, at any step.
    public func takesDown(_ node: RandomStream) -> Bool {
        var own = node.at(step: number)
        return own.bernoulli(share)
    }
}

/// The events of one region, in order.
public struct RegionalEvents: Hashable, Sendable {
    public let process: RegionalEventProcess
    /// No event comes at this tick or later.
    public let untilTicks: Int64
    private let stream: RandomStream
    private var seconds = 0.0
    private var count: UInt32 = 0

    /// - Parameters:
    ///   - process: How often, how much, how long.
    ///   - untilTicks: No event comes at it or later: the end of the run. Unit: µs.
    ///   - stream: The region's stream of regional events.
    public init(_ process: RegionalEventProcess, untilTicks: Int64, stream: RandomStream) {
        self.process = process
        self.untilTicks = untilTicks
        self.stream = stream
    }

    /// The next event; nil when none comes before the end. Every event has a step of its own, where
    /// the first draw is its time, the second its duration, and the rest its share.
    public mutating func next() -> RegionalEvent? {
        guard process.eventsPerDay > 0, count < .max else { return nil }
        var own = stream.at(step: count + 1)
        seconds += own.exponential() * (86_400 / process.eventsPerDay)
        let ticks = seconds * 1_000_000
        guard ticks < Double(untilTicks) else { return nil }
        count += 1
        let duration = process.duration.draw(from: &own)
        return RegionalEvent(
            number: count, ticks: Int64(ticks), durationSeconds: duration,
            share: process.share.draw(from: &own))
    }
}
