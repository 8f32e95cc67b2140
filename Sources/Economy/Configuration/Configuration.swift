public import Settlement

/// Everything one run depends on, validated: the only thing the simulated world is made from.
///
/// Shapes: `network.classes` and `protocolTerms.hardware.hardwareClasses` are parallel; regions are
/// indices into `protocolTerms.hardware.regions`.
public struct Configuration: Hashable, Sendable {
    public var name: String
    public var title: String
    public var seed: UInt64
    /// Left out of queue statistics. Unit: whole days.
    public var warmUpDays: Int
    /// Range: 1 … 36,525 days (100 years).
    public var horizonDays: Int
    /// The protocol; its `genesis` is the run's first instant.
    public var protocolTerms: ProtocolConfiguration
    public var market: MarketConfiguration
    public var network: NetworkConfiguration
    public var demand: DemandConfiguration
    public var participants: ParticipantsConfiguration
    /// Dated changes, in day order; equal days keep file order.
    public var schedule: [ScheduledChange]
    /// What a reader must be told beside the figures: stand-ins, assumptions, resampling.
    public var remarks: [String]

    public init(
        name: String, title: String, seed: UInt64, warmUpDays: Int, horizonDays: Int,
        protocolTerms: ProtocolConfiguration, market: MarketConfiguration,
        network: NetworkConfiguration, demand: DemandConfiguration,
        participants: ParticipantsConfiguration, schedule: [ScheduledChange], remarks: [String]
    ) {
        self.name = name
        self.title = title
        self.seed = seed
        self.warmUpDays = warmUpDays
        self.horizonDays = horizonDays
        self.protocolTerms = protocolTerms
        self.market = market
        self.network = network
        self.demand = demand
        self.participants = participants
        self.schedule = schedule
        self.remarks = remarks
    }
}

/// A change that the scenario dates.
public struct ScheduledChange: Hashable, Sendable {
    /// Days since the start; acts at that day's beginning.
    public var day: Int
    public var change: Change

    public enum Change: Hashable, Sendable {
        /// Sent as a proposal; the timelock decides when it takes effect.
        case govern(key: GovernedKey, value: UInt128)
        /// Multiplies a workload's arrival rate from that day on. Range: 0 … 1e6.
        /// Relative to the configured rate, so that a later change replaces an earlier one; a
        /// workload that replays a trace has no rate to change.
        case arrivals(workload: Int, factor: Double)
    }

    public init(day: Int, change: Change) {
        self.day = day
        self.change = change
    }
}
