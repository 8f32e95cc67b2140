import Economy
import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `The world` {
    @Test func `a run keeps every invariant and refuses nothing`() throws {
        for seed: UInt64 in 1...5 {
            let record = try run(SmallNetwork.configuration(seed: seed))
            #expect(record.violationCount == 0, "seed \(seed): \(record.violations)")
            #expect(record.counts.refusedCommands == 0, "seed \(seed): \(record.events)")
            #expect(record.outcome == .completed, "seed \(seed)")
        }
    }

    @Test func `people, machines and jobs all take part`() throws {
        let record = try run(SmallNetwork.configuration())
        #expect(record.pools.map(\.nodes) == [4, 4])
        #expect(record.pools.map(\.gpus) == [8, 8])
        #expect(record.workloads.allSatisfy { $0.finished > 1_000 })
        #expect(record.workloads.contains { $0.expired > 0 })
        #expect(record.workloads.contains { $0.interrupted > 0 })
        for name in [
            "provider_claims", "delegation_claims", "sold_to_market", "bought_from_market",
            "access_to_reserve", "access_to_treasury", "access_burned", "reward_to_delegators",
            "collateral_top_ups", "slashed",
        ] {
            guard case .amount(let amount) = record.value(name) else {
                Issue.record("\(name) is missing")
                continue
            }
            #expect(amount > .zero, "\(name)")
        }
        #expect(record.value("total_delegated_end") != nil)
    }

    @Test func `the same seed gives the same record`() throws {
        let first = try run(SmallNetwork.configuration())
        let second = try run(SmallNetwork.configuration())
        #expect(first.fingerprint == second.fingerprint)
        #expect(first.stateDigest == second.stateDigest)
        #expect(first.metrics == second.metrics)
        #expect(first.series == second.series)
        #expect(first.accounts == second.accounts)
        #expect(first.flows == second.flows)
        #expect(first.pools == second.pools)
        #expect(first.workloads == second.workloads)
        #expect(first.events == second.events)
        #expect(first.counts == second.counts)
    }

    @Test func `another seed or replication gives another fingerprint`() throws {
        let base = try run(SmallNetwork.configuration(days: 5))
        let seed = try run(SmallNetwork.configuration(days: 5, seed: 8))
        let replication = try run(SmallNetwork.configuration(days: 5), replication: 1)
        #expect(base.fingerprint != seed.fingerprint)
        #expect(base.fingerprint != replication.fingerprint)
        #expect(seed.fingerprint != replication.fingerprint)
    }

    /// Even where nothing random differs: the seed itself is part of what a run is.
    @Test func `two readings of the protocol give two fingerprints`() throws {
        let base = SmallNetwork.configuration(days: 2)
        var readings = [base]
        readings.append(base)
        readings[1].protocolTerms.hardware.marketAdjustment.rule.trigger = .weeklySigma
        readings.append(base)
        readings[2].protocolTerms.hardware.nodeCollateral.applyMAF = false
        readings.append(base)
        readings[3].protocolTerms.hardware.delegation.shareIs = .provider
        readings.append(base)
        readings[4].protocolTerms.hardware.slashing.basis = .own
        let fingerprints = try readings.map { try run($0).fingerprint }
        #expect(Set(fingerprints).count == readings.count)
    }

    @Test func `the command log replayed by the protocol alone ends in the same state`() throws {
        let configuration = SmallNetwork.configuration()
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        #expect(collector.days == Array(0..<30))
        #expect(UInt64(collector.entries.count) == record.counts.commands)
        var state = try ProtocolState(configuration.protocolTerms)
        for entry in collector.entries {
            var refusal: Refusal?
            do throws(Refusal) { _ = try state.apply(entry.command, at: entry.time) } catch {
                refusal = error
            }
            #expect(refusal == entry.refusal)
        }
        #expect(state.digest() == record.stateDigest)
    }

    @Test func `an observer changes nothing`() throws {
        let silent = try run(SmallNetwork.configuration(days: 5))
        let watched = try run(SmallNetwork.configuration(days: 5), observer: CommandCollector())
        #expect(silent.fingerprint == watched.fingerprint)
    }

    @Test func `accounts balance day by day and add up to the supply`() throws {
        let record = try run(SmallNetwork.configuration())
        guard case .amounts(let supply) = record.values("supply") else {
            Issue.record("The series supply is missing.")
            return
        }
        #expect(record.accounts.last?.name == "participants")
        #expect(record.accounts.allSatisfy { $0.asset == "TOK" })
        for account in record.accounts {
            #expect(account.days.count == record.days)
            for (index, day) in account.days.enumerated() {
                #expect(
                    day.opening.baseUnits + day.credited.baseUnits
                        == day.closing.baseUnits + day.debited.baseUnits)
                if index > 0 { #expect(day.opening == account.days[index - 1].closing) }
            }
        }
        for day in 0..<record.days {
            let sum = record.accounts.reduce(UInt128(0)) { $0 + $1.days[day].closing.baseUnits }
            #expect(sum == supply[day].baseUnits, "day \(day)")
        }
    }

    @Test func `every series has a value for every day and every metric one name`() throws {
        let record = try run(SmallNetwork.configuration(days: 9))
        for series in record.series {
            let count =
                switch series.values {
                case .amounts(let values): values.count
                case .wads(let values): values.count
                case .counts(let values): values.count
                case .reals(let values): values.count
                }
            #expect(count == 9, "\(series.name)")
        }
        #expect(Set(record.series.map(\.name)).count == record.series.count)
        #expect(Set(record.metrics.map(\.name)).count == record.metrics.count)
        for metric in record.metrics {
            if case .real(let value) = metric.value { #expect(value.isFinite, "\(metric.name)") }
        }
    }

    @Test func `a summary of a day is the sum over workloads`() throws {
        let record = try run(SmallNetwork.configuration())
        guard case .counts(let arrived) = record.values("jobs_arrived") else {
            Issue.record("The series jobs_arrived is missing.")
            return
        }
        #expect(arrived.reduce(0, +) == record.workloads.reduce(0) { $0 + $1.arrived })
        for workload in record.workloads {
            #expect(
                workload.arrived
                    == workload.finished + workload.expired + workload.queuedAtEnd
                    + workload.runningAtEnd)
        }
    }
}

@Suite struct `Metering` {
    /// J9: a job is reported once, second by second, however its outages cut it.
    @Test(arguments: [nil, 40_000.0])
    func `reported GPU time is what the jobs received`(outages: Double?) throws {
        var configuration = SmallNetwork.configuration(days: 20)
        var cohort = SmallNetwork.providers(
            "home", count: 3, gpus: 2, meanSecondsBetweenOutages: outages)
        cohort.joinOverDays = 0
        configuration.network.providers = [cohort]
        var chat = SmallNetwork.workload("chat", perDay: 400, patience: nil, booking: .fixed(6))
        // A thousand jobs in the first days, all done long before the end.
        chat.arrivals = .trace(ticks: (0..<1_000).map { $0 * 300_000_000 })
        chat.size = .constant(seconds: 1_000)
        configuration.demand.workloads = [chat]
        let collector = CommandCollector()
        let record = try run(configuration, observer: collector)
        var reported: UInt64 = 0
        for entry in collector.entries {
            if case .reportUsage(_, let gpuSeconds, _) = entry.command { reported += gpuSeconds }
        }
        #expect(record.workloads[0].finished == 1_000)
        #expect((record.workloads[0].interrupted > 0) == (outages != nil))
        // Each node keeps less than a second back; an interrupted job's stretches may each be
        // rounded to a tick.
        #expect(reported <= 1_000_001)
        #expect(reported >= 1_000_000 - 3)
    }

    @Test func `reports come in name order, one second before the edge`() throws {
        let collector = CommandCollector()
        _ = try run(SmallNetwork.configuration(days: 5), observer: collector)
        var nodes: [UInt32] = []
        for entry in collector.entries {
            guard case .reportUsage(let node, _, _) = entry.command else { continue }
            #expect((entry.time.seconds + 1) % 86_400 == SmallNetwork.genesis % 86_400)
            // One out of order would be refused.
            #expect(entry.refusal == nil)
            nodes.append(node.index)
        }
        // Joined over three days: 4, 6, 8, 8, 8 nodes report.
        #expect(nodes.count == 4 + 6 + 8 + 8 + 8)
        #expect(Set(nodes.suffix(8)).count == 8)
    }
}
