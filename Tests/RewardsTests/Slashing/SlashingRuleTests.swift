import Rewards
import Testing

@Suite struct SlashingRuleTests {
    private func rule(
        _ rows: [(UInt64, UInt128)], _ basis: SlashBasis = .total
    ) throws -> SlashingRule {
        var table: [SlashRow] = []
        for row in rows {
            table.append(SlashRow(downtimeFrom: try Seconds(row.0), fraction: Wad(raw: row.1)))
        }
        return SlashingRule(table: table, basis: basis)
    }

    /// Nothing, from an hour a tenth, from two hours everything.
    private let rows: [(UInt64, UInt128)] = [
        (0, 0), (3_600, Wad.scale / 10), (7_200, Wad.scale),
    ]

    private func slash(
        _ rule: SlashingRule, own: UInt128, delegated: [UInt128], downtime: UInt64,
        era: UInt64 = 86_400
    ) throws -> Slash {
        try rule.slash(
            own: TokenAmount(baseUnits: own),
            delegated: delegated.map { TokenAmount(baseUnits: $0) },
            downtime: Seconds(downtime), eraLength: Seconds(era))
    }

    // Conformance vectors "edge-under-threshold", "edge-own-first-then-delegated",
    // "edge-everything", "edge-no-collateral"; delegated amounts in the order of their ids.
    @Test(
        arguments: [
            (100, [50], 3_599, 0, [0]),
            (10, [52, 51, 50], 3_600, 10, [2, 2, 2]),
            (10, [6, 5], 7_200, 10, [6, 5]),
            (0, [], 7_200, 0, []),
        ] as [(UInt128, [UInt128], UInt64, UInt128, [UInt128])])
    func `own collateral pays first, then the delegated in proportion`(
        own: UInt128, delegated: [UInt128], downtime: UInt64, fromOwn: UInt128,
        fromDelegated: [UInt128]
    ) throws {
        let answer = try slash(try rule(rows), own: own, delegated: delegated, downtime: downtime)
        #expect(answer.fromOwn.baseUnits == fromOwn)
        #expect(answer.fromDelegated.map { $0.baseUnits } == fromDelegated)
        #expect(answer.slashed.baseUnits == fromOwn + fromDelegated.reduce(0, +))
        #expect(answer.toTreasury == answer.slashed)
    }

    @Test func `the largest remainders take the units that are left`() throws {
        // Conformance vectors "computed-11" and "computed-04".
        let first = try slash(
            try rule([(0, 843_870_015_386_726_365)]), own: 1, delegated: [91_516_111_523, 1, 11],
            downtime: 491, era: 3_600)
        #expect(first.slashed.baseUnits == 77_227_702_450)
        #expect(first.fromDelegated.map { $0.baseUnits } == [77_227_702_439, 1, 9])

        let second = try slash(
            try rule([(0, 829_230_449_234_510_132), (36_000, 121_000_875_595_976_388)]),
            own: 27_868_146_230_530_207,
            delegated: [970_474_139_980_560_398_502, 97_357_000_972_582_879], downtime: 38_517)
        #expect(second.slashed.baseUnits == 117_443_373_033_358_175_519)
        #expect(
            second.fromDelegated.map { $0.baseUnits }
                == [117_403_727_061_940_069_360, 11_777_825_187_575_952])
    }

    @Test func `on the basis of own collateral the delegated are safe`() throws {
        // Conformance vector "edge-max-own".
        let answer = try slash(
            try rule(rows, .own), own: .max, delegated: [1], downtime: 7_200)
        #expect(answer.fromOwn.baseUnits == .max)
        #expect(answer.fromDelegated == [.zero])
    }

    @Test func `the published preset slashes nothing`() throws {
        let answer = try slash(.icn, own: 5, delegated: [5], downtime: 86_400)
        #expect(answer.slashed == .zero)
    }

    @Test func `refusals come in their order`() throws {
        #expect(throws: Refusal.outOfRange) {
            try slash(try rule([(1, Wad.scale + 1)]), own: 0, delegated: [], downtime: 9, era: 1)
        }
        #expect(throws: Refusal.outOfRange) {
            try slash(try rule(rows), own: 0, delegated: [], downtime: 1, era: 0)
        }
        for bad in [[], [(1, 0)], [(0, 0), (9, 0), (9, 0)]] as [[(UInt64, UInt128)]] {
            #expect(throws: Refusal.badTable) {
                try slash(try rule(bad), own: .max, delegated: [1], downtime: 9, era: 1)
            }
        }
        #expect(throws: Refusal.downtimeExceedsEra) {
            try slash(try rule(rows), own: .max, delegated: [1], downtime: 86_401)
        }
        #expect(throws: Refusal.overflow) {
            try slash(try rule(rows), own: .max, delegated: [1], downtime: 86_400)
        }
    }

    @Test func `a fraction of one basis point over all is out of range`() throws {
        let tenThousandAndOne = Wad.scale / 10_000 * 10_001
        #expect(throws: Refusal.outOfRange) { try rule([(0, tenThousandAndOne)]).validate() }
        try rule([(0, Wad.scale)]).validate()
    }

    @Test func `delegators who paid in proportion would lose before the provider is empty`() throws
    {
        // The variant slashes all positions alike: a provider with little at stake shifts the loss.
        let positions: [UInt128] = [100, 900]
        let variant = try splitProRata(100, weights: positions).parts
        #expect(variant == [10, 90])
        #expect(!SlashOrder(held: positions, taken: variant).isKept)

        let ours = try slash(
            try rule([(0, Wad.scale / 10)]), own: 100, delegated: [900], downtime: 0)
        let taken = [ours.fromOwn.baseUnits] + ours.fromDelegated.map { $0.baseUnits }
        #expect(taken == [100, 0])
        #expect(SlashOrder(held: positions, taken: taken).isKept)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `a slash is the exact one rounded down, in the declared order`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rule = try rule(
            [(0, random.fraction().raw), (1 + random.below(99), random.fraction().raw)],
            random.chance(oneIn: 3) ? .own : .total)
        let own = random.wide(bits: 120)
        let delegated = (0..<random.below(6)).map { _ in random.wide(bits: 120) }
        let downtime = random.below(101)
        let answer = try slash(rule, own: own, delegated: delegated, downtime: downtime, era: 100)

        let fraction = rule.table.last { $0.downtimeFrom.count <= downtime }!.fraction
        #expect(answer.fraction == fraction, "seed \(seed)")
        let sum = delegated.reduce(0, +)
        let exposed = BigInteger(own) + (rule.basis == .total ? BigInteger(sum) : 0)
        let exact = (ExactRational(exposed) * .wad(fraction)).floor
        #expect(BigInteger(answer.slashed) == exact, "seed \(seed)")
        #expect(answer.toTreasury == answer.slashed, "seed \(seed)")

        let taken = answer.fromDelegated.map { $0.baseUnits }
        #expect(
            SlashOrder(held: [own] + delegated, taken: [answer.fromOwn.baseUnits] + taken).isKept,
            "seed \(seed)")
        let shared = taken.reduce(0, +)
        for (held, loss) in zip(delegated, taken) where sum > 0 {
            let fair = ExactRational(
                BigInteger(shared) * BigInteger(held), over: BigInteger(sum))
            #expect(ExactRational(loss) < fair + 1 && fair < ExactRational(loss) + 1, "\(seed)")
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `on a table that rises, more downtime never slashes less`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let fractions = (0..<4).map { _ in random.fraction().raw }.sorted()
        let rule = try rule(fractions.enumerated().map { (UInt64($0) * 25, $1) })
        let own = random.wide(bits: 100)
        let delegated = (0..<3).map { _ in random.wide(bits: 100) }
        var before = Slash(
            fraction: .zero, slashed: .zero, fromOwn: .zero,
            fromDelegated: [.zero, .zero, .zero], toTreasury: .zero)
        for downtime in 0...100 as ClosedRange<UInt64> {
            let answer = try slash(
                rule, own: own, delegated: delegated, downtime: downtime, era: 100)
            #expect(answer.slashed >= before.slashed, "seed \(seed)")
            #expect(answer.fromOwn >= before.fromOwn, "seed \(seed)")
            before = answer
        }
    }
}

/// Whether nobody lost more than they had, and none before the first was empty (L6).
private struct SlashOrder {
    let held: [UInt128]
    let taken: [UInt128]

    var isKept: Bool {
        let bounded = zip(held, taken).allSatisfy { $0 >= $1 }
        let firstIsEmpty = taken[0] == held[0]
        return bounded && (firstIsEmpty || taken.dropFirst().allSatisfy { $0 == 0 })
    }
}
