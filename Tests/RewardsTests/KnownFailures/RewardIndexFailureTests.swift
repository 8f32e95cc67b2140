import Rewards
import Testing

/// Failures of reward-per-share indices: the published rule and ours under the same commands.
@Suite struct RewardIndexFailureTests {
    private typealias Script = [(at: UInt64, command: StreamCommand)]

    private func bothRun(
        _ script: Script
    ) throws -> (flawed: TruncatedStream, lost: UInt128, ours: CarriedStream, paid: UInt128) {
        var flawed = TruncatedStream()
        var ours = CarriedStream()
        let lost = try flawed.run(script)
        let paid = try ours.run(script)
        return (flawed, lost, ours, paid)
    }

    @Test func `F1 rewards while nobody is staked lose 86,400 (R6, R7, S5); ours carry them`()
        throws
    {
        let script: Script = [
            (0, .fund(604_800, over: 604_800)), (86_400, .stake(600)),
            (604_800, .claim(0)), (700_000, .claim(0)),
        ]
        let (flawed, flawedPaid, ours, paid) = try bothRun(script)
        // S5: distributed + carried out = budget. R7: less than a unit an account is stuck.
        #expect(flawedPaid == 518_400 && flawed.carried == 0 && flawed.vault == 86_400)
        #expect(paid == 604_800 && ours.vault == 0 && ours.carried == 0)

        // R6: the empty interval moves no index and divides by nothing.
        var waiting = CarriedStream()
        _ = try waiting.run(Script(script.prefix(1)) + [(86_400, .touch)])
        #expect(waiting.carried == 86_400 && waiting.pool.index == 0)
    }

    @Test func `F2 a truncated rate loses 395,200 units (S5, R7); ours loses none`() throws {
        // One dollar over a week: ⌊1,000,000 / 604,800⌋ = 1 a second.
        let (flawed, flawedPaid, ours, paid) = try bothRun([
            (0, .stake(1)), (0, .fund(1_000_000, over: 604_800)), (604_800, .claim(0)),
        ])
        #expect(flawedPaid == 604_800 && flawed.vault == 395_200 && flawed.carried == 0)
        #expect(paid == 1_000_000 && ours.vault == 0)
    }

    @Test func `F3 small increments round to zero (R8, R9); ours carries 250,000 dollars`() throws {
        // Rewards of 6 decimals on a stake of 18: below 500 dollars an update adds nothing.
        let stake: UInt128 = 500_000_000_000_000_000_000_000_000
        let update: UInt128 = 499_999_999
        let updates: Script = (0..<500 as Range<UInt64>).map { ($0, .fund(update, over: 1)) }
        let (flawed, flawedPaid, ours, paid) = try bothRun(
            [(0, .stake(stake))] + updates + [(500, .claim(0))])
        #expect(flawedPaid == 0 && flawed.index == 0 && flawed.vault == 500 * update)

        // R8: off by less than a unit and T/2^64, which is 27.1 dollars here.
        let exact = ExactRational(500 * update)
        let slack = ExactRational(BigInteger(stake), over: .powerOfTwo(64))
        let gap = exact - ExactRational(paid)
        #expect(gap < slack + 1 && -slack < gap && slack < 27_105_055)
        // R9: 500 updates or one give the same index.
        var once = CarriedStream()
        _ = try once.run([(0, .stake(stake)), (0, .fund(500 * update, over: 500)), (500, .touch)])
        #expect(once.pool.index == ours.pool.index && once.pool.remainder == ours.pool.remainder)
    }

    @Test func `F4 updates every second add 0, one in 1,000 adds 1 (R9, R11); ours agree`() throws {
        // T = 1e27, a dollar a second.
        let opening: Script = [
            (0, .stake(1_000_000_000_000_000_000_000_000_000)),
            (0, .fund(1_000_000_000, over: 1_000)),
        ]
        let seconds: Script = (1..<1_000 as Range<UInt64>).map { ($0, .touch) }
        let often = try bothRun(opening + seconds + [(1_000, .touch)])
        let once = try bothRun(opening + [(1_000, .touch)])
        #expect(often.flawed.index == 0 && once.flawed.index == 1)
        #expect(often.ours.pool == once.ours.pool && once.ours.pool.index > 0)
    }

    @Test func `F9 an index equal to its initial value pays 280,000 (R1, R3, R12); ours pays 0`()
        throws
    {
        // Nothing was ever distributed: the market's index still has its initial value.
        for (comparison, pay) in [(InitialIndexMarket.Comparison.above, 280_000), (.atLeast, 0)]
            as [(InitialIndexMarket.Comparison, UInt128)]
        {
            var market = InitialIndexMarket(comparison: comparison)
            #expect(market.claim(supplied: 280_000) == pay)
        }
        var ours = CarriedStream()
        #expect(try ours.run([(0, .stake(280_000)), (0, .claim(0))]) == 0)
        // Nor does a newcomer share in what was distributed before.
        _ = try ours.run([(0, .fund(280_000, over: 7)), (7, .stake(280_000))])
        #expect(ours.pool.positions[1].phase == .active(since: ours.pool.index))
        #expect(try ours.claimable(1) == 0 && ours.claimable(0) == 280_000)
    }

    @Test func `F9 whoever has no weight earns nothing while others do (R1)`() throws {
        var ours = CarriedStream()
        let paid = try ours.run([
            (0, .stake(1)), (0, .stake(1)), (0, .exit(1)), (0, .fund(700, over: 7)),
            (7, .claim(0)), (7, .claim(1)),
        ])
        #expect(paid == 700 && ours.vault == 0)
    }
}

/// A market whose suppliers start at the initial index, if the comparison is right.
///
/// `>` leaves a supplier of a market that has not moved yet at zero: the whole initial index is
/// owed at once.
private struct InitialIndexMarket {
    enum Comparison { case above, atLeast }

    static let initial: UInt128 = 1_000_000_000_000_000_000
    let comparison: Comparison
    private var supplierIndex: UInt128 = 0
    private var index = InitialIndexMarket.initial

    init(comparison: Comparison) {
        self.comparison = comparison
    }

    mutating func claim(supplied: UInt128) -> UInt128 {
        let hasMoved =
            comparison == .above
            ? index > InitialIndexMarket.initial : index >= InitialIndexMarket.initial
        if supplierIndex == 0 && hasMoved { supplierIndex = InitialIndexMarket.initial }
        defer { supplierIndex = index }
        return supplied * (index - supplierIndex) / InitialIndexMarket.initial
    }
}
