import Ledger
import Rewards
import Settlement

/// Books its own node every day at its own price, pays the access price, and collects the rewards
/// of a booked provider.
///
/// What it looks for: a reward for use that is larger than what use costs, margin included. The
/// node is offered for the second of its own booking only, so that nobody else takes it.
struct WashBuilder: Attack {
    private let cohort: ProviderCohort
    /// Unit: GPUs.
    private let capacity: UInt64
    /// Second of the day at which it claims, quotes and books; and at which it quotes itself away.
    private let books: Int64
    private let hides: Int64
    private var node: NodeID?
    /// Unit: seconds since the start.
    private var bookedUntil: Int64 = 0
    private var paid = TokenAmount.zero
    private var margins = TokenAmount.zero

    /// - Parameter share: Of the cohort's GPUs; at least one is taken.
    init(
        cohort: ProviderCohort, share: Double, _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.cohort = cohort
        capacity = cohort.gpus(share: share)
        books = try free.inTheMorning()
        hides = try free.inTheMorning()
    }

    var instants: [Int64] { [books, hides] }

    var assets: [AssetID] { [.token] }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        if second == hides {
            if let node, bookedUntil <= site.seconds { hide(node, &purse, &site) }
            return
        }
        guard let account = purse.account(of: .token, &site) else { return }
        if let node, site.desk.state.nodes[Int(node.index)].claimable > .zero {
            purse.submit(.claimRewards(node: node), &site)
        }
        if !purse.isActive { return purse.giveBack(.token, from: account, &site) }
        guard let price = quote(site), price > .zero else { return }
        prepare(account, price: price, &purse, &site)
        if bookedUntil <= site.seconds { book(account, price: price, &purse, &site) }
    }

    /// Brings money for collateral and booking, then the node, in the protocol's order.
    private mutating func prepare(
        _ account: AccountID, price: TokenAmount, _ purse: inout Purse, _ site: inout Site
    ) {
        let state = site.desk.state
        guard
            let access = try? state.terms.hardware.accessPrice.price(
                price, capacity: capacity, period: .day, scalingFactor: .one),
            let required = try? state.requiredCollateral(
                hardwareClass: UInt16(cohort.hardwareClass), capacity: capacity),
            let bond = try? required.multipliedCeil(by: cohort.collateralMultiple)
        else { return }
        let held = node.map { state.nodes[Int($0.index)].collateral }
        let missing = held.map { required.excess(over: $0) } ?? bond
        guard let sum = try? missing.adding(access.requirement),
            purse.borrow(upTo: sum, of: .token, on: account, &site)
        else { return }
        if let node {
            if missing > .zero {
                purse.submit(.depositCollateral(node: node, amount: missing), &site)
            }
        } else {
            register(account, bond, &purse, &site)
        }
    }

    private mutating func register(
        _ account: AccountID, _ bond: TokenAmount, _ purse: inout Purse, _ site: inout Site
    ) {
        let receipt = purse.submit(
            .registerNode(
                Registration(
                    name: purse.name, owner: account, region: UInt16(cohort.region),
                    hardwareClass: UInt16(cohort.hardwareClass), capacity: capacity,
                    reservationPrice: .unbookable, collateral: bond,
                    commitment: cohort.commitment)), &site)
        guard case .registered(let id) = receipt?.outcome else { return }
        node = id
        site.outsiders.append(id)
    }

    private mutating func book(
        _ account: AccountID, price: TokenAmount, _ purse: inout Purse, _ site: inout Site
    ) {
        guard let node else { return }
        purse.submit(.quoteReservation(node: node, price: price), &site)
        let booking = Booking(
            builder: account, region: UInt16(cohort.region),
            hardwareClass: UInt16(cohort.hardwareClass), capacity: capacity, period: .day)
        guard case .booked(let receipt) = purse.submit(.book(booking), &site)?.outcome else {
            return
        }
        bookedUntil = site.seconds + Calendar.day
        paid.accumulate(receipt.requirement)
        var margin = receipt.requirement
        for line in receipt.lines { margin = margin.excess(over: line.providerPart) }
        margins.accumulate(margin)
        purse.sink(margin, of: .token, site)
    }

    private func hide(_ node: NodeID, _ purse: inout Purse, _ site: inout Site) {
        if site.desk.state.nodes[Int(node.index)].reservationPrice == .unbookable { return }
        purse.submit(.quoteReservation(node: node, price: .unbookable), &site)
    }

    /// What the cohort would ask, but less than any free node of the pool: the protocol takes the
    /// cheapest first.
    private func quote(_ site: borrowing Site) -> TokenAmount? {
        let terms = site.desk.state.terms.hardware
        guard
            var price = try? TokenAmount(
                askingUSDPerGPUHour: cohort.priceUSDPerGPUHour, at: site.prices[0],
                month: terms.accessPrice.monthLength,
                decimals: site.configuration.protocolTerms.token.decimals)
        else { return nil }
        let pool = site.desk.state.pool(
            region: UInt16(cohort.region), hardwareClass: UInt16(cohort.hardwareClass))
        for id in pool.nodes where id != node {
            let other = site.desk.state.nodes[Int(id.index)]
            if other.line == nil && other.capacity > 0 {
                let below = other.reservationPrice.excess(over: TokenAmount(baseUnits: 1))
                price = min(price, below)
            }
        }
        return min(price, terms.clusterPrice.maxPrice)
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        guard let id = node else { return [] }
        let node = site.desk.state.nodes[Int(id.index)]
        var prepaid = TokenAmount.zero
        for line in site.desk.state.lines where line.node == id {
            prepaid.accumulate(line.providerPart.excess(over: line.paid))
        }
        return [
            Holding(asset: .token, amount: node.exposed, kind: .principal),
            Holding(asset: .token, amount: prepaid, kind: .principal),
            Holding(asset: .token, amount: node.claimable, kind: .providerReward),
        ]
    }

    /// G5: what it got back for what it paid itself and the protocol.
    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        let token = site.configuration.protocolTerms.token
        var income = purse.providerIncome[0]
        if let node { income.accumulate(site.desk.state.nodes[Int(node.index)].claimable) }
        let ratio = paid > .zero ? Double(income.baseUnits) / Double(paid.baseUnits) : 0
        return [
            Figure(
                name: "paid", value: .amount(paid),
                unit: token.symbol.text),
            Figure(
                name: "margins", value: .amount(margins),
                unit: token.symbol.text),
            Figure(name: "reward_per_payment", value: .real(ratio), unit: "ratio"),
        ]
    }
}

extension ProviderCohort {
    /// A share of its GPUs, one at least.
    func gpus(share: Double) -> UInt64 {
        max(1, UInt64(share * Double(count * gpusPerNode) + 0.5))
    }
}
