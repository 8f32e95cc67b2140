@testable import Economy
import Rewards
import Settlement
import Testing

/// Whole worlds around the shipped compositions.
@Suite struct MiningWorldTests {
    private static func users() -> [BridgeCohort] {
        [MiningNetwork.holders("traders", sigma: 0.5, returnShare: 0.2)]
    }

    @Test func `a world of a pool and a bridge runs, and tells what became of both`() throws {
        let configuration = MiningNetwork.configuration(
            try MiningNetwork.terms(floating: 1_000_000), days: 20,
            bridgeUsers: MiningWorldTests.users())
        let record = try run(configuration)
        #expect(record.violations == [])
        #expect(record.counts.refusedCommands == 0)
        #expect(record.value("mining_pool_end") == .amount(SmallNetwork.tokens(99_000_000)))
        #expect(record.value("mining_pool_lasts_until") == .text("never"))
        #expect(record.values("bridge_in_flight") != nil)
        guard case .amount(let burned) = record.value("burned_by_bridge"),
            case .real(let share) = record.value("burned_share_a_year")
        else {
            Issue.record("a bridge burns a part of its fees")
            return
        }
        #expect(burned > .zero)
        // Near a million circulates throughout.
        let expected = Double(burned.baseUnits) / 1e18 * 365 / 20 / 1e6
        #expect(abs(share / expected - 1) < 0.02)
        #expect(try run(configuration).fingerprint == record.fingerprint)
    }

    @Test func `a network without a pool or a bridge has none of their figures`() throws {
        let record = try run(SmallNetwork.configuration(days: 2))
        let areas = Set(record.metrics.map(\.area))
        #expect(areas.isDisjoint(with: ["mining", "bridge", "burning"]))
    }

    /// Four labs, a hundred tasks a day that are paid in the token, and bridge users.
    private static func busy(_ terms: ProtocolConfiguration) -> Configuration {
        var configuration = MiningNetwork.configuration(
            terms, days: 12,
            miners: [
                MiningNetwork.miners(
                    "lab", count: 4, bond: 2_000, quality: 0.95, anomalies: 0.05, verification: 1)
            ], bridgeUsers: users())
        var policy = SpotNetwork.escrow(.token)
        policy.task = 0
        policy.workUnitsPerGPUHour = 10
        configuration.demand.workloads = [
            SpotNetwork.workload("inference", perDay: 100, classes: [0], policy: policy)
        ]
        return configuration
    }

    @Test func `while the whole supply is in the pool nobody can pay for a first task`() throws {
        let record = try run(MiningWorldTests.busy(try MiningNetwork.shipped()))
        #expect(record.value("work_inference") == .count(0))
        #expect(record.value("mining_released") == .amount(.zero))
        #expect(record.value("miner_bonds_end") == .amount(.zero))
        #expect(record.value("bridge_messages") == .count(0))
        #expect(record.violations == [])
    }

    @Test func `tasks that users pay for in the token are mined`() throws {
        let configuration = MiningWorldTests.busy(try MiningNetwork.terms(floating: 10_000_000))
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        #expect(record.violations == [])
        let refused = collector.entries.filter {
            if case .mining = $0.command { $0.refusal != nil } else { false }
        }
        #expect(refused.isEmpty)
        // A hundred jobs of a quarter of an hour: 250 units a day.
        guard case .count(let work) = record.value("work_inference") else {
            Issue.record("work is counted by task")
            return
        }
        #expect((2_000...4_000).contains(work))
        #expect(record.value("miners_end") == .count(4))
        #expect(record.value("miner_bonds_end") == .amount(SmallNetwork.tokens(8_000)))
        // Every token of the supply is somewhere.
        let held = record.accounts.filter { $0.asset == "CXT" }.compactMap(\.days.last?.closing)
        guard case .amount(let burned) = record.value("burned_end") else {
            Issue.record("what is burned is counted")
            return
        }
        #expect(try held.total().adding(burned) == SmallNetwork.tokens(100_000_000))
    }

    // MARK: With an executive and without

    private static let changes: [ScheduledChange] = [
        ScheduledChange(
            day: 1, change: .govern(key: .miningRate, value: 948_600_000_000_000)),
        ScheduledChange(
            day: 1, change: .govern(key: .miningValidateShare, value: Wad.scale / 10)),
        ScheduledChange(
            day: 1,
            change: .govern(
                key: .validatorMinimumStake, value: SmallNetwork.tokens(2_000).baseUnits)),
    ]

    private static func governed(
        _ composition: String
    ) throws -> (record: RunRecord, proposals: [CommandCollector.Entry]) {
        let collector = CommandCollector()
        let configuration = MiningNetwork.configuration(
            try MiningNetwork.shipped(composition), days: 10, schedule: MiningWorldTests.changes)
        let record = try run(configuration, observer: collector)
        let proposals = collector.entries.filter {
            if case .governance = $0.command { true } else { false }
        }
        return (record, proposals)
    }

    @Test func `mining parameters given up for ever refuse every change`() throws {
        let (record, proposals) = try MiningWorldTests.governed("corex")
        #expect(proposals.map(\.refusal) == [.immutable, .immutable, .immutable])
        #expect(record.events.contains { $0.detail == "immutable, 3 times, first protocol" })
        #expect(record.events.allSatisfy { $0.kind != "proposed" })
        #expect(try halfLife(record) > 1_460)
    }

    @Test func `an executive changes them after the delay`() throws {
        let (record, proposals) = try MiningWorldTests.governed("corex-executive")
        #expect(proposals.map(\.refusal) == [nil, nil, nil])
        let proposed = record.events.filter { $0.kind == "proposed" }
        // Seven days from the beginning of day 1.
        #expect(proposed.map { $0.detail.hasSuffix("in force on day 8") } == [true, true, true])
        // Twice the rate.
        #expect(try halfLife(record) < 731)
        #expect(record.violations == [])
    }

    private func halfLife(_ record: RunRecord) throws -> Double {
        guard case .real(let days) = record.value("mining_pool_half_life_at_cap") else {
            throw MissingFigure()
        }
        return days
    }

    private struct MissingFigure: Error {}
}
