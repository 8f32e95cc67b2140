import RandomStreams
import Statistics
import Testing

/// How often the interval at the moment of stopping holds the true figure, where 95 % is nominal.
@Suite struct `Coverage at the moment of stopping` {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statistic: SequentialStopping.Statistic
        let tolerance: SequentialStopping.Tolerance
        let truth: Double
        /// The least share that passes: about four of its own errors of 1.1 points below what
        /// 20,000 experiments gave.
        let least: Double
        let draw: @Sendable (inout RandomStream) -> Double
    }

    static let cases = [
        Case(
            testDescription: "mean of normal values", statistic: .mean,
            tolerance: .relative(0.05), truth: 10, least: 0.91
        ) { 10 + 5 * $0.normal() },
        Case(
            testDescription: "mean of normal values, wide tolerance", statistic: .mean,
            tolerance: .relative(0.1), truth: 10, least: 0.91
        ) { 10 + 5 * $0.normal() },
        Case(
            testDescription: "mean of exponential values", statistic: .mean,
            tolerance: .relative(0.1), truth: 1, least: 0.90
        ) { $0.exponential() },
        Case(
            testDescription: "mean of lognormal values", statistic: .mean,
            tolerance: .relative(0.1), truth: Portable.exp(0.32), least: 0.88
        ) { $0.lognormal(mu: 0, sigma: 0.8) },
        Case(
            testDescription: "5 % quantile of normal values", statistic: .quantile(0.05),
            tolerance: .relative(0.03), truth: 100 + 10 * Portable.normalQuantile(0.05),
            least: 0.90
        ) { 100 + 10 * $0.normal() },
        Case(
            testDescription: "5 % quantile of lognormal values", statistic: .quantile(0.05),
            tolerance: .relative(0.1),
            truth: Portable.exp(0.5 * Portable.normalQuantile(0.05)), least: 0.90
        ) { $0.lognormal(mu: 0, sigma: 0.5) },
    ]

    @Test(arguments: cases)
    func `is near the nominal one`(scenario: Case) throws {
        let target = try SequentialStopping(scenario.statistic, within: scenario.tolerance)
        let experiments = 400
        var covered = 0
        var counts = RunningMoments()
        for seed in 0..<UInt64(experiments) {
            let look = try stop(target, drawing: scenario.draw, seed: seed)
            if try #require(look.bounds).contains(scenario.truth) { covered += 1 }
            counts.add(Double(look.count))
        }
        let share = Double(covered) / Double(experiments)
        let error = (share * (1 - share) / Double(experiments)).squareRoot()
        print(
            "stopping, \(scenario.testDescription): nominal 95 %, measured",
            "\(share * 100) % ± \(Double(Int(error * 1000)) / 10) after",
            "\(Int(counts.mean)) values on average")
        #expect(share > scenario.least)
    }

    private func stop(
        _ target: SequentialStopping, drawing draw: (inout RandomStream) -> Double, seed: UInt64
    ) throws -> StoppingLook {
        var stream = RandomStream(
            seed: seed, replication: 0, entity: .environment, purpose: .bootstrap)
        var values: [Double] = []
        while true {
            let next = SequentialStopping.nextLook(after: values.count)
            while values.count < next { values.append(draw(&stream)) }
            let look = try target.look(at: values)
            if look.isEnough || values.count > 20_000 { return look }
        }
    }
}
