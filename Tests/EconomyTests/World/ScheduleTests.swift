import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Schedule` {
    @Test func `a changed arrival rate holds from its day on and is relative to the file's`() throws
    {
        var configuration = SmallNetwork.configuration(days: 30)
        configuration.demand.workloads = [SmallNetwork.workload("chat", perDay: 1_000)]
        configuration.schedule = [
            ScheduledChange(day: 10, change: .arrivals(workload: 0, factor: 0)),
            ScheduledChange(day: 20, change: .arrivals(workload: 0, factor: 3)),
        ]
        let record = try run(configuration)
        guard case .counts(let arrived) = record.values("jobs_arrived") else {
            Issue.record("The series jobs_arrived is missing.")
            return
        }
        // Ten standard deviations of a Poisson count around its mean.
        let before = arrived[..<10].reduce(0, +)
        #expect(abs(before - 10_000) < 1_000)
        #expect(arrived[10..<20].allSatisfy { $0 == 0 })
        let after = arrived[20...].reduce(0, +)
        #expect(abs(after - 30_000) < 1_800)
        #expect(record.violationCount == 0)
        #expect(record.events.filter { $0.kind == "arrivals_changed" }.count == 2)
    }

    @Test func `a proposal takes effect after its timelock`() throws {
        var configuration = SmallNetwork.configuration(days: 10)
        configuration.schedule = [
            ScheduledChange(day: 3, change: .govern(key: .protocolMargin, value: 0))
        ]
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        let proposals = collector.entries.filter {
            if case .governance(.propose) = $0.command { true } else { false }
        }
        #expect(proposals.count == 1)
        #expect(proposals.first?.refusal == nil)
        #expect(proposals.first?.time.seconds == SmallNetwork.genesis + 3 * 86_400)
        let event = record.events.first { $0.kind == "proposed" }
        #expect(event?.detail == "0, in force on day 5")
    }

    @Test func `a change of a trace's arrivals is refused before the run`() throws {
        var configuration = SmallNetwork.configuration(days: 2)
        configuration.demand.workloads[0].arrivals = .trace(ticks: [5])
        configuration.schedule = [
            ScheduledChange(day: 1, change: .arrivals(workload: 0, factor: 2))
        ]
        #expect(throws: WorldError.self) { try run(configuration) }
    }

    @Test(arguments: [3_600, 21_600, 2 * 86_400, 7 * 86_400] as [UInt64])
    func `epochs of other lengths settle on their own grid`(length: UInt64) throws {
        var configuration = SmallNetwork.configuration(days: 15)
        configuration.protocolTerms.epochLength = SmallNetwork.seconds(length)
        configuration.protocolTerms.hardware.marketAdjustment.rule.windowDays = 14
        configuration.protocolTerms.hardware.marketAdjustment.cycleDays = 14
        configuration.protocolTerms.governance = []
        configuration.protocolTerms.hardware.slashing.table.removeLast()
        let record = try run(configuration)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
        #expect(record.value("epochs") == .count(Int64(15 * 86_400 / length)))
        #expect(record.series.allSatisfy { $0.unit != "" })
    }
}
