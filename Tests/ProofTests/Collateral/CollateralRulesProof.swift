import Rewards

/// What a node must hold, for itself and for the network, and how long it is bound.
struct CollateralRulesProof: Subject {
    static let flaws = [
        "a requirement is rounded down", "the gap is a unit short",
        "collateral may leave a second early",
    ]

    private let node: NodeCollateralRule
    private let network: NetworkCollateralRule
    private let commitment: CommitmentRule

    init(_ trial: inout Trial) {
        let isContract = trial.draw.once(in: 2)
        node = NodeCollateralRule(
            variant: isContract ? .contract : .docs(rewardMultiple: trial.draw.value(upTo: 1_000)),
            minCollateralPercent: trial.draw.value(
                upTo: NodeCollateralRule.hundredPercent, near: 30 * Wad.scale),
            applyMAF: trial.draw.once(in: 2))
        network = NetworkCollateralRule(
            factor: Wad(raw: trial.draw.value(upTo: 100 * Wad.scale, near: Wad.scale / 2)))
        commitment = CommitmentRule(
            minimum: trial.draw.seconds(upTo: 1 << 30),
            extensionUnit: trial.draw.seconds(upTo: trial.draw.element(of: [1, 1 << 24])))
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        switch trial.draw.below(3) {
        case 0: try verifyNode(&trial)
        case 1: try verifyNetwork(&trial)
        default: try verifyCommitment(&trial)
        }
    }

    // MARK: Node collateral

    /// L9: met exactly where nothing is missing; the requirement is the exact one or up to a unit
    /// more, and does not fall with capacity.
    private func verifyNode(_ trial: inout Trial) throws(Counterexample) {
        let rate = trial.draw.amount(upTo: trial.draw.element(of: [1_000, 1 << 80, .max]))
        let factor = trial.draw.fraction()
        let capacity = trial.draw.count(upTo: trial.draw.once(in: 8) ? .max : 10_000)
        let exact = exactRequirement(rate, factor, capacity)
        let rounded = exact.map { ceiling($0, of: Wad.scale) }
        let held = trial.draw.amount(upTo: .max, near: rounded?.low ?? 0)
        let rule = node
        let result = attempt { () throws(Refusal) in
            try rule.requirement(
                collateralRequirement: rate, maf: factor, capacity: capacity, collateral: held)
        }
        let fits = rounded.map { $0.high == 0 } ?? false
        guard
            let made = try trial.answer(
                result, demanded: fits ? nil : .overflow, isUnchanged: true),
            let rounded
        else { return }
        let required = made.required.baseUnits
        try trial.check(
            .R5,
            UInt256(trial.flaw == 1 ? required.clampedDecrement : required) == rounded,
            "\(made) for \(capacity) at \(rate), expected \(rounded)")
        let gap = made.gap.baseUnits
        let missing = rounded.low > held.baseUnits ? rounded.low - held.baseUnits : 0
        try trial.check(
            .L9,
            (trial.flaw == 2 ? gap.clampedDecrement : gap) == missing && made.met == (missing == 0),
            "\(made) with \(held)")
    }

    /// In 10^−18 base units, rounded as the variant says; nil past 256 bits.
    private func exactRequirement(
        _ rate: TokenAmount, _ factor: Wad, _ capacity: UInt64
    ) -> UInt256? {
        let applied = node.applyMAF ? factor.raw : Wad.scale
        let percent = node.minCollateralPercent
        do {
            switch node.variant {
            case .contract:
                return try product(rate.baseUnits, applied).multiplied(by: UInt128(capacity))
                    .multiplied(by: percent)
                    .divided(by: NodeCollateralRule.hundredPercent).quotient
            case .docs(let multiple):
                return try product(rate.baseUnits, multiple).multiplied(by: UInt128(capacity))
                    .multiplied(by: percent)
                    .divided(by: NodeCollateralRule.hundredPercent).quotient
                    .multiplied(by: applied)
            }
        } catch { return nil }
    }

    // MARK: Network collateral

    private func verifyNetwork(_ trial: inout Trial) throws(Counterexample) {
        let whole = trial.draw.count(upTo: trial.draw.once(in: 8) ? .max : 1 << 32)
        let share = UInt64(
            trial.draw.value(upTo: UInt128(whole) + 1, near: UInt128(whole)).clamped64)
        let supply = trial.draw.amount(upTo: trial.draw.element(of: [1_000, 1 << 90]))
        let exact = product(UInt128(share), supply.baseUnits) * network.factor.raw
        let divisor = UInt128(whole) * Wad.scale
        let rounded = whole == 0 ? .zero : ceiling(exact, of: divisor)
        let held = trial.draw.amount(upTo: 1 << 100, near: rounded.low)
        let rule = network
        let result = attempt { () throws(Refusal) in
            try rule.requirement(
                nodeCapacity: share, networkCapacity: whole, unlockedSupply: supply,
                collateral: held)
        }
        let refusal: Refusal? =
            whole == 0 ? .noNetworkCapacity : share > whole ? .nodeExceedsNetwork : nil
        guard
            let made = try trial.answer(
                result, demanded: refusal, mayOverflow: true, isUnchanged: true)
        else { return }
        let required = made.required.baseUnits
        let found = trial.flaw == 1 ? required.clampedDecrement : required
        try trial.check(
            .R5, UInt256(found) == rounded, "\(made) for \(share) of \(whole), not \(rounded)")
        let isCovered = made.coverage >= .one
        try trial.check(
            .L9,
            isCovered == (made.gap == .zero)
                && [made.gap, min(held, made.required)].sum == rounded,
            "\(made) with \(held)")
        let worth = product(made.coverage.raw, required)
        try trial.check(
            .R5, required == 0 || worth <= product(held.baseUnits, Wad.scale),
            "\(made) covers more than \(held)")
    }

    private func ceiling(_ value: UInt256, of divisor: UInt128) -> UInt256 {
        let quotient = value.quotient(divisor)
        return quotient * divisor == value ? quotient : quotient + 1
    }

    // MARK: Commitment

    /// T7 and L3: it ends when it was promised to, is only ever extended, and binds until then.
    private func verifyCommitment(_ trial: inout Trial) throws(Counterexample) {
        let start = Timestamp.of(trial.draw.count(upTo: 1 << 40))
        let unit = commitment.extensionUnit.count
        let times = trial.draw.count(upTo: 8)
        let odd: UInt64 = trial.draw.once(in: 4) ? 1 : 0
        let length = Seconds.of(commitment.minimum.count + unit * times + odd)
        let isRule = commitment.minimum > .zero && unit > 0
        let isMultiple = isRule && (unit * times + odd) % unit == 0
        let rule = commitment
        let opened = attempt { () throws(Refusal) in try rule.open(at: start, length: length) }
        let refusal: Refusal? = !isRule ? .outOfRange : isMultiple ? nil : .notAnExtensionMultiple
        guard
            let endsAt = try trial.answer(opened, demanded: refusal, isUnchanged: true)
        else { return }
        try trial.check(
            .T7, endsAt.seconds == start.seconds + length.count, "\(start) … \(endsAt)")
        let at = Timestamp.of(
            UInt64(trial.draw.value(upTo: 1 << 41, near: UInt128(endsAt.seconds))))
        let status = rule.status(at: at, endsAt: endsAt)
        let isFree = trial.flaw == 3 ? at.seconds + 1 >= endsAt.seconds : status.withdrawable
        try trial.check(
            .L3,
            isFree == (at >= endsAt)
                && at.seconds + status.remaining.count == max(at, endsAt).seconds,
            "\(status) at \(at), until \(endsAt)")
        let further = Seconds.of(unit * trial.draw.count(upTo: 4))
        let extended = attempt { () throws(Refusal) in
            try rule.extend(endsAt: endsAt, by: further, at: at)
        }
        let denied: Refusal? =
            further == .zero ? .outOfRange : at >= endsAt ? .commitmentEnded : nil
        guard
            let later = try trial.answer(extended, demanded: denied, isUnchanged: true)
        else { return }
        try trial.check(
            .T8, later.seconds == endsAt.seconds + further.count && later > endsAt,
            "\(endsAt) by \(further) is \(later)")
    }
}

extension UInt128 {
    fileprivate var clamped64: UInt128 { Swift.min(self, UInt128(UInt64.max)) }
}
