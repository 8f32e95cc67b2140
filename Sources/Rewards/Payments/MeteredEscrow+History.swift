extension MeteredEscrow {
    /// A job with a history.
    ///
    /// - Throws: ``Refusal/invalidTerms`` for no units or no price, ``Refusal/mathOverflow`` when
    ///   the whole price passes the width, ``Refusal/invalidReceipt`` when what was paid is not the
    ///   price of the settled units, ``Refusal/escrowUnderfunded`` when the sums are not those of
    ///   the status, ``Refusal/timeReversed`` when the job began after its clock.
    public init(
        width: EscrowWidth, status: EscrowStatus, maxUnits: UInt64, pricePerUnit: TokenAmount,
        expirySlot: UInt64, funded: TokenAmount, settledUnits: UInt64, paid: TokenAmount,
        fees: TokenAmount, refunded: TokenAmount, lastNonce: UInt64, startSlot: UInt64,
        clock: UInt64
    ) throws(Refusal) {
        self.init(width: width)
        self.status = status
        self.maxUnits = maxUnits
        self.pricePerUnit = pricePerUnit
        self.expirySlot = expirySlot
        self.funded = funded
        self.settledUnits = settledUnits
        self.paid = paid
        self.fees = fees
        self.refunded = refunded
        self.lastNonce = lastNonce
        self.startSlot = startSlot
        self.clock = clock
        try checkHistory()
    }

    private func checkHistory() throws(Refusal) {
        if status == .unopened {
            if self != MeteredEscrow(width: width) { throw .invalidTerms }
            return
        }
        if maxUnits == 0 || pricePerUnit == .zero { throw .invalidTerms }
        let whole = try pricePerUnit.metered(maxUnits, width)
        if settledUnits > maxUnits { throw .invalidReceipt }
        if try paid.adding(fees) != pricePerUnit.metered(settledUnits, width) {
            throw .invalidReceipt
        }
        let isFunded = funded == whole
        let isRightlyFunded =
            switch status {
            case .unopened, .created: funded == .zero
            case .funded, .running, .disputed, .completed: isFunded
            case .expired: isFunded || funded == .zero
            }
        let out = try paid.adding(fees).adding(refunded)
        if !isRightlyFunded || out > funded { throw .escrowUnderfunded }
        if isFinished ? out != funded : refunded > .zero { throw .escrowUnderfunded }
        if startSlot > clock { throw .timeReversed }
    }
}
