import Rewards
import Testing

@Suite struct NodeSalePaymentsTests {
    private let icn = NodeSalePayments.icn

    // Conformance vectors "first-payment", "edge-month-one", "computed-07", "computed-11",
    // "computed-12".
    @Test(
        arguments: [
            (0, 381_818_181_818_181_800_000),
            (1, 88_311_688_311_688_312_430),
            (26, 42_316_017_316_017_316_373),
            (39, 18_398_268_398_268_398_423),
            (42, 12_878_787_878_787_878_896),
        ] as [(UInt64, UInt128)])
    func `the published preset pays these amounts`(month: UInt64, scheduled: UInt128) throws {
        let payment = try icn.payment(month: month, uptimeFactor: .one)
        #expect(payment.scheduled.baseUnits == scheduled)
        #expect(payment.holder == payment.scheduled)
        #expect(payment.withheld == .zero)
    }

    @Test func `uptime withholds and the operator takes commission of what is earned`() throws {
        // Conformance vector "computed-06".
        var payments = icn
        payments.operatorCommission = Wad(raw: 95_619_646_509_197_619)
        let payment = try payments.payment(
            month: 26, uptimeFactor: Wad(raw: 49_313_217_781_510_192))
        #expect(payment.earned.baseUnits == 2_086_738_977_550_918_315)
        #expect(payment.commission.baseUnits == 199_533_243_390_383_275)
        #expect(payment.holder.baseUnits == 1_887_205_734_160_535_040)
        #expect(payment.withheld.baseUnits == 40_229_278_338_466_398_058)
    }

    @Test func `the months pay a link its part of the pool, to the unit`() throws {
        let sum = try (0...48).map { try icn.payment(month: $0, uptimeFactor: .one).scheduled }
            .total()
        #expect(sum == (try icn.perLink()))
        // ⌊140,000,000 · 10^18 / 55,000⌋
        #expect(sum.baseUnits == 2_545_454_545_454_545_454_545)
    }

    @Test func `the default weights fall from month to month`() throws {
        let amounts = try (1...48).map {
            try icn.payment(month: $0, uptimeFactor: .one).scheduled
        }
        #expect(zip(amounts, amounts.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test func `a wrong number of weights is refused before a small pool`() {
        var payments = icn
        payments.pool = .zero
        payments.monthWeights.removeLast()
        #expect(throws: Refusal.badCurve) { try payments.checkCurve() }
        payments.monthWeights = [UInt128](repeating: 0, count: 48)
        #expect(throws: Refusal.badCurve) { try payments.checkCurve() }
        payments.monthWeights[47] = 1
        #expect(throws: Refusal.poolTooSmall) { try payments.checkCurve() }
        #expect(throws: Refusal.poolTooSmall) {
            try payments.payment(month: 3, uptimeFactor: .one)
        }
    }

    @Test func `a part of the pool of exactly the first payment leaves nothing for later`() throws {
        var payments = icn
        payments.pool = TokenAmount(baseUnits: payments.firstPayment.baseUnits * payments.links)
        #expect(try payments.payment(month: 0, uptimeFactor: .one).scheduled == icn.firstPayment)
        #expect(try payments.payment(month: 48, uptimeFactor: .one).scheduled == .zero)
    }

    @Test func `values outside their range are refused`() throws {
        #expect(throws: Refusal.outOfRange) { try icn.payment(month: 49, uptimeFactor: .one) }
        #expect(throws: Refusal.outOfRange) {
            try icn.payment(month: 1, uptimeFactor: Wad(raw: Wad.scale + 1))
        }
        var payments = icn
        payments.links = 0
        #expect(throws: Refusal.outOfRange) { try payments.validate() }
        #expect(throws: Refusal.outOfRange) { try payments.lockedByMonth() }
        #expect(throws: Refusal.divisionByZero) { try payments.perLink() }
        payments = icn
        payments.monthWeights[3] = NodeSalePayments.maxWeight
        try payments.validate()
        payments.monthWeights[3] += 1
        #expect(throws: Refusal.outOfRange) { try payments.validate() }
        payments = icn
        payments.operatorCommission = Wad(raw: Wad.scale + 1)
        #expect(throws: Refusal.outOfRange) { try payments.validate() }
    }

    @Test func `the pool unlocks as a vesting table down to what cannot be shared`() throws {
        let locked = try icn.lockedByMonth()
        #expect(locked.count == 49)
        #expect(zip(locked, locked.dropFirst()).allSatisfy { $0 > $1 })
        // 140,000,000 · 10^18 mod 55,000
        #expect(locked[48].baseUnits == 25_000)
        let schedule = VestingSchedule(
            kind: .table(lockedByMonth: locked, month: .month), total: icn.pool, start: .zero)
        let first = try schedule.position(at: .zero).unlocked
        #expect(first.baseUnits == icn.firstPayment.baseUnits * 55_000)
        let end = try schedule.position(at: Timestamp(49 * Seconds.month.count))
        #expect(end.locked == .zero)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `every curve pays out all of a link's part`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var payments = NodeSalePayments(
            pool: random.amount(), firstPayment: .zero, links: random.positive(bits: 40),
            monthWeights: (0..<48).map { _ in random.wide(bits: 39) },
            operatorCommission: random.fraction())
        payments.monthWeights[Int(random.below(48))] = NodeSalePayments.maxWeight
        payments.firstPayment = min(random.amount(), try payments.perLink())
        let uptime = random.fraction()
        var sum = TokenAmount.zero
        for month in 0...48 as ClosedRange<UInt64> {
            let payment = try payments.payment(month: month, uptimeFactor: uptime)
            sum = try sum.adding(payment.scheduled)
            #expect(
                try payment.commission.adding(payment.holder).adding(payment.withheld)
                    == payment.scheduled, "seed \(seed)")
            let earned = (ExactRational(payment.scheduled.baseUnits) * .wad(uptime)).floor
            #expect(BigInteger(payment.earned) == earned, "seed \(seed)")
        }
        #expect(sum == (try payments.perLink()), "seed \(seed)")
    }
}
