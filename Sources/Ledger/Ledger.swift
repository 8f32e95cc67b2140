public import Rewards

/// Double-entry accounts of several assets, each tied to its supply book.
///
/// Every change is a ``Posting``; what a posting would break is refused before anything moves.
///
/// - Invariant: for each asset Σ balances = minted − burned (S1); a posting within one asset
///   leaves the sum as it was (S2); no balance is negative (V2).
/// - Source: `mechanisms.md` A12 — stated.
public struct Ledger: Hashable, Sendable {
    public private(set) var accounts: [Account] = []
    /// One supply book an asset.
    public private(set) var books: [SupplyBook] = []
    /// Running Σ balances an asset, changed only by what each side of a posting really moved.
    public private(set) var balanceSums: [TokenAmount] = []
    /// Entries posted since the beginning.
    public private(set) var postingCount: UInt64 = 0

    public init() {}

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

    public func balance(of account: AccountID) -> TokenAmount {
        accounts[Int(account.index)].balance
    }

    public func contains(_ account: AccountID) -> Bool {
        Int(account.index) < accounts.count
    }

    /// Moves one posting.
    ///
    /// - Throws: ``Refusal/insufficientBalance``, ``Refusal/capExceeded``,
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
        var touched: [(id: AccountID, before: Account)] = []
        touched.reserveCapacity(2 * postings.count)
        let before = (books: books, sums: balanceSums, count: postingCount)
        do throws(Refusal) {
            for posting in postings {
                for id in [posting.from, posting.to] {
                    if let id { touched.append((id, accounts[Int(id.index)])) }
                }
                try post(posting)
            }
        } catch {
            for change in touched.reversed() { accounts[Int(change.id.index)] = change.before }
            (books, balanceSums, postingCount) = before
            throw error
        }
    }

    private mutating func move(
        _ amount: TokenAmount, from: AccountID, to: AccountID
    ) throws(Refusal) {
        let source = accounts[Int(from.index)]
        let target = accounts[Int(to.index)]
        let asset = Int(source.asset.index)
        if source.asset != target.asset { throw .malformedField }
        if source.balance < amount { throw .insufficientBalance }
        if from == to { return }
        var book = books[asset]
        try book.reclassify(amount, from: source.accountClass, to: target.accountClass)
        var debited = source
        var credited = target
        try debited.debit(amount)
        try credited.credit(amount)
        // Through the balances as they now are, so that S1 sees what the accounts really hold.
        let sum = try balanceSums[asset].subtracting(source.balance).adding(debited.balance)
            .subtracting(target.balance).adding(credited.balance)
        accounts[Int(from.index)] = debited
        accounts[Int(to.index)] = credited
        balanceSums[asset] = sum
        books[asset] = book
    }

    private mutating func mint(_ amount: TokenAmount, to: AccountID) throws(Refusal) {
        var target = accounts[Int(to.index)]
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
        var source = accounts[Int(from.index)]
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
