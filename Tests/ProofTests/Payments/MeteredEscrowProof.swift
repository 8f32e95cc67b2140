import Rewards

/// Metered jobs, one after the other, against the published table.
struct MeteredEscrowProof: Subject {
    private let terms: EscrowTerms
    /// What the escrow is given; differs where a flaw says so.
    private let given: EscrowTerms
    private var escrow = MeteredEscrow()
    private var model: EscrowModel
    /// Over all jobs: paid in, and what came out.
    private var deposits: UInt128 = 0
    private var released: UInt128 = 0

    static let flaws = [
        "the fee is rounded up", "a nonce may be used twice", "the refund leaves one unit",
        "the dispute window is a slot longer", "the fee is a basis point more",
    ]

    init(_ trial: inout Trial) {
        let fee = BasisPoints.of(trial.draw.once(in: 2) ? 25 : trial.draw.count(upTo: 10_000))
        let isFrozen = trial.draw.once(in: 2)
        let window = trial.draw.count(upTo: trial.draw.once(in: 8) ? .max : 20)
        terms = EscrowTerms(fee: fee, dispute: isFrozen ? .frozen(window: window) : .open)
        var given = terms
        if trial.flaw == 4, isFrozen { given.dispute = .frozen(window: window &+ 1) }
        if trial.flaw == 5 { given.fee = .of(min(fee.count + 1, 10_000)) }
        self.given = given
        model = EscrowModel(terms: terms, repeatsNonce: trial.flaw == 2)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        // A finished job is asked a little longer: nothing may come of it.
        if escrow.isFinished && trial.draw.once(in: 2) {
            deposits += model.funded
            released += model.paid + model.fees + model.refunded
            escrow = MeteredEscrow()
            model = EscrowModel(terms: terms, repeatsNonce: trial.flaw == 2)
        }
        let slot = slot(&trial.draw)
        let command = command(&trial.draw, at: slot)
        let signer = signer(&trial.draw, for: command)
        let before = escrow
        let demanded = model.refusal(command, by: signer, at: slot)
        let result = attempt { () throws(Refusal) in try apply(command, by: signer, at: slot) }
        let made = try trial.answer(result, demanded: demanded, isUnchanged: escrow == before)
        if made != nil {
            try trial.check(.V12, !before.isFinished, "\(command) on a finished job")
            try trial.check(.T1, escrow.clock == slot, "clock \(escrow.clock), slot \(slot)")
            model.apply(command, at: slot)
        }
        if let payment = made ?? nil { try verify(payment, of: command, since: before, &trial) }
        try verify(&trial)
    }

    // MARK: Commands

    /// - Returns: What a receipt paid; nil where the command pays none.
    private mutating func apply(
        _ command: EscrowCommand, by signer: EscrowSigner, at slot: UInt64
    ) throws(Refusal) -> EscrowPayment? {
        switch command {
        case .create(let units, let price, let expiry):
            try escrow.create(
                maxUnits: units, pricePerUnit: TokenAmount(price), expirySlot: expiry,
                signer: signer, slot: slot)
        case .fund: _ = try escrow.fund(signer: signer, slot: slot)
        case .accept: try escrow.accept(signer: signer, slot: slot)
        case .settle(let receipt):
            return try escrow.settle(receipt, signer: signer, slot: slot, terms: given)
        case .complete(let receipt):
            return try escrow.complete(receipt, signer: signer, slot: slot, terms: given).payment
        case .expire: _ = try escrow.expire(slot: slot, terms: given)
        case .dispute: try escrow.dispute(signer: signer, slot: slot, terms: given)
        case .resolve(let receipt):
            return try escrow.resolve(receipt, signer: signer, slot: slot, terms: given).payment
        }
        return nil
    }

    /// Mostly the command that comes next in the life of a job.
    private func command(_ draw: inout Draw, at slot: UInt64) -> EscrowCommand {
        let kind = draw.once(in: 16) ? draw.below(8) : likely(&draw)
        switch kind {
        case 0:
            let price = draw.value(upTo: draw.element(of: [1, 1_000, 1 << 40, 1 << 64]))
            // Mostly so many units that the fee of all of them is in range.
            let most = UInt128(UInt64.max)
            let payable = most / max(1, price * UInt128(max(1, terms.fee.count)))
            let units = draw.value(upTo: draw.once(in: 8) ? most : max(1, payable))
            let length = draw.once(in: 8) ? draw.count(upTo: 2) : 20 + draw.even(upTo: 60)
            let (expiry, isTooLate) = slot.addingReportingOverflow(length)
            return .create(
                units: UInt64(units), price: price, expiry: isTooLate ? .max : expiry)
        case 1: return .fund
        case 2: return .accept
        case 3: return .settle(receipt(&draw))
        case 4: return .complete(receipt(&draw))
        case 5: return .expire
        case 6: return .dispute
        default: return .resolve(receipt(&draw))
        }
    }

    private func likely(_ draw: inout Draw) -> Int {
        switch escrow.status {
        case .unopened: 0
        case .created: 1
        case .funded: 2
        case .running:
            draw.once(in: 8) || escrow.settledUnits == escrow.maxUnits ? 4 + draw.below(3) : 3
        case .disputed: terms.dispute == .open || draw.once(in: 4) ? 4 + draw.below(2) : 7
        case .completed, .expired: 3 + draw.below(5)
        }
    }

    private func receipt(_ draw: inout Draw) -> EscrowReceipt {
        let settled = escrow.settledUnits
        let left = escrow.maxUnits &- settled
        let next = settled + min(left, 1 + draw.even(upTo: max(1, left / 8)))
        let units =
            !draw.once(in: 4)
            ? next
            : UInt64(
                draw.value(
                    upTo: UInt128(escrow.maxUnits) + (escrow.maxUnits < .max ? 1 : 0),
                    near: UInt128(settled)))
        let nonce = escrow.lastNonce
        switch draw.below(16) {
        case 0: return EscrowReceipt(cumulativeUnits: units, nonce: nonce)
        case 1: return EscrowReceipt(cumulativeUnits: units, nonce: nonce &- 1)
        case 2 where draw.once(in: 20): return EscrowReceipt(cumulativeUnits: units, nonce: .max)
        default: return EscrowReceipt(cumulativeUnits: units, nonce: nonce &+ 1)
        }
    }

    private func signer(_ draw: inout Draw, for command: EscrowCommand) -> EscrowSigner {
        if draw.once(in: 24) { return draw.element(of: EscrowSigner.allCases) }
        switch command {
        case .create, .fund, .dispute, .expire: return .requester
        case .accept: return .provider
        case .settle, .complete: return .receiptAuthority
        case .resolve: return .arbiter
        }
    }

    private func slot(_ draw: inout Draw) -> UInt64 {
        let clock = escrow.clock
        switch draw.below(32) {
        case 0: return clock > 0 ? clock - 1 : 0
        case 1: return max(clock, escrow.expirySlot)
        case 2 where draw.once(in: 2): return max(clock, escrow.expirySlot &+ 1)
        case 3 where draw.once(in: 50): return .max
        case 4, 5, 6, 7: return clock &+ (clock < .max - 5 ? draw.even(upTo: 5) : 0)
        default: return clock
        }
    }

    // MARK: Checks

    private mutating func verify(
        _ payment: EscrowPayment, of command: EscrowCommand, since before: MeteredEscrow,
        _ trial: inout Trial
    ) throws(Counterexample) {
        let (gross, fee) = (payment.gross.baseUnits, payment.fee.baseUnits)
        let bps = UInt128(terms.fee.count)
        let taken = trial.flaw == 1 ? (gross * bps + 9_999) / 10_000 : fee
        try trial.check(
            .V5, payment.provider.baseUnits + fee == gross, "\(payment) does not add up")
        try trial.check(
            .V7, taken * 10_000 <= gross * bps && gross * bps < (taken + 1) * 10_000,
            "fee \(taken) of \(gross) at \(bps) basis points")
        guard payment.units > 0, let receipt = command.receipt else { return }
        try trial.check(
            .V11,
            receipt.nonce > before.lastNonce && receipt.cumulativeUnits > before.settledUnits
                && receipt.cumulativeUnits <= before.maxUnits
                && escrow.settledUnits == receipt.cumulativeUnits,
            "\(receipt) after \(before.lastNonce), \(before.settledUnits)")
        var again = escrow
        let replay = attempt { () throws(Refusal) in
            try again.settle(
                receipt, signer: .receiptAuthority, slot: escrow.clock, terms: given)
        }
        if case .success = replay { try trial.check(.V11, false, "\(receipt) was paid twice") }
        try trial.check(.V11, again == escrow, "a replay changed the job")
    }

    private func verify(_ trial: inout Trial) throws(Counterexample) {
        let funded = escrow.funded.baseUnits
        let out = escrow.paid.baseUnits + escrow.fees.baseUnits + escrow.refunded.baseUnits
        let left = escrow.remaining.baseUnits + (trial.flaw == 3 && escrow.isFinished ? 1 : 0)
        try trial.check(.V6, out + left == funded, "\(out) out, \(left) left of \(funded)")
        try trial.check(
            .V6, !escrow.isFinished || left == 0, "a finished job holds \(left)")
        try trial.check(
            .V6,
            escrow.paid.baseUnits == model.paid && escrow.fees.baseUnits == model.fees
                && escrow.refunded.baseUnits == model.refunded && escrow.status == model.status,
            "\(escrow), expected \(model)")
        // Σ fee(gₖ) ≤ fee(Σ gₖ) < Σ fee(gₖ) + slices
        let whole = model.price * UInt128(model.settled) * UInt128(terms.fee.count) / 10_000
        let fees = escrow.fees.baseUnits
        try trial.check(
            .V7, fees <= whole && whole < fees + max(1, model.slices),
            "fees \(fees) in \(model.slices) receipts, \(whole) in one")
        try trial.check(
            .V2, released + model.paid + model.fees + model.refunded <= deposits + model.funded,
            "more came out of all jobs than went in")
    }
}
