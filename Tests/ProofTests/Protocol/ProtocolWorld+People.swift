import Ledger
import Rewards
import Settlement

extension ProtocolWorld {
    /// Applies what prepares a sequence; the second set of books opens after it.
    mutating func prepare(_ command: Command, at time: Timestamp) -> Receipt {
        do { return try opening(command, at: time) } catch {
            preconditionFailure("\(command) was refused: \(error)")
        }
    }

    /// An account of an asset with something in it: tokens from the float, others from outside.
    mutating func account(
        _ name: String, of asset: AssetID = .token, holding amount: TokenAmount = .zero
    ) -> AccountID {
        let time = Timestamp.of(state.time.seconds + 1)
        let receipt = prepare(.openAccount(name: .of(name), asset: asset), at: time)
        guard case .opened(let account) = receipt.outcome else {
            preconditionFailure("no account was opened: \(receipt)")
        }
        if amount == .zero { return account }
        let fill: Command =
            asset == .token
            ? .transfer(from: state.systemAccounts.market, to: account, amount: amount)
            : .bringIn(account: account, amount: amount)
        _ = prepare(fill, at: time)
        return account
    }

    /// Before, at, just around and far from the last command and the edge.
    func instant(_ draw: inout Draw) -> Timestamp {
        let (now, edge) = (state.time.seconds, state.nextEdge.seconds)
        if now >= edge { return state.nextEdge }
        switch draw.below(40) {
        case 0: return .of(now - 1)
        case 1: return .of(edge - 1)
        case 2: return .of(edge)
        case 3: return .of(edge + 1)
        case 4, 5: return .of(now)
        default: return .of(now + min(1 + draw.count(upTo: 5_000), edge - 1 - now))
        }
    }

    /// A second later than the last command, or the edge.
    var nextInstant: Timestamp { .of(min(state.time.seconds + 1, state.nextEdge.seconds)) }

    /// Goes to the edge and settles it. Once in a while the command comes a second early or late.
    ///
    /// - Parameter prices: What is observed at the edge, by asset.
    mutating func settle(
        observing prices: [Price] = [], _ trial: inout Trial
    ) throws(Counterexample) -> EpochReport? {
        let edge = state.nextEdge
        if trial.draw.once(in: 24) {
            let wrong = trial.draw.once(in: 2) ? edge.seconds - 1 : edge.seconds + 1
            if try send(.settleEpoch, at: .of(wrong), &trial) != nil {
                try trial.check(.T2, false, "an edge was settled at \(wrong)")
            }
        }
        for (asset, price) in prices.enumerated() {
            _ = try send(
                .observePrice(asset: AssetID(UInt8(asset)), price: price), at: edge, &trial)
        }
        let receipt = try send(.settleEpoch, at: edge, &trial)
        guard let receipt, case .settled(let report) = receipt.outcome else {
            // T9: nothing that participants did may keep an epoch from ending.
            try trial.check(
                .T9, false,
                "the edge of \(edge) was refused with \(lastRefusal as Any? ?? "nothing")")
            return nil
        }
        return report
    }

    /// T9: a command that must be accepted.
    mutating func demand(
        _ command: Command, _ trial: inout Trial
    ) throws(Counterexample) -> Receipt? {
        let receipt = try send(command, at: nextInstant, &trial)
        try trial.check(
            .T9, receipt != nil,
            "\(command) was refused with \(lastRefusal as Any? ?? "nothing") at the end")
        return receipt
    }

    func balance(_ account: AccountID) -> TokenAmount { state.ledger.balance(of: account) }
}

extension Name {
    /// A name that is known to be one.
    static func of(_ text: String) -> Name {
        guard let name = Name(text) else { preconditionFailure("\(text) is no name") }
        return name
    }
}

extension Draw {
    /// Up to some amount and, now and then, the most that the type holds.
    mutating func amount(around value: UInt128) -> TokenAmount {
        once(in: 24) ? TokenAmount(.max) : amount(upTo: 4 * value, near: value)
    }

    /// A number of something that exists, mostly; sometimes the next one.
    mutating func number(of count: Int) -> Int {
        count == 0 || once(in: 24) ? count : below(count)
    }
}
