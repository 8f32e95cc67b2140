@testable import Economy
import Settlement
import Testing

@Suite struct `Regional events` {
    private func configuration(_ terms: RegionalEventTerms?) -> Configuration {
        var configuration = SmallNetwork.configuration(days: 20)
        configuration.protocolTerms.hardware.regions = ["eu", "us"].map(SmallNetwork.name)
        let capacity = configuration.protocolTerms.hardware.capacityRewards
        configuration.protocolTerms.hardware.capacityRewards = capacity + capacity
        configuration.network.regions = ["eu", "us"]
        configuration.network.providers[1].region = 1
        configuration.network.providers[1].hardwareClass = 0
        configuration.demand.workloads.removeLast()
        configuration.network.regionalEvents = terms
        return configuration
    }

    private func terms(days: Double = 3, share: Double = 1) -> RegionalEventTerms {
        RegionalEventTerms(
            meanDaysBetween: days, nodeShare: share, repair: .exponential(meanSeconds: 20_000))
    }

    @Test func `nodes of a region go out together`() throws {
        var configuration = configuration(terms())
        for index in 0..<2 {
            configuration.network.providers[index].meanSecondsBetweenOutages = nil
            configuration.network.providers[index].joinOverDays = 0
        }
        let record = try run(configuration)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
        let events = record.events.filter { $0.kind == "regional_event" }
        #expect(record.value("regional_events") == .count(Int64(events.count)))
        #expect(Set(events.map(\.subject)) == ["eu", "us"])
        #expect(events.allSatisfy { $0.detail.hasPrefix("4 nodes") })
        // Both nodes of a class are out at the same times: lost time is a multiple of four nodes'.
        for pool in record.pools { #expect(pool.downShare > 0) }
    }

    @Test func `an event's share of nodes is hit, each by its own draw`() throws {
        let record = try run(configuration(terms(days: 0.2, share: 0.5)))
        let events = record.events.filter { $0.kind == "regional_event" }
        let hit = events.compactMap { Int($0.detail.prefix { $0 != " " }) }.reduce(0, +)
        // Some 200 events with 4 nodes each, less those before everybody has joined; five
        // standard deviations.
        let mean = Double(hit) / Double(events.count)
        #expect(abs(mean - 2) < 0.35, "\(mean) of \(events.count)")
        #expect(record.violationCount == 0)
    }

    @Test func `nobody's own failures, repairs, prices or jobs are drawn otherwise`() throws {
        var without = try World(configuration: configuration(nil))
        var with = try World(configuration: configuration(terms(days: 1)))
        let horizon = without.calendar.horizon
        while without.seconds < horizon { without.advance() }
        while with.seconds < horizon { with.advance() }
        #expect(without.bookings.regionalEvents == 0 && with.bookings.regionalEvents > 10)
        for node in 0..<without.bookings.flow.fleet.nodeCount {
            let (first, second) = (
                without.bookings.flow.breakdowns[node], with.bookings.flow.breakdowns[node]
            )
            #expect(first.failures == second.failures)
            #expect(first.repairs == second.repairs)
        }
        #expect(
            without.bookings.flow.workloads[0].arrived == with.bookings.flow.workloads[0].arrived)
    }

    @Test func `impossible terms are refused before the run`() {
        for terms in [terms(days: 0), terms(share: 1.5)] {
            #expect(throws: WorldError.self) { try run(configuration(terms)) }
        }
    }
}
