import Rewards
import Settlement

extension ValueForm where Value == PriceGrid {
    static var priceGrid: ValueForm {
        RecordForm(
            MemberForm("close_interval", .seconds), MemberForm("max_age", .seconds),
            make: PriceGrid.init(closeInterval:maxAge:),
            take: { ($0.closeInterval, $0.maxAge) }
        ).object.checked { (grid) throws(Refusal) in try grid.validate() }
    }
}

extension ValueForm where Value == MarketAdjustmentTerms {
    static var marketAdjustment: ValueForm {
        RecordForm(
            MemberForm("window_days", .whole), MemberForm("k", .wad),
            MemberForm("trigger", .choice), MemberForm("sigma", .choice),
            MemberForm("returns", .choice), MemberForm("floor", .wad),
            MemberForm("cap", .none(or: .wad)), MemberForm("bad_price", .choice),
            MemberForm("cycle_days", .whole), MemberForm("initial", .wad),
            make: { window, k, trigger, sigma, returns, floor, cap, badPrice, cycle, initial in
                MarketAdjustmentTerms(
                    rule: MarketAdjustmentRule(
                        windowDays: window, k: k, trigger: trigger, sigma: sigma,
                        returns: returns, floor: floor, cap: cap, badPrice: badPrice),
                    cycleDays: cycle, initial: initial)
            },
            take: {
                (
                    $0.rule.windowDays, $0.rule.k, $0.rule.trigger, $0.rule.sigma,
                    $0.rule.returns, $0.rule.floor, $0.rule.cap, $0.rule.badPrice, $0.cycleDays,
                    $0.initial
                )
            }
        ).object.checked { (terms) throws(Refusal) in try terms.validate() }
    }
}

extension ValueForm where Value == ClusterPriceRule {
    static var clusterPrice: ValueForm {
        RecordForm(
            MemberForm("max_price", .amount), MemberForm("max_nodes", .count),
            MemberForm("pricing", .choice), MemberForm("partial_last", .boolean),
            make: ClusterPriceRule.init(maxPrice:maxNodes:pricing:partialLast:),
            take: { ($0.maxPrice, $0.maxNodes, $0.pricing, $0.partialLast) }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == AccessPriceRule {
    static var accessPrice: ValueForm {
        RecordForm(
            MemberForm("protocol_margin", .wad), MemberForm("reserve_share_of_margin", .wad),
            MemberForm("burn_share_of_margin", .wad), MemberForm("month_seconds", .seconds),
            make: AccessPriceRule.init(
                protocolMargin:reserveShareOfMargin:burnShareOfMargin:monthLength:),
            take: {
                (
                    $0.protocolMargin, $0.reserveShareOfMargin, $0.burnShareOfMargin,
                    $0.monthLength
                )
            }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == RewardMultiplierTable {
    static var multiplier: ValueForm {
        let row = RecordForm<RewardMultiplierTable.MultiplierRow>(
            MemberForm("coverage_from", .integer), MemberForm("multiplier", .wad),
            make: RewardMultiplierTable.MultiplierRow.init(coverageFrom:multiplier:),
            take: { ($0.coverageFrom, $0.multiplier) })
        let rows: ValueForm<[RewardMultiplierTable.MultiplierRow]> = .list(of: row.object)
        return rows.mapped(
            { (rows) throws(Refusal) in
                let table = RewardMultiplierTable(rows: rows)
                try table.validate()
                return table
            },
            from: { $0.rows })
    }
}
