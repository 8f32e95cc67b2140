import Economy
import Ledger
import Rewards
import Settlement
import Testing

/// A month of a spot market in three assets.
@Suite struct SpotWorldTests {
    private static let assets = [AssetID.token, SpotNetwork.usdc, SpotNetwork.sol]

    private struct Month {
        let record: RunRecord
        let commands: Int
        let replay: SpotReplay

        init() throws {
            let commands = CommandCollector()
            let configuration = SpotNetwork.configuration()
            record = try run(configuration, observer: commands)
            self.commands = commands.entries.count
            replay = try SpotReplay(configuration, commands)
        }
    }

    /// Run once for all tests that look at it.
    private static let shared = Result { try Month() }

    private func month() throws -> (record: RunRecord, commands: Int, replay: SpotReplay) {
        let month = try SpotWorldTests.shared.get()
        return (month.record, month.commands, month.replay)
    }

    @Test func `a month breaks no invariant and every command is accepted`() throws {
        let (record, commands, replay) = try month()
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        #expect(commands > 10_000)
        #expect(replay.state.violationCount == 0)
        #expect(replay.state.digest() == record.stateDigest)
        for name in ["jobs_finished", "jobs_interrupted"] {
            guard case .count(let count) = record.value(name) else {
                Issue.record("no \(name)")
                continue
            }
            #expect(count > 0, "\(name)")
        }
    }

    @Test func `what was funded is what was paid, charged, refunded and is held, to the unit`()
        throws
    {
        let (_, _, replay) = try month()
        for asset in SpotWorldTests.assets {
            let funded = replay.total(.jobFunding, of: asset)
            let paid = replay.total(.jobPayment, of: asset)
            let fees = replay.total(.jobFee, of: asset)
            let refunded = replay.total(.jobRefund, of: asset)
            let escrow = replay.state.systemAccounts.escrow[Int(asset.index)]
            let held = replay.state.ledger.balance(of: escrow).baseUnits
            #expect(funded > 0 && paid > 0 && fees > 0 && refunded > 0, "asset \(asset.index)")
            #expect(funded == paid + fees + refunded + held, "asset \(asset.index)")
        }
    }

    @Test func `external money comes from users and ends outside or on somebody's account`()
        throws
    {
        let (_, _, replay) = try month()
        for asset in [SpotNetwork.usdc, SpotNetwork.sol] {
            let broughtIn = replay.total(.broughtIn, of: asset)
            let takenOut = replay.total(.takenOut, of: asset)
            var held: UInt128 = 0
            for account in replay.state.ledger.accounts where account.asset == asset {
                held += account.balance.baseUnits
            }
            #expect(broughtIn == takenOut + held)
            #expect(takenOut > 0)
            // Refunds are used again.
            #expect(broughtIn < replay.total(.jobFunding, of: asset))
        }
    }

    @Test func `commands about jobs keep clear of the day's first minute and last second`() throws {
        let (_, _, replay) = try month()
        let jobs = replay.jobs()
        #expect(jobs.allSatisfy { (60..<86_399).contains($0.step.second) })
    }

    @Test func `an escrow that expires was abandoned: its job is not completed`() throws {
        let (_, _, replay) = try month()
        var completed: Set<JobID> = []
        var expired: Set<JobID> = []
        for (command, _) in replay.jobs() {
            switch command {
            case .complete(let id, _, _): completed.insert(id)
            case .expire(let id): expired.insert(id)
            default: break
            }
        }
        #expect(!expired.isEmpty)
        #expect(completed.isDisjoint(with: expired))
    }

    @Test func `the same seed gives the same run, another replication another one`() throws {
        let first = try run(SpotNetwork.configuration(days: 6))
        let again = try run(SpotNetwork.configuration(days: 6))
        let other = try run(SpotNetwork.configuration(days: 6), replication: 1)
        #expect(first.fingerprint == again.fingerprint)
        #expect(first.stateDigest == again.stateDigest)
        #expect(first.series == again.series)
        #expect(first.fingerprint != other.fingerprint)
    }

    @Test func `every routing policy runs without a violation`() throws {
        for policy in RoutingPolicy.allCases {
            var configuration = SpotNetwork.configuration(days: 6)
            configuration.network.routing = policy
            let record = try run(configuration)
            #expect(record.violationCount == 0, "\(policy)")
            #expect(record.counts.refusedCommands == 0, "\(policy)")
        }
    }

    @Test func `a run leaves pools, workloads, series and metrics with units`() throws {
        let record = try run(SpotNetwork.configuration(days: 6))
        #expect(record.pools.map(\.hardwareClass) == ["a100", "h100"])
        #expect(record.pools.allSatisfy { $0.busyShare > 0 && $0.busyShare < 1 })
        #expect(record.workloads.map(\.name) == ["chat", "render", "train"])
        #expect(record.workloads.allSatisfy { $0.finished > 0 })
        for name in [
            "providers_active", "asked_price", "paid_price", "gpu_hours_paid", "job_payments",
            "jobs_finished", "busy_gpus", "escrows_open",
        ] {
            #expect(record.values(name) != nil, "\(name)")
        }
        #expect(record.metrics.allSatisfy { !$0.unit.isEmpty && !$0.area.isEmpty })
        #expect(record.series.allSatisfy { !$0.unit.isEmpty })
    }

    @Test func `jobs that are paid in an asset without a price make no world`() {
        var configuration = SpotNetwork.configuration()
        configuration.market.assets.removeLast()
        #expect(throws: WorldError.self) {
            _ = try World(configuration: configuration)
        }
    }

    @Test func `booked workloads and jobs bought by themselves do not share a network`() {
        var configuration = SpotNetwork.configuration()
        configuration.protocolTerms.hardware = SmallNetwork.terms().hardware
        #expect(throws: WorldError.self) {
            _ = try World(configuration: configuration)
        }
    }
}
