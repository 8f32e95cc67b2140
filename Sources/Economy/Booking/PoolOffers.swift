import Rewards
import Settlement

/// The free nodes of one region and hardware class as a builder sees them, cheapest first.
///
/// Follows the protocol's choice of nodes, so that a builder asks for what it will get and buys
/// exactly what that costs; the prices themselves come from the reward rules.
struct PoolOffers {
    /// A node that can be booked today.
    struct Offer {
        /// Place among the pool's nodes in name order.
        let place: Int
        let price: TokenAmount
        let createdAt: Timestamp
        let capacity: UInt64
    }

    private var offers: [Offer]
    /// Offers before this one are taken by earlier plans of the day.
    private var taken = 0

    init(_ offers: [Offer], below maxPrice: TokenAmount) {
        self.offers = offers.filter { $0.price <= maxPrice && $0.capacity > 0 }
        self.offers.sort {
            ($0.price, $0.createdAt, $0.place) < ($1.price, $1.createdAt, $1.place)
        }
    }

    /// One booking: at most the protocol's number of nodes, at most `wanted` units.
    struct Cluster {
        let capacity: UInt64
        let cost: TokenAmount
    }

    /// Takes the cheapest free nodes for one booking of up to `wanted` units.
    ///
    /// - Returns: Nil when nothing is free.
    /// - Throws: a refusal of the pricing rules; nothing is then taken.
    mutating func takeCluster(
        upTo wanted: UInt64, period: Seconds, terms: borrowing ProtocolConfiguration
    ) throws(Refusal) -> Cluster? {
        var end = taken
        var capacity: UInt64 = 0
        while end < offers.count, end - taken < terms.hardware.clusterPrice.maxNodes,
            capacity < wanted
        {
            capacity += min(offers[end].capacity, wanted - capacity)
            end += 1
        }
        if capacity == 0 { return nil }
        // In name order, as the protocol lists them: ties go to the lower place.
        let chosen = offers[taken..<end].sorted { $0.place < $1.place }
        let choice = try terms.hardware.clusterPrice.choose(
            capacity: capacity,
            offers: chosen.map {
                ClusterOffer(
                    reservationPrice: $0.price, createdAt: $0.createdAt, capacity: $0.capacity,
                    booked: false)
            })
        var cost = TokenAmount.zero
        for booking in choice.bookings {
            let part = try terms.hardware.accessPrice.price(
                booking.price, capacity: booking.capacity, period: period, scalingFactor: .one)
            cost = try cost.adding(part.requirement)
        }
        taken = end
        return Cluster(capacity: capacity, cost: cost)
    }
}
