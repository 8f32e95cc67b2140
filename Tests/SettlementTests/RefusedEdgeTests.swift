import Ledger
import Rewards
import Settlement
import Testing

/// An edge touches many places: when it is refused, none of them may show it.
@Suite struct `Refused edges` {
    /// A year of bookings and downtime up to an evaluation that halts for want of prices.
    private func halted() throws -> Town {
        var configuration = Composition.small()
        configuration.hardware.marketAdjustment.rule.badPrice = .halt
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 100_000)
        let staker = try town.person("staker", tokens: 100_000)
        let node = try town.node("node", owner: owner)
        try town.send(
            .delegate(
                Delegation(
                    staker: staker, node: node, amount: Composition.tokens(500),
                    lock: Composition.seconds(86_400))))
        town.second += 1
        try town.send(
            .book(
                Booking(
                    builder: owner, region: 0, hardwareClass: 0, capacity: 5,
                    period: Composition.seconds(6 * 86_400))))
        for _ in 0..<6 { try town.settle() }
        town.second += 1
        try town.send(
            .reportUsage(node: node, gpuSeconds: 5, downtime: Composition.seconds(1)))
        return town
    }

    @Test func `leave the state as it was, to the byte`() throws {
        var town = try halted()
        town.second = town.state.nextEdge.seconds - Composition.genesis
        let before = town.state.canonicalBytes()
        #expect(town.answer(.settleEpoch) == "bad-price")
        #expect(town.state.canonicalBytes() == before)
        #expect(town.state.violations.isEmpty)
    }

    @Test func `a booking that ended before a refused command has not ended`() throws {
        var town = try halted()
        // The booking of six days ended inside the seventh; the command there is refused.
        town.second += 3_600
        let before = town.state.canonicalBytes()
        #expect(town.answer(.claimRewards(node: NodeID(7))) == "unknown-id")
        let huge = TokenAmount(baseUnits: .max)
        #expect(
            town.answer(.depositCollateral(node: NodeID(0), amount: huge)) != "ok")
        #expect(town.state.canonicalBytes() == before)
    }

    @Test func `a second report of one node in an epoch is refused: evidence counts once`() throws {
        var town = try halted()
        town.second += 1
        let again = Command.reportUsage(
            node: NodeID(0), gpuSeconds: 5, downtime: Composition.seconds(1))
        #expect(town.answer(again) == "duplicate-id")
    }
}
