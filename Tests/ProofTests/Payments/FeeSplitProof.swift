import Rewards

/// Revenue among sinks, to the unit (V5).
struct FeeSplitProof: Subject {
    static let flaws = ["a part gets one unit more", "a share of the whole may be exceeded"]

    init(_ trial: inout Trial) {}

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let mode: FeeSplitMode = trial.draw.once(in: 2) ? .proRata : .waterfall
        let parts = mode == .proRata ? shares(&trial.draw) : limits(&trial.draw)
        let split = FeeSplit(mode: mode, parts: parts)
        let gross = trial.draw.amount(upTo: trial.draw.once(in: 2) ? .max : 1_000_000)
        let sum = parts.reduce(0) { $0 + $1.share.count } + (trial.flaw == 2 ? 1 : 0)
        let demanded: Refusal? = mode == .proRata && sum != 10_000 ? .badSplit : nil
        let result = attempt { () throws(Refusal) in try split.split(gross) }
        guard let made = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        var amounts = made.parts.map { $0.baseUnits }
        if trial.flaw == 1 && !amounts.isEmpty { amounts[0] &+= 1 }
        let total = amounts.reduce(UInt256(made.rest.baseUnits)) { $0 + $1 }
        try trial.check(
            .V5, total == UInt256(gross.baseUnits), "\(amounts) and \(made.rest) of \(gross)")
        switch mode {
        case .proRata:
            try trial.check(.V5, made.rest == .zero, "\(made.rest) is left of a whole")
            for (part, amount) in zip(parts, amounts) {
                // Within one unit of the exact share.
                let exact = product(gross.baseUnits, UInt128(part.share.count))
                let paid = product(amount, 10_000)
                try trial.check(
                    .R14, paid < exact + 10_000 && exact < paid + 10_000,
                    "\(amount) for \(part.share.count) of \(gross)")
            }
        case .waterfall: try verifyWaterfall(parts, amounts, of: gross, &trial)
        }
    }

    private func verifyWaterfall(
        _ parts: [FeePart], _ amounts: [UInt128], of gross: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        var left = gross.baseUnits
        for (part, amount) in zip(parts, amounts) {
            let most = product(left, UInt128(part.share.count)).quotient(10_000).low
            let expected = min(most, part.limit?.baseUnits ?? .max)
            try trial.check(.V5, amount == expected, "\(amount), expected \(expected) of \(left)")
            left -= amount
        }
    }

    /// Mostly a whole; sometimes a basis point off it.
    private func shares(_ draw: inout Draw) -> [FeePart] {
        var left: UInt64 = 10_000
        var parts: [FeePart] = []
        for _ in 0..<draw.below(6) {
            let share = draw.count(upTo: left)
            parts.append(FeePart(share: .of(share)))
            left -= share
        }
        if left > 0 && !draw.once(in: 16) { parts.append(FeePart(share: .of(left))) }
        if draw.once(in: 24) { parts.append(FeePart(share: .of(1))) }
        return parts
    }

    private func limits(_ draw: inout Draw) -> [FeePart] {
        (0..<draw.below(7)).map { _ in
            FeePart(
                share: .of(draw.count(upTo: 10_000)),
                limit: draw.once(in: 2) ? nil : draw.amount(upTo: 1 << 100))
        }
    }
}
