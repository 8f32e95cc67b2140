import Rewards
import Testing

@Suite struct BridgeSupplyTests {
    private func bridge(
        _ mode: BridgeMode, fee: UInt64 = 10, burnedFee: UInt64 = 5_000,
        supply: TokenAmount = 100_000
    ) throws -> BridgeSupply {
        try BridgeSupply(
            terms: BridgeTerms(
                mode: mode, fee: BasisPoints(fee), burnedFee: BasisPoints(burnedFee)),
            chainCount: 3, home: 0, homeSupply: supply)
    }

    @Test func `tokens go there and back`() throws {
        // Conformance vector "edge-there-and-back".
        var bridge = try bridge(.lockMint)
        let out = try bridge.send(10_000, from: 0, to: 1)
        #expect(out == BridgeSending(number: 0, fee: 10, burned: 5, net: 9_990))
        #expect(bridge.inFlight == 9_990 && bridge.locked == 9_990)
        #expect(try bridge.deliver(0) == 9_990)
        let back = try bridge.send(9_990, from: 1, to: 0)
        #expect(back.net == 9_980)
        #expect(try bridge.deliver(back.number) == 9_980)
        #expect(bridge.supply == [99_990, 0, 0] && bridge.locked == 0)
        #expect(bridge.burned == 10 && bridge.fees == 10 && bridge.inFlight == 0)
    }

    @Test func `between other chains the fee still comes home`() throws {
        // Conformance vector "edge-side-to-side".
        var bridge = try bridge(.lockMint)
        _ = try bridge.send(10_000, from: 0, to: 1)
        _ = try bridge.deliver(0)
        _ = try bridge.send(5_000, from: 1, to: 2)
        _ = try bridge.deliver(1)
        #expect(bridge.supply == [99_993, 4_990, 4_995] && bridge.locked == 9_985)
        #expect(bridge.burned == 7 && bridge.fees == 8)
    }

    @Test func `what is locked and the fees cannot be sent`() throws {
        // Conformance vector "edge-too-much".
        var bridge = try bridge(.lockMint)
        #expect(throws: Refusal.insufficientBalance) {
            try bridge.send(100_001, from: 0, to: 1)
        }
        _ = try bridge.send(100_000, from: 0, to: 1)
        #expect(try bridge.available(on: 0) == 0 && bridge.supply[0] == 99_950)
        #expect(throws: Refusal.insufficientBalance) { try bridge.send(1, from: 0, to: 2) }
        var other = try self.bridge(.burnMint)
        _ = try other.send(50_000, from: 0, to: 1)
        #expect(try other.available(on: 0).baseUnits == 100_000 - 50_000)
        #expect(other.supply[0].baseUnits == 100_000 - 49_950 - 25 && other.fees == 25)
    }

    @Test func `refusals come in their order`() throws {
        // Conformance vector "edge-chains-before-zero".
        var bridge = try bridge(.lockMint, fee: 10_000)
        let before = bridge
        for (from, to) in [(0, 3), (3, 0), (-1, 0), (1, 1)] {
            #expect(throws: Refusal.unknownChain) { try bridge.send(0, from: from, to: to) }
        }
        #expect(throws: Refusal.zeroAmount) { try bridge.send(0, from: 1, to: 2) }
        #expect(throws: Refusal.insufficientBalance) { try bridge.send(1, from: 1, to: 2) }
        #expect(throws: Refusal.feeExceedsAmount) { try bridge.send(1, from: 0, to: 2) }
        #expect(throws: Refusal.unknownID) { try bridge.deliver(0) }
        #expect(bridge == before)
        #expect(throws: Refusal.unknownChain) {
            try BridgeSupply(terms: before.terms, chainCount: 3, home: 3, homeSupply: 0)
        }
        // Rounded up, the fee of one unit is the unit.
        var dear = try self.bridge(.burnMint, fee: 1)
        #expect(throws: Refusal.feeExceedsAmount) { try dear.send(1, from: 0, to: 1) }
    }

    @Test(arguments: [BridgeMode.lockMint, .burnMint])
    func `F26: a repeated message mints nothing`(mode: BridgeMode) throws {
        // S6; the flawed bridge mints on every message.
        var flawed = FlawedBridge()
        flawed.lock(1_000)
        flawed.deliver(1_000)
        flawed.deliver(1_000)
        #expect(flawed.wrapped > flawed.locked)

        var ours = try bridge(mode, fee: 0)
        _ = try ours.send(1_000, from: 0, to: 1)
        _ = try ours.deliver(0)
        let once = ours
        #expect(throws: Refusal.alreadyDelivered) { try ours.deliver(0) }
        #expect(ours == once && ours.supply[1] == 1_000)
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `no order of messages makes or loses tokens`(seed: UInt64) throws {
        // S6, V9: dropped, repeated and reordered deliveries.
        var random = SplitMix64(seed: seed)
        let opening = random.amount(bits: 80)
        let mode = random.chance(oneIn: 2) ? BridgeMode.lockMint : .burnMint
        let home = Int(random.below(3))
        var bridge = try BridgeSupply(
            terms: BridgeTerms(
                mode: mode, fee: BasisPoints(random.element(of: [0, 10, 333, 9_999])),
                burnedFee: BasisPoints(random.below(10_001))),
            chainCount: 3, home: home, homeSupply: opening)
        for _ in 0..<60 {
            let before = bridge
            do {
                if random.chance(oneIn: 2) {
                    let from = Int(random.below(4))
                    let most = (try? bridge.available(on: from)) ?? 1
                    let amount = random.chance(oneIn: 3) ? most : random.amount(bits: 70)
                    let sending = try bridge.send(amount, from: from, to: Int(random.below(4)))
                    let kept = try sending.net.adding(sending.fee)
                    #expect(kept == amount && sending.net > 0, "seed \(seed)")
                    #expect(sending.burned <= sending.fee, "seed \(seed)")
                } else {
                    _ = try bridge.deliver(Int(random.below(12)))
                }
            } catch {
                #expect(bridge == before, "seed \(seed)")
            }
            check(bridge, opening: opening, seed: seed)
        }
    }

    private func check(_ bridge: BridgeSupply, opening: TokenAmount, seed: UInt64) {
        let all = bridge.supply.reduce(BigInteger(0)) { $0 + BigInteger($1) }
        let home = BigInteger(bridge.supply[bridge.home])
        let flying = BigInteger(bridge.inFlight)
        let left = BigInteger(opening) - BigInteger(bridge.burned)
        let undelivered = bridge.transfers.filter { !$0.isDelivered }
            .reduce(BigInteger(0)) { $0 + BigInteger($1.net) }
        #expect(undelivered == flying, "seed \(seed)")
        switch bridge.terms.mode {
        case .lockMint:
            #expect(home == left, "seed \(seed)")
            #expect(BigInteger(bridge.locked) == all - home + flying, "seed \(seed)")
        case .burnMint:
            #expect(all + flying == left && bridge.locked == 0, "seed \(seed)")
        }
        // The fees are at home and free.
        #expect(home - BigInteger(bridge.locked) >= BigInteger(bridge.fees), "seed \(seed)")
    }
}

/// A bridge that does not remember what it has delivered.
private struct FlawedBridge {
    var locked: UInt128 = 0
    var wrapped: UInt128 = 0

    mutating func lock(_ amount: UInt128) { locked += amount }

    mutating func deliver(_ amount: UInt128) { wrapped += amount }
}
