import Ledger
public import Rewards

extension ProtocolState {
    mutating func delegate(_ delegation: Delegation, at time: Timestamp) throws(Refusal) -> Receipt
    {
        let staker = try participant(delegation.staker)
        var node = try existing(delegation.node)
        if delegation.amount == .zero { throw .zeroAmount }
        if positions.count >= Int(UInt32.max) { throw .tooManyEntries }
        let scaling = try terms.hardware.delegation.yield.scaling(lock: delegation.lock)
        var base = try committedYield(at: time)
        let position = Position(
            staker: staker, node: delegation.node, amount: delegation.amount, scaling: scaling,
            lockEndsAt: try time.advanced(by: delegation.lock),
            nodeIndexStart: node.delegationIndex.value, baseIndexStart: base.index)
        try base.add(position)
        try node.add(position)
        let total = try totalDelegated.adding(delegation.amount)
        let id = PositionID(UInt32(positions.count))
        let receipt = try pay(
            [
                Posting(
                    from: staker, to: systemAccounts.stake, amount: delegation.amount,
                    reason: .delegation)
            ], outcome: .delegated(id))

        node.positions.append(id)
        nodes[Int(delegation.node.index)] = node
        positions.append(position)
        totalDelegated = total
        baseYield = base
        return receipt
    }

    /// What a claim at `time` would pay: the node's part is funded, the base part is the reserve's.
    ///
    /// - Throws: ``Refusal/unknownID``, or a refusal of the yield's arithmetic.
    public func claimableDelegation(
        _ id: PositionID, at time: Timestamp
    ) throws(Refusal) -> (node: TokenAmount, base: TokenAmount) {
        var position = try existing(id)
        try settle(&position, base: try committedYield(at: time))
        return (position.nodeOwed, position.baseOwed)
    }

    mutating func claimDelegation(_ id: PositionID, at time: Timestamp) throws(Refusal) -> Receipt {
        let before = positions[Int(id.index)]
        var position = before
        var base = try committedYield(at: time)
        try base.remove(before)
        try settle(&position, base: base)
        let (nodePart, basePart) = (position.nodeOwed, position.baseOwed)
        let total = try nodePart.adding(basePart)
        if total == .zero { throw .zeroAmount }
        // The reserve pays a promise only from what builders' bookings do not need.
        if basePart > freeReserve { throw .insufficientBalance }
        var node = nodes[Int(position.node.index)]
        try node.replaceStart(of: before, by: position)
        base.owed = try base.owed.subtracting(before.baseOwed)
        (position.nodeOwed, position.baseOwed) = (.zero, .zero)
        try base.add(position)
        let paid = try sums.delegatorsPaid.adding(nodePart)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.delegationRewards, to: position.staker, amount: nodePart,
                    reason: .delegationClaim),
                Posting(
                    from: systemAccounts.rewardReserve, to: position.staker, amount: basePart,
                    reason: .stakingYield),
            ], outcome: .paid(total))

        nodes[Int(position.node.index)] = node
        positions[Int(id.index)] = position
        baseYield = base
        sums.delegatorsPaid = paid
        return receipt
    }

    mutating func undelegate(_ id: PositionID, at time: Timestamp) throws(Refusal) -> Receipt {
        var position = positions[Int(id.index)]
        if position.status == .unbonding { throw .alreadyUnbonding }
        if position.status == .closed { throw .unknownID }
        if time < position.lockEndsAt { throw .locked }
        var base = try committedYield(at: time)
        var node = nodes[Int(position.node.index)]
        try base.remove(position)
        try node.remove(position)
        let owed = position.baseOwed
        try settle(&position, base: base)
        base.owed = try base.owed.subtracting(owed).adding(position.baseOwed)
        position.status = .unbonding
        position.unbonding = UnbondingEntry(
            amount: position.amount, requestedAt: time, rule: terms.hardware.delegation.unbonding)
        let sum = try sums.unbonding.adding(position.amount)
        let total = try totalDelegated.subtracting(position.amount)
        let receipt = try pay([
            Posting(
                from: systemAccounts.stake, to: systemAccounts.unbonding,
                amount: position.amount, reason: .delegationUnbonding)
        ])

        nodes[Int(position.node.index)] = node
        positions[Int(id.index)] = position
        sums.unbonding = sum
        totalDelegated = total
        baseYield = base
        return receipt
    }

    /// Returns matured principal; it needs no reward vault (T9).
    mutating func withdrawDelegation(
        _ id: PositionID, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        var position = positions[Int(id.index)]
        guard position.status == .unbonding, var entry = position.unbonding else {
            throw .notUnbonding
        }
        let amount = try entry.withdrawable(at: time)
        if amount == .zero && entry.outstanding > .zero { throw .stillUnbonding }
        entry.withdrawn = try entry.withdrawn.adding(amount)
        let sum = try sums.unbonding.subtracting(amount)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.unbonding, to: position.staker, amount: amount,
                    reason: .delegationRelease)
            ], outcome: .paid(amount))
        position.unbonding = entry
        if entry.outstanding == .zero {
            position.status = .closed
            position.unbonding = nil
            nodes[Int(position.node.index)].positions.removeAll { $0 == id }
        }
        positions[Int(id.index)] = position
        sums.unbonding = sum
        return receipt
    }

    /// The yield index brought up to `time`: before every change of total stake.
    ///
    /// An index that the curve or its type cannot take further stands still: nobody's exit waits
    /// for a yield (T9).
    func committedYield(at time: Timestamp) throws(Refusal) -> BaseYield {
        var base = baseYield
        do throws(Refusal) {
            base.index = try terms.hardware.delegation.yield.commit(
                baseIndex: base.index, last: base.committedAt, now: time,
                totalDelegated: totalDelegated, active: true)
        } catch {
            if error != .overflow { throw error }
        }
        base.committedAt = time
        return base
    }

    /// Moves what an active position has earned into what it is owed.
    func settle(_ position: inout Position, base: BaseYield) throws(Refusal) {
        if position.status != .active { return }
        let index = nodes[Int(position.node.index)].delegationIndex
        let nodePart = try index.claim(amount: position.amount, since: position.nodeIndexStart)
        let total = try terms.hardware.delegation.yield.reward(
            amount: position.amount, scaling: position.scaling,
            baseIndexStart: position.baseIndexStart, baseIndex: base.index,
            nodeIndexStart: position.nodeIndexStart, nodeIndex: index.value)
        position.nodeOwed = try position.nodeOwed.adding(nodePart)
        position.baseOwed = try position.baseOwed.adding(try total.subtracting(nodePart))
        position.nodeIndexStart = index.value
        position.baseIndexStart = base.index
    }
}
