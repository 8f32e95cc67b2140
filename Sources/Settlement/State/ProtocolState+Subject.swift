import Ledger
import Rewards

extension ProtocolState {
    /// The bytes by which commands of one kind are ordered inside an instant.
    ///
    /// - Throws: ``Refusal/unknownID`` when the command names an account, node or position that
    ///   does not exist.
    func subject(of command: Command) throws(Refusal) -> [UInt8] {
        switch command {
        case .observePrice(let asset, _): return [asset.index]
        case .settleEpoch: return []
        case .governance(let command): return [command.key.rawValue]
        case .openAccount(let name, _): return name.bytes
        case .bringIn(let account, _), .takeOut(let account, _): return try bytes(of: account)
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
        case .market(let command): return try subject(of: command)
        case .staking(let command): return try subject(of: command)
        case .job(let command): return try subject(of: command)
        case .mining(let command): return try subject(of: command)
        case .bridge(let command): return try subject(of: command)
        }
    }

    private func subject(of command: MarketCommand) throws(Refusal) -> [UInt8] {
        switch command {
        case .quoteReserves(let market, _, _): try marketTerms(market).name.bytes
        case .swap(let order): try bytes(of: order.from)
        }
    }

    private func subject(of command: StakingCommand) throws(Refusal) -> [UInt8] {
        switch command {
        case .stake(let order): return try bytes(of: order.staker)
        case .claim(let id), .withdraw(let id), .requestUnstake(let id):
            if Int(id.index) >= staking.holders.count { throw .unknownID }
            return UInt64(id.index).bigEndianBytes
        }
    }

    /// A job's number, then its receipt's nonce: receipts of one job act in their order.
    private func subject(of command: JobCommand) throws(Refusal) -> [UInt8] {
        if case .create(let order) = command { return try bytes(of: order.requester) }
        guard let id = command.job else { return [] }
        if id.index >= jobs.nextNumber { throw .unknownID }
        return id.index.bigEndianBytes + command.nonce.bigEndianBytes
    }

    private func subject(of command: MiningCommand) throws(Refusal) -> [UInt8] {
        if case .register(let registration) = command { return registration.name.bytes }
        guard let id = command.miner else { return [] }
        return try mining.miner(id).name.bytes
    }

    private func subject(of command: BridgeCommand) throws(Refusal) -> [UInt8] {
        switch command {
        case .send(let from, _, _): try bytes(of: from)
        case .deliver(let message): message.bigEndianBytes
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
        if Int(account.index) < systemAccounts.count { throw .unknownID }
        return try liquid(account)
    }
}

extension UInt64 {
    /// So that the order of the bytes is that of the numbers. Shape: 8 bytes.
    fileprivate var bigEndianBytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) }
    }
}
