import Rewards

extension Mechanism {
    static let miningPool = Mechanism("mining-pool") { (parameters, input) throws(Refusal) in
        let draft = try MiningDraft(parameters)
        let remaining = try input.amount("remaining")
        let epoch = draft.readsEpoch ? try input.integer("epoch") : 0
        let capacity = draft.readsCapacity ? try input.integer("verified_capacity") : 0
        let contributions = try input.rows("contributions") { (row) throws(Refusal) in
            let id = try row.text("id")
            let work = try row.integer64("work")
            let task = try row.text("task")
            let quality = try row.fraction("quality")
            let reputation = try row.fraction("reputation")
            return (
                id: id,
                contribution: MiningContribution(
                    work: work, task: draft.task(task), quality: quality, reputation: reputation,
                    tier: draft.tier(try row.text("tier")))
            )
        }
        let validations = try input.rows("validations") { (row) throws(Refusal) in
            let id = try row.text("id")
            let stake = try row.amount("stake")
            return (
                id: id,
                validation: MiningValidation(stake: stake, tasks: try row.integer64("tasks"))
            )
        }
        try draft.refuseDuplicates()
        let workers = RowIdentifiers(contributions.map(\.id))
        try workers.refuseDuplicates()
        let validators = RowIdentifiers(validations.map(\.id))
        try validators.refuseDuplicates()
        let result = try draft.rule.release(
            from: remaining, epoch: epoch, verifiedCapacity: capacity,
            contributions: workers.ascending.map { contributions[$0].contribution },
            validations: validators.ascending.map { validations[$0].validation })
        return [
            ("cap", .amount(result.cap)),
            ("contribution_cap", .amount(result.contributionCap)),
            ("validation_cap", .amount(result.validationCap)),
            ("contribution", workers.object(result.contribution.map { .amount($0) })),
            ("validation", validators.object(result.validation.map { .amount($0) })),
            ("released", .amount(result.released)),
            ("remaining", .amount(result.remaining)),
            ("exhausted", .boolean(result.isExhausted)),
        ]
    }
}

/// The rule as read, and the names that it knows by number.
private struct MiningDraft {
    let rule: MiningPoolRule
    private let taskIDs: [String]
    private let tierIDs: [String]
    private let tasks: IdentifierNumbers
    private let tiers: IdentifierNumbers

    init(_ parameters: FieldReader) throws(Refusal) {
        let release = try parameters.choice(
            "release", of: ["rate": MiningRelease.rate, "share": .share])
        let validateShare = try parameters.fraction("validate_share")
        let minimumStake = try parameters.amount("validator_min_stake")
        let validateRate = try parameters.amount("validate_rate")
        let cap = try MiningDraft.cap(parameters)
        let rates = try parameters.rows("task_rates") { (row) throws(Refusal) in
            (id: try row.text("id"), rate: try row.amount("rate"))
        }
        let multipliers = try parameters.rows("tiers") { (row) throws(Refusal) in
            (
                id: try row.text("id"),
                multiplier: try row.wad(
                    "multiplier", in: 0...MiningPoolRule.multiplierBound.raw)
            )
        }
        rule = MiningPoolRule(
            release: release, validateShare: validateShare, validatorMinimumStake: minimumStake,
            validateRate: validateRate, cap: cap, taskRates: rates.map(\.rate),
            tiers: multipliers.map(\.multiplier))
        taskIDs = rates.map(\.id)
        tierIDs = multipliers.map(\.id)
        tasks = IdentifierNumbers(taskIDs)
        tiers = IdentifierNumbers(tierIDs)
    }

    private static func cap(_ parameters: FieldReader) throws(Refusal) -> MiningCap {
        switch try parameters.text("cap_kind") {
        case "constant":
            return .constant(perEpoch: try parameters.amount("per_epoch"))
        case "exponential":
            return .exponential(rate: try parameters.fraction("rate_per_epoch"))
        case "halving":
            let perEpoch = try parameters.amount("per_epoch")
            return .halving(
                perEpoch: perEpoch,
                every: try parameters.integer("halving_epochs", in: 1...UInt128.max))
        case "capacity_gated":
            let perEpoch = try parameters.amount("per_epoch")
            return .capacityGated(
                perEpoch: perEpoch,
                target: try parameters.integer("target_capacity", in: 1...UInt128.max))
        default: throw .unknownVariant
        }
    }

    var readsEpoch: Bool {
        if case .halving = rule.cap { true } else { false }
    }

    var readsCapacity: Bool {
        if case .capacityGated = rule.cap { true } else { false }
    }

    /// The number past the table for a name that is not in it; so the tiers.
    func task(_ id: String) -> Int { tasks[id] ?? taskIDs.count }

    func tier(_ id: String) -> Int { tiers[id] ?? tierIDs.count }

    func refuseDuplicates() throws(Refusal) {
        try RowIdentifiers(taskIDs).refuseDuplicates()
        try RowIdentifiers(tierIDs).refuseDuplicates()
    }
}
