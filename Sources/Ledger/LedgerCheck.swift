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

    /// S1 in full: every balance added up again.
    ///
    /// - Complexity: O(accounts.count).
    public func fullSupplyCheck(_ asset: AssetID) throws(Refusal) -> LedgerCheck {
        var sum = TokenAmount.zero
        for account in accounts where account.asset == asset {
            sum = try sum.adding(account.balance)
        }
        return LedgerCheck(asset: asset, expected: books[Int(asset.index)].supply, found: sum)
    }

    /// S9: the sum of one class of accounts, to hold against the supply book.
    ///
    /// - Complexity: O(accounts.count).
    public func total(
        of accountClass: AccountClass, asset: AssetID
    ) throws(Refusal) -> TokenAmount {
        var sum = TokenAmount.zero
        for account in accounts
        where account.asset == asset && account.accountClass == accountClass {
            sum = try sum.adding(account.balance)
        }
        return sum
    }
}
