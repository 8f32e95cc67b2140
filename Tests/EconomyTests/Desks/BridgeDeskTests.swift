@testable import Economy
import Ledger
import Rewards
import Settlement
import Testing

@Suite struct BridgeDeskTests {
    private static func tokens(_ count: UInt128) -> TokenAmount { MiningNetwork.tokens(count) }

    private static func days(
        _ users: [BridgeCohort], floating: UInt128 = 1_000_000, mode: BridgeMode = .lockMint,
        observer: (any RunObserver)? = nil
    ) throws -> DeskDays {
        var terms = try MiningNetwork.terms(floating: floating)
        terms.bridge?.terms.mode = mode
        let configuration = MiningNetwork.configuration(terms, bridgeUsers: users)
        return try DeskDays(
            configuration, [try #require(try BridgeDesk(configuration))], observer: observer)
    }

    @Test func `a sending pays its fee, half of it is burned, and the rest arrives`() throws {
        var days = try BridgeDeskTests.days([MiningNetwork.holders("h")])
        days.run(days: 2)
        let supply = days.state.bridge.supply
        // Two sendings of 1,000 at ten basis points; the first has arrived.
        #expect(supply.supply[1] == BridgeDeskTests.tokens(999))
        #expect(supply.inFlight == BridgeDeskTests.tokens(999))
        #expect(supply.locked == BridgeDeskTests.tokens(1_998))
        #expect(supply.burned == BridgeDeskTests.tokens(1))
        #expect(supply.fees == BridgeDeskTests.tokens(1))
        let sent = Array(repeating: BridgeDeskTests.tokens(999), count: 2)
        #expect(days.values("bridge_sent") == .amounts(sent))
        #expect(days.site.net.bought == BridgeDeskTests.tokens(2_000))
    }

    @Test func `what stands abroad is what is locked less what is on its way`() throws {
        let users = [
            MiningNetwork.holders("traders", meanPerDay: 5_000, sigma: 1, returnShare: 0.3),
            MiningNetwork.holders("funds", chain: 2, sigma: 0.5, returnShare: 0.1, delay: 90_000),
            MiningNetwork.holders("quick", chain: 2, sigma: 0.5, returnShare: 1, delay: 5),
        ]
        var days = try BridgeDeskTests.days(users)
        for _ in 0..<60 {
            days.run(days: 1)
            let supply = days.state.bridge.supply
            let abroad = try supply.supply[1].adding(supply.supply[2])
            #expect(abroad == supply.locked.excess(over: supply.inFlight))
        }
        #expect(days.state.violations == [] && days.site.desk.refused == 0)
        #expect(days.metric("bridge_wishes_cut") == .count(0))
    }

    @Test func `where the bridge burns and mints, all chains together lose only what fees burn`()
        throws
    {
        var days = try BridgeDeskTests.days(
            [MiningNetwork.holders("h", sigma: 0.5, returnShare: 0.2)], mode: .burnMint)
        days.run(days: 30)
        let supply = days.state.bridge.supply
        let all = try supply.supply.total().adding(supply.inFlight).adding(supply.burned)
        #expect(all == BridgeDeskTests.tokens(100_000_000))
        #expect(days.state.violations == [] && days.site.desk.refused == 0)
    }

    @Test(arguments: [
        (5 as UInt64, 39 as UInt64), (600, 86_430), (86_398, 86_430), (90_000, 172_830),
    ])
    func `a message arrives at the first second of delivery after its time`(
        delay: UInt64, second: UInt64
    ) throws {
        let collector = CommandCollector()
        var days = try BridgeDeskTests.days(
            [MiningNetwork.holders("h", delay: delay)], observer: collector)
        days.run(days: 3)
        let first = collector.entries.first { $0.command == .bridge(.deliver(message: 0)) }
        let time = try #require(first?.time)
        #expect(time.seconds - SmallNetwork.genesis == second)
    }

    @Test func `a share comes back every day and is sent out again before anything is bought`()
        throws
    {
        var days = try BridgeDeskTests.days([MiningNetwork.holders("h", returnShare: 1)])
        days.run(days: 3)
        // Day 1 sends back 999 less a fee of 0.999; day 2 has them and buys 1.999 more.
        let back = MiningNetwork.milli(998_001)
        #expect(days.values("bridge_returned") == .amounts([.zero, back, back]))
        #expect(days.site.net.bought == MiningNetwork.milli(2_001_999))
    }

    @Test func `nobody sends more than there is`() throws {
        var days = try BridgeDeskTests.days(
            [MiningNetwork.holders("h", meanPerDay: 1_000)], floating: 1_500)
        days.run(days: 3)
        #expect(days.site.net.bought == BridgeDeskTests.tokens(1_500))
        #expect(days.site.desk.balance(of: days.site.float) == .zero)
        #expect(days.metric("bridge_wishes_cut") == .count(2))
        #expect(days.site.desk.refused == 0)
    }

    @Test func `daily amounts have the cohort's mean`() throws {
        var days = try BridgeDeskTests.days(
            [MiningNetwork.holders("h", sigma: 0.4)], floating: 10_000_000)
        days.run(days: 400)
        let mean = Double(days.site.net.bought.baseUnits) / 1e18 / 400
        // The deviation of the mean of 400 is 1,000 · √(e^0.16 − 1) / 20 = 21; four of them.
        #expect(abs(mean - 1_000) < 84)
    }

    @Test func `a cohort must name another chain of a bridge`() throws {
        let terms = try MiningNetwork.shipped()
        let chainless = [
            MiningNetwork.holders("h", chain: 0), MiningNetwork.holders("h", chain: 3),
        ]
        for users in chainless {
            #expect(throws: WorldError(.badShape, subject: "h")) {
                try BridgeDesk(MiningNetwork.configuration(terms, bridgeUsers: [users]))
            }
        }
        var small = SmallNetwork.configuration()
        #expect(try BridgeDesk(small) == nil)
        small.participants.bridgeUsers = [MiningNetwork.holders("h")]
        #expect(throws: WorldError(.badShape, subject: "h")) { try BridgeDesk(small) }
        let twins = [MiningNetwork.holders("h"), MiningNetwork.holders("h")]
        #expect(throws: WorldError(.badName, subject: "bridge/h")) {
            try BridgeDesk(MiningNetwork.configuration(terms, bridgeUsers: twins))
        }
    }
}
