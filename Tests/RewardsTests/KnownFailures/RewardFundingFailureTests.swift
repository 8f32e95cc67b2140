import Rewards
import Testing

/// Failures of what stands behind rewards: pools that pay, or promise, more than came in.
@Suite struct RewardFundingFailureTests {
    private typealias Script = [(at: UInt64, command: StreamCommand)]

    @Test func `F8 parts rounded up pay 12 of a pot of 10 (S5, R2, T3); ours pays 10`() throws {
        let weights: [UInt128] = [1, 1, 1]
        func flawed(_ pot: UInt128) -> UInt128 {
            // Each part rounded up against a pot that was rounded down.
            weights.reduce(0) { $0 + (pot * $1 + 2) / 3 }
        }
        #expect(flawed(10) == 12)
        // T3: two epochs one by one are not the two together either.
        #expect(flawed(10) + flawed(10) == 24 && flawed(20) == 21)

        let (parts, carried) = try splitProRata(10, weights: weights)
        #expect(parts == [4, 3, 3] && carried == 0)
        var (apart, together) = (StakingPool(), StakingPool())
        let terms = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
        for _ in weights {
            _ = try apart.stake(1, lock: 0, terms: terms, at: 0)
            _ = try together.stake(1, lock: 0, terms: terms, at: 0)
        }
        _ = try apart.distribute(10, at: 1)
        _ = try apart.distribute(10, at: 2)
        _ = try together.distribute(20, at: 2)
        #expect(apart == together)
        #expect(try (0..<3).map { try apart.claimable($0) }.total() <= apart.vault)
    }

    @Test func `F10 a notify without money promises 1,400 for 700 (V1, V8); ours refuses`() throws {
        // The funder's purse is empty at the second notify; nobody has claimed the first.
        let script: Script = [
            (0, .stake(1)), (0, .fund(700, over: 7)), (7, .fund(700, over: 7)), (14, .touch),
        ]
        var flawed = TruncatedStream(purse: 700)
        _ = try flawed.run(script)
        #expect(flawed.claimable(0) == 1_400 && flawed.vault == 700)

        var ours = CarriedStream(purse: 700)
        _ = try ours.run(Script(script.prefix(2)))
        #expect(throws: Refusal.insufficientBalance) { try ours.run([script[2]]) }
        _ = try ours.run([script[3]])
        // V1, V8: nothing more accrues, and what is owed is in the vault.
        #expect(try ours.claimable(0) == 700 && ours.vault == 700)
    }

    @Test func `F11 a pause at the new rate pays 10,700 of 1,400 (V1, R2); ours pays 1,400`() throws
    {
        let script: Script = [
            (0, .stake(1)), (0, .fund(700, over: 7)), (7, .touch), (100, .fund(700, over: 7)),
            (107, .claim(0)),
        ]
        var flawed = TruncatedStream(accruesGapAtNewRate: true)
        #expect(try flawed.run(script) == 700 + 93 * 100 + 700)
        var ours = CarriedStream()
        #expect(try ours.run(script) == 1_400 && ours.vault == 0)
    }
}
