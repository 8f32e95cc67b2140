import Rewards
import StrictText

/// Prices of bookings and the sum of a provider's rewards.
struct BookingBuilder {
    let terms: Resolved

    private var booking: Resolved { terms["booking"] }

    var clusterPrice: ClusterPriceRule {
        ClusterPriceRule(
            maxPrice: booking["max_price"].amount, maxNodes: Int(booking["max_nodes"].count),
            pricing: Choice.of(booking["pricing"]), partialLast: booking["partial_last"].boolean)
    }

    var providerReward: ProviderRewardRule { Choice.of(terms["provider_reward"]["rule"]) }

    func accessPrice(_ meaning: inout Meaning) -> AccessPriceRule {
        let reserve = booking["reserve_share_of_margin"]
        let burn = booking["burn_share_of_margin"]
        if reserve.wad.raw + burn.wad.raw > Wad.scale {
            meaning.refuse(
                (burn.origin.isLanguage ? reserve : burn).place, .wrongSum,
                expected: "shares of the margin whose sum is at most 1",
                found: "\(reserve.written) + \(burn.written)")
        }
        return AccessPriceRule(
            protocolMargin: booking["protocol_margin"].wad, reserveShareOfMargin: reserve.wad,
            burnShareOfMargin: burn.wad, monthLength: booking["month"].seconds)
    }

    func multiplier(_ meaning: inout Meaning) -> RewardMultiplierTable {
        let rows = terms["provider_reward"]["multiplier"].items
        meaning.requireRising(rows, "coverage_from", from: 0) { $0.wad.raw }
        return RewardMultiplierTable(
            rows: rows.map {
                RewardMultiplierTable.MultiplierRow(
                    coverageFrom: $0["coverage_from"].wad.raw, multiplier: $0["multiplier"].wad)
            })
    }
}
