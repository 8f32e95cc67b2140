extension MeteredEscrow {
    /// Opens the job.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/invalidSigner``, ``Refusal/invalidStatus``,
    ///   ``Refusal/invalidTerms`` for no units or no price, ``Refusal/mathOverflow`` when the whole
    ///   price passes the width, ``Refusal/invalidTerms`` when the expiry is not ahead.
    public mutating func create(
        maxUnits: UInt64, pricePerUnit: TokenAmount, expirySlot: UInt64, signer: EscrowSigner,
        slot: UInt64
    ) throws(Refusal) {
        try checkClock(slot)
        if signer != .requester { throw .invalidSigner }
        if status != .unopened { throw .invalidStatus }
        if maxUnits == 0 || pricePerUnit == .zero { throw .invalidTerms }
        _ = try pricePerUnit.metered(maxUnits, width)
        if expirySlot <= slot { throw .invalidTerms }
        self.maxUnits = maxUnits
        self.pricePerUnit = pricePerUnit
        self.expirySlot = expirySlot
        status = .created
        clock = slot
    }

    /// Pays in the price of all units.
    ///
    /// - Returns: What the requester owes the escrow.
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/invalidSigner``, ``Refusal/invalidStatus``,
    ///   ``Refusal/jobExpired``.
    public mutating func fund(signer: EscrowSigner, slot: UInt64) throws(Refusal) -> TokenAmount {
        try checkClock(slot)
        if signer != .requester { throw .invalidSigner }
        if status != .created { throw .invalidStatus }
        if slot > expirySlot { throw .jobExpired }
        funded = try pricePerUnit.metered(maxUnits, width)
        status = .funded
        clock = slot
        return funded
    }

    /// Starts the job.
    ///
    /// - Throws: as ``fund(signer:slot:)``.
    public mutating func accept(signer: EscrowSigner, slot: UInt64) throws(Refusal) {
        try checkClock(slot)
        if signer != .provider { throw .invalidSigner }
        if status != .funded { throw .invalidStatus }
        if slot > expirySlot { throw .jobExpired }
        startSlot = slot
        status = .running
        clock = slot
    }

    /// Pays the units since the last receipt.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/invalidSigner``, ``Refusal/invalidStatus``,
    ///   ``Refusal/jobExpired``, ``Refusal/invalidReceipt`` unless the nonce rises, then as
    ///   ``EscrowTerms/quote(cumulativeUnits:settledUnits:maxUnits:pricePerUnit:remaining:)``.
    public mutating func settle(
        _ receipt: EscrowReceipt, signer: EscrowSigner, slot: UInt64, terms: EscrowTerms
    ) throws(Refusal) -> EscrowPayment {
        try checkClock(slot)
        if signer != .receiptAuthority { throw .invalidSigner }
        if status != .running { throw .invalidStatus }
        if slot > expirySlot { throw .jobExpired }
        let payment = try quote(receipt, terms: terms)
        try pay(payment, for: receipt)
        clock = slot
        return payment
    }

    /// Pays what a last receipt adds and refunds the rest.
    ///
    /// Any party may complete at the units already paid, also with a nonce already used; only the
    /// receipt authority may add units. There is no check of the expiry: whoever comes first after
    /// it, this or ``expire(slot:terms:)``, decides whether the last units are paid — code.
    ///
    /// - Throws: ``Refusal/timeReversed``; ``Refusal/invalidStatus`` unless running, or disputed
    ///   where a dispute freezes nothing; ``Refusal/invalidSigner`` unless a party;
    ///   ``Refusal/invalidReceipt`` for fewer units than paid; ``Refusal/invalidSigner`` for more
    ///   units by another than the receipt authority; then as
    ///   ``settle(_:signer:slot:terms:)``.
    public mutating func complete(
        _ receipt: EscrowReceipt, signer: EscrowSigner, slot: UInt64, terms: EscrowTerms
    ) throws(Refusal) -> (payment: EscrowPayment, refund: TokenAmount) {
        try checkClock(slot)
        switch (status, terms.dispute) {
        case (.running, _), (.disputed, .open): break
        default: throw .invalidStatus
        }
        if !signer.isParty { throw .invalidSigner }
        if receipt.cumulativeUnits < settledUnits { throw .invalidReceipt }
        if receipt.cumulativeUnits > settledUnits && signer != .receiptAuthority {
            throw .invalidSigner
        }
        return try finish(receipt, slot: slot, terms: terms)
    }

    /// Refunds all that remains after the expiry. Anybody may ask for it.
    ///
    /// - Throws: ``Refusal/timeReversed``; ``Refusal/invalidStatus`` when there is no job, it is
    ///   over, or frozen by a dispute; ``Refusal/jobNotExpired``.
    public mutating func expire(slot: UInt64, terms: EscrowTerms) throws(Refusal) -> TokenAmount {
        try checkClock(slot)
        switch (status, terms.dispute) {
        case (.unopened, _), (.completed, _), (.expired, _), (.disputed, .frozen):
            throw .invalidStatus
        default: break
        }
        if slot <= expirySlot { throw .jobNotExpired }
        let refund = try refundRest()
        status = .expired
        clock = slot
        return refund
    }

    /// Stops the receipts of a running job.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/invalidSigner`` unless requester or provider,
    ///   ``Refusal/invalidStatus``, ``Refusal/disputeWindowClosed`` where disputes have a window.
    public mutating func dispute(
        signer: EscrowSigner, slot: UInt64, terms: EscrowTerms
    ) throws(Refusal) {
        try checkClock(slot)
        if signer != .requester && signer != .provider { throw .invalidSigner }
        if status != .running { throw .invalidStatus }
        // The clock has not gone back since the start.
        if case .frozen(let window) = terms.dispute, slot - startSlot > window {
            throw .disputeWindowClosed
        }
        status = .disputed
        clock = slot
    }

    /// Ends a frozen dispute: pays up to the units the arbiter grants, refunds the rest.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/notInVariant`` where disputes freeze nothing,
    ///   ``Refusal/invalidSigner``, ``Refusal/invalidStatus``, ``Refusal/invalidReceipt``, then as
    ///   ``settle(_:signer:slot:terms:)``.
    public mutating func resolve(
        _ receipt: EscrowReceipt, signer: EscrowSigner, slot: UInt64, terms: EscrowTerms
    ) throws(Refusal) -> (payment: EscrowPayment, refund: TokenAmount) {
        try checkClock(slot)
        if terms.dispute == .open { throw .notInVariant }
        if signer != .arbiter { throw .invalidSigner }
        if status != .disputed { throw .invalidStatus }
        if receipt.cumulativeUnits < settledUnits { throw .invalidReceipt }
        return try finish(receipt, slot: slot, terms: terms)
    }

    private func checkClock(_ slot: UInt64) throws(Refusal) {
        if slot < clock { throw .timeReversed }
    }

    private func quote(
        _ receipt: EscrowReceipt, terms: EscrowTerms
    ) throws(Refusal) -> EscrowPayment {
        if receipt.nonce <= lastNonce { throw .invalidReceipt }
        return try terms.quote(
            cumulativeUnits: receipt.cumulativeUnits, settledUnits: settledUnits,
            maxUnits: maxUnits, pricePerUnit: pricePerUnit, remaining: remaining)
    }

    private mutating func pay(
        _ payment: EscrowPayment, for receipt: EscrowReceipt
    ) throws(Refusal) {
        let paid = try paid.adding(payment.provider)
        fees = try fees.adding(payment.fee)
        self.paid = paid
        settledUnits = receipt.cumulativeUnits
        lastNonce = receipt.nonce
    }

    private mutating func refundRest() throws(Refusal) -> TokenAmount {
        let rest = remaining
        refunded = try refunded.adding(rest)
        return rest
    }

    private mutating func finish(
        _ receipt: EscrowReceipt, slot: UInt64, terms: EscrowTerms
    ) throws(Refusal) -> (payment: EscrowPayment, refund: TokenAmount) {
        var next = self
        var payment = EscrowPayment.nothing
        if receipt.cumulativeUnits > settledUnits {
            payment = try quote(receipt, terms: terms)
            try next.pay(payment, for: receipt)
        }
        let refund = try next.refundRest()
        next.status = .completed
        next.clock = slot
        self = next
        return (payment, refund)
    }
}
