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
    let configuration: Configuration
    let replication: UInt32
    let calendar: Calendar
    var desk: CommandDesk
    var loop: EventLoop
    var flow: JobFlow
    var market: MarketPath
    var providers: [Provider]
    var builders: [Builder]
    var stakers: [Staker]
    /// Provider of each node number.
    var providerOfNode: [Int] = []
    var ring = NodeRing()
    var log = EventLog()
    var history: RunHistory
    /// Whole seconds since the start.
    var seconds: Int64 = 0
    /// The last close, in wad USD for one whole token.
    var price: Price

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
        let market = try MarketPath(
            configuration.market.price, days: configuration.horizonDays,
            seed: configuration.seed, replication: replication)
        let providers = try Provider.all(configuration, replication: replication)
        let builders = try Builder.all(configuration)
        let stakers = try Staker.all(configuration)
        let sources = try World.jobSources(configuration, replication: replication)

        self.configuration = configuration
        self.replication = replication
        self.market = market
        self.providers = providers
        self.builders = builders
        self.stakers = stakers
        calendar = Calendar(
            epoch: Int64(terms.epochLength.count),
            horizon: Int64(configuration.horizonDays) * Calendar.day)
        let seed = FingerprintHash.ofIdentity(seed: configuration.seed, replication: replication)
        desk = CommandDesk(state: state, hashSeed: seed)
        price = market.opening
        history = RunHistory(state: state, opening: market.opening)
        loop = EventLoop(minimumCapacity: 64 + providers.count)
        flow = JobFlow(
            pools: terms.hardware.regions.count * terms.hardware.hardwareClasses.count,
            warmUpTicks: Int64(configuration.warmUpDays) * SimulationTime.ticksPerDay,
            hashSeed: seed)
        for (workload, source) in zip(configuration.demand.workloads, sources) {
            let patience = workload.patienceSeconds.map {
                SimulationTime.zero.advanced(bySeconds: $0).ticks
            }
            flow.addWorkload(WorkloadFlow(source: source, patience: patience), &loop.queue)
        }
    }

    private static func jobSources(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [JobSource] {
        // 1970-01-01 was a Thursday: hour 72 of a week that begins on Monday.
        let hour = Int(configuration.protocolTerms.genesis.seconds / 3_600 % 168 + 72) % 168
        var sources: [JobSource] = []
        for workload in configuration.demand.workloads {
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
        desk.observer = observer
        submit(.observePrice(asset: .token, price: price))
        beginDay()
        while seconds < calendar.horizon { advance() }
        return record()
    }

    /// To the next instant with something due, and through it.
    private mutating func advance() {
        seconds = calendar.next(after: seconds, bookingEnd: earliestBookingEnd)
        // Events of the instant itself belong to what begins there.
        let before = SimulationTime(ticks: ticks - 1)
        _ = loop.run(until: before, &flow)
        endBookings()
        let due = calendar.due(at: seconds)
        if due.isDay { observeClose() }
        if due.isEpochEnd { settle() }
        if due.isDay { endDay() }
        if due.isDay && seconds < calendar.horizon { beginDay() }
        if due.isReport { reportUsage() }
    }

    // MARK: Time

    /// Days since the start.
    var day: Int { Int(seconds / Calendar.day) }

    var ticks: Int64 { seconds * SimulationTime.ticksPerSecond }

    /// The protocol's clock.
    var now: Timestamp { timestamp(seconds) }

    func timestamp(_ seconds: Int64) -> Timestamp {
        let genesis = configuration.protocolTerms.genesis
        guard let time = try? Timestamp(genesis.seconds + UInt64(seconds)) else {
            preconditionFailure("A horizon of 100 years lies inside protocol time.")
        }
        return time
    }

    // MARK: Commands

    @discardableResult
    mutating func submit(_ command: Command, _ subject: Name? = nil) -> Receipt? {
        desk.submit(command, at: now, subject: subject)
    }
}
