import Ledger
import Rewards

extension ProtocolState {
    /// The bytes by which commands of one kind are ordered inside an instant.
    ///
    /// - Throws: ``Refusal/unknownID`` when the command names an account, node or position that
    ///   does not exist.
    func subject(of command: Command) throws(Refusal) -> [UInt8] {
        switch command {
        case .observePrice, .settleEpoch, .proposeParameter: return []
        case .openAccount(let name): return name.bytes
        case .registerNode(let registration): return registration.name.bytes
        case .transfer(let from, _, _): return try bytes(of: from)
        case .book(let booking): return try bytes(of: booking.builder)
        case .delegate(let delegation): return try bytes(of: delegation.staker)
        case .claimDelegation(let position), .withdrawDelegation(let position),
            .undelegate(let position):
            return try bytes(of: existing(position).staker)
        case .claimRewards(let node), .releaseCollateral(let node),
            .depositCollateral(let node, _), .extendCommitment(let node, _),
            .withdrawCollateral(let node, _), .setCapacity(let node, _),
            .quoteReservation(let node, _), .reportUsage(let node, _, _):
            return try existing(node).name.bytes
        }
    }

    func existing(_ node: NodeID) throws(Refusal) -> Node {
        if Int(node.index) >= nodes.count { throw .unknownID }
        return nodes[Int(node.index)]
    }

    func existing(_ position: PositionID) throws(Refusal) -> Position {
        if Int(position.index) >= positions.count { throw .unknownID }
        return positions[Int(position.index)]
    }

    private func bytes(of account: AccountID) throws(Refusal) -> [UInt8] {
        if !ledger.contains(account) { throw .unknownID }
        return accountNames[Int(account.index)].bytes
    }

    /// The account, if it is a person's or the market's.
    ///
    /// - Throws: ``Refusal/unknownID`` for a vault or an account that does not exist.
    func liquid(_ account: AccountID) throws(Refusal) -> AccountID {
        if !ledger.contains(account) { throw .unknownID }
        if ledger.accounts[Int(account.index)].accountClass != .liquid { throw .unknownID }
        return account
    }

    /// The account, if it is a person's.
    ///
    /// - Throws: ``Refusal/unknownID`` otherwise.
    func participant(_ account: AccountID) throws(Refusal) -> AccountID {
        if account == systemAccounts.market { throw .unknownID }
        return try liquid(account)
    }
}
