import Ledger
import Rewards
import Settlement

/// Two protocols that differ in what must not matter: idle commands between, the order of claims.
struct ProtocolPairsProof: Subject {
    static let flaws = ["an idle command moves a unit", "the last of the claims is lost"]

    private var plain: RandomProtocol
    /// The same, with commands between that change nothing.
    private var busy: RandomProtocol
    private var clock: UInt64

    init(_ trial: inout Trial) {
        plain = RandomProtocol(&trial.draw)
        busy = plain
        clock = plain.state.time.seconds
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let edge = plain.state.nextEdge.seconds
        let isEdge = trial.draw.once(in: 8) || clock + 20_000 >= edge
        let time = isEdge ? edge : clock + 1 + trial.draw.count(upTo: 5_000)
        try idle(before: time, &trial)
        clock = time
        if trial.draw.once(in: 8) && !isEdge { try reorder(&trial) }
        let command =
            isEdge ? Command.settleEpoch : plain.command(at: .of(time), &trial.draw)
        let first = plain.answer(command, at: .of(time))
        let second = busy.answer(command, at: .of(time))
        if case .success = first {
            trial.countOperation()
        } else {
            trial.countOperation(isRefused: true)
        }
        try trial.check(
            .R11, first == second, "\(command): \(first), with idle commands before it \(second)")
        try trial.check(
            .R11, plain.balances == busy.balances, "\(command): the balances differ")
    }

    /// Commands that change nothing, at instants between.
    private mutating func idle(
        before time: UInt64, _ trial: inout Trial
    ) throws(Counterexample) {
        for _ in 0..<trial.draw.below(3) where clock + 1 < time {
            clock += 1 + trial.draw.even(upTo: min(time - clock - 2, 2_000))
            var command = busy.idle(&trial.draw)
            if trial.flaw == 1, busy.people.count > 1 {
                command = .transfer(
                    from: busy.people[0], to: busy.people[1], amount: TokenAmount(1))
            }
            _ = busy.answer(command, at: .of(clock))
        }
    }

    /// R10: the same claims in another order leave everybody with the same.
    private func reorder(_ trial: inout Trial) throws(Counterexample) {
        var claims = busy.claims
        var (one, other) = (busy, busy)
        for (number, claim) in claims.enumerated() {
            _ = one.answer(claim, at: .of(clock + UInt64(number)))
        }
        // Fisher and Yates.
        for number in claims.indices.dropFirst().reversed() {
            claims.swapAt(number, trial.draw.below(number + 1))
        }
        if trial.flaw == 2 { claims = claims.dropLast() }
        for (number, claim) in claims.enumerated() {
            _ = other.answer(claim, at: .of(clock + UInt64(number)))
        }
        try trial.check(
            .R10, one.balances == other.balances, "\(claims.count) claims in two orders differ")
    }
}
