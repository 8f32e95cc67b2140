import Economy
import Rewards
import Settlement
import Testing

/// Worlds in which something is short: the run goes on and every identity holds.
@Suite struct `Hard times` {
    @Test func `flow and Little hold under outages, impatience and gaps between bookings`() throws {
        for seed: UInt64 in 1...8 {
            var configuration = SmallNetwork.configuration(days: 12, seed: seed)
            configuration.network.providers = [
                SmallNetwork.providers("home", gpus: 3, meanSecondsBetweenOutages: 20_000)
            ]
            var chat = SmallNetwork.workload("chat", perDay: 900, patience: 900)
            // Ends in the middle of a day; the next booking begins at the next day's edge.
            chat.booking?.period = SmallNetwork.seconds(2 * 86_400 + 40_000)
            configuration.demand.workloads = [
                chat, SmallNetwork.workload("patient", perDay: 300, patience: nil),
            ]
            let record = try run(configuration)
            #expect(record.violationCount == 0, "seed \(seed): \(record.violations)")
            #expect(record.workloads[0].expired > 100, "seed \(seed)")
            #expect(record.workloads[0].interrupted > 10, "seed \(seed)")
            #expect(record.workloads[1].expired == 0, "seed \(seed)")
        }
    }

    @Test func `a market that cannot sell is refused, counted and written down`() throws {
        var configuration = SmallNetwork.configuration(days: 5)
        configuration.protocolTerms.assets[0].origin = .issued(
            supply: SmallNetwork.tokens(225_700_100))
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands > 0)
        let refusals = record.events.filter { $0.kind == "refused" && $0.subject == "transfer" }
        #expect(!refusals.isEmpty)
        #expect(refusals.allSatisfy { $0.detail.contains("insufficient-balance") })
        #expect(record.days == 5)
    }

    @Test func `a builder books what is free and says so`() throws {
        var configuration = SmallNetwork.configuration(days: 3)
        configuration.network.providers = [SmallNetwork.providers("home", count: 3)]
        configuration.demand.workloads = [
            SmallNetwork.workload("big", perDay: 100, booking: .fixed(50))
        ]
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        let shortages = record.events.filter { $0.kind == "capacity_short" }
        #expect(shortages.first?.subject == "big")
        #expect(shortages.first?.detail == "wanted 50, free 2")
        #expect(try counts("booked_gpus", of: record) == [2, 2, 2])
    }

    @Test func `a booking until midnight is counted on the day before`() throws {
        var configuration = SmallNetwork.configuration(days: 6)
        configuration.network.providers = [SmallNetwork.providers("home", count: 3)]
        configuration.network.providers[0].joinOverDays = 0
        configuration.demand.workloads = [
            SmallNetwork.workload("chat", perDay: 100, booking: .fixed(4), bookingDays: 2)
        ]
        let record = try run(configuration)
        #expect(record.value("bookings") == .count(3))
        #expect(try counts("booked_gpus", of: record) == [4, 4, 4, 4, 4, 4])
        #expect(try counts("running_bookings", of: record) == [2, 2, 2, 2, 2, 2])
    }

    private func counts(_ name: String, of record: RunRecord) throws -> [Int64] {
        guard case .counts(let values) = record.values(name) else {
            Issue.record("The series \(name) is missing.")
            return []
        }
        return values
    }

    @Test func `a big booking takes as many clusters as it needs`() throws {
        var configuration = SmallNetwork.configuration(days: 2)
        var cohort = SmallNetwork.providers("home", count: 13)
        cohort.joinOverDays = 0
        configuration.network.providers = [cohort]
        configuration.protocolTerms.hardware.clusterPrice.maxNodes = 5
        configuration.demand.workloads = [
            SmallNetwork.workload("big", perDay: 100, booking: .fixed(23))
        ]
        let record = try run(configuration)
        #expect(record.counts.refusedCommands == 0)
        #expect(record.value("bookings") == .count(3))
        #expect(try counts("booked_gpus", of: record) == [23, 23])
    }

    @Test func `a network without anybody runs`() throws {
        var configuration = SmallNetwork.configuration(days: 4)
        configuration.network.providers = []
        configuration.demand.workloads = []
        configuration.participants.stakers = []
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        #expect(record.counts.events == 0)
        #expect(record.counts.commands == 9)
    }

    @Test func `a reserve that runs dry is an outcome, not an error`() throws {
        var configuration = SmallNetwork.configuration(days: 6)
        configuration.protocolTerms.hardware.rewardReserve = SmallNetwork.tokens(10)
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        guard case .amounts(let deferred) = record.values("reward_deferred"),
            case .amounts(let unfunded) = record.values("unfunded_liability"),
            let first = (0..<6).first(where: { deferred[$0] > .zero || unfunded[$0] > .zero })
        else {
            Issue.record("Nothing was deferred.")
            return
        }
        #expect(record.outcome == .reserveExhausted(onDay: first))
        #expect(record.value("reserve_exhausted_on") == .count(Int64(first)))
        #expect(record.events.contains { $0.kind == "reserve_exhausted" })
    }

    @Test func `a node that is out for days reports no more downtime than time`() throws {
        var configuration = SmallNetwork.configuration(days: 12)
        var cohort = SmallNetwork.providers("home", meanSecondsBetweenOutages: 50_000)
        cohort.repair = .exponential(meanSeconds: 400_000)
        configuration.network.providers = [cohort]
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        #expect(record.pools[0].downShare > 0.5)
    }
}
