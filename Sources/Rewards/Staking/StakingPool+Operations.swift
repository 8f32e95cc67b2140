extension StakingPool {
    /// Places a stake; it earns after the warm-up.
    ///
    /// - Returns: The position's number, and its weight.
    /// - Throws: ``Refusal/timeReversed``; ``Refusal/belowMinimum``, also for an amount of zero; as
    ///   ``LockMultiplier/weight(of:lock:)``; ``Refusal/overflow`` when all weights sum past
    ///   2^128−1 or a time passes 2^63−1.
    /// - Complexity: O(1), besides the warm-ups that end here.
    public mutating func stake(
        _ amount: TokenAmount, lock: Seconds, terms: StakingTerms, at time: Timestamp
    ) throws(Refusal) -> (position: Int, weight: UInt128) {
        try checkClock(time)
        if amount == .zero || amount < terms.minimumStake { throw .belowMinimum }
        let counts = try terms.multiplier.weight(of: amount, lock: lock)
        let (promised, overflow) = (weight + warmingWeight).addingReportingOverflow(counts)
        if overflow { throw .overflow }
        let lockEndsAt = try time.advanced(by: lock)
        let activeFrom = try time.advanced(by: terms.warmUp)

        advance(to: time)
        let number = positions.count
        let isActive = activeFrom == time
        positions.append(
            StakingPosition(
                phase: isActive ? .active(since: index) : .warming(until: activeFrom),
                amount: amount, weight: counts, owed: .zero, lockEndsAt: lockEndsAt))
        if isActive {
            weight = promised - warmingWeight
        } else {
            warmingWeight = promised - weight
            queue.insert(WarmUpQueue.Entry(activeFrom: activeFrom, position: number))
        }
        return (number, counts)
    }

    /// Pays rewards into the vault and shares them, with what waited for stakers, among the active
    /// positions.
    ///
    /// - Returns: What was allocated; nothing while nobody is active.
    /// - Throws: ``Refusal/timeReversed``; ``Refusal/overflow`` when the vault or the index passes
    ///   2^128−1.
    /// - Complexity: O(1), besides the warm-ups that end here.
    public mutating func distribute(
        _ amount: TokenAmount, at time: Timestamp
    ) throws(Refusal) -> TokenAmount {
        try checkClock(time)
        let vault = try vault.adding(amount)
        let waiting = try unallocated.adding(amount)
        let active = weight(at: time)
        if active == 0 {
            advance(to: time)
            self.vault = vault
            unallocated = waiting
            return .zero
        }
        let (increment, rest) = try (UInt256(waiting.baseUnits) << 64)
            .adding(UInt256(remainder))
            .divided(by: active)
        let next = try increment.adding(UInt256(index)).narrowed()

        // Whoever becomes active now starts at the index before this distribution.
        advance(to: time)
        index = next
        remainder = rest
        self.vault = vault
        unallocated = .zero
        return waiting
    }

    /// Pays all that a position is owed.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/unknownID``.
    /// - Complexity: O(1), besides the warm-ups that end here.
    public mutating func claim(
        _ number: Int, at time: Timestamp
    ) throws(Refusal) -> TokenAmount {
        try checkClock(time)
        let owed = try position(number).owed(at: index)
        let vault = try vault.subtracting(owed)

        advance(to: time)
        if case .active = positions[number].phase {
            positions[number].phase = .active(since: index)
        }
        positions[number].owed = .zero
        self.vault = vault
        return owed
    }

    /// Takes a position's weight out of the pool and starts its unbonding.
    ///
    /// - Returns: When the stake can be withdrawn, by the delay in force now (T7).
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/unknownID``, ``Refusal/alreadyUnbonding``,
    ///   ``Refusal/locked``; ``Refusal/overflow`` when the time passes 2^63−1.
    /// - Complexity: O(1), besides the warm-ups that end here.
    public mutating func requestUnstake(
        _ number: Int, terms: StakingTerms, at time: Timestamp
    ) throws(Refusal) -> Timestamp {
        try checkClock(time)
        let position = try position(number)
        if case .unbonding = position.phase { throw .alreadyUnbonding }
        if time < position.lockEndsAt { throw .locked }
        let owed = try position.owed(at: index)
        let releaseAt = try time.advanced(by: terms.unbonding)

        advance(to: time)
        if case .active = positions[number].phase {
            weight -= position.weight
        } else {
            // Its entry in the queue is passed over when it comes up.
            warmingWeight -= position.weight
        }
        positions[number].phase = .unbonding(until: releaseAt)
        positions[number].weight = 0
        positions[number].owed = owed
        return releaseAt
    }

    /// Returns a stake after its unbonding, with all that it is owed, and closes the position.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/unknownID``, ``Refusal/notUnbonding``,
    ///   ``Refusal/stillUnbonding``.
    /// - Complexity: O(1), besides the warm-ups that end here.
    public mutating func withdraw(
        _ number: Int, at time: Timestamp
    ) throws(Refusal) -> (returned: TokenAmount, paid: TokenAmount) {
        try checkClock(time)
        let position = try position(number)
        guard case .unbonding(let until) = position.phase else { throw .notUnbonding }
        if time < until { throw .stillUnbonding }
        let vault = try vault.subtracting(position.owed)

        advance(to: time)
        positions[number].phase = .closed
        positions[number].amount = .zero
        positions[number].owed = .zero
        self.vault = vault
        return (position.amount, position.owed)
    }

    /// - Throws: ``Refusal/timeReversed``.
    public func checkClock(_ time: Timestamp) throws(Refusal) {
        if time < clock { throw .timeReversed }
    }

    /// The active weight once every warm-up that is over has ended.
    private func weight(at time: Timestamp) -> UInt128 {
        queue.due(by: time).reduce(weight) { sum, entry in
            guard case .warming = positions[entry.position].phase else { return sum }
            return sum + positions[entry.position].weight
        }
    }

    /// Moves the clock and ends the warm-ups that are over, in order; nothing here can be refused.
    private mutating func advance(to time: Timestamp) {
        clock = time
        while let entry = queue.popDue(by: time) {
            guard case .warming = positions[entry.position].phase else { continue }
            let counts = positions[entry.position].weight
            positions[entry.position].phase = .active(since: index)
            warmingWeight -= counts
            weight += counts
        }
    }
}
