import Rewards
import Testing

/// Failures of incentives: use, capacity and quality that exist only in the books.
@Suite struct FakeWorkFailureTests {
    /// A pool that gives a thousand units an epoch, all of it for work.
    private func pool(_ release: MiningRelease = .share) -> MiningPoolRule {
        MiningPoolRule(
            release: release, validateShare: 0, validatorMinimumStake: 0, validateRate: 0,
            cap: .constant(perEpoch: 1_000), taskRates: [1], tiers: [.one])
    }

    private func released(
        _ works: [(work: UInt64, quality: Wad, reputation: Wad)], _ release: MiningRelease = .share
    ) throws(Refusal) -> [TokenAmount] {
        try pool(release).release(
            from: 1_000_000, epoch: 0, verifiedCapacity: 0,
            contributions: works.map {
                MiningContribution(
                    work: $0.work, task: 0, quality: $0.quality, reputation: $0.reputation, tier: 0)
            }, validations: []
        ).contribution
    }

    @Test func `F20 wash volume earns 4,299,750 for 2,000,000 of fees (G5); ours only costs`()
        throws
    {
        // 2,866,500 tokens a day by volume, at 3 dollars; 2 % of fees that come back to stakers.
        let (budget, price): (UInt128, UInt128) = (2_866_500, 3)
        let (honest, wash): (UInt128, UInt128) = (100_000_000, 100_000_000)
        let earned = budget * price * wash / (honest + wash)
        #expect(earned == 4_299_750 && wash * 2 / 100 == 2_000_000)
        // Flagged: the budget's value is more of the volume than the fee rate is.
        #expect(budget * price * 100 > 2 * (honest + wash))

        // The same money through an escrow: the fee is lost, nothing is earned by volume.
        let payment = try EscrowTerms.icpx.quote(
            cumulativeUnits: 1_000, settledUnits: 0, maxUnits: 1_000, pricePerUnit: 100_000,
            remaining: 100_000_000)
        #expect(payment.provider == 99_750_000 && payment.fee == 250_000)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func
        `F20 booking one's own node (G5) pays above 1.25; ours loses the margin`(
            seed: UInt64
        ) throws
    {
        var random = SplitMix64(seed: seed)
        let rule = AccessPriceRule(
            protocolMargin: Wad(raw: Wad.scale / 4), reserveShareOfMargin: 0, burnShareOfMargin: 0,
            monthLength: .month)
        let price = TokenAmount(baseUnits: random.positive(bits: 80))
        let paid = try rule.price(
            price, capacity: 1 + random.below(1_000), period: Seconds(1 + random.below(2_592_000)),
            scalingFactor: .one)
        func profit(_ multiplier: Wad) throws -> Bool {
            let back = try ProviderRewardRule.sumThenMultiply.total(
                utilisation: paid.providerPart, capacity: 0, multiplier: multiplier)
            return back.total > paid.requirement
        }
        #expect(try !profit(.one), "seed \(seed)")
        #expect(try !profit(1_250_000_000_000_000_000), "seed \(seed)")
        // Past the break-even it pays, however small the booking, once a unit is at stake.
        #expect(
            try paid.providerPart < 1_000 || profit(1_260_000_000_000_000_000), "seed \(seed)")
    }

    @Test func `F21 declared GPUs take 999 of 1,000 (G6, J8, R20); ours pays the verified`() throws
    {
        // 1,800,000 that do not exist beside 600 that do.
        let (flawed, _) = try splitProRata(1_000, weights: [1_800_000, 600])
        #expect(flawed == [1_000, 0])
        let share = 1_000 * 1_800_000 / 1_800_600
        #expect(share == 999)

        let ours = try released([(1_800_000, .zero, .one), (600, .one, .one)])
        #expect(ours == [0, 1_000])
        // A gate on capacity opens by what is verified.
        let gated = MiningCap.capacityGated(perEpoch: 1_000, target: 1_800_600)
        #expect(try gated.cap(remaining: 1_000_000, epoch: 0, verifiedCapacity: 600) == 0)
        // J8: nothing is used that is not there.
        var capacity = CapacityRewardPool()
        #expect(throws: Refusal.utilisedExceedsTotal) {
            try capacity.closeSegment(
                from: 0, to: 100, terms: .example(), totalCapacity: 600,
                utilisedCapacity: 1_800_600, maf: .one)
        }
    }

    @Test func `F22 eight confederates vouch 56 times (G6, R20); ours scores work, not reports`()
        throws
    {
        // Each reports on every other: the score is the number of reports.
        let ring: UInt128 = 8
        let (flawed, _) = try splitProRata(1_000, weights: [ring * (ring - 1), 4])
        #expect(flawed == [933, 67])

        // R20: unverified work counts nothing, and slices of one device's work not more than it.
        #expect(try released([(56, .zero, .one), (4, .one, .one)]) == [0, 1_000])
        let half = Wad(raw: Wad.scale / 2)
        let whole = try released([(57, half, .one)], .rate).total()
        let sliced = try released(
            [(work: UInt64, quality: Wad, reputation: Wad)](repeating: (1, half, .one), count: 57),
            .rate
        ).total()
        #expect(whole == 28 && sliced == 0)
    }

    @Test func `F22 spoofing pays until it is checked (G6); ours turns it at 1 check in 21`() throws
    {
        // An epoch's false reward is 10; found out, a bond of 1,000 loses a fifth.
        let slash = try SlashingRule(
            table: [SlashRow(downtimeFrom: 0, fraction: Wad(raw: Wad.scale / 5))], basis: .own
        ).slash(own: 1_000, delegated: [], downtime: 0, eraLength: 1).slashed
        #expect(slash == 200)
        func expectedProfit(checksIn n: Int, bond: TokenAmount) -> ExactRational {
            let caught = ExactRational(1, over: BigInteger(n))
            return (ExactRational(1) - caught) * 10
                - caught * ExactRational(bond.baseUnits)
        }
        // Without a bond every rate of checks short of all of them leaves a profit.
        #expect(expectedProfit(checksIn: 1_000, bond: .zero) > 0)
        #expect(expectedProfit(checksIn: 2, bond: .zero) > 0)
        #expect(expectedProfit(checksIn: 22, bond: slash) > 0)
        #expect(expectedProfit(checksIn: 21, bond: slash) == 0)
        #expect(expectedProfit(checksIn: 20, bond: slash).isNegative)
        // And each time found out costs a fifth of the reputation that scores the next.
        var reputation = Wad.one
        for _ in 0..<3 {
            reputation = try ReputationRule.corex.reputation(reputation, after: .anomaly)
        }
        #expect(reputation == 512_000_000_000_000_000)
    }

    @Test func `F23 self-dealt deals count ten times and take 909 (G5, G6); ours refuses`() throws {
        // Equal work, one of it dealt with oneself and declared verified.
        let (flawed, _) = try splitProRata(1_000, weights: [10, 1])
        #expect(flawed == [909, 91])

        let tenfold = Wad(raw: 10 * Wad.scale)
        #expect(throws: Refusal.outOfRange) { try released([(1, tenfold, .one), (1, .one, .one)]) }
        #expect(try released([(1, .one, .one), (1, .one, .one)]) == [500, 500])
        // What multiplies is collateral put up, not a declaration.
        let table = RewardMultiplierTable(rows: [
            .init(coverageFrom: 0, multiplier: .one),
            .init(coverageFrom: 2 * Wad.scale, multiplier: Wad(raw: Wad.scale * 11 / 10)),
        ])
        #expect(try table.multiplier(required: 100, collateral: 0).multiplier == .one)
        #expect(try table.multiplier(required: 100, collateral: 199).multiplier == .one)
        #expect(
            try table.multiplier(required: 100, collateral: 200).multiplier
                == 1_100_000_000_000_000_000)
    }
}
