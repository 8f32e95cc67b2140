import Rewards
import Settlement

extension Configuration {
    /// Checks what indexing relies on; values are checked where they are used.
    ///
    /// - Throws: ``WorldError`` naming the first part that does not fit.
    func checkShape() throws(WorldError) {
        guard (1...36_525).contains(horizonDays), (0...horizonDays).contains(warmUpDays) else {
            throw WorldError(.badHorizon, subject: name)
        }
        // Genesis and a hundred years stay far inside 63 bits.
        guard protocolTerms.genesis.seconds < 1 << 40 else {
            throw WorldError(.badHorizon, subject: "genesis")
        }
        let hardware = protocolTerms.hardware
        if hardware.isPresent {
            guard network.classes.count == hardware.hardwareClasses.count,
                network.regions == hardware.regions.map(\.text)
            else { throw WorldError(.badShape, subject: "network") }
        }
        for hardwareClass in network.classes {
            guard hardwareClass.speed > 0 && hardwareClass.speed.isFinite else {
                throw WorldError(.badShape, subject: hardwareClass.name)
            }
        }
        if let events = network.regionalEvents {
            guard events.meanDaysBetween > 0, events.meanDaysBetween.isFinite,
                (0...1).contains(events.nodeShare)
            else { throw WorldError(.badShape, subject: "network.regional_events") }
        }
        for cohort in network.providers { try check(cohort) }
        try checkFleet()
        for workload in demand.workloads { try check(workload) }
        for cohort in participants.stakers {
            guard (0...Configuration.mostOfAKind).contains(cohort.count),
                cohort.claimEveryDays > 0, cohort.sellShare.isFraction,
                (0...36_525).contains(cohort.joinOverDays),
                (0...1).contains(cohort.leaveProbability)
            else { throw WorldError(.badShape, subject: cohort.name) }
        }
        try checkMarket()
        try checkTraders()
        for change in schedule {
            guard case .arrivals(let workload, let factor) = change.change else { continue }
            try checkScaling(workload, factor)
        }
    }

    /// Of GPUs in all, of providers and of stakers in one cohort.
    static let mostOfAKind = 10_000_000

    private func checkFleet() throws(WorldError) {
        // Each product is at most 10^14, so the sum stays inside 63 bits.
        guard network.providers.allSatisfy({ $0.members <= Configuration.mostOfAKind }) else {
            throw WorldError(.badShape, subject: "network.providers")
        }
        let gpus = network.providers.reduce(0) { $0 + $1.members * $1.gpusPerNode }
        guard gpus <= Configuration.mostOfAKind else {
            throw WorldError(.badShape, subject: "network.providers")
        }
    }

    /// As long as the longest horizon. Unit: seconds.
    private static let longestBooking: UInt64 = 36_525 * 86_400

    private func check(_ cohort: ProviderCohort) throws(WorldError) {
        guard network.regions.indices.contains(cohort.region),
            network.classes.indices.contains(cohort.hardwareClass),
            (0...Configuration.mostOfAKind).contains(cohort.count),
            (1...Configuration.mostOfAKind).contains(cohort.gpusPerNode),
            (0...36_525).contains(cohort.joinOverDays), cohort.claimEveryDays > 0,
            cohort.sellShare.isFraction, cohort.collateralMultiple >= .one,
            cohort.priceUSDPerGPUHour > 0, cohort.requoteThreshold >= 0,
            cohort.priceUSDPerGPUHour.isFinite, cohort.requoteThreshold.isFinite,
            cohort.priceSpread >= 0, cohort.priceSpread.isFinite
        else { throw WorldError(.badShape, subject: cohort.name) }
        if let turnover = cohort.turnover { try check(turnover, of: cohort) }
    }

    private func check(
        _ turnover: ProviderTurnover, of cohort: ProviderCohort
    ) throws(WorldError) {
        guard turnover.reviewEveryDays > 0, turnover.entrantsPerReview >= 0,
            turnover.mostMembers >= cohort.count, !turnover.exitBelow.isNaN,
            !turnover.enterAbove.isNaN, cohort.costUSDPerGPUHour > 0,
            cohort.costUSDPerGPUHour.isFinite
        else { throw WorldError(.badShape, subject: cohort.name) }
    }

    private func check(_ workload: Workload) throws(WorldError) {
        guard network.regions.indices.contains(workload.region),
            workload.classes.allSatisfy({ network.classes.indices.contains($0) }),
            Set(workload.classes).count == workload.classes.count,
            workload.speeds.isEmpty || workload.speeds.count == workload.classes.count,
            workload.speeds.allSatisfy({ $0 > 0 && $0.isFinite }),
            workload.patienceSeconds.map({ $0 >= 0 }) ?? true
        else { throw WorldError(.badShape, subject: workload.name) }
        switch workload.access {
        case .booking(let policy): try check(policy, of: workload.name)
        case .escrow(let policy): try check(policy, of: workload.name)
        }
    }

    private func check(_ policy: BookingPolicy, of workload: String) throws(WorldError) {
        guard protocolTerms.hardware.isPresent,
            (1...Configuration.longestBooking).contains(policy.period.count)
        else { throw WorldError(.badShape, subject: workload) }
        if case .targetUtilisation(let share) = policy.amount {
            guard share > 0 && share.isFinite else {
                throw WorldError(.badShape, subject: workload)
            }
        }
    }

    private func check(_ policy: EscrowPolicy, of workload: String) throws(WorldError) {
        guard let jobs = protocolTerms.jobs, jobs.assets.contains(policy.asset),
            (1...Configuration.mostOfAKind).contains(policy.gpus),
            policy.maxPriceUSDPerGPUHour > 0, policy.maxPriceUSDPerGPUHour.isFinite,
            policy.quoteMargin >= 1, policy.quoteMargin.isFinite,
            policy.receiptEverySeconds.map({ $0 >= 60 }) ?? true, policy.retries >= 0,
            policy.expiryMarginSeconds >= 0, policy.expiryMarginSeconds.isFinite,
            policy.elasticity <= 0, policy.elasticity.isFinite,
            policy.workUnitsPerGPUHour >= 0, policy.workUnitsPerGPUHour.isFinite,
            policy.task.map({ protocolTerms.mining?.tasks.indices.contains($0) ?? false }) ?? true
        else { throw WorldError(.badShape, subject: workload) }
    }

    private func checkScaling(_ workload: Int, _ factor: Double) throws(WorldError) {
        guard demand.workloads.indices.contains(workload), factor >= 0, factor.isFinite else {
            throw WorldError(.badShape, subject: "schedule")
        }
        if case .trace = demand.workloads[workload].arrivals {
            throw WorldError(.scaledTrace, subject: demand.workloads[workload].name)
        }
    }
}

extension Configuration {
    /// Hour of the week of the run's first instant; 0 = Monday 00:00 UTC.
    var startHourOfWeek: Int {
        // 1970-01-01 was a Thursday: hour 72 of a week that begins on Monday.
        Int(protocolTerms.genesis.seconds / 3_600 % 168 + 72) % 168
    }
}

extension FingerprintHash {
    /// The start of a run's hashes: everything outside the configuration that decides its numbers.
    static func ofIdentity(seed: UInt64, replication: UInt32) -> UInt64 {
        var hash = FingerprintHash(seed: 0)
        hash.fold(UInt64(RunVersions.language))
        hash.fold(UInt64(RunVersions.rules))
        hash.fold(UInt64(RunVersions.simulator))
        hash.fold(UInt64(RunVersions.randomStreams))
        hash.fold(seed)
        hash.fold(UInt64(replication))
        return hash.value
    }
}
