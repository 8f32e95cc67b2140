public import Ledger
public import Rewards

extension ProtocolState {
    /// Refused in this order: `not-in-composition`; `unknown-id` for an asset without a limit, then
    /// for an account that is nobody's; `malformed-field` for an account of another asset;
    /// `zero-amount`; `cap-exceeded` past the limit of the spending year; `insufficient-balance`.
    mutating func perform(
        _ command: TreasuryCommand, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let spending = terms.treasurySpending else { throw .notInComposition }
        switch command {
        case .spend(let asset, let account, let amount):
            guard let line = spending.place(of: asset) else { throw .unknownID }
            let to = try participant(account)
            if ledger.asset(of: to) != asset { throw .malformedField }
            if amount == .zero { throw .zeroAmount }
            var book = treasury
            try book.spend(
                amount, line: line, limit: spending.limits[line].perYear,
                in: configuration.spendingYear(at: time))
            let from = systemAccounts.treasuries[Int(asset.index)]
            let receipt = try pay(
                [Posting(from: from, to: to, amount: amount, reason: .treasurySpend)],
                outcome: .paid(amount))
            treasury = book
            return receipt
        }
    }

    /// What the limit of its spending year still admits at an instant, whatever the treasury holds;
    /// zero for an asset without a limit.
    ///
    /// - Parameter time: Not before the last command.
    public func treasuryAllowance(of asset: AssetID, at time: Timestamp) -> TokenAmount {
        guard let spending = terms.treasurySpending, let line = spending.place(of: asset) else {
            return .zero
        }
        let year = configuration.spendingYear(at: time)
        return spending.limits[line].perYear.excess(over: treasury.spent(line, in: year))
    }

    // MARK: Checks

    /// V13: the counters are what has left the treasury, and the year's is within the limit that
    /// was in force when it was spent.
    mutating func checkTreasury() {
        for line in treasury.lines.indices {
            let entry = treasury.lines[line]
            let account = systemAccounts.treasuries[Int(entry.asset.index)]
            let debited = ledger.accounts[Int(account.index)].debited
            let symbol = configuration.assets[Int(entry.asset.index)].symbol
            check(
                .treasurySpending, "postings of " + symbol.text, expected: debited,
                found: entry.total)
            check(
                .treasurySpending, "the year of " + symbol.text, found: entry.spent,
                atMost: entry.limit)
        }
    }

    /// What has no limit has never left a treasury, and no year is counted before it begins.
    mutating func checkTreasuryParts() {
        if treasury.lines.isEmpty { return }
        for (index, account) in systemAccounts.treasuries.enumerated()
        where !treasury.lines.contains(where: { Int($0.asset.index) == index }) {
            let debited = ledger.accounts[Int(account.index)].debited
            let symbol = configuration.assets[index].symbol
            check(
                .treasurySpending, "no limit of " + symbol.text, expected: .zero, found: debited)
        }
        let year = configuration.spendingYear(at: time)
        if treasury.year > year {
            violate(
                .treasurySpending, "year", expected: UInt256(UInt128(year)),
                found: UInt256(UInt128(treasury.year)))
        }
    }

    /// A book that no sequence of spendings leaves is none.
    func checkRestoredTreasury() throws(Refusal) {
        if treasury.year > configuration.spendingYear(at: time) { throw .timeReversed }
        var spent = TokenAmount.zero
        for line in treasury.lines {
            _ = try line.before.adding(line.spent)
            spent = max(spent, line.spent)
            let isBegun = line.spent > .zero || line.limit == .zero
            let isAfter = treasury.year > 0 || line.before == .zero
            if !isBegun || !isAfter { throw .malformedField }
        }
        if treasury.year > 0 && spent == .zero { throw .malformedField }
    }
}
