import Rewards

extension Mechanism {
    static let feeSplit = Mechanism("fee-split") { (parameters, input) throws(Refusal) in
        let mode = try parameters.choice(
            "mode", of: ["pro_rata": FeeSplitMode.proRata, "waterfall": .waterfall])
        let rows = try parameters.rows("parts") { (row) throws(Refusal) in
            let id = try row.text("id")
            let share = try row.basisPoints("bps")
            let limit = mode == .waterfall ? try row.limit("limit") : nil
            return (id: id, part: FeePart(share: share, limit: limit))
        }
        let gross = try input.amount("gross")
        let ids = RowIdentifiers(rows.map(\.id))
        try ids.refuseDuplicates()
        // A waterfall runs in the order of the list, ties are settled in the order of the ids.
        let order = mode == .waterfall ? Array(rows.indices) : ids.ascending
        let (parts, rest) = try FeeSplit(mode: mode, parts: order.map { rows[$0].part })
            .split(gross)
        let members = zip(order, parts).map { (key: rows[$0].id, value: ResultValue.amount($1)) }
        return [("parts", .object(members)), ("rest", .amount(rest))]
    }
}
