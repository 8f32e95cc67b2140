@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Slash evader` {
    /// Half of the bond is lost for ten minutes of downtime; the fault is known an hour before.
    static func runs(slashable: Bool) throws -> AttackRuns {
        var configuration = AttackComposition.bookings(
            days: 60,
            AttackComposition.adversary(
                .slashEvader(cohort: 0, faultEveryDays: 3, lead: SmallNetwork.seconds(3_600)),
                from: 1, until: 45))
        var hardware = configuration.protocolTerms.hardware
        hardware.commitment = CommitmentRule(minimum: .day, extensionUnit: .day)
        hardware.collateralUnbonding = UnbondingRule(
            release: .cliff, delay: SmallNetwork.days(3), slashable: slashable)
        hardware.slashing = SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(
                    downtimeFrom: SmallNetwork.seconds(600),
                    fraction: AttackComposition.percent(50)),
            ], basis: .total)
        configuration.protocolTerms.hardware = hardware
        configuration.network.providers[0].commitment = .day
        return try AttackRuns(configuration)
    }

    @Test func `a queue that no slash reaches saves all bonds`() throws {
        let runs = try Self.runs(slashable: false)
        let owed = try #require(runs.amount("bond_owed"))
        #expect(owed > .zero && runs.amount("bond_saved") == owed)
        #expect(runs.amount("bond_slashed") == .zero && runs.amount("lost_tok") == .zero)
        #expect(runs.outcome.gain(of: .treasury) == Gain(from: .zero, to: .zero))
        #expect(try #require(runs.count("faults")) >= 4)
        #expect(runs.count("refused") == 0)
    }

    @Test func `a slashable queue takes what is owed, to the unit`() throws {
        let runs = try Self.runs(slashable: true)
        let owed = try #require(runs.amount("bond_owed"))
        #expect(owed > .zero && runs.amount("bond_slashed") == owed)
        #expect(runs.amount("bond_saved") == .zero)
        #expect(runs.amount("lost_tok") == owed)
        #expect(runs.outcome.gain(of: .treasury)?.gained == owed)
        #expect(try #require(runs.real("profit")) < 0)
    }

    @Test func `its faults come from its own stream`() throws {
        let open = try Self.runs(slashable: false)
        let shut = try Self.runs(slashable: true)
        #expect(open.count("faults") == shut.count("faults"))
        #expect(open.with.values("jobs_arrived") == open.without.values("jobs_arrived"))
    }
}
