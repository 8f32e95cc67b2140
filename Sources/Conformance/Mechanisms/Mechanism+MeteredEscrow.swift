import Rewards

extension Mechanism {
    static let meteredEscrow = Mechanism("metered-escrow") {
        (parameters, input) throws(Refusal) in
        let fee = try parameters.basisPoints("fee_bps")
        let isFrozen = try parameters.choice("dispute", of: ["code": false, "docs": true])
        let terms = EscrowTerms(
            fee: fee,
            dispute: isFrozen
                ? .frozen(window: try parameters.integer64("dispute_window")) : .open)
        switch try input.text("op") {
        case "fee":
            return [("fee", .amount(try terms.fee(on: try input.amount64("gross"))))]
        case "quote":
            return escrowMembers(try quote(terms, input))
        case "run":
            var job = MeteredEscrow()
            let results = try OperationList(input).run { (operation) throws(Refusal) in
                try apply(operation, to: &job, terms: terms)
            }
            return [("results", results), ("state", escrowState(job))]
        default: throw .unknownVariant
        }
    }

    private static func quote(
        _ terms: EscrowTerms, _ input: FieldReader
    ) throws(Refusal) -> EscrowPayment {
        let cumulative = try input.integer64("cumulative_units")
        let settled = try input.integer64("settled_units")
        let most = try input.integer64("max_units")
        let price = try input.amount64("price_per_unit")
        return try terms.quote(
            cumulativeUnits: cumulative, settledUnits: settled, maxUnits: most,
            pricePerUnit: price, remaining: try input.amount64("remaining_escrow"))
    }

    private static func apply(
        _ operation: FieldReader, to job: inout MeteredEscrow, terms: EscrowTerms
    ) throws(Refusal) -> [(key: String, value: ResultValue)] {
        let name = try operation.text("op")
        let slot = try operation.integer64("slot")
        let signer = escrowSigner(try operation.text("signer"))
        switch name {
        case "create":
            let units = try operation.integer64("max_units")
            let price = try operation.amount64("price_per_unit")
            try job.create(
                maxUnits: units, pricePerUnit: price,
                expirySlot: try operation.integer64("expiry_slot"), signer: signer, slot: slot)
            return []
        case "fund":
            return [("funded", .amount(try job.fund(signer: signer, slot: slot)))]
        case "accept":
            try job.accept(signer: signer, slot: slot)
            return []
        case "settle":
            let receipt = try receipt(operation)
            return escrowMembers(
                try job.settle(receipt, signer: signer, slot: slot, terms: terms))
        case "complete":
            let receipt = try receipt(operation)
            let (payment, refund) = try job.complete(
                receipt, signer: signer, slot: slot, terms: terms)
            return escrowMembers(payment) + [("refund", .amount(refund))]
        case "expire":
            return [("refund", .amount(try job.expire(slot: slot, terms: terms)))]
        case "dispute":
            try job.dispute(signer: signer, slot: slot, terms: terms)
            return []
        case "resolve":
            let receipt = try receipt(operation)
            let (payment, refund) = try job.resolve(
                receipt, signer: signer, slot: slot, terms: terms)
            return escrowMembers(payment) + [("refund", .amount(refund))]
        default: throw .unknownVariant
        }
    }

    private static func receipt(_ operation: FieldReader) throws(Refusal) -> EscrowReceipt {
        let units = try operation.integer64("cumulative_units")
        return EscrowReceipt(
            cumulativeUnits: units, nonce: try operation.integer64("nonce"))
    }

    /// Any other text is a stranger's.
    private static func escrowSigner(_ text: String) -> EscrowSigner {
        switch text {
        case "requester": .requester
        case "provider": .provider
        case "receipt_authority": .receiptAuthority
        case "arbiter": .arbiter
        default: .stranger
        }
    }

    private static func escrowMembers(
        _ payment: EscrowPayment
    ) -> [(key: String, value: ResultValue)] {
        [
            ("new_units", .integer(payment.units)), ("gross", .amount(payment.gross)),
            ("fee", .amount(payment.fee)), ("provider", .amount(payment.provider)),
        ]
    }

    private static func escrowState(_ job: MeteredEscrow) -> ResultValue {
        .object([
            ("status", .text(job.status.name)),
            ("max_units", .integer(job.maxUnits)),
            ("price_per_unit", .amount(job.pricePerUnit)),
            ("expiry_slot", .integer(job.expirySlot)),
            ("escrow", .amount(job.funded)),
            ("settled_units", .integer(job.settledUnits)),
            ("paid", .amount(job.paid)),
            ("fees", .amount(job.fees)),
            ("refunded", .amount(job.refunded)),
            ("last_nonce", .integer(job.lastNonce)),
            ("start_slot", .integer(job.startSlot)),
            ("remaining", .amount(job.remaining)),
        ])
    }
}

extension EscrowStatus {
    fileprivate var name: String {
        switch self {
        case .unopened: "none"
        case .created: "created"
        case .funded: "funded"
        case .running: "running"
        case .disputed: "disputed"
        case .completed: "completed"
        case .expired: "expired"
        }
    }
}

extension FieldReader {
    /// An amount in the 64 bits of the published program.
    fileprivate func amount64(_ key: String) throws(Refusal) -> TokenAmount {
        try amount(key, upTo: TokenAmount(baseUnits: UInt128(UInt64.max)))
    }
}
