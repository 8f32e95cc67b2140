import Ledger
import Rewards

extension ProtocolState {
    /// Everything added up again, and held against books, vaults and running sums.
    ///
    /// - Complexity: O(accounts + nodes + bookings + positions).
    mutating func checkEverything(at time: Timestamp) {
        do throws(Refusal) {
            try checkParts()
            try checkVesting(at: time)
        } catch {
            violate(
                .supplyIdentity, "a sum left its type", expected: TokenAmount.zero, found: .zero)
        }
    }

    private mutating func checkParts() throws(Refusal) {
        let recounts = try ledger.recount()
        for index in recounts.indices {
            checkLedger(AssetID(UInt8(index)), against: recounts[index])
        }
        for index in ledger.accounts.indices {
            let account = ledger.accounts[index]
            let expected = try account.credited.subtracting(account.debited)
            check(.supplyIdentity, "an account", expected: expected, found: account.balance)
        }
        if configuration.hardware.isPresent {
            try checkNodes()
            try checkPositions()
            try checkPools()
        }
        try checkJobParts()
        try checkStakeParts()
        try checkMinerParts()
        checkTreasuryParts()
    }

    private mutating func checkLedger(_ asset: AssetID, against recount: LedgerRecount) {
        let book = ledger.books[Int(asset.index)]
        check(.supplyIdentity, "all balances", expected: book.supply, found: recount.all)
        check(.supplySplit, "locked", expected: book.locked, found: recount.vesting)
        check(.supplySplit, "sequestered", expected: book.sequestered, found: recount.vaults)
        check(.supplySplit, "circulating", expected: book.circulating, found: recount.liquid)
    }

    private mutating func checkNodes() throws(Refusal) {
        var recounted = RunningSums()
        var accrued = TokenAmount.zero
        try recounted.add(nodes, accrued: &accrued)
        for index in lines.indices {
            recounted.encumbered = try recounted.encumbered.adding(
                try lines[index].providerPart.subtracting(lines[index].paid))
        }
        for index in positions.indices {
            accrued = try accrued.adding(positions[index].nodeOwed)
            if let entry = positions[index].unbonding {
                recounted.unbonding = try recounted.unbonding.adding(entry.outstanding)
            }
        }
        check(.solvency, "claims", expected: recounted.claimable, found: sums.claimable)
        check(
            .collateral, "node collateral", expected: recounted.nodeCollateral,
            found: sums.nodeCollateral)
        check(
            .collateral, "network collateral", expected: recounted.networkCollateral,
            found: sums.networkCollateral)
        check(.waterfall, "deferred", expected: recounted.deferred, found: sums.deferred)
        check(.solvency, "encumbered", expected: recounted.encumbered, found: sums.encumbered)
        check(.solvency, "unbonding", expected: recounted.unbonding, found: sums.unbonding)
        checkDelegationVault(accrued)
    }

    /// V1 for the delegators' vault; each node's accrual is rounded up, so one unit a node is
    /// within the books.
    private mutating func checkDelegationVault(_ accrued: TokenAmount) {
        let vault = ledger.balance(of: systemAccounts.delegationRewards)
        let rounding = TokenAmount(baseUnits: UInt128(nodes.count))
        check(
            .solvency, "delegation-rewards", found: accrued.excess(over: rounding), atMost: vault)
    }

    private mutating func checkPositions() throws(Refusal) {
        var total = TokenAmount.zero
        var byNode = Array(repeating: TokenAmount.zero, count: nodes.count)
        for index in positions.indices where positions[index].status == .active {
            total = try total.adding(positions[index].amount)
            let node = Int(positions[index].node.index)
            byNode[node] = try byNode[node].adding(positions[index].amount)
        }
        check(.stakeVault, "delegated", expected: total, found: totalDelegated)
        for index in nodes.indices where byNode[index] != nodes[index].delegated {
            violate(
                .delegationSplit, nodes[index].name.text, expected: byNode[index],
                found: nodes[index].delegated)
        }
    }

    private mutating func checkPools() throws(Refusal) {
        var bookedByPool = [UInt64](repeating: 0, count: pools.count)
        for index in lines.indices {
            let node = Int(lines[index].node.index)
            let pool = poolIndex(
                region: nodes[node].region, hardwareClass: nodes[node].hardwareClass)
            bookedByPool[pool] = try added(bookedByPool[pool], lines[index].capacity)
        }
        let kept = inForce
        let cap = kept.value.hardware.marketAdjustment.rule.cap
        for index in pools.indices {
            check(
                .releaseHorizon, "pool \(index)", found: pools[index].rewards.released,
                atMost: try kept.value.hardware.capacityRewards[index].releaseTotal.bound(
                    under: cap))
            var installed: UInt64 = 0
            for node in pools[index].nodes {
                installed = try added(installed, nodes[Int(node.index)].capacity)
            }
            let booked = bookedByPool[index]
            if installed != pools[index].installed || booked != pools[index].booked
                || booked > installed
            {
                violate(
                    .emissionBound, "capacity of pool \(index)",
                    expected: UInt256(UInt128(installed)),
                    found: UInt256(UInt128(pools[index].installed)))
            }
        }
    }

    private mutating func checkVesting(at time: Timestamp) throws(Refusal) {
        for (index, allocation) in configuration.allocations.enumerated() {
            let locked = try allocation.schedule.position(at: time).locked
            check(
                .vesting, allocation.name.text, expected: locked,
                found: ledger.balance(of: systemAccounts.vesting[index]))
        }
    }

    /// Up to this many accounts, nodes and positions everything is checked after every command;
    /// beyond it after every 64th posting, so that a checked year of a large network still ends.
    private static let fullCheckSize = 128

    /// All checks but vesting, which moves at edges only.
    mutating func checkWholeAfterCommand() {
        let size =
            ledger.accounts.count + nodes.count + positions.count + jobs.openCount
            + staking.holders.count + mining.miners.count
        if size > ProtocolState.fullCheckSize && ledger.postingCount % 64 != 0 { return }
        do throws(Refusal) {
            try checkParts()
        } catch {
            violate(
                .supplyIdentity, "a sum left its type", expected: TokenAmount.zero, found: .zero)
        }
    }
}

extension RunningSums {
    /// Adds what nodes hold and are owed.
    ///
    /// Through the list's storage: an element that is taken out of a list is copied with the lists
    /// that it holds itself.
    fileprivate mutating func add(
        _ nodes: [Node], accrued: inout TokenAmount
    ) throws(Refusal) {
        try nodes.withUnsafeBufferPointer { (nodes) throws(Refusal) in
            for index in nodes.indices {
                claimable = try claimable.adding(nodes[index].claimable)
                nodeCollateral = try nodeCollateral.adding(nodes[index].collateral)
                networkCollateral = try networkCollateral.adding(nodes[index].networkCollateral)
                deferred = try deferred.adding(nodes[index].deferred)
                encumbered = try encumbered.adding(nodes[index].utilisationOwed)
                for entry in nodes[index].unbonding {
                    unbonding = try unbonding.adding(entry.outstanding)
                }
                accrued = try accrued.adding(try nodes[index].delegatorsAccrued())
            }
        }
    }
}

extension TokenAmount {
    /// What a release total may come to: with a factor of at most 1 the total itself; with a higher
    /// cap that many times as much; without one anything.
    fileprivate func bound(under cap: Wad?) throws(Refusal) -> TokenAmount {
        guard let cap else { return TokenAmount(baseUnits: .max) }
        return max(self, try multipliedCeil(by: cap))
    }
}
