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
    ///   `time-reversed` for the order inside the instant, then the command's own, of which
    ///   `not-in-composition` is the first. The state is then as it was, to the byte.
    /// - Complexity: O(1) for most commands, O(nodes of the pool) for a booking, O(miners) for a
    ///   miner's registration; for an epoch see ``settleEpoch(at:)``.
    public mutating func apply(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        if time < self.time { throw .timeReversed }
        let subject = try subject(of: command)
        try checkEpoch(command, at: time)
        try checkOrder(rank: command.rank, subject: subject, at: time)
        let ended = try endBookings(by: time)
        let receipt: Receipt
        do throws(Refusal) {
            receipt = try perform(command, at: time)
        } catch {
            if let ended { restore(ended) }
            throw error
        }
        self.time = time
        lastRank = command.rank
        subject.replace(&lastSubject)
        checkAfterCommand(at: time)
        return receipt
    }

    @inline(__always)
    private func checkEpoch(_ command: Command, at time: Timestamp) throws(Refusal) {
        switch command {
        case .settleEpoch: if time != nextEdge { throw .epochNotDue }
        case .observePrice, .market(.quoteReserves): if time > nextEdge { throw .epochNotDue }
        default: if time >= nextEdge { throw .epochNotDue }
        }
    }

    @inline(__always)
    private func checkOrder(
        rank: UInt8, subject: CommandSubject, at time: Timestamp
    ) throws(Refusal) {
        if time > self.time || rank > lastRank { return }
        if rank < lastRank || subject.precedes(lastSubject) {
            throw .timeReversed
        }
    }

    private mutating func perform(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        switch command {
        case .observePrice(let asset, let price): try observe(price, of: asset, at: time)
        case .settleEpoch: try settleEpoch(at: time)
        case .governance(let command): try perform(command, at: time)
        case .openAccount(let name, let asset):
            Receipt(outcome: .opened(try open(name, asset: asset, accountClass: .liquid)))
        case .bringIn(let account, let amount): try bringIn(amount, to: account)
        case .takeOut(let account, let amount): try takeOut(amount, from: account)
        case .transfer(let from, let to, let amount):
            try transfer(amount, from: from, to: to)
        case .market(let command): try perform(command)
        case .staking(let command): try perform(command, at: time)
        case .job(let command): try perform(command, at: time)
        case .mining(let command): try perform(command, at: time)
        case .bridge(let command): try perform(command)
        case .treasury(let command): try perform(command, at: time)
        default: try performOnHardware(command, at: time)
        }
    }

    private mutating func performOnHardware(
        _ command: Command, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        if !configuration.hardware.isPresent { throw .notInComposition }
        switch command {
        case .claimRewards(let node): return try claimRewards(node)
        case .claimDelegation(let position): return try claimDelegation(position, at: time)
        case .releaseCollateral(let node): return try releaseCollateral(node, at: time)
        case .withdrawDelegation(let position):
            return try withdrawDelegation(position, at: time)
        case .registerNode(let registration): return try register(registration, at: time)
        case .depositCollateral(let node, let amount): return try deposit(amount, on: node)
        case .extendCommitment(let node, let length):
            return try extendCommitment(node, by: length, at: time)
        case .withdrawCollateral(let node, let amount):
            return try withdrawCollateral(amount, from: node, at: time)
        case .setCapacity(let node, let capacity):
            return try setCapacity(capacity, of: node, at: time)
        case .quoteReservation(let node, let price): return quote(price, for: node)
        case .book(let booking): return try book(booking, at: time)
        case .delegate(let delegation): return try delegate(delegation, at: time)
        case .undelegate(let position): return try undelegate(position, at: time)
        case .reportUsage(let node, let gpuSeconds, let downtime):
            return try report(gpuSeconds: gpuSeconds, downtime: downtime, of: node, at: time)
        default: throw .notInComposition
        }
    }
}
