public import Ledger
public import Rewards

/// What the treasury has spent of one asset.
public struct TreasuryLine: Hashable, Sendable {
    public let asset: AssetID
    /// In the spending years before the book's.
    public internal(set) var before = TokenAmount.zero
    /// In the book's spending year.
    public internal(set) var spent = TokenAmount.zero
    /// In force when it was spent last in that year; zero where nothing was.
    public internal(set) var limit = TokenAmount.zero

    init(asset: AssetID) {
        self.asset = asset
    }

    /// Since genesis; held at the largest amount, which only a made-up book reaches.
    public var total: TokenAmount {
        (try? before.adding(spent)) ?? TokenAmount(baseUnits: .max)
    }
}

/// What the treasury has spent, by asset. It changes with a spending and at no other time.
public struct TreasuryBook: Hashable, Sendable {
    /// The spending year of the last spending; 0 before the first.
    public internal(set) var year: UInt64 = 0
    /// In the order of the limits; none in a composition whose treasury spends nothing.
    public internal(set) var lines: [TreasuryLine] = []

    init() {}

    init(_ terms: TreasuryTerms?) {
        lines = terms?.limits.map { TreasuryLine(asset: $0.asset) } ?? []
    }

    /// What a line has spent in a spending year, which is the book's or a later one.
    func spent(_ line: Int, in year: UInt64) -> TokenAmount {
        year > self.year ? .zero : lines[line].spent
    }

    /// Counts a spending; a new year begins with the first one in it.
    ///
    /// - Throws: ``Refusal/capExceeded`` for more than the limit leaves of the year.
    mutating func spend(
        _ amount: TokenAmount, line: Int, limit: TokenAmount, in year: UInt64
    ) throws(Refusal) {
        // A limit that was lowered below what is spent leaves nothing.
        if amount > limit.excess(over: spent(line, in: year)) { throw .capExceeded }
        if year > self.year { try begin(year) }
        lines[line].spent = try lines[line].spent.adding(amount)
        lines[line].limit = limit
    }

    private mutating func begin(_ year: UInt64) throws(Refusal) {
        for line in lines.indices {
            lines[line].before = try lines[line].before.adding(lines[line].spent)
            (lines[line].spent, lines[line].limit) = (.zero, .zero)
        }
        self.year = year
    }
}
