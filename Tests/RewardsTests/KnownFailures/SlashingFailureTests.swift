import Rewards
import Testing

/// Failures of penalties: who escapes them, and who pays for somebody else.
@Suite struct SlashingFailureTests {
    private let half = Wad(raw: Wad.scale / 2)

    @Test func `F24 unbonding before the slash saves all 1,000 (L2, L3); ours keeps 500`() throws {
        // Bonded 1,000; the fault at 100, unbonding from 101, the slash of a half at 200.
        var flawed = (bonded: UInt128(1_000), unbonding: UInt128(0))
        flawed = (0, flawed.bonded)
        let slashed = flawed.bonded / 2
        #expect(slashed == 0 && flawed.unbonding == 1_000)

        let ours = UnbondingRule(release: .cliff, delay: 604_800, slashable: true)
        func queued(at: Timestamp) throws(Refusal) -> Unbonding {
            try ours.withdrawable(
                amount: 1_000, requestedAt: 101, withdrawn: 0, at: at, slash: half)
        }
        // L2: the entry is in reach. L3: nothing leaves early, and then less the slash.
        #expect(try queued(at: 200) == Unbonding(slashed: 500, withdrawable: 0, stillLocked: 500))
        #expect(
            try queued(at: 604_900) == Unbonding(slashed: 500, withdrawable: 0, stillLocked: 500))
        #expect(
            try queued(at: 604_901) == Unbonding(slashed: 500, withdrawable: 500, stillLocked: 0))
    }

    @Test func `F24 a delay of 0 by governance opens the way (L4, G7); ours has a floor`() throws {
        // Evidence may take a day to find and six to file.
        let evidence: UInt128 = 86_400 + 518_400
        func delay(minimum: UInt128) throws -> GovernedParameter {
            try GovernedParameter(
                minimum: minimum, maximum: 10_000_000, value: 700_000, timelock: 604_800,
                epochLength: 86_400, epochStart: 0, mode: .free, maxStep: 0)
        }
        var flawed = try delay(minimum: 0)
        _ = try flawed.propose(0, at: 0)
        #expect(try flawed.read(at: 604_800) == 0)

        var ours = try delay(minimum: evidence)
        #expect(throws: Refusal.outOfBounds) { try ours.propose(0, at: 0) }
        #expect(throws: Refusal.outOfBounds) { try ours.propose(evidence - 1, at: 0) }
        // G7: what is legal waits for its time and an edge, so a queued exit is seen before.
        let (_, effective) = try ours.propose(evidence, at: 1)
        #expect(effective == 691_200)
        #expect(try ours.read(at: 691_199) == 700_000)
        #expect(try ours.read(at: 691_200) == evidence)
        // L4 at load.
        #expect(throws: Refusal.badBounds) {
            try GovernedParameter(
                minimum: evidence, maximum: 10_000_000, value: 1, timelock: 0, epochLength: 1,
                epochStart: 0, mode: .free, maxStep: 0)
        }
    }

    @Test func `F25 delegators pay 90 of 100 for the validator (L6); ours makes it pay 100`() throws
    {
        let (own, delegated): (TokenAmount, [TokenAmount]) = (100, [600, 300])
        let tenth = Wad(raw: Wad.scale / 10)
        // In proportion: the fault of who holds a tenth costs the others nine.
        let flawed = try splitProRata(100, weights: [100, 600, 300]).parts
        #expect(flawed == [10, 60, 30])

        func slash(_ fraction: Wad) throws(Refusal) -> Slash {
            try SlashingRule(
                table: [SlashRow(downtimeFrom: 0, fraction: fraction)], basis: .total
            ).slash(own: own, delegated: delegated, downtime: 0, eraLength: 1)
        }
        let ours = try slash(tenth)
        #expect(ours.fromOwn == 100 && ours.fromDelegated == [0, 0] && ours.toTreasury == 100)
        // Only past its own stake do the others pay, in proportion and never more than they hold.
        let more = try slash(half)
        #expect(more.fromOwn == 100 && more.fromDelegated == [267, 133])
        let all = try slash(.one)
        #expect(all.fromDelegated == delegated && all.slashed == 1_000)
    }

    @Test func `F25 a slash reaches who left before the fault (L5); ours lists who was there`()
        throws
    {
        // Held 600 and 300 in the snapshot; the second left before the fault at 100.
        let snapshot: [(held: UInt128, left: UInt64)] = [(600, .max), (300, 50)]
        let flawed = try splitProRata(90, weights: snapshot.map(\.held)).parts
        #expect(flawed == [60, 30])
        let present = snapshot.filter { $0.left > 100 }.map { TokenAmount(baseUnits: $0.held) }
        let ours = try SlashingRule(
            table: [SlashRow(downtimeFrom: 0, fraction: Wad(raw: Wad.scale / 10))], basis: .total
        ).slash(own: 0, delegated: present, downtime: 0, eraLength: 1)
        #expect(ours.fromDelegated == [60] && ours.slashed == 60)
        // What had matured by then is out of reach: its entry is gone from the queue.
        let queue = UnbondingRule(release: .cliff, delay: 10, slashable: true)
        #expect(throws: Refusal.overWithdrawn) {
            try queue.withdrawable(
                amount: 300, requestedAt: 40, withdrawn: 301, at: 100, slash: half)
        }
        let gone = try queue.withdrawable(
            amount: 300, requestedAt: 40, withdrawn: 300, at: 100, slash: half)
        #expect(gone == Unbonding(slashed: 0, withdrawable: 0, stillLocked: 0))
    }
}
