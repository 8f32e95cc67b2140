import Rewards
import Testing

@Suite struct MiningPoolRuleTests {
    private static let token: UInt128 = 1_000_000_000_000_000_000

    private func tokens(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * Self.token)
    }

    private func rule(
        _ release: MiningRelease = .rate, cap: MiningCap? = nil,
        validateShare: Wad = 200_000_000_000_000_000
    ) -> MiningPoolRule {
        MiningPoolRule(
            release: release, validateShare: validateShare, validatorMinimumStake: tokens(100),
            validateRate: tokens(5), cap: cap ?? .constant(perEpoch: tokens(10_000)),
            taskRates: [tokens(1), tokens(3)], tiers: [.one, 1_500_000_000_000_000_000])
    }

    private func work(
        _ units: UInt64, task: Int = 0, quality: Wad = .one, reputation: Wad = .one, tier: Int = 0
    ) -> MiningContribution {
        MiningContribution(
            work: units, task: task, quality: quality, reputation: reputation, tier: tier)
    }

    private func release(
        _ rule: MiningPoolRule, remaining: TokenAmount = MiningPoolRule.corexPool,
        _ contributions: [MiningContribution], _ validations: [MiningValidation] = []
    ) throws(Refusal) -> MiningEpoch {
        try rule.release(
            from: remaining, epoch: 0, verifiedCapacity: 1_000, contributions: contributions,
            validations: validations)
    }

    @Test func `under the cap everybody gets the score`() throws {
        // Conformance vector "edge-under-cap-pays-scores".
        let epoch = try release(rule(), [work(10), work(20, task: 1)])
        #expect(epoch.cap == tokens(10_000) && epoch.validationCap == tokens(2_000))
        #expect(epoch.contribution == [tokens(10), tokens(60)])
        #expect(epoch.remaining == tokens(99_999_930) && !epoch.isExhausted)
    }

    @Test func `a demand of exactly the cap is paid in full`() throws {
        // Conformance vector "edge-demand-equals-cap".
        let tight = rule(cap: .constant(perEpoch: tokens(20)), validateShare: 0)
        #expect(try release(tight, [work(10), work(10)]).contribution == [tokens(10), tokens(10)])
        let over = try release(tight, [work(10), work(11)])
        #expect(over.released == tokens(20))
    }

    @Test func `shares use the whole cap, but not for nothing`() throws {
        // R6, R14; conformance vector "edge-share-nobody-worked".
        let some = try release(rule(.share), [work(1), work(1), work(1)])
        #expect(some.released == tokens(8_000))
        #expect(
            some.contribution.map(\.baseUnits) == [
                2_666_666_666_666_666_666_667, 2_666_666_666_666_666_666_667,
                2_666_666_666_666_666_666_666,
            ])
        #expect(try release(rule(.share), []).released == 0)
        #expect(try release(rule(.share), [work(9, quality: 0)]).contribution == [0])
    }

    @Test func `one side's unused cap does not pass to the other`() throws {
        let validator = MiningValidation(stake: tokens(100), tasks: 1_000)
        let epoch = try release(rule(.share), [], [validator])
        #expect(epoch.released == tokens(2_000) && epoch.validation == [tokens(2_000)])
    }

    @Test func `a validator under the minimum is not paid`() throws {
        // T10; conformance vector "edge-validator-under-minimum".
        let under = MiningValidation(
            stake: TokenAmount(baseUnits: 100 * Self.token - 1), tasks: 9)
        let enough = MiningValidation(stake: tokens(100), tasks: 9)
        #expect(try release(rule(), [], [under, enough]).validation == [0, tokens(45)])
    }

    @Test func `the pool's last unit exhausts it`() throws {
        // S10; conformance vector "edge-pool-exhausted-this-epoch".
        let last = try release(
            rule(validateShare: 0), remaining: tokens(10), [work(10)])
        #expect(last.isExhausted && last.released == tokens(10))
        #expect(try release(rule(), remaining: 0, [work(10)]).contribution == [0])
    }

    @Test func `each factor is rounded on its own, in order`() throws {
        // Conformance vector "edge-factor-order".
        var exact = rule()
        exact.taskRates = [1]
        let rows: [(UInt64, Wad, Wad, TokenAmount)] = [
            (1_605, 660_946_778_480_895_090, 909_058_589_162_437_145, 1_444),
            (2_885, 954_157_112_081_592_573, 861_540_627_704_627_695, 3_555),
            (198, 564_901_082_796_406_289, 711_192_641_184_259_202, 117),
        ]
        let epoch = try release(
            exact,
            rows.map {
                MiningContribution(work: $0.0, task: 0, quality: $0.1, reputation: $0.2, tier: 1)
            })
        #expect(epoch.contribution == rows.map(\.3))
    }

    @Test func `unknown names are refused before anything overflows`() throws {
        // Conformance vectors "edge-task-before-tier", "edge-score-sum-overflow".
        #expect(throws: Refusal.unknownTaskType) {
            try release(rule(), [work(10, tier: 2), work(10, task: 2)])
        }
        #expect(throws: Refusal.unknownTier) { try release(rule(), [work(10, tier: -1)]) }
        var heavy = rule()
        heavy.taskRates = [TokenAmount(baseUnits: .max)]
        #expect(throws: Refusal.overflow) { try release(heavy, [work(1), work(1)]) }
        #expect(throws: Refusal.overflow) { try release(heavy, [work(2)]) }
        #expect(throws: Refusal.unknownTier) {
            try release(heavy, [work(2), work(1, tier: 9)])
        }
    }

    @Test func `parameters outside their range are refused`() throws {
        let over = Wad(raw: Wad.scale + 1)
        #expect(throws: Refusal.outOfRange) { try release(rule(validateShare: over), []) }
        #expect(throws: Refusal.outOfRange) { try release(rule(), [work(1, quality: over)]) }
        #expect(throws: Refusal.outOfRange) { try release(rule(), [work(1, reputation: over)]) }
        var rich = rule()
        rich.tiers.append(Wad(raw: MiningPoolRule.multiplierBound.raw + 1))
        #expect(throws: Refusal.outOfRange) { try release(rich, []) }
    }

    @Test func `F8: rounding up would pay more than the cap`() throws {
        // S5, R2: three equal scores and a cap of 10.
        let scores: [UInt128] = [1, 1, 1]
        let flawed = scores.map { (10 * $0 + 2) / 3 }
        #expect(flawed.reduce(0, +) == 12)
        let ours = rule(.share, cap: .constant(perEpoch: 10), validateShare: 0)
        #expect(try release(ours, [work(1), work(1), work(1)]).contribution == [4, 3, 3])
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `an epoch takes from the pool what it pays, within its cap`(seed: UInt64) throws {
        // S10, S5, R5, R20 against exact numbers.
        var random = SplitMix64(seed: seed)
        let cap = random.element(of: [
            MiningCap.constant(perEpoch: random.amount(bits: 80)),
            .exponential(rate: random.fraction()),
            .halving(perEpoch: random.amount(bits: 80), every: 1 + random.wide(bits: 4)),
            .capacityGated(perEpoch: random.amount(bits: 80), target: 1 + random.wide(bits: 10)),
        ])
        let rule = MiningPoolRule(
            release: random.element(of: MiningRelease.allCases), validateShare: random.fraction(),
            validatorMinimumStake: random.amount(bits: 20), validateRate: random.amount(bits: 50),
            cap: cap, taskRates: [random.amount(bits: 50), random.amount(bits: 60)],
            tiers: [.one, Wad(raw: random.wide(bits: 62))])
        var remaining = random.amount(bits: 90)
        for epoch in 0..<8 as Range<UInt128> {
            let contributions = (0..<random.below(5)).map { _ in
                work(
                    UInt64(random.wide(bits: 30)), task: Int(random.below(2)),
                    quality: random.fraction(), reputation: random.fraction(),
                    tier: Int(random.below(2)))
            }
            let validations = (0..<random.below(4)).map { _ in
                MiningValidation(stake: random.amount(bits: 21), tasks: random.below(1 << 20))
            }
            let result = try rule.release(
                from: remaining, epoch: epoch, verifiedCapacity: random.wide(bits: 11),
                contributions: contributions, validations: validations)
            let worked = try result.contribution.total()
            let validated = try result.validation.total()
            #expect(try worked.adding(validated) == result.released, "seed \(seed)")
            #expect(try result.released.adding(result.remaining) == remaining, "seed \(seed)")
            #expect(worked <= result.contributionCap, "seed \(seed)")
            #expect(validated <= result.validationCap, "seed \(seed)")
            #expect(
                try result.contributionCap.adding(result.validationCap) == result.cap,
                "seed \(seed)")
            for (row, paid) in zip(contributions, result.contribution) {
                let exact = exactScore(row, rule)
                if rule.release == .rate {
                    #expect(!(ExactRational(BigInteger(paid)) > exact), "seed \(seed)")
                }
                if row.work == 0 || row.quality == 0 { #expect(paid == 0, "seed \(seed)") }
            }
            remaining = result.remaining
        }
    }

    private func exactScore(
        _ row: MiningContribution, _ rule: MiningPoolRule
    ) -> ExactRational {
        ExactRational(BigInteger(row.work)) * ExactRational(BigInteger(rule.taskRates[row.task]))
            * .wad(row.quality) * .wad(row.reputation) * .wad(rule.tiers[row.tier])
    }
}
