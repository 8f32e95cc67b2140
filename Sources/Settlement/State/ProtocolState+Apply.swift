import Ledger
public import Rewards

extension ProtocolState {
    /// Carries out one command.
    ///
    /// - Parameters:
    ///   - time: Not before the last accepted command; inside the running epoch. An epoch is
    ///     closed by `settleEpoch` at exactly its end before anything else may happen there.
    /// - Returns: The postings made and the answer to the sender.
    /// - Throws: The first refusal, in this order: `time-reversed`, `unknown-id`, `epoch-not-due`,
    ///   `time-reversed` for the order inside the instant, then the command's own.
    ///   The state is then as it was, to the byte.
    /// - Complexity: O(1) for most commands, O(nodes of the pool) for a booking,
    ///   O(nodes + running bookings + slashed positions) for an epoch.
    public mutating func apply(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        if time < self.time { throw .timeReversed }
        let subject = try subject(of: command)
        try checkEpoch(command, at: time)
        try checkOrder(rank: command.rank, subject: subject, at: time)
        let receipt =
            try isUndoNeeded(command, at: time)
            ? performUndoably(command, at: time) : perform(command, at: time)
        self.time = time
        lastRank = command.rank
        lastSubject = subject
        checkAfterCommand(at: time)
        return receipt
    }

    /// What happens by time alone, or in many places, is undone by going back to a copy.
    private func isUndoNeeded(_ command: Command, at time: Timestamp) -> Bool {
        if case .settleEpoch = command { return true }
        guard let earliestLineEnd else { return false }
        return earliestLineEnd <= time
    }

    private mutating func performUndoably(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        let before = self
        do throws(Refusal) {
            try endBookings(by: time)
            return try perform(command, at: time)
        } catch {
            self = before
            throw error
        }
    }

    private func checkEpoch(_ command: Command, at time: Timestamp) throws(Refusal) {
        switch command {
        case .settleEpoch: if time != nextEdge { throw .epochNotDue }
        case .observePrice: if time > nextEdge { throw .epochNotDue }
        default: if time >= nextEdge { throw .epochNotDue }
        }
    }

    private func checkOrder(rank: UInt8, subject: [UInt8], at time: Timestamp) throws(Refusal) {
        if time > self.time || rank > lastRank { return }
        if rank < lastRank || subject.lexicographicallyPrecedes(lastSubject) {
            throw .timeReversed
        }
    }

    private mutating func perform(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        switch command {
        case .observePrice(let price): try observe(price, at: time)
        case .settleEpoch: try settleEpoch(at: time)
        case .proposeParameter(let key, let value): try propose(key, value: value, at: time)
        case .openAccount(let name):
            Receipt(outcome: .opened(try open(name, accountClass: .liquid)))
        case .claimRewards(let node): try claimRewards(node)
        case .claimDelegation(let position): try claimDelegation(position, at: time)
        case .releaseCollateral(let node): try releaseCollateral(node, at: time)
        case .withdrawDelegation(let position): try withdrawDelegation(position, at: time)
        case .transfer(let from, let to, let amount):
            try transfer(amount, from: from, to: to)
        case .registerNode(let registration): try register(registration, at: time)
        case .depositCollateral(let node, let amount): try deposit(amount, on: node)
        case .extendCommitment(let node, let length):
            try extendCommitment(node, by: length, at: time)
        case .withdrawCollateral(let node, let amount):
            try withdrawCollateral(amount, from: node, at: time)
        case .setCapacity(let node, let capacity): try setCapacity(capacity, of: node, at: time)
        case .quoteReservation(let node, let price): quote(price, for: node)
        case .book(let booking): try book(booking, at: time)
        case .delegate(let delegation): try delegate(delegation, at: time)
        case .undelegate(let position): try undelegate(position, at: time)
        case .reportUsage(let node, let gpuSeconds, let downtime):
            try report(gpuSeconds: gpuSeconds, downtime: downtime, of: node, at: time)
        }
    }
}
