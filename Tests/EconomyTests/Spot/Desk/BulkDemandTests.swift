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
        var configuration = SpotNetwork.single(at: [], work: [])
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
        #expect(impatient.workloads[0].queuedAtEnd == 4)
        #expect((470...482).contains(impatient.workloads[0].expired))
        #expect(patient.workloads[0].expired == 0)
        #expect((478...482).contains(patient.workloads[0].queuedAtEnd))
    }

    // MARK: Beside single jobs

    /// Base units and figures whose means both resolutions share.
    private func figures(_ configuration: Configuration, _ replication: UInt32) throws -> [Double] {
        let commands = CommandCollector()
        let record = try run(configuration, replication: replication, observer: commands)
        let replay = try SpotReplay(configuration, commands)
        var figures: [Double] = []
        for asset in [SpotNetwork.usdc, SpotNetwork.sol] {
            figures.append(Double(replay.total(.jobPayment, of: asset)))
            figures.append(Double(replay.total(.jobFee, of: asset)))
            figures.append(
                Double(replay.total(.jobRefund, of: asset))
                    / Double(replay.total(.jobFunding, of: asset)))
        }
        figures.append(record.pools.reduce(0) { $0 + $1.busyShare * Double($1.gpus) })
        figures.append(Double(record.workloads.reduce(0) { $0 + $1.finished }))
        return figures
    }

    @Test func `amounts and single jobs have the same means`() throws {
        let replications: Range<UInt32> = 0..<6
        var jobs = [Double](repeating: 0, count: 8)
        var amounts = jobs
        for replication in replications {
            let single = try figures(SpotNetwork.configuration(), replication)
            let bulk = try figures(flowing(), replication)
            for index in jobs.indices {
                jobs[index] += single[index]
                amounts[index] += bulk[index]
            }
        }
        // Six months of jobs scatter by about two per cent themselves; the model's own difference is
        // below two per cent, which needs two hundred runs to see.
        for index in jobs.indices {
            let ratio = amounts[index] / jobs[index]
            #expect(abs(ratio - 1) < 0.04, "figure \(index): \(ratio)")
        }
    }
}
