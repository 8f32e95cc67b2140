public import Rewards

/// The ledger's own books against each other; what differs is a broken invariant.
public struct LedgerCheck: Hashable, Sendable {
    public let asset: AssetID
    public let expected: TokenAmount
    public let found: TokenAmount

    public var holds: Bool { expected == found }
}

extension Ledger {
    /// S1 at constant cost: the running sum of balances against the supply book.
    public func runningSupplyCheck(_ asset: AssetID) -> LedgerCheck {
        LedgerCheck(
            asset: asset, expected: books[Int(asset.index)].supply,
            found: balanceSums[Int(asset.index)])
    }

    /// Every balance added up again, by asset: all of them (S1) and class by class (S9).
    ///
    /// - Complexity: O(accounts.count + assets).
    public func recount() throws(Refusal) -> [LedgerRecount] {
        var recounts = [LedgerRecount](repeating: LedgerRecount(), count: books.count)
        for account in accounts {
            try recounts[Int(account.asset.index)].add(account.balance, of: account.accountClass)
        }
        return recounts
    }
}

/// The balances of one asset, added up again.
public struct LedgerRecount: Hashable, Sendable {
    public private(set) var all = TokenAmount.zero
    public private(set) var liquid = TokenAmount.zero
    public private(set) var vaults = TokenAmount.zero
    public private(set) var vesting = TokenAmount.zero

    fileprivate mutating func add(
        _ balance: TokenAmount, of accountClass: AccountClass
    ) throws(Refusal) {
        all = try all.adding(balance)
        switch accountClass {
        case .liquid: liquid = try liquid.adding(balance)
        case .vault: vaults = try vaults.adding(balance)
        case .vesting: vesting = try vesting.adding(balance)
        }
    }
}
