import Rewards
import Testing

@Suite struct StakingPoolTests {
    private let terms = StakingTerms(
        warmUp: 100, unbonding: 200, minimumStake: 10, multiplier: .none)
    private let prompt = StakingTerms(
        warmUp: 0, unbonding: 200, minimumStake: 10, multiplier: .none)

    /// A pool with these stakes, active at once.
    private func active(_ amounts: [TokenAmount]) throws -> StakingPool {
        var pool = StakingPool()
        for amount in amounts { _ = try pool.stake(amount, lock: 0, terms: prompt, at: 0) }
        return pool
    }

    @Test func `money that finds nobody waits for the next distribution with stakers`() throws {
        // R6; conformance vector "edge-nobody-staked-is-kept-for-later".
        var pool = StakingPool()
        #expect(try pool.distribute(500, at: 0) == 0)
        let (a, weight) = try pool.stake(50, lock: 0, terms: terms, at: 1)
        #expect(a == 0 && weight == 50)
        #expect(try pool.distribute(500, at: 50) == 0 && pool.unallocated == 1_000)
        #expect(try pool.distribute(1, at: 101) == 1_001)
        #expect(pool.index == 369_303_816_355_665_223_352 && pool.remainder == 16)
        #expect(try pool.claim(a, at: 101) == 1_000)
        #expect(pool.vault == 1 && pool.unallocated == 0)
    }

    @Test func `rewards are shared by weight`() throws {
        // Conformance vector "edge-two-stakers-pro-rata".
        var pool = try active([30, 70])
        _ = try pool.distribute(101, at: 1)
        #expect(try pool.claim(0, at: 2) == 30 && pool.claim(1, at: 2) == 70)
        _ = try pool.distribute(99, at: 3)
        #expect(try pool.claim(0, at: 4) == 29 && pool.claim(1, at: 4) == 69)
        #expect(pool.vault == 2 && pool.index == 2 << 64 && pool.remainder == 0)
    }

    @Test func `a stake that leaves earns nothing from then on`() throws {
        // T6; conformance vector "edge-unbonding-earns-nothing".
        var pool = try active([30, 30])
        _ = try pool.distribute(100, at: 1)
        #expect(try pool.requestUnstake(0, terms: prompt, at: 2) == 202)
        #expect(pool.weight == 30 && pool.positions[0].weight == 0)
        _ = try pool.distribute(100, at: 3)
        #expect(throws: Refusal.stillUnbonding) { try pool.withdraw(0, at: 201) }
        #expect(try pool.withdraw(0, at: 202) == (returned: 30, paid: 49))
        #expect(throws: Refusal.unknownID) { try pool.withdraw(0, at: 203) }
        #expect(throws: Refusal.unknownID) { try pool.claim(0, at: 203) }
        #expect(try pool.claim(1, at: 203) == 150)
    }

    @Test func `the warm-up ends before what happens at its end`() throws {
        // T2, F15: half-open, so one instant belongs to one side.
        var early = StakingPool()
        _ = try early.stake(10, lock: 0, terms: terms, at: 0)
        var late = early
        #expect(try early.distribute(9, at: 99) == 0)
        #expect(try late.distribute(9, at: 100) == 9)
    }

    @Test func `a stake asked back in its warm-up never earns`() throws {
        // Conformance vector "edge-unknown-and-duplicate".
        var pool = StakingPool()
        _ = try pool.stake(10, lock: 0, terms: terms, at: 0)
        #expect(try pool.requestUnstake(0, terms: terms, at: 1) == 201)
        #expect(throws: Refusal.alreadyUnbonding) {
            try pool.requestUnstake(0, terms: terms, at: 2)
        }
        #expect(try pool.distribute(7, at: 150) == 0)
        #expect(pool.weight == 0 && pool.warmingWeight == 0)
        #expect(try pool.withdraw(0, at: 201) == (returned: 10, paid: 0))
    }

    @Test func `stakes below the minimum and of nothing are refused`() throws {
        // T10; conformance vector "edge-below-minimum".
        var pool = StakingPool()
        #expect(throws: Refusal.belowMinimum) { try pool.stake(9, lock: 0, terms: terms, at: 0) }
        let open = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 0, multiplier: .none)
        #expect(throws: Refusal.belowMinimum) { try pool.stake(0, lock: 0, terms: open, at: 0) }
        #expect(pool == StakingPool())
    }

    @Test func `a lock holds the stake, not the rewards`() throws {
        var pool = StakingPool()
        _ = try pool.stake(10, lock: 50, terms: prompt, at: 5)
        _ = try pool.distribute(20, at: 6)
        #expect(throws: Refusal.locked) { try pool.requestUnstake(0, terms: prompt, at: 54) }
        #expect(try pool.claim(0, at: 54) == 20)
        #expect(try pool.requestUnstake(0, terms: prompt, at: 55) == 255)
    }

    @Test func `a refused operation also leaves the warm-ups as they were`() throws {
        // N2: the end of a warm-up waits for an operation that is accepted.
        var pool = StakingPool()
        _ = try pool.stake(10, lock: 0, terms: terms, at: 0)
        let before = pool
        #expect(throws: Refusal.unknownID) { try pool.claim(9, at: 500) }
        #expect(throws: Refusal.notUnbonding) { try pool.withdraw(0, at: 500) }
        #expect(throws: Refusal.unknownID) { try pool.claim(-1, at: 500) }
        #expect(pool == before)
        #expect(try pool.claim(0, at: 500) == 0)
        #expect(throws: Refusal.timeReversed) { try pool.distribute(1, at: 499) }
        #expect(pool.positions[0].phase == .active(since: 0))
    }

    @Test func `what leaves its type is refused at the door`() throws {
        // N1, T9; conformance vector "edge-vault-overflow".
        let most = TokenAmount(baseUnits: .max)
        var pool = StakingPool()
        _ = try pool.distribute(most, at: 1)
        #expect(throws: Refusal.overflow) { try pool.distribute(1, at: 2) }
        // With one unit of weight the index would pass 2^128.
        let single = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
        _ = try pool.stake(1, lock: 0, terms: single, at: 3)
        let before = pool
        #expect(throws: Refusal.overflow) { try pool.distribute(0, at: 4) }
        #expect(pool == before)
        #expect(try pool.requestUnstake(0, terms: single, at: 5) == 5)
        #expect(try pool.withdraw(0, at: 5) == (returned: 1, paid: 0))

        // Two stakes whose weights pass 2^128−1 never warm up together.
        var heavy = StakingPool()
        _ = try heavy.stake(most, lock: 0, terms: terms, at: 0)
        #expect(throws: Refusal.overflow) { try heavy.stake(10, lock: 0, terms: terms, at: 0) }
        #expect(throws: Refusal.overflow) { try heavy.stake(10, lock: 0, terms: prompt, at: 0) }
        var late = StakingPool()
        #expect(throws: Refusal.overflow) {
            try late.stake(10, lock: Seconds(Seconds.bound), terms: terms, at: 1)
        }
        let end = try Timestamp(Seconds.bound - 50)
        #expect(throws: Refusal.overflow) { try late.stake(10, lock: 0, terms: terms, at: end) }
        _ = try late.stake(10, lock: 0, terms: prompt, at: end)
        #expect(throws: Refusal.overflow) {
            try late.requestUnstake(0, terms: prompt, at: end)
        }
    }

    @Test func `a shorter warm-up lets later stakes overtake`() throws {
        // A governed change: each stake keeps the warm-up in force when it was placed.
        var pool = StakingPool()
        let short = StakingTerms(warmUp: 10, unbonding: 0, minimumStake: 1, multiplier: .none)
        _ = try pool.stake(10, lock: 0, terms: terms, at: 0)
        _ = try pool.stake(30, lock: 0, terms: short, at: 5)
        _ = try pool.stake(70, lock: 0, terms: short, at: 5)
        _ = try pool.distribute(100, at: 15)
        #expect(try pool.claim(1, at: 15) == 30 && pool.claim(2, at: 15) == 70)
        _ = try pool.distribute(110, at: 100)
        #expect(try pool.claim(0, at: 100) == 10)
    }

    @Test func `an operation costs the same among twenty thousand stakers`() throws {
        // A loop over positions would need 8 · 10^8 steps here.
        var pool = StakingPool()
        let count = 20_000
        for number in 0..<count {
            let at = try Timestamp(UInt64(number))
            _ = try pool.stake(10, lock: 0, terms: terms, at: at)
        }
        for second in 0..<UInt64(count) {
            let at = try Timestamp(UInt64(count) + second)
            _ = try pool.distribute(TokenAmount(baseUnits: UInt128(count)), at: at)
            #expect(throws: Refusal.notUnbonding) { try pool.withdraw(Int(second), at: at) }
        }
        #expect(pool.weight == 10 * UInt128(count) && pool.warmingWeight == 0)
        let last = try Timestamp(UInt64(2 * count))
        #expect(try pool.claim(count / 2, at: last) == pool.claim(1, at: last))
    }
}
