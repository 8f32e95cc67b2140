import Rewards
import Testing

@Suite struct MeteredEscrowTests {
    private let published = EscrowTerms.icpx
    private let freezing = EscrowTerms(
        fee: try! BasisPoints(25), dispute: .frozen(window: 100))

    /// A job of 100 units at 1,000, accepted at slot 3, over after slot 500.
    private func running() throws -> MeteredEscrow {
        var job = MeteredEscrow()
        try job.create(
            maxUnits: 100, pricePerUnit: 1_000, expirySlot: 500, signer: .requester, slot: 1)
        #expect(try job.fund(signer: .requester, slot: 2) == 100_000)
        try job.accept(signer: .provider, slot: 3)
        return job
    }

    private func receipt(_ units: UInt64, _ nonce: UInt64) -> EscrowReceipt {
        EscrowReceipt(cumulativeUnits: units, nonce: nonce)
    }

    @Test func `a job is funded, metered and completed`() throws {
        // Conformance vector "edge-happy-path".
        var job = try running()
        let authority = EscrowSigner.receiptAuthority
        let first = try job.settle(receipt(40, 1), signer: authority, slot: 10, terms: published)
        #expect(first == EscrowPayment(units: 40, gross: 40_000, fee: 100, provider: 39_900))
        _ = try job.settle(receipt(90, 2), signer: authority, slot: 20, terms: published)
        let (last, refund) = try job.complete(
            receipt(100, 3), signer: authority, slot: 30, terms: published)
        #expect(last == EscrowPayment(units: 10, gross: 10_000, fee: 25, provider: 9_975))
        #expect(refund == 0 && job.status == .completed && job.isFinished)
        #expect(job.paid == 99_750 && job.fees == 250 && job.remaining == 0)
    }

    @Test func `a replayed receipt is refused and changes nothing`() throws {
        // V11; conformance vector "edge-replayed-nonce".
        var job = try running()
        let authority = EscrowSigner.receiptAuthority
        _ = try job.settle(receipt(40, 5), signer: authority, slot: 10, terms: published)
        let before = job
        for nonce: UInt64 in [0, 4, 5] {
            #expect(throws: Refusal.invalidReceipt) {
                try job.settle(receipt(50, nonce), signer: authority, slot: 11, terms: published)
            }
        }
        #expect(throws: Refusal.invalidReceipt) {
            try job.settle(receipt(40, 6), signer: authority, slot: 11, terms: published)
        }
        #expect(job == before)
        _ = try job.settle(receipt(50, 6), signer: authority, slot: 11, terms: published)
        #expect(job.settledUnits == 50 && job.lastNonce == 6)
    }

    @Test func `only the receipt authority adds units`() throws {
        // Conformance vector "edge-only-authority-adds-units".
        var job = try running()
        _ = try job.settle(
            receipt(40, 1), signer: .receiptAuthority, slot: 10, terms: published)
        for signer: EscrowSigner in [.requester, .provider] {
            #expect(throws: Refusal.invalidSigner) {
                try job.complete(receipt(50, 2), signer: signer, slot: 11, terms: published)
            }
        }
        #expect(throws: Refusal.invalidReceipt) {
            try job.complete(receipt(39, 2), signer: .requester, slot: 11, terms: published)
        }
        // At the settled units the nonce is not looked at.
        let (payment, refund) = try job.complete(
            receipt(40, 0), signer: .requester, slot: 12, terms: published)
        #expect(payment == .nothing && refund == 60_000)
    }

    @Test func `each step has its signer`() throws {
        // Conformance vector "edge-wrong-signers".
        for signer in EscrowSigner.allCases {
            var job = MeteredEscrow()
            var (metered, ending, calm) = (try running(), try running(), try running())
            let create = refusal { () throws(Refusal) in
                try job.create(
                    maxUnits: 1, pricePerUnit: 1, expirySlot: 9, signer: signer, slot: 1)
            }
            let settle = refusal { () throws(Refusal) in
                try metered.settle(receipt(1, 1), signer: signer, slot: 4, terms: published)
            }
            let complete = refusal { () throws(Refusal) in
                try ending.complete(receipt(0, 0), signer: signer, slot: 4, terms: published)
            }
            let dispute = refusal { () throws(Refusal) in
                try calm.dispute(signer: signer, slot: 4, terms: published)
            }
            let isRequester = signer == .requester
            let isProvider = signer == .provider
            let isAuthority = signer == .receiptAuthority
            let wrong = Refusal.invalidSigner
            #expect(create == (isRequester ? nil : wrong), "\(signer)")
            #expect(settle == (isAuthority ? nil : wrong), "\(signer)")
            #expect(
                complete == (isRequester || isProvider || isAuthority ? nil : wrong),
                "\(signer)")
            #expect(dispute == (isRequester || isProvider ? nil : wrong), "\(signer)")
        }
    }

    @Test func `terms are checked before anything is promised`() throws {
        var job = MeteredEscrow()
        func create(_ units: UInt64, _ price: TokenAmount, _ expiry: UInt64) throws(Refusal) {
            try job.create(
                maxUnits: units, pricePerUnit: price, expirySlot: expiry, signer: .requester,
                slot: 5)
        }
        #expect(throws: Refusal.invalidTerms) { try create(0, 1, 9) }
        #expect(throws: Refusal.invalidTerms) { try create(1, 0, 9) }
        // The price is looked at before the expiry.
        #expect(throws: Refusal.mathOverflow) { try create(2, 9_223_372_036_854_775_808, 5) }
        #expect(throws: Refusal.invalidTerms) { try create(1, 1, 5) }
        #expect(job == MeteredEscrow())
        try create(1, 1, 6)
        #expect(throws: Refusal.invalidStatus) { try create(1, 1, 6) }
    }

    @Test func `the last slot still counts`() throws {
        // Conformance vectors "edge-expire-too-early-then-late", "edge-fund-after-expiry".
        var job = try running()
        #expect(throws: Refusal.jobNotExpired) { try job.expire(slot: 500, terms: published) }
        _ = try job.settle(
            receipt(1, 1), signer: .receiptAuthority, slot: 500, terms: published)
        #expect(throws: Refusal.jobExpired) {
            try job.settle(receipt(2, 2), signer: .receiptAuthority, slot: 501, terms: published)
        }
        #expect(try job.expire(slot: 501, terms: published) == 99_000)
        #expect(throws: Refusal.invalidStatus) { try job.expire(slot: 502, terms: published) }
        #expect(throws: Refusal.invalidStatus) {
            try job.complete(receipt(1, 1), signer: .provider, slot: 502, terms: published)
        }
    }

    @Test func `after the expiry whoever comes first decides`() throws {
        // V12: the published program does not look at the expiry when a job is completed.
        let late = receipt(100, 9)
        var completed = try running()
        let (payment, refund) = try completed.complete(
            late, signer: .receiptAuthority, slot: 900, terms: published)
        #expect(payment.gross == 100_000 && refund == 0)
        #expect(throws: Refusal.invalidStatus) { try completed.expire(slot: 900, terms: published) }

        var expired = try running()
        #expect(try expired.expire(slot: 900, terms: published) == 100_000)
        #expect(throws: Refusal.invalidStatus) {
            try expired.complete(late, signer: .receiptAuthority, slot: 900, terms: published)
        }
        #expect(expired.paid == 0 && expired.remaining == 0)
    }

    @Test func `in the published program a dispute stops receipts only`() throws {
        // Conformance vectors "edge-code-dispute-not-frozen", "edge-code-ignores-window".
        var job = try running()
        try job.dispute(signer: .provider, slot: 400, terms: published)
        #expect(throws: Refusal.invalidStatus) {
            try job.settle(receipt(1, 1), signer: .receiptAuthority, slot: 401, terms: published)
        }
        #expect(throws: Refusal.notInVariant) {
            try job.resolve(receipt(1, 1), signer: .arbiter, slot: 401, terms: published)
        }
        var expired = job
        #expect(try expired.expire(slot: 501, terms: published) == 100_000)
        let (_, refund) = try job.complete(
            receipt(0, 0), signer: .requester, slot: 401, terms: published)
        #expect(refund == 100_000)
    }

    @Test func `a freezing dispute waits for the arbiter`() throws {
        // Conformance vectors "edge-docs-dispute-frozen-then-resolved", "…-window-last-slot".
        var job = try running()
        #expect(throws: Refusal.disputeWindowClosed) {
            try job.dispute(signer: .requester, slot: 104, terms: freezing)
        }
        try job.dispute(signer: .requester, slot: 103, terms: freezing)
        #expect(throws: Refusal.invalidStatus) {
            try job.complete(receipt(0, 0), signer: .requester, slot: 104, terms: freezing)
        }
        #expect(throws: Refusal.invalidStatus) { try job.expire(slot: 501, terms: freezing) }
        #expect(throws: Refusal.invalidSigner) {
            try job.resolve(receipt(70, 2), signer: .requester, slot: 600, terms: freezing)
        }
        let (payment, refund) = try job.resolve(
            receipt(70, 2), signer: .arbiter, slot: 600, terms: freezing)
        #expect(payment.gross == 70_000 && payment.fee == 175 && refund == 30_000)
        #expect(job.status == .completed && job.remaining == 0)
    }

    @Test func `a slot that goes back is refused first`() throws {
        // T1; conformance vector "edge-slot-reversed".
        var job = try running()
        let before = job
        #expect(throws: Refusal.timeReversed) {
            try job.settle(receipt(1, 1), signer: .stranger, slot: 2, terms: published)
        }
        #expect(throws: Refusal.timeReversed) { try job.expire(slot: 2, terms: published) }
        #expect(throws: Refusal.timeReversed) {
            try job.resolve(receipt(1, 1), signer: .arbiter, slot: 2, terms: published)
        }
        #expect(job == before)
    }
}
