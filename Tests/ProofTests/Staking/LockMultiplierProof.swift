import Rewards

/// A longer lock never weighs less (T8), nor a larger stake; nothing weighs more than its bonus.
struct LockMultiplierProof: Subject {
    static let flaws = ["a longer lock loses one unit"]

    private let world: StakingWorld

    init(_ trial: inout Trial) {
        world = StakingWorld(&trial.draw)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let amount = trial.draw.amount(upTo: trial.draw.once(in: 4) ? .max : 1 << 110)
        let locks = [lock(&trial.draw), lock(&trial.draw)].sorted()
        let multiplier = world.terms.multiplier
        let shorter = attempt { () throws(Refusal) in
            try multiplier.weight(of: amount, lock: locks[0])
        }
        let longer = attempt { () throws(Refusal) in
            try multiplier.weight(of: amount, lock: locks[1])
        }
        let first = try trial.answer(
            shorter, demanded: world.lockRefusal(locks[0]), mayOverflow: true, isUnchanged: true)
        let second = try trial.answer(
            longer, demanded: world.lockRefusal(locks[1]), mayOverflow: true, isUnchanged: true)
        guard let first, var second else { return }
        if trial.flaw == 1 { second = second.clampedDecrement }
        try trial.check(.T8, first <= second, "\(locks): \(first), then \(second) for \(amount)")
        let bound = product(amount.baseUnits, mostMultiple)
        try trial.check(.R5, UInt256(second) <= bound, "\(amount) weighs \(second)")
        let larger = TokenAmount(amount.baseUnits &+ 1)
        if larger > amount, let third = try? multiplier.weight(of: larger, lock: locks[1]) {
            try trial.check(.G1, third >= second, "\(larger) weighs less than \(amount)")
        }
    }

    /// Rounded up: the whole units of the largest multiplier.
    private var mostMultiple: UInt128 {
        switch world.terms.multiplier {
        case .none, .yieldScaling: 1
        case .linear(let maxBonus, _, _): 2 + maxBonus.raw / Wad.scale
        case .thirdsOfYear: 5
        }
    }

    private func lock(_ draw: inout Draw) -> Seconds {
        let day = Seconds.day.count
        switch world.terms.multiplier {
        case .none: return draw.seconds(upTo: Seconds.bound)
        case .linear(_, let shortest, let longest):
            return draw.seconds(upTo: longest.count + 1 + shortest.count)
        case .thirdsOfYear: return .of(13 * day + draw.even(upTo: 353 * day))
        case .yieldScaling:
            return .of(draw.even(upTo: 1_441) * day + (draw.once(in: 8) ? 1 : 0))
        }
    }
}
