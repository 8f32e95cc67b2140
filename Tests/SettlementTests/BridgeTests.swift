import Ledger
import Rewards
import Settlement
import Testing

/// What crosses between chains is held, burned and delivered once.
@Suite struct `Bridge in settlement` {
    private struct Crossing {
        var town: Town
        let home: AccountID
        let abroad: AccountID

        init(_ mode: BridgeMode) throws {
            town = try Town(Composition.mining(bridge: mode))
            home = try town.account("mover", of: .token, holding: Composition.tokens(1_000))
            abroad = try town.account("mover", of: Composition.abroad)
        }
    }

    @Test(arguments: [BridgeMode.lockMint, .burnMint])
    func `there and back costs two fees, half of each burned`(mode: BridgeMode) throws {
        var crossing = try Crossing(mode)
        let sent = try crossing.town.send(
            .bridge(
                .send(
                    from: crossing.home, to: crossing.abroad, amount: Composition.tokens(1_000))))
        #expect(
            sent.outcome
                == .sent(
                    message: 0, fee: Composition.tokens(3),
                    burned: TokenAmount(baseUnits: 3 * Wad.scale / 2), net: Composition.tokens(997))
        )
        try crossing.town.send(.bridge(.deliver(message: 0)))
        #expect(crossing.town.balance(crossing.abroad) == Composition.tokens(997))
        #expect(crossing.town.answer(.bridge(.deliver(message: 0))) == "already-delivered")
        #expect(crossing.town.answer(.bridge(.deliver(message: 1))) == "unknown-id")
        crossing.town.second += 1
        try crossing.town.send(
            .bridge(
                .send(
                    from: crossing.abroad, to: crossing.home, amount: Composition.tokens(997))))
        try crossing.town.send(.bridge(.deliver(message: 1)))
        #expect(crossing.town.balance(crossing.abroad) == .zero)
        #expect(crossing.town.balance(crossing.home).baseUnits == 994_009 * Wad.scale / 1_000)
        #expect(crossing.town.state.ledger.books[1].supply == .zero)
        #expect(crossing.town.state.violations.isEmpty)
    }

    @Test func `accounts of one chain, or of none, cannot be bridged`() throws {
        var crossing = try Crossing(.lockMint)
        let amount = Composition.tokens(1)
        #expect(
            crossing.town.answer(
                .bridge(.send(from: crossing.home, to: crossing.home, amount: amount)))
                == "unknown-chain")
        #expect(
            crossing.town.answer(
                .bridge(.send(from: crossing.abroad, to: crossing.home, amount: amount)))
                == "insufficient-balance")
        var other = try Town(Composition.payments())
        let user = try other.account("user", of: Composition.usdc)
        #expect(
            other.answer(.bridge(.send(from: user, to: user, amount: amount)))
                == "not-in-composition")
    }
}
