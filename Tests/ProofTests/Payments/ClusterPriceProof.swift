import Rewards

/// Nodes for a booking: the cheapest that are free, no more than needed, at prices that they asked.
struct ClusterPriceProof: Subject {
    static let flaws = ["a dearer node is taken", "the mean price is rounded down"]

    private let rule: ClusterPriceRule

    init(_ trial: inout Trial) {
        rule = ClusterPriceRule(
            maxPrice: trial.draw.amount(upTo: 1_000),
            maxNodes: trial.draw.once(in: 24) ? 0 : 1 + trial.draw.below(6),
            pricing: trial.draw.element(of: ClusterPricing.allCases),
            partialLast: trial.draw.once(in: 2))
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let offers = (0..<trial.draw.below(9)).map { _ in
            ClusterOffer(
                reservationPrice: trial.draw.amount(upTo: 1_000, near: rule.maxPrice.baseUnits),
                createdAt: .of(trial.draw.count(upTo: 3)),
                capacity: trial.draw.count(upTo: 20), booked: trial.draw.once(in: 6))
        }
        let capacity = trial.draw.count(upTo: 60)
        let eligible = offers.indices.filter { number in
            let offer = offers[number]
            return !offer.booked && offer.reservationPrice <= rule.maxPrice && offer.capacity > 0
        }
        let result = attempt { () throws(Refusal) in
            try rule.choose(capacity: capacity, offers: offers)
        }
        let order = chosenOrder(eligible, offers)
        let free = eligible.reduce(UInt64(0)) { $0 + offers[$1].capacity }
        let count = nodesNeeded(order, offers, capacity)
        let refusal: Refusal? =
            rule.maxNodes < 1 || capacity == 0
            ? .outOfRange
            : free < capacity ? .noCapacity : count > rule.maxNodes ? .tooManyNodes : nil
        guard let made = try trial.answer(result, demanded: refusal, isUnchanged: true)
        else { return }
        try verify(made, capacity, order, offers, &trial)
    }

    /// Found by picking the best that is left again and again: cheapest, oldest, first.
    private func chosenOrder(_ eligible: [Int], _ offers: [ClusterOffer]) -> [Int] {
        var left = eligible
        var order: [Int] = []
        while let first = left.first {
            var best = first
            for number in left.dropFirst() {
                let (one, other) = (offers[number], offers[best])
                let isCheaper = one.reservationPrice < other.reservationPrice
                let isOlder =
                    one.reservationPrice == other.reservationPrice
                    && one.createdAt < other.createdAt
                if isCheaper || isOlder { best = number }
            }
            order.append(best)
            left.removeAll { $0 == best }
        }
        return order
    }

    private func nodesNeeded(
        _ order: [Int], _ offers: [ClusterOffer], _ capacity: UInt64
    ) -> Int {
        var sum: UInt64 = 0
        return order.prefix { number in
            let isNeeded = sum < capacity
            sum += offers[number].capacity
            return isNeeded
        }.count
    }

    private func verify(
        _ made: ClusterChoice, _ capacity: UInt64, _ order: [Int], _ offers: [ClusterOffer],
        _ trial: inout Trial
    ) throws(Counterexample) {
        var taken = made.bookings.map { $0.offer }
        if trial.flaw == 1, taken.count < order.count { taken[0] = order[order.count - 1] }
        try trial.check(
            .V5, taken == Array(order.prefix(taken.count)),
            "\(taken) of \(order) for \(capacity)")
        let sum = made.bookings.reduce(UInt64(0)) { $0 + $1.capacity }
        let last = made.bookings.last.map { offers[$0.offer].capacity } ?? 0
        try trial.check(
            .V5,
            rule.partialLast ? sum == capacity : sum >= capacity && sum - last < capacity,
            "\(sum) booked for \(capacity)")
        let marginal = made.bookings.last.map { offers[$0.offer].reservationPrice }
        for booking in made.bookings {
            let offer = offers[booking.offer]
            let asked = rule.pricing == .payAsBid ? offer.reservationPrice : marginal
            try trial.check(
                .V5,
                booking.price == asked && booking.price >= offer.reservationPrice
                    && booking.price <= rule.maxPrice && booking.capacity <= offer.capacity,
                "\(booking) of \(offer)")
        }
        let cost = made.bookings.reduce(UInt128(0)) {
            $0 + UInt128($1.capacity) * $1.price.baseUnits
        }
        let mean = made.clusterPrice.baseUnits - (trial.flaw == 2 && cost > 0 ? 1 : 0)
        let whole = mean * UInt128(sum)
        try trial.check(
            .R5, cost <= whole && whole < cost + UInt128(sum),
            "a mean of \(mean) for \(sum) units that cost \(cost)")
    }
}
