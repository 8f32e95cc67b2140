import Ledger
import Rewards

// In the order of `CanonicalEncoder+Books.swift`.
extension CanonicalDecoder {
    mutating func jobs(_ terms: JobTerms?, assetCount: Int) throws(Refusal) -> JobBook {
        var book = JobBook(assetCount: assetCount)
        let width = terms?.escrow.width ?? .bits64
        var next: UInt64 = 0
        let count: UInt32 = try integer()
        for _ in 0..<count {
            let id: UInt64 = try integer()
            if id < next || id == .max { throw .malformedField }
            next = id + 1
            book.open[JobID(id)] = try job(width: width, assetCount: assetCount)
        }
        book.nextNumber = try integer()
        if next > book.nextNumber { throw .malformedField }
        book.totals = try list { (decoder) throws(Refusal) in
            EscrowTotals(
                funded: try decoder.amount(), paid: try decoder.amount(),
                fees: try decoder.amount(), refunded: try decoder.amount(),
                held: try decoder.amount())
        }
        if book.totals.count != assetCount { throw .malformedField }
        return book
    }

    private mutating func job(width: EscrowWidth, assetCount: Int) throws(Refusal) -> Job {
        let requester = try account()
        let provider = try account()
        let asset = AssetID(try integer())
        if Int(asset.index) >= assetCount { throw .unknownID }
        let escrow = try MeteredEscrow(
            width: width, status: try variant(), maxUnits: try integer(),
            pricePerUnit: try amount(), expirySlot: try integer(), funded: try amount(),
            settledUnits: try integer(), paid: try amount(), fees: try amount(),
            refunded: try amount(), lastNonce: try integer(), startSlot: try integer(),
            clock: try integer())
        if escrow.status == .unopened || escrow.isFinished { throw .invalidStatus }
        return Job(requester: requester, provider: provider, asset: asset, escrow: escrow)
    }

    mutating func staking() throws(Refusal) -> StakeBook {
        var book = StakeBook()
        let index: UInt128 = try integer()
        let remainder: UInt128 = try integer()
        let vault = try amount()
        let unallocated = try amount()
        let clock = try time()
        let positions = try list { (decoder) throws(Refusal) in try decoder.stakingPosition() }
        book.pool = try StakingPool(
            index: index, remainder: remainder, vault: vault, unallocated: unallocated,
            positions: positions, clock: clock)
        book.holders = try list { (decoder) throws(Refusal) in
            StakeHolder(staker: try decoder.account(), beneficiary: try decoder.account())
        }
        if book.holders.count != positions.count { throw .malformedField }
        book.principal = try amount()
        book.funded = try amount()
        book.paid = try amount()
        return book
    }

    private mutating func stakingPosition() throws(Refusal) -> StakingPosition {
        let phase: StakingPhase
        switch try byte() {
        case 0: phase = .warming(until: try time())
        case 1: phase = .active(since: try integer())
        case 2: phase = .unbonding(until: try time())
        case 3: phase = .closed
        default: throw .malformedField
        }
        return StakingPosition(
            phase: phase, amount: try amount(), weight: try integer(), owed: try amount(),
            lockEndsAt: try time())
    }

    mutating func mining(_ terms: MiningTerms?) throws(Refusal) -> MiningBook {
        var book = MiningBook()
        let miners = try list { (decoder) throws(Refusal) in try decoder.miner(terms) }
        for miner in miners {
            if book.numbers[miner.name] != nil { throw .duplicateID }
            book.numbers[miner.name] = MinerID(UInt32(book.numbers.count))
        }
        // Sorted at once: adding one after the other would move the later ones each time.
        book.byName = (0..<UInt32(miners.count)).map { MinerID($0) }
            .sorted { miners[Int($0.index)].name < miners[Int($1.index)].name }
        book.miners = miners
        book.reports = try list { (decoder) throws(Refusal) in
            try decoder.report(terms, minerCount: miners.count)
        }
        book.scoreBound = try amount()
        if book.scoreBound != (try terms?.scoreBound(of: book.reports) ?? .zero) {
            throw .malformedField
        }
        book.released = try amount()
        book.claimable = try amount()
        book.bonded = try amount()
        return book
    }

    private mutating func miner(_ terms: MiningTerms?) throws(Refusal) -> Miner {
        let registration = MinerRegistration(
            name: try name(), owner: try account(), compute: try integer())
        var miner = Miner(registration, reputation: try wad())
        miner.tier = try optional { (decoder) throws(Refusal) in try decoder.integer() }
        if let tier = miner.tier, Int(tier) >= terms?.tiers.count ?? 0 { throw .unknownTier }
        miner.contribution = try integer()
        miner.bond = try amount()
        miner.unbonding = try list { (decoder) throws(Refusal) in try decoder.unbondingEntry() }
        miner.claimable = try amount()
        miner.assigned = try integer()
        miner.verified = try integer()
        if miner.verified > miner.assigned || !miner.reputation.isFraction { throw .outOfBounds }
        return miner
    }

    private mutating func report(
        _ terms: MiningTerms?, minerCount: Int
    ) throws(Refusal) -> FiledReport {
        let report = WorkReport(
            miner: MinerID(try integer()), task: try integer(), work: try integer(),
            quality: try wad())
        if Int(report.miner.index) >= minerCount { throw .unknownID }
        if Int(report.task) >= terms?.tasks.count ?? 0 { throw .unknownTaskType }
        if !report.quality.isFraction { throw .outOfRange }
        return FiledReport(report: report, isAnomaly: try boolean())
    }

    /// - Parameter genesis: The bridge as it was opened: its terms are the configuration's.
    mutating func bridge(genesis: BridgeBook) throws(Refusal) -> BridgeBook {
        var book = genesis
        let supply = try list { (decoder) throws(Refusal) in try decoder.amount() }
        if supply.count != genesis.supply.supply.count { throw .malformedField }
        let locked = try amount()
        let burned = try amount()
        let fees = try amount()
        let inFlight = try amount()
        let transfers = try list { (decoder) throws(Refusal) in
            let chain: UInt32 = try decoder.integer()
            return BridgeTransfer(
                to: Int(chain), net: try decoder.amount(), isDelivered: try decoder.boolean())
        }
        book.supply = try BridgeSupply(
            terms: genesis.supply.terms, home: genesis.home, supply: supply, locked: locked,
            burned: burned, fees: fees, inFlight: inFlight, transfers: transfers)
        book.recipients = try list { (decoder) throws(Refusal) in try decoder.account() }
        if book.recipients.count != transfers.count { throw .malformedField }
        return book
    }

    /// - Parameter genesis: The book as it was opened: its assets are the configuration's.
    mutating func treasury(genesis: TreasuryBook) throws(Refusal) -> TreasuryBook {
        if genesis.lines.isEmpty { return genesis }
        var book = genesis
        book.year = try integer()
        let count: UInt32 = try integer()
        if Int(count) != book.lines.count { throw .malformedField }
        for line in book.lines.indices {
            book.lines[line].before = try amount()
            book.lines[line].spent = try amount()
            book.lines[line].limit = try amount()
        }
        return book
    }
}

extension MiningTerms {
    /// What the reports of an epoch can come to together; those rolled back count nothing.
    fileprivate func scoreBound(of reports: [FiledReport]) throws(Refusal) -> TokenAmount {
        var sum = TokenAmount.zero
        for filed in reports where !filed.isAnomaly {
            sum = try sum.adding(try scoreBound(of: filed.report))
        }
        return sum
    }
}
