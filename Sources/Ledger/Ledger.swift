public import Rewards

/// Double-entry accounts of several assets, each tied to its supply book.
///
/// Every change is a ``Posting``; what a posting would break is refused before anything moves.
///
/// - Invariant: for each asset Σ balances = minted − burned (S1); a posting within one asset
///   leaves the sum as it was (S2); no balance is negative (V2).
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
public struct Ledger: Hashable, Sendable {
    public private(set) var accounts: [Account] = []
    /// One supply book an asset.
    public private(set) var books: [SupplyBook] = []
    /// Running Σ balances an asset, changed only by what each side of a posting really moved.
    public private(set) var balanceSums: [TokenAmount] = []
    /// Entries posted since the beginning.
    public private(set) var postingCount: UInt64 = 0

    public init() {}

    /// A ledger with a history.
    ///
    /// - Parameters:
    ///   - accounts: By number.
    ///   - books: By asset.
    ///   - balanceSums: By asset.
    /// - Throws: ``Refusal/tooManyEntries``; ``Refusal/unknownID`` for an account of no such asset;
    ///   ``Refusal/malformedField`` unless the sums are those of the balances.
    /// - Complexity: O(accounts).
    public init(
        accounts: [Account], books: [SupplyBook], balanceSums: [TokenAmount], postingCount: UInt64
    ) throws(Refusal) {
        if books.count > 256 || accounts.count > Int(UInt32.max) { throw .tooManyEntries }
        var sums = [TokenAmount](repeating: .zero, count: books.count)
        for account in accounts {
            let asset = Int(account.asset.index)
            if asset >= books.count { throw .unknownID }
            sums[asset] = try sums[asset].adding(account.balance)
        }
        if sums != balanceSums { throw .malformedField }
        self.accounts = accounts
        self.books = books
        self.balanceSums = balanceSums
        self.postingCount = postingCount
    }

    /// Declares the next asset with its supply book, which must be empty.
    public mutating func declareAsset(book: SupplyBook) -> AssetID {
        precondition(books.count < 256, "A ledger holds at most 256 assets.")
        precondition(book.minted == .zero, "A new asset starts with an empty supply book.")
        books.append(book)
        balanceSums.append(.zero)
        return AssetID(UInt8(books.count - 1))
    }

    /// Opens an empty account of `asset`.
    ///
    /// - Throws: ``Refusal/tooManyEntries`` past 2^32−1 accounts.
    public mutating func open(
        asset: AssetID, accountClass: AccountClass
    ) throws(Refusal) -> AccountID {
        if accounts.count >= Int(UInt32.max) { throw .tooManyEntries }
        accounts.append(Account(asset: asset, accountClass: accountClass))
        return AccountID(UInt32(accounts.count - 1))
    }

    /// Zero for an account that does not exist.
    @inlinable
    public func balance(of account: AccountID) -> TokenAmount {
        contains(account) ? accounts[Int(account.index)].balance : .zero
    }

    @inlinable
    public func contains(_ account: AccountID) -> Bool {
        Int(account.index) < accounts.count
    }

    /// Moves one posting.
    ///
    /// - Throws: ``Refusal/unknownID``, ``Refusal/insufficientBalance``, ``Refusal/capExceeded``,
    ///   ``Refusal/malformedField`` when the two sides hold different assets;
    ///   the ledger is then as it was.
    /// - Complexity: O(1).
    public mutating func post(_ posting: Posting) throws(Refusal) {
        switch (posting.from, posting.to) {
        case (let from?, let to?): try move(posting.amount, from: from, to: to)
        case (nil, let to?): try mint(posting.amount, to: to)
        case (let from?, nil): try burn(posting.amount, from: from)
        case (nil, nil): throw .malformedField
        }
        postingCount += 1
    }

    /// Moves several postings, or none of them.
    ///
    /// - Throws: the first posting's refusal; the ledger is then as it was.
    /// - Complexity: O(postings.count).
    public mutating func post(all postings: [Posting]) throws(Refusal) {
        if postings.count == 1 {
            try post(postings[0])
            return
        }
        let refusal = withUnsafeTemporaryAllocation(
            of: PostingUndo.self, capacity: postings.count
        ) { post(all: postings, undos: $0) }
        if let refusal { throw refusal }
    }

    /// - Parameter undos: Room for one each; on the stack, so that a posting allocates nothing.
    private mutating func post(
        all postings: [Posting], undos: UnsafeMutableBufferPointer<PostingUndo>
    ) -> Refusal? {
        for index in postings.indices {
            undos.initializeElement(at: index, to: undo(of: postings[index]))
            do throws(Refusal) {
                try post(postings[index])
            } catch {
                for made in (0..<index).reversed() { undo(postings[made], by: undos[made]) }
                return error
            }
        }
        return nil
    }

    private func undo(of posting: Posting) -> PostingUndo {
        func kept(_ id: AccountID?) -> Account? {
            guard let id, contains(id) else { return nil }
            return accounts[Int(id.index)]
        }
        let (from, to) = (kept(posting.from), kept(posting.to))
        guard let asset = (from ?? to)?.asset else { return PostingUndo() }
        return PostingUndo(
            from: from, to: to, asset: asset, book: books[Int(asset.index)],
            balanceSum: balanceSums[Int(asset.index)])
    }

    /// Takes back a posting that was made; the latest first.
    private mutating func undo(_ posting: Posting, by undo: PostingUndo) {
        if let id = posting.to, let account = undo.to { accounts[Int(id.index)] = account }
        if let id = posting.from, let account = undo.from { accounts[Int(id.index)] = account }
        if let book = undo.book {
            books[Int(undo.asset.index)] = book
            balanceSums[Int(undo.asset.index)] = undo.balanceSum
        }
        postingCount -= 1
    }

    /// What there is to go back to from `postings`.
    ///
    /// - Complexity: O(postings.count).
    public func mark(_ postings: [Posting]) -> LedgerMark {
        var accounts: [AccountID] = []
        accounts.reserveCapacity(2 * postings.count)
        for posting in postings {
            if let from = posting.from { accounts.append(from) }
            if let to = posting.to { accounts.append(to) }
        }
        return mark(accounts)
    }

    /// What there is to go back to as long as no other account is touched, and none opened.
    ///
    /// - Complexity: O(accounts.count).
    public func mark(_ touched: [AccountID]) -> LedgerMark {
        var before: [(id: AccountID, account: Account)] = []
        before.reserveCapacity(touched.count)
        for id in touched where contains(id) { before.append((id, accounts[Int(id.index)])) }
        return LedgerMark(
            accounts: before, books: books, balanceSums: balanceSums, postingCount: postingCount)
    }

    /// What there is to go back to as long as only the first `count` accounts are touched, and none
    /// is opened.
    ///
    /// - Complexity: O(count).
    public func mark(first count: Int) -> LedgerMark {
        var before: [(id: AccountID, account: Account)] = []
        before.reserveCapacity(count)
        for index in 0..<min(count, accounts.count) {
            before.append((AccountID(UInt32(index)), accounts[index]))
        }
        return LedgerMark(
            accounts: before, books: books, balanceSums: balanceSums, postingCount: postingCount)
    }

    /// Goes back to a mark.
    public mutating func restore(_ mark: LedgerMark) {
        for (id, account) in mark.accounts { accounts[Int(id.index)] = account }
        books = mark.books
        balanceSums = mark.balanceSums
        postingCount = mark.postingCount
    }

    /// The asset that an account of this ledger holds.
    @inlinable
    public func asset(of account: AccountID) -> AssetID { accounts[Int(account.index)].asset }

    private func account(_ id: AccountID) throws(Refusal) -> Account {
        if !contains(id) { throw .unknownID }
        return accounts[Int(id.index)]
    }

    private mutating func move(
        _ amount: TokenAmount, from: AccountID, to: AccountID
    ) throws(Refusal) {
        if !contains(from) || !contains(to) { throw .unknownID }
        let (source, target) = (Int(from.index), Int(to.index))
        if accounts[source].asset != accounts[target].asset { throw .malformedField }
        if accounts[source].balance < amount { throw .insufficientBalance }
        if from == to { return }
        let (old, new) = (accounts[source].accountClass, accounts[target].accountClass)
        // Within one class the split of the supply stays as it is: the book is not even read.
        if old == new {
            try move(amount, from: source, to: target)
            return
        }
        let asset = Int(accounts[source].asset.index)
        var book = books[asset]
        try book.reclassify(amount, from: old, to: new)
        try move(amount, from: source, to: target)
        books[asset] = book
    }

    /// Moves between two accounts of one asset; the books stay as they are.
    @inline(__always)
    private mutating func move(
        _ amount: TokenAmount, from source: Int, to target: Int
    ) throws(Refusal) {
        let asset = Int(accounts[source].asset.index)
        let debited = try accounts[source].debited(by: amount)
        let credited = try accounts[target].credited(by: amount)
        // Through the balances as they now are, so that S1 sees what the accounts really hold.
        let sum = try balanceSums[asset]
            .subtracting(accounts[source].balance).adding(debited.balance)
            .subtracting(accounts[target].balance).adding(credited.balance)
        accounts[source].set(balance: debited.balance, debited: debited.turnover)
        accounts[target].set(balance: credited.balance, credited: credited.turnover)
        balanceSums[asset] = sum
    }

    private mutating func mint(_ amount: TokenAmount, to: AccountID) throws(Refusal) {
        var target = try account(to)
        let asset = Int(target.asset.index)
        var book = books[asset]
        try book.mint(amount)
        try book.reclassify(amount, from: .liquid, to: target.accountClass)
        let sum = try balanceSums[asset].adding(amount)
        try target.credit(amount)
        accounts[Int(to.index)] = target
        books[asset] = book
        balanceSums[asset] = sum
    }

    private mutating func burn(_ amount: TokenAmount, from: AccountID) throws(Refusal) {
        var source = try account(from)
        let asset = Int(source.asset.index)
        if source.balance < amount { throw .insufficientBalance }
        var book = books[asset]
        try book.reclassify(amount, from: source.accountClass, to: .liquid)
        try book.burn(amount)
        let sum = try balanceSums[asset].subtracting(amount)
        try source.debit(amount)
        accounts[Int(from.index)] = source
        books[asset] = book
        balanceSums[asset] = sum
    }
}

/// Accounts and books as they were, to go back to.
public struct LedgerMark: Sendable {
    let accounts: [(id: AccountID, account: Account)]
    let books: [SupplyBook]
    let balanceSums: [TokenAmount]
    let postingCount: UInt64
}

extension SupplyBook {
    /// Moves `amount` between the classes of the supply split; burnt and minted stay as they are.
    mutating func reclassify(
        _ amount: TokenAmount, from old: AccountClass, to new: AccountClass
    ) throws(Refusal) {
        if old == new { return }
        switch old {
        case .liquid: break
        case .vault: try release(amount)
        case .vesting: try unlock(amount)
        }
        switch new {
        case .liquid: break
        case .vault: try sequester(amount)
        case .vesting: try lock(amount)
        }
    }
}
