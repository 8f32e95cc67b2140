import Rewards
import Testing

/// Failures of who counts when: stake for an instant, the first into a vault, moved positions.
@Suite struct StakeTimingFailureTests {
    private let prompt = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
    private let usual = StakingTerms(
        warmUp: 86_400, unbonding: 604_800, minimumStake: 1, multiplier: .none)

    @Test func `F12 a stake of one instant takes 999 of 1,000 (G2, T6, T10); ours gives it 0`()
        throws
    {
        var flawed = FlawedShares()
        flawed.stake(1, as: 0)
        flawed.stake(999, as: 1)
        flawed.distribute(1_000)
        #expect(flawed.claim(1) == 999)
        // It goes on earning while it leaves.
        flawed.distribute(1_000)
        #expect(flawed.claim(1) == 999)

        var ours = StakingPool()
        _ = try ours.stake(1, lock: 0, terms: prompt, at: 0)
        let (flash, _) = try ours.stake(999, lock: 0, terms: usual, at: 500)
        _ = try ours.distribute(1_000, at: 500)
        #expect(try ours.claim(flash, at: 500) == 0)
        // T10: once it counts, it does not count for what came before.
        #expect(try ours.claim(flash, at: 86_900) == 0)
        _ = try ours.requestUnstake(flash, terms: usual, at: 86_901)
        _ = try ours.distribute(1_000, at: 86_902)
        // T6: nothing while it leaves, which takes its time.
        #expect(throws: Refusal.stillUnbonding) { try ours.withdraw(flash, at: 691_700) }
        #expect(try ours.withdraw(flash, at: 691_701) == (returned: 999, paid: 0))
        #expect(try ours.claimable(0) == 2_000)
    }

    @Test func `F13 the first depositor takes 10,000 from the second (G4); ours returns all`()
        throws
    {
        let (gift, deposit): (UInt128, UInt128) = (10_000_000_000, 10_000_000_000)
        var flawed = ShareVault()
        let seed = flawed.deposit(1)
        flawed.donate(gift)
        let victim = flawed.deposit(deposit)
        #expect(seed == 1 && victim == 0)
        #expect(flawed.redeem(seed) == 1 + gift + deposit)

        // Ours has no share price: a gift is a reward, and a stake stays what it is.
        var ours = StakingPool()
        let (first, _) = try ours.stake(1, lock: 0, terms: prompt, at: 0)
        _ = try ours.distribute(TokenAmount(baseUnits: gift), at: 0)
        let (second, weight) = try ours.stake(
            TokenAmount(baseUnits: deposit), lock: 0, terms: prompt, at: 0)
        #expect(weight == deposit)
        _ = try ours.requestUnstake(first, terms: prompt, at: 0)
        _ = try ours.requestUnstake(second, terms: prompt, at: 0)
        let gifted = try ours.withdraw(first, at: 0)
        #expect(gifted.returned == 1 && gifted.paid.baseUnits == gift)
        let whole = try ours.withdraw(second, at: 0)
        #expect(whole.returned.baseUnits == deposit && whole.paid == 0)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `F13 no order of gifts and stakes profits (G4); ours pays back at most what was given`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        var pool = StakingPool()
        var attackers: [Int] = []
        var (given, taken): (UInt128, UInt128) = (0, 0)
        for time in 0..<20 as Range<UInt64> {
            let now = try Timestamp(time)
            switch random.below(3) {
            case 0:
                let units = random.positive(bits: 40)
                attackers.append(
                    try pool.stake(
                        TokenAmount(baseUnits: units), lock: 0, terms: prompt, at: now
                    ).position)
                given += units
            case 1:
                let units = random.wide(bits: 40)
                _ = try pool.distribute(TokenAmount(baseUnits: units), at: now)
                given += units
            default:
                // The victim puts in a stake that nobody else can touch.
                let amount = random.amount(bits: 40)
                if amount == 0 { continue }
                _ = try pool.stake(amount, lock: 0, terms: prompt, at: now)
            }
        }
        for number in attackers {
            _ = try pool.requestUnstake(number, terms: prompt, at: 20)
            let (returned, paid) = try pool.withdraw(number, at: 20)
            taken += returned.baseUnits + paid.baseUnits
        }
        #expect(taken <= given, "seed \(seed)")
    }

    @Test func `F14 a moved position is paid twice (G1, G3, T11); ours once`() throws {
        var flawed = FlawedShares()
        flawed.stake(100, as: 0)
        flawed.distribute(1_000)
        #expect(flawed.claim(0) == 1_000)
        // The new account starts at index 0 and is owed the whole history again.
        flawed.move(from: 0, to: 7)
        #expect(flawed.claim(7) == 1_000 && flawed.vault == 0 && flawed.overdrawn == 1_000)

        var ours = StakingPool()
        let (old, _) = try ours.stake(100, lock: 0, terms: prompt, at: 0)
        _ = try ours.distribute(1_000, at: 1)
        let claimed = try ours.claim(old, at: 1)
        _ = try ours.requestUnstake(old, terms: prompt, at: 1)
        let (moved, _) = try ours.withdraw(old, at: 1)
        let (new, _) = try ours.stake(moved, lock: 0, terms: prompt, at: 1)
        #expect(moved == 100 && claimed == 1_000)
        #expect(try ours.claim(new, at: 1) == 0 && ours.vault == 0)
        // T11: a delegation that moves takes its index with it.
        var node = DelegationIndex()
        _ = try node.distribute(reward: 1_000, share: .one, shareIs: .delegators, delegated: 100)
        #expect(try node.claim(amount: 100, since: node.value) == 0)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `F14 splitting a stake gains nothing (G1, G3); ours pays the parts at most the whole`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let parts = (0..<1 + random.below(12)).map { _ in random.positive(bits: 60) }
        let (whole, other) = (parts.reduce(0, +), random.positive(bits: 60))
        func rewards(of stakes: [UInt128]) throws -> UInt128 {
            var amounts = random
            var pool = StakingPool()
            for stake in stakes + [other] {
                _ = try pool.stake(
                    TokenAmount(baseUnits: stake), lock: 0, terms: prompt, at: 0)
            }
            for time in 1...5 as ClosedRange<UInt64> {
                _ = try pool.distribute(amounts.amount(bits: 50), at: Timestamp(time))
            }
            return try stakes.indices.reduce(0) { $0 + (try pool.claimable($1).baseUnits) }
        }
        #expect(try rewards(of: parts) <= rewards(of: [whole]), "seed \(seed)")
    }
}

/// A reward-per-share pool without warm-up and unbonding, whose accounts start at index zero.
private struct FlawedShares {
    private static let scale: UInt128 = 1_000_000_000_000_000_000

    private(set) var vault: UInt128 = 0
    /// Paid beyond what the vault held.
    private(set) var overdrawn: UInt128 = 0
    private var index: UInt128 = 0
    private var weights = [UInt128](repeating: 0, count: 8)
    private var paid = [UInt128](repeating: 0, count: 8)

    mutating func stake(_ weight: UInt128, as account: Int) {
        weights[account] += weight
        paid[account] = index
    }

    mutating func distribute(_ amount: UInt128) {
        vault += amount
        index += amount * FlawedShares.scale / weights.reduce(0, +)
    }

    mutating func claim(_ account: Int) -> UInt128 {
        let owed = weights[account] * (index - paid[account]) / FlawedShares.scale
        paid[account] = index
        overdrawn += owed > vault ? owed - vault : 0
        vault -= min(owed, vault)
        return owed
    }

    /// Moves the balance and nothing else.
    mutating func move(from: Int, to: Int) {
        weights[to] += weights[from]
        weights[from] = 0
    }
}

/// Pooled deposits with a share price that anybody can raise by a gift.
private struct ShareVault {
    private var assets: UInt128 = 0
    private var shares: UInt128 = 0

    mutating func deposit(_ amount: UInt128) -> UInt128 {
        let minted = shares == 0 ? amount : amount * shares / assets
        assets += amount
        shares += minted
        return minted
    }

    mutating func donate(_ amount: UInt128) {
        assets += amount
    }

    mutating func redeem(_ amount: UInt128) -> UInt128 {
        let paid = amount * assets / shares
        assets -= paid
        shares -= amount
        return paid
    }
}
