import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `Provider rewards` {
    /// One idle node takes its pool's whole schedule: 1,000 tokens a day.
    @Test func `an idle network pays the capacity schedule, diverted as declared`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node-1", owner: owner)
        let report = try town.settle()
        // The node joined in the second after the account was opened.
        let scheduled = Composition.tokens(4 * 1_000)
        #expect(report.scheduled == scheduled)
        let ours = UInt128(1_000) * Wad.scale * UInt128(86_400 - 1) / 86_400
        #expect(report.capacity.baseUnits >= ours - 1 && report.capacity.baseUnits <= ours)
        // 25 % of it is network collateral: the node holds all capacity, so the gap is wide.
        #expect(report.toNetworkCollateral.baseUnits == report.capacity.baseUnits / 4)
        #expect(
            report.toClaimable.baseUnits
                == report.capacity.baseUnits - report.toNetworkCollateral.baseUnits)
        #expect(town.state.nodes[0].claimable == report.toClaimable)
        let before = town.balance(owner)
        try town.send(.claimRewards(node: node))
        #expect(
            town.balance(owner).baseUnits == before.baseUnits + report.toClaimable.baseUnits)
        #expect(town.answer(.claimRewards(node: node)) == "zero-amount")
        #expect(town.state.violationCount == 0)
    }

    @Test func `a booking pays exactly its provider part over its period`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let builder = try town.person("builder", tokens: 10_000)
        _ = try town.node("node-1", owner: owner, capacity: 10, price: 12)
        try town.settle()
        let receipt = try town.send(
            .book(
                Booking(
                    builder: builder, region: 0, hardwareClass: 0, capacity: 10,
                    period: Composition.seconds(30 * 86_400))))
        guard case .booked(let booked) = receipt.outcome else { throw Refusal.noCapacity }
        // 10 units at 12 a month and a margin of 25 %.
        #expect(booked.requirement == Composition.tokens(150))
        #expect(town.state.ledger.books[0].burned == Composition.tokens(3))
        var utilisation: UInt128 = 0
        for _ in 0..<31 { utilisation += try town.settle().utilisation.baseUnits }
        #expect(utilisation == Composition.tokens(120).baseUnits)
        #expect(town.state.lines.isEmpty)
        #expect(town.state.bookedCapacity(region: 0, hardwareClass: 0) == 0)
        #expect(town.state.violationCount == 0)
    }

    @Test func `a full pool pays no capacity reward, for the schedule declines with use`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let builder = try town.person("builder", tokens: 10_000)
        _ = try town.node("node-1", owner: owner, capacity: 10)
        try town.settle()
        try town.send(
            .book(
                Booking(
                    builder: builder, region: 0, hardwareClass: 0, capacity: 10,
                    period: Composition.seconds(10 * 86_400))))
        #expect(try town.settle().capacity == .zero)
    }

    @Test func `a booking that ends inside an epoch frees its nodes at that second`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let builder = try town.person("builder", tokens: 10_000)
        _ = try town.node("node-1", owner: owner, capacity: 10)
        try town.settle()
        let booking = Booking(
            builder: builder, region: 0, hardwareClass: 0, capacity: 10,
            period: Composition.seconds(1_000))
        try town.send(.book(booking))
        town.second += 999
        #expect(town.answer(.book(booking)) == "no-capacity")
        town.second += 1
        #expect(town.answer(.book(booking)) == "ok")
        #expect(town.state.violationCount == 0)
    }

    @Test func `when the reserve is short every node waits for its share of the rest`() throws {
        var configuration = Composition.small()
        configuration.hardware.rewardReserve = Composition.tokens(1_500)
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 100_000)
        _ = try town.node("node-1", owner: owner, region: 0)
        _ = try town.node("node-2", owner: owner, region: 1)
        let report = try town.settle()
        #expect(report.subsidy == Composition.tokens(1_500))
        #expect(report.deferred.baseUnits == report.capacity.baseUnits - report.subsidy.baseUnits)
        let deferred = try town.state.nodes[0].deferred.adding(town.state.nodes[1].deferred)
        #expect(deferred == report.deferred)
        #expect(town.state.unfundedLiability >= report.deferred)
        #expect(town.balance(town.state.systemAccounts.rewardReserve) == .zero)
        #expect(town.state.violationCount == 0)
    }

    @Test func `collateral below the requirement keeps a node out`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        // 10 units at 100 tokens and 30 %: 300 tokens.
        #expect(
            try town.state.requiredCollateral(hardwareClass: 0, capacity: 10)
                == Composition.tokens(300))
        #expect(throws: Refusal.collateralNotMet) {
            try town.node("node-1", owner: owner, collateral: 299)
        }
        _ = try town.node("node-1", owner: owner, collateral: 300)
    }

    @Test func `collateral leaves after commitment, capacity and the unbonding delay`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 1_000)
        let node = try town.node("node-1", owner: owner)
        let all = Composition.tokens(1_000)
        #expect(town.answer(.withdrawCollateral(node: node, amount: all)) == "locked")
        for _ in 0..<1_081 { try town.settle() }
        #expect(town.answer(.withdrawCollateral(node: node, amount: all)) == "collateral-not-met")
        town.second += 1
        try town.send(.setCapacity(node: node, capacity: 0))
        town.second += 1
        try town.send(.withdrawCollateral(node: node, amount: all))
        town.second += 1
        #expect(town.answer(.releaseCollateral(node: node)) == "still-unbonding")
        for _ in 0..<8 { try town.settle() }
        try town.send(.releaseCollateral(node: node))
        #expect(town.balance(owner) == all)
        #expect(town.state.violationCount == 0)
    }
}
