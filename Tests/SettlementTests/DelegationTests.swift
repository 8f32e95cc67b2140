import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `Delegated stake` {
    private func delegated(lockDays: UInt64) throws -> (Town, NodeID, AccountID, PositionID) {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node-1", owner: owner)
        let staker = try town.person("staker", tokens: 1_000)
        let receipt = try town.send(
            .delegate(
                Delegation(
                    staker: staker, node: node, amount: Composition.tokens(1_000),
                    lock: Composition.seconds(lockDays * 86_400))))
        guard case .delegated(let position) = receipt.outcome else { throw Refusal.unknownID }
        return (town, node, staker, position)
    }

    @Test func `principal comes back exactly, and not before lock and delay`() throws {
        var (town, _, staker, position) = try delegated(lockDays: 30)
        #expect(town.answer(.undelegate(position: position)) == "locked")
        for _ in 0..<31 { try town.settle() }
        try town.send(.undelegate(position: position))
        #expect(town.answer(.undelegate(position: position)) == "already-unbonding")
        for _ in 0..<13 { try town.settle() }
        #expect(town.answer(.withdrawDelegation(position: position)) == "still-unbonding")
        try town.settle()
        try town.send(.withdrawDelegation(position: position))
        #expect(town.balance(staker) == Composition.tokens(1_000))
        #expect(town.state.totalDelegated == .zero)
        #expect(town.state.violationCount == 0)
    }

    @Test func `a claim pays what was announced, once`() throws {
        var (town, _, staker, position) = try delegated(lockDays: 30)
        for _ in 0..<10 { try town.settle() }
        let due = try town.state.claimableDelegation(position, at: town.now)
        #expect(due.node > .zero && due.base > .zero)
        try town.send(.claimDelegation(position: position))
        #expect(try town.balance(staker) == due.node.adding(due.base))
        #expect(town.answer(.claimDelegation(position: position)) == "zero-amount")
        #expect(town.state.violationCount == 0)
    }

    @Test func `stake that is leaving earns nothing`() throws {
        var (town, _, _, position) = try delegated(lockDays: 1)
        for _ in 0..<2 { try town.settle() }
        try town.send(.undelegate(position: position))
        let before = try town.state.claimableDelegation(position, at: town.now)
        for _ in 0..<5 { try town.settle() }
        let after = try town.state.claimableDelegation(position, at: town.now)
        #expect(before == after)
    }

    @Test func `a yield that the reserve cannot pay is refused whole and reported`() throws {
        var configuration = Composition.small()
        configuration.hardware.rewardReserve = .zero
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node-1", owner: owner)
        let staker = try town.person("staker", tokens: 1_000)
        try town.send(
            .delegate(
                Delegation(
                    staker: staker, node: node, amount: Composition.tokens(1_000),
                    lock: Composition.seconds(30 * 86_400))))
        for _ in 0..<10 { try town.settle() }
        #expect(town.answer(.claimDelegation(position: PositionID(0))) == "insufficient-balance")
        #expect(town.state.unfundedLiability > .zero)
        #expect(town.state.violationCount == 0)
    }

    @Test func `downtime is slashed once, own collateral first, unbonding stake in reach`() throws {
        var (town, node, _, position) = try delegated(lockDays: 1)
        for _ in 0..<2 { try town.settle() }
        try town.send(.undelegate(position: position))
        let treasury = town.balance(town.state.systemAccounts.treasury)
        town.second = town.state.nextEdge.seconds - Composition.genesis - 1
        try town.send(
            .reportUsage(node: node, gpuSeconds: 0, downtime: Composition.seconds(7_200)))
        let own = try town.state.nodes[0].collateral.adding(town.state.nodes[0].networkCollateral)
        let report = try town.settle()
        // The edge first diverted the day's network collateral; that is in reach too.
        let exposed =
            own.baseUnits + report.toNetworkCollateral.baseUnits
            + Composition.tokens(1_000).baseUnits
        #expect(report.slashed.baseUnits == exposed / 100)
        #expect(
            town.balance(town.state.systemAccounts.treasury).baseUnits
                == treasury.baseUnits + report.slashed.baseUnits)
        #expect(try town.settle().slashed == .zero)
        #expect(town.state.violationCount == 0)
    }

    @Test func `a slash beyond the operator's own reaches delegators pro rata`() throws {
        var configuration = Composition.small()
        configuration.hardware.slashing = SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(downtimeFrom: Composition.seconds(1), fraction: .one),
            ], basis: .total)
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node-1", owner: owner)
        for (name, amount) in [("s1", UInt128(100)), ("s2", 300)] {
            let staker = try town.person(name, tokens: amount)
            try town.send(
                .delegate(
                    Delegation(
                        staker: staker, node: node, amount: Composition.tokens(amount),
                        lock: .day)))
            town.second += 1
        }
        try town.send(.reportUsage(node: node, gpuSeconds: 0, downtime: Composition.seconds(1)))
        try town.settle()
        #expect(town.state.totalDelegated == .zero)
        #expect(town.state.positions.allSatisfy { $0.amount == .zero })
        #expect(town.state.nodes[0].collateral == .zero)
        #expect(town.state.violationCount == 0)
    }
}
