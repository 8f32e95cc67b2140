@testable import Economy
import Ledger
import Rewards
import Settlement
import Testing

@Suite struct MiningDeskTests {
    private static func tokens(_ count: UInt128) -> TokenAmount { MiningNetwork.tokens(count) }

    /// Miners that do `work` each day, on the shipped composition with some tokens outside.
    private static func days(
        _ miners: [ProviderCohort], work: ScriptedWork, floating: UInt128 = 1_000_000,
        seed: UInt64 = 7, observer: (any RunObserver)? = nil
    ) throws -> DeskDays {
        let configuration = MiningNetwork.configuration(
            try MiningNetwork.terms(floating: floating), seed: seed, miners: miners)
        return try DeskDays(
            configuration, [work, try #require(try MiningDesk(configuration))],
            observer: observer)
    }

    private static func work(_ units: Double) -> ScriptedWork { ScriptedWork([units, 0, 0]) }

    // MARK: Work

    @Test func `work pays rate, quality, reputation and tier at the epoch's end`() throws {
        var days = try MiningDeskTests.days([MiningNetwork.miners("m")], work: .init([100, 0, 0]))
        days.run(days: 1)
        // 100 units at 0.5, quality 1, reputation 0.5, the first tier.
        #expect(days.state.mining.miners[0].claimable == MiningDeskTests.tokens(25))
        #expect(days.values("mining_to_tasks") == .amounts([MiningDeskTests.tokens(25)]))
        #expect(days.values("work_inference") == .counts([100]))
        // Six sevenths of 0.5 and a seventh of one.
        #expect(days.values("reputation_mean") == .wads([Wad(raw: 571_428_571_428_571_428)]))
    }

    @Test func `a fraction of a work unit waits until it is whole`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("m")], work: MiningDeskTests.work(0.75))
        days.run(days: 8)
        #expect(days.values("work_inference") == .counts([0, 1, 1, 1, 0, 1, 1, 1]))
        #expect(days.site.providers[0].work[0] == 0)
        #expect(days.site.desk.refused == 0)
    }

    @Test func `anomalous work earns nothing and costs reputation`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("bad", anomalies: 1)], work: MiningDeskTests.work(100))
        days.run(days: 2)
        #expect(days.state.mining.released == .zero)
        #expect(days.state.mining.miners[0].claimable == .zero)
        #expect(days.values("work_anomalies") == .counts([1, 1]))
        let reputations = [400_000_000_000_000_000, 320_000_000_000_000_000] as [UInt128]
        #expect(days.values("reputation_mean") == .wads(reputations.map { Wad(raw: $0) }))
        #expect(days.metric("mining_pool_lasts_until") == .text("never"))
    }

    @Test func `quality stays within a twentieth of its mean, and between zero and one`() throws {
        let collector = CommandCollector()
        var days = try MiningDeskTests.days(
            [
                MiningNetwork.miners("fair", count: 20, quality: 0.8),
                MiningNetwork.miners("none", count: 3, quality: 0),
                MiningNetwork.miners("true", count: 3, quality: 0.98),
            ], work: MiningDeskTests.work(10), observer: collector)
        days.run(days: 10)
        let fair = collector.qualities.filter { $0 > 0.1 && $0 < 0.9 }
        #expect(fair.count == 200)
        #expect(fair.allSatisfy { $0 >= 0.75 && $0 <= 0.85 })
        // The mean of 200 uniform draws of width 0.1 has a deviation of 0.002; four of them.
        let mean = fair.reduce(0, +) / 200
        #expect(abs(mean - 0.8) < 0.008)
        #expect(collector.qualities.filter { $0 == 0 }.count == 30)
        #expect(collector.qualities.filter { $0 >= 0.96 }.count == 30)
        #expect(collector.qualities.max().map { $0 <= 1 } == true)
    }

    @Test func `several epochs a day each have their reports`() throws {
        var terms = try MiningNetwork.terms(floating: 1_000_000)
        terms.epochLength = SmallNetwork.seconds(21_600)
        let configuration = MiningNetwork.configuration(
            terms, miners: [MiningNetwork.miners("m", bond: 2_000, verification: 1)])
        var days = try DeskDays(
            configuration,
            [MiningDeskTests.work(100), try #require(try MiningDesk(configuration))])
        days.run(days: 2)
        #expect(days.state.epochNumber == 8)
        #expect(days.values("work_inference") == .counts([100, 100]))
        // Twenty tasks at each edge; those of the day's last edge are done on the next day.
        #expect(days.values("verifications_done") == .counts([60, 80]))
        #expect(days.site.desk.refused == 0)
    }

    // MARK: Verification

    @Test func `validators without stake get no verification`() throws {
        let collector = CommandCollector()
        var days = try MiningDeskTests.days(
            [
                MiningNetwork.miners("bonded", bond: 10_000, verification: 1),
                MiningNetwork.miners("loose", verification: 1),
                MiningNetwork.miners("thin", bond: 999, verification: 1),
            ], work: MiningDeskTests.work(0), observer: collector)
        days.run(days: 3)
        // A bond of 10,000 binds 100 tasks of 100 each.
        #expect(days.state.mining.miners.map(\.assigned) == [100, 0, 0])
        #expect(days.state.mining.miners[0].name.text == "bonded-0000000")
        #expect(days.values("verifications_done") == .counts([0, 100, 100]))
        let paid = [0, 50, 50].map { MiningDeskTests.tokens($0) }
        #expect(days.values("mining_to_verification") == .amounts(paid))
        #expect(days.state.mining.miners[1...].allSatisfy { $0.claimable == .zero })
        #expect(collector.entries.allSatisfy { $0.refusal == nil })
    }

    @Test func `a share of the verification tasks is done, in whole ones`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("m", bond: 1_000, verification: 0.25)],
            work: MiningDeskTests.work(0))
        days.run(days: 6)
        #expect(days.values("verifications_offered") == .counts([0, 10, 10, 10, 10, 10]))
        #expect(days.values("verifications_done") == .counts([0, 2, 3, 2, 3, 2]))
    }

    // MARK: Money

    @Test func `mined tokens are income of their day, claimed or not`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("m", claimEveryDays: 60)], work: MiningDeskTests.work(100))
        days.run(days: 1)
        // 25 tokens at 0.02 USD.
        #expect(abs(days.site.providers[0].receiptsUSD - 0.5) < 1e-12)
        days.site.prices[0] = SmallNetwork.price(milliUSD: 40)
        let before = days.state.mining.released
        days.run(days: 1)
        let second = days.state.mining.released.excess(over: before)
        let expected = 0.5 + Double(second.baseUnits) / 1e18 * 0.04
        #expect(abs(days.site.providers[0].receiptsUSD - expected) < 1e-12)
    }

    @Test func `claims come on a provider's own day, and a share of them is sold`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("m", claimEveryDays: 4, sellPercent: 25)],
            work: MiningDeskTests.work(100))
        days.run(days: 12)
        let claimed = days.state.mining.released.excess(over: days.state.mining.claimable)
        let account = try #require(days.site.providers[0].accounts[0])
        let sold = days.site.net.sold
        #expect(claimed > .zero)
        #expect(try days.site.desk.balance(of: account).adding(sold) == claimed)
        // Each claim's quarter is rounded down.
        #expect(claimed.baseUnits / 4 - sold.baseUnits <= 3)
    }

    @Test func `a bond is bought from the float on the day of joining`() throws {
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("m", count: 3, bond: 500)], work: MiningDeskTests.work(0))
        days.run(days: 2)
        #expect(days.state.mining.bonded == MiningDeskTests.tokens(1_500))
        #expect(days.site.net.bought == MiningDeskTests.tokens(1_500))
        #expect(days.metric("miners_joined") == .count(3))
        #expect(days.metric("miner_bonds_postponed") == .count(0))
    }

    @Test func `with an empty float miners begin without a bond and bond what they mine`() throws {
        let terms = try MiningNetwork.shipped()
        let configuration = MiningNetwork.configuration(
            terms, miners: [MiningNetwork.miners("m", bond: 500, claimEveryDays: 1, sellPercent: 0)]
        )
        var days = try DeskDays(
            configuration,
            [MiningDeskTests.work(1_000), try #require(try MiningDesk(configuration))])
        #expect(days.site.desk.balance(of: days.site.float) == .zero)
        days.run(days: 2)
        #expect(days.state.mining.bonded == .zero)
        // 250 a day at first, more with reputation: the third morning has the 500.
        days.run(days: 1)
        #expect(days.state.mining.bonded == MiningDeskTests.tokens(500))
        #expect(days.metric("miner_bonds_postponed") == .count(2))
        #expect(days.site.net.bought == .zero && days.site.desk.refused == 0)
        // Compute, contribution, reputation and stake of the second tier.
        #expect(days.metric("miners_standard_end") == .count(1))
    }

    @Test func `who leaves offers nothing, and sells its bond once it is free`() throws {
        var script = MiningDeskTests.work(100)
        script.leaveDays = ["a-0000000": 5]
        var days = try MiningDeskTests.days(
            [MiningNetwork.miners("a", bond: 1_000, verification: 1)], work: script)
        days.run(days: 6)
        #expect(days.state.mining.miners[0].compute == 0)
        #expect(days.state.mining.miners[0].bond == .zero)
        #expect(days.values("miners") == .counts([1, 1, 1, 1, 1, 0]))
        #expect(days.values("verifications_done") == .counts([0, 10, 10, 10, 10, 0]))
        days.run(days: 14)
        #expect(days.state.mining.bonded == MiningDeskTests.tokens(1_000))
        // Asked for on day 5, after the morning's claims: free on the fifteenth morning.
        days.run(days: 1)
        #expect(days.state.mining.bonded == .zero)
        #expect(days.state.mining.claimable == .zero)
        #expect(days.metric("miners_left") == .count(1))
        #expect(days.site.desk.refused == 0 && days.state.violations == [])
    }

    // MARK: The whole

    @Test func `sixty days of a mixed network break no rule and lose no token`() throws {
        var days = try MiningDeskTests.mixed()
        days.run(days: 60)
        #expect(days.state.violations == [])
        #expect(days.site.desk.refused == 0)
        let state = days.state
        let accounts = state.systemAccounts
        let vaults = [
            accounts.miningPool, accounts.miningClaims, accounts.minerBonds, accounts.bridge,
            accounts.bridgeFees, accounts.treasury, accounts.escrow[0], accounts.fees[0],
        ]
        let book = state.ledger.books[0]
        let everything = try vaults.map { state.ledger.balance(of: $0) }.total()
            .adding(book.circulating).adding(book.burned)
        #expect(everything == MiningDeskTests.tokens(100_000_000))
        let left = state.ledger.balance(of: accounts.miningPool)
        #expect(
            try left.adding(state.mining.released) == state.configuration.mining?.opening)
        #expect(days.metric("mining_released") == .amount(state.mining.released))
        #expect(state.mining.released > MiningDeskTests.tokens(50_000))
    }

    @Test func `the same seed gives the same run, another seed another`() throws {
        var first = try MiningDeskTests.mixed()
        var again = try MiningDeskTests.mixed()
        var other = try MiningDeskTests.mixed(seed: 8)
        first.run(days: 10)
        again.run(days: 10)
        other.run(days: 10)
        #expect(first.site.desk.hash.value == again.site.desk.hash.value)
        #expect(first.state.digest() == again.state.digest())
        #expect(first.state.digest() != other.state.digest())
    }

    @Test func `a cohort more shifts nobody's draws`() throws {
        let alone = CommandCollector()
        let accompanied = CommandCollector()
        let cohort = MiningNetwork.miners("m", count: 5, quality: 0.9, anomalies: 0.3)
        let others = MiningNetwork.miners("a", count: 5, quality: 0.5, anomalies: 0.5)
        var first = try MiningDeskTests.days(
            [cohort], work: MiningDeskTests.work(10), observer: alone)
        var second = try MiningDeskTests.days(
            [others, cohort], work: MiningDeskTests.work(10), observer: accompanied)
        first.run(days: 5)
        second.run(days: 5)
        // Miners of the cohort come after the others: numbers 0…4, then 5…9.
        #expect(alone.qualities(from: 0).count == 25)
        #expect(alone.qualities(from: 0) == accompanied.qualities(from: 5))
        #expect(alone.anomalies(from: 0) == accompanied.anomalies(from: 5))
        #expect(alone.anomalies(from: 0) != 0)
    }

    @Test func `a policy out of its range is refused, and one without a pool`() throws {
        let terms = try MiningNetwork.shipped()
        var bad = MiningNetwork.miners("m")
        bad.mining?.quality = 1.5
        #expect(throws: WorldError(.badShape, subject: "m")) {
            try MiningDesk(MiningNetwork.configuration(terms, miners: [bad]))
        }
        var small = SmallNetwork.configuration()
        #expect(try MiningDesk(small) == nil)
        small.network.providers[0].mining = bad.mining
        #expect(throws: WorldError(.badShape, subject: "home")) { try MiningDesk(small) }
    }

    /// Three kinds of miners and two of bridge users.
    private static func mixed(seed: UInt64 = 7) throws -> DeskDays {
        let configuration = MiningNetwork.configuration(
            try MiningNetwork.terms(floating: 2_000_000), seed: seed,
            miners: [
                MiningNetwork.miners(
                    "lab", count: 5, bond: 10_000, quality: 0.97, verification: 0.9),
                MiningNetwork.miners(
                    "pro", count: 20, bond: 2_500, quality: 0.95, verification: 0.6),
                MiningNetwork.miners("home", count: 40, quality: 0.85, anomalies: 0.05),
            ],
            bridgeUsers: [
                MiningNetwork.holders("traders", meanPerDay: 5_000, sigma: 0.8, returnShare: 0.2),
                MiningNetwork.holders(
                    "funds", chain: 2, sigma: 0.5, returnShare: 0.05, delay: 90_000),
            ])
        var script = ScriptedWork([40.4, 30.3, 20.2])
        script.leaveDays = ["home-0000003": 20, "pro-0000004": 30]
        return try DeskDays(
            configuration,
            [
                script, try #require(try MiningDesk(configuration)),
                try #require(try BridgeDesk(configuration)), try #require(BurnDesk(configuration)),
            ])
    }
}

extension CommandCollector {
    fileprivate var reports: [WorkReport] {
        entries.compactMap {
            guard case .mining(.reportWork(let report)) = $0.command else { return nil }
            return report
        }
    }

    /// Of every report, in the order of filing.
    fileprivate var qualities: [Double] { reports.map { Double($0.quality.raw) / 1e18 } }

    /// Of miners from this number on.
    fileprivate func qualities(from first: UInt32) -> [Wad] {
        reports.filter { $0.miner.index >= first }.map(\.quality)
    }

    /// How many reports of miners from this number on were rolled back.
    fileprivate func anomalies(from first: UInt32) -> Int {
        entries.count {
            guard case .mining(.reportAnomaly(let miner, _)) = $0.command else { return false }
            return miner.index >= first
        }
    }
}
