import Economy
import Rewards
import Scenarios
import Settlement
import Testing

/// J14: the shipped networks with single purchases and with those of a day have the same means.
///
/// Everything is checked at every edge, as in users' runs; other tests check after every command.
@Suite struct `Means of both resolutions` {
    /// Optimised builds run what the specification asks for.
    #if DEBUG
        static let replications: UInt32 = 4
    #else
        static let replications: UInt32 = 200
    #endif

    private static let folder = String(
        #filePath.dropLast("Tests/OptimisedTests/ResolutionMeansTests.swift".count))

    /// Work, use of the machines and money: metrics, then flows as `reason asset`.
    private static let figures: [String: [String]] = [
        "icn": [
            "jobs_arrived", "jobs_finished", "busy_share", "booked_share", "reward_utilisation",
            "reward_capacity", "reward_to_claimable", "reward_to_delegators", "provider_claims",
            "access_to_reserve", "access_to_treasury", "reserve_end", "treasury_end",
        ],
        "icpx": [
            "jobs_arrived", "jobs_finished", "busy_share", "mean_service", "gpu_hours_paid",
            "job_payments", "job_refunds", "paid_price", "revenue", "revenue_to_stakers",
            "revenue_to_buy_back", "revenue_to_treasury", "burned_end", "pool_rewards_funded",
            "job_payment USDC", "job_payment SOL", "job_payment ICPX", "job_fee USDC",
            "job_fee SOL", "job_fee ICPX", "job_refund USDC", "job_refund SOL",
            "job_refund ICPX", "taken_out USDC", "taken_out SOL",
        ],
        "corex": [
            "jobs_arrived", "jobs_finished", "busy_share", "mean_service", "gpu_hours_paid",
            "job_payments", "job_refunds", "paid_price", "mining_released", "mining_to_tasks",
            "mining_to_verification", "mining_pool_end", "work_inference", "work_rendering",
            "work_training", "job_payment CXT", "job_refund CXT",
        ],
    ]

    /// Where work booked is an amount, the longest jobs do not build up in the first weeks as
    /// single ones do: there the scenario's own warm-up of 30 days is kept, and a longer horizon.
    private static let times: [String: [String]] = [
        "icn": ["horizon=120d", "warm_up=30d"],
        "icpx": ["horizon=30d", "warm_up=5d"],
        "corex": ["horizon=30d", "warm_up=5d"],
    ]

    private func configuration(_ network: String, _ resolution: String) throws -> Configuration {
        try ScenarioReader().read(
            path: Self.folder + "scenarios/\(network)/baseline.yaml",
            overrides: (Self.times[network] ?? []) + [
                "schedule=[]", "expect=[]", "demand.resolution=\(resolution)",
            ]
        ).configuration
    }

    private func values(
        _ names: [String], _ configuration: Configuration, _ replication: UInt32
    ) throws -> [Double] {
        let record = try World(
            configuration: configuration, replication: replication, checks: .everyEdge
        ).run()
        #expect(record.violationCount == 0, "replication \(replication): \(record.violations)")
        return try names.map { name in
            let parts = name.split(separator: " ")
            if parts.count == 2 {
                return record.flows.filter { $0.reason == parts[0] && $0.asset == parts[1] }
                    .reduce(0) { $0 + Double($1.amount.low) }
            }
            let metric = try #require(record.metrics.first { $0.name == name }, "\(name)")
            switch metric.value {
            case .amount(let amount): return Double(amount.baseUnits)
            case .wad(let wad): return Double(wad.raw)
            case .count(let count): return Double(count)
            case .real(let real): return real
            case .text: return .nan
            }
        }
    }

    @Test(arguments: ["icn", "icpx", "corex"])
    func `each main figure's mean moves by less than 2 %`(_ network: String) throws {
        let names = try #require(Self.figures[network])
        let single = try configuration(network, "jobs")
        let daily = try configuration(network, "flow")
        var sums = names.map { _ in (jobs: 0.0, flow: 0.0) }
        for replication in 0..<Self.replications {
            let one = try values(names, single, replication)
            let other = try values(names, daily, replication)
            for index in sums.indices {
                sums[index].jobs += one[index]
                sums[index].flow += other[index]
            }
        }
        for (name, sum) in zip(names, sums) {
            #expect(sum.jobs > 0, "\(name)")
            #expect(abs(sum.flow / sum.jobs - 1) < 0.02, "\(name): \(sum.flow / sum.jobs - 1)")
        }
    }
}
