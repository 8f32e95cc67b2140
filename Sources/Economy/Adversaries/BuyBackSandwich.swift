import Ledger
import Rewards
import Settlement

/// Buys in the pool before the edge that will buy back, sells after it.
///
/// What it looks for: a budget that is spent at whatever price the pool stands at. The order is
/// foreseen from what stands on the protocol's accounts.
struct BuyBackSandwich: Attack {
    private let market: UInt16
    /// Of the foreseen order.
    private let share: Wad
    private let money: AssetID
    private let buys: Int64
    private let sells: Int64
    private var rounds: Int64 = 0

    /// - Parameter money: What the buy-back pays with.
    init(
        market: UInt16, share: Double, money: AssetID, _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.market = market
        self.share = Wad(quantising: share, rounding: .down)
        self.money = money
        sells = try free.inTheMorning()
        buys = try free.beforeTheEdge()
    }

    var instants: [Int64] { [sells, buys] }

    var assets: [AssetID] { [.token, money] }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        if second == buys {
            if purse.isActive && site.endsEpochToday { buy(&purse, &site) }
            return
        }
        guard rounds > 0, let bag = purse.account(of: .token, &site),
            let cash = purse.account(of: money, &site)
        else { return }
        let bought = site.desk.balance(of: bag)
        if bought > .zero { _ = purse.swap(bought, from: bag, to: cash, on: market, &site) }
        purse.giveBack(money, from: cash, &site)
    }

    private mutating func buy(_ purse: inout Purse, _ site: inout Site) {
        guard let amount = try? foreseen(site).multipliedFloor(by: share), amount > .zero,
            let bag = purse.account(of: .token, &site),
            let cash = purse.account(of: money, &site),
            purse.borrow(upTo: amount, of: money, on: cash, &site)
        else { return }
        if purse.swap(amount, from: cash, to: bag, on: market, &site) != nil { rounds += 1 }
    }

    /// What the next edge will have for buying back: the budget carried, and its part of the fees
    /// that stand there now. Fees of other assets are left out.
    private func foreseen(_ site: borrowing Site) -> TokenAmount {
        let accounts = site.desk.state.systemAccounts
        var budget = site.desk.balance(of: accounts.buyBack)
        guard let revenue = site.desk.state.terms.revenue else { return budget }
        let fees = site.desk.balance(of: accounts.fees[Int(revenue.asset.index)])
        if let parts = try? revenue.split().split(fees).parts { budget.accumulate(parts[1]) }
        return budget
    }

    func holdings(_ site: borrowing Site) -> [Holding] { [] }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        [Figure(name: "rounds", value: .count(rounds), unit: "buy-backs")]
    }
}
