import Economy
import Rewards
import StrictText

/// Cohorts of providers.
struct ProvidersBuilder {
    let root: Resolved
    let roster: Roster
    /// Nil in a network without bookings.
    let commitment: CommitmentRule?

    func build(_ meaning: inout Meaning) -> [ProviderCohort] {
        let cohorts = root["network"]["providers"].items
        meaning.requireUnique(cohorts.map { $0["cohort"] }, what: "cohort")
        meaning.requireMembers(cohorts, what: "nodes") { $0.nodes }
        meaning.requireMembers(cohorts, what: "GPUs") { $0.nodes * $0["gpus_per_node"].count }
        var providers: [ProviderCohort] = []
        for cohort in cohorts {
            if let commitment { check(cohort["commitment"], commitment, &meaning) }
            if let provider = provider(cohort, &meaning) { providers.append(provider) }
        }
        return providers
    }

    private func provider(_ entry: Resolved, _ meaning: inout Meaning) -> ProviderCohort? {
        meaning.checkName(entry["cohort"])
        let region = roster.region(entry["region"], &meaning)
        let hardware = roster.hardware(entry["hardware"], &meaning)
        let turnover = turnover(entry, &meaning)
        guard let region, let hardware else { return nil }
        let outages = entry["outages"].present
        return ProviderCohort(
            name: entry["cohort"].text, count: Int(entry["count"].count), region: region,
            hardwareClass: hardware, gpusPerNode: Int(entry["gpus_per_node"].count),
            priceUSDPerGPUHour: entry["price"].rate.perHour,
            priceSpread: entry["price_spread"].real,
            requoteThreshold: entry["requote_threshold"].present?.share ?? 0,
            collateralMultiple: entry["collateral_multiple"].present?.wad ?? .one,
            commitment: entry["commitment"].present?.seconds ?? .zero,
            joinOverDays: entry["join_over"].days,
            meanSecondsBetweenOutages: outages.map {
                Double($0["mean_time_between"].seconds.count)
            },
            repair: outages.map { ProvidersBuilder.repair($0["repair"]) }
                ?? .exponential(meanSeconds: 1),
            claimEveryDays: entry["claim_every"].days, sellShare: entry["sell_share"].wad,
            costUSDPerGPUHour: entry["cost"].present?.rate.perHour ?? 0, turnover: turnover,
            mining: entry["mining"].present.map(miner))
    }

    static func repair(_ entry: Resolved) -> ProviderCohort.Duration {
        entry["distribution"].text == "exponential"
            ? .exponential(meanSeconds: Double(entry["mean"].seconds.count))
            : .lognormal(
                medianSeconds: Double(entry["median"].seconds.count), sigma: entry["sigma"].real)
    }

    private func miner(_ entry: Resolved) -> MinerPolicy {
        MinerPolicy(
            computePerGPU: entry["compute_per_gpu"].count, bond: entry["bond"].amount,
            quality: entry["quality"].share,
            anomalyProbability: entry["anomaly_probability"].share,
            verificationShare: entry["verification_share"].share)
    }

    private func turnover(_ entry: Resolved, _ meaning: inout Meaning) -> ProviderTurnover? {
        guard let turnover = entry["turnover"].present else { return nil }
        if entry["cost"].present == nil {
            meaning.refuse(
                turnover.place, .conflict,
                expected: "a cost beside it, to which net returns refer", found: "none")
        }
        let most = turnover["most_members"]
        if most.count < entry["count"].count {
            meaning.refuse(
                most.place, .wrongOrder,
                expected: "at least the cohort's count \(entry["count"].written)",
                found: "\"\(most.written)\"")
        }
        let (leave, enter) = (turnover["exit_below"], turnover["enter_above"])
        if enter.real < leave.real {
            meaning.refuse(
                enter.place, .wrongOrder,
                expected: "a net return not below that of leaving, \(leave.written)",
                found: "\"\(enter.written)\"")
        }
        return ProviderTurnover(
            reviewEveryDays: turnover["review_every"].days, exitBelow: leave.real,
            enterAbove: enter.real, entrantsPerReview: Int(turnover["entrants"].count),
            mostMembers: Int(most.count))
    }

    private func check(
        _ length: Resolved, _ rule: CommitmentRule, _ meaning: inout Meaning
    ) {
        do throws(Refusal) {
            _ = try rule.open(at: .zero, length: length.seconds)
        } catch {
            let terms = root["protocol"]["collateral"]["commitment"]
            meaning.refuse(
                length.place, .conflict,
                expected: "a commitment of \(terms["minimum"].written) or longer by multiples of "
                    + terms["extension_unit"].written,
                found: "\"\(length.written)\" (\(error.rawValue))")
        }
    }
}

extension Resolved {
    /// Of a cohort of providers: those that exist, inside or outside.
    fileprivate var nodes: UInt64 {
        max(self["count"].count, self["turnover"].present?["most_members"].count ?? 0)
    }
}

extension TimedRate {
    /// For models. Unit: that of the number, per hour.
    var perHour: Double {
        seconds == 3_600 ? number.double : number.double * 3_600 / Double(seconds)
    }
}
