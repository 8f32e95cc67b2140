import Rewards

/// Epoch after epoch of a fixed pool: it never pays more than it has, nor unverified work.
struct MiningPoolProof: Subject {
    static let flaws = [
        "a release is not taken off the pool", "unverified work is paid a unit",
        "the cap is exceeded by one",
    ]

    private let rule: MiningPoolRule
    private let opening: UInt128
    private var remaining: UInt128
    private var released: UInt128 = 0
    private var epoch: UInt128 = 0

    init(_ trial: inout Trial) {
        let scale = trial.draw.element(of: [100, 1 << 70, MiningPoolRule.corexPool.baseUnits])
        opening = trial.draw.value(upTo: scale)
        remaining = opening
        let per = trial.draw.amount(upTo: scale / 50 + 1)
        let cap: MiningCap
        switch trial.draw.below(4) {
        case 0: cap = .constant(perEpoch: per)
        case 1: cap = .exponential(rate: trial.draw.fraction())
        case 2: cap = .halving(perEpoch: per, every: 1 + trial.draw.value(upTo: 20))
        default: cap = .capacityGated(perEpoch: per, target: 1 + trial.draw.value(upTo: 1_000))
        }
        rule = MiningPoolRule(
            release: trial.draw.once(in: 2) ? .rate : .share, validateShare: trial.draw.fraction(),
            validatorMinimumStake: trial.draw.amount(upTo: 100),
            validateRate: trial.draw.amount(upTo: scale / 200 + 1), cap: cap,
            taskRates: (0..<1 + trial.draw.below(3)).map { _ in
                trial.draw.amount(upTo: scale / 200 + 1)
            },
            tiers: (0..<1 + trial.draw.below(3)).map { _ in
                Wad(raw: trial.draw.value(upTo: 100 * Wad.scale, near: Wad.scale))
            })
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let contributions = (0..<trial.draw.below(7)).map { _ in contribution(&trial.draw) }
        let validations = (0..<trial.draw.below(5)).map { _ in
            MiningValidation(
                stake: trial.draw.amount(upTo: 200, near: rule.validatorMinimumStake.baseUnits),
                tasks: trial.draw.count(upTo: 20))
        }
        let demanded: Refusal? =
            contributions.contains { !$0.quality.isFraction }
            ? .outOfRange
            : contributions.contains { $0.task >= rule.taskRates.count }
                ? .unknownTaskType
                : contributions.contains { $0.tier >= rule.tiers.count } ? .unknownTier : nil
        let capacity = trial.draw.value(upTo: 2_000)
        let result = release(contributions, validations, capacity)
        guard let made = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        try verify(made, contributions, validations, &trial)
        if made.contribution.count > 0 {
            try splitWork(made, contributions, validations, capacity, &trial)
        }
        if trial.flaw != 1 { remaining = made.remaining.baseUnits }
        released += made.released.baseUnits
        epoch += 1
        try trial.check(
            .S10, remaining + released == opening && made.isExhausted == (made.remaining == .zero),
            "\(remaining) left, \(released) released of \(opening)")
    }

    private func release(
        _ contributions: [MiningContribution], _ validations: [MiningValidation],
        _ capacity: UInt128
    ) -> Result<MiningEpoch, Refusal> {
        attempt { () throws(Refusal) in
            try rule.release(
                from: TokenAmount(remaining), epoch: epoch, verifiedCapacity: capacity,
                contributions: contributions, validations: validations)
        }
    }

    private func contribution(_ draw: inout Draw) -> MiningContribution {
        let isUnknown = draw.once(in: 60)
        return MiningContribution(
            work: draw.count(upTo: 1_000),
            task: draw.below(rule.taskRates.count + (isUnknown ? 1 : 0)),
            quality: draw.once(in: 100) ? Wad(raw: Wad.scale + 1) : draw.fraction(),
            reputation: draw.fraction(), tier: draw.below(rule.tiers.count + (isUnknown ? 1 : 0)))
    }

    private func verify(
        _ made: MiningEpoch, _ contributions: [MiningContribution],
        _ validations: [MiningValidation], _ trial: inout Trial
    ) throws(Counterexample) {
        let extra: UInt128 = trial.flaw == 3 ? 1 : 0
        let sums = [made.contribution.sum, made.validation.sum]
        try trial.check(
            .S10,
            sums[0] + extra <= UInt256(made.contributionCap.baseUnits)
                && sums[1] <= UInt256(made.validationCap.baseUnits)
                && made.contributionCap.baseUnits + made.validationCap.baseUnits
                    == made.cap.baseUnits
                && made.cap.baseUnits <= remaining,
            "\(sums) of the caps of \(made)")
        try trial.check(
            .S10,
            sums[0] + sums[1] == UInt256(made.released.baseUnits)
                && made.released.baseUnits + made.remaining.baseUnits == remaining,
            "released \(made.released) of \(remaining), \(made.remaining) left")
        var scores = UInt256.zero
        for (paid, row) in zip(made.contribution, contributions) {
            let score = score(row)
            scores = scores + score
            let paid = paid.baseUnits + (trial.flaw == 2 && score == 0 ? 1 : 0)
            try trial.check(.R20, score > 0 || paid == 0, "\(paid) for \(row)")
            try trial.check(
                .R20, rule.release == .share || paid <= score, "\(paid) for a score of \(score)")
        }
        // Under the cap everybody gets the score; past it, and by share, the whole cap is paid.
        let cap = UInt256(made.contributionCap.baseUnits)
        let isShared = rule.release == .share && scores > .zero
        try trial.check(
            .R14, sums[0] == (isShared ? cap : min(cap, scores)),
            "\(sums[0]) for scores of \(scores) under \(cap)")
        for (paid, row) in zip(made.validation, validations)
        where row.stake < rule.validatorMinimumStake {
            try trial.check(.T10, paid == .zero, "\(paid) for a stake of \(row.stake)")
        }
    }

    private func score(_ row: MiningContribution) -> UInt128 {
        let rate = rule.taskRates[row.task].baseUnits
        var score = rate * UInt128(row.work)
        for factor in [row.quality, row.reputation, rule.tiers[row.tier]] {
            score = product(score, factor.raw).quotient(Wad.scale).low
        }
        return score
    }

    /// G1, R20: one device's work in two reports pays no more, but for the units of the rounding.
    private func splitWork(
        _ made: MiningEpoch, _ contributions: [MiningContribution],
        _ validations: [MiningValidation], _ capacity: UInt128, _ trial: inout Trial
    ) throws(Counterexample) {
        let place = trial.draw.below(contributions.count)
        let part = trial.draw.count(upTo: contributions[place].work)
        var split = contributions
        split[place].work -= part
        split.insert(split[place], at: place)
        split[place].work = part
        guard case .success(let other) = release(split, validations, capacity) else {
            return try trial.check(.G1, false, "a report in two was refused")
        }
        let together = other.contribution[place].baseUnits + other.contribution[place + 1].baseUnits
        try trial.check(
            .G1, together <= made.contribution[place].baseUnits + 2,
            "\(contributions[place]) gets \(made.contribution[place]), in two \(together)")
    }
}
