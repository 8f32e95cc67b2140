import Rewards

extension Mechanism {
    static let clusterPrice = Mechanism("cluster-price") { (parameters, input) throws(Refusal) in
        let rule = ClusterPriceRule(
            maxPrice: try parameters.amount("max_price"),
            maxNodes: Int(try parameters.integer("max_nodes", in: 1...10_000)),
            pricing: try parameters.choice("pricing", as: ClusterPricing.self),
            partialLast: try parameters.boolean("partial_last"))
        let capacity = try input.integer64("capacity", in: 1...UInt64.max)
        let rows = try input.rows("nodes") { (row) throws(Refusal) in
            (
                id: try row.text("id"),
                offer: ClusterOffer(
                    reservationPrice: try row.amount("reservation_price"),
                    createdAt: try row.time("created_at"),
                    capacity: try row.integer64("capacity"),
                    booked: try row.boolean("booked"))
            )
        }
        let ids = RowIdentifiers(rows.map(\.id))
        try ids.refuseDuplicates()
        let choice = try rule.choose(
            capacity: capacity, offers: ids.ascending.map { rows[$0].offer })
        let bookings = choice.bookings.map { booking in
            ResultValue.object([
                ("id", .text(rows[ids.ascending[booking.offer]].id)),
                ("capacity", .integer(booking.capacity)),
                ("price", .amount(booking.price)),
            ])
        }
        return [
            ("bookings", .list(bookings)), ("cluster_price", .amount(choice.clusterPrice)),
        ]
    }
}
