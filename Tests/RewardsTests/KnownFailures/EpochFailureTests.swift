import Rewards
import Testing

/// Failures of time: edges, units, clocks and restarts.
@Suite struct EpochFailureTests {
    private let epoch: UInt64 = 86_400
    private let prompt = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    @Test func `F15 an event on the edge is paid in both epochs (T2, R4, M10); ours in one`() throws
    {
        // Two epochs of 1,000; the second node is there from exactly the edge on.
        let joined = [0, epoch]
        func flawed(_ number: UInt64) -> [UInt64] {
            let present = joined.map { $0 <= (number + 1) * epoch }
            let count = UInt64(present.count(where: { $0 }))
            return present.map { $0 ? 1_000 / count : 0 }
        }
        // What the first epoch owes, asked before and after the edge.
        #expect(flawed(0) == [500, 500] && flawed(1) == [500, 500])

        let terms = CapacityRewardTerms(
            releaseTotal: 2_000, releaseStart: 0, releaseDuration: try Seconds(2 * epoch),
            bootstrapCap: .none, targetCapacity: 0, targetGate: false,
            curve: try UtilisationCurve(knots: [.init(x: 0, y: Wad.scale)]))
        var pool = CapacityRewardPool()
        var grosses: [TokenAmount] = []
        for (number, capacity) in [(0, 1), (1, 2)] as [(UInt64, UInt128)] {
            grosses.append(
                try pool.closeSegment(
                    from: Timestamp(number * epoch), to: Timestamp((number + 1) * epoch),
                    terms: terms, totalCapacity: capacity, utilisedCapacity: 0, maf: .one
                ).gross)
        }
        #expect(grosses == [1_000, 1_000])
        // Paid at the edge, before the second node's index starts there.
        let edge = UInt256(1_000) << 64
        #expect(try pool.accrued(capacity: 1, since: .zero) == 1_500)
        #expect(try pool.accrued(capacity: 1, since: edge) == 500)
        // R4: a second claim at the same time finds nothing.
        #expect(try pool.accrued(capacity: 1, since: pool.index) == 0)
    }

    @Test func `F15 an edge that counts twice updates a factor twice (M10, T2); ours once`() throws
    {
        // One rise of 25 % in the first week; the edge ends that week and begins the next.
        let closes = Week.plus25Percent + [Price](repeating: Week.plus25Percent[7], count: 7)
        let rule = MarketAdjustmentRule.published()
        let once = try rule.evaluate(maf: .one, closes: Week.plus25Percent)
        let twice = try rule.evaluate(maf: once.maf, closes: Week.plus25Percent)
        #expect(once.maf == 800_000_000_000_000_000 && twice.maf == 640_000_000_000_000_000)

        let path = try marketAdjustmentPath(
            rule: rule, cycleDays: 7, maf: .one, closes: closes)
        #expect(path.steps.map(\.day) == [7, 14] && path.final == once.maf)
        // T2: every epoch of a schedule is emitted once, wherever the intervals meet.
        let schedule = EmissionSchedule.halving(perEpoch: 1_000, epochs: 3)
        let parts = try (0..<12 as Range<UInt64>).map {
            try schedule.emission(from: $0, to: $0 + 1)
        }
        #expect(try parts.total() == schedule.emission(from: 0, to: 12))
    }

    @Test func `F16 a constant in the wrong unit pays 150 for 1.5 (S4, N5, R13); ours 1.5`()
        throws
    {
        let unit = try TokenUnit(tokenDecimals: 6, quoteDecimals: 6)
        // 1.5 whole tokens, written in hundredths and read in whole tokens.
        let flawed = TokenAmount(baseUnits: 150 * 1_000_000)
        let perEpoch = try unit.parse(Array("1.5".utf8))
        #expect(perEpoch == 1_500_000 && flawed.baseUnits == 100 * perEpoch.baseUnits)

        // S4: the change of unit leaves the band of a factor of ten, and a budget stops it.
        func isInBand(_ next: TokenAmount, after last: TokenAmount) -> Bool {
            next.baseUnits <= 10 * last.baseUnits && last.baseUnits <= 10 * next.baseUnits
        }
        #expect(!isInBand(flawed, after: perEpoch) && isInBand(perEpoch, after: perEpoch))
        let emitted = try EmissionSchedule.constant(perEpoch: flawed)
            .emission(from: 0, to: 10, budget: unit.parse(Array("15".utf8)))
        #expect(unit.format(emitted) == Array("15".utf8))
        #expect(
            try EmissionSchedule.constant(perEpoch: perEpoch).emission(from: 0, to: 10) == emitted)
        // R13: a hundred times the budget is a hundred times the reward, not ten thousand.
        let weights: [UInt128] = [3, 5, 7]
        let small = try splitProRata(perEpoch.baseUnits, weights: weights).parts
        let large = try splitProRata(flawed.baseUnits, weights: weights).parts
        #expect(small.map { $0 * 100 } == large)
    }

    @Test func `F28 a clock that goes back wraps to 2^64 − 1 seconds (T1); ours refuses`() throws {
        let (last, now): (UInt64, UInt64) = (100, 99)
        #expect(now &- last == 18_446_744_073_709_551_615)

        #expect(throws: Refusal.timeReversed) { try Timestamp(now).elapsed(since: Timestamp(last)) }
        var pool = StakingPool()
        _ = try pool.stake(5, lock: 0, terms: prompt, at: 100)
        let before = pool
        #expect(throws: Refusal.timeReversed) {
            try pool.stake(5, lock: 0, terms: prompt, at: 99)
        }
        #expect(throws: Refusal.timeReversed) { try pool.distribute(5, at: 99) }
        #expect(throws: Refusal.timeReversed) { try pool.claim(0, at: 99) }
        #expect(throws: Refusal.timeReversed) {
            try pool.requestUnstake(0, terms: prompt, at: 99)
        }
        #expect(throws: Refusal.timeReversed) { try pool.withdraw(0, at: 99) }
        #expect(pool == before)
        // Equal times are allowed.
        #expect(try pool.distribute(5, at: 100) == 5)
    }

    @Test func `F28 every rule with a clock refuses to go back (T1); ours stay as they were`()
        throws
    {
        let yield = LockedStakingYield(maxAPYCurve: [.one])
        #expect(throws: Refusal.timeReversed) {
            try yield.commit(baseIndex: 0, last: 100, now: 99, totalDelegated: 1, active: true)
        }
        let queue = UnbondingRule(release: .cliff, delay: 10, slashable: true)
        #expect(throws: Refusal.timeReversed) {
            try queue.withdrawable(
                amount: 5, requestedAt: 100, withdrawn: 0, at: 99, slash: .zero)
        }
        #expect(throws: Refusal.timeReversed) {
            try utilisationRewards(providerPart: 5, start: 0, period: 9, claims: [100, 99])
        }
        var segments = CapacityRewardPool()
        let opening = segments
        #expect(throws: Refusal.badSegment) {
            try segments.closeSegment(
                from: 100, to: 99, terms: .example(), totalCapacity: 1, utilisedCapacity: 0,
                maf: .one)
        }
        var parameter = try GovernedParameter(
            minimum: 0, maximum: 9, value: 5, timelock: 0, epochLength: 1, epochStart: 0,
            mode: .free, maxStep: 0)
        _ = try parameter.read(at: 100)
        let settled = parameter
        #expect(throws: Refusal.timeReversed) { try parameter.propose(6, at: 99) }
        var escrow = MeteredEscrow()
        try escrow.create(
            maxUnits: 1, pricePerUnit: 1, expirySlot: 200, signer: .requester, slot: 100)
        let created = escrow
        #expect(throws: Refusal.timeReversed) { try escrow.fund(signer: .requester, slot: 99) }
        #expect(segments == opening && parameter == settled && escrow == created)
    }

    @Test func `F29 a restart recomputes 640 of 1,000 (D4, D9, T3); ours goes on to 1,000`() throws
    {
        // Ten rewards of 100 to 64 of weight, killed and restored after each.
        var flawed: (index: UInt128, paid: UInt128) = (0, 0)
        let scale: UInt128 = 1_000_000
        for _ in 0..<10 {
            flawed.index += 100 * scale / 64
            // The snapshot keeps whole units; the restart computes from them.
            flawed.index = flawed.index / scale * scale
        }
        flawed.paid = 64 * flawed.index / scale
        #expect(flawed.paid == 640)

        var (undisturbed, restarted) = (StakingPool(), StakingPool())
        _ = try undisturbed.stake(64, lock: 0, terms: prompt, at: 0)
        _ = try restarted.stake(64, lock: 0, terms: prompt, at: 0)
        for time in 1...10 as ClosedRange<UInt64> {
            _ = try undisturbed.distribute(100, at: Timestamp(time))
            _ = try restarted.distribute(100, at: Timestamp(time))
            restarted = try StakingPool(
                index: restarted.index, remainder: restarted.remainder, vault: restarted.vault,
                unallocated: restarted.unallocated, positions: restarted.positions,
                clock: restarted.clock)
            #expect(restarted == undisturbed)
        }
        // T3: ten epochs one by one, restarts between, are one of all ten.
        var together = StakingPool()
        _ = try together.stake(64, lock: 0, terms: prompt, at: 0)
        _ = try together.distribute(1_000, at: 10)
        #expect(together == restarted)
        #expect(try restarted.claim(0, at: 10) == 1_000)
    }
}
