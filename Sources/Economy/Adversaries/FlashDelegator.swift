import Ledger
import Rewards
import Settlement

/// Delegates borrowed capital shortly before an edge to the node with the least stake behind it,
/// for the shortest lock, claims every morning, and leaves the first morning after the lock's end.
///
/// What it looks for: rewards of a node that are shared by who stands behind it at the edge, not by
/// how long. A lock of a day that begins before one edge and is left after the next takes part in
/// two; the unbonding is what it pays with.
struct FlashDelegator: Attack {
    private enum Stage {
        case out
        case staked(PositionID)
        case leaving(PositionID, until: Timestamp)
        /// The capital is back on the account.
        case back
    }

    private let capital: TokenAmount
    private let stakes: Int64
    private let claims: Int64
    private let withdraws: Int64
    private let returns: Int64
    private var stage = Stage.out
    /// Claims that paid something.
    private var credited: Int64 = 0

    init(
        capital: TokenAmount, lead: Seconds, _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.capital = capital
        claims = try free.inTheMorning()
        withdraws = try free.inTheMorning()
        returns = try free.inTheMorning()
        stakes = try free.notAfter(Calendar.day - Int64(clamping: lead.count))
    }

    var instants: [Int64] { [claims, withdraws, returns, stakes] }

    var assets: [AssetID] { [.token] }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        switch (stage, second) {
        case (.staked(let id), claims): claim(id, &purse, &site)
        case (.leaving(let id, let until), withdraws) where until <= site.now:
            if purse.submit(.withdrawDelegation(position: id), &site) != nil { stage = .back }
        case (.back, returns):
            if let account = purse.account(of: .token, &site) {
                purse.giveBack(.token, from: account, &site)
            }
            stage = .out
        case (.out, stakes) where purse.isActive && site.endsEpochToday: enter(&purse, &site)
        default: break
        }
    }

    private mutating func enter(_ purse: inout Purse, _ site: inout Site) {
        guard let node = barest(site), let account = purse.account(of: .token, &site),
            purse.borrow(upTo: capital, of: .token, on: account, &site)
        else { return }
        let receipt = purse.submit(
            .delegate(Delegation(staker: account, node: node, amount: capital, lock: .day)),
            &site)
        if case .delegated(let id) = receipt?.outcome { stage = .staked(id) } else { stage = .back }
    }

    /// The node with the least delegated stake; the older one of two.
    private func barest(_ site: borrowing Site) -> NodeID? {
        var best: NodeID?
        var least = TokenAmount.zero
        for (number, node) in site.desk.state.nodes.enumerated() where node.capacity > 0 {
            if best == nil || node.delegated < least {
                best = NodeID(UInt32(number))
                least = node.delegated
            }
        }
        return best
    }

    private mutating func claim(_ id: PositionID, _ purse: inout Purse, _ site: inout Site) {
        let due = try? site.desk.state.claimableDelegation(id, at: site.now)
        if let due, due.node > .zero || due.base > .zero,
            purse.submit(.claimDelegation(position: id), &site) != nil
        {
            credited += 1
        }
        let position = site.desk.state.positions[Int(id.index)]
        if position.lockEndsAt > site.now { return }
        if purse.submit(.undelegate(position: id), &site) == nil { return }
        let entry = site.desk.state.positions[Int(id.index)].unbonding
        let until = entry.flatMap { try? $0.requestedAt.advanced(by: $0.rule.delay) }
        stage = .leaving(id, until: until ?? site.now)
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        guard case let id? = position else { return [] }
        let position = site.desk.state.positions[Int(id.index)]
        let held = position.status == .active ? position.amount : position.unbonding?.outstanding
        let due = try? site.desk.state.claimableDelegation(id, at: site.now)
        return [
            Holding(asset: .token, amount: held ?? .zero, kind: .principal),
            Holding(asset: .token, amount: due?.node ?? .zero, kind: .stakingReward),
            Holding(asset: .token, amount: due?.base ?? .zero, kind: .promise),
        ]
    }

    private var position: PositionID? {
        switch stage {
        case .out, .back: nil
        case .staked(let id), .leaving(let id, _): id
        }
    }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        [Figure(name: "distributions", value: .count(credited), unit: "distributions")]
    }
}
