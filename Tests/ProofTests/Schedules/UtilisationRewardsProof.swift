import Rewards

/// A booking's reward, claimed at any instants: always the same sum.
struct UtilisationRewardsProof: Subject {
    static let flaws = ["the last unit is never paid", "a claim is rounded up"]

    init(_ trial: inout Trial) {}

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let part = trial.draw.amount(upTo: trial.draw.once(in: 2) ? .max : 1_000)
        let start = trial.draw.count(upTo: 1 << 40)
        let period = trial.draw.count(upTo: trial.draw.once(in: 2) ? 50 : 1 << 40)
        var claims = (0..<trial.draw.below(6)).map { _ in
            start - min(start, 2)
                + UInt64(
                    trial.draw.value(upTo: 2 * UInt128(period) + 4, near: UInt128(period) + 2))
        }
        let isSorted = !trial.draw.once(in: 12)
        if isSorted { claims.sort() }
        let isBack = zip(claims, claims.dropFirst()).contains { $0 > $1 }
        let result = attempt { () throws(Refusal) in
            try utilisationRewards(
                providerPart: part, start: .of(start), period: .of(period),
                claims: claims.map { .of($0) })
        }
        guard
            let made = try trial.answer(
                result, demanded: period == 0 ? .outOfRange : isBack ? .timeReversed : nil,
                isUnchanged: true)
        else { return }
        let isShort = trial.flaw == 1 && made.remaining > .zero
        let remaining = made.remaining.baseUnits - (isShort ? 1 : 0)
        let paid = made.paid.sum + (trial.flaw == 2 && !claims.isEmpty ? 1 : 0)
        try trial.check(
            .R11, paid + remaining == UInt256(part.baseUnits),
            "paid \(paid), remaining \(remaining) of \(part)")
        let last = claims.last ?? 0
        let passed = last > start ? min(last - start, period) : 0
        let exact = product(part.baseUnits, UInt128(passed))
        try trial.check(
            .R5, paid * UInt128(period) <= exact, "paid \(paid) of \(part) in \(passed) s")
        try trial.check(
            .R11, paid == exact.quotient(UInt128(period)), "paid \(paid) after \(passed) s")
    }
}
