import Ledger
import Rewards
import Settlement

/// What people mean to do today that costs money, decided before anything is bought.
///
/// The market sells before registrations and bookings take place (the protocol's order), so each
/// intention is priced first; one whose purchase is refused waits until tomorrow.
struct DayPlan {
    struct Join {
        let provider: Int
        let registration: Registration
        var isFunded = false
    }

    struct TopUp {
        let provider: Int
        let amount: TokenAmount
        var isFunded = false
    }

    struct Quote {
        let provider: Int
        let price: TokenAmount
    }

    struct Order {
        let builder: Int
        let bookings: [Booking]
        let cost: TokenAmount
        var isFunded = false
    }

    struct Entry {
        let staker: Int
        var isFunded = false
    }

    /// In node-name order.
    var joins: [Join] = []
    var topUps: [TopUp] = []
    var quotes: [Quote] = []
    /// In the order of builders' accounts.
    var orders: [Order] = []
    /// In the order of stakers' accounts.
    var entries: [Entry] = []
}

extension BookingNetwork {
    func planDayOfProviders(into plan: inout DayPlan, _ site: borrowing Site) {
        if providers.isEmpty { return }
        let requirements = collateralRequirements(site)
        for index in providers.indices {
            guard let account = providers[index].account,
                let required = requirements[providers[index].cohort]
            else { continue }
            if let node = providers[index].node {
                if !providers[index].isStaying { continue }
                let held = site.desk.state.nodes[Int(node.index)].collateral
                if held < required {
                    plan.topUps.append(
                        DayPlan.TopUp(provider: index, amount: required.excess(over: held)))
                }
                if hasMoved(since: index, to: site.price),
                    let price = asking(providers[index].ask, site)
                {
                    plan.quotes.append(DayPlan.Quote(provider: index, price: price))
                }
            } else if let registration = registration(
                of: index, account: account, required: required, site)
            {
                plan.joins.append(DayPlan.Join(provider: index, registration: registration))
            }
        }
    }

    mutating func planDay(_ site: inout Site) -> DayPlan {
        var plan = DayPlan()
        planDayOfProviders(into: &plan, site)
        planBookings(into: &plan, &site)
        if attention.outsideStakers == 0 { return plan }
        for index in stakers.indices {
            guard case .outside = stakers[index].stage, stakers[index].account != nil,
                !site.desk.state.nodes.isEmpty || !plan.joins.isEmpty
            else { continue }
            plan.entries.append(DayPlan.Entry(staker: index))
        }
        return plan
    }

    /// What a node of each cohort must hold today; nil where the protocol refuses to say.
    private func collateralRequirements(_ site: borrowing Site) -> [TokenAmount?] {
        var requirements: [TokenAmount?] = []
        for cohort in site.configuration.network.providers {
            requirements.append(
                try? site.desk.state.requiredCollateral(
                    hardwareClass: UInt16(cohort.hardwareClass),
                    capacity: UInt64(cohort.gpusPerNode)))
        }
        return requirements
    }

    private func registration(
        of provider: Int, account: AccountID, required: TokenAmount, _ site: borrowing Site
    ) -> Registration? {
        let cohort = site.configuration.network.providers[providers[provider].cohort]
        guard let price = asking(providers[provider].ask, site),
            let collateral = try? required.multipliedCeil(by: cohort.collateralMultiple)
        else { return nil }
        return Registration(
            name: providers[provider].name, owner: account, region: UInt16(cohort.region),
            hardwareClass: UInt16(cohort.hardwareClass), capacity: UInt64(cohort.gpusPerNode),
            reservationPrice: price, collateral: collateral, commitment: cohort.commitment)
    }

    /// What a provider asks today, for one GPU and month; nil while the token has no price.
    private func asking(
        _ usdPerGPUHour: Double, _ site: borrowing Site
    ) -> TokenAmount? {
        try? TokenAmount(
            askingUSDPerGPUHour: usdPerGPUHour, at: site.price,
            month: site.desk.state.terms.hardware.accessPrice.monthLength,
            decimals: site.configuration.protocolTerms.token.decimals)
    }

    /// Whether the token price has moved past the cohort's threshold since the last quote; exact.
    private func hasMoved(since provider: Int, to price: Price) -> Bool {
        let threshold = providers[provider].requoteThreshold
        let last = providers[provider].quotedAt.wad
        let move = price.wad > last ? price.wad - last : last - price.wad
        return UInt256.product(move, Wad.scale) > UInt256.product(threshold.raw, last)
    }
}
