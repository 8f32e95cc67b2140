import Ledger
import Rewards

extension ProtocolState {
    /// Step 7: downtime of the era, own collateral first, then delegated, to the treasury.
    mutating func slashNodes(
        at time: Timestamp, into report: inout EpochReport, postings: inout [Posting],
        undo: inout EdgeUndo
    ) throws(Refusal) {
        for index in nodes.indices where nodes[index].downtime > .zero {
            undo.keep(nodes[index], at: index)
            let slashed = try slash(index, at: time, postings: &postings)
            report.slashed = try report.slashed.adding(slashed)
            if slashed > .zero {
                report.slashes.append(
                    NodeSlash(
                        node: NodeID(UInt32(index)), downtime: nodes[index].downtime,
                        amount: slashed))
            }
        }
    }

    private mutating func slash(
        _ index: Int, at time: Timestamp, postings: inout [Posting]
    ) throws(Refusal) -> TokenAmount {
        let node = nodes[index]
        let ownUnbonding = try node.unbonding.map { $0.reachable }.total()
        let own = try node.collateral.adding(node.networkCollateral).adding(ownUnbonding)
        let exposed = node.positions.map { positions[Int($0.index)].reachable }
        let slash = try terms.hardware.slashing.slash(
            own: own, delegated: exposed, downtime: node.downtime,
            eraLength: configuration.epochLength)
        if slash.slashed == .zero { return .zero }
        try takeOwn(slash.fromOwn, from: index, postings: &postings)
        for (offset, amount) in slash.fromDelegated.enumerated() where amount > .zero {
            try takeDelegated(
                amount, from: node.positions[offset], at: time, postings: &postings)
        }
        let bound = try own.adding(try exposed.total())
        if slash.slashed > bound {
            violate(.slashBound, node.name.text, expected: bound, found: slash.slashed)
        }
        return slash.slashed
    }

    /// Node collateral, then network collateral, then what is already on its way out.
    private mutating func takeOwn(
        _ amount: TokenAmount, from index: Int, postings: inout [Posting]
    ) throws(Refusal) {
        var node = nodes[index]
        let fromNode = min(amount, node.collateral)
        let fromNetwork = min(amount.excess(over: fromNode), node.networkCollateral)
        let fromUnbonding = try amount.subtracting(fromNode).subtracting(fromNetwork)
        node.collateral = try node.collateral.subtracting(fromNode)
        node.networkCollateral = try node.networkCollateral.subtracting(fromNetwork)
        var left = fromUnbonding
        for entry in node.unbonding.indices where left > .zero {
            let part = min(left, node.unbonding[entry].reachable)
            node.unbonding[entry].slashed = try node.unbonding[entry].slashed.adding(part)
            left = try left.subtracting(part)
        }
        sums.nodeCollateral = try sums.nodeCollateral.subtracting(fromNode)
        sums.networkCollateral = try sums.networkCollateral.subtracting(fromNetwork)
        sums.unbonding = try sums.unbonding.subtracting(fromUnbonding)
        try confiscate(fromNode, from: systemAccounts.nodeCollateral, &postings)
        try confiscate(fromNetwork, from: systemAccounts.networkCollateral, &postings)
        try confiscate(fromUnbonding, from: systemAccounts.unbonding, &postings)
        nodes[index] = node
    }

    private mutating func takeDelegated(
        _ amount: TokenAmount, from id: PositionID, at time: Timestamp,
        postings: inout [Posting]
    ) throws(Refusal) {
        var position = positions[Int(id.index)]
        switch position.status {
        case .active:
            var base = try committedYield(at: time)
            var node = nodes[Int(position.node.index)]
            try base.remove(position)
            try node.remove(position)
            let owed = position.baseOwed
            try settle(&position, base: base)
            base.owed = try base.owed.subtracting(owed).adding(position.baseOwed)
            position.amount = try position.amount.subtracting(amount)
            try base.add(position)
            try node.add(position)
            baseYield = base
            nodes[Int(position.node.index)] = node
            totalDelegated = try totalDelegated.subtracting(amount)
            try confiscate(amount, from: systemAccounts.stake, &postings)
        case .unbonding:
            guard var entry = position.unbonding else { return }
            entry.slashed = try entry.slashed.adding(amount)
            position.unbonding = entry
            sums.unbonding = try sums.unbonding.subtracting(amount)
            try confiscate(amount, from: systemAccounts.unbonding, &postings)
        case .closed: return
        }
        positions[Int(id.index)] = position
    }

    private mutating func confiscate(
        _ amount: TokenAmount, from vault: AccountID, _ postings: inout [Posting]
    ) throws(Refusal) {
        if amount == .zero { return }
        let posting = Posting(
            from: vault, to: systemAccounts.treasury, amount: amount, reason: .slash)
        try ledger.post(posting)
        postings.append(posting)
    }
}

extension UnbondingEntry {
    /// What a slash may still take.
    var reachable: TokenAmount { rule.slashable ? outstanding : .zero }
}

extension Position {
    var reachable: TokenAmount {
        switch status {
        case .active: amount
        case .unbonding: unbonding?.reachable ?? .zero
        case .closed: .zero
        }
    }
}
