import Rewards

/// A pot by weights: exact sums, exact quotas, the units left over to the largest remainders (R14).
struct ProRataProof: Subject {
    static let flaws = ["the unit left over goes to another", "a unit is dropped"]

    init(_ trial: inout Trial) {}

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let most = trial.draw.element(of: [3, 100, 1 << 40, 1 << 124, .max] as [UInt128])
        let weights = (0..<trial.draw.below(9)).map { _ in trial.draw.value(upTo: most) }
        let pot = trial.draw.value(upTo: trial.draw.once(in: 2) ? .max : 1_000)
        let total = weights.reduce(UInt256.zero) { $0 + $1 }
        let result = attempt { () throws(Refusal) in try splitProRata(pot, weights: weights) }
        guard
            let (made, carried) = try trial.answer(
                result, demanded: total.high > 0 ? .overflow : nil, isUnchanged: true)
        else { return }
        var parts = made
        if trial.flaw == 1, let from = parts.firstIndex(where: { $0 > 0 }), parts.count > 1 {
            parts[from] -= 1
            parts[from == 0 ? 1 : 0] &+= 1
        }
        if trial.flaw == 2, let from = parts.firstIndex(where: { $0 > 0 }) { parts[from] -= 1 }
        let sum = parts.reduce(UInt256(carried)) { $0 + $1 }
        try trial.check(.R14, sum == UInt256(pot), "\(parts) and \(carried) of \(pot)")
        if total == .zero {
            return try trial.check(.R14, carried == pot, "a pot for nobody is not carried")
        }
        try verifyQuotas(parts, weights, of: pot, total: total.low, &trial)
        try splitOne(parts, weights, of: pot, &trial)
    }

    private func verifyQuotas(
        _ parts: [UInt128], _ weights: [UInt128], of pot: UInt128, total: UInt128,
        _ trial: inout Trial
    ) throws(Counterexample) {
        // What a part's floor leaves over, of those that got no more and of those that got a unit.
        var bestWithout: (left: UInt128, place: Int)?
        var worstWith: (left: UInt128, place: Int)?
        for (place, (part, weight)) in zip(parts, weights).enumerated() {
            let exact = product(pot, weight)
            let paid = product(part, total)
            if paid <= exact {
                let left = exact - paid
                try trial.check(.R14, left < UInt256(total), "\(part) for \(weight) of \(total)")
                if left.low > bestWithout?.left ?? 0 { bestWithout = (left.low, place) }
            } else {
                try trial.check(
                    .R14, paid - exact < UInt256(total), "\(part) for \(weight) of \(total)")
                let left = UInt256(total) - (paid - exact)
                if left.low <= worstWith?.left ?? .max { worstWith = (left.low, place) }
            }
        }
        guard let bestWithout, let worstWith else { return }
        let isOrdered =
            worstWith.left > bestWithout.left
            || worstWith.left == bestWithout.left && worstWith.place < bestWithout.place
        try trial.check(
            .R14, isOrdered, "place \(worstWith.place) got a unit before \(bestWithout.place)")
    }

    /// G1: one weight in two parts gains less than the units of the rounding.
    private func splitOne(
        _ parts: [UInt128], _ weights: [UInt128], of pot: UInt128, _ trial: inout Trial
    ) throws(Counterexample) {
        let place = trial.draw.below(weights.count)
        let piece = trial.draw.value(upTo: weights[place])
        var split = weights
        split[place] = weights[place] - piece
        split.insert(piece, at: place)
        let result = attempt { () throws(Refusal) in
            try splitProRata(pot, weights: split).parts
        }
        guard case .success(let made) = result else {
            return try trial.check(.G1, false, "a split weight was refused")
        }
        let together = UInt256(made[place]) + made[place + 1]
        try trial.check(
            .G1, together <= UInt256(parts[place]) + 2,
            "\(weights[place]) gets \(parts[place]), in two pieces \(together)")
    }
}
