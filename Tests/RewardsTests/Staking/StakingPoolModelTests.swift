import Rewards
import Testing

@Suite struct StakingPoolModelTests {
    @Test(arguments: 0..<150 as Range<UInt64>)
    func `random operations agree with a model that walks over everybody`(seed: UInt64) throws {
        // N2, R1–R4, R16, T1, T4, T5.
        var random = SplitMix64(seed: seed)
        var pair = StakingPair(
            terms: StakingTerms(
                warmUp: try Seconds(random.element(of: [0, 1, 7, 30])),
                unbonding: try Seconds(random.below(20)), minimumStake: 5,
                multiplier: random.element(of: [
                    .none, .linear(maxBonus: .one, shortest: 0, longest: 50),
                ])), seed: seed)
        var at: UInt64 = 0
        for _ in 0..<80 {
            at = random.chance(oneIn: 15) ? at - min(at, 1) : at + random.below(6)
            // A governed change of the warm-up reaches later stakes only.
            if random.chance(oneIn: 20) { pair.terms.warmUp = try Seconds(random.below(30)) }
            try pair.step(at: at, random: &random)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a pool restored from its parts goes on as before`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var pool = StakingPool()
        let terms = StakingTerms(warmUp: 9, unbonding: 5, minimumStake: 1, multiplier: .none)
        for at in 0..<40 as Range<UInt64> {
            let time = try Timestamp(at)
            switch random.below(4) {
            case 0:
                _ = try pool.stake(
                    TokenAmount(baseUnits: random.positive(bits: 40)), lock: 0, terms: terms,
                    at: time)
            case 1: _ = try pool.distribute(random.amount(bits: 40), at: time)
            case 2: _ = try? pool.requestUnstake(Int(random.below(5)), terms: terms, at: time)
            default: _ = try? pool.withdraw(Int(random.below(5)), at: time)
            }
        }
        var restored = try pool.restored(positions: pool.positions)
        #expect(restored.positions == pool.positions && restored.weight == pool.weight)
        for at in [41, 45, 60] as [UInt64] {
            let time = try Timestamp(at)
            #expect(
                try restored.distribute(1_000, at: time) == pool.distribute(1_000, at: time),
                "seed \(seed)")
            #expect(restored.index == pool.index && restored.weight == pool.weight)
        }
    }

    @Test func `a history that cannot be is refused`() throws {
        var pool = StakingPool()
        let terms = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
        _ = try pool.stake(10, lock: 0, terms: terms, at: 3)
        _ = try pool.distribute(100, at: 4)
        func position(_ phase: StakingPhase, owed: TokenAmount = 0) -> StakingPosition {
            StakingPosition(phase: phase, amount: 10, weight: 10, owed: owed, lockEndsAt: 3)
        }
        #expect(try pool.restored(positions: [position(.active(since: 0))]) == pool)
        #expect(throws: Refusal.indexReversed) {
            try pool.restored(positions: [position(.active(since: .max))])
        }
        #expect(throws: Refusal.timeReversed) {
            try pool.restored(positions: [position(.warming(until: 4))])
        }
        #expect(throws: Refusal.badBounds) {
            try pool.restored(positions: [position(.unbonding(until: 9))])
        }
        #expect(throws: Refusal.insufficientBalance) {
            try pool.restored(positions: [position(.active(since: 0), owed: 1)])
        }
        let heavy = StakingPosition(
            phase: .warming(until: 9), amount: 1, weight: .max, owed: 0, lockEndsAt: 3)
        #expect(throws: Refusal.overflow) {
            try pool.restored(positions: [position(.active(since: 0)), heavy])
        }
    }
}

extension StakingPool {
    fileprivate func restored(positions: [StakingPosition]) throws(Refusal) -> StakingPool {
        try StakingPool(
            index: index, remainder: remainder, vault: vault, unallocated: unallocated,
            positions: positions, clock: clock)
    }
}

/// The pool and its model under the same operations.
private struct StakingPair {
    var pool = StakingPool()
    var model = StakingModel()
    var terms: StakingTerms
    let seed: UInt64

    init(terms: StakingTerms, seed: UInt64) {
        self.terms = terms
        self.seed = seed
    }

    mutating func step(at: UInt64, random: inout SplitMix64) throws {
        let before = pool
        let time = try Timestamp(at)
        let number = Int(random.below(UInt64(model.rows.count + 1)))
        let amount = random.amount(bits: 36)
        let lock = random.element(of: [0, 3, 20, 50, 51] as [UInt64])
        var next = model
        let (operation, rules) = (random.below(10), terms)
        let expected: Result<[UInt128], Refusal> = catching { () throws(Refusal) in
            try next.begin(at)
            switch operation {
            case 0...2: return try next.stake(amount, lock: lock, terms: rules)
            case 3...5: return [next.distribute(amount)]
            case 6, 7: return [try next.claim(number)]
            case 8: return [try next.requestUnstake(number, terms: rules)]
            default: return try next.withdraw(number)
            }
        }
        let found: Result<[UInt128], Refusal> = catching { () throws(Refusal) in
            switch operation {
            case 0...2:
                let (position, weight) = try pool.stake(
                    amount, lock: try Seconds(lock), terms: rules, at: time)
                return [UInt128(position), weight]
            case 3...5: return [try pool.distribute(amount, at: time).baseUnits]
            case 6, 7: return [try pool.claim(number, at: time).baseUnits]
            case 8:
                return [UInt128(try pool.requestUnstake(number, terms: rules, at: time).seconds)]
            default:
                let (returned, paid) = try pool.withdraw(number, at: time)
                return [returned.baseUnits, paid.baseUnits]
            }
        }
        #expect(found == expected, "seed \(seed)")
        if case .success = expected { model = next } else { #expect(pool == before) }
        check(before)
    }

    private func check(_ before: StakingPool) {
        #expect(BigInteger(pool.index) == model.index, "seed \(seed)")
        #expect(pool.remainder == model.remainder.asUInt128, "seed \(seed)")
        #expect(pool.vault.baseUnits == model.vault, "seed \(seed)")
        #expect(pool.unallocated.baseUnits == model.unallocated, "seed \(seed)")
        #expect(pool.weight == model.weight, "seed \(seed)")
        #expect(pool.index >= before.index, "seed \(seed)")  // R3
        for (position, row) in zip(pool.positions, model.rows) {
            #expect(position.amount.baseUnits == row.amount, "seed \(seed)")
            #expect(position.weight == row.weight && position.owed.baseUnits == row.owed)
        }
        // V1: what every position could claim now is in the vault, beside what waits.
        let claims = pool.positions.indices.reduce(0 as UInt128) { sum, number in
            sum + ((try? pool.claimable(number).baseUnits) ?? 0)
        }
        #expect(claims + model.unallocated <= model.vault, "seed \(seed)")
        #expect(model.paid + model.vault == model.funded, "seed \(seed)")
    }
}

/// What was answered, or why not.
private func catching<Value>(
    _ body: () throws(Refusal) -> Value
) -> Result<Value, Refusal> {
    do throws(Refusal) { return .success(try body()) } catch { return .failure(error) }
}

/// The rules, written as they are stated, in whole numbers without bounds.
private struct StakingModel {
    struct Row {
        var state = "warming"
        var amount: UInt128
        var weight: UInt128
        var owed: UInt128 = 0
        var paid: BigInteger = 0
        var activeFrom: UInt64
        let lockEndsAt: UInt64
        var releaseAt: UInt64 = 0
    }

    var index: BigInteger = 0
    var remainder: BigInteger = 0
    var vault: UInt128 = 0
    var unallocated: UInt128 = 0
    var funded: UInt128 = 0
    var paid: UInt128 = 0
    var clock: UInt64 = 0
    var rows: [Row] = []

    var weight: UInt128 { rows.reduce(0) { $0 + ($1.state == "active" ? $1.weight : 0) } }

    mutating func begin(_ at: UInt64) throws(Refusal) {
        if at < clock { throw .timeReversed }
        clock = at
        activate()
    }

    private mutating func activate() {
        for number in rows.indices
        where rows[number].state == "warming" && rows[number].activeFrom <= clock {
            rows[number].state = "active"
            rows[number].paid = index
        }
    }

    mutating func stake(
        _ amount: TokenAmount, lock: UInt64, terms: StakingTerms
    ) throws(Refusal) -> [UInt128] {
        if amount.baseUnits == 0 || amount < terms.minimumStake { throw .belowMinimum }
        let weight = try terms.multiplier.weight(of: amount, lock: try Seconds(lock))
        rows.append(
            Row(
                amount: amount.baseUnits, weight: weight, activeFrom: clock + terms.warmUp.count,
                lockEndsAt: clock + lock))
        activate()
        return [UInt128(rows.count - 1), weight]
    }

    mutating func distribute(_ amount: TokenAmount) -> UInt128 {
        vault += amount.baseUnits
        funded += amount.baseUnits
        let total = unallocated + amount.baseUnits
        if weight == 0 {
            unallocated = total
            return 0
        }
        unallocated = 0
        let (quotient, rest) = (BigInteger(total) * .powerOfTwo(64) + remainder)
            .floorDivided(by: BigInteger(weight))
        index = index + quotient
        remainder = rest
        return total
    }

    private mutating func settle(_ number: Int) throws(Refusal) {
        if !rows.indices.contains(number) || rows[number].state == "closed" { throw .unknownID }
        if rows[number].state != "active" { return }
        let earned = BigInteger(rows[number].weight) * (index - rows[number].paid)
        rows[number].owed += earned.floorDivided(by: .powerOfTwo(64)).quotient.asUInt128!
        rows[number].paid = index
    }

    private mutating func pay(_ number: Int) -> UInt128 {
        let owed = rows[number].owed
        rows[number].owed = 0
        vault -= owed
        paid += owed
        return owed
    }

    mutating func claim(_ number: Int) throws(Refusal) -> UInt128 {
        try settle(number)
        return pay(number)
    }

    mutating func requestUnstake(_ number: Int, terms: StakingTerms) throws(Refusal) -> UInt128 {
        try settle(number)
        if rows[number].state == "unbonding" { throw .alreadyUnbonding }
        if clock < rows[number].lockEndsAt { throw .locked }
        rows[number].state = "unbonding"
        rows[number].weight = 0
        rows[number].releaseAt = clock + terms.unbonding.count
        return UInt128(rows[number].releaseAt)
    }

    mutating func withdraw(_ number: Int) throws(Refusal) -> [UInt128] {
        try settle(number)
        if rows[number].state != "unbonding" { throw .notUnbonding }
        if clock < rows[number].releaseAt { throw .stillUnbonding }
        rows[number].state = "closed"
        let amount = rows[number].amount
        rows[number].amount = 0
        return [amount, pay(number)]
    }
}
