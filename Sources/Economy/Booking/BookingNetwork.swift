import DiscreteEvent
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// Capacity that is booked for a time: providers with their nodes, builders with their jobs, and
/// the stakers behind the nodes.
///
/// Acts at the days' edges and at the ends of bookings; its jobs and outages are events between
/// them. Whoever holds it says when.
struct BookingNetwork: ~Copyable {
    var flow: JobFlow
    var loop: EventLoop
    var providers: [Provider]
    var builders: [Builder]
    var stakers: [Staker]
    /// Provider of each node number; nil for an outsider's.
    var providerOfNode: [Int?] = []
    var ring = NodeRing()
    var regional: RegionalCalendar
    /// Whether any cohort has a turnover.
    let hasTurnover: Bool
    var turnovers = TurnoverTotals()
    /// By cohort.
    var slashTallies: [SlashTally]
    /// Who needs to be looked at today.
    var attention: Attention
    var providerClaims: ClaimCalendar
    var stakerClaims: ClaimCalendar
    /// Regional events so far.
    private(set) var regionalEvents: Int64 = 0

    /// - Throws: ``WorldError`` when a name, a price or a process is none.
    /// - Complexity: O(providers + stakers).
    init(
        _ configuration: Configuration, replication: UInt32, hashSeed: UInt64
    ) throws(WorldError) {
        // Whatever may throw comes before the first field: a half-made network cannot be undone.
        let hardware = configuration.protocolTerms.hardware
        let providers =
            hardware.isPresent ? try Provider.all(configuration, replication: replication) : []
        let builders = try Builder.all(configuration, replication: replication)
        let stakers = try Staker.all(configuration)
        let sources = try BookingNetwork.jobSources(configuration, replication: replication)
        let regional =
            hardware.isPresent
            ? try RegionalCalendar(configuration, replication: replication) : RegionalCalendar()

        self.providers = providers
        self.builders = builders
        self.stakers = stakers
        self.regional = regional
        attention = Attention(providers: providers.count, stakers: stakers.count)
        providerClaims = ClaimCalendar(providers.map { ($0.claimEveryDays, $0.claimDay) })
        stakerClaims = ClaimCalendar(stakers.map { ($0.claimEveryDays, $0.claimDay) })
        slashTallies = Array(
            repeating: SlashTally(), count: configuration.network.providers.count)
        hasTurnover =
            hardware.isPresent && configuration.network.providers.contains { $0.turnover != nil }
        loop = EventLoop(minimumCapacity: 64 + providers.count)
        flow = JobFlow(
            pools: hardware.regions.count * hardware.hardwareClasses.count,
            warmUpTicks: Int64(configuration.warmUpDays) * SimulationTime.ticksPerDay,
            hashSeed: hashSeed, resolution: configuration.demand.resolution)
        for (workload, source) in zip(BookingNetwork.workloads(configuration), sources) {
            let patience = workload.patienceSeconds.map {
                SimulationTime.zero.advanced(bySeconds: $0).ticks
            }
            flow.addWorkload(
                WorkloadFlow(
                    source: source, patience: patience,
                    speeds: workload.speedsByPool(configuration.network)),
                &loop.queue)
        }
    }

    /// Workloads that book their capacity, in the order of the flow of jobs.
    static func workloads(_ configuration: Configuration) -> [Workload] {
        configuration.demand.workloads.filter { $0.booking != nil }
    }

    private static func jobSources(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [JobSource] {
        var sources: [JobSource] = []
        for workload in workloads(configuration) {
            sources.append(
                try JobSource(
                    workload, seed: configuration.seed, replication: replication,
                    startHourOfWeek: configuration.startHourOfWeek))
        }
        // Single jobs ask for what is to come when they book, amounts of work every day.
        if configuration.demand.resolution == .flow {
            JobSource.tabulateGrowth(of: &sources, hours: 24 * (configuration.horizonDays + 31))
        }
        return sources
    }

    // MARK: Time

    /// Lets the jobs run up to the present instant; events of the instant itself belong to what
    /// begins there.
    mutating func runJobs(_ site: inout Site) {
        // Without hardware it has no nodes to lose.
        while site.configuration.protocolTerms.hardware.isPresent,
            let (region, event) = regional.take(before: site.ticks)
        {
            _ = loop.run(until: SimulationTime(ticks: event.ticks), &flow)
            strike(region, event, &site)
        }
        _ = loop.run(until: SimulationTime(ticks: site.ticks - 1), &flow)
    }

    /// Nodes of the region go out together, each or not by its own draw.
    private mutating func strike(_ region: Int, _ event: RegionalEvent, _ site: inout Site) {
        let classes = site.configuration.network.classes.count
        let pools = UInt32(region * classes)..<UInt32((region + 1) * classes)
        let length = max(1, SimulationTime.zero.advanced(bySeconds: event.durationSeconds).ticks)
        var hit = 0
        for node in 0..<flow.fleet.nodeCount {
            guard pools.contains(flow.fleet.nodes[node].pool), !flow.fleet.nodes[node].isRetired,
                let entity = providerOfNode[Int(node)].map({ providers[$0].entity })
            else { continue }
            guard event.takesDown(site.stream(entity, .regionalEvents)) else { continue }
            let end = saturatingTick(event.ticks, plus: length)
            flow.takeOut(node, until: end, at: event.ticks, &loop.queue)
            hit += 1
        }
        regionalEvents += 1
        site.log.add(
            "regional_event", site.configuration.network.regions[region],
            "\(hit) nodes for \(length / SimulationTime.ticksPerSecond) seconds",
            at: event.ticks / SimulationTime.ticksPerSecond)
    }

    /// Everything that people do at the beginning of a day, in the protocol's order.
    mutating func beginDay(_ site: inout Site) {
        followUsers(&site)
        flow.expectArrivals(from: site.ticks, to: site.ticks + SimulationTime.ticksPerDay)
        reviewReturns(&site)
        openAccounts(&site)
        claimRewards(&site)
        claimDelegations(&site)
        releaseCollateral(&site)
        withdrawDelegations(&site)
        var plan = planDay(&site)
        buy(for: &plan, &site)
        sellRewards(&site)
        register(plan, &site)
        topUp(plan, &site)
        recommit(&site)
        withdrawCollateral(&site)
        withdrawCapacity(&site)
        quote(plan, &site)
        book(plan, &site)
        delegate(plan, &site)
        decideToLeave(&site)
    }

    /// Checks of a day's end, after its settlement.
    mutating func endDay(_ site: borrowing Site) {
        flow.countFluid(at: site.ticks)
        flow.checkDay(at: site.ticks)
        checkUtilisation(site)
    }

    /// J8: the capacity that rewards read is the fleet's, GPU by GPU, installed and booked.
    private mutating func checkUtilisation(_ site: borrowing Site) {
        let hardware = site.configuration.protocolTerms.hardware
        for region in hardware.regions.indices {
            for hardwareClass in hardware.hardwareClasses.indices {
                let pool = UInt32(region * hardware.hardwareClasses.count + hardwareClass)
                let seen = site.desk.state.pool(
                    region: UInt16(region), hardwareClass: UInt16(hardwareClass))
                let outside = outside(pool, site)
                compare(
                    seen.installed - outside.installed, flow.pools[pool].installed.level, pool,
                    at: site.ticks)
                compare(
                    seen.booked - outside.booked, flow.pools[pool].booked.level, pool,
                    at: site.ticks)
            }
        }
    }

    private mutating func compare(_ seen: UInt64, _ real: Int64, _ pool: UInt32, at ticks: Int64) {
        if Int128(seen) == Int128(real) { return }
        flow.record.report(
            .oneUtilisation, at: ticks, .pool(pool), expected: Int128(real), found: Int128(seen))
    }

    // MARK: Metering

    /// One report a node, in name order: whole seconds since its last report, fractions carried.
    mutating func reportUsage(_ site: inout Site) {
        flow.serveFluid(until: site.ticks)
        flow.creditFluid()
        for index in providers.indices {
            guard let node = providers[index].node, !providers[index].hasReportedAll else {
                continue
            }
            let busy = flow.fleet.busySeconds(of: node.index, at: site.ticks)
            let down = flow.fleet.nodes[node.index].downTicks(at: site.ticks) / 1_000_000
            let newBusy = busy - providers[index].reportedBusy
            // An outage that began before the last report can fill the whole epoch and the second
            // before it; the protocol hears of no more than has passed of the epoch.
            let open = max(
                site.desk.state.epochStart.seconds,
                site.desk.state.nodes[Int(node.index)].createdAt.seconds)
            let newDown = min(
                down - providers[index].reportedDown, Int64(site.now.seconds - open))
            guard let downtime = try? Seconds(UInt64(newDown)) else { continue }
            let isAccepted = site.accepts(
                .reportUsage(node: node, gpuSeconds: UInt64(newBusy), downtime: downtime),
                providers[index].name)
            if isAccepted {
                providers[index].reportedBusy += newBusy
                providers[index].reportedDown += newDown
                // A node that has left has nothing more to report.
                providers[index].hasReportedAll = !providers[index].exit.isActive
            }
        }
    }
}
