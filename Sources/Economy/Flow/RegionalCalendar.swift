import RandomStreams
import StochasticProcesses

/// The regional events of a run, those of all regions in the order of time.
struct RegionalCalendar {
    private struct Region {
        var events: RegionalEvents
        var next: RegionalEvent?
    }

    private var regions: [Region] = []

    /// No events.
    init() {}

    /// - Throws: ``WorldError`` when the terms make no process.
    init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        guard let terms = configuration.network.regionalEvents else { return }
        let process: RegionalEventProcess
        do {
            process = try RegionalEventProcess(
                eventsPerDay: 1 / terms.meanDaysBetween, share: .constant(terms.nodeShare),
                duration: terms.repair.law)
        } catch {
            throw WorldError(.badProcess, subject: "network.regional_events", cause: error)
        }
        let horizon = Int64(configuration.horizonDays) * 86_400 * 1_000_000
        for name in configuration.network.regions {
            let stream = RandomStream(
                seed: configuration.seed, replication: replication,
                entity: StreamEntity("region/" + name), purpose: .regionalEvents)
            var events = RegionalEvents(process, untilTicks: horizon, stream: stream)
            let first = events.next()
            regions.append(Region(events: events, next: first))
        }
    }

    /// The region of the next event; equal times in the order of regions. Nil when none comes.
    private var nextRegion: Int? {
        var found: Int?
        var earliest = Int64.max
        for index in regions.indices {
            guard let event = regions[index].next, event.ticks < earliest else { continue }
            (found, earliest) = (index, event.ticks)
        }
        return found
    }

    /// When the next event comes; nil when none does. Unit: ticks.
    var nextTick: Int64? { nextRegion.flatMap { regions[$0].next?.ticks } }

    /// Takes the next event that comes before `limit`.
    ///
    /// - Parameter limit: Unit: ticks.
    /// - Complexity: O(regions).
    mutating func take(before limit: Int64) -> (region: Int, event: RegionalEvent)? {
        guard let region = nextRegion, let event = regions[region].next, event.ticks < limit else {
            return nil
        }
        regions[region].next = regions[region].events.next()
        return (region, event)
    }
}

extension ProviderCohort.Duration {
    /// As the law of a random variable.
    var law: RepairTime {
        switch self {
        case .exponential(let seconds): .exponential(meanSeconds: seconds)
        case .lognormal(let median, let sigma): .lognormal(medianSeconds: median, sigma: sigma)
        }
    }
}
