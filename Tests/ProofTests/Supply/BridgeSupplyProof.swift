import Rewards

/// A token on several chains: nothing is minted without a lock or a burn, no message counts twice.
struct BridgeSupplyProof: Subject {
    private struct Message {
        let to: Int
        let net: UInt128
        var isDelivered = false
    }

    private let terms: BridgeTerms
    private let home: Int
    private let opening: UInt128
    private var bridge: BridgeSupply
    private var messages: [Message] = []
    /// What each chain should hold for its users: the opening, less what left, plus what came.
    private var usable: [UInt128]
    private var burned: UInt128 = 0
    private var fees: UInt128 = 0

    static let flaws = [
        "a message counts twice", "the fee is rounded down", "the burned part stays in the supply",
    ]

    init(_ trial: inout Trial) {
        let chains = 2 + trial.draw.below(4) - (trial.draw.once(in: 16) ? 1 : 0)
        home = trial.draw.below(chains)
        opening = trial.draw.value(
            upTo: trial.draw.element(of: [5_000, 1 << 60, .max] as [UInt128]))
        let fee = trial.draw.once(in: 4) ? trial.draw.count(upTo: 10_000) : 30
        terms = BridgeTerms(
            mode: trial.draw.once(in: 2) ? .lockMint : .burnMint, fee: .of(fee),
            burnedFee: .of(trial.draw.count(upTo: 10_000)))
        usable = [UInt128](repeating: 0, count: chains)
        usable[home] = opening
        do {
            bridge = try BridgeSupply(
                terms: terms, chainCount: chains, home: home, homeSupply: TokenAmount(opening))
        } catch {
            preconditionFailure("chain \(home) of \(chains) was refused: \(error)")
        }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let before = bridge
        if messages.allSatisfy(\.isDelivered) || trial.draw.once(in: 2) {
            try send(before, &trial)
        } else {
            try deliver(before, &trial)
        }
        try verify(since: before, &trial)
    }

    /// Every message arrives in the end, and nothing is then between the chains.
    mutating func finish(_ trial: inout Trial) throws(Counterexample) {
        for number in messages.indices where !messages[number].isDelivered {
            let before = bridge
            try deliver(number, before, &trial)
            try verify(since: before, &trial)
        }
        try trial.check(.S6, bridge.inFlight == .zero, "\(bridge.inFlight) never arrives")
    }

    private mutating func send(
        _ before: BridgeSupply, _ trial: inout Trial
    ) throws(Counterexample) {
        let chains = usable.count
        // Mostly from where there is something.
        var from = trial.draw.below(chains + (trial.draw.once(in: 16) ? 1 : 0))
        if from < chains && usable[from] == 0 { from = home }
        var to = trial.draw.below(chains + (trial.draw.once(in: 16) ? 1 : 0))
        if to == from && !trial.draw.once(in: 4) { to = (to + 1) % chains }
        let held = from < chains ? usable[from] : 10
        let isTooMuch = trial.draw.once(in: 16)
        let edge = trial.draw.value(upTo: isTooMuch ? .max : held, near: held)
        let units =
            trial.draw.once(in: 2) ? edge : held / 64 + 1 + trial.draw.spread(upTo: held / 8)
        let exact = product(units, UInt128(terms.fee.count))
        let rounding: UInt128 = trial.flaw == 2 ? 0 : 9_999
        let fee = (exact + rounding).quotient(10_000).low
        let demanded: Refusal? =
            from >= chains || to >= chains || from == to
            ? .unknownChain
            : units == 0
                ? .zeroAmount
                : units > held ? .insufficientBalance : fee >= units ? .feeExceedsAmount : nil
        let result = attempt { () throws(Refusal) in
            try bridge.send(TokenAmount(units), from: from, to: to)
        }
        guard
            let sending = try trial.answer(
                result, demanded: demanded, isUnchanged: bridge == before)
        else { return }
        let burn = product(fee, UInt128(terms.burnedFee.count)).quotient(10_000).low
        try trial.check(
            .R5,
            sending.fee.baseUnits == fee && sending.burned.baseUnits == burn
                && sending.net.baseUnits == units - fee,
            "\(sending), expected a fee of \(fee) and \(burn) burned")
        usable[from] -= units
        fees += fee - burn
        if trial.flaw != 3 { burned += burn }
        messages.append(Message(to: to, net: units - fee))
    }

    private mutating func deliver(
        _ before: BridgeSupply, _ trial: inout Trial
    ) throws(Counterexample) {
        let waiting = messages.indices.filter { !messages[$0].isDelivered }
        let any = trial.draw.below(messages.count + 2) - 1
        let number =
            waiting.isEmpty || trial.draw.once(in: 8) ? any : trial.draw.element(of: waiting)
        try deliver(number, before, &trial)
    }

    private mutating func deliver(
        _ number: Int, _ before: BridgeSupply, _ trial: inout Trial
    ) throws(Counterexample) {
        let isKnown = messages.indices.contains(number)
        let isTwice = isKnown && messages[number].isDelivered && trial.flaw != 1
        let result = attempt { () throws(Refusal) in try bridge.deliver(number) }
        guard
            let net = try trial.answer(
                result, demanded: !isKnown ? .unknownID : isTwice ? .alreadyDelivered : nil,
                isUnchanged: bridge == before)
        else { return }
        try trial.check(
            .S6, net.baseUnits == messages[number].net, "\(net) of \(messages[number]) arrived")
        messages[number].isDelivered = true
        usable[messages[number].to] += net.baseUnits
    }

    private func verify(since before: BridgeSupply, _ trial: inout Trial) throws(Counterexample) {
        var inFlight: UInt128 = 0
        for message in messages where !message.isDelivered { inFlight += message.net }
        let others = usable.enumerated().reduce(0) { $1.offset == home ? $0 : $0 + $1.element }
        try trial.check(
            .S6,
            bridge.inFlight.baseUnits == inFlight && bridge.burned.baseUnits == burned
                && bridge.fees.baseUnits == fees,
            "in flight \(bridge.inFlight), expected \(inFlight)")
        for chain in usable.indices where chain != home {
            try trial.check(
                .S6, bridge.supply[chain].baseUnits == usable[chain],
                "chain \(chain) has \(bridge.supply[chain]), expected \(usable[chain])")
        }
        let atHome = bridge.supply[home].baseUnits
        switch terms.mode {
        case .lockMint:
            try trial.check(.S6, atHome == opening - burned, "\(atHome) at home")
            try trial.check(
                .S6, bridge.locked.baseUnits == others + inFlight,
                "locked \(bridge.locked), elsewhere \(others), in flight \(inFlight)")
        case .burnMint:
            try trial.check(
                .S6, atHome + others + inFlight == opening - burned && bridge.locked == .zero,
                "\(atHome) at home, \(others) elsewhere of \(opening)")
        }
        try trial.check(
            .S7, bridge.burned >= before.burned && bridge.fees >= before.fees,
            "burned \(before.burned) → \(bridge.burned)")
    }
}
