import Ledger
import Rewards
import Settlement
import Testing

/// User pays, provider is paid, stakers claim, the token is bought back and burned.
@Suite struct `Revenue of metered jobs` {
    @Test func `the published program alone pays the provider and gives its fee to the treasury`()
        throws
    {
        var town = try Town(Composition.payments())
        let user = try town.account("user", of: Composition.usdc, holding: Composition.units(100))
        let provider = try town.account("gpu", of: Composition.usdc)
        let job = try town.job(from: user, to: provider, units: 100, price: 1_000_000)
        let payment = try town.receipt(job, units: 60, nonce: 1)
        #expect(payment.gross == Composition.units(60) && payment.fee.baseUnits == 150_000)
        let done = try town.send(
            .job(
                .complete(
                    job, EscrowReceipt(cumulativeUnits: 60, nonce: 0), signer: .requester)))
        #expect(done.outcome == .metered(.nothing, refund: Composition.units(40)))
        #expect(town.balance(user) == Composition.units(40))
        #expect(town.balance(provider).baseUnits == 59_850_000)
        #expect(town.balance(town.state.systemAccounts.treasuries[1]).baseUnits == 150_000)
        #expect(town.answer(.job(.expire(job))) == "invalid-status")
        #expect(town.state.violations.isEmpty)
    }

    /// 400,000 USDC of use at 25 bps: 1,000 USDC of fees, divided 5,000 : 3,000 : 2,000.
    @Test func `the circle closes to the unit`() throws {
        var town = try Town(Composition.circle())
        let usdc = Composition.usdc
        let user = try town.account("user", of: usdc, holding: Composition.units(500_000))
        let provider = try town.account("gpu", of: usdc)
        let staker = try town.account("staker", of: .token, holding: Composition.units(1_000))
        let income = try town.account("staker", of: usdc)
        let stake = try town.stake(Composition.units(1_000), by: staker, for: income)
        // The warm-up of a day ends inside the second epoch.
        try town.settle()
        town.second += 1
        let job = try town.job(from: user, to: provider, units: 400, price: 1_000_000_000)
        _ = try town.receipt(job, units: 400, nonce: 1)
        let report = try #require(try town.settle().revenue)
        #expect(report.revenue == Composition.units(1_000))
        #expect(report.toStakers == Composition.units(500))
        #expect(report.toBuyBack == Composition.units(300))
        #expect(report.toTreasury == Composition.units(200))
        #expect(report.allocated == Composition.units(500))
        #expect(try report.spent.adding(report.unspent) == Composition.units(300))
        #expect(report.bought > .zero && report.boughtBurned == report.bought)
        let book = town.state.ledger.books[0]
        #expect(book.burned == report.bought && book.minted == SupplyBook.icpxCap)
        town.second += 1
        let claim = try town.send(.staking(.claim(stake)))
        #expect(claim.outcome == .paid(Composition.units(500)))
        #expect(town.balance(income) == Composition.units(500))
        // Payments of users are payouts, refunds, fees and what escrows hold.
        let totals = town.state.jobs.totals[1]
        #expect(totals.funded == Composition.units(400_000))
        #expect(totals.paid == Composition.units(399_000) && totals.held == .zero)
        #expect(town.state.violations.isEmpty)
    }

    @Test func `rewards that nobody is staked for wait for the first stakers`() throws {
        var town = try Town(Composition.circle())
        let user = try town.account(
            "user", of: Composition.usdc, holding: Composition.units(40_000))
        let provider = try town.account("gpu", of: Composition.usdc)
        let job = try town.job(from: user, to: provider, units: 40, price: 1_000_000_000)
        _ = try town.receipt(job, units: 40, nonce: 1)
        #expect(try town.settle().revenue?.allocated == .zero)
        let staker = try town.account("staker", of: .token, holding: Composition.units(5))
        let income = try town.account("staker", of: Composition.usdc)
        let stake = try town.stake(Composition.units(5), by: staker, for: income)
        try town.settle()
        #expect(try town.settle().revenue?.allocated == Composition.units(50))
        try town.send(.staking(.claim(stake)))
        #expect(town.balance(income) == Composition.units(50))
    }

    @Test func `fees in other assets are sold for the revenue's, and wait where nobody buys`()
        throws
    {
        var town = try Town(Composition.circle())
        let sol = Composition.sol
        let billion = TokenAmount(baseUnits: 1_000_000_000_000)
        let user = try town.account("user", of: sol, holding: billion)
        let provider = try town.account("gpu", of: sol)
        let job = try town.job(from: user, to: provider, units: 1_000, price: 1_000_000_000)
        _ = try town.receipt(job, units: 1_000, nonce: 1)
        let waiting = try #require(try town.settle().revenue)
        #expect(waiting.converted == .zero && waiting.revenue == .zero)
        town.second = town.state.nextEdge.seconds - Composition.genesis
        // 150 USDC a SOL, deep: 2.5 SOL of fees bring 375 USDC less the venue's fee.
        try town.send(
            .market(
                .quoteReserves(
                    market: 1, base: TokenAmount(baseUnits: 1_000_000_000_000_000),
                    quote: Composition.units(150_000_000))))
        let sold = try #require(try town.settle().revenue)
        #expect(sold.converted == sold.revenue)
        #expect(sold.converted > Composition.units(374) && sold.converted < Composition.units(375))
        #expect(town.state.ledger.books[2].burned.baseUnits == 2_500_000_000)
        #expect(town.state.violations.isEmpty)
    }

    @Test func `a governed share takes effect at an edge after its timelock, the sum stays whole`()
        throws
    {
        var town = try Town(Composition.circle())
        try town.send(.governance(.propose(key: .revenueToStakers, value: 6_000)))
        for _ in 0..<7 { try town.settle() }
        #expect(town.state.terms.revenue?.toStakers.count == 6_000)
        // 6,000 and 5,000 are each within bounds, together more than the whole: void at the edge.
        try town.send(.governance(.propose(key: .revenueToBuyBack, value: 5_000)))
        for _ in 0..<8 { try town.settle() }
        #expect(town.state.terms.revenue?.toBuyBack.count == 3_000)
        #expect(town.state.governed[2].queue.isEmpty && town.state.governed[2].value == 3_000)
    }

    @Test func `a change can be taken back, and the power to change given up`() throws {
        var town = try Town(Composition.circle())
        try town.send(.governance(.propose(key: .jobFee, value: 50)))
        town.second += 1
        try town.send(.governance(.cancel(key: .jobFee, number: 1)))
        town.second += 1
        try town.send(.governance(.relinquish(key: .jobFee)))
        town.second += 1
        #expect(town.answer(.governance(.propose(key: .jobFee, value: 50))) == "immutable")
        for _ in 0..<8 { try town.settle() }
        #expect(town.state.terms.jobs?.escrow.fee.count == 25)
    }
}
