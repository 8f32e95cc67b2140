import Ledger
import Rewards
import Settlement

/// A protocol under commands, with what is checked after each whatever the composition.
struct ProtocolWorld {
    /// Deliberate errors of every composition's suite.
    static let flaws = [
        "a posting is missing from a receipt", "a refused command leaves a trace",
        "a snapshot loses the last command", "a governed value changes before its edge",
    ]

    private(set) var state: ProtocolState
    private(set) var log: [(command: Command, at: Timestamp)] = []
    private var audit: LedgerAudit
    private var lastRank: UInt8 = 0
    /// Of the latest command that was refused.
    private(set) var lastRefusal: Refusal?
    /// Accepted proposals and when they may come into force.
    private var proposals: [(key: GovernedKey, value: UInt128, at: Timestamp)] = []

    /// Whether the deliberate errors of ``flaws`` have the numbers from one.
    private let showsFlaws: Bool

    init(
        _ configuration: ProtocolConfiguration, checkLevel: CheckLevel, showsFlaws: Bool = true
    ) {
        self.showsFlaws = showsFlaws
        do {
            state = try ProtocolState(configuration)
        } catch {
            preconditionFailure("the composition was refused: \(error)")
        }
        state.checkLevel = checkLevel
        audit = LedgerAudit(state)
    }

    /// A level of checks: a share of the sequences adds everything up after every command.
    static func checkLevel(_ draw: inout Draw) -> CheckLevel {
        switch draw.below(8) {
        case 0: .everyCommand
        case 1, 2, 3: .everyEdge
        default: .runningSums
        }
    }

    // MARK: Commands

    /// Applies a command of the preparation; the second set of books opens after it.
    mutating func opening(_ command: Command, at time: Timestamp) throws(Refusal) -> Receipt {
        let receipt = try state.apply(command, at: time)
        audit = LedgerAudit(state)
        log.append((command, time))
        lastRank = command.rank
        return receipt
    }

    /// Applies one command and checks what must hold after any.
    ///
    /// - Returns: The receipt of an accepted command.
    mutating func send(
        _ command: Command, at time: Timestamp, _ trial: inout Trial
    ) throws(Counterexample) -> Receipt? {
        let before = state
        var state = state
        let result: Result<Receipt, Refusal>
        do { result = .success(try state.apply(command, at: time)) } catch {
            result = .failure(error)
        }
        switch result {
        case .failure(let refusal):
            lastRefusal = refusal
            trial.countOperation(isRefused: true)
            if shows(2, trial) && before.checkLevel != .everyEdge { state.checkLevel = .everyEdge }
            try trial.check(
                .N2, state == before, "\(command) was refused with \(refusal) and left a trace")
            try checkOrder(command, time, refusal: refusal, &trial)
            return nil
        case .success(var receipt):
            trial.countOperation()
            self.state = state
            try checkOrder(command, time, refusal: nil, &trial)
            try checkClock(command, time, &trial)
            if shows(1, trial) && !receipt.postings.isEmpty { receipt.postings.removeLast() }
            try audit.book(command, receipt, state, &trial)
            try checkViolations(&trial)
            try checkGoverned(command, receipt, before: before, &trial)
            log.append((command, time))
            lastRank = command.rank
            return receipt
        }
    }

    /// R4, L7 and S6: what was just done cannot be done again at once, or pays nothing.
    mutating func repeatAtOnce(
        _ command: Command, as invariant: Invariant, _ trial: inout Trial
    ) throws(Counterexample) {
        guard let again = try send(command, at: state.time, &trial) else {
            return try trial.check(invariant, true, "")
        }
        try trial.check(
            invariant, again.outcome == .paid(.zero) && again.postings.isEmpty,
            "\(command) again: \(again)")
    }

    private func shows(_ flaw: Int, _ trial: Trial) -> Bool { showsFlaws && trial.flaw == flaw }

    // MARK: Checks

    /// T1 and T2: commands out of order, and on the wrong side of an edge, are refused.
    private func checkOrder(
        _ command: Command, _ time: Timestamp, refusal: Refusal?, _ trial: inout Trial
    ) throws(Counterexample) {
        // Of an accepted command the state is the one after it; the log still ends before it.
        let last = log.last?.at ?? state.configuration.genesis
        if time < last {
            return try trial.check(
                .T1, refusal == .timeReversed, "\(command) at \(time), after \(last)")
        }
        if time == last && command.rank < lastRank {
            try trial.check(.T1, refusal != nil, "\(command) after one of rank \(lastRank)")
        }
        let edge = refusal == nil && command == .settleEpoch ? state.epochStart : state.nextEdge
        switch command {
        case .settleEpoch:
            try trial.check(
                .T2, (time == edge) || refusal == .epochNotDue,
                "the edge of \(edge) at \(time): \(refusal as Any? ?? "accepted")")
        case .observePrice, .market(.quoteReserves):
            try trial.check(.T2, time <= edge || refusal != nil, "\(command) after its edge")
        default:
            try trial.check(.T2, time < edge || refusal != nil, "\(command) at its edge")
        }
    }

    /// T1 and T2: the clock is the command's; epochs follow each other without gap or overlap.
    private func checkClock(
        _ command: Command, _ time: Timestamp, _ trial: inout Trial
    ) throws(Counterexample) {
        try trial.check(.T1, state.time == time, "the clock is \(state.time) at \(time)")
        let length = state.configuration.epochLength.count
        let genesis = state.configuration.genesis.seconds
        let start = genesis + state.epochNumber * length
        try trial.check(
            .T2,
            state.epochStart.seconds == start && state.nextEdge.seconds == start + length
                && start <= time.seconds && time.seconds <= start + length,
            "epoch \(state.epochNumber): \(state.epochStart) … \(state.nextEdge) at \(time)")
    }

    private func checkViolations(_ trial: inout Trial) throws(Counterexample) {
        let first = state.violations.first
        let invariant = Invariant.allCases.first { "\($0)" == first?.id.rawValue } ?? .V1
        try trial.check(
            first == nil ? .V1 : invariant, state.violationCount == 0,
            "\(first as Any? ?? "none kept")")
    }

    /// G7: in bounds, changed at edges only, by a proposal whose time has come.
    private mutating func checkGoverned(
        _ command: Command, _ receipt: Receipt, before: ProtocolState, _ trial: inout Trial
    ) throws(Counterexample) {
        if case .governance(.propose(let key, let value)) = command,
            case .proposed(_, let effectiveAt) = receipt.outcome
        {
            let isLate = shows(4, trial)
            proposals.append((key, value, isLate ? .of(effectiveAt.seconds + 1) : effectiveAt))
        }
        for (index, governed) in state.configuration.governance.enumerated() {
            let value = state.governed[index].value
            try trial.check(
                .G7,
                value >= governed.minimum && value <= governed.maximum
                    && value == (try? state.terms.value(of: governed.key)),
                "\(governed.key) is \(value)")
            if value == before.governed[index].value { continue }
            let isDue = proposals.contains {
                $0.key == governed.key && $0.value == value && $0.at <= state.time
            }
            try trial.check(
                .G7, command == .settleEpoch && isDue,
                "\(governed.key) became \(value) by \(command)")
        }
    }

    // MARK: The end

    /// D4, D9 and R19: what was accepted, again from genesis, comes to the same state, also when it
    /// is written down and read back half-way; and what is claimable is what vaults owe.
    mutating func close(_ trial: inout Trial) throws(Counterexample) {
        try checkClaims(&trial)
        let configuration = state.configuration
        var again: ProtocolState
        var resumed: ProtocolState
        do {
            again = try ProtocolState(configuration)
            again.checkLevel = .runningSums
            for (command, time) in log.prefix(log.count / 2) {
                _ = try again.apply(command, at: time)
            }
            resumed = try ProtocolState(
                configuration: configuration, canonicalBytes: again.canonicalBytes())
            try trial.check(
                .D4, resumed.canonicalBytes() == again.canonicalBytes(), "read back differently")
            let isCut = shows(3, trial) && log.last?.command != .settleEpoch
            for (number, entry) in log.enumerated().dropFirst(log.count / 2) {
                _ = try again.apply(entry.command, at: entry.at)
                if isCut && number == log.count - 1 { continue }
                _ = try resumed.apply(entry.command, at: entry.at)
            }
        } catch {
            if let found = error as? Counterexample { throw found }
            throw trial.unexpected(error as? Refusal ?? .overflow, in: "an accepted command, again")
        }
        try trial.check(.D9, again.digest() == state.digest(), "the replay ends elsewhere")
        try trial.check(
            .D4, resumed.canonicalBytes() == state.canonicalBytes(),
            "the state that was read back ends elsewhere")
    }

    private mutating func checkClaims(_ trial: inout Trial) throws(Counterexample) {
        let claims: [Claim]
        do { claims = try state.claims() } catch {
            throw trial.unexpected(error, in: "the list of claims")
        }
        var checked = state
        checked.checkClaims(claims)
        try trial.check(
            .R19, checked.violationCount == 0, "\(checked.violations.first as Any? ?? "none")")
        for asset in state.configuration.assets.indices {
            let listed = claims.filter { Int($0.asset.index) == asset }.map { $0.amount }.sum
            try trial.check(
                .R19, listed <= state.owed(of: asset),
                "\(listed) of asset \(asset) listed, \(state.owed(of: asset)) owed")
        }
    }
}

extension ProtocolState {
    /// What the vaults of rewards hold of an asset.
    fileprivate func owed(of asset: Int) -> UInt256 {
        let vaults = [
            systemAccounts.claims, systemAccounts.delegationRewards, systemAccounts.miningClaims,
            systemAccounts.stakingRewards,
        ]
        return vaults.filter { ledger.contains($0) && Int(ledger.asset(of: $0).index) == asset }
            .map { ledger.balance(of: $0) }.sum
    }
}
