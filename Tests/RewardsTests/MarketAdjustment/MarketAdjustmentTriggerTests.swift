import Foundation
import Rewards
import Testing

/// The inequality of the trigger, held against exact fractions, and what follows from it.
@Suite struct MarketAdjustmentTriggerTests {
    /// move > k·σ·√s with fractions only: move² > k²·σ²·s.
    private func fires(_ rule: MarketAdjustmentRule, _ closes: [Price]) throws -> Bool {
        let returns = try (1..<closes.count).map { index -> ExactRational in
            let value = try rule.returns.between(closes[index - 1], closes[index])
            return ExactRational(BigInteger(value.raw))
        }
        let n = ExactRational(returns.count)
        let mean = returns.reduce(0, +) / n
        let squares = returns.map { ($0 - mean).squared() }.reduce(0, +)
        let divisor = rule.sigma == .sample ? returns.count - 1 : returns.count
        let variance = squares / ExactRational(divisor)
        let days = ExactRational(rule.trigger == .weeklySigma ? Int(rule.windowDays) : 1)
        let move = ExactRational(try move(rule.returns, closes))
        return move.squared() > ExactRational.wad(rule.k).squared() * variance * days
    }

    private func move(_ kind: ReturnKind, _ closes: [Price]) throws -> BigInteger {
        let (first, last) = (BigInteger(closes[0].wad), BigInteger(closes.last!.wad))
        switch kind {
        case .simple:
            return ((last - first).magnitude * BigInteger(Wad.scale)).floorDivided(by: first)
                .quotient
        case .log:
            return BigInteger(try lnRatio(closes.last!.wad, closes[0].wad).magnitude)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the trigger without a root decides as exact fractions do`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let window = UInt16(2 + random.below(9))
        let start = random.positive(bits: 70) + 1_000_000
        let closes = try Week.walk(&random, count: Int(window) + 1, from: start)
        for returns in ReturnKind.allCases {
            for sigma in DeviationKind.allCases {
                for trigger in TriggerKind.allCases {
                    let rule = MarketAdjustmentRule.published(
                        windowDays: window, k: Wad(raw: UInt128(random.below(4)) * Wad.scale / 2),
                        trigger: trigger, sigma: sigma, returns: returns, cap: nil)
                    let step = try rule.evaluate(maf: .one, closes: closes)
                    let expected = try fires(rule, closes)
                    #expect((step.outcome == .fired) == expected, "seed \(seed): \(rule)")
                    if expected {
                        let updated = ExactRational(
                            BigInteger(Wad.scale) * BigInteger(closes[0].wad),
                            over: BigInteger(closes.last!.wad))
                        let floor = BigInteger(rule.floor.raw)
                        #expect(BigInteger(step.maf.raw) == max(updated.floor, floor))
                    }
                }
            }
        }
    }

    @Test(arguments: [
        // move = 0.1; σ = 0.05 of the population, times 2.
        (TriggerKind.dailySigma, DeviationKind.population, 2 * Wad.scale),
        // σ = 0.1/√2 of the sample, times √2.
        (.weeklySigma, .sample, Wad.scale),
    ])
    func `a move equal to the trigger does not fire, one unit of k less does`(
        trigger: TriggerKind, sigma: DeviationKind, k: UInt128
    ) throws {
        // Conformance vector market-adjustment-factor: edge-threshold-just-below-fires.
        let closes: [Price] = [
            100_000_000_000_000_000_000, 100_000_000_000_000_000_000, 110_000_000_000_000_000_000,
        ]
        for returns in ReturnKind.allCases {
            let rule = MarketAdjustmentRule.published(
                windowDays: 2, k: Wad(raw: k), trigger: trigger, sigma: sigma, returns: returns)
            #expect(try !fires(rule, closes))
            #expect(try rule.evaluate(maf: .one, closes: closes).outcome == .notFired)
            var eager = rule
            eager.k = Wad(raw: k - 1)
            #expect(try fires(eager, closes))
            let step = try eager.evaluate(maf: .one, closes: closes)
            #expect(step.outcome == .fired && step.maf == 909_090_909_090_909_090)
        }
    }

    @Test func `a fall just past the trigger fires as well`() throws {
        // Conformance vector edge-threshold-just-below-down.
        let rule = MarketAdjustmentRule.published(
            windowDays: 2, k: 1_999_999_999_999_999_999, sigma: .population, cap: nil)
        let step = try rule.evaluate(
            maf: .one,
            closes: [
                100_000_000_000_000_000_000, 100_000_000_000_000_000_000,
                75_000_000_000_000_000_000,
            ])
        #expect(step.outcome == .fired && step.maf == 1_333_333_333_333_333_333)
        #expect(step.move == 250_000_000_000_000_000 && step.sigma == 125_000_000_000_000_000)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a rise past the trigger lowers the factor, a fall never does, calm keeps it`(
        seed: UInt64
    ) throws {
        // M1, M2.
        var random = SplitMix64(seed: seed)
        let rule = MarketAdjustmentRule.published(
            k: Wad(raw: UInt128(random.below(2_000_000_000_000_000_000))),
            floor: 500_000_000_000_000_000, cap: 1_500_000_000_000_000_000)
        for _ in 0..<20 {
            let closes = try Week.walk(&random, count: 8, from: 400_000_000_000_000_000)
            let maf = Wad(
                raw: 500_000_000_000_000_000 + UInt128(random.below(1_000_000)) * 1_000_000)
            let step = try rule.evaluate(maf: maf, closes: closes)
            #expect(step.maf >= rule.floor && step.maf <= rule.cap!, "seed \(seed)")
            switch (step.outcome, closes[7] > closes[0]) {
            case (.fired, true):
                #expect(step.maf < maf || step.maf == rule.floor, "seed \(seed)")
            case (.fired, false):
                #expect(step.maf >= maf, "seed \(seed)")
            default:
                #expect(step.maf == maf, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the unit of account does not matter`(seed: UInt64) throws {
        // M3.
        var random = SplitMix64(seed: seed)
        let closes = try Week.walk(&random, count: 8, from: random.positive(bits: 50) + 1_000_000)
        let factor = random.positive(bits: 40)
        let scaled = try closes.map { try Price(wad: $0.wad * factor) }
        for returns in ReturnKind.allCases {
            let rule = MarketAdjustmentRule.published(returns: returns)
            let (here, there) = (
                try rule.evaluate(maf: .one, closes: closes),
                try rule.evaluate(maf: .one, closes: scaled)
            )
            #expect(here.outcome == there.outcome && here.maf == there.maf, "seed \(seed)")
        }
    }

    @Test(arguments: [
        (TriggerKind.dailySigma, 0.59131), (.weeklySigma, 0.18428),
    ])
    func `driftless log-normal weeks fire as often as Student's t says`(
        trigger: TriggerKind, probability: Double
    ) throws {
        // M9. 10,000 weeks of a fixed seed; four standard errors are 0.020 and 0.016.
        var random = SplitMix64(seed: 9)
        let rule = MarketAdjustmentRule.published(trigger: trigger, returns: .log, cap: nil)
        let weeks = 10_000
        var fired = 0
        for _ in 0..<weeks {
            var price = 1e18
            let closes = try (0..<8).map { _ in
                let close = try Price(wad: UInt128(price))
                let u = (Double(random.next() >> 11) + 1) / 0x1p53
                let v = Double(random.next() >> 11) / 0x1p53
                price *= exp(0.05 * (-2 * log(u)).squareRoot() * cos(2 * .pi * v))
                return close
            }
            if try rule.evaluate(maf: .one, closes: closes).outcome == .fired { fired += 1 }
        }
        let error = (probability * (1 - probability) / Double(weeks)).squareRoot()
        #expect(abs(Double(fired) / Double(weeks) - probability) < 4 * error)
    }
}
