import Ledger
public import Rewards

extension ProtocolState {
    /// What each account may claim now, from what is funded: rewards of nodes and miners, settled
    /// and accrued rewards of delegators, rewards of the staking pool's positions.
    ///
    /// Promises that no vault backs (V10) and principal are no claims. One entry an account and
    /// asset, sorted by (asset number, name); zero is left out. What an account is owed twice, in
    /// several roles, is one sum, so entries have no role.
    ///
    /// - Throws: ``Refusal/overflow`` when a sum leaves its type; books that agree have no such.
    /// - Complexity: O(accounts + nodes + positions + miners), and O(n log n) in claims.
    public func claims() throws(Refusal) -> [Claim] {
        var claims: [Claim] = []
        for asset in assetsOfClaims {
            var owed = [TokenAmount](repeating: .zero, count: ledger.accounts.count)
            try forEachCredit(of: asset) { (account, amount) throws(Refusal) in
                let index = Int(account.index)
                owed[index] = try owed[index].adding(amount)
            }
            try append(owed, of: asset, to: &claims)
        }
        return claims
    }

    /// Assets that rewards are paid in, ascending.
    private var assetsOfClaims: [AssetID] {
        guard let staking = configuration.staking, staking.reward != asset else { return [asset] }
        return [asset, staking.reward]
    }

    private func append(
        _ owed: [TokenAmount], of asset: AssetID, to claims: inout [Claim]
    ) throws(Refusal) {
        let symbol = configuration.assets[Int(asset.index)].symbol
        let holders = owed.indices.filter { owed[$0] > .zero }
            .sorted { accountNames[$0] < accountNames[$1] }
        let first = claims.count
        for holder in holders {
            var amount = owed[holder]
            // Accounts of one name that hold different assets are one person's.
            if claims.count > first, let last = claims.last, last.account == accountNames[holder] {
                amount = try amount.adding(last.amount)
                claims.removeLast()
            }
            claims.append(
                Claim(account: accountNames[holder], asset: asset, symbol: symbol, amount: amount))
        }
    }

    /// Every funded credit of one asset, with the account that may claim it; an account may come
    /// several times.
    private func forEachCredit(
        of asset: AssetID, _ body: (AccountID, TokenAmount) throws(Refusal) -> Void
    ) throws(Refusal) {
        if asset == self.asset {
            for node in nodes { try body(node.owner, node.claimable) }
            for position in positions {
                try body(position.staker, try nodePart(of: position))
            }
            for miner in mining.miners { try body(miner.owner, miner.claimable) }
        }
        guard configuration.staking?.reward == asset else { return }
        for (number, position) in staking.pool.positions.enumerated()
        where position.phase != .closed {
            try body(staking.holders[number].beneficiary, try staking.pool.claimable(number))
        }
    }

    /// Settled and accrued, each claim rounded down.
    private func nodePart(of position: Position) throws(Refusal) -> TokenAmount {
        if position.status != .active { return position.nodeOwed }
        let index = nodes[Int(position.node.index)].delegationIndex
        return try position.nodeOwed.adding(
            try index.claim(amount: position.amount, since: position.nodeIndexStart))
    }

    // MARK: R19

    /// R19: one entry an account and asset, in order, none of zero; together exactly what was
    /// credited, within the vaults, and short of what the running sums of delegators say by less
    /// than a unit a position.
    ///
    /// - Complexity: O(claims + nodes + positions + miners).
    public mutating func checkClaims(_ claims: [Claim]) {
        for (index, claim) in claims.enumerated() {
            let isInOrder = index == 0 || claims[index - 1].precedes(claim)
            if !isInOrder || claim.amount == .zero {
                violate(
                    .claimsTree, "the order of claims", expected: TokenAmount.zero,
                    found: claim.amount)
            }
        }
        do throws(Refusal) {
            for asset in assetsOfClaims { try checkSum(of: claims, asset) }
        } catch {
            violate(.claimsTree, "a sum left its type", expected: TokenAmount.zero, found: .zero)
        }
    }

    private mutating func checkSum(of claims: [Claim], _ asset: AssetID) throws(Refusal) {
        var listed = TokenAmount.zero
        for claim in claims where claim.asset == asset {
            listed = try listed.adding(claim.amount)
        }
        var credited = TokenAmount.zero
        try forEachCredit(of: asset) { (_, amount) throws(Refusal) in
            credited = try credited.adding(amount)
        }
        let symbol = configuration.assets[Int(asset.index)].symbol.text
        check(.claimsTree, symbol, expected: credited, found: listed)
        check(.claimsTree, symbol, found: listed, atMost: try vaultsOfClaims(asset))
        if asset == self.asset { try checkLeastSum(listed, symbol) }
    }

    /// What the vaults hold for claims of an asset.
    private func vaultsOfClaims(_ asset: AssetID) throws(Refusal) -> TokenAmount {
        var held = TokenAmount.zero
        if asset == self.asset {
            for vault in [
                systemAccounts.claims, systemAccounts.delegationRewards,
                systemAccounts.miningClaims,
            ] { held = try held.adding(ledger.balance(of: vault)) }
        }
        guard configuration.staking?.reward == asset else { return held }
        return try held.adding(
            ledger.balance(of: systemAccounts.stakingRewards)
                .excess(over: staking.pool.unallocated))
    }

    /// Delegators' accrual by each node's sums, not by its positions.
    private mutating func checkLeastSum(
        _ listed: TokenAmount, _ symbol: String
    ) throws(Refusal) {
        var least = try sums.claimable.adding(mining.claimable)
        for node in nodes { least = try least.adding(try node.delegatorsAccrued()) }
        var active: UInt128 = 0
        for position in positions {
            least = try least.adding(position.nodeOwed)
            if position.status == .active { active += 1 }
        }
        check(
            .claimsTree, symbol, found: least.excess(over: TokenAmount(baseUnits: active)),
            atMost: listed)
    }
}
