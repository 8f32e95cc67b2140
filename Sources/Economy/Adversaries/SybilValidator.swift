import Ledger
import Rewards
import Settlement

/// Bonds one capital through so many miners that only verify, where the protocol has a mining pool.
///
/// What it looks for: verification tasks are whole, and what is left over goes to the largest
/// remainders. Stakes cut so that each is rounded up take more than their part.
struct SybilValidator: Attack {
    private struct Member {
        let name: Name
        let amount: TokenAmount
        var account: AccountID?
        var miner: MinerID?
        var isBonded = false
    }

    private let acts: Int64
    private var members: [Member] = []
    private var isLeaving = false
    /// Verification tasks done.
    private var verified: UInt64 = 0

    init(
        capital: TokenAmount, accounts: Int, of name: Name, _ free: inout FreeSeconds
    ) throws(WorldError) {
        acts = try free.inTheMorning()
        for number in 0..<accounts {
            members.append(
                Member(
                    name: try MemberName.name(MemberName.text(name.text, number)),
                    amount: capital.part(number, of: accounts)))
        }
    }

    var instants: [Int64] { [acts] }

    var assets: [AssetID] { [.token] }

    /// In the order in which the protocol takes commands.
    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        if members.allSatisfy({ $0.miner == nil }) {
            if purse.isActive { enter(&purse, &site) }
            return
        }
        if isLeaving {
            for member in members {
                if let account = member.account {
                    purse.giveBack(.token, from: account, &site)
                }
            }
        }
        for member in members {
            guard let miner = member.miner,
                site.desk.state.mining.miners[Int(miner.index)].claimable > .zero
            else { continue }
            purse.submit(.mining(.claim(miner)), &site)
        }
        if isLeaving { return release(&purse, &site) }
        if purse.isActive { return verify(&purse, &site) }
        isLeaving = true
        for member in members where member.isBonded {
            if let miner = member.miner {
                purse.submit(.mining(.unbond(miner, member.amount)), &site)
            }
        }
    }

    private mutating func enter(_ purse: inout Purse, _ site: inout Site) {
        for index in members.indices {
            members[index].account = purse.account(
                of: .token, member: members[index].name, &site)
        }
        for member in members {
            guard let account = member.account else { continue }
            _ = purse.borrow(upTo: member.amount, of: .token, on: account, &site)
        }
        for index in members.indices {
            guard let account = members[index].account else { continue }
            let registration = MinerRegistration(
                name: members[index].name, owner: account, compute: 0)
            let receipt = purse.submit(.mining(.register(registration)), &site)
            if case .joined(let miner) = receipt?.outcome { members[index].miner = miner }
        }
        for index in members.indices {
            guard let miner = members[index].miner else { continue }
            let receipt = purse.submit(.mining(.bond(miner, members[index].amount)), &site)
            members[index].isBonded = receipt != nil
        }
    }

    private mutating func verify(_ purse: inout Purse, _ site: inout Site) {
        for member in members {
            guard let id = member.miner else { continue }
            let miner = site.desk.state.mining.miners[Int(id.index)]
            if miner.assigned <= miner.verified { continue }
            let count = miner.assigned - miner.verified
            if purse.submit(.mining(.reportVerifications(id, count: count)), &site) != nil {
                verified += count
            }
        }
    }

    private func release(_ purse: inout Purse, _ site: inout Site) {
        for member in members {
            guard let id = member.miner else { continue }
            let entries = site.desk.state.mining.miners[Int(id.index)].unbonding
            let isDue = entries.contains { entry in
                guard let end = try? entry.requestedAt.advanced(by: entry.rule.delay) else {
                    return false
                }
                return end <= site.now
            }
            if isDue { purse.submit(.mining(.releaseBond(id)), &site) }
        }
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        var holdings: [Holding] = []
        for member in members {
            guard let id = member.miner else { continue }
            let miner = site.desk.state.mining.miners[Int(id.index)]
            var bond = miner.bond
            for entry in miner.unbonding { bond.accumulate(entry.outstanding) }
            holdings.append(Holding(asset: .token, amount: bond, kind: .principal))
            holdings.append(
                Holding(asset: .token, amount: miner.claimable, kind: .providerReward))
        }
        return holdings
    }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        [Figure(name: "verified", value: .count(Int64(clamping: verified)), unit: "tasks")]
    }
}
