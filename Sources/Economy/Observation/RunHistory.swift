import DiscreteEvent
import Ledger
import Rewards
import Settlement

/// What a run leaves behind day by day. Reads the protocol's state; changes nothing.
struct RunHistory {
    private(set) var rows: [DayRow] = []
    private(set) var books: AccountBooks
    /// The running day's sums.
    private var today = DayRow()
    private(set) var rewards = RewardTotals()
    private(set) var access = AccessTotals()
    private(set) var trades = TradeTotals()
    private(set) var mining = MiningTotals()
    private(set) var revenue = RevenueTotals()
    private(set) var epochs: Int64 = 0
    private(set) var evaluations: Int64 = 0
    private(set) var triggers: Int64 = 0
    /// The first day on which a promise was not backed.
    private(set) var exhaustedDay: Int?
    let start: DayRow
    /// Of the day that ends, where jobs are bought by themselves.
    private var spotRow: SpotRow?
    private var lastBusyArea: Int128 = 0
    private var lastTick: Int64 = 0

    init(state: borrowing ProtocolState, opening: Price) {
        var row = DayRow()
        row.price = opening
        row.read(state, startPrice: opening)
        start = row
        books = AccountBooks(state)
    }

    // MARK: While the day runs

    mutating func add(_ report: EpochReport) {
        let totals = RewardTotals(report)
        today.rewards.add(totals)
        rewards.add(totals)
        if let report = report.mining { mining.add(report) }
        if let report = report.revenue { revenue.add(report) }
        epochs += 1
    }

    mutating func noteEvaluation(fired: Bool) {
        evaluations += 1
        if fired { triggers += 1 }
    }

    mutating func noteBooking(_ receipt: Receipt) {
        today.access.bookings += 1
        for posting in receipt.postings {
            switch posting.reason {
            case .accessPaymentToReserve: today.access.toReserve.accumulate(posting.amount)
            case .accessPaymentToTreasury: today.access.toTreasury.accumulate(posting.amount)
            case .accessPaymentBurned: today.access.burned.accumulate(posting.amount)
            default: break
            }
        }
    }

    mutating func noteProviderClaim(_ amount: TokenAmount) {
        today.trades.providerClaims.accumulate(amount)
    }

    mutating func noteDelegationClaim(_ amount: TokenAmount) {
        today.trades.delegationClaims.accumulate(amount)
    }

    mutating func noteTopUp(_ amount: TokenAmount) { today.trades.topUps.accumulate(amount) }

    mutating func notePurchase(_ amount: TokenAmount) { today.trades.bought.accumulate(amount) }

    mutating func noteSale(_ amount: TokenAmount) { today.trades.sold.accumulate(amount) }

    mutating func note(_ row: SpotRow) { spotRow = row }

    // MARK: The day's end

    /// Counts the GPUs and bookings of the day that ends now, before what ends with it ends: a
    /// booking until midnight is one of the day before.
    ///
    /// - Complexity: O(bookings + pools).
    mutating func countNetwork(
        _ state: borrowing ProtocolState, _ flow: borrowing JobFlow, at time: Timestamp
    ) {
        for line in state.lines where line.endsAt >= time { today.network.runningBookings += 1 }
        for pool in 0..<UInt32(flow.pools.count) {
            today.network.installed += flow.pools[pool].installed.level
            today.network.booked += flow.pools[pool].booked.level
            today.network.down += flow.pools[pool].down.level
        }
    }

    /// Takes the day's row.
    ///
    /// - Complexity: O(accounts + pools + workloads).
    mutating func close(
        price: Price, state: borrowing ProtocolState, flow: inout JobFlow, at ticks: Int64
    ) {
        today.price = price
        today.read(state, startPrice: start.price)
        readMeanUse(flow, at: ticks)
        today.jobs = JobRow(taking: &flow)
        if let row = spotRow { today.add(row) }
        spotRow = nil
        if exhaustedDay == nil && (today.unfunded > .zero || today.rewards.deferred > .zero) {
            exhaustedDay = rows.count
        }
        access.add(today.access)
        trades.add(today.trades)
        books.close(state)
        rows.append(today)
        today = DayRow()
    }

    private mutating func readMeanUse(_ flow: borrowing JobFlow, at ticks: Int64) {
        var area: Int128 = 0
        for pool in 0..<UInt32(flow.pools.count) {
            area += flow.pools[pool].busy.area(at: ticks)
        }
        if ticks > lastTick {
            let used = area - lastBusyArea
            // Conversions of this width are slow, and both round to the nearest.
            let narrow = Int64(truncatingIfNeeded: used)
            let real = Int128(narrow) == used ? Double(narrow) : Double(used)
            today.network.meanBusy = real / Double(ticks - lastTick)
        }
        lastBusyArea = area
        lastTick = ticks
    }
}

extension RewardTotals {
    init(_ report: EpochReport) {
        utilisation = report.utilisation
        capacity = report.capacity
        scheduled = report.scheduled
        subsidy = report.subsidy
        deferred = report.deferred
        recovered = report.recovered
        toClaimable = report.toClaimable
        toDelegators = report.toDelegators
        toNodeCollateral = report.toNodeCollateral
        toNetworkCollateral = report.toNetworkCollateral
        slashed = report.slashed
        vested = report.vested
    }
}

extension DayRow {
    /// Balances and rates as the protocol's state has them.
    mutating func read(_ state: borrowing ProtocolState, startPrice: Price) {
        factor = state.marketAdjustment
        if let ratio = try? mulDivFloor(factor.raw, price.wad, startPrice.wad) {
            tracking = Wad(raw: ratio)
        }
        let book = state.ledger.books[Int(state.asset.index)]
        supply = SupplyRow(
            supply: book.supply, burned: book.burned, circulating: book.circulating,
            unlocked: state.unlockedSupply)
        otherSupplies = state.ledger.books.dropFirst().map(\.supply)
        let accounts = state.systemAccounts
        otherTreasuries = accounts.treasuries.dropFirst().map { state.ledger.balance(of: $0) }
        vaults = VaultRow(
            reserve: state.ledger.balance(of: accounts.rewardReserve),
            treasury: state.ledger.balance(of: accounts.treasury),
            market: state.ledger.balance(of: accounts.market),
            nodeCollateral: state.ledger.balance(of: accounts.nodeCollateral),
            networkCollateral: state.ledger.balance(of: accounts.networkCollateral))
        delegated = state.totalDelegated
        let yield = state.terms.hardware.delegation.yield
        if let rate = try? yield.collateralisationRate(totalDelegated: delegated),
            let apy = try? yield.maxAPY(rate: rate)
        {
            stakingYield = apy
        }
        unfunded = state.unfundedLiability
    }
}

extension JobRow {
    init(taking flow: inout JobFlow) {
        counts = flow.takeDay()
        for workload in 0..<UInt32(flow.workloads.count) {
            queued += flow.workloads[workload].waiting
        }
        if counts.started > 0 {
            meanWaitSeconds = Double(counts.waitSum) / Double(counts.started) / 1e6
        }
    }
}
