/// What crosses a bridge: a claim on locked tokens, or the tokens themselves.
///
/// - Source: `docs/MECHANISMS.md`, bridge-supply — assumed.
public enum BridgeMode: Hashable, Sendable {
    /// Tokens are locked at home and stand for those on the other chains.
    case lockMint
    /// Tokens are burned where they leave and minted where they arrive.
    case burnMint
}

/// The fee of a bridge, and the part of it that is burned.
public struct BridgeTerms: Hashable, Sendable {
    public var mode: BridgeMode
    /// Of the amount sent; rounded up.
    public var fee: BasisPoints
    /// Of the fee; rounded down.
    public var burnedFee: BasisPoints

    public init(mode: BridgeMode, fee: BasisPoints, burnedFee: BasisPoints) {
        self.mode = mode
        self.fee = fee
        self.burnedFee = burnedFee
    }
}

/// A message of the bridge: so much on its way to a chain, or there.
public struct BridgeTransfer: Hashable, Sendable {
    /// The number of the chain it goes to.
    public let to: Int
    public let net: TokenAmount
    public internal(set) var isDelivered: Bool

    public init(to: Int, net: TokenAmount, isDelivered: Bool) {
        self.to = to
        self.net = net
        self.isDelivered = isDelivered
    }
}

/// What a transfer costs and brings.
public struct BridgeSending: Hashable, Sendable {
    /// The transfer's number, from zero in the order of sending.
    public var number: Int
    /// Rounded up.
    public var fee: TokenAmount
    /// Part of the fee.
    public var burned: TokenAmount
    /// What will be delivered.
    public var net: TokenAmount

    public init(number: Int, fee: TokenAmount, burned: TokenAmount, net: TokenAmount) {
        self.number = number
        self.fee = fee
        self.burned = burned
        self.net = net
    }
}

/// The supply of one token on several chains, and what is between them.
///
/// Chains and transfers go by number. A refused operation changes nothing.
///
/// - Invariant: lock-mint: supply[home] = opening − burned and locked = Σ other chains + in flight.
///   Burn-mint: Σ chains + in flight = opening − burned. A transfer is delivered once (S6).
/// - Source: `docs/MECHANISMS.md`, bridge-supply: chains stated (Corex), all rules assumed.
public struct BridgeSupply: Hashable, Sendable {
    public let terms: BridgeTerms
    /// The chain on which the token was issued, where fees are held.
    public let home: Int
    /// By chain.
    public private(set) var supply: [TokenAmount]
    /// At home, behind the tokens elsewhere and in flight; stays zero with burn-mint.
    public private(set) var locked: TokenAmount
    /// All that was ever burned.
    public private(set) var burned: TokenAmount
    /// Kept fees, held at home.
    public private(set) var fees: TokenAmount
    /// Sent and not delivered.
    public private(set) var inFlight: TokenAmount
    /// By number.
    public private(set) var transfers: [BridgeTransfer]

    /// A token that is all at home.
    ///
    /// - Throws: ``Refusal/unknownChain`` unless `home` is one of the chains.
    /// - Complexity: O(chains).
    public init(
        terms: BridgeTerms, chainCount: Int, home: Int, homeSupply: TokenAmount
    ) throws(Refusal) {
        if home < 0 || home >= chainCount { throw .unknownChain }
        self.terms = terms
        self.home = home
        self.supply = [TokenAmount](repeating: .zero, count: chainCount)
        self.supply[home] = homeSupply
        self.locked = .zero
        self.burned = .zero
        self.fees = .zero
        self.inFlight = .zero
        self.transfers = []
    }

    /// A bridge with a history.
    ///
    /// - Throws: ``Refusal/unknownChain`` unless `home` and every transfer's chain are among the
    ///   chains; ``Refusal/insufficientBalance`` when what is in flight, or what is locked for the
    ///   other chains, is not what transfers and supplies say.
    /// - Complexity: O(chains + transfers).
    public init(
        terms: BridgeTerms, home: Int, supply: [TokenAmount], locked: TokenAmount,
        burned: TokenAmount, fees: TokenAmount, inFlight: TokenAmount, transfers: [BridgeTransfer]
    ) throws(Refusal) {
        try self.init(terms: terms, chainCount: supply.count, home: home, homeSupply: .zero)
        var flying = TokenAmount.zero
        for transfer in transfers {
            if !supply.indices.contains(transfer.to) { throw .unknownChain }
            if !transfer.isDelivered { flying = try flying.adding(transfer.net) }
        }
        if flying != inFlight { throw .insufficientBalance }
        var behind = TokenAmount.zero
        if terms.mode == .lockMint {
            behind = inFlight
            for chain in supply.indices where chain != home {
                behind = try behind.adding(supply[chain])
            }
        }
        if locked != behind { throw .insufficientBalance }
        self.supply = supply
        self.locked = locked
        self.burned = burned
        self.fees = fees
        self.inFlight = inFlight
        self.transfers = transfers
    }

    /// What can be sent from a chain: at home neither what is locked nor the fees.
    ///
    /// - Throws: ``Refusal/unknownChain``.
    public func available(on chain: Int) throws(Refusal) -> TokenAmount {
        if !supply.indices.contains(chain) { throw .unknownChain }
        if chain != home { return supply[chain] }
        return supply[home].excess(over: locked).excess(over: fees)
    }

    /// Takes an amount off one chain, on its way to another.
    ///
    /// - Throws: ``Refusal/unknownChain``, also for a chain to itself; ``Refusal/zeroAmount``;
    ///   ``Refusal/insufficientBalance``; ``Refusal/feeExceedsAmount`` when the fee is all of it.
    /// - Complexity: O(chains).
    public mutating func send(
        _ amount: TokenAmount, from: Int, to: Int
    ) throws(Refusal) -> BridgeSending {
        let sending = try quote(amount, from: from, to: to)
        let after = try taking(sending, from: from)
        let burned = try burned.adding(sending.burned)
        let fees = try fees.adding(sending.fee.subtracting(sending.burned))
        inFlight = try inFlight.adding(sending.net)
        (supply, locked) = after
        self.burned = burned
        self.fees = fees
        transfers.append(BridgeTransfer(to: to, net: sending.net, isDelivered: false))
        return sending
    }

    /// What ``send(_:from:to:)`` would answer; nothing moves.
    ///
    /// - Throws: as ``send(_:from:to:)``.
    public func quote(
        _ amount: TokenAmount, from: Int, to: Int
    ) throws(Refusal) -> BridgeSending {
        let available = try available(on: from)
        if !supply.indices.contains(to) || from == to { throw .unknownChain }
        if amount == .zero { throw .zeroAmount }
        if amount > available { throw .insufficientBalance }
        let fee = try amount.multipliedCeil(by: terms.fee)
        if fee >= amount { throw .feeExceedsAmount }
        return BridgeSending(
            number: transfers.count, fee: fee, burned: try fee.multipliedFloor(by: terms.burnedFee),
            net: try amount.subtracting(fee))
    }

    /// The supplies and the locked amount once a transfer has left.
    private func taking(
        _ sending: BridgeSending, from: Int
    ) throws(Refusal) -> (supply: [TokenAmount], locked: TokenAmount) {
        var (supply, locked) = (supply, locked)
        let (fee, burn, net) = (sending.fee, sending.burned, sending.net)
        let amount = try net.adding(fee)
        switch (terms.mode, from == home) {
        case (.lockMint, true):
            supply[home] = try supply[home].subtracting(burn)
            locked = try locked.adding(net)
        case (.lockMint, false):
            // The fee comes home: it is no longer locked, and what burns of it leaves the supply.
            supply[from] = try supply[from].subtracting(amount)
            supply[home] = try supply[home].subtracting(burn)
            locked = try locked.subtracting(fee)
        case (.burnMint, true):
            supply[home] = try supply[home].subtracting(burn).subtracting(net)
        case (.burnMint, false):
            supply[from] = try supply[from].subtracting(amount)
            supply[home] = try supply[home].adding(fee.subtracting(burn))
        }
        return (supply, locked)
    }

    /// Brings a transfer to its chain.
    ///
    /// - Throws: ``Refusal/unknownID``, ``Refusal/alreadyDelivered``.
    public mutating func deliver(_ number: Int) throws(Refusal) -> TokenAmount {
        if !transfers.indices.contains(number) { throw .unknownID }
        let transfer = transfers[number]
        if transfer.isDelivered { throw .alreadyDelivered }
        let inFlight = try inFlight.subtracting(transfer.net)
        if transfer.to == home && terms.mode == .lockMint {
            locked = try locked.subtracting(transfer.net)
        } else {
            supply[transfer.to] = try supply[transfer.to].adding(transfer.net)
        }
        self.inFlight = inFlight
        transfers[number].isDelivered = true
        return transfer.net
    }
}
