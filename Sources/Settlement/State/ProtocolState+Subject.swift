import Ledger
import Rewards

// Inlined, because a state is a large value: a method that only reads it is given a copy of its
// kilobytes when it is called, and these are called for every command.
extension ProtocolState {
    /// The bytes by which commands of one kind are ordered inside an instant.
    ///
    /// - Throws: ``Refusal/unknownID`` when the command names an account, node or position that
    ///   does not exist.
    @inline(__always)
    func subject(of command: Command) throws(Refusal) -> CommandSubject {
        switch command {
        case .observePrice(let asset, _): return .byte(asset.index)
        case .settleEpoch: return .nothing
        case .governance(let command): return .byte(command.key.rawValue)
        case .openAccount(let name, _): return .name(name)
        case .bringIn(let account, _), .takeOut(let account, _): return try ownName(of: account)
        case .registerNode(let registration): return .name(registration.name)
        case .transfer(let from, _, _): return try ownName(of: from)
        case .book(let booking): return try ownName(of: booking.builder)
        case .delegate(let delegation): return try ownName(of: delegation.staker)
        case .claimDelegation(let position), .withdrawDelegation(let position),
            .undelegate(let position):
            return try ownName(of: existing(position).staker)
        case .claimRewards(let node), .releaseCollateral(let node),
            .depositCollateral(let node, _), .extendCommitment(let node, _),
            .withdrawCollateral(let node, _), .setCapacity(let node, _),
            .quoteReservation(let node, _), .reportUsage(let node, _, _):
            if Int(node.index) >= nodes.count { throw .unknownID }
            return .name(nodes[Int(node.index)].name)
        case .market(let command): return try subject(of: command)
        case .staking(let command): return try subject(of: command)
        case .job(let command): return try subject(of: command)
        case .mining(let command): return try subject(of: command)
        case .bridge(let command): return try subject(of: command)
        case .treasury(let command): return .byte(command.asset.index)
        }
    }

    @inline(__always)
    private func subject(of command: MarketCommand) throws(Refusal) -> CommandSubject {
        switch command {
        case .quoteReserves(let market, _, _): .name(try marketTerms(market).name)
        case .swap(let order): try ownName(of: order.from)
        }
    }

    @inline(__always)
    private func subject(of command: StakingCommand) throws(Refusal) -> CommandSubject {
        switch command {
        case .stake(let order): return try ownName(of: order.staker)
        case .claim(let id), .withdraw(let id), .requestUnstake(let id):
            if Int(id.index) >= staking.holders.count { throw .unknownID }
            return .number(UInt64(id.index))
        }
    }

    /// A job's number, then its receipt's nonce: receipts of one job act in their order.
    @inline(__always)
    private func subject(of command: JobCommand) throws(Refusal) -> CommandSubject {
        if case .create(let order) = command { return try ownName(of: order.requester) }
        guard let id = command.job else { return .nothing }
        if id.index >= jobs.nextNumber { throw .unknownID }
        return .numbers(id.index, command.nonce)
    }

    @inline(__always)
    private func subject(of command: MiningCommand) throws(Refusal) -> CommandSubject {
        if case .register(let registration) = command { return .name(registration.name) }
        guard let id = command.miner else { return .nothing }
        return .name(try mining.miner(id).name)
    }

    @inline(__always)
    private func subject(of command: BridgeCommand) throws(Refusal) -> CommandSubject {
        switch command {
        case .send(let from, _, _): try ownName(of: from)
        case .deliver(let message): .number(message)
        }
    }

    @inline(__always)
    func existing(_ node: NodeID) throws(Refusal) -> Node {
        if Int(node.index) >= nodes.count { throw .unknownID }
        return nodes[Int(node.index)]
    }

    @inline(__always)
    func existing(_ position: PositionID) throws(Refusal) -> Position {
        if Int(position.index) >= positions.count { throw .unknownID }
        return positions[Int(position.index)]
    }

    @inline(__always)
    private func ownName(of account: AccountID) throws(Refusal) -> CommandSubject {
        if !ledger.contains(account) { throw .unknownID }
        return .name(accountNames[Int(account.index)])
    }

    /// The account, if it is a person's or the market's.
    ///
    /// - Throws: ``Refusal/unknownID`` for a vault or an account that does not exist.
    @inline(__always)
    func liquid(_ account: AccountID) throws(Refusal) -> AccountID {
        if !ledger.contains(account) { throw .unknownID }
        if ledger.accounts[Int(account.index)].accountClass != .liquid { throw .unknownID }
        return account
    }

    /// The account, if it is a person's.
    ///
    /// - Throws: ``Refusal/unknownID`` otherwise.
    @inline(__always)
    func participant(_ account: AccountID) throws(Refusal) -> AccountID {
        if Int(account.index) < systemAccounts.count { throw .unknownID }
        return try liquid(account)
    }
}
