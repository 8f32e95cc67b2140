import Rewards
import Testing

@Suite struct StakingPoolFairnessTests {
    private let prompt = StakingTerms(
        warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `everybody gets the exact share within the carry`(seed: UInt64) throws {
        // R5, R7, R8 against exact fractions.
        var random = SplitMix64(seed: seed)
        var exact = ExactStakers(pool: StakingPool(), terms: prompt, seed: seed)
        for _ in 0..<24 {
            exact.at += 1
            let number = Int(random.below(4))
            switch random.below(6) {
            case 0: try exact.stake(random.positive(bits: 70))
            case 1: try exact.leave(number)
            case 2, 3: try exact.claim(number)
            default: try exact.distribute(random.wide(bits: 30))
            }
        }
        try exact.claimAll()
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `many updates or one give the same index`(seed: UInt64) throws {
        // R9, S11: the carry makes the index a function of the sum.
        var random = SplitMix64(seed: seed)
        var often = StakingPool()
        for _ in 0..<(1 + random.below(4)) {
            let weight = TokenAmount(baseUnits: random.positive(bits: 90))
            _ = try often.stake(weight, lock: 0, terms: prompt, at: 0)
        }
        var once = often
        let parts = (0..<40).map { _ in random.amount(bits: 24) }
        for (second, part) in parts.enumerated() {
            _ = try often.distribute(part, at: Timestamp(UInt64(second)))
        }
        _ = try once.distribute(try parts.total(), at: 40)
        #expect(often.index == once.index && often.remainder == once.remainder, "seed \(seed)")
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `extra claims cost the claimer at most a unit each`(seed: UInt64) throws {
        // R9, R4: a second claim at the same time pays nothing.
        var random = SplitMix64(seed: seed)
        var pool = StakingPool()
        for _ in 0..<3 {
            let weight = TokenAmount(baseUnits: random.positive(bits: 40))
            _ = try pool.stake(weight, lock: 0, terms: prompt, at: 0)
        }
        var patient = pool
        var eager = TokenAmount.zero
        let rounds: UInt64 = 20
        for round in 0..<rounds {
            let amount = random.amount(bits: 30)
            let time = try Timestamp(round)
            _ = try pool.distribute(amount, at: time)
            _ = try patient.distribute(amount, at: time)
            eager = try eager.adding(try pool.claim(0, at: time))
            #expect(try pool.claim(0, at: time) == 0, "seed \(seed)")
        }
        let whole = try patient.claim(0, at: Timestamp(rounds))
        #expect(eager <= whole, "seed \(seed)")
        #expect(whole.baseUnits <= eager.baseUnits + UInt128(rounds), "seed \(seed)")
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `claims at one time commute`(seed: UInt64) throws {
        // R10.
        var random = SplitMix64(seed: seed)
        var pool = StakingPool()
        for _ in 0..<4 {
            let weight = TokenAmount(baseUnits: random.positive(bits: 40))
            _ = try pool.stake(weight, lock: 0, terms: prompt, at: 0)
        }
        _ = try pool.distribute(random.amount(bits: 50), at: 1)
        var forward = pool
        var backward = pool
        for number in 0..<4 {
            _ = try forward.claim(number, at: 2)
            _ = try backward.claim(3 - number, at: 2)
        }
        #expect(forward == backward, "seed \(seed)")
    }
}

/// A pool beside what each staker has earned in exact fractions.
private struct ExactStakers {
    struct Account {
        let weight: UInt128
        var isActive = true
        var earned: ExactRational = 0
        var paid = BigInteger(0)
        /// Changes of the total weight since the last settlement.
        var changes: UInt64 = 0
    }

    var pool: StakingPool
    let terms: StakingTerms
    let seed: UInt64
    var at: UInt64 = 0
    var accounts: [Account] = []
    var funded = BigInteger(0)
    var settlements = 0
    var largest: UInt128 = 0

    init(pool: StakingPool, terms: StakingTerms, seed: UInt64) {
        self.pool = pool
        self.terms = terms
        self.seed = seed
    }

    private var time: Timestamp { get throws { try Timestamp(at) } }

    mutating func stake(_ weight: UInt128) throws {
        _ = try pool.stake(
            TokenAmount(baseUnits: weight), lock: 0, terms: terms, at: time)
        countChange()
        accounts.append(Account(weight: weight))
        largest = max(largest, pool.weight)
    }

    mutating func distribute(_ amount: UInt128) throws {
        let total = pool.weight
        let shared = try pool.distribute(TokenAmount(baseUnits: amount), at: time)
        funded = funded + BigInteger(amount)
        for number in accounts.indices where accounts[number].isActive && shared > 0 {
            accounts[number].earned =
                accounts[number].earned
                + ExactRational(
                    BigInteger(shared) * BigInteger(accounts[number].weight),
                    over: BigInteger(total))
        }
    }

    mutating func claim(_ number: Int) throws {
        guard accounts.indices.contains(number) else { return }
        settle(number, paid: try pool.claim(number, at: time))
    }

    mutating func leave(_ number: Int) throws {
        guard accounts.indices.contains(number), accounts[number].isActive else { return }
        settle(number, paid: try pool.claim(number, at: time))
        _ = try pool.requestUnstake(number, terms: terms, at: time)
        accounts[number].isActive = false
        countChange()
    }

    private mutating func countChange() {
        for number in accounts.indices { accounts[number].changes += 1 }
    }

    /// R8: `−1 − ε < paid − exact < ε` since the last settlement.
    private mutating func settle(_ number: Int, paid: TokenAmount) {
        let account = accounts[number]
        let carry = ExactRational(
            BigInteger(account.changes + 1) * BigInteger(largest), over: .powerOfTwo(64))
        let difference = ExactRational(BigInteger(paid)) - account.earned
        #expect(difference < carry && ExactRational(-1) - carry < difference, "seed \(seed)")
        accounts[number].paid = account.paid + BigInteger(paid)
        accounts[number].earned = 0
        accounts[number].changes = 0
        settlements += 1
    }

    /// R7: at the end less is left than a unit a settlement and the carry.
    mutating func claimAll() throws {
        for number in accounts.indices { try claim(number) }
        let paid = accounts.reduce(BigInteger(0)) { $0 + $1.paid }
        let left = funded - paid - BigInteger(pool.unallocated)
        #expect(!left.isNegative && BigInteger(pool.vault) == funded - paid, "seed \(seed)")
        let bound =
            ExactRational(settlements)
            + ExactRational(BigInteger(largest), over: .powerOfTwo(64)) + 1
        #expect(ExactRational(left) < bound, "seed \(seed)")
    }
}
