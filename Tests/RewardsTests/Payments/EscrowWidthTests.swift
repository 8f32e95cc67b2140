import Rewards
import Testing

/// Sixty-four bits hold 18 tokens of 18 decimals: a wider escrow pays what those tokens need.
@Suite struct `Escrow width` {
    private let job = TokenAmount(baseUnits: 10 * Wad.scale)

    @Test func `in 64 bits a fee on ten such tokens is refused, as in the published program`() {
        let terms = EscrowTerms(fee: try! BasisPoints(1_000), dispute: .open)
        #expect(throws: Refusal.mathOverflow) { try terms.fee(on: job) }
    }

    @Test func `in 128 bits it is exact`() throws {
        let terms = EscrowTerms(fee: try BasisPoints(1_000), dispute: .open, width: .bits128)
        #expect(try terms.fee(on: job).baseUnits == Wad.scale)
    }

    @Test func `past 128 bits both refuse`() {
        for width in EscrowWidth.allCases {
            let terms = EscrowTerms(fee: try! BasisPoints(2), dispute: .open, width: width)
            let most = TokenAmount(baseUnits: .max)
            #expect(throws: Refusal.mathOverflow) { try terms.fee(on: most) }
        }
    }

    @Test func `a wide job runs its life`() throws {
        let terms = EscrowTerms(fee: try BasisPoints(25), dispute: .open, width: .bits128)
        var escrow = MeteredEscrow(width: .bits128)
        try escrow.create(
            maxUnits: 100, pricePerUnit: job, expirySlot: 9, signer: .requester, slot: 1)
        #expect(try escrow.fund(signer: .requester, slot: 1).baseUnits == 1_000 * Wad.scale)
        try escrow.accept(signer: .provider, slot: 1)
        let payment = try escrow.settle(
            EscrowReceipt(cumulativeUnits: 40, nonce: 1), signer: .receiptAuthority, slot: 2,
            terms: terms)
        #expect(payment.fee.baseUnits == Wad.scale)
        #expect(escrow.remaining.baseUnits == 600 * Wad.scale)
    }
}
