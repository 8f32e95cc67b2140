import Rewards

extension Mechanism {
    static let nodeTier = Mechanism("node-tier") { (parameters, input) throws(Refusal) in
        let rows = try parameters.rows("tiers") { (row) throws(Refusal) in
            let id = try row.text("id")
            let minimum = try standing(row, prefix: "min_")
            let multiplier = try row.wad(
                "multiplier", in: 0...MiningPoolRule.multiplierBound.raw)
            return (id: id, tier: NodeTier(minimum: minimum, multiplier: multiplier))
        }
        let shown = try standing(input, prefix: "")
        try RowIdentifiers(rows.map(\.id)).refuseDuplicates()
        let (number, multiplier) = try NodeTierTable(tiers: rows.map(\.tier)).tier(for: shown)
        return [("tier", .text(rows[number].id)), ("multiplier", .wad(multiplier))]
    }

    private static func standing(
        _ fields: FieldReader, prefix: String
    ) throws(Refusal) -> NodeStanding {
        let compute = try fields.integer(prefix + "compute")
        let contribution = try fields.integer(prefix + "contribution")
        let reputation = try fields.integer(prefix + "reputation")
        return NodeStanding(
            compute: compute, contribution: contribution, reputation: reputation,
            stake: try fields.amount(prefix + "stake"))
    }
}
