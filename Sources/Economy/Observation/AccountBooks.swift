import Ledger
import Rewards
import Settlement

/// Day by day what went in and out of every protocol account, and of all people together, asset by
/// asset.
struct AccountBooks {
    fileprivate var books: [Book]
    /// The protocol's accounts; the people's books follow, one an asset.
    private let systemCount: Int

    fileprivate struct Book {
        let name: String
        let accountClass: AccountClass
        var last: Totals
        var days: [AccountHistory.Day] = []
    }

    /// Since the beginning.
    fileprivate struct Totals {
        var credited = TokenAmount.zero
        var debited = TokenAmount.zero
        var balance: TokenAmount { credited.excess(over: debited) }
    }

    /// Opens the books at genesis.
    init(_ state: borrowing ProtocolState) {
        systemCount = state.namedSystemAccounts.count
        books = state.namedSystemAccounts.map { name, id in
            let account = state.ledger.accounts[Int(id.index)]
            return Book(
                name: name.text, accountClass: account.accountClass,
                last: Totals(credited: account.credited, debited: account.debited))
        }
        for (index, asset) in state.configuration.assets.enumerated() {
            let name = index == 0 ? "participants" : "participants:" + asset.symbol.text
            books.append(Book(name: name, accountClass: .liquid, last: Totals()))
        }
    }

    /// Writes the day's line of every book.
    ///
    /// - Complexity: O(accounts).
    mutating func close(_ state: borrowing ProtocolState) {
        for index in 0..<systemCount {
            let account = state.ledger.accounts[index]
            books[index].close(Totals(credited: account.credited, debited: account.debited))
        }
        // People's accounts are opened after the protocol's.
        var sums = [Totals](repeating: Totals(), count: books.count - systemCount)
        for index in systemCount..<state.ledger.accounts.count {
            let account = state.ledger.accounts[index]
            sums[Int(account.asset.index)].credited.accumulate(account.credited)
            sums[Int(account.asset.index)].debited.accumulate(account.debited)
        }
        for (asset, sum) in sums.enumerated() { books[systemCount + asset].close(sum) }
    }

    var histories: [AccountHistory] {
        books.map {
            AccountHistory(name: $0.name, accountClass: "\($0.accountClass)", days: $0.days)
        }
    }
}

extension AccountBooks.Book {
    fileprivate mutating func close(_ totals: AccountBooks.Totals) {
        days.append(
            AccountHistory.Day(
                opening: last.balance, credited: totals.credited.excess(over: last.credited),
                debited: totals.debited.excess(over: last.debited), closing: totals.balance))
        last = totals
    }
}
