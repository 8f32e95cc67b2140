import Ledger
import Rewards

extension ProtocolState {
    /// Escrows of open jobs against the running sums (V1, V6).
    mutating func checkJobParts() throws(Refusal) {
        var held = Array(repeating: TokenAmount.zero, count: jobs.totals.count)
        // A sum does not depend on the order of its parts.
        for job in jobs.open.values {
            let asset = Int(job.asset.index)
            held[asset] = try held[asset].adding(job.escrow.remaining)
        }
        for (asset, amount) in held.enumerated() {
            check(.escrowIdentity, "open jobs", expected: amount, found: jobs.totals[asset].held)
        }
    }

    /// Positions of the pool against its sums: weight, principal, and what is owed (T4, V1, R2).
    mutating func checkStakeParts() throws(Refusal) {
        let pool = staking.pool
        var weight: UInt128 = 0
        var principal = TokenAmount.zero
        var owed = pool.unallocated
        for (number, position) in pool.positions.enumerated() {
            if case .active = position.phase { weight += position.weight }
            principal = try principal.adding(position.amount)
            if position.phase != .closed { owed = try owed.adding(pool.claimable(number)) }
        }
        check(
            .stakeVault, "staked", expected: principal, found: staking.principal)
        check(
            .stakeVault, "weight", expected: TokenAmount(baseUnits: weight),
            found: TokenAmount(baseUnits: pool.weight))
        check(.solvency, "staking-rewards", found: owed, atMost: pool.vault)
    }

    /// Miners against the sums over them.
    mutating func checkMinerParts() throws(Refusal) {
        var claimable = TokenAmount.zero
        var bonded = TokenAmount.zero
        for miner in mining.miners {
            claimable = try claimable.adding(miner.claimable)
            bonded = try bonded.adding(miner.bond)
            for entry in miner.unbonding { bonded = try bonded.adding(entry.outstanding) }
        }
        check(.solvency, "mining-claims", expected: claimable, found: mining.claimable)
        check(.stakeVault, "miner-bonds", expected: bonded, found: mining.bonded)
    }
}
