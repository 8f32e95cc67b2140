import Rewards

/// Coverage to multiplier, multiplier to reward: by the last row that is reached, rounded down.
struct ProviderRewardProof: Subject {
    static let flaws = ["a row applies a unit early", "a reward is rounded up"]

    private let table: RewardMultiplierTable
    private let isTable: Bool
    private let isInRange: Bool

    init(_ trial: inout Trial) {
        var rows: [RewardMultiplierTable.MultiplierRow] = []
        var from: UInt128 = trial.draw.once(in: 24) ? 1 : 0
        for _ in 0..<trial.draw.below(4) + (trial.draw.once(in: 24) ? 0 : 1) {
            let most = RewardMultiplierTable.maxMultiplier.raw
            let multiplier = trial.draw.value(
                upTo: trial.draw.once(in: 24) ? most + 1 : most, near: Wad.scale)
            rows.append(.init(coverageFrom: from, multiplier: Wad(raw: multiplier)))
            from += trial.draw.once(in: 24) ? 0 : 1 + trial.draw.value(upTo: Wad.scale)
        }
        table = RewardMultiplierTable(rows: rows)
        isInRange = rows.allSatisfy { $0.multiplier <= RewardMultiplierTable.maxMultiplier }
        isTable =
            rows.first?.coverageFrom == 0
            && zip(rows, rows.dropFirst()).allSatisfy { $0.coverageFrom < $1.coverageFrom }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let scale = trial.draw.element(of: [10, 1 << 60, 1 << 100] as [UInt128])
        let required = trial.draw.amount(upTo: scale)
        let edge = table.rows.isEmpty ? 0 : trial.draw.element(of: table.rows).coverageFrom
        let held = trial.draw.amount(
            upTo: scale, near: ProviderRewardProof.part(required, Wad(raw: edge)).low)
        let table = table
        let result = attempt { () throws(Refusal) in
            try table.multiplier(required: required, collateral: held)
        }
        let refusal: Refusal? = !isInRange ? .outOfRange : isTable ? nil : .badTable
        guard
            let made = try trial.answer(
                result, demanded: refusal, mayOverflow: true, isUnchanged: true)
        else { return }
        // held / required ≥ from, without a division.
        let expected = table.rows.last { row in
            let reach = trial.flaw == 1 && row.coverageFrom > 0 ? 1 : 0 as UInt128
            return required == .zero
                ? row.coverageFrom - reach <= Wad.scale
                : product(required.baseUnits, row.coverageFrom - reach)
                    <= product(held.baseUnits, Wad.scale)
        }
        try trial.check(
            .L9, made.multiplier == expected?.multiplier,
            "\(made) for \(held) of \(required), expected \(expected as Any? ?? "none")")
        try verifyReward(made.multiplier, &trial)
    }

    /// R5 and V5: the product is rounded down; what builders do not cover is the subsidy.
    private func verifyReward(
        _ multiplier: Wad, _ trial: inout Trial
    ) throws(Counterexample) {
        let rule = trial.draw.element(of: ProviderRewardRule.allCases)
        let most = trial.draw.element(of: [10, 1 << 60, .max] as [UInt128])
        let utilisation = trial.draw.amount(upTo: most)
        let capacity = trial.draw.amount(upTo: most)
        let beyond = trial.draw.once(in: 24)
        let factor = beyond ? Wad(raw: 100 * Wad.scale + 1) : multiplier
        let result = attempt { () throws(Refusal) in
            try rule.total(utilisation: utilisation, capacity: capacity, multiplier: factor)
        }
        guard
            let made = try trial.answer(
                result, demanded: beyond ? .outOfRange : nil, mayOverflow: true,
                isUnchanged: true)
        else { return }
        let scaled =
            rule == .sumThenMultiply ? [utilisation, capacity].sum : [capacity].sum
        let plain = rule == .sumThenMultiply ? UInt256.zero : [utilisation].sum
        let exact = scaled * factor.raw
        let found = UInt256(made.total.baseUnits) + (trial.flaw == 2 ? 1 : 0)
        let part = found >= plain ? found - plain : .max
        try trial.check(
            .R5, part == exact.quotient(Wad.scale),
            "\(made) of \(utilisation) and \(capacity) by \(factor)")
        let covered = made.total > utilisation ? utilisation : made.total
        try trial.check(
            .V5, [made.subsidy, covered].sum == UInt256(made.total.baseUnits),
            "\(made) with \(utilisation) from builders")
    }

    /// ⌊amount · fraction⌋.
    private static func part(_ amount: TokenAmount, _ fraction: Wad) -> UInt256 {
        product(amount.baseUnits, fraction.raw).quotient(Wad.scale)
    }
}
