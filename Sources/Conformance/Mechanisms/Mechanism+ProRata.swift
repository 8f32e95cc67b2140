import Rewards

extension Mechanism {
    static let proRata = Mechanism("pro-rata") { (_, input) throws(Refusal) in
        let pot = try input.integer("pot")
        let rows = try input.rows("weights") { (row) throws(Refusal) in
            (id: try row.text("id"), weight: try row.integer("weight"))
        }
        let ids = RowIdentifiers(rows.map(\.id))
        try ids.refuseDuplicates()
        let (parts, carried) = try splitProRata(pot, weights: ids.ascending.map { rows[$0].weight })
        return [
            ("parts", ids.object(parts.map { .integer($0) })), ("carried", .integer(carried)),
        ]
    }
}
