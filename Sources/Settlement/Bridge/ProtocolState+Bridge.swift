import Ledger
import Rewards

extension ProtocolState {
    mutating func perform(_ command: BridgeCommand) throws(Refusal) -> Receipt {
        guard let terms = configuration.bridge else { throw .notInComposition }
        switch command {
        case .send(let from, let to, let amount):
            return try send(amount, from: from, to: to, terms: terms)
        case .deliver(let message): return try deliver(message, terms: terms)
        }
    }

    private mutating func send(
        _ amount: TokenAmount, from: AccountID, to: AccountID, terms: BridgeConfiguration
    ) throws(Refusal) -> Receipt {
        let source = try chain(of: try participant(from), terms)
        let target = try chain(of: try participant(to), terms)
        let sending = try bridge.supply.quote(amount, from: source, to: target)
        let postings = try postings(of: sending, from: from, isHome: source == bridge.home)
        let mark = ledger.mark(postings)
        let receipt = try pay(
            postings,
            outcome: .sent(
                message: UInt64(sending.number), fee: sending.fee, burned: sending.burned,
                net: sending.net))
        do throws(Refusal) {
            _ = try bridge.supply.send(amount, from: source, to: target)
        } catch {
            ledger.restore(mark)
            throw error
        }
        bridge.recipients.append(to)
        return receipt
    }

    /// What leaves an account at home is held or burned there; abroad it is burned, and the fee is
    /// taken out of what home holds for it, or minted at home where home holds nothing.
    private func postings(
        of sending: BridgeSending, from: AccountID, isHome: Bool
    ) throws(Refusal) -> [Posting] {
        let isLocking = bridge.supply.terms.mode == .lockMint
        let vault: AccountID? = isLocking ? systemAccounts.bridge : nil
        let fees = systemAccounts.bridgeFees
        let kept = try sending.fee.subtracting(sending.burned)
        if isHome {
            return [
                Posting(from: from, to: vault, amount: sending.net, reason: .bridgeSend),
                Posting(from: from, to: fees, amount: kept, reason: .bridgeFee),
                Posting(from: from, to: nil, amount: sending.burned, reason: .bridgeFeeBurned),
            ]
        }
        let leaves = try sending.net.adding(sending.fee)
        var postings = [
            Posting(from: from, to: nil, amount: leaves, reason: .bridgeSend),
            Posting(from: vault, to: fees, amount: kept, reason: .bridgeFee),
        ]
        if isLocking {
            postings.append(
                Posting(from: vault, to: nil, amount: sending.burned, reason: .bridgeFeeBurned))
        }
        return postings
    }

    private mutating func deliver(
        _ message: UInt64, terms: BridgeConfiguration
    ) throws(Refusal) -> Receipt {
        guard message < UInt64(bridge.recipients.count) else { throw .unknownID }
        let number = Int(message)
        let transfer = bridge.supply.transfers[number]
        if transfer.isDelivered { throw .alreadyDelivered }
        let isUnlocked = transfer.to == bridge.home && terms.terms.mode == .lockMint
        let posting = Posting(
            from: isUnlocked ? systemAccounts.bridge : nil, to: bridge.recipients[number],
            amount: transfer.net, reason: .bridgeDelivery)
        let mark = ledger.mark([posting])
        let receipt = try pay([posting], outcome: .paid(transfer.net))
        do throws(Refusal) {
            _ = try bridge.supply.deliver(number)
        } catch {
            ledger.restore(mark)
            throw error
        }
        return receipt
    }

    /// The chain that an account's asset stands on.
    private func chain(
        of account: AccountID, _ terms: BridgeConfiguration
    ) throws(Refusal) -> Int {
        let asset = ledger.asset(of: account)
        guard let chain = terms.chains.firstIndex(where: { $0.asset == asset }) else {
            throw .unknownChain
        }
        return chain
    }

    /// S6: what stands abroad or is on its way is held at home, or has left it.
    mutating func checkBridge() {
        if configuration.bridge == nil { return }
        guard let terms = configuration.bridge else { return }
        let book = bridge
        var abroad = book.supply.inFlight
        for (index, chain) in terms.chains.enumerated() where index != book.home {
            let supply = ledger.books[Int(chain.asset.index)].supply
            check(.bridge, "a chain", expected: book.supply.supply[index], found: supply)
            abroad = (try? abroad.adding(supply)) ?? TokenAmount(baseUnits: .max)
        }
        check(
            .bridge, "fees", expected: book.supply.fees,
            found: ledger.balance(of: systemAccounts.bridgeFees))
        if terms.terms.mode == .lockMint {
            check(
                .bridge, "bridge", expected: abroad,
                found: ledger.balance(of: systemAccounts.bridge))
        } else {
            let whole = try? ledger.books[0].supply.adding(abroad)
            // Burns at home that are not the bridge's own lower the sum.
            check(
                .bridge, "all chains", found: whole ?? TokenAmount(baseUnits: .max),
                atMost: configuration.token.supply.excess(over: book.supply.burned))
        }
    }
}
