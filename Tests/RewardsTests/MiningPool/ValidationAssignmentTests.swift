import Rewards
import Testing

@Suite struct ValidationAssignmentTests {
    private let rule = ValidationAssignmentRule(
        minimumStake: 100, minimumReputation: 500_000_000_000_000_000, stakePerTask: 50)

    private func node(_ stake: TokenAmount, _ reputation: Wad = .one) -> ValidatorCandidate {
        ValidatorCandidate(stake: stake, reputation: reputation)
    }

    @Test func `the minimum qualifies`() throws {
        // Conformance vectors "edge-stake-equal-to-minimum", "edge-reputation-equal".
        #expect(try rule.assign(tasks: 2, to: [node(100)]).assigned == [2])
        let least = node(100, 500_000_000_000_000_000)
        #expect(try rule.assign(tasks: 1, to: [least]).assigned == [1])
        let below = [node(99), node(100, 499_999_999_999_999_999)]
        #expect(try rule.assign(tasks: 5, to: below) == (assigned: [0, 0], unassigned: 5))
    }

    @Test func `a stake binds so many tasks, the rest is nobody's`() throws {
        // Conformance vectors "edge-stake-limits-tasks", "edge-nobody".
        let (assigned, unassigned) = try rule.assign(tasks: 100, to: [node(100), node(300)])
        #expect(assigned == [2, 6] && unassigned == 92)
        #expect(try rule.assign(tasks: 5, to: []) == (assigned: [], unassigned: 5))
        let open = ValidationAssignmentRule(
            minimumStake: 0, minimumReputation: 0, stakePerTask: 0)
        #expect(try open.assign(tasks: 5, to: [node(1), node(1)]).assigned == [3, 2])
    }

    @Test func `what is outside the ranges is refused`() throws {
        let over = Wad(raw: Wad.scale + 1)
        #expect(throws: Refusal.outOfRange) { try rule.assign(tasks: 1_000_001, to: []) }
        #expect(throws: Refusal.outOfRange) { try rule.assign(tasks: 1, to: [node(1, over)]) }
        let strict = ValidationAssignmentRule(
            minimumStake: 0, minimumReputation: over, stakePerTask: 0)
        #expect(throws: Refusal.outOfRange) { try strict.assign(tasks: 1, to: []) }
        let most = node(TokenAmount(baseUnits: .max))
        #expect(throws: Refusal.overflow) { try rule.assign(tasks: 1, to: [most, node(100)]) }
        // A stake that does not qualify does not count.
        #expect(try rule.assign(tasks: 1, to: [most, node(99)]).assigned == [1, 0])
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `every task is somebody's or nobody's, by stake`(seed: UInt64) throws {
        // R14 against exact fractions; G1: nobody gains by splitting a stake, up to rounding.
        var random = SplitMix64(seed: seed)
        let limit = random.element(of: [0, 1, 50] as [TokenAmount])
        let rule = ValidationAssignmentRule(
            minimumStake: random.amount(bits: 8), minimumReputation: random.fraction(),
            stakePerTask: limit)
        let nodes = (0..<random.below(8)).map { _ in
            node(random.amount(bits: 16), random.fraction())
        }
        let tasks = random.below(1_000_001)
        let (assigned, unassigned) = try rule.assign(tasks: tasks, to: nodes)
        #expect(assigned.reduce(0, +) + unassigned == tasks, "seed \(seed)")
        let weights = nodes.map { node -> UInt128 in
            let isIn = node.stake >= rule.minimumStake && node.reputation >= rule.minimumReputation
            return isIn ? node.stake.baseUnits : 0
        }
        let total = weights.reduce(0, +)
        for (count, weight) in zip(assigned, weights) {
            if weight == 0 {
                #expect(count == 0, "seed \(seed)")
                continue
            }
            let share = ExactRational(
                BigInteger(tasks) * BigInteger(weight), over: BigInteger(total))
            let distance = share - ExactRational(BigInteger(count))
            #expect(ExactRational(-1) < distance, "seed \(seed)")
            if limit == 0 { #expect(distance < 1, "seed \(seed)") }
            if limit > 0 { #expect(UInt128(count) * limit.baseUnits <= weight, "seed \(seed)") }
        }
    }
}
