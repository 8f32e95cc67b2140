import Rewards
import Testing

@Suite struct DelegationSplitTests {
    private func split(
        reward: UInt128, share: UInt128 = Wad.scale, shareIs: NodeRewardShare = .delegators,
        index: UInt256 = .zero, _ positions: [(UInt128, UInt256)]
    ) throws -> DelegationSplit {
        try splitDelegation(
            reward: TokenAmount(baseUnits: reward), share: Wad(raw: share), shareIs: shareIs,
            nodeIndex: index,
            positions: positions.map {
                DelegationPosition(amount: TokenAmount(baseUnits: $0.0), indexPaid: $0.1)
            })
    }

    @Test func `equal positions share, and the unit that is left is dust`() throws {
        // Conformance vector "edge-dust".
        let answer = try split(reward: 10, [(1, .zero), (1, .zero), (1, .zero)])
        #expect(answer.claims.map { $0.baseUnits } == [3, 3, 3])
        #expect(answer.dust.baseUnits == 1)
        #expect(answer.nodeIndex == UInt256(3_333_333_333_333_333_333))
        #expect(answer.provider == .zero)
    }

    @Test func `nothing delegated stays with the provider`() throws {
        // Conformance vector "edge-nothing-delegated-stays-with-provider".
        let empty = try split(reward: 1_000, share: Wad.scale / 2, [])
        #expect(empty.provider.baseUnits == 1_000)
        #expect(empty.delegators == .zero)
        let zeros = try split(reward: 1_000, index: UInt256(5), [(0, UInt256(5)), (0, .zero)])
        #expect(zeros.provider.baseUnits == 1_000)
        #expect(zeros.claims == [.zero, .zero])
        #expect(zeros.nodeIndex == UInt256(5))
    }

    @Test func `claims take in what was earned before`() throws {
        // Conformance vectors "computed-01" and "computed-04".
        let first = try split(
            reward: 1_354_240_939_612_574, share: 481_793_139_599_185_094,
            index: UInt256(57_252_460_575_980),
            [
                (127_347_545_628_358_117, UInt256(20_686_937_027_241)),
                (57_297_452, UInt256(42_201_675_887_028)),
            ])
        #expect(first.provider.baseUnits == 701_776_945_542_882)
        #expect(first.delegators.baseUnits == 652_463_994_069_692)
        #expect(first.nodeIndex == UInt256(5_180_743_381_086_005))
        #expect(first.claims.map { $0.baseUnits } == [657_120_523_454_676, 294_425])
        #expect(first.dust.baseUnits == 2)

        let second = try split(
            reward: 835_710_269_543_840_944, share: 201_124_019_470_047_476, shareIs: .provider,
            index: UInt256(237_487),
            [(4_264_285_077_662_028_279_385, UInt256(135_987)), (3_945_253, UInt256(174_425))])
        #expect(second.provider.baseUnits == 168_081_408_523_054_090)
        #expect(second.nodeIndex == UInt256(156_562_905_592_498))
        #expect(second.claims.map { $0.baseUnits } == [667_628_861_453_610_800, 617])
        #expect(second.dust.baseUnits == 372)
    }

    @Test func `an index may be wider than 128 bits`() throws {
        // Conformance vectors "edge-index-overflow" and "edge-index-over-128-bits".
        let largest = try split(reward: .max, [(1, .zero)])
        #expect(largest.claims[0].baseUnits == .max)
        #expect(largest.nodeIndex == UInt256.product(.max, Wad.scale))

        let start = "3138550867693340381917894711603833208051177722232017268793"
        let paid = "3138550867693340381917894711603833208046177722232017268793"
        let end = "3138550867693340381917894711603833208151177722232017268793"
        let paidIndex = try #require(BigInteger(decimal: paid).asUInt256)
        let startIndex = try #require(BigInteger(decimal: start).asUInt256)
        let answer = try split(
            reward: 1_000, index: startIndex, [(7, paidIndex), (3, startIndex)])
        #expect(BigInteger(answer.nodeIndex) == BigInteger(decimal: end))
        #expect(answer.claims.map { $0.baseUnits } == [735, 300])
        #expect(answer.dust == .zero)
    }

    @Test func `refusals come in their order`() throws {
        let top = try UInt256(high: 1 << 64, low: 0).subtracting(UInt256(1))
        // Conformance vector "edge-index-reversed".
        #expect(throws: Refusal.indexReversed) {
            try split(reward: 1, share: 0, index: UInt256(3), [(1, UInt256(4))])
        }
        // The sum of the amounts before the indices, the indices before the new index.
        #expect(throws: Refusal.overflow) {
            try split(reward: 1, index: UInt256(3), [(.max, UInt256(4)), (1, .zero)])
        }
        #expect(throws: Refusal.indexReversed) {
            try split(reward: 1, index: top, [(1, .zero), (1, UInt256(high: 1 << 64, low: 0))])
        }
        #expect(throws: Refusal.overflow) { try split(reward: 1, index: top, [(1, .zero)]) }
        #expect(throws: Refusal.outOfRange) {
            try split(reward: 1, share: Wad.scale + 1, [(.max, .zero), (1, .zero)])
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `provider and delegators sum to the reward; fresh claims and dust to the delegators`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let reward = random.amount()
        let share = random.fraction()
        let shareIs = random.chance(oneIn: 2) ? NodeRewardShare.delegators : .provider
        let amounts = (0..<random.below(6)).map { _ in random.wide(bits: 120) }
        let answer = try split(
            reward: reward.baseUnits, share: share.raw, shareIs: shareIs,
            amounts.map { ($0, .zero) })
        #expect(try answer.provider.adding(answer.delegators) == reward, "seed \(seed)")
        #expect(try answer.claims.total().adding(answer.dust) == answer.delegators, "seed \(seed)")

        let delegated = amounts.reduce(0, +)
        if delegated == 0 { return }
        let named = (ExactRational(reward.baseUnits) * .wad(share)).floor
        let expected = shareIs == .delegators ? named : BigInteger(reward) - named
        #expect(BigInteger(answer.delegators) == expected, "seed \(seed)")
        let exactIndex = ExactRational(
            expected * BigInteger(Wad.scale), over: BigInteger(delegated))
        #expect(BigInteger(answer.nodeIndex) == exactIndex.floor, "seed \(seed)")
        for (amount, claim) in zip(amounts, answer.claims) {
            let exact = ExactRational(
                BigInteger(answer.nodeIndex) * BigInteger(amount), over: BigInteger(Wad.scale))
            #expect(BigInteger(claim) == exact.floor, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the index that settles in constant time pays what the listed form pays`(
        seed: UInt64
    ) throws {
        var machine = DelegationMachine(seed: seed)
        for _ in 0..<60 { try machine.step() }
        let left = try machine.claimAll()
        // What was distributed is paid or still in the vault; the vault never runs short.
        #expect(try machine.paid.adding(left) == machine.distributed, "seed \(seed)")
    }
}

/// Distributions, claims and changes of stake in random order, run in both forms side by side.
private struct DelegationMachine {
    let seed: UInt64
    var random: SplitMix64
    var index = DelegationIndex()
    var positions: [DelegationPosition] = []
    var distributed = TokenAmount.zero
    var paid = TokenAmount.zero

    init(seed: UInt64) {
        self.seed = seed
        self.random = SplitMix64(seed: seed)
    }

    mutating func step() throws {
        switch random.below(5) {
        case 0:
            positions.append(
                DelegationPosition(amount: random.amount(bits: 70), indexPaid: index.value))
        case 1 where !positions.isEmpty:
            let position = Int(random.below(UInt64(positions.count)))
            try claim(position)
            // Leaving and topping up are a claim first.
            positions[position].amount = random.amount(bits: 70)
        case 2 where !positions.isEmpty:
            try claim(Int(random.below(UInt64(positions.count))))
        default:
            try distribute()
        }
    }

    mutating func distribute() throws {
        let reward = random.amount(bits: 80)
        let share = random.fraction()
        let dustBefore = index.dust
        let listed = try splitDelegation(
            reward: reward, share: share, shareIs: .delegators, nodeIndex: index.value,
            positions: positions)
        let parts = try index.distribute(
            reward: reward, share: share, shareIs: .delegators,
            delegated: positions.map { $0.amount }.total())
        #expect(parts == (listed.provider, listed.delegators), "seed \(seed)")
        #expect(index.value == listed.nodeIndex, "seed \(seed)")
        for (position, claim) in zip(positions, listed.claims) {
            #expect(
                try index.claim(amount: position.amount, since: position.indexPaid) == claim,
                "seed \(seed)")
        }
        // The listed form's dust is this step's and the rounding its claims release, under one
        // unit each.
        let stepDust = try index.dust.subtracting(dustBefore)
        #expect(stepDust <= listed.dust, "seed \(seed)")
        let released = try listed.dust.subtracting(stepDust).baseUnits
        #expect(released <= UInt128(positions.count), "seed \(seed)")
        distributed = try distributed.adding(parts.delegators)
    }

    mutating func claim(_ position: Int) throws {
        let claim = try index.claim(
            amount: positions[position].amount, since: positions[position].indexPaid)
        positions[position].indexPaid = index.value
        paid = try paid.adding(claim)
        #expect(paid <= distributed, "seed \(seed)")
    }

    /// What the vault holds once everybody has claimed; refuses when it paid more than it got.
    mutating func claimAll() throws -> TokenAmount {
        for position in positions.indices { try claim(position) }
        return try distributed.subtracting(paid)
    }
}
