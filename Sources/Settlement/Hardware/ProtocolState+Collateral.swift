import Ledger
public import Rewards

extension ProtocolState {
    /// What a node of that class must hold for `capacity` units, rounded up.
    public func requiredCollateral(
        hardwareClass: UInt16, capacity: UInt64
    ) throws(Refusal) -> TokenAmount {
        try collateralRequirement(hardwareClass: hardwareClass, capacity: capacity, held: .zero)
            .required
    }

    func collateralRequirement(
        hardwareClass: UInt16, capacity: UInt64, held: TokenAmount
    ) throws(Refusal) -> NodeCollateral {
        try terms.hardware.nodeCollateral.requirement(
            collateralRequirement: terms.hardware.hardwareClasses[Int(hardwareClass)]
                .collateralRequirement,
            maf: marketAdjustment, capacity: capacity, collateral: held)
    }

    /// Starts the way out for collateral that neither commitment nor capacity needs.
    mutating func withdrawCollateral(
        _ amount: TokenAmount, from node: NodeID, at time: Timestamp
    ) throws(Refusal) -> Receipt {
        var changed = nodes[Int(node.index)]
        if amount == .zero { throw .zeroAmount }
        if !terms.hardware.commitment.status(at: time, endsAt: changed.commitmentEndsAt)
            .withdrawable
        {
            throw .locked
        }
        let own = min(amount, changed.collateral)
        // Network collateral backs capacity too: it leaves only with the last unit.
        let network = try amount.subtracting(own)
        if network > .zero && changed.capacity > 0 { throw .insufficientBalance }
        changed.collateral = try changed.collateral.subtracting(own)
        changed.networkCollateral = try changed.networkCollateral.subtracting(network)
        let requirement = try collateralRequirement(
            hardwareClass: changed.hardwareClass, capacity: changed.capacity,
            held: changed.collateral)
        if !requirement.met { throw .collateralNotMet }
        changed.unbonding.append(
            UnbondingEntry(
                amount: amount, requestedAt: time, rule: terms.hardware.collateralUnbonding))
        var next = sums
        next.nodeCollateral = try next.nodeCollateral.subtracting(own)
        next.networkCollateral = try next.networkCollateral.subtracting(network)
        next.unbonding = try next.unbonding.adding(amount)
        let vault = systemAccounts.unbonding
        let receipt = try pay([
            Posting(
                from: systemAccounts.nodeCollateral, to: vault, amount: own,
                reason: .collateralUnbonding),
            Posting(
                from: systemAccounts.networkCollateral, to: vault, amount: network,
                reason: .collateralUnbonding),
        ])
        nodes[Int(node.index)] = changed
        sums = next
        return receipt
    }

    /// Pays out what has matured.
    mutating func releaseCollateral(_ node: NodeID, at time: Timestamp) throws(Refusal) -> Receipt {
        var changed = nodes[Int(node.index)]
        if changed.unbonding.isEmpty { throw .notUnbonding }
        let matured = try changed.unbonding.release(at: time)
        if matured == .zero && changed.unbonding.count == nodes[Int(node.index)].unbonding.count {
            throw .stillUnbonding
        }
        let sum = try sums.unbonding.subtracting(matured)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.unbonding, to: changed.owner, amount: matured,
                    reason: .collateralRelease)
            ], outcome: .paid(matured))
        nodes[Int(node.index)] = changed
        sums.unbonding = sum
        return receipt
    }

    mutating func claimRewards(_ node: NodeID) throws(Refusal) -> Receipt {
        let amount = nodes[Int(node.index)].claimable
        if amount == .zero { throw .zeroAmount }
        let sum = try sums.claimable.subtracting(amount)
        let receipt = try pay(
            [
                Posting(
                    from: systemAccounts.claims, to: nodes[Int(node.index)].owner, amount: amount,
                    reason: .rewardClaim)
            ], outcome: .paid(amount))
        nodes[Int(node.index)].claimable = .zero
        sums.claimable = sum
        return receipt
    }
}
