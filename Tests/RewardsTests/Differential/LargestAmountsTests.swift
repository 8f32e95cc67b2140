import Rewards
import Testing

/// A supply of 10^9 tokens of 18 decimals, ten years of days, a million stakers: every rule is
/// exact, and none traps.
@Suite struct LargestAmountsTests {
    private let supply: UInt128 = 1_000_000_000 * Wad.scale
    private let million: UInt128 = 1_000_000
    private let days: UInt64 = 3_650
    private let day: UInt64 = 86_400

    /// ⌊supply · (d+1) / days⌋ − ⌊supply · d / days⌋: the whole supply in as many days.
    private func part(_ number: UInt64) throws -> TokenAmount {
        let upTo = try mulDivFloor(supply, UInt128(number) + 1, UInt128(days))
        let before = try mulDivFloor(supply, UInt128(number), UInt128(days))
        return TokenAmount(baseUnits: upTo - before)
    }

    @Test func `ten years of distributions to a million stakers leave the exact index`() throws {
        // One of the million, and the others as one: what each is paid depends on its weight only.
        let terms = StakingTerms(warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)
        let each = supply / million
        var pool = StakingPool()
        for stake in [each, supply - each] {
            _ = try pool.stake(TokenAmount(baseUnits: stake), lock: 0, terms: terms, at: 0)
        }
        for number in 0..<days {
            _ = try pool.distribute(part(number), at: Timestamp((number + 1) * day))
        }
        let (index, rest) = (BigInteger(supply) * .powerOfTwo(64))
            .floorDivided(by: BigInteger(supply))
        #expect(BigInteger(pool.index) == index && BigInteger(pool.remainder) == rest)
        let claim = try pool.claimable(0).baseUnits
        #expect(claim == each && claim * million == pool.vault.baseUnits)

        // A thousandth of a token less at stake, and the index no longer divides.
        var uneven = StakingPool()
        let weight = supply - Wad.scale / 1_000
        _ = try uneven.stake(TokenAmount(baseUnits: weight), lock: 0, terms: terms, at: 0)
        for number in 0..<days {
            _ = try uneven.distribute(part(number), at: Timestamp((number + 1) * day))
        }
        let exact = (BigInteger(supply) * .powerOfTwo(64)).floorDivided(by: BigInteger(weight))
        #expect(
            BigInteger(uneven.index) == exact.quotient
                && BigInteger(uneven.remainder) == exact.remainder)
    }

    @Test func `a supply is shared among a million weights to the last unit`() throws {
        let weights = (0..<million).map { Wad.scale + $0 % 7 }
        let total = weights.reduce(0, +)
        let (parts, carried) = try splitProRata(total * 1_000, weights: weights)
        #expect(carried == 0 && parts == weights.map { $0 * 1_000 })

        // With remainders, for as many as a test may sort.
        let few = weights.prefix(20_000).map { $0 }
        let whole = BigInteger(few.reduce(0, +))
        let uneven = try splitProRata(supply, weights: few).parts
        #expect(uneven.reduce(0, +) == supply)
        for number in stride(from: 0, to: 20_000, by: 999) {
            let share = ExactRational(BigInteger(supply) * BigInteger(few[number]), over: whole)
            let part = ExactRational(uneven[number])
            #expect(part < share + 1 && share < part + 1, "\(number)")
        }
    }

    @Test func `ten years of segments release a supply to a million nodes`() throws {
        let terms = CapacityRewardTerms(
            releaseTotal: TokenAmount(baseUnits: supply), releaseStart: 0,
            releaseDuration: try Seconds(days * day), bootstrapCap: .none, targetCapacity: 0,
            targetGate: false, curve: .linearDecline)
        // Each node has the largest capacity there is.
        let total = million * UInt128(UInt64.max)
        var pool = CapacityRewardPool()
        for number in 0..<days {
            _ = try pool.closeSegment(
                from: Timestamp(number * day), to: Timestamp((number + 1) * day), terms: terms,
                totalCapacity: total, utilisedCapacity: 0, maf: .one)
        }
        #expect(pool.released.baseUnits == supply && pool.unreleased == .zero)
        let (index, rest) = (BigInteger(supply) * .powerOfTwo(64))
            .floorDivided(by: BigInteger(total))
        #expect(BigInteger(pool.index) == index && BigInteger(pool.remainder) == rest)
        let owed = try pool.accrued(capacity: .max, since: .zero)
        let exact = Exact.floor(index, BigInteger(UInt64.max), over: .powerOfTwo(64))
        #expect(BigInteger(owed) == exact && owed.baseUnits * million <= supply)
    }

    @Test func `ten years of a node's rewards keep claims and dust at what was distributed`() throws
    {
        var node = DelegationIndex()
        let delegated = TokenAmount(baseUnits: supply - 1)
        var (index, dust) = (BigInteger(0), BigInteger(0))
        for number in 0..<days {
            let reward = try part(number)
            _ = try node.distribute(
                reward: reward, share: .one, shareIs: .delegators, delegated: delegated)
            let step = Exact.floor(BigInteger(reward), Exact.scale, over: BigInteger(delegated))
            index = index + step
            dust =
                dust + BigInteger(reward)
                - Exact.floor(BigInteger(delegated), step, over: Exact.scale)
        }
        #expect(BigInteger(node.value) == index && BigInteger(node.dust) == dust)
        let claim = try node.claim(amount: delegated, since: .zero)
        #expect(BigInteger(claim) == Exact.floor(index, BigInteger(delegated), over: Exact.scale))
        #expect(claim.baseUnits <= supply)
    }

    @Test func `ten years of yield on the whole supply are exact`() throws {
        let yield = LockedStakingYield(
            maxAPYCurve: [Wad(raw: LockedStakingYield.bound)],
            totalSupply: TokenAmount(baseUnits: supply))
        let whole = TokenAmount(baseUnits: supply)
        var index = Wad.zero
        for number in 0..<days {
            index = try yield.commit(
                baseIndex: index, last: Timestamp(number * day), now: Timestamp((number + 1) * day),
                totalDelegated: whole, active: true)
        }
        let step = Exact.floor(BigInteger(LockedStakingYield.bound), 86_400, over: 31_104_000)
        #expect(BigInteger(index) == step * BigInteger(days))
        let reward = try yield.reward(
            amount: whole, scaling: .one, baseIndexStart: .zero, baseIndex: index,
            nodeIndexStart: .zero, nodeIndex: .zero)
        #expect(
            BigInteger(reward)
                == Exact.floor(BigInteger(supply), BigInteger(index), over: Exact.scale))
    }

    @Test func `a buy-back of the largest budget in the most slices spends it to the unit`() throws
    {
        let side = TokenAmount(baseUnits: (1 << 111) - 1)
        let rule = BuyBackRule(
            model: .raydium, slices: 2_000, maxSlippage: .one, untraded: .carry,
            betweenSlices: .none, sinks: [BuyBackSink(use: .burn, share: .whole)])
        let bought = try rule.spend(side, reserves: SwapReserves(input: side, output: side))
        #expect(bought.spent == side && bought.unspent == .zero)
        #expect(try bought.uses.total() == bought.bought && bought.bought < side)
        #expect(try bought.reserves.output.adding(bought.bought) == side)
        #expect(throws: Refusal.overflow) {
            try rule.spend(
                TokenAmount(baseUnits: (1 << 112) - 1),
                reserves: SwapReserves(input: side, output: side))
        }
    }

    @Test func `a supply vests and is emitted to the unit over ten years`() throws {
        let whole = TokenAmount(baseUnits: supply)
        let schedule = VestingSchedule(
            kind: .linear(
                VestingTerms(tgeShare: .zero, cliff: 0, duration: try Seconds(days * day))),
            total: whole, start: 0)
        for number in stride(from: 0, through: days, by: 73) {
            let exact = Exact.floor(BigInteger(supply), BigInteger(number), over: BigInteger(days))
            let (unlocked, locked) = try schedule.position(at: Timestamp(number * day))
            #expect(try BigInteger(unlocked) == exact && unlocked.adding(locked) == whole)
        }
        let level = EmissionSchedule.constant(perEpoch: whole)
        #expect(try level.emission(from: 0, to: 3_650).baseUnits == supply * 3_650)
        #expect(try level.emission(from: 0, to: 1_000_000, budget: whole) == whole)
        let largest = EmissionSchedule.constant(perEpoch: TokenAmount(baseUnits: .max))
        #expect(throws: Refusal.overflow) { try largest.emission(from: 0, to: 2) }
    }
}
