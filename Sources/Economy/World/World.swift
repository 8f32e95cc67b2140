import DiscreteEvent
import RandomStreams
import Rewards
import Settlement

/// One simulated network: people, machines, jobs and prices around the protocol.
///
/// The world decides what happens; the protocol, behind commands, decides what it pays. Jobs run as
/// events between the instants at which people act: the days' edges, the epochs' ends, the last
/// second of each epoch, and the ends of bookings.
///
/// A day d begins with the close of day d − 1, the settlement of an epoch that ends then, and what
/// people do: proposals, new accounts, claims, purchases and sales, registrations, collateral,
/// quotes, bookings, delegations — in the protocol's order. The run ends with the settlement at
/// the horizon.
///
/// - Invariant: the same configuration, seed and replication give the same record, to the byte.
public struct World: ~Copyable {
    var site: Site
    let calendar: Calendar
    var loop: EventLoop
    var flow: JobFlow
    var market: MarketDesk
    /// Everybody who acts once or several times a day beside the booking network.
    var desks: [any Desk]
    var providers: [Provider]
    var builders: [Builder]
    var stakers: [Staker]
    /// Provider of each node number.
    var providerOfNode: [Int] = []
    var ring = NodeRing()

    /// - Parameter replication: Selects the run's random numbers, together with the seed.
    /// - Throws: ``WorldError`` when the configuration makes no world; a validated one does.
    /// - Complexity: O(providers + stakers + GPUs).
    public init(
        configuration: Configuration, replication: UInt32 = 0
    ) throws(WorldError) {
        // Whatever may throw comes before the first field: a half-made world cannot be undone.
        try configuration.checkShape()
        let terms = configuration.protocolTerms
        let state: ProtocolState
        do { state = try ProtocolState(terms) } catch {
            throw WorldError(subject: "protocol", refusal: error)
        }
        let market = try MarketDesk(configuration, replication: replication)
        let providers = try Provider.all(configuration, replication: replication)
        let builders = try Builder.all(configuration)
        let stakers = try Staker.all(configuration)
        let sources = try World.jobSources(configuration, replication: replication)
        var desks: [any Desk] = []
        if let mining = try MiningDesk(configuration) { desks.append(mining) }
        if let bridge = try BridgeDesk(configuration) { desks.append(bridge) }
        if let burns = BurnDesk(configuration) { desks.append(burns) }

        self.market = market
        self.desks = desks
        self.providers = providers
        self.builders = builders
        self.stakers = stakers
        calendar = Calendar(
            epoch: Int64(terms.epochLength.count),
            horizon: Int64(configuration.horizonDays) * Calendar.day,
            instants: desks.flatMap(\.instants).sorted())
        let seed = FingerprintHash.ofIdentity(seed: configuration.seed, replication: replication)
        site = Site(
            configuration: configuration, replication: replication,
            desk: CommandDesk(state: state, hashSeed: seed),
            history: RunHistory(state: state, opening: market.opening[0]),
            prices: market.opening)
        loop = EventLoop(minimumCapacity: 64 + providers.count)
        flow = JobFlow(
            pools: terms.hardware.regions.count * terms.hardware.hardwareClasses.count,
            warmUpTicks: Int64(configuration.warmUpDays) * SimulationTime.ticksPerDay,
            hashSeed: seed)
        for (workload, source) in zip(World.booked(configuration), sources) {
            let patience = workload.patienceSeconds.map {
                SimulationTime.zero.advanced(bySeconds: $0).ticks
            }
            flow.addWorkload(WorkloadFlow(source: source, patience: patience), &loop.queue)
        }
    }

    /// Workloads that book their capacity, in the order of the flow of jobs.
    static func booked(_ configuration: Configuration) -> [Workload] {
        configuration.demand.workloads.filter { $0.booking != nil }
    }

    private static func jobSources(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [JobSource] {
        // 1970-01-01 was a Thursday: hour 72 of a week that begins on Monday.
        let hour = Int(configuration.protocolTerms.genesis.seconds / 3_600 % 168 + 72) % 168
        var sources: [JobSource] = []
        for workload in booked(configuration) {
            sources.append(
                try JobSource(
                    workload, seed: configuration.seed, replication: replication,
                    startHourOfWeek: hour))
        }
        return sources
    }

    /// Runs to the horizon.
    ///
    /// - Parameter observer: Watches; it changes nothing.
    /// - Complexity: O(log events) a job event; see the protocol for commands.
    public consuming func run(observer: (any RunObserver)? = nil) -> RunRecord {
        site.desk.observer = observer
        market.observe(&site)
        beginDay()
        while seconds < calendar.horizon { advance() }
        return record()
    }

    /// To the next instant with something due, and through it.
    private mutating func advance() {
        site.seconds = calendar.next(after: seconds, bookingEnd: earliestBookingEnd)
        // Events of the instant itself belong to what begins there.
        let before = SimulationTime(ticks: ticks - 1)
        _ = loop.run(until: before, &flow)
        endBookings()
        let due = calendar.due(at: seconds)
        actAtDesks()
        if due.isDay { market.observeClose(&site) }
        if due.isEpochEnd { settle() }
        if due.isDay { endDay() }
        if due.isDay && seconds < calendar.horizon { beginDay() }
        if due.isReport { reportUsage() }
    }

    private mutating func actAtDesks() {
        let second = seconds % Calendar.day
        for index in desks.indices where desks[index].instants.contains(second) {
            desks[index].act(at: second, &site)
        }
    }

    // MARK: Time

    var day: Int { site.day }

    var seconds: Int64 { site.seconds }

    var ticks: Int64 { site.seconds * SimulationTime.ticksPerSecond }

    /// The protocol's clock.
    var now: Timestamp { site.now }

    // MARK: The site

    var configuration: Configuration {
        _read { yield site.configuration }
    }

    var replication: UInt32 { site.replication }

    /// The token's last close.
    var price: Price { site.prices[0] }

    @discardableResult
    mutating func submit(_ command: Command, _ subject: Name? = nil) -> Receipt? {
        site.submit(command, subject)
    }
}
