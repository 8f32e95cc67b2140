@testable import Economy
import Ledger
import Rewards
import Settlement
import Testing

/// A day's jobs as one amount of work.
@Suite struct BulkDemandTests {
    @Test func `jobs that hunt through servers pass them by Erlang's formula`() {
        #expect(abs(BulkRouting.overflow(1, load: 1, after: 0, servers: 1) - 0.5) < 1e-15)
        #expect(abs(BulkRouting.overflow(1, load: 1, after: 0, servers: 2) - 0.2) < 1e-15)
        // B(10, 8) = 0.121661.
        #expect(abs(BulkRouting.overflow(1, load: 8, after: 0, servers: 10) - 0.121661) < 1e-6)
        let half = BulkRouting.overflow(1, load: 8, after: 0, servers: 4)
        let whole = BulkRouting.overflow(half, load: 8, after: 4, servers: 6)
        #expect(abs(whole - BulkRouting.overflow(1, load: 8, after: 0, servers: 10)) < 1e-15)
    }

    private func flowing(days: Int = 30) -> Configuration {
        var configuration = SpotNetwork.configuration(days: days)
        configuration.demand.resolution = .flow
        return configuration
    }

    @Test func `a month in amounts breaks no invariant and sends few commands`() throws {
        let commands = CommandCollector()
        let record = try run(flowing(), observer: commands)
        let replay = try SpotReplay(flowing(), commands)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        #expect(record.counts.commands < 5_000)
        for asset in [AssetID.token, SpotNetwork.usdc, SpotNetwork.sol] {
            let funded = replay.total(.jobFunding, of: asset)
            let out =
                replay.total(.jobPayment, of: asset) + replay.total(.jobFee, of: asset)
                + replay.total(.jobRefund, of: asset)
            #expect(funded > 0 && funded == out)
        }
    }

    @Test func `one escrow a workload, node and day`() throws {
        let commands = CommandCollector()
        _ = try run(flowing(days: 3), observer: commands)
        var seen: Set<[UInt64]> = []
        for entry in commands.entries {
            guard case .job(.create(let order)) = entry.command else { continue }
            let key = [
                entry.time.seconds / 86_400, UInt64(order.requester.index),
                UInt64(order.provider.index),
            ]
            #expect(seen.insert(key).inserted)
            #expect(entry.time.seconds % 86_400 == 86_370)
        }
        #expect(seen.count > 20)
    }

    @Test func `more work than there is capacity waits as long as users do`() throws {
        var configuration = SpotNetwork.single(at: [1], work: [1])
        configuration.demand.resolution = .flow
        configuration.horizonDays = 5
        // Twice what the one GPU can do.
        configuration.demand.workloads = [
            SpotNetwork.workload(
                "jobs", perDay: 192, patience: 3_600,
                policy: SpotNetwork.escrow(SpotNetwork.usdc))
        ]
        let impatient = try run(configuration)
        configuration.demand.workloads[0].patienceSeconds = nil
        let patient = try run(configuration)
        #expect(impatient.pools[0].busyShare > 0.999)
        // Four jobs fill an hour.
        #expect((3...4).contains(impatient.workloads[0].queuedAtEnd))
        #expect((470...482).contains(impatient.workloads[0].expired))
        #expect(patient.workloads[0].expired == 0)
        #expect((478...482).contains(patient.workloads[0].queuedAtEnd))
    }

    // MARK: Beside single jobs

    private static let figures = [
        "job_payments", "refund_share", "gpu_hours_paid", "paid_price", "busy_share",
        "jobs_finished",
    ]

    private func figures(_ configuration: Configuration, _ replication: UInt32) throws -> [Double] {
        let record = try run(configuration, replication: replication)
        return try BulkDemandTests.figures.map { name in
            switch try #require(record.value(name), "\(name)") {
            case .real(let value): return value
            case .count(let value): return Double(value)
            default: throw Mismatch.noNumber
            }
        }
    }

    private enum Mismatch: Error { case noNumber }

    @Test(arguments: RoutingPolicy.allCases)
    func `amounts and single jobs have the same means`(_ policy: RoutingPolicy) throws {
        let replications: UInt32 = 5
        var differences = [[Double]](repeating: [], count: BulkDemandTests.figures.count)
        var jobs = SpotNetwork.configuration(days: 20)
        jobs.network.routing = policy
        var amounts = jobs
        amounts.demand.resolution = .flow
        for replication in 0..<replications {
            let single = try figures(jobs, replication)
            let bulk = try figures(amounts, replication)
            for index in differences.indices {
                differences[index].append(bulk[index] / single[index] - 1)
            }
        }
        for (name, values) in zip(BulkDemandTests.figures, differences) {
            let count = Double(values.count)
            let mean = values.reduce(0, +) / count
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let error = (squares / (count - 1) / count).squareRoot()
            // Two per cent, and four standard errors for what few runs cannot tell.
            #expect(abs(mean) < 0.02 + 4 * error, "\(policy) \(name): \(mean) ± \(error)")
        }
    }
}
