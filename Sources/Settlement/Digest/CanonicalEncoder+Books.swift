import Ledger
import Rewards

// The books of the modules, field by field.
extension CanonicalEncoder {
    /// Open jobs in the order of their numbers.
    mutating func append(_ jobs: JobBook) {
        append(list: jobs.ascending) { encoder, id in
            guard let job = jobs.open[id] else { return }
            encoder.append(id.index)
            encoder.append(job)
        }
        append(jobs.nextNumber)
        append(list: jobs.totals) { encoder, totals in
            encoder.append(totals.funded)
            encoder.append(totals.paid)
            encoder.append(totals.fees)
            encoder.append(totals.refunded)
            encoder.append(totals.held)
        }
    }

    private mutating func append(_ job: Job) {
        append(job.requester)
        append(job.provider)
        append(job.asset)
        append(index(of: job.escrow.status))
        append(job.escrow.maxUnits)
        append(job.escrow.pricePerUnit)
        append(job.escrow.expirySlot)
        append(job.escrow.funded)
        append(job.escrow.settledUnits)
        append(job.escrow.paid)
        append(job.escrow.fees)
        append(job.escrow.refunded)
        append(job.escrow.lastNonce)
        append(job.escrow.startSlot)
        append(job.escrow.clock)
    }

    mutating func append(_ staking: StakeBook) {
        append(staking.pool.index)
        append(staking.pool.remainder)
        append(staking.pool.vault)
        append(staking.pool.unallocated)
        append(staking.pool.clock)
        append(list: staking.pool.positions) { $0.append($1) }
        append(list: staking.holders) { encoder, holder in
            encoder.append(holder.staker)
            encoder.append(holder.beneficiary)
        }
        append(staking.principal)
        append(staking.funded)
        append(staking.paid)
    }

    private mutating func append(_ position: StakingPosition) {
        switch position.phase {
        case .warming(let until):
            append(UInt8(0))
            append(until)
        case .active(let since):
            append(UInt8(1))
            append(since)
        case .unbonding(let until):
            append(UInt8(2))
            append(until)
        case .closed: append(UInt8(3))
        }
        append(position.amount)
        append(position.weight)
        append(position.owed)
        append(position.lockEndsAt)
    }

    mutating func append(_ mining: MiningBook) {
        append(list: mining.miners) { $0.append($1) }
        append(list: mining.reports) { encoder, filed in
            encoder.append(filed.report.miner.index)
            encoder.append(filed.report.task)
            encoder.append(filed.report.work)
            encoder.append(filed.report.quality)
            encoder.append(filed.isAnomaly)
        }
        append(mining.scoreBound)
        append(mining.released)
        append(mining.claimable)
        append(mining.bonded)
    }

    private mutating func append(_ miner: Miner) {
        append(miner.name)
        append(miner.owner)
        append(miner.compute)
        append(miner.reputation)
        append(optional: miner.tier) { $0.append($1) }
        append(miner.contribution)
        append(miner.bond)
        append(list: miner.unbonding) { $0.append($1) }
        append(miner.claimable)
        append(miner.assigned)
        append(miner.verified)
    }

    mutating func append(_ bridge: BridgeBook) {
        append(list: bridge.supply.supply) { $0.append($1) }
        append(bridge.supply.locked)
        append(bridge.supply.burned)
        append(bridge.supply.fees)
        append(bridge.supply.inFlight)
        append(list: bridge.supply.transfers) { encoder, transfer in
            encoder.append(UInt32(transfer.to))
            encoder.append(transfer.net)
            encoder.append(transfer.isDelivered)
        }
        append(list: bridge.recipients) { $0.append($1) }
    }

    /// Nothing in a composition without lines.
    mutating func append(_ treasury: TreasuryBook) {
        if treasury.lines.isEmpty { return }
        append(treasury.year)
        append(list: treasury.lines) { encoder, line in
            encoder.append(line.before)
            encoder.append(line.spent)
            encoder.append(line.limit)
        }
    }
}
