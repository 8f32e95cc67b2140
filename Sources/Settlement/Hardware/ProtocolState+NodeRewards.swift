import Ledger
import Rewards

// Nodes are changed where they stand: a node holds three lists, so that a copy of it costs more
// than all of its arithmetic.
extension ProtocolState {
    /// Pays every node what the epoch owes it, as far as the reserve goes.
    ///
    /// - Complexity: O(nodes + running bookings).
    mutating func rewardNodes(
        at time: Timestamp, budget: TokenAmount, into report: inout EpochReport,
        postings: inout [Posting]
    ) throws(Refusal) {
        var dues = Array(repeating: NodeDue(), count: nodes.count)
        try accrueBookings(at: time, dues: &dues)
        try assessNodes(&dues, budget: budget, into: &report)
        sums.encumbered = try sums.encumbered.subtracting(report.utilisation)
        var deferred = TokenAmount.zero
        postings.reserveCapacity(2 * nodes.count)
        if let parts = try shortFunds(for: dues) {
            for index in nodes.indices {
                let funded = TokenAmount(baseUnits: parts[index])
                try pay(dues[index], funded: funded, to: index, &report, &postings)
                deferred = try deferred.adding(nodes[index].deferred)
            }
        } else {
            for index in nodes.indices {
                try pay(dues[index], funded: dues[index].unbacked, to: index, &report, &postings)
                deferred = try deferred.adding(nodes[index].deferred)
            }
        }
        sums.deferred = deferred
    }

    private mutating func accrueBookings(
        at time: Timestamp, dues: inout [NodeDue]
    ) throws(Refusal) {
        for index in lines.indices {
            let accrued = try lines[index].accrued(by: time)
            let due = try accrued.subtracting(lines[index].paid)
            lines[index].paid = accrued
            let node = Int(lines[index].node.index)
            dues[node].utilisation = try dues[node].utilisation.adding(due)
        }
        for index in nodes.indices {
            dues[index].utilisation = try dues[index].utilisation.adding(
                nodes[index].utilisationOwed)
            nodes[index].utilisationOwed = .zero
        }
    }

    private mutating func assessNodes(
        _ dues: inout [NodeDue], budget: TokenAmount, into report: inout EpochReport
    ) throws(Refusal) {
        var requirements = EdgeRequirements()
        let installed = try networkCapacity()
        let unlocked = unlockedSupply
        let kept = inForce
        for index in nodes.indices {
            let pool = poolIndex(
                region: nodes[index].region, hardwareClass: nodes[index].hardwareClass)
            try nodes[index].settleCapacity(upTo: pools[pool].rewards)
            let capacity = nodes[index].capacityOwed
            nodes[index].capacityOwed = .zero
            report.capacity = try report.capacity.adding(capacity)
            let requirement: EdgeRequirement
            if let known = requirements.known(
                hardwareClass: nodes[index].hardwareClass, capacity: nodes[index].capacity)
            {
                requirement = known
            } else {
                requirement = try EdgeRequirement(
                    of: nodes[index].hardwareClass, capacity: nodes[index].capacity,
                    terms: kept.value.hardware, factor: marketAdjustment, installed: installed,
                    unlockedSupply: unlocked)
                requirements.keep(requirement)
            }
            try nodes[index].assess(
                requirement, capacity: capacity, terms: kept.value.hardware, due: &dues[index])
            report.utilisation = try report.utilisation.adding(dues[index].utilisation)
        }
        if report.capacity > budget {
            violate(
                .budgetIdentity, "capacity rewards", expected: budget, found: report.capacity)
        }
    }

    /// Capacity units over all pools.
    func networkCapacity() throws(Refusal) -> UInt64 {
        var sum: UInt64 = 0
        for index in pools.indices { sum = try added(sum, pools[index].installed) }
        return sum
    }

    /// What of each node's unbacked due the reserve can pay, its share of what is there (V10).
    ///
    /// - Returns: Nil when the reserve can pay all of it.
    private func shortFunds(for dues: [NodeDue]) throws(Refusal) -> [UInt128]? {
        var wanted = TokenAmount.zero
        var backed = TokenAmount.zero
        for due in dues {
            wanted = try wanted.adding(due.unbacked)
            backed = try backed.adding(due.backed)
        }
        // The use that has just been released from encumbrance goes to its nodes first.
        let available = freeReserve.excess(over: backed)
        if wanted <= available { return nil }
        return try splitProRata(
            available.baseUnits, weights: dues.map { $0.unbacked.baseUnits }
        ).parts
    }

    private mutating func pay(
        _ due: NodeDue, funded: TokenAmount, to index: Int, _ report: inout EpochReport,
        _ postings: inout [Posting]
    ) throws(Refusal) {
        let gross = try due.backed.adding(funded)
        let deferred = try due.unbacked.subtracting(funded)
        let before = nodes[index].deferred
        report.subsidy = try report.subsidy.adding(funded)
        report.deferred = try report.deferred.adding(deferred.excess(over: before))
        report.recovered = try report.recovered.adding(before.excess(over: deferred))
        nodes[index].deferred = deferred
        if gross == .zero { return }
        let kept = inForce
        let divided = try nodes[index].divide(gross, due: due, terms: kept.value.hardware)
        try post(divided, to: index, &report, &postings)
    }

    private mutating func post(
        _ divided: Diversion, to index: Int, _ report: inout EpochReport,
        _ postings: inout [Posting]
    ) throws(Refusal) {
        try postReward(divided.claimable, to: systemAccounts.claims, .providerReward, &postings)
        try postReward(
            divided.toDelegators, to: systemAccounts.delegationRewards, .delegatorReward,
            &postings)
        try postReward(
            divided.toNodeCollateral, to: systemAccounts.nodeCollateral, .nodeCollateralDiversion,
            &postings)
        try postReward(
            divided.toNetworkCollateral, to: systemAccounts.networkCollateral,
            .networkCollateralDiversion, &postings)
        try nodes[index].take(divided)
        try sums.take(divided)
        try report.take(divided)
    }

    @inline(__always)
    private mutating func postReward(
        _ amount: TokenAmount, to vault: AccountID, _ reason: PostingReason,
        _ postings: inout [Posting]
    ) throws(Refusal) {
        if amount == .zero { return }
        let posting = Posting(
            from: systemAccounts.rewardReserve, to: vault, amount: amount, reason: reason)
        try ledger.post(posting)
        postings.append(posting)
    }
}

extension Node {
    /// Collateral, multiplier and total reward.
    ///
    /// It changes nothing here; a method that may is called where the node stands, any other is
    /// given a copy.
    @inline(__always)
    fileprivate mutating func assess(
        _ requirement: EdgeRequirement, capacity: TokenAmount, terms: borrowing HardwareTerms,
        due: inout NodeDue
    ) throws(Refusal) {
        due.nodeGap = requirement.node.required.excess(over: collateral)
        due.networkGap = requirement.network.required.excess(over: networkCollateral)
        due.redirected = try terms.diversion.ratio(
            networkCollateral: min(networkCollateral, requirement.network.counted),
            required: requirement.network.required)
        let multiplier = try terms.multiplier.applying(
            required: requirement.node.required,
            collateral: min(collateral, requirement.node.counted))
        let reward = try terms.providerReward.total(
            utilisation: due.utilisation, capacity: capacity, multiplier: multiplier)
        due.backed = try reward.total.subtracting(reward.subsidy)
        due.unbacked = try reward.subsidy.adding(deferred)
    }

    /// Diversion, then the delegators' index; what the index does not take is claimable.
    @inline(__always)
    fileprivate mutating func divide(
        _ gross: TokenAmount, due: NodeDue, terms: borrowing HardwareTerms
    ) throws(Refusal) -> Diversion {
        var divided = try terms.diversion.divide(
            reward: gross, hasDelegators: delegated > .zero, nodeGap: due.nodeGap,
            networkGap: due.networkGap, ratio: due.redirected)
        let split = try delegationIndex.distribute(
            reward: divided.toDelegators, share: terms.delegation.nodeRewardShare,
            shareIs: terms.delegation.shareIs, delegated: delegated)
        divided.toDelegators = split.delegators
        divided.claimable = try divided.claimable.adding(split.provider)
        return divided
    }

    @inline(__always)
    fileprivate mutating func take(_ divided: Diversion) throws(Refusal) {
        claimable = try claimable.adding(divided.claimable)
        collateral = try collateral.adding(divided.toNodeCollateral)
        networkCollateral = try networkCollateral.adding(divided.toNetworkCollateral)
    }
}

extension RunningSums {
    @inline(__always)
    fileprivate mutating func take(_ divided: Diversion) throws(Refusal) {
        claimable = try claimable.adding(divided.claimable)
        nodeCollateral = try nodeCollateral.adding(divided.toNodeCollateral)
        networkCollateral = try networkCollateral.adding(divided.toNetworkCollateral)
        delegatorsFunded = try delegatorsFunded.adding(divided.toDelegators)
    }
}

extension EpochReport {
    @inline(__always)
    fileprivate mutating func take(_ divided: Diversion) throws(Refusal) {
        toClaimable = try toClaimable.adding(divided.claimable)
        toDelegators = try toDelegators.adding(divided.toDelegators)
        toNodeCollateral = try toNodeCollateral.adding(divided.toNodeCollateral)
        toNetworkCollateral = try toNetworkCollateral.adding(divided.toNetworkCollateral)
    }
}
