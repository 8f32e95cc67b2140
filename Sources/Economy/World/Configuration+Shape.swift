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
        guard network.classes.count == protocolTerms.hardware.hardwareClasses.count else {
            throw WorldError(.badShape, subject: "network.classes")
        }
        for hardwareClass in network.classes {
            guard hardwareClass.speed > 0 && hardwareClass.speed.isFinite else {
                throw WorldError(.badShape, subject: hardwareClass.name)
            }
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
        for change in schedule {
            guard case .arrivals(let workload, let factor) = change.change else { continue }
            try checkScaling(workload, factor)
        }
    }

    /// Of GPUs in all, of providers and of stakers in one cohort.
    private static let mostOfAKind = 10_000_000

    private func checkFleet() throws(WorldError) {
        // Each product is at most 10^14, so the sum stays inside 63 bits.
        let gpus = network.providers.reduce(0) { $0 + $1.count * $1.gpusPerNode }
        guard gpus <= Configuration.mostOfAKind else {
            throw WorldError(.badShape, subject: "network.providers")
        }
    }

    /// As long as the longest horizon. Unit: seconds.
    private static let longestBooking: UInt64 = 36_525 * 86_400

    private func check(_ cohort: ProviderCohort) throws(WorldError) {
        guard protocolTerms.hardware.regions.indices.contains(cohort.region),
            network.classes.indices.contains(cohort.hardwareClass),
            (0...Configuration.mostOfAKind).contains(cohort.count),
            (1...Configuration.mostOfAKind).contains(cohort.gpusPerNode),
            (0...36_525).contains(cohort.joinOverDays), cohort.claimEveryDays > 0,
            cohort.sellShare.isFraction, cohort.collateralMultiple >= .one,
            cohort.priceUSDPerGPUHour > 0, cohort.requoteThreshold >= 0,
            cohort.priceUSDPerGPUHour.isFinite, cohort.requoteThreshold.isFinite,
            cohort.priceSpread >= 0, cohort.priceSpread.isFinite
        else { throw WorldError(.badShape, subject: cohort.name) }
    }

    private func check(_ workload: Workload) throws(WorldError) {
        guard protocolTerms.hardware.regions.indices.contains(workload.region),
            workload.classes.allSatisfy({ network.classes.indices.contains($0) }),
            Set(workload.classes).count == workload.classes.count,
            (1...Configuration.longestBooking).contains(workload.booking.period.count),
            workload.patienceSeconds.map({ $0 >= 0 }) ?? true
        else { throw WorldError(.badShape, subject: workload.name) }
        if case .targetUtilisation(let share) = workload.booking.amount {
            guard share > 0 && share.isFinite else {
                throw WorldError(.badShape, subject: workload.name)
            }
        }
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
