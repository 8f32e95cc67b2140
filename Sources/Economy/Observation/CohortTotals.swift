import Ledger
import Rewards
import Settlement

/// What each cohort received and paid, from postings; the protocol's accounts, the market and the
/// supply are cohorts too, so that what somebody receives somebody else has paid.
///
/// Reads receipts; nothing of it is part of what a run is identified by.
struct CohortTotals {
    /// In the order in which their first accounts were opened.
    private var cohorts = [CohortTotals.supply]
    /// By account: the cohort's number.
    private var cohortOfAccount: [Int?] = []
    /// By cohort, then by asset, as far as assets occurred.
    private var sums: [[Sum]] = [[]]

    /// The first cohort: where burned tokens go, and minted ones come from.
    private static let supply = "protocol/burned-less-minted"

    private struct Sum {
        var received = UInt256.zero
        var paid = UInt256.zero
        var receivedUSD = 0.0
        var paidUSD = 0.0

        var isUsed: Bool { received != .zero || paid != .zero }
    }

    /// - Parameter system: The protocol's accounts.
    init(_ system: [(name: Name, id: AccountID)]) {
        for account in system {
            enter(account.id, CohortTotals.cohort(ofSystem: account.name))
        }
    }

    /// An account was opened for somebody.
    ///
    /// - Complexity: O(cohorts).
    mutating func open(_ account: AccountID, _ name: Name) {
        enter(account, CohortTotals.cohort(of: name))
    }

    private mutating func enter(_ account: AccountID, _ cohort: String) {
        let number = cohorts.firstIndex(of: cohort) ?? cohorts.count
        if number == cohorts.count {
            cohorts.append(cohort)
            sums.append([])
        }
        let missing = Int(account.index) + 1 - cohortOfAccount.count
        if missing > 0 { cohortOfAccount += repeatElement(nil, count: missing) }
        cohortOfAccount[Int(account.index)] = number
    }

    /// - Parameters:
    ///   - assets: The protocol's, by number.
    ///   - prices: Last closes, by asset; an asset without one is worth nothing.
    /// - Complexity: O(postings).
    mutating func add(
        _ postings: [Posting], _ ledger: borrowing Ledger, _ assets: [AssetTerms],
        _ prices: [Price]
    ) {
        for posting in postings where posting.reason.isIncome {
            let (payer, payee) = (cohort(posting.from), cohort(posting.to))
            // Within a cohort nobody gains.
            if payer == payee { continue }
            guard let account = posting.from ?? posting.to else { continue }
            let asset = Int(ledger.asset(of: account).index)
            let isPriced = asset < prices.count && prices[asset].isUsable
            let usd =
                isPriced
                ? posting.amount.whole(decimals: assets[asset].decimals) * prices[asset].usd : 0
            if let payer {
                reach(asset, of: payer)
                sums[payer][asset].paid.accumulate(posting.amount)
                sums[payer][asset].paidUSD += usd
            }
            if let payee {
                reach(asset, of: payee)
                sums[payee][asset].received.accumulate(posting.amount)
                sums[payee][asset].receivedUSD += usd
            }
        }
    }

    private mutating func reach(_ asset: Int, of cohort: Int) {
        while sums[cohort].count <= asset { sums[cohort].append(Sum()) }
    }

    private func cohort(_ account: AccountID?) -> Int? {
        guard let account else { return 0 }
        if Int(account.index) >= cohortOfAccount.count { return nil }
        return cohortOfAccount[Int(account.index)]
    }

    /// By cohort name, then by asset; only what occurred.
    ///
    /// - Parameter assets: Shape: one each of the protocol's.
    func totals(_ assets: [RecordedAsset]) -> [CohortTotal] {
        cohorts.indices.sorted { cohorts[$0] < cohorts[$1] }.flatMap { number in
            sums[number].indices.compactMap { asset in
                let sum = sums[number][asset]
                if !sum.isUsed { return nil }
                return CohortTotal(
                    cohort: cohorts[number], asset: assets[asset].symbol, received: sum.received,
                    paid: sum.paid, receivedUSD: sum.receivedUSD, paidUSD: sum.paidUSD)
            }
        }
    }

    /// `protocol/treasury` of `treasury:USDC`, `market/TKN-USDC` of `pool:TKN-USDC:base`: the asset
    /// is told beside it.
    private static func cohort(ofSystem name: Name) -> String {
        let parts = name.text.split(separator: ":").map(String.init)
        switch parts[0] {
        case "market": return "market/float"
        case "pool" where parts.count > 1: return "market/" + parts[1]
        default: return "protocol/" + parts[0]
        }
    }

    /// `provider/eu-h100` of `provider/eu-h100-0000017`: a member's number is left out.
    static func cohort(of name: Name) -> String {
        let text = name.text
        guard let hyphen = text.lastIndex(of: "-") else { return text }
        let number = text[text.index(after: hyphen)...]
        let isNumber = number.utf8.count >= 7 && number.utf8.allSatisfy { (48...57).contains($0) }
        return isNumber ? String(text[..<hyphen]) : text
    }
}

extension PostingReason {
    /// Whether it makes somebody richer or poorer, as against moving or trading what they own.
    fileprivate var isIncome: Bool {
        switch self {
        case .genesis, .vestingUnlock, .transfer, .broughtIn, .takenOut, .swapIn, .swapOut,
            .collateralDeposit, .collateralUnbonding, .collateralRelease, .delegation,
            .delegationUnbonding, .delegationRelease, .stake, .unstake, .minerBond,
            .minerBondRelease, .bridgeSend, .bridgeDelivery:
            false
        case .accessPaymentToReserve, .accessPaymentToTreasury, .accessPaymentBurned,
            .providerReward, .nodeCollateralDiversion, .networkCollateralDiversion,
            .delegatorReward, .rewardClaim, .delegationClaim, .stakingYield, .slash, .jobFunding,
            .jobPayment, .jobFee, .jobRefund, .feeConversion, .revenueToStakers,
            .revenueToBuyBack, .revenueToTreasury, .revenueBurned, .buyBackSpent, .buyBackBought,
            .boughtBurned, .stakingReward, .treasurySpend, .miningReward, .miningClaim, .bridgeFee,
            .bridgeFeeBurned:
            true
        }
    }
}

extension UInt256 {
    fileprivate mutating func accumulate(_ amount: TokenAmount) {
        let (sum, carry) = low.addingReportingOverflow(amount.baseUnits)
        low = sum
        if carry { high += 1 }
    }
}
