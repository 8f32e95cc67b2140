@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Provider turnover` {
    /// Eight nodes that cost so much, commit for so long and are reviewed every five days.
    private func configuration(
        cost: Double, commitmentDays: UInt64 = 5, turnover: ProviderTurnover? = nil
    ) -> Configuration {
        var configuration = SmallNetwork.configuration(days: 40)
        configuration.protocolTerms.hardware.commitment = CommitmentRule(
            minimum: SmallNetwork.days(5), extensionUnit: SmallNetwork.days(5))
        for index in 0..<2 {
            configuration.network.providers[index].commitment = SmallNetwork.days(commitmentDays)
            configuration.network.providers[index].costUSDPerGPUHour = cost
            configuration.network.providers[index].turnover = turnover ?? self.turnover()
        }
        return configuration
    }

    private func turnover(
        exitBelow: Double = -0.2, enterAbove: Double = 0.2
    ) -> ProviderTurnover {
        ProviderTurnover(
            reviewEveryDays: 5, exitBelow: exitBelow, enterAbove: enterAbove, entrantsPerReview: 1,
            mostMembers: 6)
    }

    private func commands(_ collector: CommandCollector, _ kind: String) -> Int {
        collector.entries.filter { "\($0.command)".hasPrefix(kind) && $0.refusal == nil }.count
    }

    @Test func `who earns too little leaves with its collateral, and nothing is refused`() throws {
        let collector = CommandCollector()
        let record = try run(configuration(cost: 50), observer: collector)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
        #expect(record.value("providers_left") == .count(8))
        #expect(record.value("providers_entered") == .count(0))
        #expect(record.value("providers_active_end") == .count(0))
        #expect(record.value("installed_gpus") == .count(0))
        #expect(commands(collector, "setCapacity") == 8)
        #expect(commands(collector, "withdrawCollateral") == 8)
        #expect(commands(collector, "releaseCollateral") == 8)
        #expect(record.value("node_collateral_end") == .amount(.zero))
        guard case .real(let mean) = record.value("mean_net_return") else {
            Issue.record("mean_net_return is missing")
            return
        }
        #expect(mean < -0.9)
    }

    @Test func `a commitment keeps those who would leave`() throws {
        let record = try run(configuration(cost: 50, commitmentDays: 50))
        #expect(record.value("providers_left") == .count(0))
        #expect(record.value("providers_active_end") == .count(8))
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `good returns draw new members in, up to the last one`() throws {
        let collector = CommandCollector()
        let record = try run(configuration(cost: 0.000_1), observer: collector)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
        #expect(record.value("providers_entered") == .count(4))
        #expect(record.value("providers_active_end") == .count(12))
        let names = collector.entries.compactMap { entry -> String? in
            if case .registerNode(let registration) = entry.command {
                registration.name.text
            } else {
                nil
            }
        }
        #expect(names.filter { $0.hasPrefix("home") }.sorted().last == "home-0000005")
        guard case .counts(let active) = record.values("providers_active") else {
            Issue.record("providers_active is missing")
            return
        }
        #expect(zip(active, active.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func `who stays commits anew on the last day of its commitment`() throws {
        let collector = CommandCollector()
        let steady = turnover(exitBelow: -.infinity, enterAbove: .infinity)
        let record = try run(configuration(cost: 1, turnover: steady), observer: collector)
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
        // Joined over three days, committed for five: seven times by day 40 or 39, or 38.
        #expect(commands(collector, "extendCommitment") >= 8 * 7)
        #expect(record.value("providers_left") == .count(0))
    }

    @Test func `members outside change nobody's draws and cost nothing`() throws {
        let base = configuration(
            cost: 1, turnover: turnover(exitBelow: -.infinity, enterAbove: .infinity))
        var more = base
        for index in 0..<2 { more.network.providers[index].turnover?.mostMembers = 50 }
        let (first, second) = (try run(base), try run(more))
        #expect(first.fingerprint == second.fingerprint)
        #expect(first.series == second.series)
    }

    @Test func `a turnover without running costs is refused`() {
        #expect(throws: WorldError.self) { try run(configuration(cost: 0)) }
    }
}

@Suite struct `Service levels` {
    private func configuration(fraction: UInt128, epoch: UInt64 = 86_400) -> Configuration {
        var configuration = SmallNetwork.configuration(days: 14)
        configuration.protocolTerms.epochLength = SmallNetwork.seconds(epoch)
        configuration.protocolTerms.hardware.slashing.table = [
            SlashRow(downtimeFrom: .zero, fraction: .zero),
            SlashRow(
                downtimeFrom: SmallNetwork.seconds(3_600),
                fraction: Wad(raw: SmallNetwork.token * fraction / 100)),
        ]
        configuration.network.providers = [
            SmallNetwork.providers("flaky", meanSecondsBetweenOutages: 50_000),
            SmallNetwork.providers("steady", meanSecondsBetweenOutages: nil),
        ]
        return configuration
    }

    private func slashed(_ record: RunRecord) -> TokenAmount {
        guard case .amount(let amount) = record.value("slashed") else { return .zero }
        return amount
    }

    @Test func `a cohort with many outages is slashed, a reliable one is not`() throws {
        let record = try run(configuration(fraction: 1))
        #expect(record.violationCount == 0)
        #expect(slashed(record) > .zero)
        let events = record.events.filter { $0.kind == "slashed_in_all" }
        #expect(events.map(\.subject) == ["flaky"])
        guard case .count(let breaches) = record.value("service_breaches") else {
            Issue.record("service_breaches is missing")
            return
        }
        #expect(breaches > 10)
        #expect(events.first?.detail.hasPrefix("\(breaches) node epochs") == true)
    }

    @Test func `what cohorts lost adds up to what was slashed`() throws {
        var world = try World(configuration: configuration(fraction: 3))
        while world.seconds < world.calendar.horizon { world.advance() }
        var sum = TokenAmount.zero
        for tally in world.bookings.slashTallies { sum.accumulate(tally.slashed) }
        #expect(sum == world.site.history.rewards.slashed)
        #expect(sum > .zero)
    }

    @Test func `the fraction decides how much, the epoch in which window`() throws {
        let base = slashed(try run(configuration(fraction: 1)))
        #expect(slashed(try run(configuration(fraction: 2))) > base)
        let none = try run(configuration(fraction: 0))
        #expect(slashed(none) == .zero)
        #expect(none.value("service_breaches") == nil)
        // An hour of downtime is rarer in six hours than in a day.
        guard
            case .count(let daily) = try run(configuration(fraction: 1)).value(
                "service_breaches"),
            case .count(let quarter) = try run(configuration(fraction: 1, epoch: 21_600)).value(
                "service_breaches")
        else {
            Issue.record("service_breaches is missing")
            return
        }
        #expect(daily != quarter && quarter > 0)
    }
}
