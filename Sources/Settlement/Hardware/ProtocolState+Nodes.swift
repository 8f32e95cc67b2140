import Ledger
import Rewards

extension ProtocolState {
    mutating func register(
        _ registration: Registration, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        let owner = try participant(registration.owner)
        if ledger.asset(of: owner) != asset { throw .malformedField }
        if Int(registration.region) >= configuration.hardware.regions.count
            || Int(registration.hardwareClass) >= configuration.hardware.hardwareClasses.count
        {
            throw .outOfRange
        }
        if registration.capacity == 0 { throw .noCapacity }
        if nodeNumbers[registration.name] != nil { throw .duplicateID }
        if nodes.count >= Int(UInt32.max) { throw .tooManyEntries }
        let endsAt = try terms.hardware.commitment.open(at: time, length: registration.commitment)
        let requirement = try collateralRequirement(
            hardwareClass: registration.hardwareClass, capacity: registration.capacity,
            held: registration.collateral)
        if !requirement.met { throw .collateralNotMet }
        let pool = poolIndex(
            region: registration.region, hardwareClass: registration.hardwareClass)
        var changed = try closed(pool, at: time)
        changed.installed = try added(changed.installed, registration.capacity)
        // The edge adds all pools up.
        _ = try added(try networkCapacity(), registration.capacity)
        let sum = try sums.nodeCollateral.adding(registration.collateral)
        let node = NodeID(UInt32(nodes.count))
        let receipt = try pay(
            [
                Posting(
                    from: owner, to: systemAccounts.nodeCollateral,
                    amount: registration.collateral, reason: .collateralDeposit)
            ], outcome: .registered(node))

        sums.nodeCollateral = sum
        nodes.append(
            Node(
                registration, createdAt: time, endsAt: endsAt, index: changed.rewards.index))
        nodeNumbers[registration.name] = node
        changed.insert(node, named: registration.name, among: nodes)
        pools[pool] = changed
        return receipt
    }

    mutating func deposit(_ amount: TokenAmount, on node: NodeID) throws(Refusal) -> Receipt {
        if amount == .zero { throw .zeroAmount }
        let held = try nodes[Int(node.index)].collateral.adding(amount)
        let sum = try sums.nodeCollateral.adding(amount)
        let receipt = try pay([
            Posting(
                from: nodes[Int(node.index)].owner, to: systemAccounts.nodeCollateral,
                amount: amount, reason: .collateralDeposit)
        ])
        nodes[Int(node.index)].collateral = held
        sums.nodeCollateral = sum
        return receipt
    }

    mutating func extendCommitment(
        _ node: NodeID, by length: Seconds, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        let endsAt = nodes[Int(node.index)].commitmentEndsAt
        nodes[Int(node.index)].commitmentEndsAt = try terms.hardware.commitment.extend(
            endsAt: endsAt, by: length, at: time)
        return Receipt()
    }

    mutating func setCapacity(
        _ capacity: UInt64, of node: NodeID, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        var changed = nodes[Int(node.index)]
        if capacity == changed.capacity { return Receipt() }
        if capacity < changed.capacity {
            if changed.line != nil { throw .locked }
            if time < changed.commitmentEndsAt { throw .locked }
        } else {
            let requirement = try collateralRequirement(
                hardwareClass: changed.hardwareClass, capacity: capacity,
                held: changed.collateral)
            if !requirement.met { throw .collateralNotMet }
        }
        let index = poolIndex(region: changed.region, hardwareClass: changed.hardwareClass)
        var pool = try closed(index, at: time)
        try changed.settleCapacity(upTo: pool.rewards)
        pool.installed = try added(pool.installed - changed.capacity, capacity)
        _ = try added(try networkCapacity() - changed.capacity, capacity)
        changed.capacity = capacity
        pools[index] = pool
        nodes[Int(node.index)] = changed
        return Receipt()
    }

    mutating func quote(_ price: TokenAmount, for node: NodeID) -> Receipt {
        nodes[Int(node.index)].reservationPrice = price
        return Receipt()
    }

    mutating func report(
        gpuSeconds: UInt64, downtime: Seconds, of node: NodeID, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        // Read and written where the node stands: this is by far the most frequent command.
        let index = Int(node.index)
        if nodes[index].hasReported { throw .duplicateID }
        let worked = try added(nodes[index].gpuSeconds, gpuSeconds)
        let down = try Seconds(try added(nodes[index].downtime.count, downtime.count))
        let elapsed = try time.elapsed(since: max(epochStart, nodes[index].createdAt))
        if down > elapsed { throw .downtimeExceedsEra }
        nodes[index].hasReported = true
        nodes[index].gpuSeconds = worked
        nodes[index].downtime = down
        return Receipt()
    }

    /// The pool with its segment closed at `time`; the state keeps the old one.
    func closed(_ pool: Int, at time: Timestamp) throws(Refusal) -> Pool {
        var changed = pools[pool]
        try changed.close(
            at: time, terms: terms.hardware.capacityRewards[pool], factor: marketAdjustment)
        return changed
    }

    func added(_ left: UInt64, _ right: UInt64) throws(Refusal) -> UInt64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        if overflow { throw .overflow }
        return sum
    }
}

extension Node {
    /// Brings what the node is owed for capacity up to the pool's index.
    @inline(__always)
    mutating func settleCapacity(upTo rewards: CapacityRewardPool) throws(Refusal) {
        let accrued = try rewards.accrued(capacity: capacity, since: capacityIndexPaid)
        capacityOwed = try capacityOwed.adding(accrued)
        capacityIndexPaid = rewards.index
    }
}

extension Pool {
    /// Keeps `nodes` in name order.
    ///
    /// - Complexity: O(nodes.count).
    mutating func insert(_ node: NodeID, named name: Name, among all: [Node]) {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = low + (high - low) / 2
            if all[Int(nodes[middle].index)].name < name { low = middle + 1 } else { high = middle }
        }
        nodes.insert(node, at: low)
    }
}
