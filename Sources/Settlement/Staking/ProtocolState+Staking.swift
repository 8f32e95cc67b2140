import Ledger
import Rewards

extension ProtocolState {
    mutating func perform(
        _ command: StakingCommand, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        guard let terms = terms.staking else { throw .notInComposition }
        switch command {
        case .claim(let id): return try claimStake(Int(id.index), at: time)
        case .withdraw(let id): return try withdrawStake(Int(id.index), at: time)
        case .requestUnstake(let id):
            let releaseAt = try staking.pool.requestUnstake(
                Int(id.index), terms: terms.rule, at: time)
            return Receipt(outcome: .releases(at: releaseAt))
        case .stake(let order): return try stake(order, terms: terms, at: time)
        }
    }

    private mutating func stake(
        _ order: StakeOrder, terms: StakingPoolTerms, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        let staker = try participant(order.staker)
        let beneficiary = try participant(order.beneficiary)
        if ledger.asset(of: staker) != terms.staked
            || ledger.asset(of: beneficiary) != terms.reward
        {
            throw .malformedField
        }
        if staking.holders.count >= Int(UInt32.max) { throw .tooManyEntries }
        let principal = try staking.principal.adding(order.amount)
        let posting = Posting(
            from: staker, to: systemAccounts.stakingPrincipal, amount: order.amount,
            reason: .stake)
        let mark = ledger.mark([posting])
        var receipt = try pay([posting])
        do throws(Refusal) {
            let number = try staking.pool.stake(
                order.amount, lock: order.lock, terms: terms.rule, at: time
            ).position
            receipt.outcome = .staked(StakeID(UInt32(number)))
        } catch {
            ledger.restore(mark)
            throw error
        }
        staking.holders.append(StakeHolder(staker: staker, beneficiary: beneficiary))
        staking.principal = principal
        return receipt
    }

    private mutating func claimStake(_ number: Int, at time: Timestamp) throws(Refusal) -> Receipt {
        let owed = try staking.pool.claimable(number)
        let total = try staking.paid.adding(owed)
        let posting = rewardPosting(owed, of: number)
        let mark = ledger.mark([posting])
        let receipt = try pay([posting], outcome: .paid(owed))
        do throws(Refusal) {
            let paid = try staking.pool.claim(number, at: time)
            check(.solvency, "staking claim", expected: owed, found: paid)
        } catch {
            ledger.restore(mark)
            throw error
        }
        staking.paid = total
        return receipt
    }

    /// Returns the principal with what is still owed. Rewards never stand in its way: what is owed
    /// has been in the pool's vault since it was distributed (T9).
    private mutating func withdrawStake(
        _ number: Int, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        let owed = try staking.pool.claimable(number)
        let amount = staking.pool.positions[number].amount
        let total = try staking.paid.adding(owed)
        let principal = try staking.principal.subtracting(amount)
        let postings = [
            Posting(
                from: systemAccounts.stakingPrincipal, to: staking.holders[number].staker,
                amount: amount, reason: .unstake),
            rewardPosting(owed, of: number),
        ]
        let mark = ledger.mark(postings)
        let receipt = try pay(postings, outcome: .paid(amount))
        do throws(Refusal) {
            let (returned, paid) = try staking.pool.withdraw(number, at: time)
            check(.principal, "unstake", expected: amount, found: returned)
            check(.solvency, "staking claim", expected: owed, found: paid)
        } catch {
            ledger.restore(mark)
            throw error
        }
        staking.paid = total
        staking.principal = principal
        return receipt
    }

    private func rewardPosting(_ amount: TokenAmount, of number: Int) -> Posting {
        Posting(
            from: systemAccounts.stakingRewards, to: staking.holders[number].beneficiary,
            amount: amount, reason: .stakingReward)
    }

    /// V1 and T4 at constant cost.
    mutating func checkStakes() {
        if terms.staking == nil { return }
        check(
            .stakeVault, "staked", expected: staking.principal,
            found: ledger.balance(of: systemAccounts.stakingPrincipal))
        check(
            .solvency, "staking-rewards", expected: staking.pool.vault,
            found: ledger.balance(of: systemAccounts.stakingRewards))
        check(.paidWithinFunded, "staking-rewards", found: staking.paid, atMost: staking.funded)
    }
}
