import Ledger
import Rewards
import Settlement

/// Stakes borrowed capital shortly before an edge, claims as soon as a distribution is credited,
/// and asks for the stake back at once; again at the next edge after it has it.
///
/// What it looks for: pools in which a stake of the last second takes a full part of an epoch's
/// rewards. A warm-up of an epoch makes it wait for as long as everybody else.
struct FlashStaker: Attack {
    private enum Stage {
        /// Nothing borrowed.
        case out
        case staked(StakeID)
        case leaving(StakeID, until: Timestamp)
        /// The stake is back on the account.
        case back
    }

    private let capital: TokenAmount
    private let pool: StakingPoolTerms
    /// Seconds of the day: staking; claiming and asking back; withdrawing; returning the capital.
    private let stakes: Int64
    private let claims: Int64
    private let withdraws: Int64
    private let returns: Int64
    private var stage = Stage.out
    /// Stakes that were credited with something.
    private var credited: Int64 = 0

    init(
        capital: TokenAmount, lead: Seconds, pool: StakingPoolTerms, _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.capital = capital
        self.pool = pool
        claims = try free.inTheMorning()
        withdraws = try free.inTheMorning()
        returns = try free.inTheMorning()
        stakes = try free.notAfter(Calendar.day - Int64(clamping: lead.count))
    }

    var instants: [Int64] { [claims, withdraws, returns, stakes] }

    var assets: [AssetID] {
        pool.reward == pool.staked ? [pool.staked] : [pool.staked, pool.reward]
    }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        switch (stage, second) {
        case (.staked(let id), claims): leave(id, &purse, &site)
        case (.leaving(let id, let until), withdraws) where until <= site.now:
            if purse.submit(.staking(.withdraw(id)), &site) != nil { stage = .back }
            takeRewards(&purse, &site)
        case (.back, returns):
            if let account = purse.account(of: pool.staked, &site) {
                purse.giveBack(pool.staked, from: account, &site)
            }
            stage = .out
        case (.out, stakes) where purse.isActive && site.endsEpochToday: enter(&purse, &site)
        default: break
        }
    }

    private mutating func enter(_ purse: inout Purse, _ site: inout Site) {
        guard let account = purse.account(of: pool.staked, &site),
            let income = purse.account(of: pool.reward, &site),
            purse.borrow(upTo: capital, of: pool.staked, on: account, &site)
        else { return }
        let order = StakeOrder(
            staker: account, beneficiary: income, amount: capital, lock: .zero)
        let receipt = purse.submit(.staking(.stake(order)), &site)
        if case .staked(let id) = receipt?.outcome { stage = .staked(id) } else { stage = .back }
    }

    /// Leaves with the first distribution, and at the end of its time in any case.
    private mutating func leave(_ id: StakeID, _ purse: inout Purse, _ site: inout Site) {
        let owed = (try? site.desk.state.staking.pool.claimable(Int(id.index))) ?? .zero
        if owed == .zero && purse.isActive { return }
        if owed > .zero {
            credited += 1
            purse.submit(.staking(.claim(id)), &site)
        }
        let receipt = purse.submit(.staking(.requestUnstake(id)), &site)
        if case .releases(let until) = receipt?.outcome { stage = .leaving(id, until: until) }
        takeRewards(&purse, &site)
    }

    private func takeRewards(_ purse: inout Purse, _ site: inout Site) {
        guard purse.isExternal(pool.reward, site),
            let account = purse.account(of: pool.reward, &site)
        else { return }
        purse.giveBack(pool.reward, from: account, &site)
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        switch stage {
        case .out, .back: []
        case .staked(let id), .leaving(let id, _):
            Holding.stake(id, of: pool, site)
        }
    }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        [Figure(name: "distributions", value: .count(credited), unit: "distributions")]
    }
}

extension Holding {
    /// What a stake of the pool still holds and is owed.
    static func stake(
        _ id: StakeID, of pool: StakingPoolTerms, _ site: borrowing Site
    ) -> [Holding] {
        let number = Int(id.index)
        let owed = (try? site.desk.state.staking.pool.claimable(number)) ?? .zero
        let amount = site.desk.state.staking.pool.positions[number].amount
        return [
            Holding(asset: pool.staked, amount: amount, kind: .principal),
            Holding(asset: pool.reward, amount: owed, kind: .stakingReward),
        ]
    }
}

extension Site {
    /// Whether the running epoch ends with the running day.
    var endsEpochToday: Bool {
        desk.state.nextEdge == timestamp(Int64(day + 1) * Calendar.day)
    }
}
