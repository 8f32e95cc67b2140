import Ledger
import Rewards

// In the order of `CanonicalEncoder+State.swift`.
extension CanonicalDecoder {
    /// - Parameter genesis: The ledger as it was opened: caps are the configuration's.
    mutating func ledger(genesis: Ledger) throws(Refusal) -> Ledger {
        let accounts = try list { (decoder) throws(Refusal) in
            let asset = AssetID(try decoder.integer())
            guard let accountClass = AccountClass(rawValue: try decoder.byte()) else {
                throw .malformedField
            }
            return try Account(
                asset: asset, accountClass: accountClass, balance: try decoder.amount(),
                credited: try decoder.amount(), debited: try decoder.amount())
        }
        let count: UInt32 = try integer()
        if Int(count) != genesis.books.count { throw .malformedField }
        var books: [SupplyBook] = []
        for book in genesis.books {
            books.append(
                try SupplyBook(
                    minted: try amount(), burned: try amount(), locked: try amount(),
                    sequestered: try amount(), cap: book.cap,
                    circulating: book.circulatingExcludes))
        }
        let sums = try list { (decoder) throws(Refusal) in try decoder.amount() }
        accountCount = accounts.count
        return try Ledger(
            accounts: accounts, books: books, balanceSums: sums, postingCount: try integer())
    }

    mutating func node() throws(Refusal) -> Node {
        let name = try name()
        let owner = try account()
        let region: UInt16 = try integer()
        let hardwareClass: UInt16 = try integer()
        let createdAt = try time()
        let endsAt = try time()
        var node = Node(
            Registration(
                name: name, owner: owner, region: region, hardwareClass: hardwareClass,
                capacity: try integer(), reservationPrice: try amount(), collateral: .zero,
                commitment: .zero),
            createdAt: createdAt, endsAt: endsAt, index: .zero)
        node.line = try optional { (decoder) throws(Refusal) in LineID(try decoder.integer()) }
        node.collateral = try amount()
        node.networkCollateral = try amount()
        node.unbonding = try list { (decoder) throws(Refusal) in try decoder.unbondingEntry() }
        node.claimable = try amount()
        node.deferred = try amount()
        node.utilisationOwed = try amount()
        node.capacityOwed = try amount()
        node.capacityIndexPaid = try wide()
        node.delegated = try amount()
        node.delegationIndex = try DelegationIndex(value: try wide(), dust: try amount())
        node.delegationStartSum = try wide()
        node.positions = try list { (decoder) throws(Refusal) in
            PositionID(try decoder.integer())
        }
        node.gpuSeconds = try integer()
        node.downtime = try seconds()
        node.hasReported = try boolean()
        return node
    }

    mutating func unbondingEntry() throws(Refusal) -> UnbondingEntry {
        var entry = UnbondingEntry(
            amount: try amount(), requestedAt: try time(), rule: try unbondingRule())
        entry.withdrawn = try amount()
        entry.slashed = try amount()
        if try entry.withdrawn.adding(entry.slashed) > entry.amount { throw .overWithdrawn }
        return entry
    }

    private mutating func unbondingRule() throws(Refusal) -> UnbondingRule {
        let release: UnbondingRelease = try boolean() ? .linear : .cliff
        return UnbondingRule(
            release: release, delay: try seconds(), slashable: try boolean())
    }

    mutating func pool() throws(Refusal) -> Pool {
        let region: UInt16 = try integer()
        let hardwareClass: UInt16 = try integer()
        let index = try wide()
        if !index.fits(bits: 192) { throw .overflow }
        let rewards = CapacityRewardPool(
            index: index, remainder: try integer(), released: try amount(),
            unreleased: try amount())
        var pool = Pool(
            region: region, hardwareClass: hardwareClass, segmentStart: try time())
        pool.rewards = rewards
        pool.installed = try integer()
        pool.booked = try integer()
        pool.nodes = try list { (decoder) throws(Refusal) in NodeID(try decoder.integer()) }
        pool.scheduled = try amount()
        pool.gross = try amount()
        return pool
    }

    mutating func line() throws(Refusal) -> BookingLine {
        let id = LineID(try integer())
        let node = NodeID(try integer())
        let builder = try account()
        let capacity: UInt64 = try integer()
        let price = try amount()
        let providerPart = try amount()
        let start = try time()
        let period = try seconds()
        return BookingLine(
            id: id, node: node, builder: builder, capacity: capacity, price: price,
            providerPart: providerPart, start: start, period: period,
            endsAt: try start.advanced(by: period), paid: try amount())
    }

    mutating func position() throws(Refusal) -> Position {
        let staker = try account()
        let node = NodeID(try integer())
        let amount = try amount()
        let scaling = try wad()
        let lockEndsAt = try time()
        guard let status = Position.Status(rawValue: try byte()) else { throw .malformedField }
        return Position(
            staker: staker, node: node, amount: amount, scaling: scaling, lockEndsAt: lockEndsAt,
            status: status, nodeIndexStart: try wide(), baseIndexStart: try wad(),
            nodeOwed: try self.amount(), baseOwed: try self.amount(),
            unbonding: try optional { (decoder) throws(Refusal) in
                try decoder.unbondingEntry()
            })
    }

    mutating func baseYield() throws(Refusal) -> BaseYield {
        let index = try wad()
        var base = BaseYield(committedAt: try time())
        base.index = index
        base.scaledStake = try wide()
        base.scaledStart = try wide()
        base.owed = try amount()
        return base
    }

    mutating func observation() throws(Refusal) -> PriceObservation {
        PriceObservation(at: try time(), price: try price())
    }

    mutating func adjustmentHistory() throws(Refusal) -> AdjustmentHistory {
        var history = AdjustmentHistory()
        history.latest = try optional { (decoder) throws(Refusal) in try decoder.observation() }
        history.nextDay = try integer()
        history.closes = try list { (decoder) throws(Refusal) in try decoder.price() }
        history.factors = try list { (decoder) throws(Refusal) in try decoder.wad() }
        return history
    }

    /// - Parameter genesis: The parameter as it was made: its bounds are the configuration's.
    mutating func parameter(
        genesis: GovernedParameter
    ) throws(Refusal) -> GovernedParameter {
        let value: UInt128 = try integer()
        let isRelinquished = try boolean()
        let proposals: UInt64 = try integer()
        let clock = try time()
        let queue = try list { (decoder) throws(Refusal) in
            QueuedChange(
                number: try decoder.integer(), effectiveAt: try decoder.time(),
                value: try decoder.integer())
        }
        return try GovernedParameter(
            minimum: genesis.minimum, maximum: genesis.maximum, value: value,
            timelock: genesis.timelock, epochLength: genesis.epochLength,
            epochStart: genesis.epochStart, mode: genesis.mode, maxStep: genesis.maxStep,
            queue: queue, proposalCount: proposals, clock: clock, isRelinquished: isRelinquished)
    }

    mutating func runningSums() throws(Refusal) -> RunningSums {
        RunningSums(
            claimable: try amount(), nodeCollateral: try amount(),
            networkCollateral: try amount(), unbonding: try amount(), encumbered: try amount(),
            delegatorsFunded: try amount(), delegatorsPaid: try amount(),
            deferred: try amount())
    }
}
