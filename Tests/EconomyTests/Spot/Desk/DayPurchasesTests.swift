@testable import Economy
import Ledger
import Rewards
import Settlement
import Testing

/// Jobs that run one by one and are paid for once a day.
@Suite struct DayPurchasesTests {
    private func flowing(
        _ configuration: Configuration = SpotNetwork.configuration()
    ) -> Configuration {
        var configuration = configuration
        configuration.demand.resolution = .flow
        return configuration
    }

    private func total(_ rig: borrowing DeskRig, _ reason: PostingReason) throws -> UInt128 {
        try SpotReplay(rig.site.configuration, rig.collector).total(reason, of: SpotNetwork.usdc)
    }

    @Test func `a month breaks no invariant and sends few commands`() throws {
        let commands = CommandCollector()
        let record = try run(flowing(), observer: commands)
        let replay = try SpotReplay(flowing(), commands)
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        #expect(record.counts.commands < 6_000)
        for asset in [AssetID.token, SpotNetwork.usdc, SpotNetwork.sol] {
            let funded = replay.total(.jobFunding, of: asset)
            let out =
                replay.total(.jobPayment, of: asset) + replay.total(.jobFee, of: asset)
                + replay.total(.jobRefund, of: asset)
            let escrow = replay.state.systemAccounts.escrow[Int(asset.index)]
            #expect(funded > 0)
            #expect(funded == out + replay.state.ledger.balance(of: escrow).baseUnits)
        }
    }

    @Test func `money for jobs moves half a minute before the day's end`() throws {
        let commands = CommandCollector()
        _ = try run(flowing(SpotNetwork.configuration(days: 3)), observer: commands)
        var count = 0
        for entry in commands.entries {
            guard case .job = entry.command else { continue }
            #expect(entry.time.seconds % 86_400 == 86_370)
            count += 1
        }
        #expect(count > 100)
    }

    // MARK: Beside single escrows

    /// Three assets at constant prices, jobs of which one kind is paid by receipts.
    private func constant(_ policy: RoutingPolicy) -> Configuration {
        var configuration = SpotNetwork.configuration(days: 8)
        configuration.network.routing = policy
        configuration.market.price = .constant(SmallNetwork.price(milliUSD: 20))
        return configuration
    }

    @Test(arguments: RoutingPolicy.allCases)
    func `jobs run as they do when each is paid by itself`(_ policy: RoutingPolicy) throws {
        let single = try run(constant(policy))
        let daily = try run(flowing(constant(policy)))
        #expect(single.workloads == daily.workloads)
        #expect(single.pools == daily.pools)
        for name in [
            "busy_share", "jobs_finished", "jobs_expired", "jobs_interrupted", "mean_wait",
            "wait_p95", "mean_service", "provider_reputation_end",
        ] {
            #expect(single.value(name) != nil)
            #expect(single.value(name) == daily.value(name), "\(name)")
        }
        for name in ["busy_gpus", "jobs_started", "jobs_queued", "mean_wait"] {
            #expect(single.values(name) != nil)
            #expect(single.values(name) == daily.values(name), "\(name)")
        }
    }

    @Test func `what providers and the fee get together is the same to the unit`() throws {
        let (single, daily) = (CommandCollector(), CommandCollector())
        _ = try run(constant(.cheapest), observer: single)
        _ = try run(flowing(constant(.cheapest)), observer: daily)
        let left = try SpotReplay(constant(.cheapest), single)
        let right = try SpotReplay(flowing(constant(.cheapest)), daily)
        for asset in [AssetID.token, SpotNetwork.usdc, SpotNetwork.sol] {
            let paid = left.total(.jobPayment, of: asset) + left.total(.jobFee, of: asset)
            #expect(paid > 0)
            #expect(
                paid == right.total(.jobPayment, of: asset) + right.total(.jobFee, of: asset))
            // A fee is rounded down in each receipt: less with more of them, at most a unit each.
            let (one, other) = (left.total(.jobFee, of: asset), right.total(.jobFee, of: asset))
            #expect(one <= other && Double(other) < Double(one) * 1.01, "\(one) and \(other)")
        }
    }

    @Test func `the means of money stay together while prices move`() throws {
        var sums: [String: (jobs: Double, flow: Double)] = [:]
        for replication: UInt32 in 0..<4 {
            let jobs = try run(SpotNetwork.configuration(days: 15), replication: replication)
            let flow = try run(
                flowing(SpotNetwork.configuration(days: 15)), replication: replication)
            for name in ["job_payments", "job_refunds", "gpu_hours_paid", "paid_price"] {
                guard case .real(let one) = jobs.value(name),
                    case .real(let other) = flow.value(name)
                else {
                    Issue.record("no \(name)")
                    continue
                }
                sums[name, default: (0, 0)].jobs += one
                sums[name, default: (0, 0)].flow += other
            }
        }
        for (name, sum) in sums {
            // Four runs in place of two hundred: a hundredth more than the two that are promised.
            #expect(abs(sum.flow / sum.jobs - 1) < 0.03, "\(name): \(sum)")
        }
    }

    // MARK: Single jobs

    @Test func `a job is funded by its quote, paid for its work and refunded the rest`() throws {
        var rig = try DeskRig(flowing(SpotNetwork.single(at: [1_000], work: [100])))
        rig.runDays(1)
        #expect(try total(rig, .jobFunding) == 375_000)
        #expect(try total(rig, .jobPayment) == 249_375)
        #expect(try total(rig, .jobFee) == 625)
        #expect(try total(rig, .jobRefund) == 125_000)
        #expect(rig.seconds { if case .complete = $0 { true } else { false } } == [86_370])
    }

    @Test func `jobs of a workload that a node did in a day are one escrow`() throws {
        var rig = try DeskRig(
            flowing(SpotNetwork.single(at: [1_000, 2_000, 3_000], work: [100, 50, 30])))
        rig.runDays(1)
        #expect(rig.seconds { if case .create = $0 { true } else { false } } == [86_370])
        #expect(try total(rig, .jobPayment) + total(rig, .jobFee) == 180 * 2_500)
        #expect(try total(rig, .jobRefund) == 90 * 2_500)
    }

    @Test func `a job that goes on into the next day has its escrow, and its receipts are paid`()
        throws
    {
        let policy = SpotNetwork.escrow(SpotNetwork.usdc, receiptEvery: 3_600)
        var rig = try DeskRig(
            flowing(SpotNetwork.single(at: [80_000], work: [20_000], days: 3, policy: policy)))
        rig.runDays(1)
        // One whole hour of the first day's 6,370 seconds; the rest is set aside.
        #expect(try total(rig, .jobFunding) == 30_000 * 2_500)
        #expect(try total(rig, .jobPayment) + total(rig, .jobFee) == 3_600 * 2_500)
        #expect(try total(rig, .jobRefund) == 0)
        rig.runDays(2)
        #expect(try total(rig, .jobFunding) == 30_000 * 2_500)
        #expect(try total(rig, .jobPayment) + total(rig, .jobFee) == 20_000 * 2_500)
        #expect(try total(rig, .jobRefund) == 10_000 * 2_500)
    }

    @Test func `an interrupted job keeps what receipts have proven and is refunded at its expiry`()
        throws
    {
        for (margin, refund) in [(500.0, UInt128(600_000)), (86_400, 0)] {
            let policy = SpotNetwork.escrow(
                SpotNetwork.usdc, receiptEvery: 60, retries: 0, expiryMargin: margin)
            var rig = try DeskRig(
                flowing(SpotNetwork.single(at: [1_000], work: [200], days: 3, policy: policy)))
            rig.run(to: 1_100)
            rig.takeOut(0, seconds: 100)
            rig.runDays(1)
            // One receipt over 60 seconds; the forty seconds after it are nobody's proof.
            #expect(try total(rig, .jobPayment) == 149_625)
            #expect(try total(rig, .jobRefund) == refund)
            rig.runDays(2)
            #expect(try total(rig, .jobPayment) == 149_625)
            #expect(try total(rig, .jobRefund) == 600_000)
            #expect(rig.desk.flow.workloads[0].failed == 1)
        }
    }

    @Test func `a job interrupted on a later day keeps what it has proven, too`() throws {
        let policy = SpotNetwork.escrow(
            SpotNetwork.usdc, receiptEvery: 3_600, retries: 0, expiryMargin: 500)
        var rig = try DeskRig(
            flowing(SpotNetwork.single(at: [80_000], work: [20_000], days: 4, policy: policy)))
        rig.run(to: 90_000)
        rig.takeOut(0, seconds: 100)
        rig.runDays(2)
        // Two whole hours of ten thousand seconds.
        let paid = try total(rig, .jobPayment) + total(rig, .jobFee)
        #expect(paid == 7_200 * 2_500, "\(paid / 2_500) GPU-seconds")
        rig.runDays(3)
        #expect(try total(rig, .jobPayment) + total(rig, .jobFee) == 7_200 * 2_500)
        #expect(try total(rig, .jobRefund) == 22_800 * 2_500)
        #expect(rig.seconds { if case .expire = $0 { true } else { false } }.count == 1)
    }

    @Test func `a job is paid at the price that was quoted when it began`() throws {
        var configuration = flowing(
            SpotNetwork.single(
                at: [80_000, 90_000], work: [7_000, 1_000], days: 3,
                policy: SpotNetwork.escrow(.token)))
        configuration.market.price = .constant(SmallNetwork.price(milliUSD: 20))
        var rig = try DeskRig(configuration)
        rig.runDays(1)
        #expect(rig.desk.members[0].quotes[0]?.price.baseUnits == 125_000)
        rig.site.prices[0] = try Price(wad: rig.site.prices[0].wad * 2)
        rig.runDays(2)
        #expect(rig.desk.members[0].quotes[0]?.price.baseUnits == 62_500)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        #expect(
            replay.total(.jobPayment, of: .token) + replay.total(.jobFee, of: .token)
                == 7_000 * 125_000 + 1_000 * 62_500)
    }

    @Test func `jobs whose user cannot pay run unpaid and are counted one by one`() throws {
        var configuration = flowing(
            SpotNetwork.single(
                at: [1_000, 2_000], work: [100, 100], policy: SpotNetwork.escrow(.token)))
        configuration.protocolTerms = SpotNetwork.terms(supply: 10)
        var rig = try DeskRig(configuration)
        rig.runDays(1)
        #expect(rig.commands().isEmpty)
        #expect(rig.desk.flow.workloads[0].finished == 2)
        #expect(rig.desk.figures.sum.unpaid == 2)
    }
}
