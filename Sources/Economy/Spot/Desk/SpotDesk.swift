import DiscreteEvent
import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// Users, providers and metered escrow around the spot market's flow of jobs.
///
/// The flow decides which node runs which job and when. The desk pays for it: escrows are created,
/// funded and accepted when a job is placed, receipts are settled while it runs, the end completes
/// it and refunds the rest; an interrupted job's escrow waits for its expiry. In the coarser
/// resolution the same amounts are paid once a day (``DayPurchases``). Once a day, at second 1,
/// providers come, go, quote and take their money, and demand follows users and prices.
///
/// Commands about the jobs of one second go together, in the protocol's order. Seconds that belong
/// to the day's edge or to another desk are left alone: what happens there is sent at the next
/// second that is free.
struct SpotDesk: ~Copyable {
    /// The second of the day at which people act.
    static let daily: Int64 = 1

    var loop: EventLoop
    var flow: SpotFlow
    /// In the order of the flow's workloads.
    var buyers: [SpotBuyer]
    /// Parallel to the site's providers.
    var members: [SpotMember]
    /// Provider of each of the flow's nodes.
    var providerOfNode: [Int] = []
    let jobTerms: JobTerms
    var escrows = EscrowTable()
    /// Escrow of each running job, by its number. Look-ups only.
    var escrowOfJob: [Int64: UInt32] = [:]
    /// Receipts and expiries to come. Slot: escrow.
    var agenda = EventQueue()
    var batch = JobBatch()
    var figures: SpotFigures
    var regional: RegionalCalendar
    /// Regional events so far; nil where there are none.
    private(set) var regionalEvents: Int64?
    /// Set where jobs are paid for once a day.
    var purchases: DayPurchases?

    /// What the agenda's events are about.
    enum Due: UInt8 {
        case receipt = 0
        case expiry = 1
    }

    /// - Parameter parts: What could not be made without looking for mistakes.
    init(
        _ parts: consuming SpotParts, _ configuration: Configuration, replication: UInt32,
        hashSeed: UInt64
    ) {
        jobTerms = parts.jobTerms
        buyers = parts.buyers
        members = parts.members
        regional = parts.regional
        regionalEvents = configuration.network.regionalEvents == nil ? nil : 0
        figures = SpotFigures(priceDraws: SpotRoster.draws(configuration))
        loop = EventLoop(minimumCapacity: 64 + members.count)
        flow = SpotFlow(
            regions: configuration.network.regions.count,
            classes: configuration.network.classes.count, policy: configuration.network.routing,
            routing: RandomStream(
                seed: configuration.seed, replication: replication,
                entity: StreamEntity("routing"), purpose: .choice),
            warmUpTicks: Int64(configuration.warmUpDays) * SimulationTime.ticksPerDay,
            hashSeed: hashSeed)
        for (buyer, source) in zip(buyers, parts.sources) {
            let workload = configuration.demand.workloads[buyer.workload]
            flow.addWorkload(source, buyer.terms, patience: workload.patienceTicks, &loop.queue)
        }
        if configuration.demand.resolution == .flow {
            purchases = DayPurchases(buyers: buyers.count, providers: members.count)
        }
    }

    /// Seconds of the day at which it acts.
    var instants: [Int64] { SpotDesk.instants(purchases == nil ? .jobs : .flow) }

    static func instants(_ resolution: DemandResolution) -> [Int64] {
        resolution == .flow ? [daily, DayPurchases.second] : [daily]
    }

    // MARK: Jobs

    /// Lets everything happen that comes before an instant, and sends what it asks for.
    ///
    /// - Parameter instant: When somebody else acts next. Unit: seconds since the start.
    mutating func run(before instant: Int64, _ calendar: Calendar, _ site: inout Site) {
        if purchases != nil {
            pass(until: instant, &site)
            return
        }
        while let second = nextSecond(), second < instant {
            let sendAt = calendar.freeSecond(from: second)
            advance(through: min(sendAt, instant - 1), &site)
            if sendAt >= instant { return }
            if batch.since == nil { continue }
            site.seconds = sendAt
            send(&site)
        }
    }

    /// The second of what waits: commands, an event of the flow or of a region, a receipt; nil when
    /// there is nothing.
    private mutating func nextSecond() -> Int64? {
        let event = loop.queue.peekTime?.seconds ?? .max
        let due = agenda.peekTime?.seconds ?? .max
        let shock = regional.nextTick.map { $0 / SimulationTime.ticksPerSecond } ?? .max
        let next = min(event, due, shock, batch.since ?? .max)
        return next == .max ? nil : next
    }

    mutating func advance(through second: Int64, _ site: inout Site) {
        let end = SimulationTime(ticks: (second + 1) * SimulationTime.ticksPerSecond - 1)
        while let (region, event) = regional.take(before: end.ticks + 1) {
            _ = loop.run(until: SimulationTime(ticks: event.ticks), &flow)
            strike(region, event, &site)
        }
        _ = loop.run(until: end, &flow)
        followEvents(&site)
        while let due = agenda.popMin(through: end) { meet(due) }
    }

    /// Nodes of the region go out together, each or not by its own draw.
    private mutating func strike(_ region: Int, _ event: RegionalEvent, _ site: inout Site) {
        let length = max(1, SimulationTime.zero.advanced(bySeconds: event.durationSeconds).ticks)
        var hit = 0
        for node in 0..<UInt32(flow.nodes.count) where flow.nodes[node].region == UInt32(region) {
            let entity = site.providers[providerOfNode[Int(node)]].entity
            guard event.takesDown(site.stream(entity, .regionalEvents)) else { continue }
            let end = saturatingTick(event.ticks, plus: length)
            flow.takeOut(node, until: end, at: event.ticks, &loop.queue)
            hit += 1
        }
        regionalEvents = (regionalEvents ?? 0) + 1
        site.log.add(
            "regional_event", site.configuration.network.regions[region],
            "\(hit) nodes for \(length / SimulationTime.ticksPerSecond) seconds",
            at: event.ticks / SimulationTime.ticksPerSecond)
    }

    private mutating func followEvents(_ site: inout Site) {
        for event in flow.takeOutbox() { follow(event, &site) }
    }

    // MARK: Days

    /// Does what is due at one of the desk's own seconds.
    mutating func act(at second: Int64, _ site: inout Site) {
        if second == SpotDesk.daily {
            reviewReturns(&site)
            openAccounts(&site)
            sellReceipts(&site)
            withdraw(&site)
            letIn(&site)
            quote(&site)
            followDemand(&site)
            // Nodes that joined or came back may have begun jobs that waited.
            followEvents(&site)
        } else {
            purchase(&site)
        }
    }

    var draws: UInt64 {
        var sum = flow.draws
        for buyer in buyers { sum += buyer.users?.draws ?? 0 }
        return sum + figures.priceDraws
    }
}

/// What a spot desk is made from, checked.
struct SpotParts {
    let jobTerms: JobTerms
    let buyers: [SpotBuyer]
    let providers: [SpotProvider]
    let members: [SpotMember]
    let sources: [JobSource]
    let regional: RegionalCalendar
    let instants: [Int64]

    /// Nil where no workload buys its jobs one by one.
    ///
    /// - Parameter prices: Last closes, by asset.
    /// - Throws: ``WorldError`` naming what makes no market.
    init?(
        _ configuration: Configuration, replication: UInt32, prices: [Price]
    ) throws(WorldError) {
        let buyers = try SpotBuyer.all(configuration, replication: replication)
        guard !buyers.isEmpty, let terms = configuration.protocolTerms.jobs else { return nil }
        let roster = try SpotRoster(configuration, replication: replication)
        // Of two markets for the same machines each would sell all of them.
        guard configuration.demand.workloads.allSatisfy({ $0.escrow != nil }),
            !configuration.protocolTerms.hardware.isPresent
        else {
            throw WorldError(.badShape, subject: "demand.workloads")
        }
        var sources: [JobSource] = []
        for buyer in buyers {
            let workload = configuration.demand.workloads[buyer.workload]
            // Nobody could say what a job costs in an asset without a price.
            guard prices.indices.contains(Int(buyer.policy.asset.index)),
                prices[Int(buyer.policy.asset.index)].isUsable
            else { throw WorldError(.badPriceModel, subject: workload.name) }
            sources.append(
                try JobSource(
                    workload, seed: configuration.seed, replication: replication,
                    startHourOfWeek: configuration.startHourOfWeek))
        }
        jobTerms = terms
        self.buyers = buyers
        providers = roster.providers
        members = roster.members
        self.sources = sources
        regional = try RegionalCalendar(configuration, replication: replication)
        instants = SpotDesk.instants(configuration.demand.resolution)
    }
}

extension Workload {
    /// Unit: ticks; nil = waits for ever.
    var patienceTicks: Int64? {
        patienceSeconds.map { SimulationTime.zero.advanced(bySeconds: $0).ticks }
    }
}
