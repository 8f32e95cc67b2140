@testable import Economy
import Ledger
import RandomStreams
import Rewards
import Settlement
import Testing

/// One node of one GPU at 2,500 millionths of a USDC a second, and jobs at known seconds.
@Suite struct SpotDeskTests {
    @Test func `a job is funded by its quote, paid for its work and refunded the rest`() throws {
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [100]))
        rig.runDays(1)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        // 100 GPU-seconds and half as many for safety, 25 hundredths of a per cent for the fee.
        #expect(replay.total(.jobFunding, of: SpotNetwork.usdc) == 375_000)
        #expect(replay.total(.jobPayment, of: SpotNetwork.usdc) == 249_375)
        #expect(replay.total(.jobFee, of: SpotNetwork.usdc) == 625)
        #expect(replay.total(.jobRefund, of: SpotNetwork.usdc) == 125_000)
        #expect(rig.seconds { if case .create = $0 { true } else { false } } == [1_000])
        #expect(rig.seconds { if case .accept = $0 { true } else { false } } == [1_000])
        #expect(rig.seconds { if case .complete = $0 { true } else { false } } == [1_100])
    }

    @Test func `a running job is paid by a receipt at every interval`() throws {
        let policy = SpotNetwork.escrow(SpotNetwork.usdc, receiptEvery: 60)
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [150], policy: policy))
        rig.runDays(1)
        let receipts = rig.commands().compactMap { entry -> EscrowReceipt? in
            if case .settle(_, let receipt) = entry.command { receipt } else { nil }
        }
        #expect(
            receipts == [
                EscrowReceipt(cumulativeUnits: 60, nonce: 1),
                EscrowReceipt(cumulativeUnits: 120, nonce: 2),
            ])
        #expect(rig.seconds { if case .settle = $0 { true } else { false } } == [1_060, 1_120])
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        #expect(replay.total(.jobFunding, of: SpotNetwork.usdc) == 562_500)
        #expect(replay.total(.jobRefund, of: SpotNetwork.usdc) == 187_500)
    }

    @Test func `a refund pays for the next job`() throws {
        var rig = try DeskRig(SpotNetwork.single(at: [1_000, 2_000], work: [100, 100]))
        rig.runDays(1)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        // 375,000 for the first, of which 125,000 come back; 250,000 more for the second.
        #expect(replay.total(.broughtIn, of: SpotNetwork.usdc) == 625_000)
        #expect(replay.total(.jobFunding, of: SpotNetwork.usdc) == 750_000)
        #expect(replay.balance("user/jobs", SpotNetwork.usdc) == 125_000)
    }

    @Test func `jobs of the first minute of a day are paid for from its sixtieth second on`() throws
    {
        var rig = try DeskRig(SpotNetwork.single(at: [10, 86_399, 86_420], work: [5, 30, 5]))
        rig.runDays(2)
        // The second one runs from the last second of the first day, the third waits for it.
        let expected: [Int64] = [60, 86_460, 86_460]
        #expect(rig.seconds { if case .create = $0 { true } else { false } } == expected)
        #expect(rig.seconds { if case .complete = $0 { true } else { false } } == expected)
        #expect(rig.commands().allSatisfy { $0.refusal == nil })
    }

    @Test func `an interrupted job keeps what receipts have proven and is refunded at its expiry`()
        throws
    {
        let policy = SpotNetwork.escrow(
            SpotNetwork.usdc, receiptEvery: 60, retries: 0, expiryMargin: 500)
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [200], policy: policy))
        rig.run(to: 1_100)
        rig.takeOut(0, seconds: 100)
        rig.runDays(1)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        #expect(replay.total(.jobFunding, of: SpotNetwork.usdc) == 750_000)
        // One receipt over 60 seconds; the forty seconds after it are nobody's proof.
        #expect(replay.total(.jobPayment, of: SpotNetwork.usdc) == 149_625)
        #expect(replay.total(.jobRefund, of: SpotNetwork.usdc) == 600_000)
        // Quoted 300 seconds and a margin of 500, then the slot after the last.
        #expect(rig.seconds { if case .expire = $0 { true } else { false } } == [1_802])
        #expect(rig.seconds { if case .complete = $0 { true } else { false } }.isEmpty)
        #expect(rig.desk.flow.workloads[0].failed == 1)
    }

    @Test func `a retry is a new escrow`() throws {
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [200]))
        rig.run(to: 1_100)
        rig.takeOut(0, seconds: 100)
        rig.runDays(1)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        #expect(rig.seconds { if case .create = $0 { true } else { false } } == [1_000, 1_200])
        #expect(rig.seconds { if case .complete = $0 { true } else { false } } == [1_400])
        // Without receipts nothing of the first try was proven.
        #expect(replay.total(.jobPayment, of: SpotNetwork.usdc) == 498_750)
        #expect(replay.total(.jobRefund, of: SpotNetwork.usdc) == 750_000 + 250_000)
    }

    @Test func `a job that never starts pays nothing`() throws {
        let policy = SpotNetwork.escrow(SpotNetwork.usdc, maxPrice: 1)
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [100], policy: policy))
        rig.runDays(1)
        #expect(rig.commands().isEmpty)
        #expect(rig.collector.entries.allSatisfy { $0.refusal == nil })
    }

    @Test func `a job whose user cannot pay runs unpaid`() throws {
        var configuration = SpotNetwork.single(
            at: [1_000], work: [100], policy: SpotNetwork.escrow(.token))
        configuration.protocolTerms = SpotNetwork.terms(supply: 10)
        var rig = try DeskRig(configuration)
        rig.runDays(1)
        #expect(rig.commands().isEmpty)
        #expect(rig.desk.flow.workloads[0].finished == 1)
        #expect(rig.desk.figures.sum.unpaid == 1)
    }

    @Test func `providers take external money out when they claim`() throws {
        var rig = try DeskRig(SpotNetwork.single(at: [1_000], work: [100], days: 4))
        rig.runDays(4)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        #expect(replay.total(.takenOut, of: SpotNetwork.usdc) == 249_375)
        let withdrawals = replay.steps.filter { step in
            if case .takeOut = step.command { true } else { false }
        }
        #expect(withdrawals.map(\.second) == [1])
        #expect(rig.site.providers[0].receiptsUSD == 0.249375)
    }

    @Test func `of tokens received the share to be sold is sold to the float`() throws {
        var configuration = SpotNetwork.single(
            at: [1_000], work: [100], days: 4, policy: SpotNetwork.escrow(.token))
        configuration.market.price = .constant(SmallNetwork.price(milliUSD: 20))
        var rig = try DeskRig(configuration)
        rig.runDays(4)
        let replay = try SpotReplay(rig.site.configuration, rig.collector)
        // A four-hundredth of a USD is an eighth of a token: 125,000 units a second.
        #expect(replay.total(.jobFunding, of: .token) == 18_750_000)
        #expect(replay.total(.jobPayment, of: .token) == 12_468_750)
        #expect(replay.balance("provider/solo-0000000", .token) == 6_234_375)
        #expect(rig.site.net.bought.baseUnits == 18_750_000)
        #expect(rig.site.net.sold.baseUnits == 6_234_375)
    }

    @Test func `a quote is the asking price at the last close, rounded up`() throws {
        let usd = SmallNetwork.price(milliUSD: 1_000)
        let sol = SmallNetwork.price(milliUSD: 150_000)
        #expect(
            try TokenAmount(askingPerGPUSecond: 0.8, at: usd, decimals: 6).baseUnits == 223)
        #expect(
            try TokenAmount(askingPerGPUSecond: 0.8, at: sol, decimals: 9).baseUnits == 1_482)
        #expect(
            try TokenAmount(askingPerGPUSecond: 9, at: usd, decimals: 6).baseUnits == 2_500)
        // As it was written: 3.60 USD an hour are exactly a thousand millionths a second.
        #expect(
            try TokenAmount(askingPerGPUSecond: 3.6, at: usd, decimals: 6).baseUnits == 1_000)
        #expect(throws: Refusal.badPrice) {
            try TokenAmount(askingPerGPUSecond: 1, at: .unusable, decimals: 6)
        }
    }

    @Test func `a quote stands until the asset's price has moved past the threshold`() throws {
        var configuration = SpotNetwork.single(
            at: [1_000], work: [100], days: 4, policy: SpotNetwork.escrow(.token))
        configuration.network.providers[0].requoteThreshold = 0.1
        var rig = try DeskRig(configuration)
        rig.runDays(1)
        let first = try #require(rig.desk.members[0].quotes[0]?.price)
        rig.site.prices[0] = try Price(wad: rig.site.prices[0].wad * 109 / 100)
        rig.run(to: 86_402)
        #expect(rig.desk.members[0].quotes[0]?.price == first)
        rig.site.prices[0] = try Price(wad: rig.site.prices[0].wad * 103 / 100)
        rig.runDays(2)
        rig.run(to: 2 * 86_400 + 2)
        let second = try #require(rig.desk.members[0].quotes[0]?.price)
        #expect(second < first)
    }

    @Test func `a provider's reputation is the smoothed share of its jobs that ended well`() throws
    {
        var rig = try DeskRig(SpotNetwork.single(at: [1_000, 2_000], work: [100, 200]))
        rig.run(to: 1_500)
        #expect(rig.site.providers[0].reputation == 1)
        rig.run(to: 2_100)
        rig.takeOut(0, seconds: 100)
        rig.runDays(1)
        // One lost, then one well.
        #expect(abs(rig.site.providers[0].reputation - (0.98 + 0.02 * 0.02)) < 1e-12)
        rig.run(to: 86_402)
        #expect(rig.desk.flow.nodes[0].reputation == rig.site.providers[0].reputation)
    }

    @Test func `finished work is counted towards mining in units of the reference GPU`() {
        var provider = SpotProvider(
            cohort: 0, name: SmallNetwork.name("p"), entity: .environment, ask: 1, joinDay: 0,
            accounts: [], work: [0, 0], reputation: 1)
        var policy = SpotNetwork.escrow(.token)
        policy.task = 1
        policy.workUnitsPerGPUHour = 10
        let workload = SpotNetwork.workload("w", perDay: 1, policy: policy)
        let buyer = SpotBuyer(
            workload: 0, accountName: SmallNetwork.name("u"), rank: 0, policy: policy,
            terms: SpotTerms(workload, policy, classes: SmallNetwork.classes), receiptEvery: nil)
        // Two hours on a GPU of twice the reference's speed.
        provider.noteWork(units: 7_200, hardwareClass: 1, buyer)
        #expect(provider.work == [0, 40])
    }
}
