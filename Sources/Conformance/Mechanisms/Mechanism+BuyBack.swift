import Rewards

extension Mechanism {
    static let buyBack = Mechanism("buy-back") { (parameters, input) throws(Refusal) in
        let model = try swapModel(parameters)
        let slices = try parameters.integer64("slices", in: 1...BuyBackRule.sliceBound)
        let maxSlippage = try parameters.fraction("max_slippage")
        let untraded = try parameters.choice(
            "on_slippage", of: ["skip": UntradedSlice.skip, "carry": .carry])
        let between = try parameters.choice(
            "between_slices", of: ["none": PoolBetweenSlices.none, "restore": .restore])
        let rows = try parameters.rows("sinks") { (row) throws(Refusal) in
            (id: try row.text("id"), share: try row.basisPoints("bps"))
        }
        let budget = try input.swapAmount("budget")
        let reserves = try swapReserves(input)
        try RowIdentifiers(rows.map(\.id)).refuseDuplicates()
        var sinks: [BuyBackSink] = []
        for row in rows {
            sinks.append(BuyBackSink(use: try buyBackUse(row.id), share: row.share))
        }
        let rule = BuyBackRule(
            model: model, slices: slices, maxSlippage: maxSlippage, untraded: untraded,
            betweenSlices: between, sinks: sinks)
        let bought = try rule.spend(budget, reserves: reserves)
        let parts = bought.slices.map { slice in
            ResultValue.object([
                ("spent", .amount(slice.spent)), ("bought", .amount(slice.bought)),
            ])
        }
        let uses = zip(rows, bought.uses).map { (key: $0.id, value: ResultValue.amount($1)) }
        return [
            ("slices", .list(parts)),
            ("spent", .amount(bought.spent)),
            ("unspent", .amount(bought.unspent)),
            ("bought", .amount(bought.bought)),
            ("sinks", .object(uses)),
            ("reserve_in", .amount(bought.reserves.input)),
            ("reserve_out", .amount(bought.reserves.output)),
        ]
    }

    private static func buyBackUse(_ id: String) throws(Refusal) -> BuyBackUse {
        switch id {
        case "burn": .burn
        case "lock": .lock
        case "stakers": .stakers
        case "treasury": .treasury
        default: throw .unknownVariant
        }
    }
}
