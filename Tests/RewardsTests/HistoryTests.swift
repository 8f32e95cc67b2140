import Rewards
import Testing

/// Values that are restored from what was written down of them.
@Suite struct `A state with a history` {
    private func escrow(
        status: EscrowStatus = .running, funded: UInt128 = 1_000, settled: UInt64 = 40,
        paid: UInt128 = 390, fees: UInt128 = 10, refunded: UInt128 = 0, startSlot: UInt64 = 5,
        maxUnits: UInt64 = 100
    ) throws(Refusal) -> MeteredEscrow {
        try MeteredEscrow(
            width: .bits64, status: status, maxUnits: maxUnits,
            pricePerUnit: TokenAmount(baseUnits: 10), expirySlot: 50,
            funded: TokenAmount(baseUnits: funded), settledUnits: settled,
            paid: TokenAmount(baseUnits: paid), fees: TokenAmount(baseUnits: fees),
            refunded: TokenAmount(baseUnits: refunded), lastNonce: 3, startSlot: startSlot, clock: 9
        )
    }

    private func refusal<Value>(_ make: () throws(Refusal) -> Value) -> Refusal? {
        do throws(Refusal) {
            _ = try make()
            return nil
        } catch {
            return error
        }
    }

    @Test func `is the escrow that made it`() throws {
        var made = MeteredEscrow()
        let terms = EscrowTerms(fee: try BasisPoints(250), dispute: .open)
        try made.create(
            maxUnits: 100, pricePerUnit: TokenAmount(baseUnits: 10), expirySlot: 50,
            signer: .requester, slot: 1)
        _ = try made.fund(signer: .requester, slot: 2)
        try made.accept(signer: .provider, slot: 5)
        _ = try made.settle(
            EscrowReceipt(cumulativeUnits: 40, nonce: 3), signer: .receiptAuthority, slot: 9,
            terms: terms)
        #expect(try escrow() == made)
    }

    @Test func `is refused where an escrow's sums are not those of its status`() {
        #expect(refusal { () throws(Refusal) in try escrow(maxUnits: 0) } == .invalidTerms)
        #expect(refusal { () throws(Refusal) in try escrow(settled: 101) } == .invalidReceipt)
        #expect(refusal { () throws(Refusal) in try escrow(paid: 391) } == .invalidReceipt)
        #expect(refusal { () throws(Refusal) in try escrow(funded: 999) } == .escrowUnderfunded)
        #expect(refusal { () throws(Refusal) in try escrow(refunded: 1) } == .escrowUnderfunded)
        #expect(
            refusal { () throws(Refusal) in try escrow(status: .created) } == .escrowUnderfunded)
        #expect(
            refusal { () throws(Refusal) in try escrow(status: .completed) } == .escrowUnderfunded)
        #expect(
            refusal { () throws(Refusal) in try escrow(status: .completed, refunded: 600) } == nil)
        #expect(refusal { () throws(Refusal) in try escrow(status: .unopened) } == .invalidTerms)
        #expect(refusal { () throws(Refusal) in try escrow(startSlot: 10) } == .timeReversed)
    }

    private func bridge(
        mode: BridgeMode = .lockMint, home: Int = 0, locked: UInt128 = 30, inFlight: UInt128 = 10,
        to: Int = 1
    ) throws(Refusal) -> BridgeSupply {
        try BridgeSupply(
            terms: BridgeTerms(mode: mode, fee: .zero, burnedFee: .zero), home: home,
            supply: [TokenAmount(baseUnits: 100), TokenAmount(baseUnits: 20)],
            locked: TokenAmount(baseUnits: locked), burned: .zero, fees: .zero,
            inFlight: TokenAmount(baseUnits: inFlight),
            transfers: [
                BridgeTransfer(to: 1, net: TokenAmount(baseUnits: 20), isDelivered: true),
                BridgeTransfer(to: to, net: TokenAmount(baseUnits: 10), isDelivered: false),
            ])
    }

    @Test func `is the bridge that made it`() throws {
        var made = try BridgeSupply(
            terms: BridgeTerms(mode: .lockMint, fee: .zero, burnedFee: .zero), chainCount: 2,
            home: 0, homeSupply: TokenAmount(baseUnits: 100))
        _ = try made.send(TokenAmount(baseUnits: 20), from: 0, to: 1)
        _ = try made.deliver(0)
        _ = try made.send(TokenAmount(baseUnits: 10), from: 0, to: 1)
        #expect(try bridge() == made)
    }

    @Test func `is refused where a bridge's sums are not those of its transfers`() {
        #expect(refusal { () throws(Refusal) in try bridge(home: 2) } == .unknownChain)
        #expect(refusal { () throws(Refusal) in try bridge(to: 2) } == .unknownChain)
        #expect(refusal { () throws(Refusal) in try bridge(inFlight: 11) } == .insufficientBalance)
        #expect(refusal { () throws(Refusal) in try bridge(locked: 29) } == .insufficientBalance)
        #expect(
            refusal { () throws(Refusal) in try bridge(mode: .burnMint) } == .insufficientBalance)
        #expect(
            refusal { () throws(Refusal) in try bridge(mode: .burnMint, locked: 0) } == nil)
    }
}
