import DiscreteEvent
import Ledger
import Rewards
import Settlement

/// Builders: how much they book, where, and what the job flow gets of it.
extension BookingNetwork {
    /// Plans the bookings of every builder that has none running.
    mutating func planBookings(into plan: inout DayPlan, _ site: inout Site) {
        let due = builders.indices.filter {
            builders[$0].bookingEnd == nil && builders[$0].account != nil
        }
        if due.isEmpty { return }
        var offers = offersByPool(plan, site)
        for index in due {
            let workload = site.configuration.demand.workloads[builders[index].workload]
            let order = order(
                of: index, workload, builders[index].policy, offers: &offers, &site)
            if !order.bookings.isEmpty { plan.orders.append(order) }
        }
    }

    /// Takes from each class in turn what the workload still needs.
    private mutating func order(
        of builder: Int, _ workload: Workload, _ policy: BookingPolicy,
        offers: inout [PoolOffers], _ site: inout Site
    ) -> DayPlan.Order {
        var need = need(of: builders[builder], site)
        let wanted = need.wholeGPUs
        var bookings: [Booking] = []
        var booked: UInt64 = 0
        var cost = TokenAmount.zero
        for (place, hardwareClass) in workload.classes.enumerated() {
            let pool = workload.region * site.configuration.network.classes.count + hardwareClass
            let speed = workload.speed(at: place, site.configuration.network)
            while need.gpus(ofSpeed: speed) > 0 {
                guard
                    let cluster = try? offers[pool].takeCluster(
                        upTo: need.gpus(ofSpeed: speed), period: policy.period,
                        terms: site.desk.state.terms),
                    let sum = try? cost.adding(cluster.cost),
                    let account = builders[builder].account
                else { break }
                cost = sum
                booked += cluster.capacity
                need.take(cluster.capacity, ofSpeed: speed)
                bookings.append(
                    Booking(
                        builder: account, region: UInt16(workload.region),
                        hardwareClass: UInt16(hardwareClass), capacity: cluster.capacity,
                        period: policy.period))
            }
        }
        if need.isOpen {
            noteShortage(of: builder, workload, wanted: wanted, booked: booked, &site)
        }
        return DayPlan.Order(builder: builder, bookings: bookings, cost: cost)
    }

    private mutating func noteShortage(
        of builder: Int, _ workload: Workload, wanted: UInt64, booked: UInt64,
        _ site: inout Site
    ) {
        let isNews = booked > 0 || !builders[builder].isStarved
        builders[builder].shortages += 1
        builders[builder].isStarved = booked == 0
        if !isNews { return }
        site.log.add(
            "capacity_short", workload.name, "wanted \(wanted), free \(booked)", at: site.seconds)
    }

    /// What a workload should book from now on.
    private func need(of builder: Builder, _ site: borrowing Site) -> BookingNeed {
        let policy = builder.policy
        switch policy.amount {
        case .fixed(let gpus):
            return .gpus(gpus)
        case .targetUtilisation(let share):
            let period = Int64(policy.period.count)
            let work = flow.workloads[builder.place].source.expectedWork(
                fromTicks: site.ticks,
                toTicks: (site.seconds + period) * SimulationTime.ticksPerSecond)
            let load = work / Double(period) / share
            // No arrivals of infinite size are no load.
            return .load(load >= 0 ? load : 0)
        }
    }

    // MARK: Offers

    /// Free nodes of every pool, with today's registrations, deposits and quotes as planned.
    private func offersByPool(_ plan: DayPlan, _ site: borrowing Site) -> [PoolOffers] {
        var open = [PoolOffers.Offer?](repeating: nil, count: providers.count)
        for index in providers.indices { open[index] = offer(of: index, site) }
        for topUp in plan.topUps {
            open[topUp.provider] = offer(of: topUp.provider, site, isBacked: true)
        }
        for quote in plan.quotes {
            open[quote.provider] = open[quote.provider].map {
                PoolOffers.Offer(
                    place: $0.place, price: quote.price, createdAt: $0.createdAt,
                    capacity: $0.capacity)
            }
        }
        for join in plan.joins {
            open[join.provider] = PoolOffers.Offer(
                place: join.provider, price: join.registration.reservationPrice,
                createdAt: site.now, capacity: join.registration.capacity)
        }
        let classes = site.configuration.network.classes.count
        var pools = [[PoolOffers.Offer]](
            repeating: [], count: site.configuration.protocolTerms.hardware.regions.count * classes)
        for index in providers.indices {
            guard let offer = open[index] else { continue }
            let cohort = site.configuration.network.providers[providers[index].cohort]
            pools[cohort.region * classes + cohort.hardwareClass].append(offer)
        }
        let maxPrice = site.desk.state.terms.hardware.clusterPrice.maxPrice
        return pools.map { PoolOffers($0, below: maxPrice) }
    }

    /// A registered node's offer; nil when it is booked or not backed.
    private func offer(
        of provider: Int, _ site: borrowing Site, isBacked: Bool = false
    ) -> PoolOffers.Offer? {
        guard let id = providers[provider].node, providers[provider].bookedUntil <= site.seconds,
            providers[provider].exit.isActive, !isFreeToLeave(provider, site)
        else { return nil }
        let node = site.desk.state.nodes[Int(id.index)]
        let required = try? site.desk.state.requiredCollateral(
            hardwareClass: node.hardwareClass, capacity: node.capacity)
        guard let required, isBacked || node.collateral >= required else { return nil }
        return PoolOffers.Offer(
            place: provider, price: node.reservationPrice, createdAt: node.createdAt,
            capacity: node.capacity)
    }

    // MARK: Bookings

    mutating func book(_ plan: DayPlan, _ site: inout Site) {
        for order in plan.orders where order.isFunded {
            let name = builders[order.builder].accountName
            var lines: [BookingReceipt.Line] = []
            var end: Int64 = 0
            for booking in order.bookings {
                guard let receipt = site.submit(.book(booking), name),
                    case .booked(let booked) = receipt.outcome
                else { continue }
                lines.append(contentsOf: booked.lines)
                let genesis = site.configuration.protocolTerms.genesis
                end = Int64(booked.endsAt.seconds - genesis.seconds)
                site.history.noteBooking(receipt)
            }
            if !lines.isEmpty { lease(lines, to: order.builder, until: end, site) }
        }
    }

    private mutating func lease(
        _ lines: [BookingReceipt.Line], to builder: Int, until end: Int64, _ site: borrowing Site
    ) {
        builders[builder].bookingEnd = end
        builders[builder].isStarved = false
        for line in lines {
            guard let provider = providerOfNode[Int(line.node.index)] else { continue }
            providers[provider].bookedUntil = end
        }
        let cheapestFirst = lines.sorted { ($0.price, $0.node) < ($1.price, $1.node) }
        let parts = cheapestFirst.map {
            JobFlow.LeasedPart(node: $0.node.index, gpus: UInt32($0.capacity))
        }
        flow.lease(parts, to: builders[builder].place, at: site.ticks, &loop.queue)
    }

    var earliestBookingEnd: Int64? {
        var earliest: Int64?
        for index in builders.indices {
            guard let end = builders[index].bookingEnd else { continue }
            earliest = min(earliest ?? end, end)
        }
        return earliest
    }

    /// Releases the GPUs of every booking that has ended by now.
    mutating func endBookings(_ site: borrowing Site) {
        for index in builders.indices {
            guard let end = builders[index].bookingEnd, end <= site.seconds else { continue }
            flow.release(builders[index].place, at: site.ticks)
            builders[index].bookingEnd = nil
        }
    }
}
