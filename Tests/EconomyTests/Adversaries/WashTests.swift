@testable import Economy
import Rewards
import Settlement
import Testing

@Suite struct `Wash tenant` {
    /// Two of the cohort's eight GPUs, booked by their owner for twenty days, all settled.
    static func booked(multiplier: UInt128) throws -> AttackRuns {
        try AttackRuns(
            AttackComposition.bookings(
                days: 26, multiplier: AttackComposition.percent(multiplier),
                AttackComposition.adversary(
                    .washTenant(cohort: 0, share: 0.25), from: 2, until: 21)))
    }

    @Test func `a multiplier above the margin pays for booking oneself`() throws {
        let runs = try Self.booked(multiplier: 150)
        let paid = try #require(runs.amount("paid"))
        let income = try #require(runs.amount("provider_income_tok"))
        #expect(runs.amount("gained_tok") == income.excess(over: paid))
        // 1.5 for 1.25, but for rounding.
        let ratio = try #require(runs.real("reward_per_payment"))
        #expect(abs(ratio - 1.2) < 1e-9)
        #expect(try #require(runs.real("profit")) > 0)
        #expect(runs.count("refused") == 0)
    }

    @Test func `what it gains and the margin come out of the reserve, to the unit`() throws {
        let runs = try Self.booked(multiplier: 150)
        let paid = try #require(runs.amount("paid"))
        let margins = try #require(runs.amount("margins"))
        let income = try #require(runs.amount("provider_income_tok"))
        let toReserve = paid.excess(over: margins)
        #expect(runs.outcome.gain(of: .reserve)?.lost == income.excess(over: toReserve))
        let burned = try #require(runs.outcome.gain(of: .burned)?.gained)
        let treasury = try #require(runs.outcome.gain(of: .treasury)?.gained)
        #expect(try burned.adding(treasury) == margins)
        #expect(runs.outcome.gain(of: .honestProviders) == Gain(from: .zero, to: .zero))
    }

    @Test func `at one and a quarter nothing is left, at one the margin is lost`() throws {
        let even = try Self.booked(multiplier: 125)
        let lost = try #require(even.amount("lost_tok"))
        #expect(even.amount("gained_tok") == .zero)
        #expect(lost.baseUnits <= 60, "a few units of rounding a day")
        let alone = try Self.booked(multiplier: 100)
        #expect(abs(try #require(alone.real("reward_per_payment")) - 0.8) < 1e-9)
        #expect(alone.amount("lost_tok") == alone.amount("margins"))
        #expect(try #require(alone.real("profit")) < 0)
        #expect(alone.outcome.gain(of: .reserve) == Gain(from: .zero, to: .zero))
    }

    /// 48 GPU-hours a day, each a work unit, at a fee of 5 %.
    static func escrowed(rate: UInt128) throws -> AttackRuns {
        var configuration = AttackComposition.mining(
            days: 14,
            AttackComposition.adversary(
                .washTenant(cohort: 0, share: 1), from: 1, until: 10))
        configuration.protocolTerms.mining?.tasks[0].rate = SmallNetwork.tokens(rate)
        configuration.network = NetworkConfiguration(
            regions: ["eu"], classes: [SmallNetwork.classes[0]],
            providers: [SmallNetwork.providers("home", count: 1, spread: 0)])
        configuration.network.providers[0].mining = MinerPolicy(
            computePerGPU: 1, bond: SmallNetwork.tokens(500), quality: 1, anomalyProbability: 0,
            verificationShare: 0)
        var workload = SmallNetwork.workload("chat", perDay: 1)
        workload.escrow = EscrowPolicy(
            asset: .token, gpus: 1, anyRegion: true, maxPriceUSDPerGPUHour: 2, quoteMargin: 1,
            receiptEverySeconds: nil, retries: 0, isCheckpointed: false, expiryMarginSeconds: 0,
            elasticity: 0, task: 0, workUnitsPerGPUHour: 1)
        configuration.demand.workloads = [workload]
        return try AttackRuns(configuration)
    }

    @Test func `without a reward for work a job for oneself costs its fee`() throws {
        let runs = try Self.escrowed(rate: 0)
        let fees = try #require(runs.amount("fees"))
        #expect(runs.amount("lost_cxt") == fees && fees > .zero)
        #expect(runs.outcome.gain(of: .treasury)?.gained == fees)
        #expect(runs.count("refused") == 0)
        #expect(runs.real("reward_per_fee") == 0)
    }

    @Test func `a reward above the fee pays for work that nobody wanted`() throws {
        let runs = try Self.escrowed(rate: 4)
        #expect(try #require(runs.real("reward_per_fee")) > 1)
        let income = try #require(runs.amount("provider_income_cxt"))
        let fees = try #require(runs.amount("fees"))
        #expect(runs.amount("gained_cxt") == income.excess(over: fees))
        #expect(try #require(runs.real("profit")) > 0)
    }
}
