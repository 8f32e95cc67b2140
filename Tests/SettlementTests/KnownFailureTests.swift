import Ledger
import Rewards
import Settlement
import Testing

/// Failures of other protocols that only a whole protocol can repeat. The flawed rules, beside
/// ours, are with the tests of the rules and the ledger.
@Suite struct `Known failures in settlement` {
    /// A staker of the circle, and 1,000 USDC of fees that wait for the next edge.
    private struct Circle {
        var town: Town
        let staker: AccountID
        let income: AccountID

        init() throws {
            town = try Town(Composition.circle())
            let usdc = Composition.usdc
            let user = try town.account("user", of: usdc, holding: Composition.units(500_000))
            let provider = try town.account("gpu", of: usdc)
            staker = try town.account("staker", of: .token, holding: Composition.units(100))
            income = try town.account("staker", of: usdc)
            let job = try town.job(from: user, to: provider, units: 400, price: 1_000_000_000)
            _ = try town.receipt(job, units: 400, nonce: 1)
        }
    }

    @Test func `F6 no sequence of receipts mints past the cap (S1, S3)`() throws {
        var crowd = try PaymentCrowd(seed: 6)
        _ = try crowd.run(steps: 300)
        let book = crowd.town.state.ledger.books[0]
        #expect(book.minted == SupplyBook.icpxCap && book.supply <= book.minted)
    }

    @Test func `F10 F27 only what was brought in can be paid with (V3, V4)`() throws {
        var town = try Town(Composition.circle())
        let user = try town.account("user", of: Composition.usdc, holding: Composition.units(5))
        let other = try town.account("other", of: Composition.usdc)
        let before = town.state.canonicalBytes()
        let more = TokenAmount(baseUnits: 5_000_001)
        #expect(
            town.answer(.transfer(from: user, to: other, amount: more)) == "insufficient-balance")
        #expect(town.state.canonicalBytes() == before)
        #expect(
            town.answer(.transfer(from: user, to: other, amount: Composition.units(5))) == "ok")
        #expect(town.state.ledger.books[1].supply.baseUnits == 2_500_005_000_000)
    }

    @Test func `F12 a stake of the second before a distribution gets nothing of it (G2, T10)`()
        throws
    {
        var circle = try Circle()
        circle.town.second = circle.town.state.nextEdge.seconds - Composition.genesis - 1
        let stake = try circle.town.stake(
            Composition.units(100), by: circle.staker, for: circle.income)
        #expect(try circle.town.settle().revenue?.toStakers == Composition.units(500))
        try circle.town.send(.staking(.claim(stake)))
        #expect(circle.town.balance(circle.income) == .zero)
    }

    @Test func `F15 an edge belongs to one epoch, and pays once (T2, R4)`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node", owner: owner)
        town.second = town.state.nextEdge.seconds - Composition.genesis
        #expect(town.answer(.claimRewards(node: node)) == "epoch-not-due")
        let first = try town.settle()
        #expect(town.answer(.settleEpoch) == "epoch-not-due")
        try town.send(.claimRewards(node: node))
        #expect(town.answer(.claimRewards(node: node)) == "zero-amount")
        let second = try town.settle()
        #expect(first.end == second.start && first.number + 1 == second.number)
        // A day of a schedule of 1,440 days for each of four pools of equal terms.
        #expect(second.scheduled == first.scheduled)
    }

    @Test func `F24 stake that leaves after the fault is still slashed for it (L2, L3)`() throws {
        var configuration = Composition.small()
        configuration.hardware.slashing = SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(downtimeFrom: Composition.seconds(1), fraction: Wad(raw: Wad.scale / 2)),
            ], basis: .total)
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 10_000)
        let staker = try town.person("staker", tokens: 10_000)
        let node = try town.node("node", owner: owner, collateral: 1_000)
        try town.send(
            .delegate(
                Delegation(
                    staker: staker, node: node, amount: Composition.tokens(4_000),
                    lock: Composition.seconds(86_400))))
        try town.settle()
        town.second += 3_600
        try town.send(.undelegate(position: PositionID(0)))
        town.second += 1
        try town.send(
            .reportUsage(node: node, gpuSeconds: 0, downtime: Composition.seconds(600)))
        let report = try town.settle()
        // Half of what node, network collateral and delegators had bonded; own stake pays first.
        #expect(report.slashed > Composition.tokens(2_500))
        let entry = try #require(town.state.positions[0].unbonding)
        #expect(entry.slashed > .zero)
        #expect(town.answer(.withdrawDelegation(position: PositionID(0))) == "still-unbonding")
        #expect(town.state.violations.isEmpty)
    }

    @Test func `F24 an unbonding shorter than an era is refused where slashing reaches (L4)`() {
        var configuration = Composition.small()
        configuration.hardware.delegation.unbonding.delay = Composition.seconds(86_399)
        #expect(throws: Refusal.badBounds) { try ProtocolState(configuration) }
    }

    @Test func `a table by which more downtime slashes less is refused (L8)`() {
        var configuration = Composition.small()
        configuration.hardware.slashing.table = [
            SlashRow(downtimeFrom: .zero, fraction: Wad(raw: 2)),
            SlashRow(downtimeFrom: Composition.seconds(60), fraction: Wad(raw: 1)),
        ]
        #expect(throws: Refusal.badTable) { try ProtocolState(configuration) }
    }

    @Test func `F26 evidence counts once (L7)`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 10_000)
        let node = try town.node("node", owner: owner, collateral: 1_000)
        let evidence = Command.reportUsage(
            node: node, gpuSeconds: 0, downtime: Composition.seconds(3_600))
        town.second += 7_200
        try town.send(evidence)
        let before = town.state.canonicalBytes()
        town.second += 1
        #expect(town.answer(evidence) == "duplicate-id")
        #expect(town.state.canonicalBytes() == before)
        // One hundredth of 1,000 and of what the epoch diverted into network collateral.
        let slashed = try town.settle().slashed
        #expect(slashed >= Composition.tokens(10) && slashed < Composition.tokens(20))
        #expect(try town.settle().slashed == .zero)
    }

    @Test func `F28 time stands or goes forward (T1)`() throws {
        var circle = try Circle()
        let before = circle.town.state.canonicalBytes()
        circle.town.second -= 2
        let arrival = Command.bringIn(account: circle.income, amount: Composition.units(1))
        #expect(circle.town.answer(arrival) == "time-reversed")
        #expect(circle.town.state.canonicalBytes() == before)
        circle.town.second += 2
        #expect(circle.town.answer(arrival) == "ok")
        #expect(circle.town.answer(arrival) == "ok")
    }

    @Test func `F8 F29 epochs cannot be skipped: each is settled, in turn (T3)`() throws {
        var town = try Town()
        let first = town.state.nextEdge
        town.second = first.seconds - Composition.genesis + 3 * 86_400
        #expect(town.answer(.settleEpoch) == "epoch-not-due")
        town.second = first.seconds - Composition.genesis
        #expect(town.answer(.settleEpoch) == "ok")
    }
}
