import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `Claims` {
    @Test(arguments: `Random command sequences`.Composed.allCases, 1...6)
    func `are one sum an account and asset, and together what was credited`(
        composed: `Random command sequences`.Composed, seed: Int
    ) throws {
        var crowd = try composed.crowd(seed: UInt64(20 + seed))
        for _ in 0..<5 {
            _ = try crowd.run(steps: 50)
            if composed == .payments { try crowd.town.use() }
        }
        var state = crowd.town.state
        let claims = try state.claims()
        #expect(!claims.isEmpty, "seed \(seed)")
        state.checkClaims(claims)
        #expect(state.violations.isEmpty, "seed \(seed): \(state.violations)")
        let keys = claims.map { "\($0.asset.index) \($0.account.text)" }
        #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    }

    /// Every claim that a node, delegator, staker or miner makes now pays what the list says.
    @Test func `are what accounts are paid when they claim at once`() throws {
        var crowd = try PaymentCrowd(seed: 31)
        for _ in 0..<4 {
            _ = try crowd.run(steps: 75)
            try crowd.town.use()
        }
        var town = crowd.town
        let claims = try town.state.claims()
        try #require(!claims.isEmpty)
        let before = town.state
        for stake in town.state.staking.holders.indices {
            _ = town.answer(.staking(.claim(StakeID(UInt32(stake)))))
        }
        for claim in claims {
            let account = try #require(
                town.state.account(named: claim.account, asset: claim.asset))
            let paid = town.balance(account).excess(over: before.ledger.balance(of: account))
            #expect(paid == claim.amount, "\(claim.account.text)")
        }
        #expect(try town.state.claims().isEmpty)
    }

    @Test func `add up what one person is owed as provider and as delegator`() throws {
        var town = try Town()
        let owner = try town.person("owner", tokens: 100_000)
        let node = try town.node("node", owner: owner, collateral: 3_000)
        try town.send(
            .delegate(
                Delegation(
                    staker: owner, node: node, amount: Composition.tokens(7),
                    lock: Composition.seconds(86_400))))
        try town.settle(price: Wad.scale)
        town.second += 1
        let claimable = town.state.nodes[0].claimable
        let position = try town.state.claimableDelegation(PositionID(0), at: town.state.time)
        try #require(claimable > .zero && position.node > .zero)
        let sum = try claimable.adding(position.node)
        #expect(
            try town.state.claims() == [
                Claim(
                    account: Composition.name("owner"), asset: .token,
                    symbol: Composition.name("ICNT"), amount: sum)
            ])
    }

    @Test func `that are not all, twice, out of order or too much are a broken invariant`() throws {
        var crowd = try Crowd(seed: 21)
        _ = try crowd.run(steps: 250)
        let state = crowd.town.state
        let claims = try state.claims()
        try #require(claims.count > 2)
        func found(_ wrong: [Claim]) -> [InvariantID] {
            var checked = state
            checked.checkClaims(wrong)
            return checked.violations.map { $0.id }
        }
        #expect(found(claims).isEmpty)
        #expect(found(Array(claims.dropFirst())).contains(.claimsTree))
        #expect(found(claims + [claims[0]]).contains(.claimsTree))
        #expect(found(claims.reversed()).contains(.claimsTree))
        var more = claims
        more[0] = Claim(
            account: more[0].account, asset: .token, symbol: more[0].symbol,
            amount: try more[0].amount.adding(TokenAmount(baseUnits: 1)))
        #expect(found(more).contains(.claimsTree))
    }

    @Test func `of nobody are none`() throws {
        let state = try Town().state
        #expect(try state.claims().isEmpty)
    }
}

extension Town {
    /// A job between two of the crowd whose fee is worth sharing, and the edge that shares it.
    fileprivate mutating func use() throws {
        let accounts = ["person-0", "person-1"].map {
            state.account(named: Composition.name($0), asset: Composition.usdc)!
        }
        try send(.bringIn(account: accounts[0], amount: Composition.units(10_000)))
        second += 1
        let job = try job(from: accounts[0], to: accounts[1], units: 10, price: 1_000_000_000)
        _ = try receipt(job, units: 10, nonce: 1)
        try settle(price: Wad.scale)
        second += 1
    }
}
