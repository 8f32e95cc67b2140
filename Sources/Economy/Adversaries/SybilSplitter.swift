import Ledger
import Rewards
import Settlement

/// Stakes one capital in the pool through so many accounts, claims daily through each.
///
/// What it looks for: rewards that are not linear in the stake. A run with one account beside a run
/// with many shows what splitting adds.
struct SybilSplitter: Attack {
    /// One of its accounts.
    private struct Member {
        let name: Name
        let amount: TokenAmount
        var account: AccountID?
        var income: AccountID?
        var stake: StakeID?
        var releaseAt: Timestamp?
        var isBack = false
    }

    private let pool: StakingPoolTerms
    private let acts: Int64
    private var members: [Member] = []

    init(
        capital: TokenAmount, accounts: Int, of name: Name, pool: StakingPoolTerms,
        _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.pool = pool
        acts = try free.inTheMorning()
        for number in 0..<accounts {
            members.append(
                Member(
                    name: try MemberName.name(MemberName.text(name.text, number)),
                    amount: capital.part(number, of: accounts)))
        }
    }

    var instants: [Int64] { [acts] }

    var assets: [AssetID] {
        pool.reward == pool.staked ? [pool.staked] : [pool.staked, pool.reward]
    }

    /// In the order in which the protocol takes commands: accounts, money, claims, exits, stakes.
    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        if members.allSatisfy({ $0.stake == nil }) {
            if purse.isActive { enter(&purse, &site) }
            return
        }
        giveBackStakes(&purse, &site)
        for member in members {
            guard let id = member.stake, member.releaseAt == nil else { continue }
            let owed = try? site.desk.state.staking.pool.claimable(Int(id.index))
            if let owed, owed > .zero { purse.submit(.staking(.claim(id)), &site) }
        }
        if !purse.isActive { leave(&purse, &site) }
        if !purse.isExternal(pool.reward, site) { return }
        for member in members {
            guard let income = member.income else { continue }
            purse.giveBack(pool.reward, from: income, &site)
        }
    }

    private mutating func enter(_ purse: inout Purse, _ site: inout Site) {
        for index in members.indices {
            let name = members[index].name
            members[index].account = purse.account(of: pool.staked, member: name, &site)
            members[index].income = purse.account(of: pool.reward, member: name, &site)
        }
        let ready = members.indices.filter { index in
            guard let account = members[index].account, members[index].income != nil else {
                return false
            }
            return purse.borrow(upTo: members[index].amount, of: pool.staked, on: account, &site)
        }
        for index in ready {
            guard let account = members[index].account, let income = members[index].income else {
                continue
            }
            let order = StakeOrder(
                staker: account, beneficiary: income, amount: members[index].amount, lock: .zero)
            let receipt = purse.submit(.staking(.stake(order)), &site)
            if case .staked(let id) = receipt?.outcome { members[index].stake = id }
        }
    }

    private mutating func leave(_ purse: inout Purse, _ site: inout Site) {
        for index in members.indices {
            guard let id = members[index].stake, !members[index].isBack,
                let releaseAt = members[index].releaseAt, releaseAt <= site.now
            else { continue }
            members[index].isBack = purse.submit(.staking(.withdraw(id)), &site) != nil
        }
        for index in members.indices {
            guard let id = members[index].stake, members[index].releaseAt == nil else { continue }
            let receipt = purse.submit(.staking(.requestUnstake(id)), &site)
            if case .releases(let time) = receipt?.outcome { members[index].releaseAt = time }
        }
    }

    private func giveBackStakes(_ purse: inout Purse, _ site: inout Site) {
        for member in members where member.isBack {
            guard let account = member.account else { continue }
            purse.giveBack(pool.staked, from: account, &site)
        }
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        var holdings: [Holding] = []
        for member in members {
            if let id = member.stake { holdings += Holding.stake(id, of: pool, site) }
        }
        return holdings
    }
}

extension TokenAmount {
    /// The part with this number of so many equal ones: together they are the amount.
    func part(_ number: Int, of count: Int) -> TokenAmount {
        let end = try? mulDivFloor(baseUnits, UInt128(number + 1), UInt128(count))
        let start = try? mulDivFloor(baseUnits, UInt128(number), UInt128(count))
        guard let end, let start else {
            preconditionFailure("A part of an amount is an amount.")
        }
        return TokenAmount(baseUnits: end - start)
    }
}
