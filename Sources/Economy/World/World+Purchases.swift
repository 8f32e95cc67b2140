import Ledger
import Rewards
import Settlement

/// Buying from the market exactly what the day's plan needs.
extension World {
    mutating func buy(for plan: inout DayPlan) {
        for index in plan.joins.indices {
            let join = plan.joins[index]
            plan.joins[index].isFunded = fund(
                providers[join.provider].account, join.registration.collateral,
                providers[join.provider].accountName)
        }
        for index in plan.topUps.indices {
            let provider = providers[plan.topUps[index].provider]
            // What is to be sold today does not pay for collateral.
            let (cost, overflow) = plan.topUps[index].amount.baseUnits.addingReportingOverflow(
                provider.toSell.baseUnits)
            plan.topUps[index].isFunded =
                !overflow
                && fund(provider.account, TokenAmount(baseUnits: cost), provider.accountName)
        }
        for index in plan.orders.indices {
            let builder = builders[plan.orders[index].builder]
            plan.orders[index].isFunded = fund(
                builder.account, plan.orders[index].cost, builder.accountName)
        }
        for index in plan.entries.indices {
            let staker = stakers[plan.entries[index].staker]
            plan.entries[index].isFunded = fund(
                staker.account, configuration.participants.stakers[staker.cohort].amount,
                staker.accountName)
        }
    }

    /// Brings an account's balance up to `cost`.
    ///
    /// - Returns: Whether it is there now.
    private mutating func fund(
        _ account: AccountID?, _ cost: TokenAmount, _ name: Name
    ) -> Bool {
        guard let account else { return false }
        let missing = cost.excess(over: desk.balance(of: account))
        if missing == .zero { return true }
        let market = desk.state.systemAccounts.market
        let receipt = submit(.transfer(from: market, to: account, amount: missing), name)
        if receipt != nil { history.notePurchase(missing) }
        return receipt != nil
    }
}
