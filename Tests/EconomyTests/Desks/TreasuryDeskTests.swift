import Ledger
import Rewards
import Settlement
import Testing

@testable import Economy

@Suite struct TreasuryDeskTests {
    private static func tokens(_ count: UInt128) -> TokenAmount { CircleNetwork.tokens(count) }

    private static func percent(_ count: UInt128) -> Wad { Wad(raw: count * Wad.scale / 100) }

    private static func policy(
        _ name: String, asset: AssetID = .token, every days: Int = 10,
        _ grant: TreasuryPolicy.Grant, leaving share: UInt128 = 60
    ) -> TreasuryPolicy {
        TreasuryPolicy(
            name: name, asset: asset, everyDays: days, grant: grant, leavingShare: percent(share))
    }

    private static func configuration(
        _ policies: [TreasuryPolicy], opening: UInt128 = 1_000_000, limit: UInt128 = 5_000,
        days: Int = 400
    ) -> Configuration {
        var terms = CircleNetwork.terms()
        terms.treasury = tokens(opening)
        terms.treasurySpending = TreasuryTerms(limits: [
            TreasuryLimit(asset: .token, perYear: tokens(limit)),
            TreasuryLimit(asset: CircleNetwork.usdc, perYear: tokens(limit)),
        ])
        var configuration = MiningNetwork.configuration(terms, days: days)
        configuration.participants.treasury = policies
        return configuration
    }

    private static func days(
        _ configuration: Configuration, observer: (any RunObserver)? = nil
    ) throws -> DeskDays {
        try DeskDays(
            configuration, [try #require(try TreasuryDesk(configuration))], observer: observer)
    }

    @Test func `grants come on time, and the part that is sold meets the market`() throws {
        let collector = CommandCollector()
        var days = try Self.days(
            Self.configuration([Self.policy("g", .amount(Self.tokens(100)))]),
            observer: collector)
        days.run(days: 35)
        // Days 10, 20 and 30.
        let seconds = collector.entries.compactMap { entry -> UInt64? in
            guard case .treasury = entry.command else { return nil }
            return entry.time.seconds - SmallNetwork.genesis
        }
        let expected: [UInt64] = [10, 20, 30].map { day in day * 86_400 + 40 }
        #expect(seconds == expected)
        #expect(days.metric("treasury_spent") == .amount(Self.tokens(300)))
        #expect(days.metric("treasury_spent_usdc") == .amount(.zero))
        #expect(days.metric("treasury_grants") == .count(3))
        #expect(days.metric("treasury_grants_cut") == .count(0))
        #expect(days.metric("treasury_grants_sold") == .amount(Self.tokens(180)))
        #expect(days.site.net.sold == Self.tokens(180))
        let account = try #require(
            days.state.account(named: SmallNetwork.name("treasury/g"), asset: .token))
        #expect(days.site.desk.balance(of: account) == Self.tokens(120))
        guard case .amounts(let left) = days.values("treasury_allowance") else {
            Issue.record("no such figure")
            return
        }
        #expect(left[9] == Self.tokens(5_000) && left[10] == Self.tokens(4_900))
        #expect(days.state.violations == [] && days.site.desk.refused == 0)
    }

    @Test func `grants are cut to what the year leaves, and the next year begins anew`() throws {
        var days = try Self.days(
            Self.configuration([Self.policy("g", every: 90, .amount(Self.tokens(2_000)))]))
        days.run(days: 400)
        // Days 90, 180, 270 and 360 would be 8,000: two whole, one of 1,000, one of nothing.
        #expect(days.metric("treasury_spent") == .amount(Self.tokens(5_000)))
        #expect(days.metric("treasury_grants") == .count(3))
        #expect(days.metric("treasury_grants_cut") == .count(2))
        days.run(days: 60)
        #expect(days.metric("treasury_spent") == .amount(Self.tokens(7_000)))
        #expect(days.state.treasury.year == 1)
        #expect(days.state.violations == [] && days.site.desk.refused == 0)
    }

    @Test func `a share is of what is held, and nothing is spent of nothing`() throws {
        var days = try Self.days(
            Self.configuration(
                [
                    Self.policy("half", .share(Self.percent(50)), leaving: 0),
                    Self.policy("cash", asset: CircleNetwork.usdc, .amount(Self.tokens(1))),
                ], opening: 1_000))
        days.run(days: 25)
        // 500, then 250 of what is left.
        #expect(days.metric("treasury_spent") == .amount(Self.tokens(750)))
        #expect(days.metric("treasury_grants_sold") == .amount(.zero))
        #expect(days.metric("treasury_grants") == .count(2))
        // The treasury has earned no money.
        #expect(days.metric("treasury_grants_cut") == .count(2))
        #expect(days.site.desk.refused == 0)
    }

    @Test func `several grantors act in one second, in the protocol's order`() throws {
        let policies = ["z", "a", "m"].enumerated().map { index, name in
            Self.policy(
                name, asset: index == 1 ? CircleNetwork.usdc : .token, every: 5,
                .amount(Self.tokens(10)), leaving: 100)
        }
        let configuration = Self.configuration(policies)
        var days = try DeskDays(
            configuration,
            [
                ScriptedJobs(prices: [0, 10_000_000_000, 0], days: 0..<3),
                try #require(try TreasuryDesk(configuration)),
            ])
        days.run(days: 11)
        // A fee of 25 basis points on three times 10,000 USDC, a fifth of it the treasury's: 15.
        #expect(days.metric("treasury_spent") == .amount(Self.tokens(40)))
        #expect(days.metric("treasury_spent_usdc") == .amount(Self.tokens(15)))
        #expect(days.metric("treasury_grants_cut") == .count(1))
        let cash = try #require(
            days.state.account(
                named: SmallNetwork.name("treasury/a"), asset: CircleNetwork.usdc))
        #expect(days.site.desk.balance(of: cash) == .zero)
        #expect(days.state.violations == [])
    }

    @Test func `a protocol whose treasury spends nothing has no desk for it`() throws {
        let bare = MiningNetwork.configuration(CircleNetwork.terms())
        #expect(try TreasuryDesk(bare) == nil)
        let idle = try #require(try TreasuryDesk(Self.configuration([])))
        #expect(idle.instants.isEmpty)
    }

    @Test func `a policy must be one that the treasury can follow`() {
        let grant = TreasuryPolicy.Grant.amount(Self.tokens(1))
        let bad = [
            Self.policy("p", asset: CircleNetwork.sol, grant), Self.policy("p", every: 0, grant),
            Self.policy("p", .amount(.zero)), Self.policy("p", .share(.zero)),
            Self.policy("p", .share(Self.percent(101))), Self.policy("p", grant, leaving: 101),
        ]
        for policy in bad {
            #expect(throws: WorldError(.badParticipant, subject: "p"), "\(policy)") {
                try TreasuryDesk(Self.configuration([policy]))
            }
        }
        var bare = MiningNetwork.configuration(CircleNetwork.terms())
        bare.participants.treasury = [Self.policy("p", grant)]
        #expect(throws: WorldError(.badParticipant, subject: "p")) { try TreasuryDesk(bare) }
        let twins = [Self.policy("p", grant), Self.policy("p", grant)]
        #expect(throws: WorldError(.badName, subject: "treasury/p")) {
            try TreasuryDesk(Self.configuration(twins))
        }
        #expect(throws: WorldError(.badName, subject: "treasury/a b")) {
            try TreasuryDesk(Self.configuration([Self.policy("a b", grant)]))
        }
    }

    @Test func `a whole world grants, and its record says so`() throws {
        let configuration = Self.configuration(
            [Self.policy("g", .amount(Self.tokens(100)))], days: 25)
        let record = try World(configuration: configuration).run()
        func metric(_ name: String) -> MetricValue? {
            record.metrics.first { $0.name == name }?.value
        }
        #expect(metric("treasury_spent") == .amount(Self.tokens(200)))
        #expect(metric("violations") == .count(0))
        let flow = record.flows.first { $0.reason == "treasury_spend" }
        #expect(flow?.amount == UInt256(Self.tokens(200).baseUnits) && flow?.count == 2)
        let details = record.events.filter { $0.kind == "treasury_spent" }.map(\.detail)
        #expect(details == ["100 ICPX", "100 ICPX"])
        let series = record.series.first { $0.name == "treasury_spent" }
        #expect(series?.unit == "ICPX")
    }
}
