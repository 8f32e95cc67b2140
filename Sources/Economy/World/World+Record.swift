import DiscreteEvent
import Ledger
import Rewards
import Settlement

/// What the run leaves behind.
extension World {
    /// Checks what can only be checked at the end, and writes everything down.
    mutating func record() -> RunRecord {
        flow.checkEnd(at: ticks, loop.queue)
        if configuration.warmUpDays == configuration.horizonDays {
            flow.beginMeasuring(at: ticks)
        }
        noteOutages()
        let terms = configuration.protocolTerms
        let digest = site.desk.state.digest()
        let counts = runCounts()
        let violations = allViolations()
        let assets = configuration.protocolTerms.recordedAssets
        let record = RunRecord(
            scenario: configuration.name, title: configuration.title, seed: configuration.seed,
            replication: replication,
            startDay: Int64(terms.genesis.seconds / UInt64(Calendar.day)),
            days: configuration.horizonDays, assets: assets, outcome: outcome,
            fingerprint: fingerprint(stateDigest: digest), stateDigest: digest,
            metrics: metrics(counts: counts, violations: violations.count).all
                + desks.flatMap { $0.metrics(site) },
            series: dailySeries(assets), accounts: site.history.books.histories,
            flows: site.desk.totals.flows(assets), pools: poolSummaries(),
            workloads: workloadSummaries(), events: site.log.closed(at: seconds),
            violations: violations.first, violationCount: violations.count, counts: counts,
            remarks: configuration.remarks)
        let unnamed = record.unnamedAssets
        precondition(unnamed.isEmpty, "amounts are recorded in \(unnamed), no assets of the run")
        return record
    }

    /// The network's, then the desks', then every flow.
    private func dailySeries(_ assets: [RecordedAsset]) -> [Series] {
        DailySeries(
            site.history.rows, assets: assets,
            hasHardware: configuration.protocolTerms.hardware.isPresent
        ).all + site.book.series + site.desk.totals.series(assets)
    }

    private var outcome: RunOutcome {
        site.history.exhaustedDay.map { .reserveExhausted(onDay: $0) } ?? .completed
    }

    private func runCounts() -> RunCounts {
        var counts = RunCounts()
        counts.events = flow.events
        counts.commands = site.desk.commands
        counts.refusedCommands = site.desk.refused
        counts.postings = site.desk.state.ledger.postingCount
        counts.randomDraws = flow.draws + market.draws + desks.reduce(0) { $0 + $1.draws }
        for staker in stakers { counts.randomDraws += staker.decisions }
        for cohort in configuration.network.providers where cohort.priceSpread > 0 {
            counts.randomDraws += UInt64(cohort.count)
        }
        return counts
    }

    private func metrics(counts: RunCounts, violations: UInt64) -> RunMetrics {
        RunMetrics(
            history: site.history, pools: poolSummaries(), shares: networkShares(),
            jobs: jobTotals(), shortages: builders.reduce(0) { $0 + $1.shortages },
            violations: violations, counts: counts,
            terms: configuration.protocolTerms)
    }

    /// One event a cohort, not one an outage.
    private mutating func noteOutages() {
        var outages = [Int64](repeating: 0, count: configuration.network.providers.count)
        var lost = outages
        for provider in providers {
            guard let node = provider.node else { continue }
            outages[provider.cohort] += flow.fleet.nodes[node.index].outages
            lost[provider.cohort] += flow.fleet.nodes[node.index].downTicks(at: ticks) / 1_000_000
        }
        for index in outages.indices where outages[index] > 0 {
            site.log.add(
                "outages", configuration.network.providers[index].name,
                "\(outages[index]) outages, \(lost[index]) node-seconds", at: seconds)
        }
    }

    // MARK: Violations

    /// The protocol's and the job flow's, in the order of time.
    private func allViolations() -> (first: [Violation], count: UInt64) {
        var all = site.desk.state.violations
        for fault in flow.faults { all.append(violation(fault)) }
        // Stable: equal times keep the protocol's before the flow's.
        let order = all.indices.sorted { (all[$0].time, $0) < (all[$1].time, $1) }
        all = order.map { all[$0] }
        return (Array(all.prefix(1_000)), site.desk.state.violationCount + flow.faultCount)
    }

    private func violation(_ fault: FlowFault) -> Violation {
        Violation(
            id: fault.rule.id, time: site.timestamp(fault.ticks / SimulationTime.ticksPerSecond),
            subject: text(of: fault.subject),
            expected: UInt256(UInt128(clamping: fault.expected)),
            found: UInt256(UInt128(clamping: fault.found)))
    }

    private func text(of subject: FlowSubject) -> String {
        switch subject {
        case .whole: "job flow"
        case .workload(let number): World.booked(configuration)[Int(number)].name
        case .node(let number): providers[providerOfNode[Int(number)]].name.text
        case .pool(let number): "pool \(number)"
        }
    }

    // MARK: Fingerprint

    /// Over the run's identity, every event, every command with its outcome, the final state with
    /// its configuration, and the job statistics.
    private func fingerprint(stateDigest: [UInt8]) -> Fingerprint {
        var hash = FingerprintHash(seed: flow.hash.value)
        hash.fold(flow.events)
        hash.fold(site.desk.hash.value)
        hash.fold(site.desk.commands)
        hash.fold(site.desk.refused)
        hash.fold(stateDigest)
        hash.fold(seconds)
        for workload in 0..<UInt32(flow.workloads.count) {
            flow.workloads[workload].fold(into: &hash, at: ticks)
        }
        for pool in 0..<UInt32(flow.pools.count) {
            hash.fold(flow.pools[pool].busy.area(at: ticks))
            hash.fold(flow.pools[pool].booked.area(at: ticks))
            hash.fold(flow.pools[pool].down.area(at: ticks))
        }
        return Fingerprint(hash.value)
    }
}

extension WorkloadFlow {
    /// Every whole number that the workload's figures are made from.
    func fold(into hash: inout FingerprintHash, at ticks: Int64) {
        hash.fold(arrived)
        hash.fold(finished)
        hash.fold(expired)
        hash.fold(queue.count)
        hash.fold(running)
        hash.fold(interrupted)
        hash.fold(present.area(at: ticks))
        hash.fold(sojourn)
        hash.fold(departedService)
        hash.fold(waits.waitSum)
        hash.fold(waits.served)
        hash.fold(waits.serviceSum)
    }
}

extension FlowRule {
    var id: InvariantID {
        switch self {
        case .flow: .flow
        case .little: .little
        case .busyTime: .busyTime
        case .capacityInUse: .capacityInUse
        case .causality: .causality
        case .discipline: .discipline
        case .workConserving: .workConserving
        case .oneUtilisation: .oneUtilisation
        case .eventCount: .eventCount
        }
    }
}
