import Rewards
import Testing

@Suite struct ClusterPriceRuleTests {
    private func rule(
        maxPrice: TokenAmount = 3_000_000_000_000_000_000, maxNodes: Int = 50,
        pricing: ClusterPricing = .payAsBid, partialLast: Bool = true
    ) -> ClusterPriceRule {
        ClusterPriceRule(
            maxPrice: maxPrice, maxNodes: maxNodes, pricing: pricing, partialLast: partialLast)
    }

    private func offer(
        _ price: TokenAmount, _ capacity: UInt64, createdAt: Timestamp = 1, booked: Bool = false
    ) -> ClusterOffer {
        ClusterOffer(
            reservationPrice: price, createdAt: createdAt, capacity: capacity, booked: booked)
    }

    private func booking(_ offer: Int, _ capacity: UInt64, _ price: TokenAmount) -> ClusterBooking {
        ClusterBooking(offer: offer, capacity: capacity, price: price)
    }

    @Test func `a price equal to the highest is eligible, one unit more is not`() throws {
        // Conformance vector cluster-price: edge-price-equal-to-cap-is-eligible.
        let choice = try rule().choose(
            capacity: 5, offers: [offer(3_000_000_000_000_000_000, 5)])
        #expect(choice.bookings == [booking(0, 5, 3_000_000_000_000_000_000)])
        #expect(throws: Refusal.noCapacity) {
            try rule().choose(capacity: 5, offers: [offer(3_000_000_000_000_000_001, 5)])
        }
    }

    @Test func `ties go to the older offer, then to the lower position`() throws {
        // Conformance vector edge-tie-by-creation-then-id, ids in order.
        let price: TokenAmount = 1_000_000_000_000_000_000
        let choice = try rule().choose(
            capacity: 5,
            offers: [
                offer(price, 2, createdAt: 1), offer(price, 2, createdAt: 1),
                offer(price, 2, createdAt: 0),
            ])
        #expect(
            choice.bookings == [booking(2, 2, price), booking(0, 2, price), booking(1, 1, price)])
        #expect(choice.clusterPrice == price)
    }

    @Test func `marginal pricing pays everybody the last price`() throws {
        // Conformance vector edge-marginal-price.
        let two: TokenAmount = 2_000_000_000_000_000_000
        let choice = try rule(pricing: .marginalBid).choose(
            capacity: 5, offers: [offer(1_000_000_000_000_000_000, 3), offer(two, 5)])
        #expect(choice.bookings == [booking(0, 3, two), booking(1, 2, two)])
        #expect(choice.clusterPrice == two)
    }

    @Test func `without partial bookings the last node gives all it has`() throws {
        // Conformance vector computed-02, ids in order.
        let choice = try rule(
            maxPrice: 2_470_000_000_000_000_000, pricing: .marginalBid, partialLast: false
        ).choose(
            capacity: 487,
            offers: [
                offer(2_905_000_000_000_000_000, 153, createdAt: 1_785_182_721),
                offer(2_028_000_000_000_000_000, 387, createdAt: 1_784_490_106),
                offer(2_597_000_000_000_000_000, 21, createdAt: 1_802_189_984),
                offer(1_269_000_000_000_000_000, 337, createdAt: 1_897_063_020, booked: true),
                offer(2_265_000_000_000_000_000, 60, createdAt: 1_774_330_216),
                offer(2_022_000_000_000_000_000, 306, createdAt: 1_833_072_837),
                offer(1_446_000_000_000_000_000, 143, createdAt: 1_850_711_492),
            ])
        let price: TokenAmount = 2_028_000_000_000_000_000
        #expect(
            choice.bookings == [
                booking(6, 143, price), booking(5, 306, price), booking(1, 387, price),
            ])
        #expect(choice.clusterPrice == price)
    }

    @Test func `the mean price is rounded up`() throws {
        // (1·1 + 2·2)/3 = 5/3.
        let choice = try rule().choose(capacity: 3, offers: [offer(1, 1), offer(2, 2)])
        #expect(choice.clusterPrice == 2)
    }

    @Test func `too little capacity refuses before too many nodes`() throws {
        // Conformance vector edge-not-enough.
        let offers = [offer(1_000_000_000_000_000_000, 3), offer(2_000_000_000_000_000_000, 5)]
        #expect(throws: Refusal.noCapacity) { try rule().choose(capacity: 9, offers: offers) }
        #expect(throws: Refusal.noCapacity) {
            try rule(maxNodes: 1).choose(capacity: 9, offers: offers)
        }
        #expect(throws: Refusal.tooManyNodes) {
            try rule(maxNodes: 1).choose(capacity: 4, offers: offers)
        }
        #expect(try rule(maxNodes: 1).choose(capacity: 3, offers: offers).bookings.count == 1)
        #expect(throws: Refusal.noCapacity) { try rule().choose(capacity: 1, offers: []) }
        #expect(throws: Refusal.noCapacity) {
            try rule().choose(capacity: 1, offers: [offer(1, 0), offer(1, 5, booked: true)])
        }
    }

    @Test func `capacity zero and counts of nodes outside their range refuse`() {
        // Conformance vector edge-capacity-zero.
        #expect(throws: Refusal.outOfRange) { try rule().choose(capacity: 0, offers: []) }
        for count in [Int.min, 0, 10_001] {
            #expect(throws: Refusal.outOfRange) {
                try rule(maxNodes: count).choose(capacity: 1, offers: [offer(1, 1)])
            }
        }
    }

    @Test func `the largest capacities and prices overflow nothing`() throws {
        let most = TokenAmount(baseUnits: .max)
        let offers = Array(repeating: offer(most, .max), count: 3)
        let choice = try rule(maxPrice: most, partialLast: false)
            .choose(capacity: .max, offers: offers)
        #expect(choice.bookings == [booking(0, .max, most)] && choice.clusterPrice == most)
        let two = try rule(maxPrice: most, partialLast: false)
            .choose(capacity: .max, offers: [offer(1, 1)] + offers)
        // most − ⌊(most − 1)/2^64⌋.
        #expect(two.bookings.count == 2)
        #expect(two.clusterPrice.baseUnits == .max - UInt128(UInt64.max))
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `what is booked is cheapest, needed and priced at its exact mean`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let offers = try (0..<15).map { _ in
            ClusterOffer(
                reservationPrice: TokenAmount(baseUnits: UInt128(random.below(6))),
                createdAt: try Timestamp(random.below(3)), capacity: random.below(5),
                booked: random.chance(oneIn: 4))
        }
        let rule = rule(maxPrice: 4, pricing: random.element(of: ClusterPricing.allCases))
        let eligible = offers.indices.filter {
            !offers[$0].booked && offers[$0].capacity > 0 && offers[$0].reservationPrice <= 4
        }
        let supply = eligible.reduce(0) { $0 + offers[$1].capacity }
        let wanted = 1 + random.below(20)
        guard supply >= wanted else {
            #expect(throws: Refusal.noCapacity, "seed \(seed)") {
                try rule.choose(capacity: wanted, offers: offers)
            }
            return
        }
        let choice = try rule.choose(capacity: wanted, offers: offers)
        let taken = choice.bookings.map(\.offer)
        #expect(choice.bookings.reduce(0) { $0 + $1.capacity } == wanted, "seed \(seed)")
        #expect(Set(taken).isSubset(of: eligible) && Set(taken).count == taken.count)
        let keys = { (index: Int) in
            (offers[index].reservationPrice.baseUnits, offers[index].createdAt.seconds, index)
        }
        for index in eligible where !taken.contains(index) {
            #expect(keys(index) > keys(taken.last!), "seed \(seed): offer \(index)")
        }
        for (earlier, later) in zip(taken, taken.dropFirst()) {
            #expect(keys(earlier) < keys(later), "seed \(seed)")
        }
        let cost = choice.bookings.map { BigInteger($0.capacity) * BigInteger($0.price) }
            .reduce(0, +)
        let mean = ExactRational(cost, over: BigInteger(wanted))
        #expect(BigInteger(choice.clusterPrice) == mean.ceil, "seed \(seed)")
    }
}
