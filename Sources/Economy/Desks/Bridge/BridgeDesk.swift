import Ledger
import Rewards
import Settlement

/// Holders who move the token to other chains and back.
///
/// A day's sending is paid from what has come back, the rest is bought from the float, as far as
/// the float goes. What is on another chain comes back by a fixed share a day. Messages arrive at
/// the desk's first second of delivery at which their time has passed.
struct BridgeDesk: Desk {
    enum Second {
        /// Accounts, then messages that have arrived.
        static let arrivals: Int64 = 30
        static let purchases: Int64 = 31
        static let sendings: Int64 = 32
        /// Messages of a few seconds.
        static let lateArrivals: Int64 = 39
    }

    let instants = [
        Second.arrivals, Second.purchases, Second.sendings, Second.lateArrivals,
    ]
    let terms: BridgeConfiguration
    let home: Int
    private(set) var draws: UInt64 = 0
    private var users: [BridgeUser]
    /// On their way, in the order of their numbers.
    private var messages: [Message] = []
    var today = BridgeActivity()
    var run = BridgeActivity()

    private struct Message {
        let number: UInt64
        /// Seconds since the start.
        let dueAt: Int64
    }

    /// - Returns: Nil where the protocol has no bridge.
    /// - Throws: ``WorldError`` for a cohort out of its range, or one without a bridge to use.
    init?(_ configuration: Configuration) throws(WorldError) {
        users = try BridgeUser.all(configuration)
        guard let terms = configuration.protocolTerms.bridge, let home = terms.home else {
            return nil
        }
        self.terms = terms
        self.home = home
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        switch second {
        case Second.arrivals:
            openAccounts(&site)
            deliver(&site)
        case Second.purchases: buy(&site)
        case Second.sendings: send(&site)
        default: deliver(&site)
        }
    }

    private mutating func openAccounts(_ site: inout Site) {
        for index in users.indices {
            if users[index].home == nil {
                users[index].home = site.openAccount(users[index].name)
            }
            if users[index].abroad == nil {
                let asset = terms.chains[users[index].cohort.chain].asset
                users[index].abroad = site.openAccount(users[index].name, asset)
            }
        }
    }

    private mutating func deliver(_ site: inout Site) {
        let now = site.seconds
        for message in messages where message.dueAt <= now {
            if site.submit(.bridge(.deliver(message: message.number))) != nil {
                today.delivered += 1
            }
        }
        messages.removeAll { $0.dueAt <= now }
    }

    /// Decides what goes out today, and gets hold of it.
    private mutating func buy(_ site: inout Site) {
        for index in users.indices {
            users[index].sending = .zero
            guard let account = users[index].home else { continue }
            let wish = users[index].wish(site)
            draws += 1
            var most = site.desk.balance(of: account)
            most.accumulate(site.desk.balance(of: site.float))
            if wish > most { today.cut += 1 }
            let amount = min(wish, most)
            if site.fund(account, amount, users[index].name) { users[index].sending = amount }
        }
    }

    private mutating func send(_ site: inout Site) {
        for index in users.indices {
            guard let here = users[index].home, let there = users[index].abroad else { continue }
            let chain = users[index].cohort.chain
            let back = site.desk.balance(of: there).share(users[index].returnShare)
            let out = users[index].sending
            today.sent.accumulate(
                send(out, (home, here), (chain, there), users[index], &site))
            today.returned.accumulate(
                send(back, (chain, there), (home, here), users[index], &site))
        }
    }

    /// - Returns: What will arrive: nothing of an amount that the fee would eat up.
    private mutating func send(
        _ amount: TokenAmount, _ source: (chain: Int, account: AccountID),
        _ target: (chain: Int, account: AccountID), _ user: BridgeUser, _ site: inout Site
    ) -> TokenAmount {
        let quote = try? site.desk.state.bridge.supply.quote(
            amount, from: source.chain, to: target.chain)
        if quote == nil { return .zero }
        let command = BridgeCommand.send(from: source.account, to: target.account, amount: amount)
        guard
            case .sent(let message, _, _, let net) = site.submit(.bridge(command), user.name)?
                .outcome
        else { return .zero }
        let dueAt = site.seconds.addingReportingOverflow(Int64(clamping: user.cohort.delay.count))
        messages.append(
            Message(number: message, dueAt: dueAt.overflow ? .max : dueAt.partialValue))
        return net
    }
}

/// What crossed the bridge, over a day or a run.
struct BridgeActivity {
    /// Towards other chains and back home, when sent, after the fee.
    var sent = TokenAmount.zero
    var returned = TokenAmount.zero
    var delivered: Int64 = 0
    /// Times that holders wished to send more than there was.
    var cut: Int64 = 0

    mutating func add(_ other: BridgeActivity) {
        sent.accumulate(other.sent)
        returned.accumulate(other.returned)
        delivered += other.delivered
        cut += other.cut
    }
}
