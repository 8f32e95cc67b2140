import DiscreteEvent
import RandomStreams
import Rewards
public import Settlement

/// One simulated network: people, machines, jobs and prices around the protocol.
///
/// What everybody shares is the site; the market, the network of bookings and the desks act on it.
/// The world itself only says who acts when.
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
    var market: MarketDesk
    var bookings: BookingNetwork
    /// Where jobs are bought by themselves.
    var spot: SpotDesk?
    /// Everybody who acts once or several times a day beside the booking network.
    var desks: [any Desk]

    /// - Parameters:
    ///   - replication: Selects the run's random numbers, together with the seed.
    ///   - checks: How much the protocol adds up again; no figure depends on it.
    /// - Throws: ``WorldError`` when the configuration makes no world; a validated one does.
    /// - Complexity: O(providers + stakers + GPUs).
    public init(
        configuration: Configuration, replication: UInt32 = 0, checks: CheckLevel = .standard
    ) throws(WorldError) {
        try self.init(
            configuration: configuration, replication: replication, checks: checks, guests: [])
    }

    /// - Parameter guests: Desks beside those of the configuration.
    init(
        configuration: Configuration, replication: UInt32, checks: CheckLevel = .standard,
        guests: [any Desk]
    ) throws(WorldError) {
        // Whatever may throw comes before the first field: a half-made world cannot be undone.
        try configuration.checkShape()
        let terms = configuration.protocolTerms
        var state: ProtocolState
        do { state = try ProtocolState(terms) } catch {
            throw WorldError(subject: "protocol", refusal: error)
        }
        state.checkLevel = checks
        let market = try MarketDesk(configuration, replication: replication)
        let seed = FingerprintHash.ofIdentity(seed: configuration.seed, replication: replication)
        let parts = try SpotParts(
            configuration, replication: replication, prices: market.opening)
        var desks = try World.desks(configuration, replication: replication) + guests
        desks += try AdversaryDesk.all(
            configuration, replication: replication,
            taken: market.instants + (parts?.instants ?? []) + desks.flatMap(\.instants))

        bookings = try BookingNetwork(configuration, replication: replication, hashSeed: seed)
        self.market = market
        self.desks = desks
        calendar = Calendar(
            epoch: Int64(terms.epochLength.count),
            horizon: Int64(configuration.horizonDays) * Calendar.day,
            instants: Set(
                market.instants + (parts?.instants ?? []) + desks.flatMap(\.instants)
            ).sorted())
        site = Site(
            configuration: configuration, replication: replication,
            desk: CommandDesk(state: state, hashSeed: seed),
            history: RunHistory(state: state, opening: market.opening[0]),
            prices: market.opening)
        if let parts {
            site.providers = parts.providers
            spot = SpotDesk(parts, configuration, replication: replication, hashSeed: seed)
        }
    }

    private static func desks(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [any Desk] {
        var desks: [any Desk] = []
        if let staking = try StakingDesk(configuration, replication: replication) {
            desks.append(staking)
        }
        if !configuration.participants.speculators.isEmpty {
            desks.append(try SpeculatorDesk(configuration))
        }
        if let mining = try MiningDesk(configuration) { desks.append(mining) }
        if let bridge = try BridgeDesk(configuration) { desks.append(bridge) }
        if let treasury = try TreasuryDesk(configuration) { desks.append(treasury) }
        if let burns = BurnDesk(configuration) { desks.append(burns) }
        return desks
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
    mutating func advance() {
        let next = calendar.next(after: seconds, bookingEnd: bookings.earliestBookingEnd)
        spot?.run(before: next, calendar, &site)
        site.seconds = next
        let due = calendar.due(at: seconds)
        bookings.runJobs(&site)
        if due.isDay { site.history.countNetwork(site.desk.state, bookings.flow, at: site.now) }
        bookings.endBookings(site)
        // Before work is reported at the same second, as the protocol's order has it.
        if due.isReport { bookings.reportUsage(&site) }
        actAtDesks()
        if due.isDay {
            market.observeClose(&site)
        } else if due.isEpochEnd {
            market.quoteDepths(&site)
        }
        if due.isEpochEnd { settle() }
        if due.isDay { endDay() }
        if due.isDay && seconds < calendar.horizon { beginDay() }
    }

    private mutating func actAtDesks() {
        let second = seconds % Calendar.day
        if spot?.instants.contains(second) ?? false { spot?.act(at: second, &site) }
        for index in desks.indices where desks[index].instants.contains(second) {
            desks[index].act(at: second, &site)
        }
        if market.instants.contains(second) { market.act(at: second, &site) }
    }

    // MARK: Time

    var day: Int { site.day }

    var seconds: Int64 { site.seconds }

    // MARK: The site

    var configuration: Configuration {
        _read { yield site.configuration }
    }

    var replication: UInt32 { site.replication }

    @discardableResult
    mutating func submit(_ command: Command, _ subject: Name? = nil) -> Receipt? {
        site.submit(command, subject)
    }
}
