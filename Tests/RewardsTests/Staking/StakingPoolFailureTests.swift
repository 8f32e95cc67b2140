import Rewards
import Testing

/// Known failures of reward pools: the rule that failed stands here, beside ours, under the same
/// operations.
@Suite struct StakingPoolFailureTests {
    private let prompt = StakingTerms(
        warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    private func pool(weights: [UInt128]) throws -> StakingPool {
        var pool = StakingPool()
        for weight in weights {
            _ = try pool.stake(
                TokenAmount(baseUnits: weight), lock: 0, terms: prompt, at: 0)
        }
        return pool
    }

    @Test func `F1: rewards that find nobody are not lost`() throws {
        // R6: 604,800 units over 604,800 s, the first staker at 86,400 s.
        var flawed = FlawedPool()
        var ours = StakingPool()
        for at in stride(from: 0, to: 604_800 as UInt64, by: 600) {
            if at == 86_400 {
                flawed.stake(1_000)
                _ = try ours.stake(1_000, lock: 0, terms: prompt, at: Timestamp(at))
            }
            flawed.distribute(600)
            _ = try ours.distribute(600, at: Timestamp(at))
        }
        #expect(flawed.vault - flawed.claimable(0) == 86_400)
        let paid = try ours.claim(0, at: 604_800)
        #expect(paid.baseUnits >= 604_799 && ours.vault.baseUnits == 604_800 - paid.baseUnits)
        #expect(ours.unallocated == 0)
    }

    @Test func `F2: a truncated rate leaves nothing behind`() throws {
        // R7: 1,000,000 units among 604,800 weights, handed out unit by unit of rate.
        var flawed = FlawedPool(scale: 1)
        flawed.stake(604_800)
        flawed.distribute(1_000_000)
        #expect(flawed.vault - flawed.claimable(0) == 395_200)
        var ours = try pool(weights: [604_800])
        _ = try ours.distribute(1_000_000, at: 1)
        #expect(try ours.claimable(0) >= 999_999)
    }

    @Test func `F3: small rewards on a large stake are carried`() throws {
        // R7, R8: 18-decimal stake of 5e26, updates of less than 500 USDC.
        let weight: UInt128 = 500_000_000_000_000_000_000_000_000
        var flawed = FlawedPool()
        flawed.stake(weight)
        var ours = try pool(weights: [weight])
        for second in 1...500 as ClosedRange<UInt64> {
            flawed.distribute(499_999_999)
            _ = try ours.distribute(499_999_999, at: Timestamp(second))
        }
        #expect(flawed.claimable(0) == 0)
        // Stuck is less than T / 2^64 = 27.1 USDC and a unit.
        let paid = try ours.claim(0, at: 501)
        #expect(ours.vault.baseUnits < 27_105_055 && paid.baseUnits > 249_900_000_000)
    }

    @Test func `F4: updates every second give what one update gives`() throws {
        // R9, R11: T = 1e27, 1 USDC a second.
        let weight: UInt128 = 1_000_000_000_000_000_000_000_000_000
        var (flawedOften, flawedOnce) = (FlawedPool(), FlawedPool())
        flawedOften.stake(weight)
        flawedOnce.stake(weight)
        var often = try pool(weights: [weight])
        var once = often
        for second in 1...1_000 as ClosedRange<UInt64> {
            flawedOften.distribute(1_000_000)
            _ = try often.distribute(1_000_000, at: Timestamp(second))
        }
        flawedOnce.distribute(1_000_000_000)
        _ = try once.distribute(1_000_000_000, at: 1_000)
        #expect(flawedOften.index == 0 && flawedOnce.index == 1)
        #expect(often.index == once.index && often.remainder == once.remainder)
        #expect(often == once)
    }

    @Test func `F9: a new position is not paid from the first index on`() throws {
        // R3, R12: also when the index has not moved yet.
        var flawed = FlawedPool(newcomersStartAtZero: true)
        flawed.stake(10)
        flawed.distribute(280_000)
        flawed.stake(10)
        #expect(flawed.claimable(1) == 280_000)

        var ours = try pool(weights: [10])
        _ = try ours.stake(10, lock: 0, terms: prompt, at: 0)
        #expect(try ours.claimable(1) == 0)
        _ = try ours.distribute(280_000, at: 1)
        let (late, _) = try ours.stake(10, lock: 0, terms: prompt, at: 1)
        #expect(ours.positions[late].phase == .active(since: ours.index))
        #expect(try ours.claim(late, at: 2) == 0)
    }

    @Test func `F10: unclaimed rewards are not distributed again`() throws {
        // V1: the flawed pool takes its whole balance for new money.
        var flawed = FlawedPool(countsUnclaimed: true)
        flawed.stake(10)
        flawed.stake(10)
        flawed.distribute(1_000)
        flawed.distribute(0)
        #expect(flawed.claimable(0) + flawed.claimable(1) == 2_000 && flawed.vault == 1_000)

        var ours = try pool(weights: [10, 10])
        _ = try ours.distribute(1_000, at: 1)
        #expect(try ours.distribute(0, at: 2) == 0)
        let claims = try [ours.claimable(0), ours.claimable(1)].total()
        #expect(claims <= ours.vault)
    }

    @Test func `F11: a pause accrues nothing that was not paid in`() throws {
        // R2: 700 units over 7 s, a pause, then 700 again.
        var flawed = FlawedStream()
        flawed.notify(700, at: 0)
        flawed.notify(700, at: 100)
        flawed.release(at: 107)
        #expect(flawed.released > 1_400)

        var ours = try pool(weights: [10])
        _ = try ours.distribute(700, at: 0)
        _ = try ours.distribute(700, at: 100)
        let paid = try ours.claim(0, at: 107)
        #expect(paid.baseUnits <= 1_400 && paid.baseUnits + ours.vault.baseUnits == 1_400)
    }

    @Test func `F12: a stake placed for one distribution gets nothing`() throws {
        // G2, T6, T10: without a warm-up it takes its share and leaves in the same second.
        let usual = StakingTerms(warmUp: 86_400, unbonding: 0, minimumStake: 1, multiplier: .none)
        for (terms, gain) in [(prompt, 500), (usual, 0)] as [(StakingTerms, UInt128)] {
            var pool = try pool(weights: [1_000])
            let (flash, _) = try pool.stake(1_000, lock: 0, terms: terms, at: 500)
            _ = try pool.distribute(1_001, at: 500)
            _ = try pool.requestUnstake(flash, terms: terms, at: 500)
            let (returned, paid) = try pool.withdraw(flash, at: 500)
            #expect(returned == 1_000 && paid.baseUnits == gain)
        }
        // With an unbonding delay it is held, and earns nothing more meanwhile.
        var held = try pool(weights: [1_000])
        let (flash, _) = try held.stake(1_000, lock: 0, terms: .icpx, at: 500)
        _ = try held.requestUnstake(flash, terms: .icpx, at: 86_900)
        _ = try held.distribute(1_000, at: 86_901)
        #expect(throws: Refusal.stillUnbonding) { try held.withdraw(flash, at: 691_699) }
        #expect(try held.withdraw(flash, at: 691_700) == (returned: 1_000, paid: 0))
    }
}

/// A reward-per-share pool with the faults of those that failed.
private struct FlawedPool {
    /// Fixed point of the index; what does not divide is dropped.
    var scale: UInt128 = 1_000_000_000_000_000_000
    var newcomersStartAtZero = false
    var countsUnclaimed = false
    var index: UInt128 = 0
    var vault: UInt128 = 0
    private var positions: [(weight: UInt128, start: UInt128)] = []

    init(
        scale: UInt128 = 1_000_000_000_000_000_000, newcomersStartAtZero: Bool = false,
        countsUnclaimed: Bool = false
    ) {
        self.scale = scale
        self.newcomersStartAtZero = newcomersStartAtZero
        self.countsUnclaimed = countsUnclaimed
    }

    mutating func stake(_ weight: UInt128) {
        positions.append((weight, newcomersStartAtZero ? 0 : index))
    }

    mutating func distribute(_ amount: UInt128) {
        vault += amount
        let total = positions.reduce(0) { $0 + $1.weight }
        // What arrives now is lost.
        if total == 0 { return }
        index += (countsUnclaimed ? vault : amount) * scale / total
    }

    func claimable(_ number: Int) -> UInt128 {
        positions[number].weight * (index - positions[number].start) / scale
    }
}

/// A stream that forgets that it ended: the time since counts at the next rate.
private struct FlawedStream {
    var released: UInt128 = 0
    private var rate: UInt128 = 0
    private var last: UInt64 = 0

    mutating func notify(_ amount: UInt128, at: UInt64) {
        rate = amount / 7
        release(at: at)
    }

    mutating func release(at: UInt64) {
        released += rate * UInt128(at - last)
        last = at
    }
}
