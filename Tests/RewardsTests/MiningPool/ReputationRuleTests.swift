import Rewards
import Testing

@Suite struct ReputationRuleTests {
    private func path(
        _ rule: ReputationRule, from start: Wad, _ events: [ReputationEvent]
    ) throws -> [Wad] {
        var reputation = start
        return try events.map { event in
            reputation = try rule.reputation(reputation, after: event)
            return reputation
        }
    }

    @Test func `a perfect record stays perfect`() throws {
        // Conformance vector "edge-perfect-stays-perfect".
        let outcomes = [ReputationEvent](repeating: .outcome(.one), count: 3)
        #expect(try path(.corex, from: .one, outcomes) == [.one, .one, .one])
    }

    @Test func `an anomaly takes a fifth, an outcome gives a seventh back`() throws {
        // Conformance vector "edge-anomaly".
        #expect(
            try path(.corex, from: .one, [.anomaly, .outcome(.one)]) == [
                800_000_000_000_000_000, 828_571_428_571_428_571,
            ])
    }

    @Test func `small values are rounded down`() throws {
        // Conformance vector "edge-from-zero".
        #expect(try path(.corex, from: 0, [.outcome(1), .outcome(6), .outcome(7)]) == [0, 0, 1])
    }

    @Test func `two floors lose a unit that one keeps`() throws {
        var rule = ReputationRule.corex
        #expect(try rule.reputation(3, after: .outcome(3)) == 3)
        rule.rounding = .twoFloors
        #expect(try rule.reputation(3, after: .outcome(3)) == 2)
    }

    @Test func `events are floored, the initial value is not`() throws {
        // Conformance vector "edge-initial-is-not-floored".
        var rule = ReputationRule.corex
        rule.floor = 500_000_000_000_000_000
        #expect(try path(rule, from: 250_000_000_000_000_000, [.anomaly]) == [rule.floor])
        #expect(try path(rule, from: 250_000_000_000_000_000, [.outcome(0)]) == [rule.floor])
    }

    @Test func `a penalty is rounded up, to nothing at most`() throws {
        #expect(try ReputationRule.corex.reputation(1, after: .anomaly) == 0)
        #expect(try ReputationRule.corex.reputation(0, after: .anomaly) == 0)
        var rule = ReputationRule.corex
        rule.anomalyPenalty = .one
        #expect(try rule.reputation(.one, after: .anomaly) == 0)
    }

    @Test func `parameters and values outside their range are refused`() throws {
        let over = Wad(raw: Wad.scale + 1)
        let wrong = [
            ReputationRule(
                rounding: .singleFloor, denominator: 0, keep: 0, anomalyPenalty: 0, floor: 0),
            ReputationRule(
                rounding: .singleFloor, denominator: 1_000_001, keep: 0, anomalyPenalty: 0,
                floor: 0),
            ReputationRule(
                rounding: .singleFloor, denominator: 7, keep: 8, anomalyPenalty: 0, floor: 0),
            ReputationRule(
                rounding: .singleFloor, denominator: 7, keep: 6, anomalyPenalty: over, floor: 0),
            ReputationRule(
                rounding: .singleFloor, denominator: 7, keep: 6, anomalyPenalty: 0, floor: over),
        ]
        for rule in wrong {
            #expect(throws: Refusal.outOfRange) { try rule.reputation(0, after: .anomaly) }
        }
        #expect(throws: Refusal.outOfRange) {
            try ReputationRule.corex.reputation(over, after: .anomaly)
        }
        #expect(throws: Refusal.outOfRange) {
            try ReputationRule.corex.reputation(0, after: .outcome(over))
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the average is exact but for its floors, and stays in bounds`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let denominator = 1 + random.below(1_000_000)
        let rule = ReputationRule(
            rounding: random.chance(oneIn: 2) ? .singleFloor : .twoFloors,
            denominator: denominator, keep: random.below(denominator + 1),
            anomalyPenalty: random.fraction(),
            floor: random.chance(oneIn: 2) ? .zero : random.fraction())
        var reputation = random.fraction()
        for _ in 0..<20 {
            let value = random.fraction()
            let isAnomaly = random.chance(oneIn: 4)
            let before = ExactRational.wad(reputation)
            let exact =
                isAnomaly
                ? before - before * .wad(rule.anomalyPenalty)
                : (before * ExactRational(BigInteger(rule.keep))
                    + .wad(value) * ExactRational(BigInteger(denominator - rule.keep)))
                    / ExactRational(BigInteger(denominator))
            reputation = try rule.reputation(
                reputation, after: isAnomaly ? .anomaly : .outcome(value))
            #expect(reputation.isFraction && reputation >= rule.floor, "seed \(seed)")
            if reputation == rule.floor { continue }
            let lost = (exact - .wad(reputation)) * ExactRational(BigInteger(Wad.scale))
            #expect(!lost.isNegative && lost < 2, "seed \(seed)")
            if rule.rounding == .singleFloor { #expect(lost < 1, "seed \(seed)") }
        }
    }
}
