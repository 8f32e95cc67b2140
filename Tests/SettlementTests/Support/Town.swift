import Ledger
import Rewards
import Settlement

/// A protocol with people in it: opens accounts, funds them, moves the clock.
struct Town {
    var state: ProtocolState
    /// Seconds since genesis.
    var second: UInt64 = 0
    /// Every accepted and refused command, in order.
    var log: [(command: Command, at: Timestamp)] = []

    init(_ configuration: ProtocolConfiguration = Composition.small()) throws {
        state = try ProtocolState(configuration)
        state.checkLevel = .everyCommand
    }

    var now: Timestamp { try! Timestamp(Composition.genesis + second) }

    @discardableResult
    mutating func send(_ command: Command) throws(Refusal) -> Receipt {
        log.append((command, now))
        return try state.apply(command, at: now)
    }

    /// The refusal's name, or "ok".
    mutating func answer(_ command: Command) -> String {
        do throws(Refusal) {
            try send(command)
            return "ok"
        } catch {
            return error.rawValue
        }
    }

    /// Opens an account and buys it `tokens` whole tokens from the market, one second later.
    mutating func person(_ name: String, tokens: UInt128) throws -> AccountID {
        let receipt = try send(.openAccount(name: Composition.name(name), asset: .token))
        guard case .opened(let account) = receipt.outcome else { throw Refusal.unknownID }
        if tokens > 0 {
            try send(
                .transfer(
                    from: state.systemAccounts.market, to: account,
                    amount: Composition.tokens(tokens)))
        }
        second += 1
        return account
    }

    mutating func node(
        _ name: String, owner: AccountID, region: UInt16 = 0, hardwareClass: UInt16 = 0,
        capacity: UInt64 = 10, price: UInt128 = 10, collateral: UInt128 = 1_000
    ) throws -> NodeID {
        let receipt = try send(
            .registerNode(
                Registration(
                    name: Composition.name(name), owner: owner, region: region,
                    hardwareClass: hardwareClass, capacity: capacity,
                    reservationPrice: Composition.tokens(price),
                    collateral: Composition.tokens(collateral),
                    commitment: Composition.seconds(36 * 30 * 86_400))))
        second += 1
        guard case .registered(let node) = receipt.outcome else { throw Refusal.unknownID }
        return node
    }

    /// Goes to the next edge, observes a price if given, and settles.
    @discardableResult
    mutating func settle(price: UInt128? = nil) throws -> EpochReport {
        second = state.nextEdge.seconds - Composition.genesis
        if let price { try send(.observePrice(asset: .token, price: try Price(wad: price))) }
        let receipt = try send(.settleEpoch)
        guard case .settled(let report) = receipt.outcome else { throw Refusal.epochNotDue }
        return report
    }

    func balance(_ account: AccountID) -> TokenAmount { state.ledger.balance(of: account) }
}
