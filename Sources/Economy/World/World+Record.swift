import DiscreteEvent
import Ledger
import Rewards
import Settlement

/// What the run leaves behind.
extension World {
    /// Checks what can only be checked at the end, and writes everything down.
    mutating func record() -> RunRecord {
        bookings.close(&site)
        spot?.close(&site)
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
                + market.metrics + bookings.metrics(site) + (spot?.metrics(site) ?? [])
                + desks.flatMap { $0.metrics(site) },
            series: dailySeries(assets), accounts: site.history.books.histories,
            flows: site.desk.totals.flows(assets), pools: pools(),
            workloads: bookings.workloadSummaries(site) + (spot?.workloadSummaries(site) ?? []),
            events: site.log.closed(at: seconds),
            violations: violations.first, violationCount: violations.count, counts: counts,
            remarks: configuration.remarks, cohorts: site.cohorts.totals(assets))
        let unnamed = record.unnamedAssets
        precondition(unnamed.isEmpty, "amounts are recorded in \(unnamed), no assets of the run")
        return record
    }

    /// The network's, then the desks', then every flow.
    private func dailySeries(_ assets: [RecordedAsset]) -> [Series] {
        DailySeries(
            site.history.rows, assets: assets,
            hasHardware: configuration.protocolTerms.hardware.isPresent, hasSpot: spot != nil,
            resolution: configuration.demand.resolution
        ).all + site.book.series + site.desk.totals.series(assets)
    }

    private var outcome: RunOutcome {
        site.history.exhaustedDay.map { .reserveExhausted(onDay: $0) } ?? .completed
    }

    private func runCounts() -> RunCounts {
        var counts = RunCounts()
        counts.events = bookings.flow.events
        counts.commands = site.desk.commands
        counts.refusedCommands = site.desk.refused
        counts.postings = site.desk.state.ledger.postingCount
        counts.randomDraws =
            bookings.draws(site) + market.draws + desks.reduce(0) { $0 + $1.draws }
        spot?.add(to: &counts)
        return counts
    }

    private func metrics(counts: RunCounts, violations: UInt64) -> RunMetrics {
        var shares = bookings.networkShares(at: site.ticks)
        spot?.add(to: &shares, at: site.ticks)
        var jobs = bookings.jobTotals()
        spot?.add(to: &jobs)
        return RunMetrics(
            history: site.history, pools: pools(), shares: shares, jobs: jobs,
            shortages: bookings.shortages,
            violations: violations, counts: counts,
            resolution: configuration.demand.resolution, hasSpot: spot != nil,
            terms: configuration.protocolTerms)
    }

    private func pools() -> [PoolSummary] {
        bookings.poolSummaries(site) + (spot?.poolSummaries(site) ?? [])
    }

    // MARK: Violations

    /// The protocol's and the job flow's, in the order of time.
    private func allViolations() -> (first: [Violation], count: UInt64) {
        var all = site.desk.state.violations
        for fault in bookings.flow.faults {
            all.append(violation(fault, bookings.text(of: fault.subject, site)))
        }
        var count = site.desk.state.violationCount + bookings.flow.faultCount
        if let faults = spot?.faults(site) {
            for (fault, subject) in faults.first { all.append(violation(fault, subject)) }
            count += faults.count
        }
        // Stable: equal times keep the protocol's before the flow's.
        let order = all.indices.sorted { (all[$0].time, $0) < (all[$1].time, $1) }
        all = order.map { all[$0] }
        return (Array(all.prefix(1_000)), count)
    }

    private func violation(_ fault: FlowFault, _ subject: String) -> Violation {
        Violation(
            id: fault.rule.id, time: site.timestamp(fault.ticks / SimulationTime.ticksPerSecond),
            subject: subject,
            expected: UInt256(UInt128(clamping: fault.expected)),
            found: UInt256(UInt128(clamping: fault.found)))
    }

    // MARK: Fingerprint

    /// Over the run's identity, every event, every command with its outcome, the final state with
    /// its configuration, and the job statistics.
    private func fingerprint(stateDigest: [UInt8]) -> Fingerprint {
        var hash = FingerprintHash(seed: bookings.flow.hash.value)
        hash.fold(bookings.flow.events)
        hash.fold(site.desk.hash.value)
        hash.fold(site.desk.commands)
        hash.fold(site.desk.refused)
        hash.fold(stateDigest)
        hash.fold(seconds)
        bookings.fold(into: &hash, at: site.ticks)
        spot?.fold(into: &hash, at: site.ticks)
        return Fingerprint(hash.value)
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
