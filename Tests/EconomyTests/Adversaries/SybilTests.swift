@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Sybil splitter` {
    static func pool(accounts: Int, minimum: TokenAmount = .zero) throws -> AttackRuns {
        var configuration = AttackComposition.circle(
            days: 20,
            AttackComposition.adversary(
                .sybilSplitter(capital: AttackComposition.units(1_000_000), accounts: accounts),
                from: 1, until: 10))
        configuration.protocolTerms.staking?.rule.minimumStake = minimum
        let crowd = PayingCrowd(
            stake: AttackComposition.units(9_000_000), gross: 400_000_000_000)
        return try AttackRuns(configuration, guests: [crowd])
    }

    @Test func `rewards by stake pay the same through one account and through seven`() throws {
        let one = try #require(
            try Self.pool(accounts: 1).amount("staking_income_usdc"))
        let runs = try Self.pool(accounts: 7)
        let seven = try #require(runs.amount("staking_income_usdc"))
        // Each claim of each account rounds down by less than a unit, ten distributions.
        #expect(seven <= one && one.excess(over: seven).baseUnits <= 70)
        #expect(runs.count("refused") == 0)
        #expect(runs.amount("lost_icpx") == .zero, "all stakes came back")
    }

    @Test func `a minimum stake makes splitting lose everything`() throws {
        let minimum = AttackComposition.units(500_000)
        let one = try Self.pool(accounts: 1, minimum: minimum)
        #expect(try #require(one.amount("gained_usdc")) > .zero)
        let seven = try Self.pool(accounts: 7, minimum: minimum)
        #expect(seven.amount("gained_usdc") == .zero)
        #expect(try #require(seven.count("refused")) >= 7)
    }

    /// Nineteen validators bond 1,000 each, the adversary 4,000; 15 tasks a day.
    static func verified(accounts: Int, stakePerTask: UInt128) throws -> AttackRuns {
        var configuration = AttackComposition.mining(
            days: 22,
            AttackComposition.adversary(
                .sybilSplitter(capital: SmallNetwork.tokens(4_000), accounts: accounts),
                from: 0, until: 10))
        configuration.protocolTerms.mining?.assignment.stakePerTask = SmallNetwork.tokens(
            stakePerTask)
        let crowd = ValidatingCrowd(count: 19, bond: SmallNetwork.tokens(1_000))
        return try AttackRuns(configuration, guests: [crowd])
    }

    @Test func `whole tasks by largest remainder pay who cuts the stake to be rounded up`() throws {
        // 4,000 of 23,000 are 2.6 of 15 tasks: 2 in one piece; four pieces of 0.65 get one each,
        // with the smaller names before those of equal remainder.
        let one = try Self.verified(accounts: 1, stakePerTask: 0)
        let four = try Self.verified(accounts: 4, stakePerTask: 0)
        #expect(one.count("verified") == 20 && four.count("verified") == 40)
        #expect(one.amount("gained_cxt") == SmallNetwork.tokens(40))
        #expect(four.amount("gained_cxt") == SmallNetwork.tokens(80))
        // Eleven days' tasks: those of the day on which it leaves nobody does.
        #expect(four.outcome.gain(of: .honestProviders)?.lost == SmallNetwork.tokens(88))
        #expect(one.outcome.gain(of: .honestProviders)?.lost == SmallNetwork.tokens(44))
    }

    @Test func `a task that binds the mean stake ends it`() throws {
        // 23,000 over 15 tasks is 1,533.3: from there on nobody is rounded up.
        let one = try Self.verified(accounts: 1, stakePerTask: 1_534)
        let four = try Self.verified(accounts: 4, stakePerTask: 1_534)
        #expect(one.count("verified") == 20 && four.count("verified") == 0)
        #expect(four.amount("gained_cxt") == .zero)
    }

    // MARK: Thresholds

    /// What a node earns more for over-covering its collateral is not linear in the collateral.
    @Test func `a table of multipliers pays who covers one of two nodes twice`() throws {
        let table = RewardMultiplierTable(rows: [
            .init(coverageFrom: 0, multiplier: .one),
            .init(coverageFrom: 2 * Wad.scale, multiplier: AttackComposition.percent(150)),
        ])
        let required = SmallNetwork.tokens(10)
        let whole = try table.multiplier(
            required: SmallNetwork.tokens(20), collateral: SmallNetwork.tokens(30)
        ).multiplier
        let rich = try table.multiplier(
            required: required, collateral: SmallNetwork.tokens(20)
        ).multiplier
        let poor = try table.multiplier(
            required: required, collateral: SmallNetwork.tokens(10)
        ).multiplier
        #expect(whole == .one && rich == AttackComposition.percent(150) && poor == .one)
    }

    /// Tiers ask for more of one node, so cutting it never raises one.
    @Test func `a cut node never stands in a higher tier`() throws {
        let table = NodeTierTable(tiers: [
            NodeTier(
                minimum: NodeStanding(compute: 0, contribution: 0, reputation: 0, stake: .zero),
                multiplier: .one),
            NodeTier(
                minimum: NodeStanding(
                    compute: 10, contribution: 100, reputation: 0, stake: SmallNetwork.tokens(500)),
                multiplier: AttackComposition.percent(120)),
        ])
        for parts in 1...20 {
            let count = UInt128(parts)
            let part = NodeStanding(
                compute: 20 / count, contribution: 400 / count, reputation: 0,
                stake: TokenAmount(baseUnits: SmallNetwork.tokens(1_000).baseUnits / count))
            let multiplier = try table.tier(for: part).multiplier
            #expect(multiplier == (parts <= 2 ? AttackComposition.percent(120) : .one))
        }
    }
}
