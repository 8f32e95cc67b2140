import Ledger
import Rewards

extension ProtocolState {
    mutating func transfer(
        _ amount: TokenAmount, from: AccountID, to: AccountID
    ) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        return try pay([
            Posting(
                from: try liquid(from), to: try liquid(to), amount: amount, reason: .transfer)
        ])
    }

    /// Posts what is not zero, all of it or nothing.
    mutating func pay(
        _ postings: consuming [Posting], outcome: Receipt.Outcome = .done
    ) throws(Refusal) -> Receipt {
        postings.removeAll { $0.amount == .zero }
        try ledger.post(all: postings)
        return Receipt(postings: postings, outcome: outcome)
    }

    /// Units of an external asset arrive; nothing else creates them (V4).
    mutating func bringIn(_ amount: TokenAmount, to account: AccountID) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        if amount >= TokenAmount.ofOneMovement { throw .outOfRange }
        return try pay([
            Posting(from: nil, to: try external(account), amount: amount, reason: .broughtIn)
        ])
    }

    mutating func takeOut(
        _ amount: TokenAmount, from account: AccountID
    ) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        return try pay([
            Posting(from: try external(account), to: nil, amount: amount, reason: .takenOut)
        ])
    }

    /// A participant's account of an asset that comes from outside.
    private func external(_ account: AccountID) throws(Refusal) -> AccountID {
        let account = try participant(account)
        let asset = Int(ledger.asset(of: account).index)
        if configuration.assets[asset].origin != .external { throw .notInVariant }
        return account
    }
}
