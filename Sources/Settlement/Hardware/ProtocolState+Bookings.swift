import Ledger
import Rewards

extension ProtocolState {
    /// Chooses nodes, takes the access payment and starts the accrual of the providers' part.
    mutating func book(_ booking: Booking, at time: Timestamp) throws(Refusal) -> Receipt {
        let builder = try participant(booking.builder)
        if Int(booking.region) >= configuration.hardware.regions.count
            || Int(booking.hardwareClass) >= configuration.hardware.hardwareClasses.count
            || booking.period == .zero
        {
            throw .outOfRange
        }
        let index = poolIndex(region: booking.region, hardwareClass: booking.hardwareClass)
        let choice = try terms.hardware.clusterPrice.choose(
            capacity: booking.capacity, offers: try offers(of: pools[index]))
        var draft = try BookingDraft(
            booking: booking, builder: builder, start: time, firstLine: nextLine)
        for chosen in choice.bookings {
            try draft.add(
                node: pools[index].nodes[chosen.offer], capacity: chosen.capacity,
                price: chosen.price, rule: terms.hardware.accessPrice)
        }
        var pool = try closed(index, at: time)
        pool.booked = try added(pool.booked, draft.capacity)
        let encumbered = try sums.encumbered.adding(draft.providerPart)
        let receipt = try pay(
            draft.postings(systemAccounts), outcome: .booked(try draft.receipt()))

        sums.encumbered = encumbered
        pools[index] = pool
        for line in draft.lines { nodes[Int(line.node.index)].line = line.id }
        lines.append(contentsOf: draft.lines)
        nextLine += UInt32(draft.lines.count)
        earliestLineEnd = min(earliestLineEnd ?? draft.endsAt, draft.endsAt)
        return receipt
    }

    /// A node that lacks collateral offers nothing new (L9).
    private func offers(of pool: Pool) throws(Refusal) -> [ClusterOffer] {
        var offers: [ClusterOffer] = []
        offers.reserveCapacity(pool.nodes.count)
        for id in pool.nodes {
            let node = nodes[Int(id.index)]
            let isMet = try collateralRequirement(
                hardwareClass: node.hardwareClass, capacity: node.capacity, held: node.collateral
            ).met
            offers.append(
                ClusterOffer(
                    reservationPrice: node.reservationPrice, createdAt: node.createdAt,
                    capacity: node.capacity, booked: node.line != nil || !isMet))
        }
        return offers
    }

    /// Ends every booking whose time has come, in (end, number) order.
    ///
    /// - Returns: What to go back to when the command that brought the time is refused; nil when
    ///   nothing ended.
    mutating func endBookings(by time: Timestamp) throws(Refusal) -> BookingsUndo? {
        guard let earliest = earliestLineEnd, earliest <= time else { return nil }
        let due = lines.filter { $0.endsAt <= time }
            .sorted { ($0.endsAt, $0.id) < ($1.endsAt, $1.id) }
        let undo = BookingsUndo(
            nodes: due.map { ($0.node, nodes[Int($0.node.index)]) }, pools: pools, lines: lines,
            earliestEnd: earliest)
        do throws(Refusal) {
            for line in due { try end(line) }
        } catch {
            restore(undo)
            throw error
        }
        lines.removeAll { $0.endsAt <= time }
        earliestLineEnd = lines.map { $0.endsAt }.min()
        return undo
    }

    mutating func restore(_ undo: BookingsUndo) {
        for (id, node) in undo.nodes { nodes[Int(id.index)] = node }
        pools = undo.pools
        lines = undo.lines
        earliestLineEnd = undo.earliestEnd
    }

    private mutating func end(_ line: BookingLine) throws(Refusal) {
        var node = nodes[Int(line.node.index)]
        let index = poolIndex(region: node.region, hardwareClass: node.hardwareClass)
        var pool = try closed(index, at: line.endsAt)
        pool.booked -= line.capacity
        pools[index] = pool
        let rest = try line.accrued(by: line.endsAt).subtracting(line.paid)
        node.utilisationOwed = try node.utilisationOwed.adding(rest)
        node.line = nil
        nodes[Int(line.node.index)] = node
    }
}

extension BookingLine {
    /// What the line has earned by `time`, in total.
    func accrued(by time: Timestamp) throws(Refusal) -> TokenAmount {
        try accruedUtilisation(
            providerPart: providerPart, start: start, period: period, at: time)
    }
}

/// Nodes, pools and bookings before some of the bookings ended.
struct BookingsUndo {
    let nodes: [(NodeID, Node)]
    let pools: [Pool]
    let lines: [BookingLine]
    let earliestEnd: Timestamp
}

/// A booking while it is priced, before anything is taken.
private struct BookingDraft {
    let booking: Booking
    let builder: AccountID
    let start: Timestamp
    let endsAt: Timestamp
    let firstLine: UInt32
    var lines: [BookingLine] = []
    var capacity: UInt64 = 0
    var providerPart = TokenAmount.zero
    var requirement = TokenAmount.zero
    var toReserve = TokenAmount.zero
    var toBurn = TokenAmount.zero
    var toTreasury = TokenAmount.zero

    init(
        booking: Booking, builder: AccountID, start: Timestamp, firstLine: UInt32
    ) throws(Refusal) {
        self.booking = booking
        self.builder = builder
        self.start = start
        self.firstLine = firstLine
        endsAt = try start.advanced(by: booking.period)
    }

    mutating func add(
        node: NodeID, capacity: UInt64, price: TokenAmount, rule: AccessPriceRule
    ) throws(Refusal) {
        let access = try rule.price(
            price, capacity: capacity, period: booking.period, scalingFactor: .one)
        let (number, overflow) = firstLine.addingReportingOverflow(UInt32(lines.count))
        if overflow || number == .max { throw .tooManyEntries }
        providerPart = try providerPart.adding(access.providerPart)
        requirement = try requirement.adding(access.requirement)
        toReserve = try toReserve.adding(access.toReserve)
        toBurn = try toBurn.adding(access.toBurn)
        toTreasury = try toTreasury.adding(access.toTreasury)
        self.capacity += capacity  // Bounded by the pool's installed capacity.
        lines.append(
            BookingLine(
                id: LineID(number), node: node, builder: builder, capacity: capacity,
                price: price, providerPart: access.providerPart, start: start,
                period: booking.period, endsAt: endsAt))
    }

    func postings(_ accounts: SystemAccounts) -> [Posting] {
        [
            Posting(
                from: builder, to: accounts.rewardReserve, amount: toReserve,
                reason: .accessPaymentToReserve),
            Posting(
                from: builder, to: accounts.treasury, amount: toTreasury,
                reason: .accessPaymentToTreasury),
            Posting(from: builder, to: nil, amount: toBurn, reason: .accessPaymentBurned),
        ]
    }

    func receipt() throws(Refusal) -> BookingReceipt {
        BookingReceipt(
            lines: lines.map {
                BookingReceipt.Line(
                    node: $0.node, capacity: $0.capacity, price: $0.price,
                    providerPart: $0.providerPart)
            }, requirement: requirement, endsAt: endsAt)
    }
}
