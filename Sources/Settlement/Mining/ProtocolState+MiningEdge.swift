import Ledger
import Rewards

/// What one edge makes of the mining pool, before any of it is booked.
struct MiningEdge {
    var miners: [Miner]
    var released: TokenAmount
    var claimable: TokenAmount
    var postings: [Posting]
    var report: MiningReport
}

extension ProtocolState {
    /// Steps 4 to 6 of a mining epoch: pays the epoch's verified work by the reputation and tier in
    /// force at its start, then brings reputation, tier and the next assignments up to date.
    ///
    /// - Returns: What changes; nil without a mining pool.
    /// - Complexity: O(miners + reports).
    func miningEdge() throws(Refusal) -> MiningEdge? {
        guard let terms = terms.mining else { return nil }
        var edge = MiningEdge(
            miners: mining.miners, released: mining.released, claimable: mining.claimable,
            postings: [], report: MiningReport())
        try release(terms, into: &edge)
        try judge(terms, into: &edge)
        try assign(terms, into: &edge)
        return edge
    }

    private func release(
        _ terms: MiningTerms, into edge: inout MiningEdge
    ) throws(Refusal) {
        let work = contributions()
        let checkers = mining.byName.filter { mining.miners[Int($0.index)].verified > 0 }
        let pool = ledger.balance(of: systemAccounts.miningPool)
        let epoch = try terms.rule.release(
            from: pool, epoch: UInt128(epochNumber),
            verifiedCapacity: verifiedCapacity(work, terms.cap),
            contributions: work.map { $0.row },
            validations: checkers.map {
                let miner = mining.miners[Int($0.index)]
                return MiningValidation(stake: miner.bond, tasks: miner.verified)
            })
        for (row, amount) in zip(work, epoch.contribution) {
            try edge.credit(amount, to: row.miner)
        }
        for (id, amount) in zip(checkers, epoch.validation) { try edge.credit(amount, to: id) }
        edge.released = try edge.released.adding(epoch.released)
        edge.claimable = try edge.claimable.adding(epoch.released)
        edge.report.cap = epoch.cap
        edge.report.toContribution = try epoch.contribution.total()
        edge.report.toValidation = try epoch.validation.total()
        edge.report.remaining = epoch.remaining
        edge.postings = [
            Posting(
                from: systemAccounts.miningPool, to: systemAccounts.miningClaims,
                amount: epoch.released, reason: .miningReward)
        ]
    }

    /// Valid reports of miners that stand in a tier, by the miner's name, then as filed.
    private func contributions() -> [(miner: MinerID, row: MiningContribution)] {
        var rank = Array(repeating: 0, count: mining.miners.count)
        for (place, id) in mining.byName.enumerated() { rank[Int(id.index)] = place }
        let numbers = mining.reports.indices.filter { number in
            let filed = mining.reports[number]
            return !filed.isAnomaly && mining.miners[Int(filed.report.miner.index)].tier != nil
        }
        .sorted { left, right in
            let (one, two) = (
                mining.reports[left].report.miner, mining.reports[right].report.miner
            )
            return (rank[Int(one.index)], left) < (rank[Int(two.index)], right)
        }
        return numbers.map { number in
            let report = mining.reports[number].report
            let miner = mining.miners[Int(report.miner.index)]
            return (
                report.miner,
                MiningContribution(
                    work: report.work, task: Int(report.task), quality: report.quality,
                    reputation: miner.reputation, tier: Int(miner.tier ?? 0))
            )
        }
    }

    /// Σ compute of the miners whose work counts; no more than a gate asks for.
    private func verifiedCapacity(
        _ work: [(miner: MinerID, row: MiningContribution)], _ cap: MiningCap
    ) -> UInt128 {
        var sum: UInt128 = 0
        var last: MinerID?
        // Rows of one miner stand together; 2^32 miners of 64 bits fit.
        for entry in work where entry.miner != last {
            sum += UInt128(mining.miners[Int(entry.miner.index)].compute)
            last = entry.miner
        }
        if case .capacityGated(_, let target) = cap { return min(sum, target) }
        return sum
    }

    /// Reputation by the epoch's outcomes and anomalies, in the order of filing, then tiers.
    private func judge(_ terms: MiningTerms, into edge: inout MiningEdge) throws(Refusal) {
        for filed in mining.reports {
            let index = Int(filed.report.miner.index)
            let event: ReputationEvent =
                filed.isAnomaly ? .anomaly : .outcome(filed.report.quality)
            edge.miners[index].reputation = try terms.reputation.reputation(
                edge.miners[index].reputation, after: event)
            if filed.isAnomaly {
                edge.report.anomalies += 1
            } else {
                let (sum, overflow) = edge.miners[index].contribution.addingReportingOverflow(
                    UInt128(filed.report.work))
                if overflow { throw .overflow }
                edge.miners[index].contribution = sum
            }
        }
        for index in edge.miners.indices {
            edge.miners[index].tier = try tier(of: edge.miners[index], terms: terms)
        }
    }

    /// Verification tasks of the next epoch, from the stakes at its start.
    private func assign(_ terms: MiningTerms, into edge: inout MiningEdge) throws(Refusal) {
        let candidates = mining.byName.map {
            let miner = edge.miners[Int($0.index)]
            return ValidatorCandidate(stake: miner.bond, reputation: miner.reputation)
        }
        let (assigned, unassigned) = try terms.assignment.assign(
            tasks: terms.verificationsPerEpoch, to: candidates)
        for (id, count) in zip(mining.byName, assigned) {
            edge.miners[Int(id.index)].assigned = count
            edge.miners[Int(id.index)].verified = 0
            edge.report.assigned += count
        }
        edge.report.unassigned = unassigned
    }

    /// Puts an edge in place once its postings stand.
    mutating func commit(_ edge: MiningEdge) {
        mining.miners = edge.miners
        mining.released = edge.released
        mining.claimable = edge.claimable
        mining.reports = []
        mining.scoreBound = .zero
    }
}

extension MiningEdge {
    mutating func credit(_ amount: TokenAmount, to id: MinerID) throws(Refusal) {
        miners[Int(id.index)].claimable = try miners[Int(id.index)].claimable.adding(amount)
    }
}
