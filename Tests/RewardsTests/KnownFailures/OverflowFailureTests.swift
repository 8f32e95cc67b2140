import Rewards
import Testing

/// Failures of arithmetic: products that revert, wrap or trap.
@Suite struct OverflowFailureTests {
    private let terms = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    @Test func `F5 too large a rate locks every principal in (N1, N2, T9); ours lets them out`()
        throws
    {
        // Both are promised the most that their numbers hold.
        var flawed = RevertingStream(staked: 1_000)
        flawed.rate = .max
        #expect(throws: Refusal.overflow) { try flawed.claim(at: 1) }
        #expect(throws: Refusal.overflow) { try flawed.exit(at: 1) }

        var ours = StakingPool()
        let (position, _) = try ours.stake(1_000, lock: 0, terms: terms, at: 0)
        _ = try ours.distribute(7_000, at: 1)
        let before = ours
        #expect(throws: Refusal.overflow) {
            try ours.distribute(TokenAmount(baseUnits: .max - 7_000), at: 1)
        }
        #expect(ours == before)
        #expect(try ours.claim(position, at: 1) == 7_000)
        _ = try ours.requestUnstake(position, terms: terms, at: 1)
        #expect(try ours.withdraw(position, at: 1) == (returned: 1_000, paid: 0))
    }

    @Test func `F6 points that wrap pay 12,876 of 1,000 (S1, S4, N1); ours pays 1,000`() throws {
        // 4e17 of stake in two accounts, 50 credits each: 2e19 points, in 64 bits 1.55e18.
        let stakes: [UInt64] = [200_000_000_000_000_000, 200_000_000_000_000_000]
        let points = stakes.map { $0 * 50 }
        let wrapped = points.reduce(0, &+)
        #expect(wrapped == 1_553_255_926_290_448_384)
        let paid = points.map { UInt128(1_000) * UInt128($0) / UInt128(wrapped) }
        #expect(paid == [6_438, 6_438])

        // S4: an epoch emits what is scheduled. S1: no more balances than were minted.
        let scheduled = try EmissionSchedule.constant(perEpoch: 1_000).emission(from: 0, to: 1)
        var book = SupplyBook(cap: scheduled, circulating: .locked)
        #expect(throws: Refusal.capExceeded) {
            try book.mint(TokenAmount(baseUnits: paid.reduce(0, +)))
        }
        let (parts, carried) = try splitProRata(
            scheduled.baseUnits, weights: points.map { UInt128($0) })
        #expect(parts == [500, 500] && carried == 0)
        for part in parts { try book.mint(TokenAmount(baseUnits: part)) }
        #expect(book.supply == scheduled)
    }

    @Test func `F7 a product past 128 bits halts the network (N1, N2, N6); ours divides it`() throws
    {
        // Four billion staked tokens of 9 decimals, 16 credits for each of 432,000 slots.
        let points: UInt128 = 4_000_000_000_000_000_000 * 6_912_000
        let rewards: UInt128 = 1_900_000_000_000_000
        let total = points + points / 3
        let (_, halts) = points.multipliedReportingOverflow(by: rewards)
        #expect(halts)

        let (quotient, remainder) = try mulDivRemainder(points, rewards, total)
        #expect(quotient == 1_425_000_000_000_000)
        #expect(
            BigInteger(quotient) * BigInteger(total) + BigInteger(remainder)
                == BigInteger(points) * BigInteger(rewards))
        #expect(remainder < total)
        let (parts, _) = try splitProRata(rewards, weights: [points, points / 3])
        #expect(parts.reduce(0, +) == rewards)
        // N2: where the answer itself leaves 128 bits it is refused, and nothing traps.
        #expect(refusal(of: { () throws(Refusal) in try mulDivFloor(.max, .max, 1) }) == .overflow)
        #expect(
            refusal(of: { () throws(Refusal) in try splitProRata(1, weights: [.max, 1]) })
                == .overflow)
    }
}

/// A stream in words of 256 bits whose every call first multiplies rate, time and scale.
private struct RevertingStream {
    var staked: UInt128
    var rate = UInt256.zero
    private var index = UInt256.zero

    init(staked: UInt128) {
        self.staked = staked
    }

    mutating func claim(at time: UInt64) throws(Refusal) -> UInt256 {
        try update(at: time)
        return try index.multiplied(by: staked)
    }

    mutating func exit(at time: UInt64) throws(Refusal) -> UInt128 {
        try update(at: time)
        return staked
    }

    private mutating func update(at time: UInt64) throws(Refusal) {
        index = try rate.multiplied(by: UInt128(time)).multiplied(by: Wad.scale)
            .divided(by: staked).quotient
    }
}
