import Rewards
import Testing

/// Weights, yields and indices of stake against exact numbers, at the ends of the types.
@Suite struct StakingDifferentialTests {
    private let day: UInt64 = 86_400

    @Test func `a stake weighs what its multiplier says exactly, or is refused in order`() throws {
        var run = Differential()
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let amount = random.edgeAmount(upTo: random.magnitude())
            let days = random.element(of: [0, 1, 13, 14, 100, 364, 365, 366, 1_440, 1_441])
            let lock = try Seconds(
                random.chance(oneIn: 4)
                    ? random.edge64(upTo: 1 << 50)
                    : UInt64(days) * day + (random.chance(oneIn: 6) ? 1 : 0))
            let multiplier = random.element(of: [
                LockMultiplier.none, .nosana, .icn, .icn,
                .linear(
                    maxBonus: random.edgeWad(upTo: 100 * Wad.scale + 1),
                    shortest: random.edgeSeconds(upTo: 1 << 21),
                    longest: random.edgeSeconds(upTo: 1 << 30)),
            ])
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try multiplier.weight(of: amount, lock: lock))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(weight(of: BigInteger(amount), lock, multiplier))]
            }
        }
        run.check(accepted: 200, refused: 150)
    }

    private func weight(
        of amount: BigInteger, _ lock: Seconds, _ multiplier: LockMultiplier
    ) throws(Refusal) -> BigInteger {
        let (length, day) = (BigInteger(lock.count), BigInteger(day))
        switch multiplier {
        case .none:
            return amount
        case .linear(let maxBonus, let shortest, let longest):
            if BigInteger(maxBonus) > Exact.scale * 100 || longest.count == 0 { throw .outOfRange }
            if lock < shortest || lock > longest { throw .lockOutOfBounds }
            let bonus = Exact.floor(BigInteger(maxBonus), length, over: BigInteger(longest.count))
            return Exact.floor(amount, Exact.scale + bonus, over: Exact.scale)
        case .thirdsOfYear:
            if length < day * 14 || length > day * 365 { throw .lockOutOfBounds }
            let precision = BigInteger(10).power(15)
            let bonus = Exact.floor(length, precision, over: 10_512_000)
            return Exact.floor(amount, bonus + precision, over: precision)
        case .yieldScaling:
            if !length.floorDivided(by: day).remainder.isZero { throw .lockNotWholeDays }
            if length < day || length > day * 1_440 { throw .lockOutOfBounds }
            let fraction = Exact.floor(
                length * 153 + day * 925, Exact.scale, over: length + day * 950)
            let scaling = Exact.floor(
                fraction, Exact.scale, over: BigInteger(decimal: "92571129707112970711"))
            return Exact.floor(amount, scaling, over: Exact.scale)
        }
    }

    @Test func `a base index grows by the exact rate, or is refused in order`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let rate = random.edgeWad(upTo: random.element(of: [1_000 * Wad.scale, .max]))
            var yield = LockedStakingYield(maxAPYCurve: random.chance(oneIn: 9) ? [] : [rate])
            if random.chance(oneIn: 3) { yield.totalSupply = random.edgeAmount() }
            let (base, staked) = (random.edgeWad(), random.edgeAmount())
            let (last, now) = (random.edgeTime(upTo: 1 << 40), random.edgeTime())
            let active = !random.chance(oneIn: 6)
            func collateralisation() throws(Refusal) -> BigInteger {
                if yield.totalSupply == .zero { throw .divisionByZero }
                return try Exact.fit(
                    Exact.floor(
                        BigInteger(staked), Exact.scale, over: BigInteger(yield.totalSupply)))
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try yield.collateralisationRate(totalDelegated: staked))]
            } exact: { () throws(Refusal) in
                [try collateralisation()]
            }
            run.compare(seed) { () throws(Refusal) in
                [
                    BigInteger(
                        try yield.commit(
                            baseIndex: base, last: last, now: now, totalDelegated: staked,
                            active: active))
                ]
            } exact: { () throws(Refusal) in
                if now.seconds < last.seconds { throw .timeReversed }
                if !active { return [BigInteger(base)] }
                _ = try collateralisation()
                let most = BigInteger(yield.maxAPYCurve.first ?? .zero)
                let growth = try Exact.fit(
                    Exact.floor(
                        most, BigInteger(now.seconds - last.seconds), over: BigInteger(360 * day)))
                return [try Exact.fit(BigInteger(base) + growth)]
            }
        }
        run.check(accepted: 250, refused: 150)
    }

    @Test func `a node's index carries the exact share, or refuses it whole`() throws {
        var (credits, claims) = (Differential(), Differential())
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let before = try DelegationIndex(
                value: UInt256(high: random.edge(upTo: (1 << 64) - 1), low: random.edge()),
                dust: random.edgeAmount(upTo: random.magnitude()))
            let (reward, delegated) = (
                random.edgeAmount(upTo: random.magnitude()),
                random.edgeAmount(upTo: random.magnitude())
            )
            let share = random.edgeWad(upTo: Wad.scale + 1)
            let shareIs = random.element(of: [NodeRewardShare.delegators, .provider])
            var index = before
            credits.compare(seed) { () throws(Refusal) in
                let (provider, delegators) = try index.distribute(
                    reward: reward, share: share, shareIs: shareIs, delegated: delegated)
                return [
                    BigInteger(provider), BigInteger(delegators), BigInteger(index.value),
                    BigInteger(index.dust),
                ]
            } exact: { () throws(Refusal) in
                if BigInteger(share) > Exact.scale { throw .outOfRange }
                let (value, dust) = (BigInteger(before.value), BigInteger(before.dust))
                if delegated == .zero { return [BigInteger(reward), 0, value, dust] }
                let named = Exact.floor(BigInteger(reward), BigInteger(share), over: Exact.scale)
                let other = BigInteger(reward) - named
                let part = shareIs == .delegators ? named : other
                let step = Exact.floor(part, Exact.scale, over: BigInteger(delegated))
                let advanced = try Exact.fit(value + step, bits: 192)
                let left = part - Exact.floor(BigInteger(delegated), step, over: Exact.scale)
                return [BigInteger(reward) - part, part, advanced, try Exact.fit(dust + left)]
            }
            let paid = UInt256(high: random.edge(upTo: (1 << 64) - 1), low: random.edge())
            claims.compare(seed) { () throws(Refusal) in
                [BigInteger(try before.claim(amount: delegated, since: paid))]
            } exact: { () throws(Refusal) in
                let moved = BigInteger(before.value) - BigInteger(paid)
                if moved.isNegative { throw .indexReversed }
                _ = try Exact.fit(moved * BigInteger(delegated), bits: 256)
                return [try Exact.fit(Exact.floor(moved, BigInteger(delegated), over: Exact.scale))]
            }
        }
        credits.check(accepted: 300, refused: 60)
        claims.check(accepted: 60, refused: 200)
    }

    @Test func `a pool's index carries its remainder exactly, or refuses and stays`() throws {
        var run = Differential()
        let terms = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
        for seed in 0..<60 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var pool = StakingPool()
            var exact = ExactPool()
            let most = random.magnitude()
            for _ in 0..<12 {
                let (kind, amount) = (random.below(4), random.edgeAmount(upTo: most))
                run.compare(seed) { () throws(Refusal) in
                    var answer = TokenAmount.zero
                    switch kind {
                    case 0: _ = try pool.stake(amount, lock: 0, terms: terms, at: 0)
                    case 1: answer = try pool.claim(pool.positions.count - 1, at: 0)
                    default: answer = try pool.distribute(amount, at: 0)
                    }
                    return [
                        BigInteger(answer), BigInteger(pool.index), BigInteger(pool.remainder),
                        BigInteger(pool.vault), BigInteger(pool.unallocated),
                        BigInteger(pool.weight),
                    ]
                } exact: { () throws(Refusal) in
                    var next = exact
                    let answer = try next.run(kind, BigInteger(amount))
                    exact = next
                    return [
                        answer, next.index, next.remainder, next.vault, next.unallocated,
                        next.weights.reduce(0, +),
                    ]
                }
            }
        }
        run.check(accepted: 300, refused: 60)
    }
}

/// A staking pool in whole numbers; every stake counts at once.
private struct ExactPool {
    var index: BigInteger = 0
    var remainder: BigInteger = 0
    var vault: BigInteger = 0
    var unallocated: BigInteger = 0
    var weights: [BigInteger] = []
    private var since: [BigInteger] = []

    mutating func run(_ kind: UInt64, _ amount: BigInteger) throws(Refusal) -> BigInteger {
        switch kind {
        case 0:
            if amount.isZero { throw .belowMinimum }
            _ = try Exact.fit(weights.reduce(amount, +))
            weights.append(amount)
            since.append(index)
            return 0
        case 1:
            guard let weight = weights.last, let start = since.last else { throw .unknownID }
            let owed = try Exact.fit(Exact.floor(weight, index - start, over: .powerOfTwo(64)))
            since[since.count - 1] = index
            vault = vault - owed
            return owed
        default:
            vault = try Exact.fit(vault + amount)
            let (total, waiting) = (weights.reduce(0, +), unallocated + amount)
            if total.isZero {
                unallocated = waiting
                return 0
            }
            let (step, rest) = (waiting * .powerOfTwo(64) + remainder).floorDivided(by: total)
            index = try Exact.fit(index + step)
            (remainder, unallocated) = (rest, 0)
            return waiting
        }
    }
}
