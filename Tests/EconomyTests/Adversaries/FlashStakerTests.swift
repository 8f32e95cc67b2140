@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Flash staker` {
    /// Nine of ten tokens staked are honest; 1,000 USDC of fees a day, half of them to stakers.
    static func runs(warmUp: Seconds, unbonding: Seconds) throws -> AttackRuns {
        var configuration = AttackComposition.circle(
            days: 24,
            AttackComposition.adversary(
                .flashStaker(
                    capital: AttackComposition.units(1_000_000), lead: SmallNetwork.seconds(60)),
                from: 3, until: 19))
        configuration.protocolTerms.staking?.rule.warmUp = warmUp
        configuration.protocolTerms.staking?.rule.unbonding = unbonding
        let crowd = PayingCrowd(
            stake: AttackComposition.units(9_000_000), gross: 400_000_000_000)
        return try AttackRuns(configuration, guests: [crowd])
    }

    @Test func `a pool without warm-up pays a full part for two minutes`() throws {
        let runs = try Self.runs(warmUp: .zero, unbonding: .zero)
        // Seventeen evenings, a tenth of 500 USDC each, less than a unit of rounding a day.
        let gained = try #require(runs.amount("gained_usdc"))
        #expect(gained <= AttackComposition.units(850))
        #expect(gained.baseUnits > 850_000_000 - 17)
        #expect(runs.count("distributions") == 17 && runs.count("refused") == 0)
        #expect(runs.outcome.gain(of: .honestStakers, in: AttackComposition.usdc)?.lost == gained)
        #expect(try #require(runs.real("profit")) > 849)
        #expect(runs.outcome.profitUSD == runs.real("profit"))
        #expect(runs.outcome.peakCapitalUSD == 50_000)
    }

    @Test func `its interest is for the seconds that it had the capital`() throws {
        let runs = try Self.runs(warmUp: .zero, unbonding: .zero)
        // 50,000 USD from 60 s before each edge to 52 s after it, at 10 % a year.
        let expected = 50_000 * 0.1 * 17 * 112 / 31_536_000
        let interest = try #require(runs.real("interest"))
        #expect(abs(interest - expected) < 1e-9, "a sum of 17 rounded products")
        #expect(runs.real("cost") == interest, "stakes cost no fee")
    }

    @Test func `with a warm-up of an epoch and an unbonding of a week it loses`() throws {
        let runs = try Self.runs(warmUp: .day, unbonding: SmallNetwork.days(7))
        #expect(try #require(runs.real("profit")) < 0)
        #expect(runs.count("distributions") == 2)
        #expect(runs.amount("lost_icpx") == .zero)
        let income = try #require(runs.amount("staking_income_usdc"))
        #expect(income <= AttackComposition.units(100) && income.baseUnits > 99_999_990)
    }

    @Test func `everything borrowed is back at the end`() throws {
        let runs = try Self.runs(warmUp: .zero, unbonding: .zero)
        #expect(runs.amount("lost_icpx") == .zero)
        #expect(runs.amount("gained_icpx") == .zero)
        guard case .reals(let capital) = runs.with.values("adversary_thief_capital") else {
            return #expect(Bool(false), "expected a series of the capital in use")
        }
        #expect(capital.last == 0 && capital.max() == 50_000)
    }

    // MARK: Delegation

    /// Two nodes, eight delegators of 1,000 tokens, a lock of a day, no yield but the nodes'.
    static func delegated(unbonding: Seconds) throws -> AttackRuns {
        var configuration = AttackComposition.bookings(
            days: 30,
            AttackComposition.adversary(
                .flashStaker(
                    capital: SmallNetwork.tokens(27_000), lead: SmallNetwork.seconds(60)),
                from: 5, until: 20))
        var hardware = configuration.protocolTerms.hardware
        hardware.capacityRewards = SmallNetwork.terms().hardware.capacityRewards
        hardware.diversion.delegatorShare = AttackComposition.percent(10)
        hardware.slashing = .icn
        hardware.delegation.unbonding.delay = unbonding
        hardware.delegation.yield = LockedStakingYield(maxAPYCurve: [.zero, .zero])
        configuration.protocolTerms.hardware = hardware
        configuration.network.providers[0].count = 2
        var crowd = SmallNetwork.stakers("crowd", count: 8)
        crowd.leaveProbability = 0
        configuration.participants.stakers = [crowd]
        return try AttackRuns(configuration)
    }

    @Test func `a lock of a day takes part in two edges, and pays where nothing unbonds`() throws {
        let runs = try Self.delegated(unbonding: .zero)
        #expect(runs.count("refused") == 0)
        #expect(runs.count("distributions") == 16, "eight positions of two edges each")
        let income = try #require(runs.amount("staking_income_tok"))
        #expect(runs.amount("gained_tok") == income && income > .zero)
        #expect(try #require(runs.real("profit")) > 0)
        // A node pays its delegators a tenth of what it earns, whoever they are.
        let lost = try #require(runs.outcome.gain(of: .honestStakers)?.lost)
        #expect(lost == income)
    }

    @Test func `two weeks of unbonding cost more than two edges pay`() throws {
        let runs = try Self.delegated(unbonding: SmallNetwork.days(14))
        #expect(runs.count("distributions") == 2)
        #expect(try #require(runs.real("profit")) < 0)
        #expect(runs.amount("lost_tok") == .zero)
    }
}
