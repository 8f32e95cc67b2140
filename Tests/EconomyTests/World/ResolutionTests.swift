import Economy
import Rewards
import Settlement
import Testing

/// J14: jobs as events and jobs as amounts agree in the mean, and the protocol hears the same.
@Suite struct `Resolution of demand` {
    private func configuration(_ resolution: DemandResolution, seed: UInt64) -> Configuration {
        var configuration = SmallNetwork.configuration(days: 20, seed: seed)
        configuration.demand.workloads = [
            SmallNetwork.workload("chat", perDay: 600, booking: .targetUtilisation(0.6)),
            SmallNetwork.workload("render", perDay: 300, classes: [1, 0], booking: .fixed(6)),
        ]
        configuration.demand.resolution = resolution
        return configuration
    }

    private func number(_ record: RunRecord, _ name: String) -> Double {
        switch record.value(name) {
        case .amount(let amount): Double(amount.baseUnits)
        case .wad(let wad): Double(wad.raw)
        case .count(let count): Double(count)
        case .real(let real): real
        case .text, nil: .nan
        }
    }

    @Test func `the means of the main figures differ by less than 2 %`() throws {
        var sums: [String: (jobs: Double, flow: Double)] = [:]
        let names = [
            "reward_utilisation", "reward_capacity", "access_to_reserve", "access_to_treasury",
            "reserve_end", "booked_share", "busy_share", "jobs_arrived", "jobs_finished",
        ]
        for seed: UInt64 in 1...5 {
            let jobs = try run(configuration(.jobs, seed: seed))
            let flow = try run(configuration(.flow, seed: seed))
            #expect(flow.violationCount == 0, "seed \(seed): \(flow.violations)")
            #expect(flow.counts.refusedCommands == 0, "seed \(seed): \(flow.events)")
            #expect(flow.counts.commands == jobs.counts.commands, "seed \(seed)")
            for name in names {
                let (left, right) = (number(jobs, name), number(flow, name))
                sums[name, default: (0, 0)].jobs += left
                sums[name, default: (0, 0)].flow += right
            }
        }
        for name in names {
            let sum = try #require(sums[name])
            print("\(name): \(sum.flow / sum.jobs - 1)")
            #expect(abs(sum.flow / sum.jobs - 1) < 0.02, "\(name): \(sum)")
        }
    }

    /// Prices, outages and bookings do not depend on single jobs, so here means are not needed.
    @Test func `what the protocol pays is the same to the unit`() throws {
        let jobs = try run(configuration(.jobs, seed: 3))
        let flow = try run(configuration(.flow, seed: 3))
        for name in ["reward_to_claimable", "access_to_treasury", "slashed", "reserve_end"] {
            #expect(jobs.value(name) == flow.value(name), "\(name)")
        }
    }

    @Test func `what amounts cannot know is absent`() throws {
        let flow = try run(configuration(.flow, seed: 1))
        for name in ["mean_wait", "wait_p50", "wait_p95", "jobs_interrupted"] {
            #expect(flow.value(name) == nil, "\(name)")
        }
        #expect(flow.values("mean_wait") == nil)
        #expect(flow.values("jobs_finished") != nil)
    }

    @Test func `jobs are somewhere, day by day and at the end`() throws {
        let record = try run(configuration(.flow, seed: 2))
        for workload in record.workloads {
            #expect(
                workload.arrived == workload.finished + workload.expired + workload.queuedAtEnd
                    + workload.runningAtEnd)
        }
        guard case .counts(let finished) = record.values("jobs_finished"),
            case .count(let all) = record.value("jobs_finished")
        else {
            Issue.record("jobs_finished is missing")
            return
        }
        #expect(finished.allSatisfy { $0 >= 0 })
        #expect(finished.reduce(0, +) == all)
    }

    @Test func `the same seed gives the same record`() throws {
        let first = try run(configuration(.flow, seed: 4))
        let second = try run(configuration(.flow, seed: 4))
        #expect(first.fingerprint == second.fingerprint)
        #expect(first.series == second.series)
        #expect(first.fingerprint != (try run(configuration(.jobs, seed: 4))).fingerprint)
    }

    @Test func `arrivals follow the number of users in both`() throws {
        for resolution: DemandResolution in [.jobs, .flow] {
            var configuration = configuration(resolution, seed: 6)
            configuration.demand.workloads[0].users = UserPopulation(
                initial: 100_000, growthPerDay: 0, churnPerDay: 0.1)
            let record = try run(configuration)
            guard case .counts(let arrived) = record.values("jobs_arrived") else {
                Issue.record("jobs_arrived is missing")
                return
            }
            // 600 · 0.9^10 users' jobs and 300 others; five standard deviations of their count.
            #expect(abs(Double(arrived[10]) - 509) < 113, "\(resolution): \(arrived[10])")
            #expect(record.violationCount == 0)
        }
    }

    @Test func `a scheduled change of arrivals is followed`() throws {
        var configuration = configuration(.flow, seed: 5)
        configuration.schedule = [
            ScheduledChange(day: 10, change: .arrivals(workload: 0, factor: 0)),
            ScheduledChange(day: 10, change: .arrivals(workload: 1, factor: 2)),
        ]
        let record = try run(configuration)
        #expect(record.workloads[0].arrived == 6_000)
        #expect(record.workloads[1].arrived == 9_000)
    }
}
