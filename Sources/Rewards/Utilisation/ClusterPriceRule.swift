/// What a node asks for a booking of its capacity.
@frozen
public struct ClusterOffer: Hashable, Sendable {
    /// Unit: per capacity unit and month.
    public let reservationPrice: TokenAmount
    public let createdAt: Timestamp
    /// Unit: capacity units.
    public let capacity: UInt64
    public let booked: Bool

    @inlinable
    public init(
        reservationPrice: TokenAmount, createdAt: Timestamp, capacity: UInt64, booked: Bool
    ) {
        self.reservationPrice = reservationPrice
        self.createdAt = createdAt
        self.capacity = capacity
        self.booked = booked
    }
}

/// What one node is booked for.
@frozen
public struct ClusterBooking: Hashable, Sendable {
    /// Position of the offer.
    public let offer: Int
    /// Unit: capacity units.
    public let capacity: UInt64
    /// Unit: per capacity unit and month.
    public let price: TokenAmount

    @inlinable
    public init(offer: Int, capacity: UInt64, price: TokenAmount) {
        self.offer = offer
        self.capacity = capacity
        self.price = price
    }
}

/// The nodes chosen for a booking, and its mean price.
public struct ClusterChoice: Hashable, Sendable {
    /// In the order in which they were taken.
    public let bookings: [ClusterBooking]
    /// Mean of the prices weighted by capacity, rounded up. Unit: per capacity unit and month.
    public let clusterPrice: TokenAmount

    public init(bookings: [ClusterBooking], clusterPrice: TokenAmount) {
        self.bookings = bookings
        self.clusterPrice = clusterPrice
    }
}

/// What a booked node is paid.
public enum ClusterPricing: String, Hashable, Sendable, CaseIterable {
    /// Its own reservation price — assumed.
    case payAsBid = "pay_as_bid"
    /// The price of the last node taken.
    case marginalBid = "marginal_bid"
}

/// Chooses nodes for a booking, cheapest first.
///
/// - Source: ICN "Access Fees": reservation prices, a maximum cluster price — stated; nodes per
///   cluster — code (ICN ProtocolConstants); choice and pricing — assumed.
public struct ClusterPriceRule: Hashable, Sendable {
    /// The highest price a node may ask. Unit: per capacity unit and month.
    public var maxPrice: TokenAmount
    /// Range: 1 … 10,000. Published: 50 — code.
    public var maxNodes: Int
    public var pricing: ClusterPricing
    /// Whether the last node gives only what is needed, or all it has — assumed.
    public var partialLast: Bool

    public init(
        maxPrice: TokenAmount, maxNodes: Int, pricing: ClusterPricing, partialLast: Bool
    ) {
        self.maxPrice = maxPrice
        self.maxNodes = maxNodes
        self.pricing = pricing
        self.partialLast = partialLast
    }

    /// - Throws: ``Refusal/outOfRange`` for a number of nodes outside its range.
    public func validate() throws(Refusal) {
        if maxNodes < 1 || maxNodes > 10_000 { throw .outOfRange }
    }

    /// Takes free offers in order of price, age and position until the capacity is met.
    ///
    /// - Parameters:
    ///   - capacity: Range: at least 1. Unit: capacity units.
    ///   - offers: In ascending order of their ids (UTF-8 bytes), which settles ties.
    /// - Throws: in this order ``Refusal/outOfRange``; ``Refusal/noCapacity`` when all eligible
    ///   offers together are too little; ``Refusal/tooManyNodes`` when it takes more than
    ///   `maxNodes`.
    /// - Complexity: O(n log n).
    public func choose(capacity: UInt64, offers: [ClusterOffer]) throws(Refusal) -> ClusterChoice {
        try validate()
        if capacity < 1 { throw .outOfRange }
        let order = ordered(offers)
        var taken: [ClusterBooking] = []
        var needed = capacity
        for index in order where needed > 0 {
            let offer = offers[index]
            let share = min(offer.capacity, needed)
            needed -= share
            taken.append(
                ClusterBooking(
                    offer: index, capacity: partialLast ? share : offer.capacity,
                    price: offer.reservationPrice))
        }
        if needed > 0 { throw .noCapacity }
        if taken.count > maxNodes { throw .tooManyNodes }
        if pricing == .marginalBid, let last = taken.last {
            taken = taken.map {
                ClusterBooking(offer: $0.offer, capacity: $0.capacity, price: last.price)
            }
        }
        return ClusterChoice(bookings: taken, clusterPrice: try meanPrice(of: taken))
    }

    /// Positions of the eligible offers, cheapest first, then oldest, then lowest id.
    private func ordered(_ offers: [ClusterOffer]) -> [Int] {
        let eligible = offers.indices.filter {
            let offer = offers[$0]
            return !offer.booked && offer.reservationPrice <= maxPrice && offer.capacity > 0
        }
        return eligible.sorted {
            let (first, second) = (offers[$0], offers[$1])
            if first.reservationPrice != second.reservationPrice {
                return first.reservationPrice < second.reservationPrice
            }
            if first.createdAt != second.createdAt { return first.createdAt < second.createdAt }
            return $0 < $1
        }
    }

    /// ⌈Σ capacity·price / Σ capacity⌉; never above the highest price, so it fits an amount.
    private func meanPrice(of bookings: [ClusterBooking]) throws(Refusal) -> TokenAmount {
        var cost = UInt256.zero
        var capacity: UInt128 = 0
        for booking in bookings {
            cost = try cost.adding(
                .product(UInt128(booking.capacity), booking.price.baseUnits))
            capacity += UInt128(booking.capacity)
        }
        let (quotient, remainder) = try cost.divided(by: capacity)
        let raised = remainder == 0 ? quotient : try quotient.adding(UInt256(1))
        return TokenAmount(baseUnits: try raised.narrowed())
    }
}
