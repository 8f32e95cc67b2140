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
        for index in configuration.assets.indices { try checkLedger(AssetID(UInt8(index))) }
        for account in ledger.accounts {
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

    private mutating func checkLedger(_ asset: AssetID) throws(Refusal) {
        let supply = try ledger.fullSupplyCheck(asset)
        check(.supplyIdentity, "all balances", expected: supply.expected, found: supply.found)
        let book = ledger.books[Int(asset.index)]
        check(
            .supplySplit, "locked", expected: book.locked,
            found: try ledger.total(of: .vesting, asset: asset))
        check(
            .supplySplit, "sequestered", expected: book.sequestered,
            found: try ledger.total(of: .vault, asset: asset))
        check(
            .supplySplit, "circulating", expected: book.circulating,
            found: try ledger.total(of: .liquid, asset: asset))
    }

    private mutating func checkNodes() throws(Refusal) {
        var recounted = RunningSums()
        var accrued = TokenAmount.zero
        for node in nodes {
            recounted.claimable = try recounted.claimable.adding(node.claimable)
            recounted.nodeCollateral = try recounted.nodeCollateral.adding(node.collateral)
            recounted.networkCollateral = try recounted.networkCollateral.adding(
                node.networkCollateral)
            recounted.deferred = try recounted.deferred.adding(node.deferred)
            recounted.encumbered = try recounted.encumbered.adding(node.utilisationOwed)
            for entry in node.unbonding {
                recounted.unbonding = try recounted.unbonding.adding(entry.outstanding)
            }
            accrued = try accrued.adding(try node.delegatorsAccrued())
        }
        for line in lines {
            recounted.encumbered = try recounted.encumbered.adding(
                try line.providerPart.subtracting(line.paid))
        }
        for position in positions {
            accrued = try accrued.adding(position.nodeOwed)
            if let entry = position.unbonding {
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
        for position in positions where position.status == .active {
            total = try total.adding(position.amount)
            let node = Int(position.node.index)
            byNode[node] = try byNode[node].adding(position.amount)
        }
        check(.stakeVault, "delegated", expected: total, found: totalDelegated)
        for (index, node) in nodes.enumerated() {
            check(
                .delegationSplit, node.name.text, expected: byNode[index], found: node.delegated)
        }
    }

    private mutating func checkPools() throws(Refusal) {
        for index in pools.indices {
            let pool = pools[index]
            let terms = terms.hardware.capacityRewards[index]
            check(
                .releaseHorizon, "pool \(index)", found: pool.rewards.released,
                atMost: try capOfRelease(terms))
            var installed: UInt64 = 0
            for node in pool.nodes {
                installed = try added(installed, nodes[Int(node.index)].capacity)
            }
            var booked: UInt64 = 0
            for line in lines {
                let node = nodes[Int(line.node.index)]
                if node.region == pool.region && node.hardwareClass == pool.hardwareClass {
                    booked = try added(booked, line.capacity)
                }
            }
            if installed != pool.installed || booked != pool.booked || booked > installed {
                violate(
                    .emissionBound, "capacity of pool \(index)",
                    expected: UInt256(UInt128(installed)), found: UInt256(UInt128(pool.installed)))
            }
        }
    }

    /// With a factor of at most 1 the release total; with a higher cap that many times as much.
    private func capOfRelease(_ rewards: CapacityRewardTerms) throws(Refusal) -> TokenAmount {
        guard let cap = terms.hardware.marketAdjustment.rule.cap else {
            return TokenAmount(baseUnits: .max)
        }
        return max(
            rewards.releaseTotal, try rewards.releaseTotal.multipliedCeil(by: cap))
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
