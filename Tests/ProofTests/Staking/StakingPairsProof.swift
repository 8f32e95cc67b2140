import Rewards

/// Two staking pools that must agree: other times, other orders, other sizes.
struct StakingPairsProof: Subject {
    private let world: StakingWorld
    private var pool = StakingPool()
    private var open: [Int] = []

    static let flaws = [
        "a part of a divided distribution is lost", "splitting a stake adds one unit",
        "the later of two claims is refused",
    ]

    init(_ trial: inout Trial) {
        world = StakingWorld(&trial.draw)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        move(&trial.draw)
        trial.countOperation()
        switch trial.draw.below(6) {
        case 0: try divideDistribution(&trial)
        case 1: try settleMoreOften(&trial)
        case 2: try changeOrder(&trial)
        case 3: try passTime(&trial)
        case 4: try scale(&trial)
        default: try splitStake(&trial)
        }
    }

    /// One more command; where it is refused the pool stays.
    private mutating func move(_ draw: inout Draw) {
        let time = world.time(&draw, clock: pool.clock, edges: [])
        switch world.command(&draw, open: open) {
        case .stake(let amount, let lock):
            let made = attempt { () throws(Refusal) in
                try pool.stake(amount, lock: lock, terms: world.terms, at: time)
            }
            if case .success(let made) = made { open.append(made.position) }
        case .distribute(let amount):
            _ = attempt { () throws(Refusal) in try pool.distribute(amount, at: time) }
        case .claim(let number):
            _ = attempt { () throws(Refusal) in try pool.claim(number, at: time) }
        case .unstake(let number):
            _ = attempt { () throws(Refusal) in
                try pool.requestUnstake(number, terms: world.terms, at: time)
            }
        case .withdraw(let number):
            let left = attempt { () throws(Refusal) in try pool.withdraw(number, at: time) }
            if case .success = left { open.removeAll { $0 == number } }
        }
    }

    /// R9: one distribution, or its parts within the same instant.
    private func divideDistribution(_ trial: inout Trial) throws(Counterexample) {
        let parts = (0..<3).map { _ in trial.draw.value(upTo: world.mostReward / 4) }
        var (whole, divided) = (pool, pool)
        let sum = TokenAmount(parts[0] + parts[1] + parts[2])
        let first = attempt { () throws(Refusal) in
            try whole.distribute(sum, at: pool.clock)
        }
        let second = attempt { () throws(Refusal) in
            var allocated = TokenAmount.zero
            for part in parts.dropLast(trial.flaw == 1 ? 1 : 0) {
                allocated = try allocated.adding(
                    divided.distribute(TokenAmount(part), at: pool.clock))
            }
            return allocated
        }
        guard case .success = first else { return }
        try trial.check(.R9, first == second, "\(first) at once, \(second) in parts \(parts)")
        try trial.check(.R9, whole == divided, "the parts \(parts) leave another pool")
    }

    /// R9: an extra settlement costs a position one unit at most, and others nothing.
    private func settleMoreOften(_ trial: inout Trial) throws(Counterexample) {
        if open.isEmpty { return }
        let number = trial.draw.element(of: open)
        let amount = trial.draw.amount(upTo: world.mostReward)
        let time = pool.clock
        var (often, once) = (pool, pool)
        let results = attempt { () throws(Refusal) in
            let before = try often.claim(number, at: time)
            _ = try often.distribute(amount, at: time)
            _ = try once.distribute(amount, at: time)
            let after = try often.claim(number, at: time)
            return (try before.adding(after), try once.claim(number, at: time))
        }
        guard case .success(let (divided, whole)) = results else { return }
        try trial.check(
            .R9, divided <= whole && whole.baseUnits - divided.baseUnits <= 1,
            "\(whole) in one settlement, \(divided) in two")
        try trial.check(
            .R9, often.index == once.index && often.remainder == once.remainder,
            "a claim moved the index")
    }

    /// R10: two commands of one instant, in both orders.
    private func changeOrder(_ trial: inout Trial) throws(Counterexample) {
        if open.count < 2 { return }
        let first = trial.draw.element(of: open)
        let others = open.filter { $0 != first }
        let second = trial.draw.element(of: others)
        let kind = trial.draw.below(3)
        let amount = trial.draw.amount(upTo: 1_000)
        var (forth, back) = (pool, pool)
        func other(_ pool: inout StakingPool) throws(Refusal) {
            switch kind {
            case 0: _ = try pool.claim(second, at: pool.clock)
            case 1: _ = try pool.requestUnstake(second, terms: world.terms, at: pool.clock)
            default:
                _ = try pool.stake(amount, lock: .zero, terms: world.terms, at: pool.clock)
            }
        }
        let results = attempt { () throws(Refusal) in
            _ = try forth.claim(first, at: forth.clock)
            try other(&forth)
            try other(&back)
            if trial.flaw != 3 { _ = try back.claim(first, at: back.clock) }
        }
        guard case .success = results else { return }
        try trial.check(.R10, forth == back, "claim \(first) and command \(kind) do not commute")
    }

    /// T3: an instant at which nothing is asked but that the warm-ups end.
    private func passTime(_ trial: inout Trial) throws(Counterexample) {
        let later = pool.clock.seconds + 2 + trial.draw.even(upTo: 200)
        if later > Seconds.bound || pool.unallocated > .zero { return }
        let between = pool.clock.seconds + 1 + trial.draw.even(upTo: later - pool.clock.seconds - 2)
        var (stopped, straight) = (pool, pool)
        let results = attempt { () throws(Refusal) in
            _ = try stopped.distribute(.zero, at: .of(between))
            // The carry of a larger weight may be worth an index step to a smaller one.
            if stopped.index != pool.index || stopped.weight == 0 { return false }
            _ = try stopped.distribute(.zero, at: .of(later))
            _ = try straight.distribute(.zero, at: .of(later))
            return stopped.weight > pool.remainder
        }
        guard case .success(true) = results else { return }
        try trial.check(.T3, stopped == straight, "stopping at \(between) changed the pool")
    }

    // MARK: Fresh pools

    private struct Opening {
        var stakes: [UInt128]
        let rewards: [UInt128]

        /// What everybody can claim after all rewards, and the index.
        func claims() -> (amounts: [UInt128], index: UInt128) {
            var terms = StakingTerms.icpx
            terms.warmUp = .zero
            var pool = StakingPool()
            do {
                for stake in stakes {
                    _ = try pool.stake(TokenAmount(stake), lock: .zero, terms: terms, at: .zero)
                }
                for reward in rewards { _ = try pool.distribute(TokenAmount(reward), at: .zero) }
                return (try stakes.indices.map { try pool.claimable($0).baseUnits }, pool.index)
            } catch {
                preconditionFailure("\(self) was refused: \(error)")
            }
        }
    }

    private func opening(_ draw: inout Draw) -> Opening {
        let most = draw.element(of: [10, 1 << 20, 1 << 40] as [UInt128])
        return Opening(
            stakes: (0..<1 + draw.below(5)).map { _ in 1 + draw.value(upTo: most) },
            rewards: (0..<1 + draw.below(4)).map { _ in draw.value(upTo: 1 << 40) })
    }

    /// R13: all weights, or all budgets, times the same number.
    private func scale(_ trial: inout Trial) throws(Counterexample) {
        let small = opening(&trial.draw)
        let factor = 1 + trial.draw.value(upTo: 1_000)
        let claims = small.claims().amounts
        let heavier = Opening(stakes: small.stakes.map { $0 * factor }, rewards: small.rewards)
        for (claim, scaled) in zip(claims, heavier.claims().amounts) {
            let distance = max(claim, scaled) - min(claim, scaled)
            try trial.check(
                .R13, distance <= 1,
                "\(claim) → \(scaled) by weights times \(factor) in \(small)")
        }
        let richer = Opening(stakes: small.stakes, rewards: small.rewards.map { $0 * factor })
        for (claim, scaled) in zip(claims, richer.claims().amounts) {
            try trial.check(
                .R13, scaled + 1 >= claim * factor && scaled <= (claim + 1) * factor,
                "\(claim) → \(scaled) by rewards times \(factor) in \(small)")
        }
    }

    /// G1, G3: one stake as several, and several as one.
    private func splitStake(_ trial: inout Trial) throws(Counterexample) {
        let whole = opening(&trial.draw)
        let stake = whole.stakes[0]
        if stake < 3 { return }
        let part = 1 + trial.draw.value(upTo: stake - 3)
        let rest = stake - part
        let third = rest > 1 ? 1 + trial.draw.value(upTo: rest - 2) : 0
        let pieces = [part, rest - third, third].filter { $0 > 0 }
        let split = Opening(stakes: pieces + whole.stakes.dropFirst(), rewards: whole.rewards)
        let (one, several) = (whole.claims(), split.claims())
        let together = several.amounts.prefix(pieces.count).reduce(0, +)
        let gain = trial.flaw == 2 ? UInt128(1) : 0
        try trial.check(
            .G1, together + gain <= one.amounts[0],
            "\(stake) earns \(one.amounts[0]), split into \(pieces) \(together)")
        try trial.check(.G3, one.index == several.index, "splitting moved the index")
    }
}
