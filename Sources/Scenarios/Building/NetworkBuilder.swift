import Economy
import Rewards
import StrictText

/// Hardware classes, providers and stakers.
struct NetworkBuilder {
    let root: Resolved
    let roster: Roster

    private var network: Resolved { root["network"] }

    /// The longest cohort name that still fits a member's number behind it.
    static let nameBytes = 100

    func network(_ commitment: CommitmentRule?, _ meaning: inout Meaning) -> NetworkConfiguration {
        let cohorts = network["providers"].items
        meaning.requireUnique(cohorts.map { $0["cohort"] }, what: "cohort")
        requireMembers(cohorts, what: "nodes", &meaning) { $0["count"].count }
        requireMembers(cohorts, what: "GPUs", &meaning) {
            $0["count"].count * $0["gpus_per_node"].count
        }
        var providers: [ProviderCohort] = []
        for cohort in cohorts {
            if let commitment { check(cohort["commitment"], commitment, &meaning) }
            if let provider = provider(cohort, &meaning) { providers.append(provider) }
        }
        return NetworkConfiguration(
            regions: network["regions"].items.map(\.text),
            classes: network["hardware"].items.map(hardwareClass), providers: providers)
    }

    private func hardwareClass(_ entry: Resolved) -> HardwareClass {
        let model = entry["gpu"].text
        return HardwareClass(
            name: entry["name"].text, gpuModel: model,
            speed: entry[optional: "speed"]?.real ?? bandwidthRatio(model))
    }

    private func bandwidthRatio(_ model: String) -> Double {
        guard let gpu = GPUModel.named(model),
            let reference = GPUModel.named(network["reference_gpu"].text)
        else { preconditionFailure("the language reads known GPU models only") }
        return gpu.bandwidthGBPerSecond / reference.bandwidthGBPerSecond
    }

    private func provider(_ entry: Resolved, _ meaning: inout Meaning) -> ProviderCohort? {
        checkName(entry["cohort"], &meaning)
        let region = roster.region(entry["region"], &meaning)
        let hardware = roster.hardware(entry["hardware"], &meaning)
        guard let region, let hardware else { return nil }
        let outages = entry["outages"]
        let never = outages.isWord
        return ProviderCohort(
            name: entry["cohort"].text, count: Int(entry["count"].count), region: region,
            hardwareClass: hardware, gpusPerNode: Int(entry["gpus_per_node"].count),
            priceUSDPerGPUHour: hourly(entry["price"].rate),
            priceSpread: entry["price_spread"].real,
            requoteThreshold: entry["requote_threshold"].share,
            collateralMultiple: entry["collateral_multiple"].wad,
            commitment: entry["commitment"].seconds, joinOverDays: entry["join_over"].days,
            meanSecondsBetweenOutages: never
                ? nil : Double(outages["mean_time_between"].seconds.count),
            repair: never ? .exponential(meanSeconds: 1) : repair(outages["repair"]),
            claimEveryDays: entry["claim_every"].days, sellShare: entry["sell_share"].wad)
    }

    private func hourly(_ rate: TimedRate) -> Double {
        rate.seconds == 3_600
            ? rate.number.double : rate.number.double * 3_600 / Double(rate.seconds)
    }

    private func repair(_ entry: Resolved) -> ProviderCohort.Duration {
        entry["distribution"].text == "exponential"
            ? .exponential(meanSeconds: Double(entry["mean"].seconds.count))
            : .lognormal(
                medianSeconds: Double(entry["median"].seconds.count), sigma: entry["sigma"].real)
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

    // MARK: Participants

    func participants(_ meaning: inout Meaning) -> ParticipantsConfiguration {
        let cohorts = root["participants"]["stakers"].items
        meaning.requireUnique(cohorts.map { $0["cohort"] }, what: "cohort")
        requireMembers(cohorts, what: "stakers", &meaning) { $0["count"].count }
        return ParticipantsConfiguration(
            stakers: cohorts.map { entry in
                checkName(entry["cohort"], &meaning)
                return StakerCohort(
                    name: entry["cohort"].text, count: Int(entry["count"].count),
                    amount: entry["amount"].amount, lock: entry["lock"].seconds,
                    joinOverDays: entry["join_over"].days,
                    claimEveryDays: entry["claim_every"].days,
                    sellShare: entry["sell_share"].wad,
                    leaveProbability: entry["leave_probability"].share)
            })
    }

    // MARK: Limits

    private func checkName(_ name: Resolved, _ meaning: inout Meaning) {
        if name.text.utf8.count <= NetworkBuilder.nameBytes { return }
        meaning.refuse(
            name.place, .outOfRange,
            expected: "a name of at most \(NetworkBuilder.nameBytes) bytes", found: "a longer one")
    }

    private func requireMembers(
        _ cohorts: [Resolved], what: String, _ meaning: inout Meaning,
        _ count: (Resolved) -> UInt64
    ) {
        var sum: UInt128 = 0
        for cohort in cohorts {
            sum += UInt128(count(cohort))
            if sum <= UInt128(ScenarioLimits.members) { continue }
            return meaning.refuse(
                cohort["count"].place, .outOfRange,
                expected: "at most \(ScenarioLimits.members) \(what) altogether (limit)",
                found: "\(sum)")
        }
    }
}

extension Resolved {
    /// The word for "no such thing" stands in place of a mapping.
    var isWord: Bool {
        if case .value(.none, _) = content { return true }
        return false
    }
}
