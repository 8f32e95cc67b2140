import Economy
import Ledger
import Settlement
import Testing

/// D5: who joins changes nobody else's draws.
@Suite struct `Separate streams` {
    private func arrivals(_ record: RunRecord, _ workload: String) -> Int64? {
        record.workloads.first { $0.name == workload }?.arrived
    }

    @Test func `another cohort of providers changes no arrival and no price`() throws {
        let base = SmallNetwork.configuration(days: 10)
        var more = base
        more.network.providers.insert(SmallNetwork.providers("another", count: 7), at: 0)
        let first = try run(base)
        let second = try run(more)
        #expect(first.fingerprint != second.fingerprint)
        #expect(first.values("jobs_arrived") == second.values("jobs_arrived"))
        #expect(first.values("price") == second.values("price"))
        for workload in ["chat", "render"] {
            #expect(arrivals(first, workload) == arrivals(second, workload))
        }
    }

    @Test func `more members of a cohort leave the first ones as they were`() throws {
        let base = SmallNetwork.configuration(days: 10)
        var more = base
        more.network.providers[0].count = 9
        more.network.providers[0].joinOverDays = 0
        var same = base
        same.network.providers[0].joinOverDays = 0
        #expect(quotes(try collect(same)) == quotes(try collect(more)))
    }

    /// What the cohort's first four members asked for when they joined.
    private func quotes(_ entries: [CommandCollector.Entry]) -> [Registration] {
        let names = (0..<4).map { SmallNetwork.name("home-000000\($0)") }
        return entries.compactMap { entry in
            guard case .registerNode(var registration) = entry.command,
                names.contains(registration.name)
            else { return nil }
            // Account numbers are positions; all else is the member's own.
            registration.owner = .init(0)
            return registration
        }
    }

    private func collect(_ configuration: Configuration) throws -> [CommandCollector.Entry] {
        let collector = CommandCollector()
        _ = try run(configuration, observer: collector)
        return collector.entries
    }

    @Test func `another workload changes no other workload's arrivals`() throws {
        let base = SmallNetwork.configuration(days: 10)
        var more = base
        more.demand.workloads.insert(SmallNetwork.workload("batch", perDay: 300), at: 0)
        let first = try run(base)
        let second = try run(more)
        for workload in ["chat", "render"] {
            #expect(arrivals(first, workload) == arrivals(second, workload))
        }
        #expect((arrivals(second, "batch") ?? 0) > 2_000)
    }

    @Test func `another workload on other GPUs changes nothing of the first`() throws {
        var base = SmallNetwork.configuration(days: 10)
        base.demand.workloads = [SmallNetwork.workload("chat", perDay: 400)]
        var more = base
        more.demand.workloads.append(
            SmallNetwork.workload("render", perDay: 100, classes: [1]))
        #expect(try run(base).workloads[0] == (try run(more)).workloads[0])
    }

    @Test func `another staker changes no job`() throws {
        let base = SmallNetwork.configuration(days: 10)
        var more = base
        more.participants.stakers.append(SmallNetwork.stakers("whales", count: 3))
        #expect(try run(base).workloads == (try run(more)).workloads)
    }
}
