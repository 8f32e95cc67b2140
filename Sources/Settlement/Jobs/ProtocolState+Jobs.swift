import Ledger
import Rewards

extension ProtocolState {
    mutating func perform(
        _ command: JobCommand, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let terms = terms.jobs else { throw .notInComposition }
        let slot = try terms.slot(at: time)
        switch command {
        case .create(let order): return try create(order, slot: slot, terms: terms)
        case .fund(let id): return try fund(id, slot: slot)
        case .accept(let id):
            var job = try jobs.job(id)
            try job.escrow.accept(signer: .provider, slot: slot)
            jobs.open[id] = job
            return Receipt()
        case .dispute(let id, let signer):
            var job = try jobs.job(id)
            try job.escrow.dispute(signer: signer, slot: slot, terms: terms.escrow)
            jobs.open[id] = job
            return Receipt()
        case .settle(let id, let receipt):
            let place = try jobs.place(of: id)
            var job = jobs.open[place].value
            let payment = try job.escrow.settle(
                receipt, signer: .receiptAuthority, slot: slot, terms: terms.escrow)
            return try pay(payment, refund: .zero, at: place, after: job)
        case .complete(let id, let receipt, let signer):
            let place = try jobs.place(of: id)
            var job = jobs.open[place].value
            let (payment, refund) = try job.escrow.complete(
                receipt, signer: signer, slot: slot, terms: terms.escrow)
            return try pay(payment, refund: refund, at: place, after: job)
        case .resolve(let id, let receipt):
            let place = try jobs.place(of: id)
            var job = jobs.open[place].value
            let (payment, refund) = try job.escrow.resolve(
                receipt, signer: .arbiter, slot: slot, terms: terms.escrow)
            return try pay(payment, refund: refund, at: place, after: job)
        case .expire(let id):
            let place = try jobs.place(of: id)
            var job = jobs.open[place].value
            let refund = try job.escrow.expire(slot: slot, terms: terms.escrow)
            return try pay(.nothing, refund: refund, at: place, after: job)
        }
    }

    private mutating func create(
        _ order: JobOrder, slot: UInt64, terms: JobTerms
    ) throws(Refusal) -> Receipt {
        let requester = try participant(order.requester)
        let provider = try participant(order.provider)
        let asset = ledger.asset(of: requester)
        if ledger.asset(of: provider) != asset || !terms.assets.contains(asset) {
            throw .malformedField
        }
        if jobs.nextNumber == .max { throw .tooManyEntries }
        var job = Job(
            requester: requester, provider: provider, asset: asset,
            escrow: MeteredEscrow(width: terms.escrow.width))
        try job.escrow.create(
            maxUnits: order.maxUnits, pricePerUnit: order.pricePerUnit,
            expirySlot: order.expirySlot, signer: .requester, slot: slot)
        try checkFees(of: order, terms: terms)
        let id = JobID(jobs.nextNumber)
        jobs.open[id] = job
        jobs.nextNumber += 1
        return Receipt(outcome: .created(id))
    }

    /// A job whose fee could leave the escrow's width, at the highest share that governance may
    /// set, is refused before it begins: later its provider could not be paid.
    private func checkFees(of order: JobOrder, terms: JobTerms) throws(Refusal) {
        var escrow = terms.escrow
        if let governed = configuration.governance.first(where: { $0.key == .jobFee }),
            let maximum = UInt64(exactly: governed.maximum)
        {
            escrow.fee = max(escrow.fee, try BasisPoints(maximum))
        }
        let (whole, overflow) = order.pricePerUnit.baseUnits.multipliedReportingOverflow(
            by: UInt128(order.maxUnits))
        if overflow { throw .mathOverflow }
        _ = try escrow.fee(on: TokenAmount(baseUnits: whole))
    }

    private mutating func fund(_ id: JobID, slot: UInt64) throws(Refusal) -> Receipt {
        var job = try jobs.job(id)
        let asset = Int(job.asset.index)
        let amount = try job.escrow.fund(signer: .requester, slot: slot)
        var totals = jobs.totals[asset]
        totals.funded = try totals.funded.adding(amount)
        totals.held = try totals.held.adding(amount)
        let receipt = try pay(
            [
                Posting(
                    from: job.requester, to: systemAccounts.escrow[asset], amount: amount,
                    reason: .jobFunding)
            ], outcome: .paid(amount))
        jobs.open[id] = job
        jobs.totals[asset] = totals
        return receipt
    }

    /// Books what a receipt, an end or an expiry pays; a finished job is forgotten.
    private mutating func pay(
        _ payment: EscrowPayment, refund: TokenAmount, at place: Dictionary<JobID, Job>.Index,
        after job: Job
    ) throws(Refusal) -> Receipt {
        let asset = Int(job.asset.index)
        var totals = jobs.totals[asset]
        totals.paid = try totals.paid.adding(payment.provider)
        totals.fees = try totals.fees.adding(payment.fee)
        totals.refunded = try totals.refunded.adding(refund)
        totals.held = try totals.held.subtracting(payment.gross).subtracting(refund)
        let escrow = systemAccounts.escrow[asset]
        let receipt = try pay(
            [
                Posting(
                    from: escrow, to: job.provider, amount: payment.provider,
                    reason: .jobPayment),
                Posting(
                    from: escrow, to: feeAccount(of: asset), amount: payment.fee, reason: .jobFee),
                Posting(from: escrow, to: job.requester, amount: refund, reason: .jobRefund),
            ], outcome: .metered(payment, refund: refund))
        jobs.keep(job, at: place)
        jobs.totals[asset] = totals
        return receipt
    }

    /// Fees wait for the edge where a revenue divides them; elsewhere they are the treasury's.
    @inline(__always)
    private func feeAccount(of asset: Int) -> AccountID {
        configuration.revenue == nil
            ? systemAccounts.treasuries[asset] : systemAccounts.fees[asset]
    }

    /// V1 and V6 at constant cost, for each asset that jobs are paid in.
    mutating func checkEscrows() {
        guard let terms = terms.jobs else { return }
        for asset in terms.assets {
            let totals = jobs.totals[Int(asset.index)]
            check(
                .solvency, "escrow", expected: totals.held,
                found: ledger.balance(of: systemAccounts.escrow[Int(asset.index)]))
            let out = try? totals.paid.adding(totals.fees).adding(totals.refunded)
                .adding(totals.held)
            check(.escrowIdentity, "jobs", expected: totals.funded, found: out ?? .zero)
        }
    }
}
