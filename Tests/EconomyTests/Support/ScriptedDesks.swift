import Ledger
import Rewards
import Settlement

@testable import Economy

/// One requester buys one job a day in each asset from one provider, who takes what it earns.
struct ScriptedJobs: Desk {
    let instants: [Int64] = [60, 61]
    let draws: UInt64 = 0
    /// What a day's job of each asset costs, in base units.
    let prices: [UInt128]
    let days: Range<Int>
    private var requester: [AccountID] = []
    private var provider: [AccountID] = []

    init(prices: [UInt128], days: Range<Int>) {
        self.prices = prices
        self.days = days
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        if !days.contains(site.day) { return }
        if second == 61 {
            let earned = site.desk.balance(of: provider[0])
            site.sell(earned, from: provider[0], SmallNetwork.name("provider/one"))
            return
        }
        open(&site)
        for asset in prices.indices.dropFirst() {
            site.submit(
                .bringIn(
                    account: requester[asset], amount: TokenAmount(baseUnits: prices[asset])))
        }
        _ = site.fund(
            requester[0], TokenAmount(baseUnits: prices[0]), SmallNetwork.name("user/one"))
        work(&site)
        for asset in prices.indices.dropFirst() {
            let held = site.desk.balance(of: provider[asset])
            site.submit(.takeOut(account: provider[asset], amount: held))
        }
    }

    private mutating func open(_ site: inout Site) {
        if !requester.isEmpty { return }
        for asset in prices.indices {
            let id = AssetID(UInt8(asset))
            provider.append(site.openAccount(SmallNetwork.name("provider/one"), id)!)
        }
        for asset in prices.indices {
            let id = AssetID(UInt8(asset))
            requester.append(site.openAccount(SmallNetwork.name("user/one"), id)!)
        }
    }

    private func work(_ site: inout Site) {
        let slot = try! site.configuration.protocolTerms.jobs!.slot(at: site.now)
        var jobs: [JobID] = []
        for asset in prices.indices {
            let order = JobOrder(
                requester: requester[asset], provider: provider[asset], maxUnits: 1_000,
                pricePerUnit: TokenAmount(baseUnits: prices[asset] / 1_000),
                expirySlot: slot + 100)
            guard case .created(let job) = site.submit(.job(.create(order)))?.outcome else {
                continue
            }
            jobs.append(job)
        }
        for job in jobs { site.submit(.job(.fund(job))) }
        for job in jobs { site.submit(.job(.accept(job))) }
        let receipt = EscrowReceipt(cumulativeUnits: 1_000, nonce: 1)
        for job in jobs {
            site.submit(.job(.complete(job, receipt, signer: .receiptAuthority)))
        }
    }

    mutating func endDay(_ site: inout Site) {}

    func metrics(_ site: borrowing Site) -> [Metric] { [] }
}

/// Somebody who was given tokens and buys or sells some on given days.
struct ScriptedTrades: Desk {
    let instants: [Int64] = [50, 51]
    let draws: UInt64 = 0
    /// By day: tokens in base units, sales below zero.
    let trades: [Int: Int128]
    private static let name = SmallNetwork.name("user/trader")
    private var account: AccountID?

    init(_ trades: [Int: Int128]) {
        self.trades = trades
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        if account == nil {
            account = site.openAccount(ScriptedTrades.name)
            let gift = TokenAmount(baseUnits: 100_000_000_000_000)
            site.submit(.transfer(from: site.float, to: account!, amount: gift))
        }
        guard second == 51, let trade = trades[site.day] else { return }
        let amount = TokenAmount(baseUnits: trade.magnitude)
        if trade < 0 {
            site.sell(amount, from: account!, ScriptedTrades.name)
        } else {
            let held = site.desk.balance(of: account!)
            let target = TokenAmount(baseUnits: held.baseUnits + amount.baseUnits)
            _ = site.fund(account, target, ScriptedTrades.name)
        }
    }

    mutating func endDay(_ site: inout Site) {}

    func metrics(_ site: borrowing Site) -> [Metric] { [] }
}
