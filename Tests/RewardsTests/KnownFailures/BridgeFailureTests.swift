import Rewards
import Testing

/// Failures of what crosses between books: messages without a lock, credits without a receipt.
@Suite struct BridgeFailureTests {
    private func bridge(_ mode: BridgeMode, fee: UInt64) throws -> BridgeSupply {
        try BridgeSupply(
            terms: BridgeTerms(mode: mode, fee: BasisPoints(fee), burnedFee: .zero),
            chainCount: 2, home: 0, homeSupply: 1_000_000)
    }

    @Test(arguments: [BridgeMode.lockMint, .burnMint])
    func `F26 unverified and repeated messages mint 120,000 (S6, V9); ours mints what is locked`(
        mode: BridgeMode
    ) throws {
        // One lock of 40,000; its message twice, and one that was never sent.
        var wrapped: UInt128 = 0
        for message in [40_000, 40_000, 40_000] as [UInt128] { wrapped += message }
        #expect(wrapped == 120_000)

        var ours = try bridge(mode, fee: 0)
        let sent = try ours.send(40_000, from: 0, to: 1)
        #expect(try ours.deliver(sent.number) == 40_000)
        let once = ours
        #expect(throws: Refusal.alreadyDelivered) { try ours.deliver(sent.number) }
        #expect(throws: Refusal.unknownID) { try ours.deliver(sent.number + 1) }
        #expect(throws: Refusal.unknownID) { try ours.deliver(-1) }
        // V9: the bridge of another asset knows nothing of the message.
        var other = try bridge(mode, fee: 0)
        #expect(throws: Refusal.unknownID) { try other.deliver(sent.number) }
        // S6: what circulates elsewhere is locked, or gone, at home.
        #expect(ours == once && ours.supply[1] == 40_000 && ours.inFlight == 0)
        #expect(mode == .lockMint ? ours.locked == 40_000 : ours.supply[0] == 960_000)
    }

    @Test func `F26 evidence shown twice pays twice (S6); ours counts each receipt once`() throws {
        // 100 units at 5, one receipt, replayed.
        var flawed: UInt128 = 0
        for _ in 0..<2 { flawed += 60 * 5 }
        #expect(flawed == 600)

        var job = MeteredEscrow()
        try job.create(
            maxUnits: 100, pricePerUnit: 5, expirySlot: 9, signer: .requester, slot: 0)
        _ = try job.fund(signer: .requester, slot: 0)
        try job.accept(signer: .provider, slot: 0)
        let receipt = EscrowReceipt(cumulativeUnits: 60, nonce: 1)
        _ = try job.settle(receipt, signer: .receiptAuthority, slot: 1, terms: .icpx)
        let paid = job
        #expect(throws: Refusal.invalidReceipt) {
            try job.settle(receipt, signer: .receiptAuthority, slot: 1, terms: .icpx)
        }
        #expect(job == paid && job.paid == 300)
    }

    @Test(arguments: [BridgeMode.lockMint, .burnMint])
    func `F27 a fee of 1 % credits 1,000 for 990 (V3); ours credits what arrives`(
        mode: BridgeMode
    ) throws {
        // Credited by request: ten deposits and the vault is 100 short of what it owes.
        var flawed = (vault: UInt128(0), owed: UInt128(0))
        for _ in 0..<10 {
            flawed.vault += 1_000 - 1_000 / 100
            flawed.owed += 1_000
        }
        #expect(flawed.owed - flawed.vault == 100)

        var ours = try bridge(mode, fee: 100)
        for _ in 0..<10 {
            let before = ours.supply[1]
            let sent = try ours.send(1_000, from: 0, to: 1)
            let credited = try ours.deliver(sent.number)
            #expect(credited == 990 && sent.fee == 10)
            #expect(try ours.supply[1] == before.adding(credited))
        }
        #expect(ours.supply[1] == 9_900 && ours.fees == 100)
        // Every unit that circulates elsewhere stands behind a credit.
        #expect(mode == .burnMint || ours.locked == ours.supply[1])
    }
}
