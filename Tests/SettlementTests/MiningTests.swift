import Ledger
import Rewards
import Settlement
import Testing

/// Verified work paid from one fixed pool, standing, verification by stake.
@Suite struct `Mining pool in settlement` {
    /// 10 units of inference at 1 CXT, quality 80 %, reputation 50 %, lowest tier: 4 CXT.
    @Test func `work is paid by quality, reputation and tier in force at the epoch's start`() throws
    {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token)
        let miner = try town.miner("rig", owner: owner, compute: 4)
        try town.work(miner, units: 10, quality: 80)
        let report = try #require(try town.settle().mining)
        #expect(report.cap == Composition.tokens(99_000))
        #expect(report.toContribution == Composition.tokens(4))
        #expect(
            report.remaining
                == (try Composition.tokens(99_000_000).subtracting(Composition.tokens(4))))
        // (6 · 50 % + 1 · 80 %) / 7, rounded down.
        #expect(town.state.mining.miners[0].reputation.raw == 542_857_142_857_142_857)
        try town.send(.mining(.claim(miner)))
        #expect(town.balance(owner) == Composition.tokens(4))
        #expect(town.answer(.mining(.claim(miner))) == "zero-amount")
        #expect(town.state.violations.isEmpty)
    }

    @Test func `an anomaly takes the work's pay and a fifth of the reputation, once`() throws {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token)
        let miner = try town.miner("rig", owner: owner, compute: 4)
        let number = try town.work(miner, units: 10)
        try town.send(.mining(.reportAnomaly(miner, report: number)))
        town.second += 1
        #expect(town.answer(.mining(.reportAnomaly(miner, report: number))) == "duplicate-id")
        #expect(town.answer(.mining(.reportAnomaly(miner, report: 7))) == "unknown-id")
        let report = try #require(try town.settle().mining)
        #expect(report.toContribution == .zero && report.anomalies == 1)
        #expect(town.state.mining.miners[0].reputation == Composition.percent(40))
        #expect(town.state.mining.miners[0].contribution == 0)
    }

    @Test func `verification goes to stake, and pays what was assigned and done`() throws {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token, holding: Composition.tokens(100_000))
        let small = try town.miner("a", owner: owner, compute: 1, bond: 1_000)
        let large = try town.miner("b", owner: owner, compute: 1, bond: 3_000)
        let poor = try town.miner("c", owner: owner, compute: 1, bond: 99)
        let first = try #require(try town.settle().mining)
        // 50 and 150 by stake, limited to one task for 50 CXT: 20 and 60.
        #expect(first.assigned == 80 && first.unassigned == 120)
        #expect(town.state.mining.miners.map(\.assigned) == [20, 60, 0])
        town.second += 1
        try town.send(.mining(.reportVerifications(small, count: 20)))
        try town.send(.mining(.reportVerifications(large, count: 59)))
        #expect(town.answer(.mining(.reportVerifications(large, count: 2))) == "out-of-bounds")
        #expect(town.answer(.mining(.reportVerifications(poor, count: 1))) == "out-of-bounds")
        let second = try #require(try town.settle().mining)
        #expect(second.toValidation == Composition.tokens(158))
        #expect(town.state.violations.isEmpty)
    }

    @Test func `more work than the cap shares the cap to the unit`() throws {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token)
        let miners = try ["a", "b", "c"].map { try town.miner($0, owner: owner, compute: 1) }
        for miner in miners { try town.work(miner, units: 1_000_000) }
        let report = try #require(try town.settle().mining)
        #expect(report.toContribution == Composition.tokens(79_200))
        #expect(
            town.state.mining.miners.map(\.claimable)
                == Array(repeating: Composition.tokens(26_400), count: 3))
    }

    @Test func `a score that fits no amount is refused when filed, so that the epoch ends`() throws
    {
        var configuration = Composition.mining()
        configuration.mining?.tasks[0].rate = TokenAmount(baseUnits: .max / 1_000)
        var town = try Town(configuration)
        let owner = try town.account("owner", of: .token)
        let miner = try town.miner("rig", owner: owner, compute: 1)
        let huge = WorkReport(miner: miner, task: 0, work: 900, quality: .one)
        #expect(town.answer(.mining(.reportWork(huge))) == "overflow")
        town.second += 1
        try town.work(miner, units: 500)
        town.second += 1
        let more = WorkReport(miner: miner, task: 0, work: 300, quality: .one)
        #expect(town.answer(.mining(.reportWork(more))) == "overflow")
        #expect(try town.settle().mining?.toContribution == Composition.tokens(79_200))
    }

    @Test func `an immutable pool refuses every change, a free one takes it after its timelock`()
        throws
    {
        let change = Command.governance(.propose(key: .miningRate, value: Wad.scale / 500))
        var fixed = try Town(Composition.mining())
        #expect(fixed.answer(change) == "immutable")
        var free = try Town(Composition.mining(mode: .free))
        #expect(free.answer(change) == "ok")
        for _ in 0..<7 { try free.settle() }
        #expect(free.state.terms.mining?.cap == .exponential(rate: Wad(raw: Wad.scale / 500)))
    }

    @Test func `bonds leave after the delay, and standing falls with them`() throws {
        var town = try Town(Composition.mining())
        let owner = try town.account("owner", of: .token, holding: Composition.tokens(1_000))
        let miner = try town.miner("rig", owner: owner, compute: 1, bond: 1_000)
        try town.send(.mining(.unbond(miner, Composition.tokens(600))))
        town.second += 1
        #expect(town.answer(.mining(.releaseBond(miner))) == "still-unbonding")
        #expect(
            town.answer(.mining(.unbond(miner, Composition.tokens(401)))) == "insufficient-balance")
        for _ in 0..<8 { try town.settle() }
        try town.send(.mining(.releaseBond(miner)))
        #expect(town.balance(owner) == Composition.tokens(600))
        #expect(town.state.violations.isEmpty)
    }

    @Test func `fees burn once governance turns the deflation on`() throws {
        var town = try Town(Composition.mining())
        try town.send(.governance(.propose(key: .jobFee, value: 1_000)))
        try town.send(.governance(.propose(key: .revenueToBurn, value: 10_000)))
        for _ in 0..<7 { try town.settle() }
        let user = try town.account("user", of: .token, holding: Composition.tokens(50))
        let provider = try town.account("provider", of: .token)
        let job = try town.job(from: user, to: provider, units: 5, price: 1_000_000_000_000_000_000)
        _ = try town.receipt(job, units: 5, nonce: 1)
        let report = try #require(try town.settle().revenue)
        #expect(report.burned.baseUnits == Wad.scale / 2)
        #expect(town.state.ledger.books[0].burned == report.burned)
        #expect(town.state.violations.isEmpty)
    }
}
