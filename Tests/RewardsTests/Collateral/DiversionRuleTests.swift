import Rewards
import Testing

@Suite struct DiversionRuleTests {
    private func rule(_ share: UInt128, _ rows: [(UInt128, UInt128)]) -> DiversionRule {
        DiversionRule(
            delegatorShare: Wad(raw: share),
            redirectTable: rows.map { RedirectRow(coverageFrom: $0.0, ratio: Wad(raw: $0.1)) })
    }

    /// A fifth to delegators, then half of the rest redirected.
    private var fifthAndHalf: DiversionRule {
        rule(Wad.scale / 5, [(0, Wad.scale / 2)])
    }

    /// The four parts in order.
    private func parts(
        _ rule: DiversionRule, reward: UInt128, hasDelegators: Bool = true, nodeGap: UInt128,
        networkGap: UInt128, coverage: UInt128 = 0
    ) throws -> [UInt128] {
        let answer = try rule.divide(
            reward: TokenAmount(baseUnits: reward), hasDelegators: hasDelegators,
            nodeGap: TokenAmount(baseUnits: nodeGap),
            networkGap: TokenAmount(baseUnits: networkGap), networkCoverage: Wad(raw: coverage))
        return [
            answer.toDelegators, answer.toNodeCollateral, answer.toNetworkCollateral,
            answer.claimable,
        ].map { $0.baseUnits }
    }

    // Conformance vectors "edge-no-gaps", "edge-node-gap-exact", "edge-network-gap-small",
    // "edge-zero-reward".
    @Test(
        arguments: [
            (1_000, 0, 0, [200, 0, 0, 800]),
            (1_000, 800, 5_000, [200, 800, 0, 0]),
            (1_000, 100, 7, [200, 100, 7, 693]),
            (0, 9, 9, [0, 0, 0, 0]),
        ] as [(UInt128, UInt128, UInt128, [UInt128])])
    func `gaps are filled in order before anything is claimable`(
        reward: UInt128, nodeGap: UInt128, networkGap: UInt128, expected: [UInt128]
    ) throws {
        #expect(
            try parts(fifthAndHalf, reward: reward, nodeGap: nodeGap, networkGap: networkGap)
                == expected)
    }

    @Test func `without delegators their share stays with the rest`() throws {
        #expect(
            try parts(fifthAndHalf, reward: 1_000, hasDelegators: false, nodeGap: 0, networkGap: 0)
                == [0, 0, 0, 1_000])
    }

    @Test func `a coverage equal to a threshold takes the higher row`() throws {
        let table = rule(0, [(0, Wad.scale), (5, 0)])
        #expect(
            try parts(table, reward: 9, nodeGap: 0, networkGap: 9, coverage: 4) == [0, 0, 9, 0])
        #expect(
            try parts(table, reward: 9, nodeGap: 0, networkGap: 9, coverage: 5) == [0, 0, 0, 9])
        #expect(
            try parts(table, reward: 9, nodeGap: 0, networkGap: 9, coverage: .max)
                == [0, 0, 0, 9])
    }

    @Test(
        arguments: [
            [],
            [(1, 0)],
            [(0, 0), (5, 0), (5, 0)],
            [(0, 0), (5, 0), (4, 0)],
        ] as [[(UInt128, UInt128)]])
    func `a table that is empty, starts late or does not rise is bad`(
        rows: [(UInt128, UInt128)]
    ) {
        let table = rule(0, rows)
        #expect(throws: Refusal.badTable) { try table.checkTable() }
        // Also where the coverage is below the faulty row.
        #expect(throws: Refusal.badTable) {
            try parts(table, reward: 1, nodeGap: 0, networkGap: 0)
        }
    }

    @Test func `a share or ratio above one is out of range`() {
        #expect(throws: Refusal.outOfRange) { try rule(Wad.scale + 1, [(0, 0)]).validate() }
        #expect(throws: Refusal.outOfRange) { try rule(0, [(0, Wad.scale + 1)]).validate() }
        #expect(throws: Refusal.outOfRange) {
            try parts(rule(0, [(3, Wad.scale + 1)]), reward: 1, nodeGap: 0, networkGap: 0)
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the four parts sum to the reward and each is the exact one rounded down`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        var rows = [RedirectRow(coverageFrom: 0, ratio: random.fraction())]
        for _ in 0..<random.below(4) {
            let from = rows.last!.coverageFrom + random.positive(bits: 61)
            rows.append(RedirectRow(coverageFrom: from, ratio: random.fraction()))
        }
        let rule = DiversionRule(delegatorShare: random.fraction(), redirectTable: rows)
        let reward = random.amount()
        let nodeGap = random.amount()
        let networkGap = random.amount()
        let coverage =
            random.chance(oneIn: 2) ? random.element(of: rows).coverageFrom : random.wide(bits: 64)
        let answer = try rule.divide(
            reward: reward, hasDelegators: true, nodeGap: nodeGap, networkGap: networkGap,
            networkCoverage: Wad(raw: coverage))

        let delegators = (ExactRational(reward.baseUnits) * .wad(rule.delegatorShare)).floor
        #expect(BigInteger(answer.toDelegators) == delegators, "seed \(seed)")
        let afterDelegators = BigInteger(reward) - delegators
        let node = min(BigInteger(nodeGap), afterDelegators)
        #expect(BigInteger(answer.toNodeCollateral) == node, "seed \(seed)")
        let ratio = rows.last { $0.coverageFrom <= coverage }!.ratio
        #expect(
            try rule.divide(
                reward: reward, hasDelegators: true, nodeGap: nodeGap, networkGap: networkGap,
                ratio: ratio) == answer, "seed \(seed)")
        let redirected = (ExactRational(afterDelegators - node) * .wad(ratio)).floor
        let network = min(BigInteger(networkGap), redirected)
        #expect(BigInteger(answer.toNetworkCollateral) == network, "seed \(seed)")
        let sum = try [
            answer.toDelegators, answer.toNodeCollateral, answer.toNetworkCollateral,
            answer.claimable,
        ].total()
        #expect(sum == reward, "seed \(seed)")
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the row found by products is the one that the rounded coverage reaches`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        var rows = [RedirectRow(coverageFrom: 0, ratio: random.fraction())]
        for _ in 0..<random.below(4) {
            let from = rows.last!.coverageFrom + random.positive(bits: 61)
            rows.append(RedirectRow(coverageFrom: from, ratio: random.fraction()))
        }
        let rule = DiversionRule(delegatorShare: .zero, redirectTable: rows)
        let required = random.amount(bits: 100)
        // On a row, a unit beside one, or anywhere.
        let from = random.element(of: rows).coverageFrom
        let reached = try mulDivCeil(required.baseUnits, from, Wad.scale)
        let collateral = TokenAmount(
            baseUnits: random.element(of: [reached, reached + 1, max(reached, 1) - 1]))
        let coverage =
            required == .zero
            ? Wad.scale
            : try mulDivFloor(collateral.baseUnits, Wad.scale, required.baseUnits)
        let expected = rows.last { $0.coverageFrom <= coverage }!.ratio
        #expect(
            try rule.ratio(networkCollateral: collateral, required: required) == expected,
            "seed \(seed)")
    }

    @Test func `no coverage is too large for a row`() throws {
        let table = rule(0, [(0, Wad.scale), (Wad.scale, 0)])
        let most = TokenAmount(baseUnits: .max)
        #expect(
            try table.ratio(networkCollateral: most, required: TokenAmount(baseUnits: 1)) == .zero)
        #expect(try table.ratio(networkCollateral: .zero, required: most) == .one)
        #expect(throws: Refusal.badTable) {
            try rule(0, [(5, 0)]).ratio(networkCollateral: .zero, required: .zero)
        }
        #expect(throws: Refusal.outOfRange) {
            try rule(0, [(0, Wad.scale + 1)]).ratio(networkCollateral: .zero, required: .zero)
        }
    }
}
