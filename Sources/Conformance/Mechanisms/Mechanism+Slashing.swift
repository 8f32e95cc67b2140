import Rewards

extension Mechanism {
    static let slashing = Mechanism("slashing") { (parameters, input) throws(Refusal) in
        let rule = SlashingRule(
            table: try parameters.rows("table") { (row) throws(Refusal) in
                SlashRow(
                    downtimeFrom: try row.seconds("downtime_from"),
                    fraction: try row.fraction("fraction"))
            },
            basis: try parameters.choice("basis", of: ["total": SlashBasis.total, "own": .own]))
        let own = try input.amount("own")
        let rows = try input.rows("delegated") { (row) throws(Refusal) in
            (id: try row.text("id"), amount: try row.amount("amount"))
        }
        let downtime = try input.seconds("downtime")
        let eraLength = try input.seconds("era_length", from: 1)
        let ids = RowIdentifiers(rows.map(\.id))
        try rule.checkTable()
        try ids.refuseDuplicates()
        let slash = try rule.slash(
            own: own, delegated: ids.ascending.map { rows[$0].amount }, downtime: downtime,
            eraLength: eraLength)
        return [
            ("fraction", .wad(slash.fraction)),
            ("slashed", .amount(slash.slashed)),
            ("from_own", .amount(slash.fromOwn)),
            ("from_delegated", ids.object(slash.fromDelegated.map { .amount($0) })),
            ("to_treasury", .amount(slash.toTreasury)),
        ]
    }
}
