import DiscreteEvent
import Ledger
import RandomStreams
import Rewards
import Settlement

/// What every part of the world shares: the clock, the last prices, the protocol's desk, the log
/// and the books of the run.
struct Site {
    private let kept: KeptConfiguration
    let replication: UInt32
    var desk: CommandDesk
    var log = EventLog()
    var history: RunHistory
    /// Figures of the desks, day by day.
    var book = SeriesBook()
    /// Providers of a network in which each job is bought by itself, in name order.
    var providers: [SpotProvider] = []
    /// Nodes of the protocol that belong to nobody of the network's cohorts, in the order of
    /// registration.
    var outsiders: [NodeID] = []
    /// What the day's people have bought from and sold to the market's float.
    var net = NetFlow()
    /// What each cohort has received and paid.
    var cohorts: CohortTotals
    /// Whole seconds since the start.
    var seconds: Int64 = 0
    /// The last closes, by asset, in wad USD for one whole unit; the token's first.
    var prices: [Price]

    init(
        configuration: Configuration, replication: UInt32, desk: CommandDesk, history: RunHistory,
        prices: [Price]
    ) {
        kept = KeptConfiguration(configuration)
        self.replication = replication
        cohorts = CohortTotals(desk.state.namedSystemAccounts)
        self.desk = desk
        self.history = history
        self.prices = prices
    }

    var configuration: Configuration {
        @inline(__always) _read { yield kept.value }
    }

    /// Time since the start. Unit: ticks of the events' clock.
    var ticks: Int64 { seconds * SimulationTime.ticksPerSecond }

    /// The token's last close.
    var price: Price { prices[0] }

    /// Days since the start.
    var day: Int { Int(seconds / Calendar.day) }

    /// The protocol's clock.
    var now: Timestamp { timestamp(seconds) }

    func timestamp(_ seconds: Int64) -> Timestamp {
        let genesis = configuration.protocolTerms.genesis
        guard let time = try? Timestamp(genesis.seconds + UInt64(seconds)) else {
            preconditionFailure("A horizon of 100 years lies inside protocol time.")
        }
        return time
    }

    /// The random stream of an entity for a purpose.
    func stream(_ entity: StreamEntity, _ purpose: StreamPurpose) -> RandomStream {
        RandomStream(
            seed: configuration.seed, replication: replication, entity: entity, purpose: purpose)
    }

    /// - Parameter subject: Whom the command is about; nil where it is the protocol itself.
    /// - Returns: Nil when the protocol refused; the refusal is counted and reported.
    @discardableResult
    mutating func submit(_ command: Command, _ subject: Name? = nil) -> Receipt? {
        guard let receipt = desk.submit(command, at: now, subject: subject) else { return nil }
        if command.mayTradeOnVenues { net.add(receipt.postings, float: float) }
        cohorts.add(
            receipt.postings, desk.state.ledger, configuration.protocolTerms.assets, prices)
        if case .openAccount(let name, _) = command, case .opened(let id) = receipt.outcome {
            cohorts.open(id, name)
        }
        return receipt
    }

    /// Submits a command that trades nowhere.
    ///
    /// - Returns: Whether the protocol accepted.
    mutating func accepts(_ command: Command, _ subject: Name?) -> Bool {
        precondition(!command.mayTradeOnVenues, "What trades has a receipt to be read.")
        return desk.accepts(command, at: now, subject: subject)
    }

    /// - Returns: Nil when the protocol refused.
    mutating func openAccount(_ name: Name, _ asset: AssetID = .token) -> AccountID? {
        guard
            case .opened(let account) = submit(.openAccount(name: name, asset: asset), name)?
                .outcome
        else { return nil }
        return account
    }

    /// The market's float of the token: everybody who trades and is not simulated.
    var float: AccountID { desk.state.systemAccounts.market }

    /// Brings an account's balance of the token up to `cost` from the float.
    ///
    /// - Returns: Whether it is there now.
    mutating func fund(_ account: AccountID?, _ cost: TokenAmount, _ name: Name) -> Bool {
        guard let account else { return false }
        let missing = cost.excess(over: desk.balance(of: account))
        if missing == .zero { return true }
        let purchase = Command.transfer(from: float, to: account, amount: missing)
        if !accepts(purchase, name) { return false }
        history.notePurchase(missing)
        net.bought.accumulate(missing)
        return true
    }

    /// Sells tokens to the float.
    ///
    /// - Returns: Whether it took place.
    @discardableResult
    mutating func sell(_ amount: TokenAmount, from account: AccountID, _ name: Name) -> Bool {
        let sale = Command.transfer(from: account, to: float, amount: amount)
        if !accepts(sale, name) { return false }
        history.noteSale(amount)
        net.sold.accumulate(amount)
        return true
    }
}

/// Trades with the float since the market last closed: the simulated people's, and those of the
/// protocol on venues where the float takes the other side.
struct NetFlow {
    var bought = TokenAmount.zero
    var sold = TokenAmount.zero

    /// Takes in what a swap, a conversion or a buy-back moved from and to the token's float.
    mutating func add(_ postings: [Posting], float: AccountID) {
        for posting in postings {
            switch posting.reason {
            case .swapIn, .swapOut, .feeConversion, .buyBackSpent, .buyBackBought, .boughtBurned:
                if posting.from == float { bought.accumulate(posting.amount) }
                if posting.to == float { sold.accumulate(posting.amount) }
            default: break
            }
        }
    }
}

extension Command {
    /// Whether its postings may be trades with the float.
    fileprivate var mayTradeOnVenues: Bool {
        switch self {
        case .settleEpoch, .market(.swap): true
        default: false
        }
    }
}

/// A configuration that is kept outside of what holds it: a site is handed around, and what lies in
/// it is copied on the way.
private final class KeptConfiguration: Sendable {
    let value: Configuration

    init(_ value: Configuration) {
        self.value = value
    }
}
