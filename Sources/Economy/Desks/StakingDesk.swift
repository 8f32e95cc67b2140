import Ledger
import Rewards
import Settlement

/// The people of the staking pool: each stakes while the pool's realised yield is what it asks, and
/// leaves when it is less, as soon as its lock allows.
///
/// What is staked is bought from the float, or brought in where it comes from outside; what is
/// returned goes the same way back. Rewards of an external asset are taken out, tokens are sold.
struct StakingDesk: Desk {
    /// Everything of a day happens in the first of its seconds, in the protocol's order; sales of
    /// what it has returned follow in the second.
    private static let acting: Int64 = 10
    private static let selling: Int64 = 11
    /// What the daily series of the yield looks back on. Unit: days.
    private static let reportedWindow = 30

    let instants: [Int64] = [StakingDesk.acting, StakingDesk.selling]
    /// One for each member whose cohort is not all alike.
    let draws: UInt64
    private let staked: AssetID
    private let reward: AssetID
    /// In the order of their accounts' names.
    private var stakers: [PoolStaker]
    private var yield = RealisedYield()
    /// Of the protocol's pool, at the last day's end.
    private var funded = TokenAmount.zero
    private var paid = TokenAmount.zero

    /// Nil where nobody stakes.
    ///
    /// - Throws: ``WorldError`` when a name is none, or used twice.
    init?(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        let cohorts = configuration.participants.poolStakers
        guard let terms = configuration.protocolTerms.staking, !cohorts.isEmpty else { return nil }
        staked = terms.staked
        reward = terms.reward
        stakers = try PoolStaker.all(configuration, replication: replication)
        draws = cohorts.filter { $0.yieldSpread > 0 }.reduce(0) { $0 + UInt64($1.count) }
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        if second == StakingDesk.selling { return sell(&site) }
        openAccounts(&site)
        let plan = plan(site)
        let entrants = acquire(plan.entries, &site)
        settle(plan, &site)
        stake(entrants, &site)
        takeOut(&site)
    }

    private mutating func openAccounts(_ site: inout Site) {
        for index in stakers.indices
        where stakers[index].account == nil && stakers[index].joinDay <= site.day {
            let account = site.openAccount(stakers[index].accountName, staked)
            stakers[index].account = account
            stakers[index].beneficiary =
                staked == reward ? account : site.openAccount(stakers[index].accountName, reward)
        }
    }

    // MARK: Decisions

    /// Who does what today; those with stakes by the numbers of those.
    private struct Plan {
        var claims: [(stake: StakeID, staker: Int)] = []
        var withdrawals: [(stake: StakeID, staker: Int)] = []
        var exits: [(stake: StakeID, staker: Int)] = []
        /// By name.
        var entries: [Int] = []
    }

    private func plan(_ site: borrowing Site) -> Plan {
        var plan = Plan()
        guard let rule = site.desk.state.terms.staking?.rule else { return plan }
        for index in stakers.indices where stakers[index].beneficiary != nil {
            let staker = stakers[index]
            let yield = yield.yearly(
                over: staker.reviewEveryDays, aloneUSD: value(staker.amount, staked, site))
            guard let stake = staker.stake else {
                if staker.reviews(on: site.day), yield >= staker.requiredYield,
                    staker.amount >= rule.minimumStake, staker.amount > .zero
                {
                    plan.entries.append(index)
                }
                continue
            }
            let position = site.desk.state.staking.pool.positions[Int(stake.index)]
            if case .unbonding(let until) = position.phase {
                if until <= site.now {
                    plan.withdrawals.append((stake, index))
                    continue
                }
            } else if staker.reviews(on: site.day), yield < staker.requiredYield,
                position.lockEndsAt <= site.now
            {
                plan.exits.append((stake, index))
            }
            if staker.claims(on: site.day), isOwed(stake, site) {
                plan.claims.append((stake, index))
            }
        }
        plan.claims.sort { $0.stake < $1.stake }
        plan.withdrawals.sort { $0.stake < $1.stake }
        plan.exits.sort { $0.stake < $1.stake }
        return plan
    }

    private func isOwed(_ stake: StakeID, _ site: borrowing Site) -> Bool {
        let owed = try? site.desk.state.staking.pool.claimable(Int(stake.index))
        return owed.map { $0 > .zero } ?? false
    }

    // MARK: Commands

    /// - Returns: Those who have what they want to stake.
    private func acquire(_ entries: [Int], _ site: inout Site) -> [Int] {
        entries.filter { index in
            let staker = stakers[index]
            if staked == .token {
                return site.fund(staker.account, staker.amount, staker.accountName)
            }
            guard let account = staker.account else { return false }
            let missing = staker.amount.excess(over: site.desk.balance(of: account))
            if missing == .zero { return true }
            return site.submit(
                .bringIn(account: account, amount: missing), staker.accountName) != nil
        }
    }

    private mutating func settle(_ plan: Plan, _ site: inout Site) {
        for (stake, index) in plan.claims {
            let receipt = site.submit(.staking(.claim(stake)), stakers[index].accountName)
            if receipt != nil { stakers[index].isPaid = true }
        }
        for (stake, index) in plan.withdrawals {
            let receipt = site.submit(.staking(.withdraw(stake)), stakers[index].accountName)
            if receipt == nil { continue }
            stakers[index].isPaid = true
            stakers[index].stake = nil
        }
        for (stake, index) in plan.exits {
            site.submit(.staking(.requestUnstake(stake)), stakers[index].accountName)
        }
    }

    private mutating func stake(_ entrants: [Int], _ site: inout Site) {
        for index in entrants {
            let staker = stakers[index]
            guard let account = staker.account, let beneficiary = staker.beneficiary else {
                continue
            }
            let order = StakeOrder(
                staker: account, beneficiary: beneficiary, amount: staker.amount,
                lock: staker.lock)
            let receipt = site.submit(.staking(.stake(order)), staker.accountName)
            if case .staked(let stake) = receipt?.outcome { stakers[index].stake = stake }
        }
    }

    private func takeOut(_ site: inout Site) {
        for staker in stakers where staker.isPaid {
            for account in accounts(of: staker) where isExternal(account, site) {
                let held = site.desk.balance(of: account)
                if held == .zero { continue }
                site.submit(.takeOut(account: account, amount: held), staker.accountName)
            }
        }
    }

    private mutating func sell(_ site: inout Site) {
        for index in stakers.indices where stakers[index].isPaid {
            stakers[index].isPaid = false
            for account in accounts(of: stakers[index])
            where site.desk.state.ledger.asset(of: account) == .token {
                let held = site.desk.balance(of: account)
                if held > .zero { site.sell(held, from: account, stakers[index].accountName) }
            }
        }
    }

    private func accounts(of staker: PoolStaker) -> [AccountID] {
        let both = [staker.account, staker.beneficiary].compactMap(\.self)
        return staked == reward ? Array(both.prefix(1)) : both
    }

    private func isExternal(_ account: AccountID, _ site: borrowing Site) -> Bool {
        let asset = site.desk.state.ledger.asset(of: account)
        return site.configuration.protocolTerms.assets[Int(asset.index)].origin == .external
    }

    // MARK: Figures

    mutating func endDay(_ site: inout Site) {
        let book = site.desk.state.staking
        let active = StakingDesk.activeStake(book.pool)
        yield.add(
            rewardsUSD: value(book.funded.excess(over: funded), reward, site),
            stakedUSD: value(active, staked, site))
        site.book.amount("pool_staked", symbol(staked, site), book.principal)
        site.book.count("pool_stakers", "stakers", members)
        site.book.amount("pool_rewards_paid", symbol(reward, site), book.paid.excess(over: paid))
        site.book.real(
            "pool_yield", "ratio a year",
            yield.yearly(over: StakingDesk.reportedWindow, aloneUSD: 0))
        (funded, paid) = (book.funded, book.paid)
    }

    /// Of all who stake, the desk's people or not.
    ///
    /// - Complexity: O(stakes)
    private static func activeStake(_ pool: StakingPool) -> TokenAmount {
        var sum = TokenAmount.zero
        for position in pool.positions {
            if case .active = position.phase { sum.accumulate(position.amount) }
        }
        return sum
    }

    private var members: Int64 { Int64(stakers.count { $0.stake != nil }) }

    private func value(
        _ amount: TokenAmount, _ asset: AssetID, _ site: borrowing Site
    ) -> Double {
        let decimals = site.configuration.protocolTerms.assets[Int(asset.index)].decimals
        return amount.whole(decimals: decimals) * site.prices[Int(asset.index)].usd
    }

    private func symbol(_ asset: AssetID, _ site: borrowing Site) -> String {
        site.configuration.protocolTerms.assets[Int(asset.index)].symbol.text
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        let book = site.desk.state.staking
        func metric(_ name: String, _ value: MetricValue, _ unit: String) -> Metric {
            Metric(name: name, value: value, unit: unit, area: "staking")
        }
        return [
            metric("pool_staked_end", .amount(book.principal), symbol(staked, site)),
            metric("pool_stakers_end", .count(members), "stakers"),
            metric("pool_rewards_funded", .amount(book.funded), symbol(reward, site)),
            metric("pool_rewards_paid", .amount(book.paid), symbol(reward, site)),
            metric(
                "pool_yield", .real(yield.yearly(over: yield.days, aloneUSD: 0)), "ratio a year"),
        ]
    }
}
