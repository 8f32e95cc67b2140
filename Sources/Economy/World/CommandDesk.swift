import Ledger
import Rewards
import Settlement

/// Where the world hands its commands to the protocol: each is applied, counted, shown to the
/// observer and folded into the run's hash with what became of it.
struct CommandDesk {
    private(set) var state: ProtocolState
    var observer: (any RunObserver)?
    private(set) var commands: UInt64 = 0
    private(set) var refused: UInt64 = 0
    /// What every accepted command posted, and genesis.
    private(set) var totals: PostingTotals
    var hash: FingerprintHash
    /// Refusals since the day's edge, in the order in which each kind first came.
    private var refusals: [RefusalCount] = []

    private struct RefusalCount {
        let kind: String
        let refusal: Refusal
        let first: String
        var count: Int64
    }

    init(state: ProtocolState, hashSeed: UInt64) {
        totals = PostingTotals(state)
        self.state = state
        hash = FingerprintHash(seed: hashSeed)
    }

    /// - Parameter subject: Whom the command is about, for the events of a refusal; nil where it
    ///   is the protocol itself.
    /// - Returns: The receipt, nil when the protocol refused; the run goes on either way.
    @discardableResult
    mutating func submit(
        _ command: Command, at time: Timestamp, subject: Name?
    ) -> Receipt? {
        commands += 1
        hash.fold(time.seconds)
        do throws(Refusal) {
            let receipt = try state.apply(command, at: time)
            hash.fold(UInt64(command.rank))
            fold(receipt.outcome)
            totals.add(receipt, state.ledger)
            observer?.submitted(command, at: time, refusal: nil)
            return receipt
        } catch {
            refused += 1
            hash.fold(UInt64(command.rank) | 1 << 32)
            hash.fold(error.rawValue.utf8)
            note(error, kind: command.name, subject: subject)
            observer?.submitted(command, at: time, refusal: error)
            return nil
        }
    }

    /// The same where only acceptance matters.
    mutating func accepts(_ command: Command, at time: Timestamp, subject: Name?) -> Bool {
        if case .some = submit(command, at: time, subject: subject) { return true }
        return false
    }

    /// Numbers that the protocol answered with; the state's digest covers the rest.
    private mutating func fold(_ outcome: Receipt.Outcome) {
        switch outcome {
        case .done, .opened, .registered, .delegated, .created, .staked, .joined, .reported: break
        case .booked(let receipt): hash.fold(receipt.requirement.baseUnits)
        case .paid(let amount), .swapped(let amount), .sent(_, _, _, let amount):
            hash.fold(amount.baseUnits)
        case .metered(let payment, let refund):
            hash.fold(payment.gross.baseUnits)
            hash.fold(refund.baseUnits)
        case .releases(let time): hash.fold(time.seconds)
        case .proposed(let number, let effectiveAt):
            hash.fold(number)
            hash.fold(effectiveAt.seconds)
        case .settled(let report):
            hash.fold(report.toClaimable.baseUnits)
            hash.fold(report.toDelegators.baseUnits)
            hash.fold(report.toNodeCollateral.baseUnits)
            hash.fold(report.toNetworkCollateral.baseUnits)
            hash.fold(report.deferred.baseUnits)
            hash.fold(report.slashed.baseUnits)
            hash.fold(report.marketAdjustment.raw)
        }
    }

    private mutating func note(_ refusal: Refusal, kind: String, subject: Name?) {
        // A day knows few kinds of refusal, so a search is cheaper than a table.
        for index in refusals.indices
        where refusals[index].kind == kind && refusals[index].refusal == refusal {
            refusals[index].count += 1
            return
        }
        refusals.append(
            RefusalCount(
                kind: kind, refusal: refusal, first: subject?.text ?? "protocol", count: 1))
    }

    /// Writes the day's refusals, one event a kind, and starts a new day.
    mutating func report(into log: inout EventLog, at seconds: Int64) {
        for refusal in refusals {
            log.add(
                "refused", refusal.kind,
                "\(refusal.refusal.rawValue), \(refusal.count) times, first \(refusal.first)",
                at: seconds)
        }
        refusals.removeAll(keepingCapacity: true)
    }

    /// Begins a new day of ``totals``.
    mutating func closeDay() { totals.closeDay() }

    func balance(of account: AccountID) -> TokenAmount {
        state.ledger.balance(of: account)
    }
}
