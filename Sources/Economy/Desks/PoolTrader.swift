import Ledger
import Rewards
import Settlement

/// Somebody who trades in the protocol's pools for those outside: what it pays comes from there,
/// what it gets goes there, so that it holds nothing from one day to the next.
///
/// The token comes from the float and returns to it; an external asset is brought in and taken out.
struct PoolTrader {
    let name: Name
    /// By asset.
    private var accounts: [AccountID?]

    struct Order {
        let market: UInt16
        let direction: TradedPool.Direction
        /// As the pool's rule quotes it.
        let swap: Swap
    }

    init(_ name: StaticString, assets: Int) {
        guard let name = Name("\(name)") else { preconditionFailure("A trader has a name.") }
        self.name = name
        accounts = Array(repeating: nil, count: assets)
    }

    /// Pays for the orders, trades, and takes external assets out, all in one second. The token is
    /// given back by ``deliver(_:)`` in a later one.
    ///
    /// - Returns: For each order whether it was traded.
    mutating func trade(_ orders: [Order], _ site: inout Site) -> [Bool] {
        for order in orders {
            open(order.direction.pays, &site)
            open(order.direction.gets, &site)
        }
        var isPaid = orders.map { _ in false }
        for (index, order) in orders.enumerated() where !isToken(order.direction.pays) {
            guard let account = account(order.direction.pays) else { continue }
            isPaid[index] =
                site.submit(.bringIn(account: account, amount: order.swap.amountIn), name) != nil
        }
        for (index, order) in orders.enumerated() where isToken(order.direction.pays) {
            guard let account = account(order.direction.pays) else { continue }
            isPaid[index] =
                site.submit(
                    .transfer(from: site.float, to: account, amount: order.swap.amountIn), name)
                != nil
        }
        for (index, order) in orders.enumerated() where isPaid[index] {
            isPaid[index] = swap(order, &site)
        }
        takeOut(&site)
        return isPaid
    }

    private func swap(_ order: Order, _ site: inout Site) -> Bool {
        guard let from = account(order.direction.pays), let to = account(order.direction.gets)
        else { return false }
        return site.submit(
            .market(
                .swap(
                    SwapOrder(
                        market: order.market, from: from, to: to, amountIn: order.swap.amountIn,
                        minimumOut: order.swap.amountOut))), name) != nil
    }

    private func takeOut(_ site: inout Site) {
        for asset in accounts.indices.dropFirst() {
            guard let account = accounts[asset] else { continue }
            let held = site.desk.balance(of: account)
            if held > .zero { site.submit(.takeOut(account: account, amount: held), name) }
        }
    }

    /// Gives the tokens to the float.
    mutating func deliver(_ site: inout Site) {
        guard let account = accounts[0] else { return }
        let held = site.desk.balance(of: account)
        if held > .zero {
            site.submit(.transfer(from: account, to: site.float, amount: held), name)
        }
    }

    private func isToken(_ asset: AssetID) -> Bool { asset == .token }

    private func account(_ asset: AssetID) -> AccountID? { accounts[Int(asset.index)] }

    private mutating func open(_ asset: AssetID, _ site: inout Site) {
        if account(asset) != nil { return }
        accounts[Int(asset.index)] = site.openAccount(name, asset)
    }
}
