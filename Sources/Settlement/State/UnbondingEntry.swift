public import Rewards

/// An amount on its way out, under the delay in force when it was asked for (T7).
public struct UnbondingEntry: Hashable, Sendable {
    public let amount: TokenAmount
    public let requestedAt: Timestamp
    public let rule: UnbondingRule
    public internal(set) var withdrawn: TokenAmount = .zero
    public internal(set) var slashed: TokenAmount = .zero

    init(amount: TokenAmount, requestedAt: Timestamp, rule: UnbondingRule) {
        self.amount = amount
        self.requestedAt = requestedAt
        self.rule = rule
    }

    /// What the entry still holds in the vault.
    public var outstanding: TokenAmount {
        amount.excess(over: withdrawn).excess(over: slashed)
    }

    /// What may leave at `time`; never more than is outstanding.
    func withdrawable(at time: Timestamp) throws(Refusal) -> TokenAmount {
        let release = try rule.withdrawable(
            amount: amount, requestedAt: requestedAt, withdrawn: withdrawn, at: time, slash: .zero)
        return min(release.withdrawable, outstanding)
    }
}

extension [UnbondingEntry] {
    /// Takes out what has matured, and forgets entries that hold nothing any more.
    mutating func release(at time: Timestamp) throws(Refusal) -> TokenAmount {
        var matured = TokenAmount.zero
        for index in indices {
            let amount = try self[index].withdrawable(at: time)
            matured = try matured.adding(amount)
            self[index].withdrawn = try self[index].withdrawn.adding(amount)
        }
        removeAll { $0.outstanding == .zero }
        return matured
    }
}
