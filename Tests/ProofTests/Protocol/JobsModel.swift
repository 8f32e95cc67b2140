import Ledger
import Rewards
import Settlement

/// What the escrows of all jobs hold, from receipts alone.
struct JobsModel {
    private struct Entry {
        var asset: Int
        var held = UInt256.zero
        var units: UInt64 = 0
        var nonce: UInt64 = 0
        var maxUnits: UInt64
        var isOver = false
    }

    /// By job number.
    private var entries: [Entry] = []

    mutating func book(
        _ command: JobCommand, _ receipt: Receipt, fee: BasisPoints, _ state: ProtocolState,
        _ trial: inout Trial
    ) throws(Counterexample) {
        switch command {
        case .create(let order):
            try trial.check(
                .V12, receipt.outcome == .created(JobID(UInt64(entries.count))),
                "\(receipt.outcome) after \(entries.count) jobs")
            let asset = Int(state.ledger.asset(of: order.requester).index)
            entries.append(Entry(asset: asset, maxUnits: order.maxUnits))
        case .fund(let id):
            try checkOpen(id, &trial)
            entries[Int(id.index)].held = receipt.postings.map { $0.amount }.sum
        case .accept(let id), .dispute(let id, _): try checkOpen(id, &trial)
        case .settle(let id, let slice):
            try meter(id, slice, receipt, fee: fee, isLast: false, &trial)
        case .complete(let id, let slice, _), .resolve(let id, let slice):
            try meter(id, slice, receipt, fee: fee, isLast: true, &trial)
        case .expire(let id):
            try checkOpen(id, &trial)
            try refund(receipt.postings.map { $0.amount }.sum, of: id, &trial)
        }
        try compare(state, &trial)
    }

    /// V12: nothing moves after a job is over.
    private func checkOpen(_ id: JobID, _ trial: inout Trial) throws(Counterexample) {
        try trial.check(
            .V12, Int(id.index) < entries.count && !entries[Int(id.index)].isOver,
            "job \(id.index) is over")
    }

    private mutating func meter(
        _ id: JobID, _ slice: EscrowReceipt, _ receipt: Receipt, fee: BasisPoints, isLast: Bool,
        _ trial: inout Trial
    ) throws(Counterexample) {
        try checkOpen(id, &trial)
        guard case .metered(let payment, let refund) = receipt.outcome else {
            return try trial.check(.V6, false, "\(receipt.outcome) for a receipt")
        }
        var entry = entries[Int(id.index)]
        let settled = trial.flaw == 8 ? entry.units + payment.units : entry.units
        try trial.check(
            .V11,
            (payment.units == 0 || slice.nonce > entry.nonce)
                && slice.cumulativeUnits <= entry.maxUnits
                && settled + payment.units == slice.cumulativeUnits
                && (isLast || payment.units > 0),
            "\(slice) after \(entry): \(payment)")
        let parts = UInt256(payment.fee.baseUnits) + payment.provider.baseUnits
        let gross = UInt256(payment.gross.baseUnits)
        try trial.check(
            .V5, parts + (trial.flaw == 5 ? 1 : 0) == gross && gross <= entry.held,
            "\(payment) of \(entry.held)")
        try trial.check(
            .V7, UInt256(payment.fee.baseUnits) == (gross * UInt128(fee.count)).quotient(10_000),
            "\(payment) at \(fee)")
        // A job that ends with no more units needs no new nonce.
        if payment.units > 0 { entry.nonce = slice.nonce }
        entry.units = slice.cumulativeUnits
        entry.held = entry.held - gross
        entries[Int(id.index)] = entry
        if isLast { try self.refund(UInt256(refund.baseUnits), of: id, &trial) }
    }

    /// V6: what is left goes back when a job ends.
    private mutating func refund(
        _ amount: UInt256, of id: JobID, _ trial: inout Trial
    ) throws(Counterexample) {
        let held = entries[Int(id.index)].held
        try trial.check(.V6, amount == held, "\(amount) of \(held) refunded")
        entries[Int(id.index)].held = .zero
        entries[Int(id.index)].isOver = true
    }

    /// V6: the escrow of an asset holds what its jobs do.
    private func compare(
        _ state: ProtocolState, _ trial: inout Trial
    ) throws(Counterexample) {
        for asset in state.jobs.totals.indices {
            let held = entries.reduce(into: UInt256.zero) { sum, entry in
                if entry.asset == asset { sum = sum + entry.held }
            }
            let vault = state.ledger.balance(of: state.systemAccounts.escrow[asset])
            try trial.check(
                .V6, UInt256(vault.baseUnits) == held,
                "\(vault) of asset \(asset) in escrow, \(held) in its jobs")
        }
    }
}

extension Draw {
    /// What would take a job a step further, for a receipt that may not fit it.
    mutating func nextStep(
        of job: JobID, _ status: EscrowStatus, _ receipt: EscrowReceipt
    ) -> JobCommand {
        switch status {
        case .created: return .fund(job)
        case .funded: return .accept(job)
        case .disputed: return .resolve(job, receipt)
        default:
            if once(in: 4) { return .complete(job, receipt, signer: .receiptAuthority) }
            return once(in: 6) ? .dispute(job, signer: .provider) : .settle(job, receipt)
        }
    }
}
