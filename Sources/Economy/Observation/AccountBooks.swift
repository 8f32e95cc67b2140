import Ledger
import Rewards
import Settlement

/// Day by day what went in and out of every protocol account, and of all people together.
struct AccountBooks {
    fileprivate var books: [Book]

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
        books = state.namedSystemAccounts.map { name, id in
            let account = state.ledger.accounts[Int(id.index)]
            return Book(
                name: name.text, accountClass: account.accountClass,
                last: Totals(credited: account.credited, debited: account.debited))
        }
        books.append(Book(name: "participants", accountClass: .liquid, last: Totals()))
    }

    /// Writes the day's line of every book.
    ///
    /// - Complexity: O(accounts).
    mutating func close(_ state: borrowing ProtocolState) {
        let people = books.count - 1
        for index in 0..<people {
            let account = state.ledger.accounts[index]
            books[index].close(Totals(credited: account.credited, debited: account.debited))
        }
        // People's accounts are opened after the protocol's.
        var sum = Totals()
        for index in people..<state.ledger.accounts.count {
            sum.credited.accumulate(state.ledger.accounts[index].credited)
            sum.debited.accumulate(state.ledger.accounts[index].debited)
        }
        books[people].close(sum)
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
