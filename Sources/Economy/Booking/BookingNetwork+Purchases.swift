import Ledger
import Rewards
import Settlement

/// Buying from the market exactly what the day's plan needs.
extension BookingNetwork {
    mutating func buy(for plan: inout DayPlan, _ site: inout Site) {
        for index in plan.joins.indices {
            let join = plan.joins[index]
            plan.joins[index].isFunded = site.fund(
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
                && site.fund(provider.account, TokenAmount(baseUnits: cost), provider.accountName)
        }
        for index in plan.orders.indices {
            let builder = builders[plan.orders[index].builder]
            plan.orders[index].isFunded = site.fund(
                builder.account, plan.orders[index].cost, builder.accountName)
        }
        for index in plan.entries.indices {
            let staker = stakers[plan.entries[index].staker]
            plan.entries[index].isFunded = site.fund(
                staker.account, site.configuration.participants.stakers[staker.cohort].amount,
                staker.accountName)
        }
    }
}
