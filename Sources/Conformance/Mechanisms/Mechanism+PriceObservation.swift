import Rewards

extension Mechanism {
    static let priceObservation = Mechanism("price-observation") {
        (parameters, input) throws(Refusal) in
        let grid = PriceGrid(
            closeInterval: try parameters.seconds("close_interval", from: 1),
            maxAge: try parameters.seconds("max_age"))
        let first = try input.time("first_close")
        let count = try input.integer("count", in: 1...UInt128(PriceGrid.maxCount))
        let observations = try input.rows("observations") { (row) throws(Refusal) in
            PriceObservation(at: try row.time("at"), price: try row.price("price"))
        }
        let closes = try grid.closes(
            first: first, count: Int(count), observations: observations)
        return [("closes", .list(closes.map { .integer($0.wad) }))]
    }
}
