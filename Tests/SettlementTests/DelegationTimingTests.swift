import Ledger
import Rewards
import Settlement
import Testing

/// The yield of locked stake when the sum of all stakes changes inside an epoch.
@Suite struct `Delegated stake that joins in the middle of an epoch` {
    private static let first = Composition.tokens(100_000_000)
    private static let second = Composition.tokens(200_000_000)
    private static let lock = Composition.seconds(30 * 86_400)

    private static func delegate(
        _ amount: TokenAmount, to node: NodeID, from staker: AccountID, in town: inout Town
    ) throws -> PositionID {
        let receipt = try town.send(
            .delegate(Delegation(staker: staker, node: node, amount: amount, lock: lock)))
        guard case .delegated(let position) = receipt.outcome else { throw Refusal.unknownID }
        return position
    }

    /// The contract's index, brought up to date before every change of the sum.
    @Test func `earns from then on, and those before it at the rate of the smaller sum`() throws {
        var town = try Town()
        let node = try town.node("node-1", owner: try town.person("owner", tokens: 10_000))
        let staker = try town.person("staker", tokens: 300_000_000)
        let yield = town.state.terms.hardware.delegation.yield
        let genesis = try Timestamp(Composition.genesis)

        town.second = 20_000
        let joined = town.now
        let early = try Self.delegate(Self.first, to: node, from: staker, in: &town)
        let atFirst = try yield.commit(
            baseIndex: .zero, last: genesis, now: joined, totalDelegated: .zero, active: true)
        town.second = 50_000
        let changed = town.now
        let late = try Self.delegate(Self.second, to: node, from: staker, in: &town)
        let atSecond = try yield.commit(
            baseIndex: atFirst, last: joined, now: changed, totalDelegated: Self.first,
            active: true)
        town.second = 80_000
        let total = try Self.first.adding(Self.second)
        let atEnd = try yield.commit(
            baseIndex: atSecond, last: changed, now: town.now, totalDelegated: total, active: true)

        for (position, amount, start) in [
            (early, Self.first, atFirst), (late, Self.second, atSecond),
        ] {
            let expected = try yield.reward(
                amount: amount, scaling: try yield.scaling(lock: Self.lock),
                baseIndexStart: start, baseIndex: atEnd, nodeIndexStart: .zero, nodeIndex: .zero)
            let due = try town.state.claimableDelegation(position, at: town.now)
            #expect(due.base == expected)
            #expect(due.node == .zero)
        }
        #expect(town.state.violationCount == 0)
    }
}
