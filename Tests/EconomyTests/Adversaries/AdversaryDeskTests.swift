@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Adversary desk` {
    private func circle(_ plans: [Adversary.Plan]) -> Configuration {
        var configuration = AttackComposition.circle(
            days: 6, AttackComposition.adversary(plans[0]))
        configuration.participants.adversaries = plans.enumerated().map { number, plan in
            Adversary(
                name: "thief-\(number)", plan: plan, fromDay: 0, untilDay: 4, borrowRate: 0.1)
        }
        return configuration
    }

    private static let plans: [Adversary.Plan] = [
        .flashStaker(
            capital: AttackComposition.units(1_000), lead: SmallNetwork.seconds(60)),
        .flashStaker(capital: AttackComposition.units(2_000), lead: .zero),
        .flashStaker(
            capital: AttackComposition.units(3_000), lead: SmallNetwork.seconds(60)),
        .sybilSplitter(capital: AttackComposition.units(1_000), accounts: 3),
        .oracleMover(
            market: 0, move: 0.1, window: SmallNetwork.seconds(600), budgetUSD: 10_000),
        .sandwich(market: 0, share: 1),
    ]

    @Test func `each has seconds of the day that nobody else has`() throws {
        let taken: [Int64] = [10, 70, 86_395, 86_398]
        let desks = try AdversaryDesk.all(
            circle(Self.plans), replication: 0, taken: taken)
        let seconds = desks.flatMap(\.instants)
        #expect(Set(seconds).count == seconds.count)
        #expect(Set(seconds).isDisjoint(with: taken))
        for second in seconds {
            #expect(second >= 50 && second <= 86_398 && second != 60)
            #expect(!(86_380...86_389).contains(second))
        }
    }

    @Test func `several at once break nothing`() throws {
        let crowd = PayingCrowd(
            stake: AttackComposition.units(9_000), gross: 400_000_000_000)
        let record = try World(
            configuration: circle(Self.plans), replication: 0, guests: [crowd]
        ).run()
        #expect(record.violationCount == 0)
        #expect(record.counts.refusedCommands == 0)
        for number in Self.plans.indices {
            guard case .count(let actions) = record.value("adversary_thief_\(number)_actions")
            else { return #expect(Bool(false), "thief-\(number) reports nothing") }
            #expect(actions > 0)
        }
    }

    @Test func `one that never begins leaves the same record as none`() throws {
        var idle = AttackComposition.bookings(
            days: 10, AttackComposition.adversary(.washTenant(cohort: 0, share: 1)))
        idle.network.providers[0].priceSpread = 0.3
        var none = idle
        none.participants.adversaries = []
        let first = try World(
            configuration: idle.without(adversary: AttackComposition.name)
        ).run()
        let second = try World(configuration: none).run()
        #expect(first.fingerprint == second.fingerprint)
        #expect(first.stateDigest == second.stateDigest)
        #expect(first.counts == second.counts)
    }

    @Test func `its presence shifts nobody's draws`() throws {
        var configuration = AttackComposition.bookings(
            days: 10, AttackComposition.adversary(.washTenant(cohort: 0, share: 1)))
        configuration.market.price = SmallNetwork.configuration().market.price
        configuration.network.providers[0].meanSecondsBetweenOutages = 200_000
        let runs = try AttackRuns(configuration)
        for name in ["price", "jobs_arrived", "jobs_finished"] {
            #expect(runs.with.values(name) == runs.without.values(name), "\(name)")
        }
        #expect(runs.with.workloads == runs.without.workloads)
    }

    @Test func `the same seed gives the same attack`() throws {
        let configuration = AttackComposition.bookings(
            days: 8, AttackComposition.adversary(.washTenant(cohort: 0, share: 1)))
        #expect(try run(configuration).fingerprint == (try run(configuration)).fingerprint)
    }

    @Test func `the paired runs are one call`() throws {
        let configuration = AttackComposition.bookings(
            days: 8, multiplier: AttackComposition.percent(200),
            AttackComposition.adversary(.washTenant(cohort: 0, share: 1), from: 0, until: 4))
        let outcome = try AttackOutcome.measure(AttackComposition.name, in: configuration)
        #expect(outcome.profitUSD > 0)
        #expect(outcome.description.contains("reserve: lose"))
        #expect(outcome.description.hasPrefix("thief: profit "))
    }

    @Test func `a plan that fits neither protocol nor world is refused before the run`() {
        func code(_ plan: Adversary.Plan, _ change: (inout Configuration) -> Void = { _ in })
            -> WorldError.Code?
        {
            var configuration = circle([plan])
            change(&configuration)
            do throws(WorldError) {
                _ = try World(configuration: configuration)
                return nil
            } catch { return error.code }
        }
        for plan in Self.plans { #expect(code(plan) == nil) }
        #expect(code(Self.plans[0]) { $0.protocolTerms.staking = nil } == .refused)
        #expect(code(Self.plans[0]) { $0.market.assets = [] } == .badShape)
        #expect(
            code(Self.plans[0]) { $0.participants.adversaries[0].untilDay = -1 } == .badShape)
        #expect(
            code(Self.plans[0]) { $0.participants.adversaries[0].borrowRate = -1 } == .badShape)
        #expect(
            code(Self.plans[0]) {
                $0.participants.adversaries.append($0.participants.adversaries[0])
            } == .badName)
        #expect(code(.sybilSplitter(capital: .zero, accounts: 1)) == .badShape)
        #expect(
            code(.sybilSplitter(capital: AttackComposition.units(1), accounts: 0)) == .badShape)
        #expect(code(.washTenant(cohort: 0, share: 1)) == .badShape)
        #expect(code(.sandwich(market: 1, share: 1)) == .badShape)
        #expect(code(.sandwich(market: 0, share: 0)) == .badShape)
        #expect(
            code(.oracleMover(market: 0, move: -1, window: .zero, budgetUSD: 1)) == .badShape)
        #expect(
            code(.oracleMover(market: 7, move: 1, window: .zero, budgetUSD: 1)) == .badShape)
        #expect(
            code(.slashEvader(cohort: 0, faultEveryDays: 1, lead: .zero)) == .badShape)
    }
}
