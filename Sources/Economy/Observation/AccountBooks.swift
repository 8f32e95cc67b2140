import Ledger
import Rewards
import Settlement

/// Day by day what went in and out of every protocol account, and of all people together in each
/// asset.
struct AccountBooks {
    /// The protocol's accounts, then the people of each asset.
    fileprivate var books: [Book]
    private let symbols: [String]

    fileprivate struct Book {
        let name: String
        let asset: Int
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
        symbols = state.configuration.assets.map(\.symbol.text)
        books = state.namedSystemAccounts.map { name, id in
            let account = state.ledger.accounts[Int(id.index)]
            return Book(
                name: name.text, asset: Int(account.asset.index),
                accountClass: account.accountClass,
                last: Totals(credited: account.credited, debited: account.debited))
        }
        for (asset, symbol) in symbols.enumerated() {
            books.append(
                Book(
                    name: asset == 0 ? "participants" : "participants:" + symbol, asset: asset,
                    accountClass: .liquid, last: Totals()))
        }
    }

    /// Writes the day's line of every book.
    ///
    /// - Complexity: O(accounts).
    mutating func close(_ state: borrowing ProtocolState) {
        let people = books.count - symbols.count
        for index in 0..<people {
            let account = state.ledger.accounts[index]
            books[index].close(Totals(credited: account.credited, debited: account.debited))
        }
        // People's accounts are opened after the protocol's.
        var sums = Array(repeating: Totals(), count: symbols.count)
        for index in people..<state.ledger.accounts.count {
            let account = state.ledger.accounts[index]
            sums[Int(account.asset.index)].credited.accumulate(account.credited)
            sums[Int(account.asset.index)].debited.accumulate(account.debited)
        }
        for (asset, sum) in sums.enumerated() { books[people + asset].close(sum) }
    }

    var histories: [AccountHistory] {
        books.map {
            AccountHistory(
                name: $0.name, asset: symbols[$0.asset], accountClass: "\($0.accountClass)",
                days: $0.days)
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
