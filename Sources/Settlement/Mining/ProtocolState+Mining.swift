import Ledger
import Rewards

extension ProtocolState {
    mutating func perform(
        _ command: MiningCommand, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let terms = terms.mining else { throw .notInComposition }
        switch command {
        case .register(let registration): return try register(registration, terms: terms)
        case .setCompute(let id, let compute):
            mining.miners[Int(id.index)].compute = compute
            return Receipt()
        case .bond(let id, let amount): return try bond(amount, of: id)
        case .unbond(let id, let amount):
            return try unbond(amount, of: id, at: time, terms: terms)
        case .releaseBond(let id): return try releaseBond(of: id, at: time)
        case .reportWork(let report): return try file(report, terms: terms)
        case .reportAnomaly(let id, let number): return try rollBack(number, of: id, terms: terms)
        case .reportVerifications(let id, let count): return try verify(count, by: id)
        case .claim(let id): return try claimMined(id)
        }
    }

    private mutating func register(
        _ registration: MinerRegistration, terms: MiningTerms
    ) throws(Refusal) -> Receipt {
        let owner = try participant(registration.owner)
        if ledger.asset(of: owner) != asset { throw .malformedField }
        if mining.numbers[registration.name] != nil { throw .duplicateID }
        if mining.miners.count >= Int(UInt32.max) { throw .tooManyEntries }
        var miner = Miner(registration, reputation: terms.initialReputation)
        miner.tier = try tier(of: miner, terms: terms)
        return Receipt(outcome: .joined(mining.add(miner)))
    }

    /// The tier a miner stands in; nil when it meets none.
    func tier(of miner: Miner, terms: MiningTerms) throws(Refusal) -> UInt16? {
        let standing = NodeStanding(
            compute: UInt128(miner.compute), contribution: miner.contribution,
            reputation: miner.reputation.raw, stake: miner.bond)
        do throws(Refusal) {
            return UInt16(try terms.tierTable.tier(for: standing).number)
        } catch {
            if error == .noTier { return nil }
            throw error
        }
    }

    private mutating func bond(_ amount: TokenAmount, of id: MinerID) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        let miner = mining.miners[Int(id.index)]
        let bond = try miner.bond.adding(amount)
        let sum = try mining.bonded.adding(amount)
        let receipt = try pay([
            Posting(
                from: miner.owner, to: systemAccounts.minerBonds, amount: amount,
                reason: .minerBond)
        ])
        mining.miners[Int(id.index)].bond = bond
        mining.bonded = sum
        return receipt
    }

    private mutating func unbond(
        _ amount: TokenAmount, of id: MinerID, at time: Timestamp, terms: MiningTerms
    ) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        var miner = mining.miners[Int(id.index)]
        miner.bond = try miner.bond.subtracting(amount)
        miner.unbonding.append(
            UnbondingEntry(amount: amount, requestedAt: time, rule: terms.unbonding))
        mining.miners[Int(id.index)] = miner
        return Receipt()
    }

    private mutating func releaseBond(of id: MinerID, at time: Timestamp) throws(Refusal) -> Receipt
    {
        var miner = mining.miners[Int(id.index)]
        if miner.unbonding.isEmpty { throw .notUnbonding }
        let count = miner.unbonding.count
        let matured = try miner.unbonding.release(at: time)
        if matured == .zero && miner.unbonding.count == count { throw .stillUnbonding }
        let sum = try mining.bonded.subtracting(matured)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.minerBonds, to: miner.owner, amount: matured,
                    reason: .minerBondRelease)
            ], outcome: .paid(matured))
        mining.miners[Int(id.index)] = miner
        mining.bonded = sum
        return receipt
    }

    private mutating func file(
        _ report: WorkReport, terms: MiningTerms
    ) throws(Refusal) -> Receipt {
        if Int(report.task) >= terms.tasks.count { throw .unknownTaskType }
        if !report.quality.isFraction { throw .outOfRange }
        if mining.reports.count >= Int(UInt32.max) { throw .tooManyEntries }
        // Scores that would not fit are refused here, not at the edge.
        let bound = try mining.scoreBound.adding(try terms.scoreBound(of: report))
        let number = UInt32(mining.reports.count)
        mining.scoreBound = bound
        mining.reports.append(FiledReport(report: report))
        return Receipt(outcome: .reported(number))
    }

    private mutating func rollBack(
        _ number: UInt32, of id: MinerID, terms: MiningTerms
    ) throws(Refusal) -> Receipt {
        if Int(number) >= mining.reports.count { throw .unknownID }
        let filed = mining.reports[Int(number)]
        if filed.report.miner != id { throw .unknownID }
        if filed.isAnomaly { throw .duplicateID }
        let bound = try mining.scoreBound.subtracting(try terms.scoreBound(of: filed.report))
        mining.reports[Int(number)].isAnomaly = true
        mining.scoreBound = bound
        return Receipt()
    }

    /// No more than was assigned: nobody is paid for tasks of others.
    private mutating func verify(_ count: UInt64, by id: MinerID) throws(Refusal) -> Receipt {
        let miner = mining.miners[Int(id.index)]
        let verified = try added(miner.verified, count)
        if verified > miner.assigned { throw .outOfBounds }
        mining.miners[Int(id.index)].verified = verified
        return Receipt()
    }

    private mutating func claimMined(_ id: MinerID) throws(Refusal) -> Receipt {
        let miner = mining.miners[Int(id.index)]
        if miner.claimable == .zero { throw .zeroAmount }
        let sum = try mining.claimable.subtracting(miner.claimable)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.miningClaims, to: miner.owner, amount: miner.claimable,
                    reason: .miningClaim)
            ], outcome: .paid(miner.claimable))
        mining.miners[Int(id.index)].claimable = .zero
        mining.claimable = sum
        return receipt
    }

    /// S10, V1 and T4 at constant cost.
    mutating func checkMining() {
        guard let opening = configuration.mining?.opening else { return }
        let left = try? opening.subtracting(mining.released)
        check(
            .miningPool, "mining-pool", expected: left ?? .zero,
            found: ledger.balance(of: systemAccounts.miningPool))
        check(
            .solvency, "mining-claims", expected: mining.claimable,
            found: ledger.balance(of: systemAccounts.miningClaims))
        check(
            .stakeVault, "miner-bonds", expected: mining.bonded,
            found: ledger.balance(of: systemAccounts.minerBonds))
    }
}

extension MiningTerms {
    /// The most that a report's score can come to, at the best reputation and tier.
    func scoreBound(of report: WorkReport) throws(Refusal) -> TokenAmount {
        let rate = tasks[Int(report.task)].rate.baseUnits
        let (most, overflow) = rate.multipliedReportingOverflow(by: UInt128(report.work))
        if overflow { throw .overflow }
        let multiplier = tiers.map { $0.tier.multiplier }.max() ?? .zero
        return try TokenAmount(baseUnits: most).multipliedCeil(by: report.quality)
            .multipliedCeil(by: max(multiplier, .one))
    }
}
