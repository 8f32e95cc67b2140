import Ledger
import Rewards

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
        var capacityOwed = TokenAmount.zero
        // Nothing is installed or removed while an edge closes.
        let installed = try networkCapacity()
        for index in nodes.indices {
            let capacity = try settledCapacity(of: index)
            capacityOwed = try capacityOwed.adding(capacity)
            try assess(index, capacity: capacity, installed: installed, due: &dues[index])
            report.utilisation = try report.utilisation.adding(dues[index].utilisation)
        }
        report.capacity = capacityOwed
        if capacityOwed > budget {
            violate(.budgetIdentity, "capacity rewards", expected: budget, found: capacityOwed)
        }
        sums.encumbered = try sums.encumbered.subtracting(report.utilisation)
        let funded = try fund(dues)
        for index in nodes.indices {
            try pay(dues[index], funded: funded[index], to: index, &report, &postings)
        }
        sums.deferred = try nodes.map { $0.deferred }.total()
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

    private mutating func settledCapacity(of index: Int) throws(Refusal) -> TokenAmount {
        let node = nodes[index]
        let pool = pools[poolIndex(region: node.region, hardwareClass: node.hardwareClass)]
        try nodes[index].settleCapacity(in: pool)
        let owed = nodes[index].capacityOwed
        nodes[index].capacityOwed = .zero
        return owed
    }

    /// Collateral, multiplier and total reward of one node.
    @inline(__always)
    private func assess(
        _ index: Int, capacity: TokenAmount, installed: UInt64, due: inout NodeDue
    ) throws(Refusal) {
        let node = nodes[index]
        let collateral = requirementAtEdge(of: node)
        due.nodeGap = collateral.gap
        if node.capacity > 0 {
            let rule = terms.hardware.networkCollateral
            let required = try rule.requirement(
                nodeCapacity: node.capacity, networkCapacity: installed,
                unlockedSupply: unlockedSupply, collateral: .zero
            ).required
            let network = try rule.requirement(
                nodeCapacity: node.capacity, networkCapacity: installed,
                unlockedSupply: unlockedSupply,
                collateral: node.networkCollateral.counted(towards: required))
            due.networkGap = network.gap
            due.networkCoverage = network.coverage
        }
        let multiplier = try terms.hardware.multiplier.multiplier(
            required: collateral.required,
            collateral: node.collateral.counted(towards: collateral.required)
        ).multiplier
        let reward = try terms.hardware.providerReward.total(
            utilisation: due.utilisation, capacity: capacity, multiplier: multiplier)
        due.subsidy = reward.subsidy
        due.backed = try reward.total.subtracting(reward.subsidy)
        due.unbacked = try reward.subsidy.adding(node.deferred)
    }

    /// A requirement that governance has raised past every amount is one that nothing meets.
    private func requirementAtEdge(of node: Node) -> NodeCollateral {
        let requirement = try? collateralRequirement(
            hardwareClass: node.hardwareClass, capacity: node.capacity, held: node.collateral)
        let most = TokenAmount(baseUnits: .max)
        return requirement
            ?? NodeCollateral(
                requiredScaled: UInt256(most.baseUnits), required: most, met: false,
                gap: most.excess(over: node.collateral))
    }

    /// Capacity units over all pools.
    func networkCapacity() throws(Refusal) -> UInt64 {
        var sum: UInt64 = 0
        for pool in pools { sum = try added(sum, pool.installed) }
        return sum
    }

    /// What of each node's unbacked due the reserve can pay: all of it, or its share of what
    /// is there (V10).
    private func fund(_ dues: [NodeDue]) throws(Refusal) -> [TokenAmount] {
        let wanted = try dues.map { $0.unbacked }.total()
        let backed = try dues.map { $0.backed }.total()
        // The use that has just been released from encumbrance goes to its nodes first.
        let available = freeReserve.excess(over: backed)
        if wanted <= available { return dues.map { $0.unbacked } }
        let parts = try splitProRata(
            available.baseUnits, weights: dues.map { $0.unbacked.baseUnits }
        ).parts
        return parts.map { TokenAmount(baseUnits: $0) }
    }

    private mutating func pay(
        _ due: NodeDue, funded: TokenAmount, to index: Int, _ report: inout EpochReport,
        _ postings: inout [Posting]
    ) throws(Refusal) {
        var node = nodes[index]
        let gross = try due.backed.adding(funded)
        let deferred = try due.unbacked.subtracting(funded)
        report.subsidy = try report.subsidy.adding(funded)
        report.deferred = try report.deferred.adding(deferred.excess(over: node.deferred))
        report.recovered = try report.recovered.adding(node.deferred.excess(over: deferred))
        node.deferred = deferred
        if gross > .zero {
            let divided = try divide(gross, due: due, node: &node)
            try post(divided, node: &node, &report, &postings)
        }
        nodes[index] = node
    }

    /// Diversion, then the delegators' index; what the index does not take is claimable.
    @inline(__always)
    private func divide(
        _ gross: TokenAmount, due: NodeDue, node: inout Node
    ) throws(Refusal) -> Diversion {
        var divided = try terms.hardware.diversion.divide(
            reward: gross, hasDelegators: node.delegated > .zero, nodeGap: due.nodeGap,
            networkGap: due.networkGap, networkCoverage: due.networkCoverage)
        let split = try node.delegationIndex.distribute(
            reward: divided.toDelegators, share: terms.hardware.delegation.nodeRewardShare,
            shareIs: terms.hardware.delegation.shareIs, delegated: node.delegated)
        divided.toDelegators = split.delegators
        divided.claimable = try divided.claimable.adding(split.provider)
        return divided
    }

    private mutating func post(
        _ divided: Diversion, node: inout Node, _ report: inout EpochReport,
        _ postings: inout [Posting]
    ) throws(Refusal) {
        let accounts = systemAccounts
        let parts: [(AccountID, TokenAmount, PostingReason)] = [
            (accounts.claims, divided.claimable, .providerReward),
            (accounts.delegationRewards, divided.toDelegators, .delegatorReward),
            (accounts.nodeCollateral, divided.toNodeCollateral, .nodeCollateralDiversion),
            (accounts.networkCollateral, divided.toNetworkCollateral, .networkCollateralDiversion),
        ]
        for (vault, amount, reason) in parts where amount > .zero {
            let posting = Posting(
                from: accounts.rewardReserve, to: vault, amount: amount, reason: reason)
            try ledger.post(posting)
            postings.append(posting)
        }
        node.claimable = try node.claimable.adding(divided.claimable)
        node.collateral = try node.collateral.adding(divided.toNodeCollateral)
        node.networkCollateral = try node.networkCollateral.adding(divided.toNetworkCollateral)
        sums.claimable = try sums.claimable.adding(divided.claimable)
        sums.nodeCollateral = try sums.nodeCollateral.adding(divided.toNodeCollateral)
        sums.networkCollateral = try sums.networkCollateral.adding(divided.toNetworkCollateral)
        sums.delegatorsFunded = try sums.delegatorsFunded.adding(divided.toDelegators)
        report.toClaimable = try report.toClaimable.adding(divided.claimable)
        report.toDelegators = try report.toDelegators.adding(divided.toDelegators)
        report.toNodeCollateral = try report.toNodeCollateral.adding(divided.toNodeCollateral)
        report.toNetworkCollateral = try report.toNetworkCollateral.adding(
            divided.toNetworkCollateral)
    }
}

extension TokenAmount {
    /// What of a collateral counts: no more than gives the largest coverage there is. Without this
    /// bound one node that holds 3·10^20 times what it must would keep every edge from being
    /// settled (T9).
    fileprivate func counted(towards required: TokenAmount) -> TokenAmount {
        if required == .zero { return self }
        guard let most = try? mulDivFloor(required.baseUnits, .max, Wad.scale) else { return self }
        return min(self, TokenAmount(baseUnits: most))
    }
}
