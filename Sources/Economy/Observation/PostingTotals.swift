import Ledger
import Rewards
import Settlement

/// What one reason moved in one asset.
struct FlowSum: Hashable {
    var amount = UInt256.zero
    var created = UInt256.zero
    var destroyed = UInt256.zero
    var count: UInt64 = 0

    mutating func add(_ posting: Posting) {
        amount.accumulate(posting.amount)
        if posting.from == nil { created.accumulate(posting.amount) }
        if posting.to == nil { destroyed.accumulate(posting.amount) }
        count += 1
    }
}

/// Every posting of a run, summed by asset and reason: over the run, and day by day.
///
/// Reads receipts; nothing of it is part of what a run is identified by.
struct PostingTotals {
    /// Asset-major.
    private var totals: [FlowSum]
    private var today: [TokenAmount]
    /// Closed days of what has occurred; empty for what has not.
    private var days: [[TokenAmount]]
    private var closedDays = 0

    private static let reasons = PostingReason.allCases.count

    /// Opens with what genesis posted, as a part of the first day.
    init(_ state: borrowing ProtocolState) {
        let places = state.configuration.assets.count * PostingTotals.reasons
        totals = Array(repeating: FlowSum(), count: places)
        today = Array(repeating: .zero, count: places)
        days = Array(repeating: [], count: places)
        var count: UInt64 = 0
        for account in state.ledger.accounts where account.credited > .zero {
            let place = PostingTotals.place(.genesis, of: account.asset)
            totals[place].amount.accumulate(account.credited)
            today[place].accumulate(account.credited)
            totals[place].count += 1
            count += 1
        }
        for (index, book) in state.ledger.books.enumerated() {
            totals[PostingTotals.place(.genesis, of: AssetID(UInt8(index)))].created.accumulate(
                book.minted)
        }
        // What an account received at genesis is read from the account, so it must be one posting.
        precondition(
            count == state.ledger.postingCount,
            "genesis posts to \(count) accounts and makes \(state.ledger.postingCount) postings")
    }

    // MARK: While the day runs

    /// - Complexity: O(postings).
    mutating func add(_ receipt: Receipt, _ ledger: borrowing Ledger) {
        for index in receipt.postings.indices {
            let posting = receipt.postings[index]
            // One account on both sides moves nothing.
            guard posting.from != posting.to, let account = posting.from ?? posting.to else {
                continue
            }
            let place = PostingTotals.place(posting.reason, of: ledger.asset(of: account))
            totals[place].add(posting)
            today[place].accumulate(posting.amount)
        }
    }

    /// Since genesis.
    func total(_ reason: PostingReason, of asset: AssetID = .token) -> FlowSum {
        totals[PostingTotals.place(reason, of: asset)]
    }

    /// Since the last ``closeDay()``, held at the largest amount.
    func today(_ reason: PostingReason, of asset: AssetID = .token) -> TokenAmount {
        today[PostingTotals.place(reason, of: asset)]
    }

    /// - Complexity: O(assets · reasons).
    mutating func closeDay() {
        for place in today.indices where totals[place].count > 0 {
            let missing = closedDays - days[place].count
            if missing > 0 { days[place] += repeatElement(.zero, count: missing) }
            days[place].append(today[place])
            today[place] = .zero
        }
        closedDays += 1
    }

    // MARK: What is recorded

    /// By asset, then by reason; only what occurred.
    ///
    /// - Parameter assets: Shape: one each of the protocol's.
    func flows(_ assets: [RecordedAsset]) -> [FlowTotal] {
        var flows: [FlowTotal] = []
        for (index, asset) in assets.enumerated() {
            for reason in PostingReason.allCases {
                let sum = total(reason, of: AssetID(UInt8(index)))
                if sum.count == 0 { continue }
                flows.append(
                    FlowTotal(
                        asset: asset.symbol, reason: reason.name, amount: sum.amount,
                        created: sum.created, destroyed: sum.destroyed, count: sum.count))
            }
        }
        return flows
    }

    /// `flow_job_payment_usdc`: one each of ``flows(_:)``, in its order.
    func series(_ assets: [RecordedAsset]) -> [Series] {
        let keys = RecordedAsset.nameParts(of: assets)
        var series: [Series] = []
        for (index, asset) in assets.enumerated() {
            for reason in PostingReason.allCases {
                let place = PostingTotals.place(reason, of: AssetID(UInt8(index)))
                if totals[place].count == 0 { continue }
                let missing = closedDays - days[place].count
                series.append(
                    Series(
                        name: PostingTotals.seriesName(reason, keys[index]), unit: asset.symbol,
                        values: .amounts(days[place] + repeatElement(.zero, count: missing))))
            }
        }
        return series
    }

    fileprivate static func seriesName(_ reason: PostingReason, _ key: String) -> String {
        "flow_\(reason.name)_\(key)"
    }

    private static func place(_ reason: PostingReason, of asset: AssetID) -> Int {
        Int(asset.index) * reasons + Int(reason.rawValue)
    }
}

extension UInt256 {
    /// 2^128 amounts of the largest kind still fit.
    fileprivate mutating func accumulate(_ amount: TokenAmount) {
        let (sum, carry) = low.addingReportingOverflow(amount.baseUnits)
        low = sum
        if carry { high += 1 }
    }
}

extension RunRecord {
    /// Names of the series of flows that runs with these assets may have: each has those of what
    /// happened in it.
    public var possibleFlowSeries: [String] {
        let keys = RecordedAsset.nameParts(of: assets)
        return PostingReason.allCases.flatMap { reason in
            keys.map { PostingTotals.seriesName(reason, $0) }
        }
    }
}
