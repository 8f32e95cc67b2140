import Ledger
public import Rewards

extension BaseYield {
    /// Counts an active position in; others carry no weight (T6).
    mutating func add(_ position: Position) throws(Refusal) {
        if position.status != .active { return }
        let scaled = UInt256.product(position.amount.baseUnits, position.scaling.raw)
        let stake = try scaledStake.adding(scaled)
        scaledStart = try scaledStart.adding(
            try scaled.multiplied(by: position.baseIndexStart.raw))
        scaledStake = stake
    }

    mutating func remove(_ position: Position) throws(Refusal) {
        if position.status != .active { return }
        let scaled = UInt256.product(position.amount.baseUnits, position.scaling.raw)
        let stake = try scaledStake.subtracting(scaled)
        scaledStart = try scaledStart.subtracting(
            try scaled.multiplied(by: position.baseIndexStart.raw))
        scaledStake = stake
    }

    /// Everything promised and not yet claimed, rounded down.
    func promised() throws(Refusal) -> TokenAmount {
        let accrued = try scaledStake.multiplied(by: index.raw).subtracting(scaledStart)
        let whole = try accrued.divided(by: Wad.scale).quotient.divided(by: Wad.scale).quotient
        return try owed.adding(TokenAmount(baseUnits: try whole.narrowed()))
    }
}

extension Node {
    mutating func add(_ position: Position) throws(Refusal) {
        let sum = try delegated.adding(position.amount)
        delegationStartSum = try delegationStartSum.adding(try start(of: position))
        delegated = sum
    }

    mutating func remove(_ position: Position) throws(Refusal) {
        if position.status != .active { return }
        let sum = try delegated.subtracting(position.amount)
        delegationStartSum = try delegationStartSum.subtracting(try start(of: position))
        delegated = sum
    }

    /// After a settlement: the same stake counts from a later index.
    mutating func replaceStart(of before: Position, by after: Position) throws(Refusal) {
        if before.status != .active { return }
        try remove(before)
        try add(after)
    }

    private func start(of position: Position) throws(Refusal) -> UInt256 {
        try position.nodeIndexStart.multiplied(by: position.amount.baseUnits)
    }

    /// What delegators have accrued here and not yet settled, rounded up.
    ///
    /// In its caller's place: called on an element of a list it would be given a copy of it.
    @inline(__always)
    func delegatorsAccrued() throws(Refusal) -> TokenAmount {
        let accrued = try delegationIndex.value.multiplied(by: delegated.baseUnits)
            .subtracting(delegationStartSum)
        let (quotient, remainder) = try accrued.divided(by: Wad.scale)
        let whole = TokenAmount(baseUnits: try quotient.narrowed())
        return remainder == 0 ? whole : try whole.adding(TokenAmount(baseUnits: 1))
    }
}

extension ProtocolState {
    /// What the reserve holds beyond what builders have paid for use still to come.
    public var freeReserve: TokenAmount {
        ledger.balance(of: systemAccounts.rewardReserve).excess(over: sums.encumbered)
    }

    /// Promises that no vault backs: deferred provider rewards and base yield beyond the free
    /// reserve (V10). The largest amount when the promise itself is out of range.
    public var unfundedLiability: TokenAmount {
        guard let promised = try? baseYield.promised(),
            let total = try? promised.adding(sums.deferred)
        else { return TokenAmount(baseUnits: .max) }
        return total.excess(over: freeReserve)
    }
}
