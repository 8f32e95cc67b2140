import Ledger
import Rewards
import Settlement
import Testing

/// What outsiders send, leave out or vote for never keeps an epoch from being settled.
@Suite struct `No edge waits` {
    @Test func `a venue quoted deeper than the float trades nothing, and everything is carried`()
        throws
    {
        var configuration = Composition.circle()
        configuration.markets[0].venue = .quoted
        var town = try Town(configuration)
        let usdc = Composition.usdc
        let hoarder = try town.account("hoarder", of: .token)
        let market = town.state.systemAccounts.market
        try town.send(
            .transfer(from: market, to: hoarder, amount: town.balance(market)))
        town.second += 1
        let user = try town.account("user", of: usdc, holding: Composition.units(500_000))
        let provider = try town.account("gpu", of: usdc)
        let job = try town.job(from: user, to: provider, units: 400, price: 1_000_000_000)
        _ = try town.receipt(job, units: 400, nonce: 1)
        try town.send(
            .market(
                .quoteReserves(
                    market: 0, base: Composition.units(1_000_000),
                    quote: Composition.units(50_000))))
        let report = try #require(try town.settle().revenue)
        #expect(report.refusal == .insufficientBalance && report.spent == .zero)
        #expect(report.toStakers == Composition.units(500))
        #expect(report.unspent == Composition.units(300))
        #expect(town.state.violations.isEmpty)
    }

    @Test func `what the staking pool cannot index is the treasury's`() throws {
        var configuration = Composition.circle()
        configuration.staking?.reward = .token
        configuration.revenue?.toStakers = .zero
        configuration.revenue?.toBuyBack = BasisPoints.whole
        configuration.governance = []
        configuration.staking?.rule.minimumStake = .zero
        configuration.staking?.rule.warmUp = .zero
        configuration.buyBack?.rule.sinks = [BuyBackSink(use: .stakers, share: .whole)]
        configuration.assets[0] = AssetTerms(
            symbol: Composition.name("ICPX"), decimals: 18,
            origin: .issued(supply: Composition.tokens(1_000_000_000)))
        configuration.markets[0].venue = .pool(
            base: Composition.tokens(50_000_000), quote: Composition.units(2_500_000))
        configuration.revenue?.conversions[0].slices = 1
        var town = try Town(configuration)
        let usdc = Composition.usdc
        let staker = try town.account("staker", of: .token, holding: Composition.tokens(1))
        _ = try town.stake(TokenAmount(baseUnits: 1), by: staker, for: staker)
        let user = try town.account("user", of: usdc, holding: Composition.units(500_000))
        let provider = try town.account("gpu", of: usdc)
        let job = try town.job(from: user, to: provider, units: 400, price: 1_000_000_000)
        _ = try town.receipt(job, units: 400, nonce: 1)
        let report = try #require(try town.settle().revenue)
        #expect(report.bought > Composition.tokens(19) && report.allocated == .zero)
        #expect(town.balance(town.state.systemAccounts.treasury) == report.bought)
        #expect(town.state.violations.isEmpty)
    }

    @Test func `a pool of the ledger is refilled by nobody: restoring it is refused`() {
        var configuration = Composition.circle()
        configuration.buyBack?.rule.betweenSlices = .restore
        #expect(throws: Refusal.badBounds) { try ProtocolState(configuration) }
    }

    /// A rise of 10^18 in a day is outside of what the rule computes.
    @Test func `a price that the factor's rule cannot take holds the factor`() throws {
        var town = try Town()
        for day in 0..<20 {
            try town.settle(price: day == 9 ? 1 : Wad.scale)
        }
        #expect(town.state.epochNumber == 20 && town.state.marketAdjustment == .one)
        #expect(town.state.violations.isEmpty)
    }

    @Test func `capacity that the network's sum cannot hold is refused when it joins`() throws {
        var configuration = Composition.small()
        configuration.hardware.hardwareClasses[0].collateralRequirement = .zero
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 100)
        _ = try town.node("a", owner: owner, region: 0, capacity: .max, collateral: 0)
        let second = Registration(
            name: Composition.name("b"), owner: owner, region: 1, hardwareClass: 0, capacity: 1,
            reservationPrice: Composition.tokens(1), collateral: .zero,
            commitment: Composition.seconds(36 * 30 * 86_400))
        #expect(town.answer(.registerNode(second)) == "overflow")
        try town.settle()
    }

    @Test func `a gate on capacity takes no more than it asks for`() throws {
        var configuration = Composition.mining()
        configuration.mining?.cap = .capacityGated(perEpoch: Composition.tokens(100), target: 1)
        configuration.governance.removeFirst()
        var town = try Town(configuration)
        let owner = try town.account("owner", of: .token)
        for number in 0..<20 {
            let miner = try town.miner("rig-\(number)", owner: owner, compute: .max)
            try town.work(miner, units: 1)
        }
        #expect(try town.settle().mining?.cap == Composition.tokens(100))
    }

    @Test func `work without quality, and work rolled back, takes nobody's room`() throws {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token)
        let miner = try town.miner("rig", owner: owner, compute: 1)
        let empty = Command.mining(
            .reportWork(WorkReport(miner: miner, task: 0, work: .max, quality: .zero)))
        for _ in 0..<40 {
            try town.send(empty)
            town.second += 1
        }
        for _ in 0..<40 {
            let number = try town.work(miner, units: .max)
            try town.send(.mining(.reportAnomaly(miner, report: number)))
            town.second += 1
        }
        try town.work(miner, units: 10)
        try town.settle()
    }

    @Test func `a job whose fee would not fit is refused before it begins`() throws {
        var configuration = Composition.mining()
        configuration.jobs?.escrow.width = .bits64
        var town = try Town(configuration)
        let user = try town.account("user", of: .token, holding: Composition.tokens(5))
        let provider = try town.account("provider", of: .token)
        let order = JobOrder(
            requester: user, provider: provider, maxUnits: 1, pricePerUnit: Composition.tokens(1),
            expirySlot: .max)
        #expect(town.answer(.job(.create(order))) == "math-overflow")
    }

    @Test func `a raised floor lifts the stored factor at its edge`() throws {
        var configuration = Composition.small()
        configuration.governance.append(
            GovernedTerms(
                key: .marketAdjustmentFloor, minimum: Wad.scale / 100, maximum: Wad.scale / 2,
                timelock: .zero, mode: .free, maxStep: 0))
        configuration.hardware.marketAdjustment.initial = Wad(raw: Wad.scale / 2)
        var town = try Town(configuration)
        try town.send(.observePrice(asset: .token, price: try Price(wad: Wad.scale)))
        for day in 1...7 { try town.settle(price: day == 7 ? 2 * Wad.scale : Wad.scale) }
        #expect(town.state.marketAdjustment.raw == Wad.scale / 4)
        town.second += 1
        try town.send(.governance(.propose(key: .marketAdjustmentFloor, value: Wad.scale / 2)))
        try town.settle(price: 2 * Wad.scale)
        #expect(town.state.marketAdjustment.raw == Wad.scale / 2)
        #expect(town.state.violations.isEmpty)
    }
}
