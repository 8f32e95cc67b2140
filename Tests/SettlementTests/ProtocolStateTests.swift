import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `Protocol state` {
    @Test func `mints the supply once, at genesis, and locks what has not vested`() throws {
        let state = try ProtocolState(Composition.small())
        #expect(state.ledger.books[0].minted == Composition.tokens(700_000_000))
        #expect(state.unlockedSupply == Composition.tokens(700_000_000 - 154_700_000))
        #expect(
            state.ledger.balance(of: state.systemAccounts.market)
                == Composition.tokens(700_000_000 - 154_700_000 - 71_000_000))
        #expect(state.violationCount == 0)
    }

    /// Tests need a build with assertions, whatever else it is.
    @Test func `checks every invariant after every command where tests are built`() throws {
        #expect(CheckLevel.standard == .everyCommand)
        #expect(try ProtocolState(Composition.small()).checkLevel == .everyCommand)
    }

    @Test func `a refused command leaves the state as it was, to the byte`() throws {
        var town = try Town()
        let owner = try town.person("alice", tokens: 1_000)
        let before = town.state.canonicalBytes()
        let refused: [(Command, String)] = [
            (.settleEpoch, "epoch-not-due"),
            (.openAccount(name: Composition.name("alice"), asset: .token), "duplicate-id"),
            (.claimRewards(node: NodeID(9)), "unknown-id"),
            (.claimDelegation(position: PositionID(9)), "unknown-id"),
            (
                .transfer(
                    from: owner, to: town.state.systemAccounts.market,
                    amount: Composition.tokens(1_001)), "insufficient-balance"
            ),
            (
                .transfer(
                    from: owner, to: town.state.systemAccounts.rewardReserve,
                    amount: Composition.tokens(1)), "unknown-id"
            ),
            (
                .governance(.propose(key: .protocolMargin, value: 0)), "immutable"
            ),
            (.governance(.propose(key: .burnShareOfMargin, value: 0)), "not-in-composition"),
            (
                .book(
                    Booking(
                        builder: owner, region: 0, hardwareClass: 0, capacity: 1, period: .day)),
                "no-capacity"
            ),
        ]
        for (command, refusal) in refused {
            #expect(town.answer(command) == refusal)
            #expect(town.state.canonicalBytes() == before)
        }
    }

    @Test func `a command earlier than the last accepted one is refused`() throws {
        var town = try Town()
        _ = try town.person("bob", tokens: 1)
        town.second = 0
        #expect(
            town.answer(.openAccount(name: Composition.name("carol"), asset: .token))
                == "time-reversed")
    }

    @Test func `inside one instant kinds have an order, and names inside a kind`() throws {
        var town = try Town()
        try town.send(.openAccount(name: Composition.name("bob"), asset: .token))
        #expect(
            town.answer(.openAccount(name: Composition.name("alice"), asset: .token))
                == "time-reversed")
        #expect(
            town.answer(.observePrice(asset: .token, price: try Price(wad: 1))) == "time-reversed")
        #expect(town.answer(.openAccount(name: Composition.name("carol"), asset: .token)) == "ok")
    }

    @Test func `an epoch is half-open: at its end nothing but its settlement may happen`() throws {
        var town = try Town()
        town.second = 86_400
        #expect(
            town.answer(.openAccount(name: Composition.name("dora"), asset: .token))
                == "epoch-not-due")
        try town.settle()
        #expect(town.answer(.openAccount(name: Composition.name("dora"), asset: .token)) == "ok")
        #expect(town.state.epochNumber == 1)
    }

    @Test func `the same commands give the same digest, other commands another`() throws {
        func digest(tokens: UInt128) throws -> [UInt8] {
            var town = try Town()
            _ = try town.person("alice", tokens: tokens)
            try town.settle(price: Wad.scale)
            return town.state.digest()
        }
        #expect(try digest(tokens: 5) == digest(tokens: 5))
        #expect(try digest(tokens: 5) != digest(tokens: 6))
    }

    @Test func `two readings of one rule never share a digest`() throws {
        let base = try ProtocolState(Composition.small()).digest()
        var other = Composition.small()
        other.hardware.marketAdjustment.rule = MarketAdjustmentRule(
            windowDays: 7, k: other.hardware.marketAdjustment.rule.k, trigger: .weeklySigma,
            sigma: .sample,
            returns: .simple, floor: other.hardware.marketAdjustment.rule.floor, cap: .one,
            badPrice: .hold)
        #expect(try ProtocolState(other).digest() != base)
    }

    @Test func `vested tokens reach the market at the edge, all of them in the end`() throws {
        var town = try Town()
        for _ in 0..<360 { try town.settle() }
        let vault = town.state.systemAccounts.vesting[0]
        #expect(town.balance(vault) == .zero)
        #expect(town.state.unlockedSupply == Composition.tokens(700_000_000))
        #expect(town.state.violationCount == 0)
    }

    @Test func `a composition whose unbonding is shorter than an era is refused`() throws {
        var configuration = Composition.small()
        configuration.hardware.collateralUnbonding = UnbondingRule(
            release: .cliff, delay: Composition.seconds(86_399), slashable: true)
        #expect(throws: Refusal.badBounds) { try ProtocolState(configuration) }
    }
}
