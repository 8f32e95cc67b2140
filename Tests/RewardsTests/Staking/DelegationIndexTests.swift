import Rewards
import Testing

@Suite struct DelegationIndexTests {
    private func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    @Test func `a distribution advances the index and keeps what it cannot carry`() throws {
        // Conformance vectors "edge-even" and "edge-dust".
        var even = DelegationIndex()
        let halves = try even.distribute(
            reward: amount(1_000), share: Wad(raw: Wad.scale / 2), shareIs: .delegators,
            delegated: amount(10))
        #expect(halves == (amount(500), amount(500)))
        #expect(even.value == UInt256(50 * Wad.scale))
        #expect(even.dust == .zero)
        #expect(try even.claim(amount: amount(3), since: .zero) == amount(150))

        var thirds = DelegationIndex()
        _ = try thirds.distribute(
            reward: amount(10), share: .one, shareIs: .delegators, delegated: amount(3))
        #expect(thirds.value == UInt256(3_333_333_333_333_333_333))
        #expect(thirds.dust == amount(1))
    }

    @Test func `the share is the provider's or the delegators', as declared`() throws {
        var index = DelegationIndex()
        let named = try index.distribute(
            reward: amount(10), share: Wad(raw: Wad.scale / 3), shareIs: .provider,
            delegated: amount(1))
        #expect(named == (amount(3), amount(7)))
        let other = try index.distribute(
            reward: amount(10), share: Wad(raw: Wad.scale / 3), shareIs: .delegators,
            delegated: amount(1))
        #expect(other == (amount(7), amount(3)))
    }

    @Test func `the provider keeps all while nothing is delegated`() throws {
        var index = try DelegationIndex(value: UInt256(7), dust: amount(9))
        let before = index
        let parts = try index.distribute(
            reward: amount(.max), share: .one, shareIs: .delegators, delegated: .zero)
        #expect(parts == (amount(.max), .zero))
        #expect(index == before)
    }

    @Test func `a position opened after a distribution earns nothing of it`() throws {
        var index = DelegationIndex()
        _ = try index.distribute(
            reward: amount(1_000), share: .one, shareIs: .delegators, delegated: amount(10))
        let opened = index.value
        #expect(try index.claim(amount: amount(1_000_000), since: opened) == .zero)
        // The variant that starts a position at index zero pays it out of what others earned.
        #expect(try index.claim(amount: amount(10), since: .zero) == amount(1_000))
    }

    @Test func `a claim over several distributions may draw on their dust`() throws {
        var index = DelegationIndex()
        for _ in 0..<3 {
            _ = try index.distribute(
                reward: amount(10), share: .one, shareIs: .delegators, delegated: amount(3))
        }
        let claim = try index.claim(amount: amount(3), since: .zero)
        #expect(index.dust == amount(3))
        #expect(claim == amount(29))
        // More than 30 less the dust: so the dust stays in the vault.
        #expect(claim > amount(30 - 3))
        #expect(claim <= amount(30))
    }

    @Test func `an index paid ahead of the node's is reversed`() throws {
        let index = try DelegationIndex(value: UInt256(3), dust: .zero)
        #expect(throws: Refusal.indexReversed) {
            try index.claim(amount: .zero, since: UInt256(4))
        }
        #expect(try index.claim(amount: amount(.max), since: UInt256(3)) == .zero)
    }

    @Test func `a refused distribution changes nothing`() throws {
        let top = try UInt256(high: 1 << 64, low: 0).subtracting(UInt256(1))
        var full = try DelegationIndex(value: top, dust: .zero)
        let before = full
        #expect(throws: Refusal.overflow) {
            try full.distribute(
                reward: amount(1), share: .one, shareIs: .delegators, delegated: amount(1))
        }
        #expect(full == before)

        var dusty = try DelegationIndex(value: .zero, dust: amount(.max))
        let dustyBefore = dusty
        #expect(throws: Refusal.overflow) {
            try dusty.distribute(
                reward: amount(10), share: .one, shareIs: .delegators, delegated: amount(3))
        }
        #expect(dusty == dustyBefore)
        #expect(throws: Refusal.outOfRange) {
            try dusty.distribute(
                reward: amount(10), share: Wad(raw: Wad.scale + 1), shareIs: .delegators,
                delegated: .zero)
        }
        #expect(dusty == dustyBefore)
    }

    @Test func `an index has 192 bits`() throws {
        let past = UInt256(high: 1 << 64, low: 0)
        #expect(throws: Refusal.overflow) { try DelegationIndex(value: past, dust: .zero) }
        let top = try past.subtracting(UInt256(1))
        let index = try DelegationIndex(value: top, dust: .zero)
        #expect(throws: Refusal.overflow) { try index.claim(amount: amount(.max), since: .zero) }
        #expect(throws: Refusal.overflow) {
            try index.claim(amount: amount(Wad.scale), since: .zero)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `a claim is the exact share rounded down`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let reward = random.amount(bits: 100)
        let share = random.fraction()
        let delegated = TokenAmount(baseUnits: random.positive(bits: 90))
        let held = TokenAmount(baseUnits: random.wide(bits: 90) % (delegated.baseUnits + 1))
        var index = DelegationIndex()
        let parts = try index.distribute(
            reward: reward, share: share, shareIs: .delegators, delegated: delegated)
        let claim = try index.claim(amount: held, since: .zero)

        let exact =
            ExactRational(parts.delegators.baseUnits)
            * ExactRational(BigInteger(held), over: BigInteger(delegated))
        // The index is rounded down once per delegated unit, the claim once more.
        let slack = ExactRational.wad(Wad(raw: held.baseUnits)) + 1
        #expect(ExactRational(claim.baseUnits) <= exact, "seed \(seed)")
        #expect(exact < ExactRational(claim.baseUnits) + slack, "seed \(seed)")
        #expect(
            BigInteger(claim)
                == (ExactRational(BigInteger(index.value) * BigInteger(held))
                / ExactRational(Wad.scale)).floor, "seed \(seed)")
        #expect(try parts.provider.adding(parts.delegators) == reward, "seed \(seed)")
    }
}
